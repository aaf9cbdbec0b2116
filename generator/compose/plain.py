"""An article as plain text: one paragraph a line, numbers of sources in brackets, the sources at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compose.article import Article, Block, Run
from generator.compose.footnotes import Reference, links, named

_WIDTH = 78
_RULES = {1: "=", 2: "-"}


def plain_text(article: Article) -> str:
    """The text. Headings of the first two levels are underlined."""
    return "\n\n".join(part for block in article.blocks for part in _block(block, article)) + "\n"


def cited(reference: Reference) -> str:
    """A source after its number, as one line."""
    found = ", ".join(link.text for link in links(reference.source))
    return " ".join(part for part in (f"[{reference.number}]", *named(reference.source), found) if part)


def _block(block: Block, article: Article) -> Iterator[str]:
    text = _words(block.runs)
    if block.kind == "references":
        yield "\n".join(cited(reference) for reference in article.references)
    elif block.kind == "heading":
        yield _heading(text, block.level)
    elif block.kind == "list":
        marks = (f"{at}. " if block.ordered else "- " for at in range(1, len(block.blocks) + 1))
        items = zip(marks, block.blocks, strict=False)
        yield "\n".join(mark + _inline(item) for mark, item in items)
    elif block.kind == "table":
        yield "\n".join(" | ".join(_inline(cell) for cell in row.blocks) for row in block.blocks)
    elif block.kind == "rule":
        yield "* * *"
    elif block.kind == "code":
        yield text.rstrip()
    else:
        yield from [text] if text.strip() else []
        for inner in block.blocks:
            yield from _block(inner, article)


def _heading(text: str, level: int) -> str:
    rule = _RULES.get(level)
    return f"{text}\n{rule * min(len(text), _WIDTH)}" if rule else text


def _inline(block: Block) -> str:
    """A block and all inside it on one line."""
    return " ".join(filter(None, [_words(block.runs), *map(_inline, block.blocks)]))


def _words(runs: Iterable[Run]) -> str:
    return "".join(f"[{run.note}]" if run.note else run.text for run in runs)
