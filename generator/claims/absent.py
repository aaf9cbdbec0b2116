"""Harm that is said not to be there, by what stands beside its name: "X never comes into it", "X: none", "X is a tale".

The harm is what the clause is about, alone or in a list. In an article on a thing it is the thing's, where nothing else
is named that it could be of. What leaves some of it standing is no such denial.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.carried import all_harms_in, behind, is_result
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.less_with import is_other
from generator.claims.lexicon import Sense
from generator.claims.modes import force_at
from generator.claims.objects import NOT, Hit
from generator.claims.parting import clause_start
from generator.claims.reading import CLAUSE_MARKS, is_comma, is_finite_helper, is_word
from generator.claims.signs import any_object, any_of, either, needs
from generator.claims.units import Parsed
from generator.claims.whose import only_thing
from generator.claims.wordlist import listed

CLOSE = 4  # units between "no such thing as" and the harm
SAID = ("asserted", "hedged", "reported")
TOLD = ("relative", "complement", "infinitive", "person_pronoun", "adversative")
MARKS = CLAUSE_MARKS | {"-", "=", "…"}
WORDS = ("absent", "nil", "nonevents", "placeless", "elsewhere", "no_such")


@needs(
    any_of(*(f"unharmed.{name}" for name in WORDS)),
    either(any_of("fixed", "harms.states"), any_object("denied")),
)
def absent(parsed: Parsed, heard: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A denial for each clause that says of harms that there are none. `heard`: units that are told of already."""
    denied = ear.pack["claims"]["denied"]
    if denied not in ear.vocabulary.predicates or parsed.question or is_result(parsed, ear):
        return
    own = (*_told_first(parsed, ear), *_no_such(parsed, ear))
    found = [(hits, only_thing(parsed, context, ear)) for hits in own]
    found += [(hits, Subject(context.topic, "topic")) for hits in _elsewhere(parsed, ear)]
    for hits, thing in found:
        k = hits[0].first
        if thing and thing.id and k not in heard and force_at(parsed, parsed.units[k].first, True).mode in SAID:
            yield Frame(k, Sense("denial", denied), thing, tuple(hits), how="denial")


def _told_first(parsed: Parsed, ear: Ear) -> Iterator[list[Hit]]:
    """The harms that begin a clause which says that there are none."""
    for at, last in (*_called(parsed, ear), *_not_happening(parsed, ear)):
        yield from _before(parsed, at, last, ear)


def _elsewhere(parsed: Parsed, ear: Ear) -> Iterator[list[Hit]]:
    """ "X BELONGS TO older drugs": the harms that are told of another treatment, which stands behind."""
    for first, end, _ in listed(parsed, "unharmed.elsewhere", ear):
        at, last = parsed.unit_of(first), parsed.unit_of(end - 1)
        if any(is_other(unit, ear) for unit in parsed.units[last + 1 : last + 4]):
            yield from _before(parsed, at, last, ear)


def _no_such(parsed: Parsed, ear: Ear) -> Iterator[list[Hit]]:
    """ "There is NO SUCH THING AS X": the first harm close behind."""
    for _, end, _ in listed(parsed, "unharmed.no_such", ear):
        k = parsed.unit_of(end - 1)
        if hits := [hit for hit in all_harms_in(parsed, ear) if k < hit.first <= k + CLOSE][:1]:
            yield hits


def _before(parsed: Parsed, at: int, last: int, ear: Ear) -> Iterator[list[Hit]]:
    """The harms that the words at units `at` to `last` are said of, unless something of them is left standing."""
    hits = [hit for hit in all_harms_in(parsed, ear) if _heads(parsed, hit, at)]
    known = all(not _is_of_unknown(parsed, hit.last + 1) for hit in hits)
    if hits and known and not _is_left_some(parsed, hits[0], at, last, ear):
        yield hits


def _is_of_unknown(parsed: Parsed, at: int) -> bool:
    """ "X on W": a harm of something that nobody here knows, which a preposition at unit `at` leads to."""
    rest = parsed.units[at : at + 2]
    return len(rest) == 2 and rest[0].is_("preposition") and is_word(rest[1])


def _called(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int]]:
    """ "… is A TALE", "… : NONE", "… HAS NO PLACE here": first unit of the verb or mark, and the last of such words."""
    for name, held in (("absent", _held), ("nil", _marked), ("placeless", _after)):
        for first, end, _ in listed(parsed, f"unharmed.{name}", ear):
            at = held(parsed, parsed.unit_of(first) - 1)
            if at > 0 and (name != "nil" or _ends(parsed, end, ear)):
                yield at, parsed.unit_of(end - 1)


def _after(parsed: Parsed, at: int) -> int:
    return at + 1


def _held(parsed: Parsed, at: int) -> int:
    """The first of the units that say "is" or "has always been" up to unit `at`; a mark will do as well; else -1."""
    while at > 0 and parsed.units[at].row.is_adverb and not parsed.units[at].is_("be"):
        at -= 1
    if at <= 0 or not parsed.units[at].is_("be", "copular"):
        return _marked(parsed, at)
    while at > 1 and (is_finite_helper(parsed.units[at - 1]) or parsed.units[at - 1].row.is_adverb):
        at -= 1
    return at


def _marked(parsed: Parsed, at: int) -> int:
    return at if at > 0 and parsed.units[at].text in MARKS else -1


def _not_happening(parsed: Parsed, ear: Ear) -> Iterator[tuple[int, int]]:
    """ "… DO NOT OCCUR", "… NEVER COMES INTO IT": the first unit that denies the event, and the last that names it."""
    for first, end, _ in listed(parsed, "unharmed.nonevents", ear):
        k = parsed.unit_of(first)
        at = k
        while at > 0 and _helps(parsed, at - 1):
            at -= 1
        helped = {u.text for u in parsed.units[at:k]}
        if not helped.isdisjoint(NOT) and not ear.harms.limits(tuple(helped)) and _ends(parsed, end, ear):
            yield at, parsed.unit_of(end - 1)


def _ends(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether what ends before a token holds of all there is: nothing follows, or what says no more."""
    words = parsed.tokens.words
    if token >= len(words) or not words[token][0].isalnum():
        return True
    return bool(ear.phrases("unharmed", "ending").longest(words, token)[1])


def _helps(parsed: Parsed, at: int) -> bool:
    unit = parsed.units[at]
    return is_finite_helper(unit) or unit.row.is_adverb or unit.text in NOT


def _heads(parsed: Parsed, hit: Hit, at: int) -> bool:
    """Whether a harm stands in the noun phrase before unit `at` that begins its clause."""
    low = _start(parsed, at)
    return low <= hit.first < at and not any(u.is_(*TOLD) or is_finite_helper(u) for u in parsed.units[low:at])


def _start(parsed: Parsed, at: int) -> int:
    """Where the clause of which unit `at` is the verb or the mark begins, behind what is fronted."""
    low = clause_start(parsed, at - 1)
    fronted = parsed.units[low].is_("sayer", "preposition")
    return next((k + 1 for k in range(low, at) if is_comma(parsed.units[k])), low) if fronted else low


def _is_left_some(parsed: Parsed, hit: Hit, at: int, last: int, ear: Ear) -> bool:
    """Whether the denial is one of some harm, of some people or of now and then, or is taken back."""
    words, units, book = parsed.tokens.words, parsed.units, ear.harms
    before = words[units[_start(parsed, at)].first : units[hit.first].first]
    between, after = words[units[hit.last].last : units[at].first], behind(parsed, last)
    partly = any("partial" in book.lists(parsed, k) for k in range(last + 1, len(units)))
    limited = partly or book.limits(before) or book.limits(between)
    return limited or book.weighs(before) or book.reserves(after) or book.outweighs(after, words)
