"""What tells the reader how much to take, how often or how to change it, outside of reports, labels and rules."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.ear import Ear
from generator.claims.headed import is_headed, is_steered
from generator.claims.lexicon import Trie
from generator.claims.objects import NOT
from generator.claims.overmuch import is_of_harmed
from generator.claims.quantities import TAKEN, Amount, DoseBook, amounts, number_at
from generator.claims.rows import NUMBERS
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import listed, matches

SAID = "said"  # the kind of harmless context in which others are named who say it
TIMES = ("frequency", "timing")  # kinds of guidance
PAUSE = "time"  # the dimension of a pause between doses
NEAR = 8  # tokens between a verb of taking and its amount
SAID_TO = 4  # tokens between whom it is said to and the verb
MARKS = frozenset(",;:.()—–")
NOT_PAST = ("ing", "s")
TOLD = 2  # tokens between a verb in the past and the amount it tells of
PHRASE = 4  # tokens of the noun phrase behind "of"
FORBIDDEN = frozenset(NOT)
OPENERS = frozenset({"", ",", ";", ":", ".", '"', "and", "then", "to", "or", "—", "by", "while"})
Place = tuple[int, int]  # (first, last) tokens, `last` excluded


def told(parsed: Parsed, ear: Ear) -> Iterator[Place]:
    """Each place of a sentence that gives a dose, a rhythm or a change of dose as guidance."""
    book: DoseBook = ear.doses
    found = amounts(parsed, book)
    heard = [(a.first, a.last) for a in found if guided(parsed, a, ear)]
    yield from heard
    if heard:
        return
    yield from _changes(parsed, ear)
    yield from _another(parsed, book)
    unmeasured = [*_rhythms(parsed, found, book), *_bare(parsed, found, ear)]
    if unmeasured and not _is_report(parsed, len(parsed.tokens.words), ear):
        yield from unmeasured


def guided(parsed: Parsed, amount: Amount, ear: Ear) -> bool:
    """Whether a dose is given as guidance: a command, or a norm outside of reports, labels and rules."""
    words, book = parsed.tokens.words, ear.doses
    if amount.dimension == PAUSE:
        return _is_pause(words, amount, book)
    if amount.dimension not in TAKEN:
        return False
    if words[amount.last : amount.last + 1] == ("of",) and not _of_substance(parsed, amount.last):
        return False
    if _is_ruled(parsed, amount.first, ear) or any(
        kind == SAID for _, _, kind in matches(words, book.harmless)
    ):
        return False
    found = (one for one in matches(words, book.guidance) if not _is_forbidden(words, one))
    advice = [one for one in found if one[2] != "verbs" or book.asking.isdisjoint(words[one[1] : amount.first])]
    if not book.kitchen.isdisjoint(words) and not _is_timely(parsed, advice, book):
        return False
    if is_of_harmed(parsed, amount.first, ear):
        return False
    if _commanded(words, amount.first, book.verbs, book) or _is_brewed(words, amount, book):
        return True
    if is_steered(words, amount, OPENERS, book):
        return True
    held = amount.first and words[amount.first - 1] in book.holding
    if held or _is_report(parsed, amount.first, ear):
        return False
    if any(not amount.first <= first < amount.last for first, _, _ in advice):
        return True
    return _suffices(words, amount.last, book) or is_headed(parsed, amount, ear)


def _is_timely(parsed: Parsed, advice: list[tuple[int, int, str]], book: DoseBook) -> bool:
    """Whether some of the words of guidance say how often or when, and are no part of an amount ("half an hour")."""
    inside = {at for one in amounts(parsed, book) for at in range(one.first, one.last)}
    return any(kind in TIMES and first not in inside for first, _, kind in advice)


def _is_forbidden(words: tuple[str, ...], advice: tuple[int, int, str]) -> bool:
    """ "May not suggest": advice that is not to be given."""
    return advice[2] == "verbs" and not FORBIDDEN.isdisjoint(words[max(0, advice[0] - 1) : advice[0]])


def is_told_of(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether the sentence speaks of a trial, a product, a rule or somebody else's story, up to a token."""
    words, book = parsed.tokens.words, ear.doses
    if any(True for _ in matches(words, book.harmless)) or _is_ruled(parsed, token, ear):
        return True
    clause = words[_clause_start(words, token) : token]
    return not book.past.isdisjoint(clause) or not book.others.isdisjoint(words)


def _is_report(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether the sentence tells what was taken, holds or is allowed, up to a token."""
    words, book = parsed.tokens.words, ear.doses
    if is_told_of(parsed, token, ear):
        return True
    clause = words[_clause_start(words, token) : token]
    verbs = matches(clause, book.verbs)
    if any(not book.habits.isdisjoint(clause[max(0, first - TOLD) : first]) for first, _, _ in verbs):
        return True
    if any(len(clause) - last <= TOLD for _, last, _ in matches(clause, book.own)):
        return True
    verbs += matches(clause, book.taking)
    return any(
        clause[first] != lemma and not clause[first].endswith(NOT_PAST)
        for first, last, lemma in verbs
        if len(clause) - last <= TOLD
    )


def _clause_start(words: tuple[str, ...], token: int) -> int:
    return next((at + 1 for at in range(token - 1, -1, -1) if words[at] in MARKS), 0)


def _is_ruled(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether an authority is named before a token: the limit is the authority's."""
    kinds = ear.doses.authorities
    named = [id for u in parsed.units if u.first < token or _is_quoted_by(parsed, u, ear) for id in u.entities]
    return any(ear.vocabulary.has_type(id, kinds) for id in named) or bool(
        matches(parsed.tokens.words[:token], ear.doses.bodies)
    )


def _is_quoted_by(parsed: Parsed, unit: Unit, ear: Ear) -> bool:
    """ "…, says the agency": whether a verb of saying stands directly before a unit and its article."""
    words = parsed.tokens.words
    return any(ear.cues.saying.longest(words, at)[1] for at in range(max(0, unit.first - 2), unit.first))


def _of_substance(parsed: Parsed, token: int) -> bool:
    """Whether "of" leads to a substance or a word for one, and not to onions or small studies."""
    for unit in parsed.units:
        if unit.first > token + PHRASE or (unit.first > token and not unit.text[0].isalnum()):
            return False
        if unit.first > token and (
            unit.entities or unit.has("type") or unit.is_("portion", "definite", "possessive", "pronoun")
        ):
            return True
    return False


def _is_pause(words: tuple[str, ...], amount: Amount, book: DoseBook) -> bool:
    """ "Wait four hours between doses": a time to keep, and what it keeps apart right behind it."""
    behind = (first for first, _, _ in matches(words, book.intervals))
    return any(0 <= first - amount.last <= 1 for first in behind) and _commanded(
        words, amount.first, book.pauses, book
    )


def _is_brewed(words: tuple[str, ...], amount: Amount, book: DoseBook) -> bool:
    """ "Add a spoonful to hot water": a command, and behind the amount what it is brewed in."""
    return bool(matches(words[amount.last :], book.steeped)) and _commanded(words, amount.first, book.steeping, book)


def _commanded(words: tuple[str, ...], token: int, verbs: Trie, book: DoseBook) -> bool:
    """A verb of `verbs` close before a token, as a command, a gerund of advice, or said to the reader."""
    return any(
        0 <= token - last <= NEAR
        and book.asking.isdisjoint(words[last:token])
        and _is_told(words, first, lemma, book)
        for first, last, lemma in matches(words, verbs)
    )


def _is_told(words: tuple[str, ...], first: int, lemma: str, book: DoseBook) -> bool:
    """Whether the verb at a token is a command, a gerund of advice, or what takers do as a rule."""
    before = words[first - 1] if first else ""
    if (
        (before in OPENERS or (before == "never" and first == 1))
        and before != "to"
        and (words[first] == lemma or words[first].endswith("ing"))
    ):
        return True
    if before in book.advising and words[first].endswith("ing"):
        return True
    near = words[max(0, first - SAID_TO) : first]
    said = any(first - SAID_TO <= end for _, end, _ in matches(words[:first], book.takers))
    steps = before == "i" and words[first + 1 : first + 2] != () and words[first + 1] in book.steps
    return said and (words[first] == lemma or steps) and book.habits.isdisjoint(near)


def _suffices(words: tuple[str, ...], token: int, book: DoseBook) -> bool:
    """ "Half a gram is ample": a word of enough close behind."""
    return any(first <= 3 for first, _, _ in matches(words[token : token + NEAR], book.enough))


def _changes(parsed: Parsed, ear: Ear) -> Iterator[Place]:
    """ "Double the serving": a command, or what takers may do, to the dose itself."""
    words, book = parsed.tokens.words, ear.doses
    for first, last, lemma in listed(parsed, "doses.changes", ear):
        end, found = book.changed.longest(words, last) if last < len(words) else (last, [])
        before = words[first - 1] if first else ""
        if not found or words[first] != lemma:
            continue
        near = words[max(0, first - SAID_TO) : first]
        if not FORBIDDEN.isdisjoint(near):
            continue
        cared = not book.carers.isdisjoint(words[end:])
        if cared and (lemma in book.lowering or "only" in words[end:]):
            continue  # "reduce the dose with your doctor's help"
        told_to = any(first - NEAR <= at for _, at, _ in matches(words[:first], book.takers))
        if (before in OPENERS and before != "to" and found != ["that"]) or (
            told_to and not book.allowing.isdisjoint(near)
        ):
            yield first, end


def _another(parsed: Parsed, book: DoseBook) -> Iterator[Place]:
    """ "Top up with another gram", "add a second capsule": a command, and a unit that is counted on."""
    words = parsed.tokens.words
    for at, word in enumerate(words[:-1]):
        end, found = book.units.longest(words, at + 1) if word in book.again else (at, [])
        other = words[end : end + 1] == ("of",) and not _of_substance(parsed, end)
        verbs = (book.verbs, book.steeping) if found and found[0][1] in TAKEN and not other else ()
        if book.kitchen.isdisjoint(words) and any(_commanded(words, at, verb, book) for verb in verbs):
            yield at, end


def _rhythms(parsed: Parsed, found: tuple[Amount, ...], book: DoseBook) -> Iterator[Place]:
    """ "Take it every five hours", "five days on and two off", "four days a week is plenty"."""
    words = parsed.tokens.words
    for one in found:
        if one.dimension != PAUSE:
            continue
        before, behind = words[one.first - 1] if one.first else "", words[one.last : one.last + 1]
        every = before in book.every and _only_between(words, one.first - 1, book)
        off = behind == ("on",) and "off" in words[one.last : one.last + NEAR]
        if every or off or (behind and behind[0] in book.every and _suffices(words, one.last, book)):
            yield one.first, one.last


def _only_between(words: tuple[str, ...], token: int, book: DoseBook) -> bool:
    """Whether a command to take stands before a token with nothing but small words between."""
    return any(
        0 <= token - last <= 2
        and book.small.issuperset(words[last:token])
        and _is_told(words, first, lemma, book)
        for first, last, lemma in matches(words[:token], book.verbs)
    )


def _bare(parsed: Parsed, found: tuple[Amount, ...], ear: Ear) -> Iterator[Place]:
    """Numbers without a unit: "increase by two each week", "grown-ups chew three", "half will do"."""
    words, numbers, book = parsed.tokens.words, parsed.begins.get(NUMBERS), ear.doses
    if not numbers:
        return
    behind = {last: (first, lemma) for first, last, lemma in listed(parsed, "doses.verbs", ear)}
    asked = {at + 1 for at, word in enumerate(words) if word in book.again}
    for at in sorted(({0} | asked | behind.keys()).intersection(numbers)):
        value, end = number_at(words, at, book)
        if value is None or not _stands_alone(parsed, at, end, found, book):
            continue
        ordered = at in behind and _is_told(words, *behind[at], book)
        again = at in asked and (ordered or _only_between(words, at - 1, book))
        enough = at == 0 and _suffices(words, end, book) and not book.readers.isdisjoint(words[end:])
        if (ordered and _is_timed(words, end, book)) or again or enough:
            yield at, end


def _is_timed(words: tuple[str, ...], end: int, book: DoseBook) -> bool:
    if words[end : end + 1] and words[end] in book.when:
        return True
    return any(kind in ("frequency", "timing") for _, _, kind in matches(words, book.guidance))


def _stands_alone(parsed: Parsed, at: int, end: int, found: tuple[Amount, ...], book: DoseBook) -> bool:
    """Whether a number has no unit and no noun behind it."""
    words = parsed.tokens.words
    if any(a.first <= at < a.last for a in found):
        return False
    if end == len(words) or book.guidance.longest(words, end)[1]:
        return True
    return any(u.first == end and bool(u.groups or not u.text[0].isalnum()) for u in parsed.units)
