"""Layers of a vocabulary, and every way its records can fail to fit together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import DataError
from generator.vocabulary.load import load_vocabulary
from generator.vocabulary.model import Entity

Write = Callable[[dict[str, str]], Path]
PACK = {
    "en/types.yaml": "- {id: agent}\n- {id: herb, is: [agent], nouns: [plant]}\n- {id: ill}\n",
    "en/predicates/all.yaml": """\
        - id: eases
          family: good
          direction: down
          object: [ill]
          hears: {verbs: [ease], fixed: {soothing: ache}}
        - {id: helps, family: good}
        """,
    "en/entities/ills.yaml": "- {id: ache, is: [ill], name: ache}\n",
}


def problems_of(write: Write, **changes: str) -> list[str]:
    root = write(PACK | {name.replace("__", "/") + ".yaml": text for name, text in changes.items()})
    with pytest.raises(DataError) as caught:
        load_vocabulary(root / "en", root / "facts")
    return [str(problem).replace(str(root) + "/", "") for problem in caught.value.problems]


def test_a_pack_and_a_project_make_one_vocabulary(write: Write) -> None:
    root = write(PACK | {"facts/entities/herbs.yaml": "- {id: reed, is: [herb], name: reed, was: [rush]}\n"})
    vocabulary, heard = load_vocabulary(root / "en", root / "facts")
    assert vocabulary.entities["reed"] == Entity("reed", "reed", ("herb",), was=("rush",))
    assert vocabulary.is_a("reed", "agent")
    assert vocabulary.retired == {"rush": "reed"}
    assert heard == {"eases": {"verbs": ["ease"], "fixed": {"soothing": "ache"}}}


def test_the_project_wins_over_later_packs_over_the_first(write: Write) -> None:
    root = write(
        PACK
        | {
            "more/entities/x.yaml": "- {id: ache, is: [ill], name: second}\n",
            "more/predicates/x.yaml": "- {id: helps, family: other}\n",
            "facts/entities/x.yaml": "- {id: ache, is: [ill], name: third}\n",
        }
    )
    vocabulary, _ = load_vocabulary(root / "en", root / "facts", more_language=[root / "more"])
    assert vocabulary.entities["ache"].name == "third"
    assert vocabulary.predicates["helps"].family == "other"
    assert load_vocabulary(root / "en")[0].entities["ache"].name == "ache"


def test_a_name_belongs_to_the_last_layer_that_gives_it(write: Write) -> None:
    own = "- {id: pang, is: [ill], name: Ache, also: [throe]}\n"
    more = "- {id: stitch, is: [ill], name: stitch, also: [throe, twinge]}\n"
    root = write(PACK | {"more/entities/x.yaml": more, "facts/entities/x.yaml": own})
    vocabulary, _ = load_vocabulary(root / "en", root / "facts", more_language=[root / "more"])
    forms = {id: entity.forms for id, entity in vocabulary.entities.items()}
    assert forms["pang"] == ("Ache", "throe")
    assert forms["stitch"] == ("stitch", "twinge")
    assert "ache" not in forms["ache"]
    assert vocabulary.entities["ache"].name == "ache"  # still what it is called


def test_a_duplicate_names_the_other_place(write: Write) -> None:
    assert problems_of(write, en__entities__more="- {id: ache, is: [ill], name: pang}\n") == [
        "en/entities/more.yaml:1:4: duplicate id 'ache'\n  hint: It is also in en/entities/ills.yaml:1."
    ]


def test_unknown_ids_are_reported_together_with_near_misses(write: Write) -> None:
    entity = "- id: reed\n  is: [hreb]\n  name: reed\n  part_of: [aches]\n"
    predicate = "- id: x\n  family: good\n  implies: [ease]\n  opposite: [zzz]\n  object: [il]\n"
    predicate += "  hears: {fixed: {calming: achee}}\n"
    assert problems_of(write, facts__entities__a=entity, en__predicates__b=predicate) == [
        "en/predicates/b.yaml:3:13: unknown id 'ease' in `implies`\n  hint: Did you mean 'eases'?",
        "en/predicates/b.yaml:4:14: unknown id 'zzz' in `opposite`\n  hint: Known: eases, helps, x.",
        "en/predicates/b.yaml:5:12: unknown id 'il' in `object`\n  hint: Did you mean 'ill'?",
        "en/predicates/b.yaml:6:19: unknown entity 'achee'\n  hint: Did you mean 'ache'?",
        "facts/entities/a.yaml:2:8: unknown id 'hreb' in `is`\n  hint: Did you mean 'herb'?",
        "facts/entities/a.yaml:4:13: unknown id 'aches' in `part_of`\n  hint: Did you mean 'ache'?",
    ]


def test_circles_are_reported_once_each(write: Write) -> None:
    entities = """\
        - {id: a, is: [b], name: a}
        - {id: b, is: [c], name: b}
        - {id: c, is: [a], name: c}
        - {id: d, is: [a], name: d}
        - {id: e, is: [ill], name: e, part_of: [e]}
        """
    found = problems_of(write, facts__entities__a=entities)
    assert found == [
        "facts/entities/a.yaml:1:11: goes round in a circle by `is`: a → b → c → a",
        "facts/entities/a.yaml:5:31: goes round in a circle by `part_of`: e → e",
    ]


def test_an_id_means_one_thing_for_ever(write: Write) -> None:
    entities = "- {id: herb, is: [ill], name: herb}\n- {id: reed, is: [herb], name: reed, was: [ache]}\n"
    type_taken, id_taken = problems_of(write, facts__entities__a=entities)
    assert "'herb' is the id of a type" in type_taken
    assert "the former id 'ache' is in use" in id_taken


def test_wrong_files_are_all_reported_before_any_link(write: Write) -> None:
    found = problems_of(
        write, en__entities__a="- {id: a}\n", en__predicates__b="- [\n", facts__entities__c=""
    )
    assert [line.split(": ")[0].split(".yaml")[0] for line in found] == [
        "en/entities/a",
        "en/entities/a",
        "en/predicates/b",
        "facts/entities/c",
    ]
