"""What a vocabulary answers about its things."""

from __future__ import annotations

from generator.vocabulary.model import Entity, Type, Vocabulary


def test_the_kinds_of_a_thing_cannot_be_changed_by_who_asks() -> None:
    types = {"plant": Type("plant"), "herb": Type("herb", is_a=("plant",))}
    vocabulary = Vocabulary({"reed": Entity("reed", "reed", is_a=("herb",))}, types, {})
    kinds = vocabulary.kinds("reed")
    assert kinds == {"plant", "herb"}
    assert isinstance(kinds, frozenset)  # it is kept for the next one who asks
