"""Amounts in a sentence: numbers with units, ranges, and whether they tell the reader what to take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.claims.inflect import Inflector
from generator.claims.lexicon import Trie
from generator.claims.rows import NUMBERS
from generator.claims.tokens import split_form
from generator.claims.units import Parsed
from generator.claims.wordlist import compile_phrases
from generator.vocabulary.model import Quantity

TAKEN = frozenset({"mass", "volume", "piece", "international-unit", "body-dose"})  # dimensions of a dose
SMALL_WORDS = (
    "advising",
    "asking",
    "measured",
    "past",
    "habits",
    "allowing",
    "every",
    "others",
    "when",
    "steps",
    "small",
    "again",
    "readers",
    "lowering",
    "carers",
    "kitchen",
    "holding",
    "links",
    "steering",
    "norms",
    "moments",
    "moment_links",
)
PRONOUN = 3  # letters of the longest word for takers that has no plural


class DoseBook(NamedTuple):
    """Compiled `units.yaml`."""

    units: Trie
    numbers: Trie
    about: Trie
    ranges: frozenset[str]
    shares: Trie
    verbs: Trie
    steeping: Trie
    steeped: Trie
    guidance: Trie
    harmless: Trie
    takers: Trie
    pauses: Trie
    intervals: Trie
    advising: frozenset[str]
    asking: frozenset[str]
    enough: Trie
    changes: Trie
    changed: Trie
    multipliers: Mapping[str, float]
    measured: frozenset[str]
    past: frozenset[str]
    habits: frozenset[str]
    allowing: frozenset[str]
    every: frozenset[str]
    others: frozenset[str]
    when: frozenset[str]
    steps: frozenset[str]
    small: frozenset[str]
    again: frozenset[str]
    readers: frozenset[str]
    lowering: frozenset[str]
    carers: frozenset[str]
    kitchen: frozenset[str]
    holding: frozenset[str]
    links: frozenset[str]
    steering: frozenset[str]
    norms: frozenset[str]
    moments: frozenset[str]
    moment_links: frozenset[str]
    bodies: Trie
    own: Trie
    authorities: tuple[str, ...]
    parts: Trie
    among: Trie
    multiples: Trie
    everybody: Trie
    taking: Trie
    alone: frozenset[tuple[str, ...]]
    uncounted: frozenset[tuple[str, ...]]
    onward: frozenset[tuple[str, ...]]
    factors: Mapping[str, float]


class Amount(NamedTuple):
    """Tokens `first` to `last` (excluded) and what they measure."""

    first: int
    last: int
    quantity: Quantity
    dimension: str


def compile_doses(data: Mapping[str, Any], inflector: Inflector) -> DoseBook:
    units, numbers = Trie({}), Trie({})
    for unit in data.get("units", ()):
        words = unit.get("words", ())
        for form in (*unit.get("symbol", ()), *words, *map(inflector.plural, words)):
            units.add(split_form(str(form)), (unit["id"], unit["dimension"]))
    for word, value in data.get("numbers", {}).items():
        numbers.add(split_form(word), float(value))
    about = Trie({})
    for key in ("approximately", "at_most", "at_least", "only"):
        compile_phrases(data.get(key, ()), key, about)
    verbs, pauses = (_verbs(data.get(key, ()), inflector) for key in ("dose_verbs", "pauses"))
    guidance = Trie({})
    for kind in ("nouns", "verbs", "fixed"):
        compile_phrases(data.get("guidance", {}).get(kind, ()), kind, guidance)
    compile_phrases(data.get("timings", ()), "timing", guidance)
    for entry in data.get("frequencies", ()):
        compile_phrases(entry["forms"], "frequency", guidance)
    harmless = Trie({})
    for kind, phrases in data.get("harmless_contexts", {}).items():
        compile_phrases(phrases, kind, harmless)
    ranges = frozenset(data.get("ranges", ()))
    people = data.get("takers", ())
    takers = compile_phrases([*people, *(inflector.plural(p) for p in people if len(p) > PRONOUN)], "taker")
    shares = compile_phrases(data.get("shares", ()), "share")
    intervals = compile_phrases(data.get("intervals", ()), "interval")
    changed = compile_phrases(data.get("changed", ()), "dose")
    compile_phrases(data.get("changed_before", ()), "that", changed)
    return DoseBook(
        units=units,
        numbers=numbers,
        about=about,
        ranges=ranges,
        shares=shares,
        verbs=verbs,
        steeping=_verbs(data.get("steeping", ()), inflector),
        steeped=compile_phrases(data.get("steeped", ()), "steeped"),
        guidance=guidance,
        harmless=harmless,
        takers=takers,
        pauses=pauses,
        intervals=intervals,
        enough=compile_phrases(data.get("enough", ()), "enough"),
        changes=_verbs(data.get("changes", ()), inflector),
        changed=changed,
        multipliers={word: float(value) for word, value in data.get("multipliers", {}).items()},
        authorities=tuple(data.get("authorities", ())),
        parts=_parts(data.get("parts", ())),
        among=compile_phrases(data.get("among", ()), "among"),
        multiples=_multiples(data.get("multiples", {})),
        everybody=compile_phrases(_with_plurals(data.get("everybody", ()), inflector), "people"),
        bodies=compile_phrases(data.get("bodies", ()), "body"),
        own=compile_phrases(data.get("own", ()), "own"),
        taking=_verbs(data.get("taking", ()), inflector),
        alone=frozenset(map(split_form, data.get("alone", ()))),
        uncounted=frozenset(map(split_form, data.get("uncounted", ()))),
        onward=frozenset(map(split_form, data.get("onward", ()))),
        factors={unit["id"]: float(unit["factor"]) for unit in data.get("units", ()) if "factor" in unit},
        **{key: frozenset(data.get(key, ())) for key in SMALL_WORDS},
    )


def _with_plurals(nouns: Iterable[str], inflector: Inflector) -> list[str]:
    return [form for noun in nouns for form in (noun, inflector.plural(noun))]


def _parts(entries: Iterable[Mapping[str, Any]]) -> Trie:
    """Phrases for shares -> their low and high end, in percent."""
    trie = Trie({})
    for entry in entries:
        for form in entry["forms"]:
            trie.add(split_form(form), (float(entry["low"]), float(entry["high"])))
    return trie


def _multiples(words: Mapping[str, float]) -> Trie:
    trie = Trie({})
    for word, value in words.items():
        trie.add(split_form(word), float(value))
    return trie


def _verbs(phrases: Iterable[str], inflector: Inflector) -> Trie:
    """Every form of verbs with what follows them -> the lemma."""
    verbs = Trie({})
    for phrase in phrases:
        lemma, _, rest = phrase.partition(" ")
        compile_phrases([f"{form} {rest}".strip() for form in inflector.verb(lemma).values()], lemma, verbs)
    return verbs


def amounts(parsed: Parsed, book: DoseBook) -> tuple[Amount, ...]:
    """Every number (or range) with a unit behind it; looked for once a sentence."""
    found: tuple[Amount, ...] | None = parsed.memo.get("amounts")
    if found is None:
        found = parsed.memo["amounts"] = tuple(_amounts(parsed, book))
    return found


def _amounts(parsed: Parsed, book: DoseBook) -> Iterator[Amount]:
    words = parsed.tokens.words
    last = 0
    for at in parsed.begins.get(NUMBERS, ()):
        low, end = number_at(words, at, book) if at >= last else (None, at)
        if low is None:
            continue
        high, last = _range_end(words, end, book)
        last = _whole_end(words, last, book)
        if words[last : last + 1] and words[last] in book.measured:
            last += 1
        unit_end, found = book.units.longest(words, last) if last < len(words) else (last, [])
        if found and not _of_a_name(parsed, at, unit_end):
            name, dimension = found[0]
            yield Amount(at, unit_end, Quantity(low, high if high is not None else low, name), dimension)
        last = unit_end if found else end


def _of_a_name(parsed: Parsed, first: int, end: int) -> bool:
    """ "A leaf extract": an article and a unit that only says of which kind the noun behind it is."""
    opens = any(u.first == first and u.is_("determiner") for u in parsed.units)
    return opens and any(u.first == end and u.has("noun", "type") and not u.has("verb") for u in parsed.units)


def number_behind(words: tuple[str, ...], at: int, book: DoseBook) -> int:
    """Where a number above one, or any with a unit, begins behind words such as "more than" at token `at`, or -1."""
    end, found = book.about.longest(words, at) if words[at] in book.about.root else (at, [])
    value, last = (
        number_at(words, end, book) if found and found[0] != "only" and end < len(words) else (None, end)
    )
    if value is None:
        return -1
    return end if value > 1 or (last < len(words) and book.units.longest(words, last)[1]) else -1


def _range_end(words: tuple[str, ...], end: int, book: DoseBook) -> tuple[float | None, int]:
    """The upper number of a range that starts before `end`; "1-3" and "1 to 3" alike."""
    for gap in (0, 1):
        if gap and not (end < len(words) and words[end] in book.ranges):
            continue
        if end + gap < len(words):
            high, last = number_at(words, end + gap, book)
            if high is not None:
                return high, last
    return None, end


def _whole_end(words: tuple[str, ...], end: int, book: DoseBook) -> int:
    """Behind the whole that a number before `end` is a part of: "33 out of 75 points" are 33 points."""
    after, found = book.shares.longest(words, end) if end < len(words) else (end, [])
    whole, last = number_at(words, after, book) if found and after < len(words) else (None, end)
    return last if whole is not None else end


def number_at(words: tuple[str, ...], at: int, book: DoseBook) -> tuple[float | None, int]:
    """The number that begins at token `at` and where it ends, or None."""
    if words[at][0].isdigit():
        try:
            return float(words[at].replace(",", "")), at + 1
        except ValueError:
            return None, at
    end, found = book.numbers.longest(words, at)
    if not found:
        return None, at
    times = book.multipliers.get(words[end], 0) if end < len(words) else 0
    return (found[0] * times, end + 1) if times else (found[0], end)
