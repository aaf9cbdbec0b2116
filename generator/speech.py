"""A fact as a sentence of the language whose words are handed in: the mouth of generator and lint.

A fact's own sentences (`says`) come first. Where it has none, one is built from its predicate's pattern and
the frames of `speech.yaml`. No word of a language stands in this file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from generator import yamlio
from generator.errors import DataError
from generator.factbase.model import SETTLED, Fact
from generator.vocabulary.model import Quantity, Vocabulary

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W_]+")
_FLAT = re.compile(r"[^,;:()]*\.")  # a sentence without a second thought
_ENDING = 2
_FIELDS = frozenset({
    "clause", "text", "setting", "amount", "month", "year", "kind", "per",
    "sentence", "strength", "checked", "low", "high", "unit", "first", "last", "subject", "subjects",
    "object",
})  # fmt: skip


@dataclass(frozen=True)
class Speech:
    """Speaks facts with the words of one language. `words` has the shape of `schemas/speech.json`."""

    vocabulary: Vocabulary
    words: Mapping[str, Any]

    def say(self, fact: Fact, wording: int = 0) -> str:
        """One sentence that states `fact`; any `wording` will do, it is counted round the ones there are."""
        sentence = fact.says[wording % len(fact.says)] if fact.says else self._built(fact)
        if fact.volatile and not _YEAR.search(sentence):
            sentence = self._dated(sentence, fact.checked)
        return sentence

    def statement_line(self, fact: Fact) -> str:
        """What the base holds, as one line for a finding: a sentence and the strength behind it."""
        values = {"sentence": self.say(fact), "checked": fact.checked}
        values["strength"] = self.words["strength"].get(fact.evidence, fact.evidence)
        return self._frame("line" if fact.checked else "undated", **values)

    def joined(self, lead: str, sentence: str) -> str:
        """`sentence` after `lead`; its first letter becomes small where it is no part of a name."""
        if not lead:
            return sentence
        return f"{lead} {self.lowered(sentence)}"

    def lowered(self, sentence: str) -> str:
        """The sentence with a small first letter, unless its first word is a name or short form."""
        match = _WORD.match(sentence)
        word = match.group() if match else ""
        if word[1:] != word[1:].lower() or not self._is_plain(word.lower()):
            return sentence
        return sentence[0].lower() + sentence[1:]

    def referring(self, sentence: str, before: str, subject: str) -> str:
        """`sentence` with a pronoun for the entity `subject`, where both it and the one `before` begin with
        the entity's name as what they speak of; else as it is."""
        if not (self._opens(before, subject) and self._opens(sentence, subject)):
            return sentence
        pronoun = self.words["pronouns"]["many" if self._plural(subject) else "one"]
        return _capital(pronoun) + sentence[len(self.name(subject)) :]

    def again(self, sentence: str) -> str:
        """`sentence` as one more that opens like the one before it ("Again in mice, …"), or as it is."""
        row = self._row(sentence)
        return row["then"] + sentence[len(row["begins"]) :] if row else sentence

    def merged(self, one: str, other: str, subject: str) -> str:
        """Two sentences that open alike as one that states both, or "" where they open otherwise, where the
        words do not allow it, or where the first has more to say than its question. Where both speak of the
        entity `subject`, it is a pronoun the second time."""
        row = self._row(one)
        if not row or "joins" not in row or self._row(other) != row or not _FLAT.fullmatch(one):
            return ""
        first, second = (text[len(row["begins"]) + 1 :] for text in (one, other))
        referred = self.referring(_capital(second), _capital(first), subject)
        second = second if referred == _capital(second) else referred[0].lower() + referred[1:]
        return f"{one[:-1]}{row['joins']} {second}"

    def asked(self, fact: Fact) -> str:
        """What a fact is about, as a question that leaves open whether it holds."""
        opened = ((row, text) for text in fact.says if _FLAT.fullmatch(text) and (row := self._row(text)))
        clause = next((text[len(row["begins"]) + 1 : -1] for row, text in opened if "joins" in row), "")
        return self._frame("asked", text=clause or self._clause(fact))

    def listed(self, names: Sequence[str]) -> str:
        """Names as a list in running text."""
        frames = self.words["lists"]
        if len(names) < 2:
            return "".join(names)
        frame = frames["two"] if len(names) == 2 else frames["more"]
        return str(frame.format(first=frames["separator"].join(names[:-1]), last=names[-1]))

    def question(self, phrase: str) -> str:
        """A search phrase without its question mark, or "" where it does not start as a question."""
        words = phrase.strip().rstrip("?").split()
        return " ".join(words) if words and words[0].lower() in self.words["asks"] else ""

    def name(self, id: str) -> str:
        """An entity as it is called in running text; an unknown id is read as words."""
        entity = self.vocabulary.entities.get(id)
        return entity.name if entity else id.replace("-", " ")

    def _row(self, sentence: str) -> Mapping[str, str] | None:
        rows: Sequence[Mapping[str, str]] = self.words["again"]
        return next((row for row in rows if sentence.startswith(row["begins"] + " ")), None)

    def _built(self, fact: Fact) -> str:
        text = self._hedged(fact, self._clause(fact))
        if fact.quantity:
            text = self._frame("amount", text=text, amount=self._amount(fact.quantity))
        if setting := self._setting(fact):
            text = self._frame("setting", setting=setting, text=text)
        return _capital(self._frame("sentence", text=text))

    def _hedged(self, fact: Fact, clause: str) -> str:
        if not all(statement.holds for statement in fact.states):
            clause = str(self.words["denied"]).format(clause=clause)
            if fact.status == "refuted":  # "the opposite holds" and "refuted" say the same thing once
                return clause
        return str(self.words["status"][fact.status].format(clause=clause))

    def _clause(self, fact: Fact) -> str:
        """The statements of a fact share a predicate; several subjects or objects become a list."""
        subjects = list(dict.fromkeys(s.subject for s in fact.states))
        objects = list(dict.fromkeys(s.object for s in fact.states))
        subject, object = (self.listed([self._noun(id) for id in ids]) for ids in (subjects, objects))
        pattern = self._pattern(fact.states[0].predicate, len(subjects) > 1 or self._plural(subjects[0]))
        return pattern.format(subject=subject, subjects=subject, object=object)

    def _pattern(self, predicate: str, plural: bool) -> str:
        """A pattern with {subjects} agrees with many; an id without pattern reads as a plain verb."""
        known = self.vocabulary.predicates.get(predicate)
        plain = "{subject} " + predicate.replace("-", " ") + " {object}"
        says = (known.says if known else ()) or (str(self.words["patterns"].get(predicate, plain)),)
        wanted = "{subjects}" if plural else "{subject}"
        return next((pattern for pattern in says if wanted in pattern), says[0])

    def _noun(self, id: str) -> str:
        articles = self.words["articles"].items()
        article = next((word for kind, word in articles if self.vocabulary.is_a(id, kind)), "")
        return f"{article} {self.name(id)}".strip()

    def _opens(self, sentence: str, id: str) -> bool:
        """Whether an entity's name begins the sentence as what it speaks of, and not its leaf or its users."""
        name, _, rest = sentence.partition(_capital(self.name(id)) + " ")
        return not name and rest.split(" ")[0] in self.words["pronouns"]["before"]

    def _plural(self, id: str) -> bool:
        entity = self.vocabulary.entities.get(id)
        return entity is not None and entity.plural

    def _setting(self, fact: Fact) -> str:
        for key, phrases in self.words["settings"].items():
            if phrase := phrases.get((fact.where or {}).get(key)):
                return str(phrase)
        settled = fact.evidence in SETTLED or fact.status in ("unknown", "not-shown")
        return "" if settled else str(self.words["evidence"].get(fact.evidence, ""))

    def _amount(self, quantity: Quantity) -> str:
        low, high = quantity.low, quantity.high
        shape = "most" if low is None else "least" if high is None else "exact" if low == high else "range"
        values = {"low": _number(low), "high": _number(high), "unit": quantity.unit}
        amount = str(self.words["amounts"][shape]).format(**values).strip()
        if quantity.per:
            amount = self._frame("per", amount=amount, per=quantity.per)
        return self._frame("kind", kind=quantity.kind, amount=amount) if quantity.kind else amount

    def _dated(self, sentence: str, checked: str) -> str:
        year, _, rest = checked.partition("-")
        month = rest[:2]
        if not year.isdigit() or not month.isdigit() or not 1 <= int(month) <= 12:
            return sentence
        name = self.words["months"][int(month) - 1]
        return _capital(self._frame("dated", month=name, year=year, text=self.lowered(sentence)))

    def _frame(self, frame: str, **values: str) -> str:
        return str(self.words["frames"][frame]).format(**values)

    def _is_plain(self, word: str) -> bool:
        """Whether a word is written small; a short ending more than a known one is an inflected form."""
        return any(word[:end] in self._lowers for end in range(max(1, len(word) - _ENDING), len(word) + 1))

    @cached_property
    def _lowers(self) -> frozenset[str]:
        """First words that are written small in running text: listed ones, and names in lower case."""
        forms = (form for entity in self.vocabulary.entities.values() for form in entity.forms)
        first = {word.group() for form in forms if (word := _WORD.match(form)) and word.group().islower()}
        return frozenset(first) | frozenset(self.words["lowers"])


def load_speech(path: Path, vocabulary: Vocabulary, shown: str = "") -> Speech:
    """The speech of a language pack (`speech.yaml`); raises DataError."""
    located = yamlio.load(path, "speech", shown or None)
    problems = [
        located.problem(f"broken frame {frame!r}", *steps, hint=f"Fields: {', '.join(sorted(_FIELDS))}.")
        for steps, frame in _strings(located.data)
        if not _is_frame(frame)
    ]
    if problems:
        raise DataError(problems)
    return Speech(vocabulary, located.data)


def _strings(data: Any, *steps: object) -> Iterator[tuple[tuple[object, ...], str]]:
    if isinstance(data, str):
        yield steps, data
    elif isinstance(data, dict | list):
        for key, part in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _strings(part, *steps, key)


def _is_frame(text: str) -> bool:
    try:
        return all(field is None or field in _FIELDS for _, field, _, _ in Formatter().parse(text))
    except ValueError:
        return False


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
