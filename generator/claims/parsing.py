"""A text of one sentence -> its units, from left to right, the longest form each time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from generator.claims.cue import Found
from generator.claims.cues import find
from generator.claims.ear import Ear
from generator.claims.rows import NOTHING, Row
from generator.claims.tokens import Tokens, tokenise
from generator.claims.units import Parsed, Unit, made_unit

VERBAL = frozenset({"verb", "noun", "adjective", "agent", "topic", "about"})  # kinds that need an object
NUMBER_MARKS = frozenset(".):")


def parse(text: str, offset: int, heading: bool, ear: Ear) -> Parsed:
    tokens = tokenise(text)
    single = list(map(ear.placed.__getitem__, zip(tokens.words, range(len(tokens.words)), strict=True)))
    begins = _begins(single)
    units = _fitting(_units(text, tokens, single, ear), tokens, single, ear)
    question = text.rstrip(" \"'”’)*_").endswith("?")
    offers = NOTHING.union(*[unit.row.offers for unit in units if unit.senses])
    places, cues = _places(units), find(ear.cues, tokens.words, begins)
    meets = _met(units, cues, begins, ear)
    return Parsed(text, offset, tokens, units, cues, heading, question, places, begins, offers, meets)


def _met(units: Iterable[Unit], cues: Iterable[Found], begins: Iterable[str], ear: Ear) -> int:
    """The needs of readers that a sentence meets."""
    met = ear.needed.met(begins) | ear.needed.met([found.cue.effect for found in cues])
    for unit in units:
        met |= unit.row.meets
    return met


def _begins(single: Sequence[Unit]) -> dict[str, list[int]]:
    """Per word list the tokens at which a form of it begins, by the look of two words: hardly any that do not."""
    begins: dict[str, list[int]] = {}
    last = len(single) - 1
    for at, unit in enumerate(single):
        for name, node, alone in unit.row.begins:
            if alone or (at < last and ((after := single[at + 1]).text in node or after.row.inside)):
                if name in begins:
                    begins[name].append(at)
                else:
                    begins[name] = [at]
    return begins


def _places(units: Sequence[Unit]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for k, unit in enumerate(units):
        for group in unit.groups:
            if group in places:
                places[group].append(k)
            else:
                places[group] = [k]
    return places


def _behind_number(words: tuple[str, ...]) -> int:
    """Where the words begin behind the number of an item: "3. Grows in Asia"."""
    return 2 if len(words) > 2 and words[0].isdigit() and words[1] in NUMBER_MARKS else 0


def _units(sentence: str, tokens: Tokens, single: Sequence[Unit], ear: Ear) -> tuple[Unit, ...]:
    """The longest forms of a sentence, from left to right, from its `single` words."""
    words = tokens.words
    units: list[Unit] = []
    at, count = _behind_number(words), len(words)
    while at < count:
        unit, last = single[at], at + 1
        more = unit.row.more
        if more and last < count and (words[last] in more or single[last].row.inside):
            last, row = ear.rows.longest(words, at)
            if at + 1 < last < count and single[last - 1].is_("causatives") and _is_object(single[last]):
                last, row = ear.rows.longest(words[: last - 1], at)  # "X leaves you …" is no leaf
            if last > at + 1 and not row.senses and _is_longer(words, last, ear):
                last, row = ear.rows.longest(words[: last - 1], at)  # "your brain" and "brain chemistry"
            if last > at + 1:
                unit = made_unit(at, last, " ".join(words[at:last]), row)
        units.append(unit)
        at = last
    if not ear.capitals.keys().isdisjoint(words) and not sentence.isupper():
        units = [_as_written(unit, sentence, tokens, ear) for unit in units]
    return tuple(units)


def _is_object(unit: Unit) -> bool:
    """Whether a word begins what somebody is made to be: "X leaves you", "X leaves the pulse as it was"."""
    return unit.is_("helped", "possessive") or (unit.is_("article") and unit.is_("definite"))


def _is_longer(words: tuple[str, ...], last: int, ear: Ear) -> bool:
    """Whether the last word of a form without a meaning of its own opens a name that goes on behind it."""
    end, row = ear.rows.longest(words, last - 1)
    return end > last and bool(row.entities)


def _fitting(units: tuple[Unit, ...], tokens: Tokens, single: Sequence[Unit], ear: Ear) -> tuple[Unit, ...]:
    """The units, but for forms that need an object the sentence lacks where a shorter form has one.

    "Raises levels of X" is said of medicines; of anything else, "raises" is said.
    """
    if all(unit.last - unit.first == 1 or not unit.row.readings for unit in units):
        return units
    offers = NOTHING.union(*[unit.row.offers for unit in units if unit.senses])
    made: list[Unit] = []
    for unit in units:
        if made and unit.first < made[-1].last:
            continue  # it is part of a form that begins in what was freed before
        if _is_told_of(unit, tokens, single) or _does(unit, single):
            made += single[unit.first : unit.last]
        elif _can_mean(unit.row, offers):
            made.append(unit)
        else:
            parts = _shorter(unit, offers, tokens, single, ear)
            made += _reaching(parts, {one.last for one in units}, tokens, ear) if len(parts) > 1 else parts
    return tuple(made)


def _reaching(parts: list[Unit], ends: Set[int], tokens: Tokens, ear: Ear) -> list[Unit]:
    """A unit taken apart, with the form that begins in its rest and ends with a later unit: "settles | on its own"."""
    for i, part in enumerate(parts[1:], 1):
        end, row = ear.rows.longest(tokens.words, part.first)
        if end > parts[-1].last and end in ends:
            return [*parts[:i], made_unit(part.first, end, " ".join(tokens.words[part.first : end]), row)]
    return parts


def _is_told_of(unit: Unit, tokens: Tokens, single: Sequence[Unit]) -> bool:
    """ "The agency approved X" is no "agency-approved": a name and what it did, without a hyphen."""
    first, last = single[unit.first], single[unit.last - 1]
    apart = unit.last - unit.first == 2 and unit.last - 1 not in tokens.glued
    return apart and unit.kinds == {"adjective"} and bool(first.entities) and last.has("about")


def _does(unit: Unit, single: Sequence[Unit]) -> bool:
    """ "The main alkaloids raise X": what has a role only behind its preposition, and a verb instead of that."""
    if unit.last - unit.first == 1 or unit.last == len(single) or unit.kinds != {"agent"}:
        return False
    after = single[unit.last]
    verbal = after.has("verb") or after.is_("modal", "have", "do", "giving", "light_verbs")
    return verbal and not after.entities and all(s.links and after.text not in s.links for s in unit.senses)


def _can_mean(row: Row, offers: frozenset[str]) -> bool:
    if not row.readings or row.entities or not row.kinds <= VERBAL:
        return True
    return any(not reading.wants or not offers.isdisjoint(reading.wants) for reading in row.readings)


def _shorter(
    unit: Unit, offers: frozenset[str], tokens: Tokens, single: Sequence[Unit], ear: Ear
) -> list[Unit]:
    """A unit taken apart behind the longest shorter form that can mean something, or left as it is."""
    for last in range(unit.last - 1, unit.first, -1):
        found, row = ear.rows.longest(tokens.words[:last], unit.first)
        freed = offers.union(*[one.row.offers for one in single[last : unit.last]])
        gains = any(one.has("gain") for one in single[last : unit.last])  # "means a calmer | X" brings one
        if found == last and row.readings and (gains or _can_mean(row, freed)):
            head = single[unit.first] if last == unit.first + 1 else made_unit(
                unit.first, last, " ".join(tokens.words[unit.first : last]), row
            )
            return [head, *single[last : unit.last]]
    return [unit]


def _as_written(unit: Unit, sentence: str, tokens: Tokens, ear: Ear) -> Unit:
    """A word that is another one where it is written in capitals."""
    if unit.text in ear.capitals and sentence[tokens.starts[unit.first] : tokens.ends[unit.first]].isupper():
        return made_unit(unit.first, unit.last, unit.text, ear.rows[ear.capitals[unit.text]])
    return unit
