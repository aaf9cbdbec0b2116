"""An article as a tree of blocks and runs of text: what its Markdown shows, for all other formats.

Every run knows the stated sentence it belongs to, so a format can lead from words to facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.compose.footnotes import Reference
from generator.compose.marks import Mark
from generator.compose.model import Brief

Style = Literal["strong", "emphasis", "strike", "code"]
Kind = Literal[
    "heading", "paragraph", "list", "item", "quote", "table", "row", "cell", "code", "rule", "references"
]


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style, or (`note` above 0) the number of a reference. `mark` is the place in
    `Article.marks` of the sentence that it helps to state, -1 for connecting words."""

    text: str = ""
    styles: frozenset[Style] = frozenset()
    link: str = ""
    mark: int = -1
    note: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A heading has a `level` and a `slug`, a list is `ordered` or not; "references" is the list's place."""

    kind: Kind
    runs: tuple[Run, ...] = ()
    blocks: tuple[Block, ...] = ()
    level: int = 0
    slug: str = ""
    ordered: bool = False

    @property
    def text(self) -> str:
        """All words of the block, without numbers of references."""
        return "".join([run.text for run in self.runs] + [block.text for block in self.blocks])

    def __iter__(self) -> Iterator[Block]:
        """The block and all inside it, in order."""
        yield self
        for block in self.blocks:
            yield from block


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the second level with what stands below it; the first part may have no heading."""

    heading: Block | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """`marks` are the stated sentences in order of the text, `references` the numbered sources."""

    brief: Brief
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    references: tuple[Reference, ...]

    @property
    def title(self) -> str:
        return next((block.text for block in self.blocks if block.level == 1), self.brief.title)

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of all facts stated, in order of the text."""
        return tuple(dict.fromkeys(id for mark in self.marks for id in mark.facts))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The article cut at its headings of the second level; title and list of contents left out."""
        parts: list[tuple[Block | None, list[Block]]] = [(None, [])]
        for block in self.blocks:
            if block.kind == "heading" and block.level == 2:
                parts.append((block, []))
            elif block.level != 1:
                parts[-1][1].append(block)
        made = [Part(heading, tuple(blocks)) for heading, blocks in parts]
        return tuple(part for part in made if not _is_contents(part) and (part.heading or part.blocks))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The words of each mark, in the order of `marks`."""
        parts: list[list[str]] = [[] for _ in self.marks]
        for run in (run for block in self.blocks for inner in block for run in inner.runs):
            if run.mark >= 0:
                parts[run.mark].append(run.text)
        return tuple("".join(part) for part in parts)

    @property
    def lead(self) -> str:
        """The first paragraph, in plain words."""
        return next((block.text for block in self.blocks if block.kind == "paragraph"), "")


def _is_contents(part: Part) -> bool:
    """Whether a part holds nothing but links to places in the article."""
    runs = [run for block in part.blocks for inner in block for run in inner.runs if run.text.strip()]
    return bool(runs) and all(run.link.startswith("#") for run in runs)


def noted(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """Runs as groups to be set together: one sentence's, one after the other, or numbers in a row."""
    group: list[Run] = []
    for run in runs:
        if group and (run.mark, bool(run.note)) != (group[-1].mark, bool(group[-1].note)):
            yield tuple(group)
            group = []
        group.append(run)
    if group:
        yield tuple(group)
