"""Where a text leans on evidence: "studies show", "according to experts", "clinically proven"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from generator.claims.appeals import Noun, appeals, professionals, speaks_against
from generator.claims.called_on import called_on
from generator.claims.cue import UNSHOWN
from generator.claims.ear import Ear
from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.modes import force_at
from generator.claims.reading import is_nominal
from generator.claims.tested import outcomes
from generator.claims.units import Parsed
from generator.claims.vouched import UNDISPUTED, vouched
from generator.claims.wordlist import compile_phrases, inflected, listed, matches

REACH = 14  # tokens between the evidence and what it is said to show
ALONE = (
    "phrases", "appeals.attested", "evidence.tested.controls", "evidence.tested.asked", "evidence.tested.groups",
    "evidence.vouched.institutions", "evidence.vouched.houses",
)  # fmt: skip
# … lists of what appeals to evidence without a noun for it
INVOCATIONS = "invocations"  # of a sentence, as it remembers them
NEAR = 3  # tokens of a noun phrase before its noun
POINTING = frozenset({"study", "person", "report"})
ADVISERS = frozenset({"person", "endorsed"})
WEAK = frozenset({"person", "report", "shown", "known"})  # classes that count only beside a claim
LINKING = "linking"  # the kind of verbs by which evidence ties a thing to what befalls people
DOING = "doing"
SHOWN = "shown"  # a kind of phrase that may begin with a noun of evidence: "evidence to suggest"
MISSED = frozenset({SHOWN, "proven"})  # … and kinds that a thing may lack: "no proven benefits"
CLAUSE_ENDS = frozenset(";:")
DISOWNED = frozenset({"reported", "rejected", "irrealis", "question"})


class EvidenceBook(NamedTuple):
    """Compiled `evidence.yaml`. Values: of `nouns` classes, of `verbs` "finding" or "doing", of `phrases` kinds."""

    nouns: Trie
    verbs: Trie
    phrases: Trie
    harmless: Trie
    lacking: frozenset[str]
    supposing: frozenset[str]
    turning: frozenset[str]
    definite: frozenset[str]
    own: frozenset[str]
    some: frozenset[str]
    short: frozenset[str]


class Invocation(NamedTuple):
    """Tokens `first` to `last` (excluded) that invoke evidence; `who`: a class of noun or kind of phrase."""

    first: int
    last: int
    who: str


def compile_evidence(data: Mapping[str, Any], inflector: Inflector) -> EvidenceBook:
    keys = ("lacking", "supposing", "turning", "pointing_back", "own", "some", "short")
    lists = (frozenset(data.get(key, ())) for key in keys)
    book = EvidenceBook(Trie({}), Trie({}), Trie({}), Trie({}), *lists)
    for who, nouns in data.get("evidence_nouns", {}).items():
        compile_phrases([form for noun in nouns for form in (noun, inflector.plural(noun))], who, book.nouns)
    for kind, key in ((LINKING, "verbs_of_linking"), ("finding", "verbs_of_finding"), (DOING, "verbs_of_doing")):
        compile_phrases(inflected(data.get(key, ()), inflector), kind, book.verbs)
    for kind, phrases in data.get("fixed_phrases", {}).items():
        compile_phrases(phrases, kind, book.phrases)
    for phrase, after in data.get("fixed_topics", {}).items():
        compile_phrases([f"{phrase} {word}" for word in after], "topic", book.harmless)
    compile_phrases(data.get("needs", ()), "need", book.harmless)
    compile_phrases(inflected(data.get("verbs_of_not_finding", ()), inflector), "not found", book.harmless)
    return book




def invocations(parsed: Parsed, ear: Ear) -> tuple[Invocation, ...]:
    """Each place of a sentence that leans on evidence, unless it is denied, asked or said to be missing."""
    found: tuple[Invocation, ...] | None = parsed.memo.get(INVOCATIONS)
    if found is None:
        found = parsed.memo[INVOCATIONS] = tuple(_invocations(parsed, ear))
    return found


def _invocations(parsed: Parsed, ear: Ear) -> Iterator[Invocation]:
    book: EvidenceBook = ear.evidence
    words = parsed.tokens.words
    candidates = _candidates(parsed, book, ear)
    harmless = matches(words, book.harmless) if candidates else ()
    covered = {t for first, last, _ in harmless for t in range(first, last)}
    for found in candidates:
        if found.who == UNDISPUTED:
            yield found._replace(who="endorsed")
            continue
        force = force_at(parsed, found.first, True)
        if force.announced or _denied_before(parsed, found.first) or _shows_nothing(parsed, found):
            continue
        if (
            covered.isdisjoint(range(found.first, found.last))
            and force.holds
            and force.mode not in DISOWNED
            and "quoted" not in force.trace
        ):
            yield found


def _shows_nothing(parsed: Parsed, found: Invocation) -> bool:
    """ "Not one trial has shown": the evidence stands between a word of doubt and the verb of showing."""
    return any(c.cue.id == UNSHOWN.id and c.start <= found.last and found.first <= c.end for c in parsed.cues)


def _denied_before(parsed: Parsed, token: int) -> bool:
    """ "Nothing that a trial has shown": a negation that reaches the evidence over a relative pronoun."""
    before = parsed.tokens.words[max(0, token - 2) : token]
    if not any(u.is_("relative") and token - 3 <= u.first < token for u in parsed.units) or not before:
        return False
    return any(c.cue.effect == "negates" and c.end <= token for c in parsed.cues)


def points_back(parsed: Parsed, found: Invocation, ear: Ear) -> bool:
    """Whether a definite word before the evidence ("the same paper", "its authors") points back at a source."""
    words, book = parsed.tokens.words, ear.evidence
    before = words[max(0, found.first - 2) : found.first]
    return found.who in POINTING and not book.definite.isdisjoint(before)


def _candidates(parsed: Parsed, book: EvidenceBook, ear: Ear) -> list[Invocation]:
    words = parsed.tokens.words
    named = listed(parsed, "nouns", ear)
    named += professionals(words, ear.appeals)
    if not named and parsed.begins.keys().isdisjoint(ALONE):
        return []
    phrases = listed(parsed, "phrases", ear)
    found = [Invocation(*one) for one in phrases if not (one[2] in MISSED and _lacks(words, one[0], book))]
    found = [one for one in found if not (one.who == "endorsed" and _is_no_advertisement(words, one, book))]
    found = [one for one in found if not (_links(words, one, book) and _links_harm(parsed, one.last, ear))]
    nouns: list[Noun] = [n for n in named if not _lacks(words, n[0], book) and not _is_own(words, n[0], book)]
    verbs = matches(words, book.verbs) if nouns else []
    for first, last, who in nouns:
        if _asked_there(parsed, first):
            continue
        told = [v for v in verbs if v[0] >= last and not _is_attribute(words, v, last)]
        verb = _finding(parsed, told)
        if verb and verb[2] == LINKING and _links_harm(parsed, verb[1], ear):
            continue
        if verb and _finds(parsed, Invocation(first, last, who), verb[0], book):
            found.append(Invocation(first, verb[1], who))
    for read, known in ((appeals, nouns), (outcomes, nouns), (vouched, named), (called_on, named)):
        found += [Invocation(a.first, a.last, a.who) for a in read(parsed, known, ear)]
    if not ear.appeals.advising.isdisjoint(words):
        found = [one for one in found if one.who not in ADVISERS]
    return _apart(found)


def _is_attribute(words: tuple[str, ...], verb: tuple[int, int, Any], last: int) -> bool:
    """ "Research PUBLISHED last year": a participle of doing directly behind its noun."""
    return verb[2] == DOING and verb[0] == last and words[last].endswith("ed")


def _finding(parsed: Parsed, verbs: list[tuple[int, int, Any]]) -> tuple[int, int, Any] | None:
    """The verb of finding that comes first, or behind "and" after what was done: "looked at X and found"."""
    if not verbs or verbs[0][2] in ("finding", LINKING):
        return verbs[0] if verbs else None
    after = (v for v in verbs[1:2] if v[2] in ("finding", LINKING))
    return next((v for v in after if any(u.last == v[0] and u.is_("conjunction") for u in parsed.units)), None)


def _asked_there(parsed: Parsed, token: int) -> bool:
    """ "Users in surveys say": where people were asked, who say it themselves."""
    at = next((k for k, unit in enumerate(parsed.units) if unit.last > token), 0) - 1
    while at > 0 and (is_nominal(parsed.units[at]) or parsed.units[at].is_("determiner")):
        at -= 1
    return at > 0 and parsed.units[at].is_("preposition") and parsed.units[at - 1].is_("sayer")


def _links(words: tuple[str, ...], found: Invocation, book: EvidenceBook) -> bool:
    """Whether a fixed phrase ties one thing to another ("has been linked to")."""
    return any(LINKING in book.verbs.longest(words, at)[1] for at in range(found.first, found.last))


def _links_harm(parsed: Parsed, token: int, ear: Ear) -> bool:
    """ "Research has linked X to seizures": a harm that is there, and no less of it, behind a verb of linking."""
    behind = parsed.tokens.words[token:]
    return speaks_against(parsed, ear) and ear.appeals.glad.isdisjoint(behind)


def _apart(found: list[Invocation]) -> list[Invocation]:
    """Without those that share a token with one of a class that counts by itself, or with an earlier one."""
    kept: list[Invocation] = []
    for one in sorted(found, key=lambda one: (one.who in WEAK, one.first, -one.last)):
        if not any(one.first < other.last and other.first < one.last for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.first)


def clause_opening(words: tuple[str, ...], token: int) -> int:
    """The token behind the last mark before a token."""
    return next((at + 1 for at in range(token - 1, -1, -1) if not words[at][0].isalnum()), 0)


def _lacks(words: tuple[str, ...], noun: int, book: EvidenceBook) -> bool:
    """ "No adequate evidence", "few controlled trials": a word of lack in the evidence's own noun phrase."""
    for at in range(noun - 1, max(0, noun - NEAR) - 1, -1):
        if words[at] in book.lacking:
            return not (at and words[at - 1] in book.some)
        if not words[at].isalpha():
            return False
    return False


def _is_no_advertisement(words: tuple[str, ...], one: Invocation, book: EvidenceBook) -> bool:
    """ "My doctor recommends", "doctors recommend against"."""
    warned = not book.turning.isdisjoint(words[one.last : one.last + 1])
    return warned or _is_own(words, one.first, book)


def _is_own(words: tuple[str, ...], noun: int, book: EvidenceBook) -> bool:
    """ "My doctor": one person's own, and no authority."""
    return noun > 0 and words[noun - 1] in book.own


def _finds(parsed: Parsed, noun: Invocation, verb: int, book: EvidenceBook) -> bool:
    """Whether the evidence is what the verb is said of, as something that happened."""
    first, last = noun.first, noun.last
    words = parsed.tokens.words
    inside = words[last:verb]
    if not (last <= verb <= last + REACH and CLAUSE_ENDS.isdisjoint(inside)):
        return False
    if inside.count(")") > inside.count("("):
        return False  # the evidence stands in brackets, the verb behind them
    if not book.supposing.isdisjoint(inside):
        return False
    between = [u for u in parsed.units if last <= u.first < verb]
    if any(a.text == "," and b.is_("person_pronoun", "indirect", "sayer") for a, b in pairwise(between)):
        return False  # "had seen no evidence, we concluded"
    if words[verb].endswith("ing") and _falls_short(parsed, verb, book):
        return False
    if between and between[-1].is_("person_pronoun", "sayer") and any(u.is_("indirect") for u in between):
        return False  # "rests on surveys and on what sellers say"
    passive = bool(between) and between[-1].is_("be") and not words[verb].endswith("ing")
    if passive and noun.who in POINTING:
        return False  # "46 papers were found"
    joined = bool(between) and between[-1].is_("conjunction")
    return not joined or first - clause_opening(words, first) <= NEAR


def _falls_short(parsed: Parsed, verb: int, book: EvidenceBook) -> bool:
    """ "Studies linking X to Y are few": what is said of evidence behind what it would show."""
    behind = [unit for unit in parsed.units if unit.first > verb and not unit.row.is_adverb]
    return any(a.is_("be", "copular") and b.text.split(" ")[0] in book.short for a, b in pairwise(behind))
