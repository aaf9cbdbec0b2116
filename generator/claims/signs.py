"""What a reader needs a sentence to have, or it finds nothing in it; declared beside the reader:

    @needs(any_of("way"), any_in("way.kinds"))
    def ways(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:

Of each need a sentence must have one sign at least, or the reader is not asked (see `frames`). Its signs are the closed
classes of its units, the kinds of their senses, the types of what they name, the effects of its operators, and the
word lists of which a form may begin in it (`sought`). Two signs of one name only cost a look.

A reader that declares nothing is always asked: to forget it costs time and loses nothing. To declare what a reader
can do without loses claims, which tests/properties/test_signs.py looks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from generator.claims.ear import Ear
    from generator.claims.units import Parsed

Read = Callable[..., Iterable[Any]]
Need = Callable[["Ear"], Iterable[str]]
R = TypeVar("R", bound=Read)

_declared: dict[Read, tuple[Need, ...]] = {}


def needs(*all_of: Need) -> Callable[[R], R]:
    """Declares the needs of a reader, all of which must be met."""

    def declare(reader: R) -> R:
        _declared[reader] = all_of
        return reader

    return declare


def any_of(*signs: str) -> Need:
    return lambda ear: signs


def any_in(path: str) -> Need:
    """Signs that the pack's claims name: "way.kinds"; of a mapping its keys, "recommended.0" the first of a list."""

    def named(ear: Ear) -> Iterable[str]:
        found = _at(ear, path)
        return (found,) if isinstance(found, str) else found

    return named


def any_object(path: str) -> Need:
    """The types that a predicate takes as objects which the pack's claims name."""

    def types(ear: Ear) -> Iterable[str]:
        predicate = ear.vocabulary.predicates.get(_at(ear, path))
        return predicate.object if predicate else ()

    return types


def either(*needs: Need) -> Need:
    return lambda ear: [sign for need in needs for sign in need(ear)]


def signs_for(reader: Read, ear: Ear) -> list[frozenset[str]]:
    """The needs of a reader, as the signs that meet each of them."""
    return [frozenset(need(ear)) for need in _declared.get(reader, ())]


def _at(ear: Ear, path: str) -> Any:
    """What the pack's claims hold at a path; what they do not name cannot be there."""
    found: Any = ear.pack.get("claims", {})
    for step in path.split("."):
        found = found.get(step, ()) if isinstance(found, Mapping) else found[int(step)] if found else ()
    return found


def asked(readers: Iterable[R], parsed: Parsed, ear: Ear) -> list[R]:
    """Those of some readers, in their order, of whose needs a sentence meets all."""
    needs, unmet = ear.needed.by, ~parsed.meets
    return [reader for reader in readers if not needs.get(reader, 0) & unmet]


class Needed:
    """The needs of all readers, worked out for one ear: each is a bit, so that one look at a number tells.

    `by`: reader -> its needs.
    """

    def __init__(self, ear: Ear):
        bits: dict[frozenset[str], int] = {}
        self.by: dict[Read, int] = {}
        for reader in _declared:
            own = (bits.setdefault(signs, 1 << len(bits)) for signs in signs_for(reader, ear))
            self.by[reader] = reduce(or_, own, 0)
        self._met: dict[str, int] = {}  # sign -> the needs that it meets
        for signs, bit in bits.items():
            for sign in signs:
                self._met[sign] = self._met.get(sign, 0) | bit

    def met(self, signs: Iterable[str]) -> int:
        """The needs that these signs meet."""
        met = 0
        for sign in signs:
            met |= self._met.get(sign, 0)
        return met
