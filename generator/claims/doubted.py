"""What nobody has shown, and what nothing is to be read as."""

from __future__ import annotations

from collections.abc import Iterable

from generator.claims.cue import (
    DISCLAIMED,
    EVIDENCE,
    UNSHOWN,
    UNSHOWN_BEFORE,
    UNSHOWN_IT,
    UNSHOWN_NEAR,
    CueBook,
    Found,
)

BETWEEN = 4  # tokens between a word of doubt and the verb of showing
TIE = "tie"  # the class of words that tie people to what was tried on them
DISCLAIMER = 14  # tokens between a denial and what nothing is to be read as


def unshown(book: CueBook, words: tuple[str, ...], starts: Iterable[int]) -> list[Found]:
    """What nobody has shown: a word of doubt with a verb of showing close behind ("not one trial showed")."""
    found: list[Found] = []
    for at in starts:
        end, doubts = book.doubts.longest(words, at)
        found += _disclaimed(book, words, at) if doubts else ()
        found += _scant(book, words, at, end) if doubts else ()
        for verb in range(end, min(end + _between(book, words, end), len(words))) if doubts else ():
            if words[verb] in book.complements or not words[verb][0].isalpha():
                break
            last, forms = book.showing.longest(words, verb)
            if not forms or words[last : last + 1] in book.reflexive:  # "never find yourself" shows nothing
                continue
            leads_on = last < len(words) and words[last] in book.complements
            found.append(Found(at, verb, UNSHOWN if leads_on else UNSHOWN_NEAR))
            if not leads_on and not (at and words[at - 1] in book.small["conceding"]):
                found += _unshown_before(book, words, at, last, forms)
            break
    return found


def _scant(book: CueBook, words: tuple[str, ...], at: int, end: int) -> list[Found]:
    """ "Insufficient scientific evidence that", "no long-term trials to show": too little of it, and what it is of."""
    if book.small["scant"].isdisjoint(words[at:end]):
        return []
    for noun in range(at + 1, min(end + BETWEEN, len(words) - 1)):
        if words[noun] in book.small[EVIDENCE]:
            return [Found(at, noun + 2, UNSHOWN)] if words[noun + 1] in book.small["towards"] else []
        if noun >= end and (not words[noun].isalpha() or book.words.longest(words, noun)[1]):
            return []
    return []


def _between(book: CueBook, words: tuple[str, ...], at: int) -> int:
    """Tokens up to a verb of showing: more where whom it was tried on stands between ("no trial in people")."""
    groups = (word.group for i in range(at, min(at + 3, len(words))) for word in book.words.longest(words, i)[1])
    return 2 * BETWEEN if TIE in groups else BETWEEN


def _disclaimed(book: CueBook, words: tuple[str, ...], at: int) -> list[Found]:
    """ "Nothing here should be read as a promise that …"."""
    if book.read_as.root.keys().isdisjoint(words):
        return []
    for k in range(at + 1, min(at + DISCLAIMER, len(words))):
        if not words[k][0].isalnum():
            break
        end, read_as = book.read_as.longest(words, k)
        if read_as:
            return [Found(at, end, DISCLAIMED)]
    return []


def _unshown_before(book: CueBook, words: tuple[str, ...], at: int, last: int, forms: list[str]) -> list[Found]:
    """What stands before the doubt: all of it where a pronoun takes it up (", but nobody has shown it")."""
    behind, after = words[last : last + 1], words[last + 1 : last + 2]
    if not book.small["taken_up"].isdisjoint(behind) and not (after and after[0][0].isalnum()):
        return [Found(at, last + 1, UNSHOWN_IT)]
    if forms == ["pp"] and book.small["withheld"].isdisjoint(behind):
        return [Found(at, last, UNSHOWN_BEFORE)]
    return []
