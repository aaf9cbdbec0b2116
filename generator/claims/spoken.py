"""What others say than the author: those who report it, those who told it, and those a text warns of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.claims.cue import (
    EVIDENCE,
    QUANTIFIER,
    SAID,
    SAID_BEFORE,
    SAID_BEHIND,
    TAKEN,
    TAKER,
    THIRD,
    WARNED,
    CueBook,
    Found,
)

QUANTIFIED, TAKERS = [QUANTIFIER], [TAKER]
SEVERAL = (QUANTIFIED, ["several"])  # who takes no verb in the third person
BETWEEN = 4  # tokens between who says it and the verb of saying
FROM = 3  # … and as many more where they are said to be from somewhere ("people on this island have used")
CLAUSE = 16  # … and those of a relative clause on them
PLACE = 7  # tokens of where or when it is said
ACCORDING = ("according", "to")
REPORTING = ("plain", "distant")  # kinds of verbs of saying that do not cheer


def said(book: CueBook, words: tuple[str, ...], starts: Iterable[int]) -> list[Found]:
    """People who say it, or who take it for something: a sayer with such a verb close behind."""
    found: list[Found] = []
    for at in starts:
        end, who = book.sayers.longest(words, at)
        told = who and who != TAKERS
        if told and end < len(words) and words[end] in book.complements and _is_teller(book, words, at):
            found.append(Found(at, end + 1, SAID))
        found += _according(book, words, at, end) if told else ()
        found += _verbs(book, words, at, end, who) if who and not _is_fronted(book, words, at, end) else ()
        found += _closing(book, words, at, end) if told else ()
    return found


def _is_fronted(book: CueBook, words: tuple[str, ...], at: int, end: int) -> bool:
    """ "For most people, X is believed to …": those behind a preposition and before a comma do not say what follows."""
    before = (word.group for k in range(max(0, at - 2), at) for word in book.words.longest(words, k)[1])
    return words[end : end + 1] == (",",) and "preposition" in before


def _according(book: CueBook, words: tuple[str, ...], at: int, end: int) -> list[Found]:
    """ "According to one shop, X is harmless": who says it, at the head of a sentence that appeals to no evidence."""
    opens = words[: len(ACCORDING)] == ACCORDING and at <= len(ACCORDING) + BETWEEN
    said = opens and words[end : end + 1] == (",",) and book.small[EVIDENCE].isdisjoint(words[end:])
    return [Found(0, end, SAID)] if said else []


def _closing(book: CueBook, words: tuple[str, ...], at: int, end: int) -> list[Found]:
    """ "X is harmless, its sellers say", "…, according to its sellers": who says it, behind the last comma."""
    stop = len(words)
    while stop > end and not words[stop - 1][0].isalnum():
        stop -= 1
    comma = next((k for k in range(at - 1, max(-1, at - 1 - BETWEEN), -1) if words[k] == ","), -1)
    if comma < 1 or not book.small["dismissing"].isdisjoint(words[comma + 1 : at]):
        return []
    behind, kinds = book.saying.longest(words, end) if end < stop else (end, [])
    before, others = book.saying.longest(words, comma + 1)
    ended = _ends_at(book, words, end, stop)
    others = others if before <= at and ended else []
    told = set((kinds if _ends_at(book, words, behind, stop) else []) or others).intersection((*REPORTING, THIRD))
    if told or (ended and words[comma + 1 : comma + 1 + len(ACCORDING)] == ACCORDING):
        return [Found(comma + 1, stop, SAID_BEHIND)]
    return []


def _ends_at(book: CueBook, words: tuple[str, ...], at: int, stop: int) -> bool:
    """Whether no more than where or when it is said follows: "they say", "they say on forums all over the island"."""
    if not at < stop <= at + PLACE:
        return at == stop
    leads = any(word.group == "preposition" for word in book.words.longest(words, at)[1])
    plain = all(word[0].isalnum() and word not in book.complements for word in words[at:stop])
    return leads and plain and not any(book.is_finite(words, k) for k in range(at, stop))


def _verbs(book: CueBook, words: tuple[str, ...], at: int, end: int, who: list[str]) -> Iterator[Found]:
    """The verbs of saying and of use behind those who stand at tokens `at` to `end` (excluded)."""
    near = end + _reach(book, words, end, who)
    for verb in range(end, min(max(near, _far(book, words, end)), len(words))):
        last, kinds = book.saying.longest(words, verb)
        if verb >= near and not set(kinds).intersection(REPORTING):
            continue
        if not kinds or (who in SEVERAL and kinds == [THIRD]) or _is_of_clause(book, words, end, verb, last):
            continue
        if who == QUANTIFIED and not book.small[EVIDENCE].isdisjoint(words[end:verb]):
            return  # "some studies show": no people
        if who == TAKERS and kinds[0] != "use":  # "they say" has an operator of its own
            return
        yield Found(at, last, TAKEN if kinds[0] == "use" else SAID)
        if kinds[0] in REPORTING:
            yield from _mentioned(book, words, at, last)
        if kinds[0] != "use":  # "those who take it say …"
            return


def _mentioned(book: CueBook, words: tuple[str, ...], at: int, last: int) -> list[Found]:
    """ "The relief that some users mention may …": what stands before the relative clause is their word."""
    opens = [k for k in range(max(0, at - 2), at) if words[k] in book.small["relating"]]
    return [Found(opens[0], last, SAID_BEFORE)] if opens and book.is_finite(words, last) else []


def _is_of_clause(book: CueBook, words: tuple[str, ...], end: int, verb: int, last: int) -> bool:
    """ "Many who doubt it should": a verb of the relative clause itself, with no more than a pronoun behind it."""
    inner = verb == end + 1 and words[end] in book.small["relating"] and last < len(words)
    return inner and words[last] in book.small["taken_up"] and book.is_finite(words, last + 1)


def _reach(book: CueBook, words: tuple[str, ...], end: int, who: list[str]) -> int:
    """How many tokens behind those who say something the verb may stand."""
    behind = words[end] if end < len(words) else ""
    if behind in book.small["relating"]:  # "many who have tried it for years say"
        return FROM + BETWEEN
    return (2 if who == QUANTIFIED else BETWEEN) + FROM * (behind in book.small["origins"])


def _far(book: CueBook, words: tuple[str, ...], end: int) -> int:
    """How far a relative clause may put off the verb of saying: "fans who take X or drink it in Z say …".

    Behind a mark the verb follows at once: "a group that has fought a ban, insists …".
    """
    if words[end : end + 1] == () or words[end] not in book.small["relating"]:
        return end
    marks = (k for k in range(end, min(end + CLAUSE, len(words))) if not words[k][0].isalnum())
    mark = next(marks, end + CLAUSE)
    return mark + 2 if words[mark : mark + 1] == (",",) else mark


def _is_teller(book: CueBook, words: tuple[str, ...], at: int) -> bool:
    """ "She was told by the shop that …": whether those at a token are the ones by whom somebody was told."""
    places = range(max(1, at - BETWEEN), at)
    return any(words[k] in book.small["agents"] and words[k - 1] in book.small["told"] for k in places)


def warned(book: CueBook, words: tuple[str, ...], starts: Iterable[int]) -> list[Found]:
    """What those say whom a text warns of: "beware of shops that …", "ignore posts promising …"."""
    found: list[Found] = []
    for at in starts:
        end, wary = book.wary.longest(words, at)
        ends = (book.speaking.longest(words, k) for k in range(end, min(end + BETWEEN, len(words))))
        who = next((last for last, speaking in ends if speaking), 0) if wary else 0
        for leads in range(who, min(who + 2, len(words))) if who else ():
            if words[leads] in book.small["leading"] or words[leads].endswith("ing"):
                found.append(Found(at, leads + 1, WARNED))
                break
    return found
