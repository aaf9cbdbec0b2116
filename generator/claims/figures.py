"""Figures: "the prevalence of X was", "3 g of X", where what is measured stands behind its number or noun."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import Hit, after_link, read_as
from generator.claims.parting import clause_start
from generator.claims.phrases import anaphor, named_in
from generator.claims.quantities import TAKEN, amounts
from generator.claims.reading import is_comma, is_finite_helper
from generator.claims.rows import NUMBERS
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate

NEAR = 4  # units in which the thing measured is named


def read_figure(
    parsed: Parsed, k: int, sense: Sense, predicate: Predicate, context: Context, ear: Ear
) -> Iterator[Frame]:
    """A noun whose "of" leads to its subject; its object is what the sentence names elsewhere."""
    at = after_link(parsed, k, sense.links, ear)
    holder = _named(parsed, at, ear) if at >= 0 else None
    others = (i for i in range(len(parsed.units)) if holder and i != holder.first)
    hits = (Hit(id, i, i) for i in others if (id := read_as(parsed.units[i], predicate, ear)))
    hit = next(hits, None)
    if holder and hit:
        yield Frame(k, sense, holder, (hit,), how="figure")


@needs(any_of("of"), any_of(NUMBERS))
def doses(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """An amount of a substance that people took: "1 to 3 g of X"."""
    kind, predicate = ear.pack["claims"]["amount"], ear.pack["claims"]["dosed"]
    if predicate not in ear.vocabulary.predicates:
        return
    for amount in amounts(parsed, ear.doses) if "of" in parsed.tokens.words else ():
        places = [i for i, u in enumerate(parsed.units) if amount.first <= u.first < amount.last]
        at = places[-1] + 1 if places else len(parsed.units)
        if amount.dimension in TAKEN and at < len(parsed.units) and parsed.units[at].text == "of":
            holder = _named(parsed, at + 1, ear)
            if holder and force_at(parsed, amount.first, True).holds:  # who denies a whole denies no dose
                hit = Hit(kind, places[0], places[-1])
                yield Frame(places[0], Sense("dose", predicate), holder, (hit,), True, how="dose")


def fronted_holder(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject | None:
    """ "With an X of five hours, Y …": what the main clause names first has the figure at unit k."""
    first = clause_start(parsed, k)
    if first == k or not parsed.units[first].is_("instrument"):
        return None
    if any(is_finite_helper(u) or is_comma(u) for u in parsed.units[first:k]):
        return None
    comma = next((i for i in range(k, len(parsed.units)) if is_comma(parsed.units[i])), len(parsed.units))
    named = named_in(parsed, comma, len(parsed.units), ear)
    if not named.id and any(u.is_("pronoun") for u in parsed.units[comma + 1 : comma + 2]):
        return anaphor(parsed, comma + 1, context, ear)
    return named if named.id else None


def _named(parsed: Parsed, at: int, ear: Ear) -> Subject | None:
    """The first thing named in the phrase from unit `at` on."""
    for i in range(at, min(at + NEAR, len(parsed.units))):
        if parsed.units[i].entities:
            return Subject(parsed.units[i].entities[0], "measured", i, i)
        if parsed.units[i].is_("preposition", "conjunction", "be", "have"):
            break
    return None
