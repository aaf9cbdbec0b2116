"""Reads a project's statements, sources and disclosures into one FactBase."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

from generator.errors import DataError, Problem, collecting
from generator.factbase.base import FactBase
from generator.factbase.check import check_disclosures, check_facts
from generator.factbase.model import Disclosure, Fact, Source, Support
from generator.vocabulary.model import Quantity, Statement, Vocabulary
from generator.yamlio import Record, by_id, load_records


def load_facts(facts_dir: Path, vocabulary: Vocabulary) -> FactBase:
    """Read `statements/*.yaml`, `sources.yaml` and `disclosures.yaml`; any of them may be missing.

    A statement's topic is its file's name. Former ids of entities are resolved.
    Raises DataError with every problem of all files.
    """
    problems: list[Problem] = []
    facts = _read(sorted((facts_dir / "statements").glob("*.yaml")), "statements", problems)
    sources = _read(_one(facts_dir / "sources.yaml"), "sources", problems)
    disclosures = _read(_one(facts_dir / "disclosures.yaml"), "disclosures", problems)
    if not problems:
        problems += check_facts(facts, sources, vocabulary)
        problems += check_disclosures(disclosures, facts, vocabulary)
    if problems:
        raise DataError(problems)
    return _base(facts, sources, disclosures, vocabulary)


def _one(path: Path) -> list[Path]:
    return [path] if path.is_file() else []


def _read(paths: list[Path], schema: str, problems: list[Problem]) -> dict[str, Record]:
    with collecting(problems):
        return by_id(load_records(paths, schema), problems)
    return {}


def _base(
    facts: Mapping[str, Record],
    sources: Mapping[str, Record],
    disclosures: Mapping[str, Record],
    vocabulary: Vocabulary,
) -> FactBase:
    renamed = {old: id for id, record in sources.items() for old in record.data.get("was", ())}
    made = {id: _fact(record, vocabulary.retired, renamed) for id, record in sorted(facts.items())}
    return FactBase(
        vocabulary=vocabulary,
        facts=made,
        sources={id: _source(record.data) for id, record in sorted(sources.items())},
        disclosures=tuple(make_disclosure(record.data) for record in disclosures.values()),
        retired={old: fact.id for fact in made.values() for old in fact.was},
    )


def _fact(record: Record, entities: Mapping[str, str], sources: Mapping[str, str]) -> Fact:
    data = record.data
    plain = {key: data[key] for key in ("checked", "volatile", "lint_only", "note", "where") if key in data}
    return Fact(
        id=record.id,
        topic=Path(record.file.path).stem,
        states=_statements(data, entities),
        status=data["status"],
        evidence=data["evidence"],
        supports=tuple(
            Support(sources.get(item["id"], item["id"]), item.get("supports", "")) for item in data["sources"]
        ),
        says=tuple(data.get("says", ())),
        quantity=_quantity(data["quantity"]) if "quantity" in data else None,
        was=tuple(data.get("was", ())),
        path=record.file.path,
        line=record.line,
        **plain,
    )


def _statements(data: Mapping[str, Any], retired: Mapping[str, str]) -> tuple[Statement, ...]:
    """One statement per pair of a subject and an object, in the order written."""
    subjects, predicate, objects = data["states"]
    pairs = product(*([side] if isinstance(side, str) else side for side in (subjects, objects)))
    holds = data.get("holds", True)
    return tuple(
        Statement(retired.get(subject, subject), predicate, retired.get(object, object), holds)
        for subject, object in pairs
    )


def _quantity(data: Mapping[str, Any]) -> Quantity:
    return Quantity(
        low=data.get("low"),
        high=data.get("high"),
        unit=data["unit"],
        kind=data.get("kind", ""),
        per=data.get("per", ""),
    )


def _source(data: Mapping[str, Any]) -> Source:
    known = {key: value for key, value in data.items() if key not in ("was", "note")}
    return Source(**known | ({"pmid": str(data["pmid"])} if "pmid" in data else {}))


def make_disclosure(data: Mapping[str, Any]) -> Disclosure:
    return Disclosure(
        id=data["id"],
        says=tuple(data["says"]),
        accepts=tuple(data.get("accepts", ())),
        families=tuple(data.get("families", ())),
        facts=tuple(data.get("facts", ())),
        why=data.get("why", ""),
        name=data.get("name", ""),
        told_by=tuple(Statement(s, p, o, "not" not in rest) for s, p, o, *rest in data.get("told_by", ())),
    )
