"""All checks of a language pack in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.claims.audit.collisions import collisions, shared_names
from generator.claims.audit.examples import without_example
from generator.claims.audit.inflections import inflections, spellings
from generator.claims.audit.model import LEVELS, Fault
from generator.claims.audit.reach import unreachable, unread
from generator.claims.ear import Ear
from generator.claims.entries import entity_files, listed_phrases, predicate_entries
from generator.claims.lexicon import prepositions

NO_PHRASES = ("abbreviations", "inflections", "mutations", "speech", "patterns", "dated", "published")  # files and keys


def audit(
    packs: Sequence[Path], facts: Path, pack: Mapping[str, Any], ear: Ear, texts: Iterable[str]
) -> list[Fault]:
    """Every fault of the packs in order of level and place; `texts`: the examples there are. Raises DataError."""
    entries = predicate_entries(packs, pack)
    found = [
        *collisions(entries, ear.vocabulary),
        *(fault for layer in (*packs, facts) for fault in shared_names(entity_files([layer]))),
        *unreachable(entries, prepositions(pack)),
        *unread(listed_phrases(packs, NO_PHRASES)),
        *inflections(entries, pack["inflections"]),
        *spellings(entries, pack["inflections"]),
        *without_example(entries, texts, ear),
    ]
    return sorted(found, key=lambda fault: (LEVELS.index(fault.level), fault.problem))
