"""How often, when or how carefully to take it, told without an amount: "at most once a week"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.ear import Ear
from generator.claims.guidance import is_told_of
from generator.claims.lexicon import Trie
from generator.claims.quantities import number_at
from generator.claims.reach import covers
from generator.claims.reading import is_adverb
from generator.claims.regimenbook import RegimenBook
from generator.claims.units import Parsed
from generator.claims.wordlist import listed, matches

PAUSE = "time"  # the dimension of hours and days
REACH = 9  # tokens between a verb of taking and its rhythm
DISOWNING = frozenset({"reports", "unknown", "rejects"})  # effects of operators
HEADS = ((), (",",))  # words before the head of a clause
TIMED = frozenset({"frequency", "timing"})
BEGINNING = tuple(
    f"regimens.{name}" for name in ("orders", "advised", "taken", "works_best", "titrating", "limits")
)  # the lists of which one has to begin in a sentence
Place = tuple[int, int]  # (first, last) tokens, `last` excluded


def regimens(parsed: Parsed, ear: Ear) -> Iterator[Place]:
    """Each rhythm, time or small dose of a sentence that readers are told to keep to."""
    book: RegimenBook = ear.regimens
    words = parsed.tokens.words
    if parsed.begins.keys().isdisjoint(BEGINNING) and (not words or words[0] not in book.times):
        return
    found = [*_titrations(parsed, book, ear), *_ordered(parsed, book, ear), *_passive(parsed, book, ear)]
    found += _fragment(parsed, book, ear)
    if found and not (is_told_of(parsed, len(words), ear) or _is_disowned(parsed, found[0][0])):
        yield found[0]


def _is_disowned(parsed: Parsed, token: int) -> bool:
    """ "Sellers say that it should be taken daily", "whether it can be taken daily"."""
    return any(c.cue.effect in DISOWNING and covers(parsed, c, token) for c in parsed.cues)


def _titrations(parsed: Parsed, book: RegimenBook, ear: Ear) -> Iterator[Place]:
    words = parsed.tokens.words
    for first, last, _ in listed(parsed, "regimens.titrating", ear):
        if _opening(words, first, book)[1]:
            yield first, last


def _ordered(parsed: Parsed, book: RegimenBook, ear: Ear) -> Iterator[Place]:
    """ "Take it twice a day", "you should take it at night", "we recommend taking it with food"."""
    words, advising = parsed.tokens.words, ear.doses.advising
    advised = listed(parsed, "regimens.advised", ear)
    gerunds = [(one, False, True) for one in advised if one[0] and words[one[0] - 1] in advising]
    orders = [(one, *_opening(words, one[0], book)) for one in listed(parsed, "regimens.orders", ear)]
    yield from _praised(parsed, book, ear)
    for (first, last, _), negated, told in orders + gerunds:
        end = _complement(parsed, last, negated, book, ear) if told else 0
        if end and not any(unit.first == end and unit.is_("be") for unit in parsed.units):  # "use once a week is …"
            yield first, end


def _praised(parsed: Parsed, book: RegimenBook, ear: Ear) -> Iterator[Place]:
    """ "Starting with a low dose is crucial": a gerund at the head of a clause, and that to do so is right."""
    words = parsed.tokens.words
    for first, last, _ in listed(parsed, "regimens.advised", ear):
        end = _complement(parsed, last, False, book, ear) if words[max(0, first - 1) : first] in HEADS else 0
        behind = _behind_thing(parsed, end, book, ear) if end else 0
        be = next((unit for unit in parsed.units if unit.first == behind), None) if end else None
        if be is not None and be.is_("be") and _has(book.praised, words, be.last):
            yield first, end


def _behind_thing(parsed: Parsed, token: int, book: RegimenBook, ear: Ear) -> int:
    """The token behind what the dose at a token is of ("of X")."""
    words = parsed.tokens.words
    at = token
    while at < len(words) and (parsed.units[parsed.unit_of(at)].is_("held_by") or _passes(parsed, at, book, ear)):
        at += 1
    return at


def _opening(words: tuple[str, ...], token: int, book: RegimenBook) -> tuple[bool, bool]:
    """Whether what a verb at a token asks for is forbidden, and whether it is said to readers at all."""
    at, negated = token - 1, False
    while at >= 0 and (words[at] in book.skipped or words[at].endswith("ly")):
        negated = negated or words[at] in book.negating
        at -= 1
    before = words[at] if at >= 0 else ""
    if before in book.openers or (before in book.joining and words[0] in book.orders.root):
        return negated, True
    forbidden = at > 0 and before == "to" and words[at - 1] in book.negating  # "we advise you not to …"
    told = (*words[: at - 1], before) if forbidden else words[: at + 1]
    if any(last == len(told) for _, last, _ in matches(told, book.advice)):
        return negated or forbidden, True
    who = words[max(0, at - 2) : at]
    owed = before in book.duties and not book.people.isdisjoint(who)
    return negated, owed or (before in book.offers and not book.readers.isdisjoint(who))


def _passive(parsed: Parsed, book: RegimenBook, ear: Ear) -> Iterator[Place]:
    """ "It should be taken at night", "X is best used twice a week", "taken daily, X …", "works best after food"."""
    words = parsed.tokens.words
    for first, last, _ in listed(parsed, "regimens.taken", ear):
        negated = _prescribed(words, first, book)
        if negated is None or not _is_of_topic(parsed, first, book, ear):
            continue
        end = _complement(parsed, last, negated, book, ear)
        if end:
            yield first, end
    for first, last, _ in listed(parsed, "regimens.works_best", ear):
        end = _complement(parsed, last, False, book, ear)
        if end and _is_of_topic(parsed, first, book, ear):
            yield first, end


def _prescribed(words: tuple[str, ...], token: int, book: RegimenBook) -> bool | None:
    """Whether taking is forbidden by the words before a participle; None where they prescribe nothing."""
    at, negated, preferred = token - 1, False, False
    while at >= 0 and (words[at] in book.skipped or words[at].endswith("ly")):
        negated, preferred = negated or words[at] in book.negating, preferred or words[at] in book.preferring
        at -= 1
    if token == 0:
        return False if "," in words else None
    modal = at > 0 and words[at] in book.duties | book.offers
    return negated if modal or (preferred and at >= 0) else None


def _is_of_topic(parsed: Parsed, token: int, book: RegimenBook, ear: Ear) -> bool:
    """Whether what stands before a token can be what the text is about, and is no other medicine."""
    before = [unit for unit in parsed.units if unit.first < token]
    if any(s.kind == "type" and s.id in book.elsewhere for unit in before for s in unit.senses):
        return False
    return not before or any(
        unit.is_("pronoun", "portion", "demonstrative") or not ear.watched.isdisjoint(unit.entities) or unit.has("type")
        for unit in before
    )


def _complement(parsed: Parsed, token: int, negated: bool, book: RegimenBook, ear: Ear) -> int:
    """Where the rhythm, time or small dose behind a verb ends, or 0; of what is forbidden only a limit counts."""
    words, limited = parsed.tokens.words, False
    at = token
    while at < min(len(words), token + REACH):
        end, found = book.limits.longest(words, at)
        if found:
            limited, at = True, end
            continue
        meal, beside = book.meals.longest(words, at)
        if beside and book.gaining.isdisjoint(words):
            at = meal
            continue
        if limited or not negated:
            end = _regimen_end(words, at, limited, book, ear)
            if end:
                return end
        if not _passes(parsed, at, book, ear):
            return 0
        at += 1
    return 0


def _regimen_end(words: tuple[str, ...], at: int, limited: bool, book: RegimenBook, ear: Ear) -> int:
    end: int
    end, kinds = ear.doses.guidance.longest(words, at)
    if not TIMED.isdisjoint(kinds) and " ".join(words[at:end]) not in book.untimed:
        return end
    end, kinds = book.small.longest(words, at)
    return end if kinds and not limited else rhythm_end(words, at, limited, book, ear)


def rhythm_end(words: tuple[str, ...], at: int, limited: bool, book: RegimenBook, ear: Ear) -> int:
    """The end of "three times a week", "every other day", behind a limit also of "two weeks" at a token, or 0."""
    if words[at] in book.each and at + 1 < len(words):
        value, end = number_at(words, at + 1, ear.doses)
        return _unit_end(words, end + (value is None and words[end] in book.times), ear)
    value, end = number_at(words, at, ear.doses)
    if words[at] in book.times:
        value, end = 1.0, at + 1
    if value is None or end >= len(words):
        return 0
    end += words[end] in ear.doses.measured
    other, last = number_at(words, end + 1, ear.doses) if end + 1 < len(words) else (None, end)
    end = last if other is not None and words[end] in ear.doses.ranges else end
    end += end < len(words) and words[end] in book.times
    if end < len(words) and (words[end] in book.each or words[end] == "a"):
        return _unit_end(words, end + 1, ear)
    unit = _unit_end(words, end, ear)
    return book.behind.longest(words, unit)[0] if unit and _has(book.behind, words, unit) else unit * limited


def _has(trie: Trie, words: tuple[str, ...], at: int) -> bool:
    return at < len(words) and bool(trie.longest(words, at)[1])


def _unit_end(words: tuple[str, ...], at: int, ear: Ear) -> int:
    end, found = ear.doses.units.longest(words, at) if at < len(words) else (at, [])
    return end if any(dimension == PAUSE for _, dimension in found) else 0


def _passes(parsed: Parsed, token: int, book: RegimenBook, ear: Ear) -> bool:
    """Whether a word may stand between a verb of taking and its rhythm: the thing itself, and small words."""
    unit, word = parsed.units[parsed.unit_of(token)], parsed.tokens.words[token]
    if word in book.between or word in book.owned:
        return word not in book.owned
    if unit.entities:
        return not ear.watched.isdisjoint(unit.entities) or ear.vocabulary.has_type(
            unit.entities[0], ("health-problem", "function")
        )
    if any(s.kind == "type" and s.id in book.elsewhere for s in unit.senses):
        return False
    return unit.is_("pronoun", "determiner", "demonstrative", "portion") or unit.has("type") or is_adverb(unit, ear)


def _fragment(parsed: Parsed, book: RegimenBook, ear: Ear) -> Iterator[Place]:
    """ "No more than twice a week.", "Once in the morning is enough."""
    words = parsed.tokens.words
    at, limited = book.limits.longest(words, 0)
    at = at if limited else int(words[0] in book.times)
    end = _regimen_end(words, at, True, book, ear) if at and at < len(words) else 0
    if not end:
        return
    rest = words[end:]
    alone = limited and not any(word[0].isalnum() for word in rest)
    if alone or any(first == 0 for first, _, _ in matches(rest, ear.doses.enough)):
        yield 0, end
