"""How contradictions that were written before their rules are found: `python benchmarks/contradictions.py [--show]`.

tests/labelled/contradictions holds a file a kind, each with two dozen texts that contradict the built-in facts or
themselves, and two dozen that only look like it. Half of each was read while the rules were built (`learned`), half
was `kept`. A text counts as found by the rules of its kind, and as reported when any rule says something.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from yaml import safe_load

from generator.pipeline import check_draft
from generator.project import Project, load_project

TEXTS = Path(__file__).parent.parent / "tests" / "labelled" / "contradictions"
OWN = {
    "numbers": {"contradicted-fact", "contradicted-number"},
    "identity": {"contradicted-fact"},
    "trials": {"contradicted-fact", "overstated-certainty", "open-question"},
    "itself": {"self-contradiction"},
    "promotion": {"self-contradiction"},
}


@dataclass(frozen=True)
class Read:
    """One text of a kind and half; `wrong`: whether it contradicts anything; the rules that report it."""

    kind: str
    half: str
    wrong: bool
    text: str
    rules: frozenset[str]

    @property
    def own(self) -> bool:
        return not self.rules.isdisjoint(OWN[self.kind])


def read(project: Project, folder: Path = TEXTS) -> Iterator[Read]:
    for kind in OWN:
        halves = safe_load((folder / f"{kind}.yaml").read_text(encoding="utf-8"))
        for half, sides in halves.items():
            for side, texts in sides.items():
                for text in texts:
                    found = check_draft(text, "text.md", None, project).findings
                    yield Read(kind, half, side == "bad", text, frozenset(f.rule for f in found))


def table(texts: list[Read]) -> str:
    """A row a kind and half: found by a rule of its kind or by any, and the same of texts without a fault."""
    lines = [f"{'':18} {'found':>9} {'any rule':>9} {'flagged':>9} {'any rule':>9}"]
    for kind, half in product(OWN, ("learned", "kept")):
        cells = []
        for wrong in (True, False):
            part = [one for one in texts if (one.kind, one.half, one.wrong) == (kind, half, wrong)]
            cells += [_share([one.own for one in part]), _share([bool(one.rules) for one in part])]
        lines.append(f"{kind:9} {half:8} " + " ".join(f"{cell:>9}" for cell in cells))
    return "\n".join(lines)


def _share(found: list[bool]) -> str:
    return f"{sum(found)} of {len(found)}"


def shown(texts: list[Read]) -> Iterator[str]:
    """What is judged wrongly, of the half that may be read."""
    for one in texts:
        if one.half == "learned" and one.wrong != one.own:
            yield f"{one.kind:9} {'missed' if one.wrong else 'FALSE '}: {one.text}  {', '.join(sorted(one.rules))}"


if __name__ == "__main__":
    found = list(read(load_project()))
    print(table(found))
    if "--show" in sys.argv:
        print(*shown(found), sep="\n")
