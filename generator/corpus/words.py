"""Contradictions between articles, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.corpus.contradictions import Contradiction, Said, Side


def text(found: Sequence[Contradiction]) -> str:
    """One block a contradiction, most often contradicted first, and how many there are."""
    blocks = [*("\n".join(_block(number, one)) for number, one in enumerate(found, 1)), _total(len(found))]
    return "\n\n".join(blocks) + "\n"


def _block(number: int, one: Contradiction) -> Iterator[str]:
    where = ", ".join(part for part in (one.population, one.time) if part)
    yield f"{number}. {one.subject}: {one.relation} {one.object}" + (f" ({where})" if where else "")
    for side in one.sides:
        yield from _side(side)


def _side(side: Side) -> Iterator[str]:
    yield f"   {side.answer}, {_counted(side.articles, 'article')}"
    for said in side.said:
        yield f"     {_place(said)}: “{said.quote}”"
    if more := side.articles - len(side.said):
        yield f"     and {more} more"


def _place(said: Said) -> str:
    return f"{said.document}:{said.line}:{said.column}"


def _total(count: int) -> str:
    return (
        f"{_counted(count, 'contradiction')} between articles."
        if count
        else "No article contradicts another."
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
