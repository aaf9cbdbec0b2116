"""A trouble that ends by means of a thing: "ever since I take it my X has retired", "X: gone"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.granted import granted
from generator.claims.lexicon import Sense
from generator.claims.means import enabler, means_of
from generator.claims.objects import NOT, Hit
from generator.claims.reading import CLAUSE_MARKS, is_adverb, is_finite_helper, is_word
from generator.claims.signs import any_in, needs
from generator.claims.unheard import is_harmful, is_listed
from generator.claims.units import Parsed, Unit

ENDED = "ended"  # how such a claim was found
MARKS = CLAUSE_MARKS | {"=", ","}


@needs(any_in("recommended.0"))
def ended(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble that is said to be gone, or no longer to do what it did, by means of a thing.

    `heard`: units that are predicates or objects already.
    """
    kind, name = ear.pack["claims"]["recommended"]
    if name not in ear.vocabulary.predicates:
        return
    for at, unit in enumerate(parsed.units[:-1]):
        if kind not in unit.row.offers:
            continue
        id = next((e for e in unit.entities if ear.vocabulary.is_a(e, kind)), "")
        if not id or at in heard or not _is_subject(parsed, at, ear):
            continue
        k = _ending(parsed, at, ear)
        if k < 0:
            continue
        subject = _by(parsed, at, k, context, ear)
        if subject.id:
            yield Frame(at, Sense("verb", name), subject, (Hit(id, at, at),), True, "presupposed", ENDED)


def _is_subject(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether the trouble at unit `at` begins its clause, but for what modifies it."""
    i = at - 1
    while i >= 0 and (
        is_word(parsed.units[i])
        or parsed.units[i].is_("determiner", "possessive")
        or parsed.units[i].text == "'s"
    ):
        i -= 1
    return (
        i < 0 or parsed.units[i].text in MARKS or parsed.units[i].is_("conjunction", "adversative", "sayer")
    )


def _ending(parsed: Parsed, at: int, ear: Ear) -> int:
    """The unit that says that the trouble before it is over, or -1."""
    k, no_longer = at + 1, False
    while k < len(parsed.units) and (
        is_finite_helper(parsed.units[k])
        or is_adverb(parsed.units[k], ear)
        or parsed.units[k].text in MARKS - {","}
        or _negates(parsed, k)
    ):
        no_longer = no_longer or _negates(parsed, k)
        k += 1
    if k >= len(parsed.units):
        return -1
    if parsed.units[k].text in ear.pack["claims"]["gone"]:
        return -1 if no_longer else k
    plain = parsed.units[k - 1].text in NOT
    if plain and parsed.units[k].text in ear.pack["claims"]["admitted"]["happening"]:
        return -1  # "was not observed with X"
    had = parsed.units[k - 1].is_("have") and _may_end(parsed.units[k], ear)
    return k if had or (no_longer and not is_harmful(parsed.units[k], ear)) else -1


def _negates(parsed: Parsed, k: int) -> bool:
    token = parsed.units[k].first
    return any(c.cue.effect == "negates" and c.start <= token < c.end for c in parsed.cues)


def _may_end(unit: Unit, ear: Ear) -> bool:
    """ "Has packed": a participle that is known neither to say nothing good nor as what only good things do."""
    participle = unit.text.endswith("ed") or any(s.kind == "verb" and s.form == "pp" for s in unit.senses)
    worse = any(s.happens and s.id == ear.pack["claims"]["gains"][0] for s in unit.senses)
    return participle and not worse and not is_harmful(unit, ear) and not is_listed(unit, "neutral", ear)


def _by(parsed: Parsed, at: int, k: int, context: Context, ear: Ear) -> Subject:
    found = means_of(parsed, ("means",), context, ear)
    found = found if found.id else enabler(parsed, at, context, ear)
    if found.id:
        return found
    found = granted(parsed, context, ear)
    if found.id:
        return found
    told = parsed.units[k].text in ear.pack["claims"]["gone"] and not any(map(_is_told, parsed.units))
    return Subject(context.topic if told else "", "topic")


def _is_told(unit: Unit) -> bool:
    return is_finite_helper(unit) or unit.is_("person_pronoun")
