"""Appeals to knowledge without a verb of finding: who comes round to a thing, and how strong its science is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.claims.ear import Ear
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.objects import NOT
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import compile_phrases, inflected, listed, matches

REACH = 7  # tokens between who knows and what they do, or between a participle and its evidence
NEAR = 4  # tokens behind praise in which it is taken back
BEHIND = 5  # tokens in which what somebody endorses is named
DENYING = frozenset({"denies", "negates"})  # effects of operators that take a harm back
COUNTING = ("study", "report")  # classes of evidence that asks people
ACCORDING = ("according", "to")
TO = ACCORDING[1:]
NOT_SO = frozenset((*NOT, "no"))
Noun = tuple[int, int, str]  # (first, last, class) of a noun of evidence


class AppealBook(NamedTuple):
    """Compiled `appeals` of `evidence.yaml`."""

    endings: tuple[str, ...]
    endorsing: Trie
    converting: Trie
    boasting: Trie
    heaps: Trie
    backed: Trie
    attested: Trie
    goods: frozenset[str]
    cohort: frozenset[str]
    glad: frozenset[str]
    ranking: Trie
    ranked: Trie
    within: Trie
    barring: frozenset[str]
    undone: Trie
    supposing: frozenset[str]
    against: frozenset[str]
    advising: frozenset[str]
    harms: tuple[str, ...]


class Appeal(NamedTuple):
    """Tokens `first` to `last` (excluded). `who`: the class of evidence."""

    first: int
    last: int
    who: str


def compile_appeals(data: Mapping[str, Any], inflector: Inflector) -> AppealBook:
    endorsing, converting, ranking, backed = Trie({}), Trie({}), Trie({}), Trie({})
    for trie, key in ((endorsing, "endorsing"), (converting, "converting"), (ranking, "ranking")):
        compile_phrases(inflected(data.get(key, ()), inflector), key, trie)
    for verb in data.get("backing", ()):
        compile_phrases(
            [f"{inflector.verb(verb.partition(' ')[0])['pp']} {verb.partition(' ')[2]} by"], verb, backed
        )
    compile_phrases(data.get("backed", ()), "backed", backed)
    lists = (compile_phrases(data.get(key, ()), key) for key in ("boasting", "heaps", "ranked", "within"))
    boasting, heaps, ranked, within = lists

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, ()))

    return AppealBook(
        endings=tuple(data.get("endings", ())),
        endorsing=endorsing,
        converting=converting,
        boasting=boasting,
        heaps=heaps,
        backed=backed,
        attested=compile_phrases(data.get("attested", ()), "attested"),
        goods=words("goods"),
        cohort=words("cohort"),
        glad=words("glad"),
        ranking=ranking,
        ranked=ranked,
        within=within,
        barring=words("barring"),
        undone=compile_phrases(data.get("undone", ()), "undone"),
        supposing=words("supposing"),
        against=words("against"),
        advising=words("advising"),
        harms=tuple(data.get("harms", ())),
    )


def professionals(words: tuple[str, ...], book: AppealBook) -> list[Noun]:
    """Names of professions by their endings."""
    return [(at, at + 1, "person") for at, word in enumerate(words) if word.endswith(book.endings)]


def appeals(parsed: Parsed, nouns: Sequence[Noun], ear: Ear) -> Iterator[Appeal]:
    """Each appeal of a sentence; `nouns`: its nouns of evidence from left to right."""
    words, book = parsed.tokens.words, ear.appeals
    praised = not speaks_against(parsed, ear)
    if praised:
        yield from _attested(parsed, ear)
    for first, last, who in nouns:
        if who == "study":
            yield from _ranked(parsed, first, last, book, ear)
        elif praised:
            yield from _endorsed(parsed, first, last, book, ear)
            yield from _according(words, first, last, book) if who == "person" else ()
        if praised and who in COUNTING:
            yield from _gladly(words, first, last, ear)
        if who != "person":
            yield from _within(words, first, last, book) if not _is_measure(parsed, last, who, ear) else ()
            yield from _boasted(words, first, last, book) if praised else ()
            yield from _heaped(words, first, last, book)
            yield from _backed(words, first, last, book) if praised else ()


def _attested(parsed: Parsed, ear: Ear) -> Iterator[Appeal]:
    """ "Its benefits are well documented": a good of a watched thing, and that it is beyond doubt."""
    words, book = parsed.tokens.words, ear.appeals
    for start, end, _ in listed(parsed, "appeals.attested", ear):
        low = max(0, start - REACH)
        near = (unit for unit in parsed.units if low <= unit.first < start)
        if not book.goods.isdisjoint(words[low:start]) and any(_points_at(unit, ear) for unit in near):
            yield Appeal(start, end, "proven")


def _points_at(unit: Unit, ear: Ear) -> bool:
    return unit.is_("pronoun", "possessive", "demonstrative") or not ear.watched.isdisjoint(unit.entities)


def _gladly(words: tuple[str, ...], first: int, last: int, ear: Ear) -> Iterator[Appeal]:
    """ "In one survey, most users reported relief": people who were asked, and what they are glad of."""
    book = ear.appeals
    people = next((at for at in range(last, min(len(words), last + REACH)) if words[at] in book.cohort), -1)
    behind = words[people : people + REACH]
    unsure = ear.tested.unsure.union(NOT_SO)
    if people >= 0 and not book.glad.isdisjoint(behind) and unsure.isdisjoint(words[last : people + REACH]):
        yield Appeal(first, last, "study")


def speaks_against(parsed: Parsed, ear: Ear) -> bool:
    """Whether a sentence warns or names a harm it does not deny: those who know are then no advertisement."""
    book: AppealBook = ear.appeals
    if any(cue.cue.effect in DENYING for cue in parsed.cues):
        return False
    named = (id for unit in parsed.units for id in unit.entities)
    return not book.against.isdisjoint(parsed.tokens.words) or any(
        ear.vocabulary.has_type(id, book.harms) for id in named
    )


def _endorsed(parsed: Parsed, first: int, last: int, book: AppealBook, ear: Ear) -> Iterator[Appeal]:
    """ "Doctors swear by it", "surgeons are taking note"."""
    words = parsed.tokens.words
    for trie, needs_object in ((book.converting, False), (book.endorsing, True)):
        for start, end, _ in matches(words[: last + REACH + BEHIND], trie):
            barred = book.barring | book.supposing if needs_object else book.barring
            near = last <= start <= last + REACH and barred.isdisjoint(words[last:start])
            near = near and not _is_of_somebody(parsed, start, last)
            if near and (not needs_object or _names_thing(parsed, end, ear)):
                yield Appeal(first, end, "endorsed")
                return


def _is_of_somebody(parsed: Parsed, verb: int, last: int) -> bool:
    """ "Her doctor had left before she turned to X": a person directly before the verb, behind the noun of evidence."""
    return verb > last and any(u.last == verb and u.is_("person_pronoun") for u in parsed.units)


def _ranked(parsed: Parsed, first: int, last: int, book: AppealBook, ear: Ear) -> Iterator[Appeal]:
    """ "One trial put it ahead of": a study, a verb of ranking, a thing, and where it stands."""
    words = parsed.tokens.words
    for start, end, _ in matches(words[: last + REACH], book.ranking):
        behind = matches(words[end : end + REACH], book.ranked)
        if last <= start and behind and _names_thing(parsed, end, ear):
            yield Appeal(first, end, "study")
            return


def _within(words: tuple[str, ...], first: int, last: int, book: AppealBook) -> Iterator[Appeal]:
    """ "In one small study, it lifted": evidence that counts beside a claim."""
    at = max(0, first - REACH)
    for start, end, _ in matches(words[at:first], book.within):
        if first - (at + end) <= 3 and all(word.isalpha() for word in words[at + end : first]):
            yield Appeal(at + start, last, "shown")


def _according(words: tuple[str, ...], first: int, last: int, book: AppealBook) -> Iterator[Appeal]:
    """ "According to leading surgeons": several of them, without a name."""
    at = first - 1
    while at > 0 and words[at].isalpha() and words[at] not in TO and first - at < NEAR:
        at -= 1
    told = at > 0 and words[at - 1 : at + 1] == ACCORDING and words[last - 1].endswith("s")
    if told and NOT_SO.isdisjoint(words) and book.barring.isdisjoint(words[at:first]):
        yield Appeal(at - 1, last, "person")


def _is_measure(parsed: Parsed, token: int, who: str, ear: Ear) -> bool:
    """ "In two tests of Y": a test of something else than the thing is how it was measured."""
    of = parsed.tokens.words[token : token + 1] == ("of",)
    return of and who == "report" and not _names_thing(parsed, token + 1, ear)


def _names_thing(parsed: Parsed, token: int, ear: Ear) -> bool:
    """Whether a watched thing, or a pronoun for it, is the object that begins at a token."""
    for unit in parsed.units:
        if unit.first >= token + BEHIND or (unit.first >= token and unit.is_("preposition", "conjunction")):
            return False
        if unit.first >= token and (unit.is_("pronoun") or any(id in ear.watched for id in unit.entities)):
            return True
    return False


def _boasted(words: tuple[str, ...], first: int, last: int, book: AppealBook) -> Iterator[Appeal]:
    """ "The science is on our side": the evidence and a word of praise for it, tied by what the list holds."""
    for start, end, _ in matches(words[: last + REACH * 2], book.boasting):
        undone = matches(words[end : end + NEAR], book.undone)
        if last <= start <= last + REACH and book.barring.isdisjoint(words[last:start]) and not undone:
            yield Appeal(first, end, "science")
            return


def _heaped(words: tuple[str, ...], first: int, last: int, book: AppealBook) -> Iterator[Appeal]:
    """ "Tons of research": an amount that only impresses."""
    for start, end, _ in matches(words[max(0, first - REACH) : first], book.heaps):
        at = max(0, first - REACH)
        if first - (at + end) <= 2:
            yield Appeal(at + start, last, "science")


def _backed(words: tuple[str, ...], first: int, last: int, book: AppealBook) -> Iterator[Appeal]:
    """ "Supported by twenty trials": a participle of support and evidence in the plural or as a mass."""
    at = max(0, first - REACH)
    for start, end, _ in matches(words[at:first], book.backed):
        if book.barring.isdisjoint(words[at + end : first]):
            yield Appeal(at + start, last, "proven")
