"""The part of a plant that ends up in what is sold: "only the seeds go into our tea", "we use nothing but the bark"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.parting import clause_start
from generator.claims.prepared import owner_of_part
from generator.claims.signs import any_in, any_of, needs
from generator.claims.units import Parsed
from generator.claims.wordlist import listed

INTO, WORKING = "claims.made_into.into", "claims.made_into.working"
TAKING, HOLDING = "claims.made_into.taking", "claims.made_into.holding"
AGENT = ("agent",)  # types of things to take
NEAR = 4  # units from what goes into a product to its name, and from who takes a part to the part


@needs(any_in("prepared.kind"), any_of(INTO, WORKING, TAKING, HOLDING))
def made_into(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each part of a watched thing that is said to go into a product, or that its makers take."""
    known = ear.pack["claims"]["prepared"]
    kind, unless = known["kind"], ear.pack["claims"]["made_into"]["unless"]
    if kind not in parsed.offers or known["predicate"] not in ear.vocabulary.predicates:
        return
    if not set(unless).isdisjoint(parsed.tokens.words):
        return  # "some goods also contain the stems"
    for at, k in (*_put_in(parsed, kind, ear), *_taken(parsed, kind, ear)):
        behind = k + (not parsed.units[k].is_("determiner"))
        low, end = (clause_start(parsed, at), k) if at < k else (behind, _phrase_end(parsed, at))
        owner = owner_of_part(parsed, low, at, end, context, ear)
        if owner:
            part = next(id for id in parsed.units[at].entities if ear.vocabulary.has_type(id, (kind,)))
            subject = Subject(owner, "class noun", at, at)
            yield Frame(k, Sense("prepared", known["predicate"]), subject, (Hit(part, at, at),), how="prepared")


def _put_in(parsed: Parsed, kind: str, ear: Ear) -> Iterator[tuple[int, int]]:
    """Units of a part and of what says behind it that it goes into something that is sold, or that it does the work."""
    for name in (INTO, WORKING):
        for start, end, _ in listed(parsed, name, ear):
            k, behind = parsed.unit_of(start), parsed.unit_of(end - 1) + 1
            low = clause_start(parsed, k)
            at = next((i for i in range(k - 1, low - 1, -1) if kind in parsed.units[i].row.offers), -1)
            if at >= 0 and (name == WORKING or _is_sold(parsed, behind, behind + NEAR, ear)):
                yield at, k


def _taken(parsed: Parsed, kind: str, ear: Ear) -> Iterator[tuple[int, int]]:
    """Units of a part and of what says before it that the makers take it, or that something sold holds it."""
    for name in (TAKING, HOLDING):
        for start, end, _ in listed(parsed, name, ear):
            first, k = parsed.unit_of(start), parsed.unit_of(end - 1)
            near = range(k + 1, min(k + NEAR, len(parsed.units)))
            at = next((i for i in near if kind in parsed.units[i].row.offers), -1)
            if at >= 0 and (name == TAKING or _is_sold(parsed, clause_start(parsed, first), first, ear)):
                yield at, k


def _is_sold(parsed: Parsed, first: int, end: int, ear: Ear) -> bool:
    """Whether some units name something to take: a portion, or a kind of agent."""
    units = parsed.units[first:end]
    kinds = (s.id for u in units for s in u.senses if s.kind == "type")
    return any(u.is_("portion") for u in units) or any(ear.vocabulary.has_type(id, AGENT) for id in kinds)


def _phrase_end(parsed: Parsed, at: int) -> int:
    """Where the phrase of the part at unit `at` ends: "the seeds of the plant"."""
    end = at + 1
    if end + 1 < len(parsed.units) and parsed.units[end].text in ("of", "from"):
        end += 2
        while end < len(parsed.units) and (parsed.units[end].entities or parsed.units[end].has("type")):
            end += 1
    return end
