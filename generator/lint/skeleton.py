"""The skeleton of a new rule: sound enough to load, with examples that fail until somebody has written them."""

from __future__ import annotations

_TEXT = """\
id: {id}
family: {id}
kind: claim-pattern                # factpress rules show ID and docs/rules have others
severity: warning                  # error blocks, warning shows, info advises
message: "Say in one plain sentence what is wrong: “{{quote}}”."
why: Say what it does to a reader.
instead: Say what to write in its place.
match:
  any:                             # one of these shapes; `factpress explain "…"` shows the parts of a claim
    - {{family: efficacy, predicate: [cures], holds: true, subject: open}}
# given:                           # facts that hold in the examples
#   - [valerian, improves, sleep]
examples:                          # on things of lint_rules/world.yaml, whatever your subject is
  bad:                             # found, at exactly the words in double brackets
    - Valerian is in this place until you write a sentence with [[the words to find]].
  good:                            # near misses that must be left alone
    - text: Valerian cures insomnia until you write a sentence that is fine.
      because: say why it is fine
"""


def skeleton(id: str) -> str:
    """A rule file as text."""
    return _TEXT.format(id=id)
