"""Less of a trouble with a thing than with another: "X is far less likely than with Y", "the body copes better".

A trouble or those who have it, and behind it that there is less; or a part of the body, and that it bears a thing
better. What is compared is another treatment, and not other people, times or doses.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.at_ease import is_part
from generator.claims.carried import all_harms_in, is_result
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import NOT, Hit
from generator.claims.phrases import is_watched, watched_at
from generator.claims.signs import any_of, needs
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed, matches

NEAR = 6  # tokens between a trouble and that it is less, or between that and "than"
SIDE = 6  # tokens behind "than" in which another thing is named
HELD = ("than", "that", "what")  # "rarer than with", "a tenth of that with"
SAID = ("asserted", "hedged")
Place = tuple[int, int, int]  # first and last unit, and the token of "than"


@needs(any_of("harms.rarer", "harms.bearing"))
def less_with(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """A comparison for each trouble that is said to be less, and each deed of the body that is said to be better."""
    milder = ear.pack["claims"]["milder"]
    if milder not in ear.vocabulary.predicates or parsed.question:
        return
    places = [*_rarer(parsed, ear), *_borne(parsed, ear)]
    for k, last, than in places[:1]:
        thing = _thing(parsed, than, context, ear)
        if thing and is_watched(thing.id, ear) and not is_result(parsed, ear):
            yield Frame(k, Sense("adjective", milder), thing, (Hit("", k, last),), how="adjective")


def _thing(parsed: Parsed, than: int, context: Context, ear: Ear) -> Subject | None:
    """The watched thing before "than", else the topic where none is named; None where it stands behind."""
    for i, unit in enumerate(parsed.units):
        if watched := watched_at(unit, ear):
            return Subject(watched, "explicit", i, i) if unit.first < than else None
    return Subject(context.topic, "topic") if context.topic else None


def _rarer(parsed: Parsed, ear: Ear) -> Iterator[Place]:
    """ "Fewer upsets", "the trouble is far LESS LIKELY THAN WITH tablets"."""
    words = parsed.tokens.words
    for first, last, _ in listed(parsed, "harms.rarer", ear):
        if not _is_troubled(parsed, first, last, ear) or not holds_at(parsed, first):
            continue
        than = next((at for at in range(last, min(last + NEAR, len(words))) if words[at] in HELD), -1)
        if than >= 0 and _is_other(parsed, than + 1, ear):
            yield parsed.unit_of(first), parsed.unit_of(last - 1), than


def _is_troubled(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """Whether a trouble stands close before the words of less, or directly behind them."""
    kind, _ = ear.pack["claims"]["recommended"]
    near = [k for k, u in enumerate(parsed.units) if first - 2 * NEAR <= u.first < last + 3]
    named = any(ear.vocabulary.is_a(id, kind) for k in near for id in parsed.units[k].entities)
    return named or any(hit.first in near for hit in all_harms_in(parsed, ear))


def _is_other(parsed: Parsed, token: int, ear: Ear) -> bool:
    """ "With Y", "on tablets", "Y": another treatment behind "than", and nothing of people, times and doses."""
    units = [u for u in parsed.units if token <= u.first < token + SIDE]
    if not units or any(u.text in ear.pack["harms"]["within"] for u in units):
        return False
    if len(units) > 1 and units[0].is_("preposition") and units[1].row.is_word:
        return True  # "with aspirin", in a project that knows no such thing
    return any(is_other(unit, ear) for unit in units)


def is_other(unit: Unit, ear: Ear) -> bool:
    """Whether a unit names another treatment, or treatments of any kind."""
    named = any(ear.vocabulary.has_type(id, ("agent",)) and not is_watched(id, ear) for id in unit.entities)
    listed = any(word in ear.pack["harms"]["treatments"] for word in unit.text.split())
    kinds = (s.id for s in unit.senses if s.kind == "type" and not watched_at(unit, ear))
    return named or listed or any("agent" in ear.vocabulary.ancestors.get(kind, ()) for kind in kinds)


def _borne(parsed: Parsed, ear: Ear) -> Iterator[Place]:
    """ "The body COPES far BETTER with X THAN": a part of the body or people, a deed of bearing, and how well."""
    words = parsed.tokens.words
    for first, last, _ in listed(parsed, "harms.bearing", ear):
        low = max(0, first - NEAR)
        parts = [u for u in parsed.units if low <= u.first < last + NEAR and is_part(u.entities, u.text, ear)]
        better = matches(words[last : last + NEAR], ear.phrases("harms", "better"))
        end = last + better[0][1] if better else 0
        than = next((at for at in range(end, min(end + NEAR, len(words))) if words[at] == "than"), -1)
        if parts and better and than > 0 and holds_at(parsed, first) and _is_other(parsed, than + 1, ear):
            yield parsed.unit_of(first), parsed.unit_of(end - 1), than


def holds_at(parsed: Parsed, token: int) -> bool:
    """Whether what a token begins is said outright, and not denied shortly before it."""
    force = force_at(parsed, token, False)
    return force.holds and force.mode in SAID and not set(NOT) & set(parsed.tokens.words[max(0, token - 3) : token])


@needs(any_of("harms.everyday"))
def worse_everyday(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "Even sugar is more habit-forming": what nobody fears, and more of a harm in it."""
    harsher = ear.pack["claims"]["harsher"]
    found = next((one for one in listed(parsed, "harms.everyday", ear) if one[1] <= NEAR), None)
    if not found or harsher not in ear.vocabulary.predicates:
        return
    behind = (k for k, unit in enumerate(parsed.units) if unit.first >= found[1])
    k = next((k for k in behind if not (parsed.units[k].is_("be", "modal") or parsed.units[k].row.is_adverb)), 0)
    if not k or not any(s.id == harsher for s in parsed.units[k].senses) or not holds_at(parsed, parsed.units[k].first):
        return
    than = parsed.units[k + 1 : k + 3]
    thing = next((id for u in than if (id := watched_at(u, ear))), "") or ("" if than[1:] else context.topic)
    if thing:
        yield Frame(k, Sense("adjective", harsher), Subject(found[2], "other", 0, 0), (Hit(thing, k, k),))
