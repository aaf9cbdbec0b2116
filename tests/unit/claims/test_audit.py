"""Faults of a language pack: each is found, at its place, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.claims.audit.model import Fault
from generator.claims.audit.run import audit
from generator.errors import DataError
from generator.project import Project

Write = Callable[[dict[str, str]], Path]


@pytest.fixture
def faults(write: Write, world: Project) -> Callable[..., list[Fault]]:
    """Checks a pack whose files are given; predicates and word changes are the built-in ones."""

    def check(files: dict[str, str], texts: tuple[str, ...] = ()) -> list[Fault]:
        root = write({f"pack/{name}": text for name, text in files.items()})
        found = audit([root / "pack"], root / "facts", world.pack, world.ear, texts)
        return [fault for fault in found if fault.check != "example" or texts]

    return check


def hears(**predicates: str) -> dict[str, str]:
    records = (f"- id: {id.replace('_', '-')}\n  hears: {text}\n" for id, text in predicates.items())
    return {"predicates/p.yaml": "".join(records)}


@pytest.mark.parametrize(
    ("predicates", "level", "check", "line", "message"),
    [
        (
            {"raises": "{verbs: [frobble]}", "lowers": "{verbs: [frobble]}"},
            "error",
            "collision",
            4,
            "'frobble' is heard as lowers and as its opposite raises, of the same objects",
        ),
        (
            {"raises": "{verbs: [frobble, fuddle, frobble]}"},
            "warning",
            "collision",
            2,
            "'frobble' stands twice under raises",
        ),
        (
            {"raises": "{nouns: [frobs, frob]}"},
            "warning",
            "collision",
            2,
            "'frobs' stands twice under raises",
        ),
        (
            {"prevents": "{verbs: [frobble]}", "relieves": "{verbs: [frobble]}"},
            "warning",
            "unreachable",
            4,
            "'frobble' is never heard as relieves: prevents comes first and takes all its objects",
        ),
        (
            {"raises": "{nouns: ['frob * of']}"},
            "error",
            "unreachable",
            2,
            "`*` is not read in `nouns`, so 'frob * of' is never heard",
        ),
        (
            {"raises": "{nouns: ['frob of|frim']}"},
            "error",
            "unreachable",
            2,
            "'frim' in 'frob of|frim' is no preposition of grammar.yaml",
        ),
        ({"raises": "{verbs: [undrink]}"}, "warning", "inflection", 2, "but 'drink' is irregular"),
        ({"raises": "{verbs: [frub]}"}, "warning", "inflection", 2, "looks as if it doubled its last letter"),
        ({"raises": "{verbs: [drank]}"}, "warning", "inflection", 2, "'drank' is a form of 'drink'"),
        (
            {"raises": "{verbs: [frobise]}"},
            "warning",
            "spelling",
            2,
            "'frobise' stands here without 'frobize'",
        ),
    ],
)
def test_a_fault_is_named_at_its_place(
    predicates: dict[str, str],
    level: str,
    check: str,
    line: int,
    message: str,
    faults: Callable[..., list[Fault]],
) -> None:
    (fault,) = faults(hears(**predicates))
    assert (fault.level, fault.check, fault.problem.line) == (level, check, line)
    assert fault.problem.path.endswith("p.yaml")
    assert message in fault.problem.message


@pytest.mark.parametrize(
    "predicates",
    [
        {"raises": "{verbs: [frobble, 'frobble * up', frobise, frobize]}"},
        {"raises": "{verbs: ['bring * up']}", "lowers": "{verbs: ['bring * down']}"},
        {"raises": "{nouns: [frobble of]}", "lowers": "{nouns: [frobble from]}"},
        {"raises": "{verbs: [frobble]}", "relieves": "{verbs: [frobble]}"},
        {"relieves": "{verbs: [frobble]}", "prevents": "{verbs: [frobble up]}"},
        {"raises": "{verbs: [drink, plug, promise, relay]}"},
    ],
)
def test_what_is_well_is_left_alone(predicates: dict[str, str], faults: Callable[..., list[Fault]]) -> None:
    assert faults(hears(**predicates)) == []


def test_a_name_of_two_things_is_named_where_it_is_not_heard(faults: Callable[..., list[Fault]]) -> None:
    text = "- {id: a, is: [herb], name: A, also: [leaf of luck]}\n- {id: b, is: [herb], name: Leaf of luck}\n"
    (fault,) = faults({"entities/e.yaml": text})
    assert (fault.level, fault.problem.line, fault.problem.column) == ("warning", 2, 23)
    assert fault.problem.message == "'Leaf of luck' is a name of b and of a, which is heard"


def test_a_gap_in_a_plain_list_is_never_read(faults: Callable[..., list[Fault]]) -> None:
    (fault,) = faults({"safety.yaml": "denials:\n  before: [without, 'take * off']\n  patterns: ['a.*b']\n"})
    assert (fault.level, fault.check, fault.problem.line) == ("error", "unreachable", 2)


def test_an_entry_needs_an_example_that_is_heard_so(faults: Callable[..., list[Fault]]) -> None:
    pack = hears(relieves="{verbs: [relieve, soothe]}")
    (fault,) = faults(pack, ("It relieved star ache.",))
    assert (fault.level, fault.problem.message) == (
        "info",
        "'soothe' (relieves) stands in no example of a rule or fact",
    )


def test_a_later_pack_replaces_a_predicate(write: Write, world: Project) -> None:
    root = write(
        {f"{pack}/predicates/p.yaml": "- {id: raises, hears: {verbs: [frobble]}}\n" for pack in "ab"}
    )
    found = audit([root / "a", root / "b"], root, world.pack, world.ear, ["It frobbles."])
    assert [fault.check for fault in found] == ["example"]


def test_all_broken_files_are_told_at_once(faults: Callable[..., list[Fault]]) -> None:
    with pytest.raises(DataError) as caught:
        faults({"predicates/p.yaml": "[", "predicates/q.yaml": "a: ["})
    assert len(caught.value.problems) == 2


def test_the_built_in_pack_has_no_error(world: Project) -> None:
    folder = Path(world.language[0])
    found = audit([folder], folder, world.pack, world.ear, [])
    assert [str(f.problem) for f in found if f.level != "info"] == []
