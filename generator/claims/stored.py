"""A compiled ear as plain data and back.

A trie is stored as bytes in which each first word's node has its place, and each value: a text needs a few
hundred of ten thousand, and opens them as it meets them.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from typing import Any

from generator.claims.appeals import AppealBook
from generator.claims.boasts import BoastBook
from generator.claims.cue import Cue, CueBook, Word
from generator.claims.ear import Ear
from generator.claims.evidence import EvidenceBook
from generator.claims.harmbook import HarmBook
from generator.claims.lexicon import END, Node, Sense, Trie
from generator.claims.quantities import DoseBook
from generator.claims.regimenbook import RegimenBook
from generator.claims.sought import compiled, sought
from generator.claims.tested import TestedBook
from generator.claims.vouched import VouchBook
from generator.vocabulary.model import Vocabulary

Plain = Any
_LISTS = ("neutral", "moving", "persuading")  # that the ear asks for at nearly every text
_KINDS: tuple[type[Any], ...] = (Sense, Cue, Word)  # values of tries that are no plain data


def pack_ear(ear: Ear, lists: Iterable[str]) -> dict[str, Plain]:
    """`lists`: the phrase lists that rules ask for."""
    return {
        "watched": ear.watched,
        "main": ear.main,
        "lexicon": _pack(ear.lexicon),
        "cues": _pack_book(ear.cues),
        "evidence": _pack_book(ear.evidence),
        "appeals": _pack_book(ear.appeals),
        "tested": _pack_book(ear.tested),
        "vouched": _pack_book(ear.vouched),
        "boasts": _pack_book(ear.boasts),
        "doses": _pack_book(ear.doses),
        "harms": _pack_book(ear.harms),
        "regimens": _pack_book(ear.regimens),
        "lists": {name: _pack(ear.list(name)) for name in sorted({*lists, *_LISTS})},
        "besides": ear.besides,
        "sought": {name: _pack(trie) for name, trie in compiled(ear).items()},
        "topical": ear.topical,
    }


def unpack_ear(data: Mapping[str, Plain], vocabulary: Vocabulary, pack: Mapping[str, Any]) -> Ear:
    cues = CueBook(*_unpack_book(data["cues"]))
    ear = Ear(vocabulary, _unpack(data["lexicon"]), cues, pack, data["watched"], data["main"])
    # What the ear would compile when first asked.
    vars(ear)["evidence"] = EvidenceBook(*_unpack_book(data["evidence"]))
    vars(ear)["appeals"] = AppealBook(*_unpack_book(data["appeals"]))
    vars(ear)["tested"] = TestedBook(*_unpack_book(data["tested"]))
    vars(ear)["vouched"] = VouchBook(*_unpack_book(data["vouched"]))
    vars(ear)["boasts"] = BoastBook(*_unpack_book(data["boasts"]))
    vars(ear)["doses"] = DoseBook(*_unpack_book(data["doses"]))
    vars(ear)["harms"] = HarmBook(*_unpack_book(data["harms"]))
    vars(ear)["regimens"] = RegimenBook(*_unpack_book(data["regimens"]))
    vars(ear)["topical"] = data["topical"]
    vars(ear)["besides"] = data["besides"]
    ear._lists.update({name: _unpack(trie) for name, trie in data["lists"].items()})
    vars(ear)["sought"] = sought(ear, {name: _unpack(trie) for name, trie in data["sought"].items()})
    return ear


def _pack_book(book: Any) -> list[tuple[bool, Plain]]:
    """The fields of a book, each with whether it is a trie."""
    return [(True, _pack(value)) if isinstance(value, Trie) else (False, value) for value in book]


def _unpack_book(data: Iterable[tuple[bool, Plain]]) -> list[Any]:
    return [_unpack(value) if is_trie else value for is_trie, value in data]


def _pack(trie: Trie) -> tuple[dict[str, int], bytes, list[int], bytes, int, int]:
    """Places of nodes by first word, the nodes; places of values, the values; their kind (-1: plain); size."""
    numbers: dict[Any, int] = {}
    values: list[Any] = []
    words = [word for word in trie.root if word != END]
    starts, nodes = _joined(_numbered(trie.node(word) or {}, numbers, values) for word in words)
    kinds = {type(value) for value in values}
    kind = next((at for at, each in enumerate(_KINDS) if kinds == {each}), -1)
    places = _joined(tuple(value) if kind >= 0 else value for value in values)
    return dict(zip(words, starts, strict=True)), nodes, *places, kind, trie.size


def _joined(parts: Iterable[Plain]) -> tuple[list[int], bytes]:
    """Each part's bytes one after the other, and where each starts."""
    packed = [marshal.dumps(part) for part in parts]
    return list(accumulate(map(len, packed), initial=0))[: len(packed)], b"".join(packed)


def _numbered(node: Node, numbers: dict[Any, int], values: list[Any]) -> Plain:
    """A node with numbers for its values; new ones are added."""
    plain: dict[str, Plain] = {word: _numbered(node[word], numbers, values) for word in node if word != END}
    for value in node.get(END, ()):
        key = id(value) if isinstance(value, Mapping) else value
        if key not in numbers:
            numbers[key] = len(values)
            values.append(value)
        plain.setdefault(END, []).append(numbers[key])
    return plain


def _unpack(data: tuple[dict[str, int], bytes, list[int], bytes, int, int]) -> Trie:
    starts, nodes, places, values, kind, size = data
    make: Callable[[Any], Any] = _KINDS[kind]._make if kind >= 0 else lambda value: value
    here, there = memoryview(nodes), memoryview(values)
    known: dict[int, Any] = {}  # many forms share a value, and all their values
    lists: dict[tuple[int, ...], list[Any]] = {}

    def value(number: int) -> Any:
        if number not in known:
            known[number] = make(marshal.loads(there[places[number] :]))
        return known[number]

    def values_of(numbers: tuple[int, ...]) -> list[Any]:
        if numbers not in lists:
            lists[numbers] = list(map(value, numbers))
        return lists[numbers]

    def opened(at: int) -> Node:
        node: Node = marshal.loads(here[at:])
        todo = [node]
        while todo:
            one = todo.pop()
            for word, inner in one.items():
                if word == END:
                    one[END] = values_of(tuple(inner))
                else:
                    todo.append(inner)
        return node

    return Trie({**starts}, size, opened)
