"""An article as a Word document, with python-docx (the extra `docx`): numbers that lead to their sources."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.compose.article import Article, Block, Run
from generator.compose.footnotes import Reference, links, named
from generator.errors import DataError

_HINT = "Install it with: pip install 'factpress[docx]'"
_EPOCH = (2000, 1, 1, 0, 0, 0)  # the same article gives the same bytes


def docx(article: Article) -> bytes:
    """The document; raises DataError where python-docx is not installed."""
    try:
        from docx import Document
    except ImportError:
        raise DataError.one("docx", "needs the package python-docx", _HINT) from None
    writer = _Writer(Document(), article)
    writer.document.core_properties.title = article.title
    writer.document.core_properties.author = ""
    for block in article.blocks:
        writer.block(block)
    return _steady(writer.document)


class _Writer:
    def __init__(self, document: Any, article: Article):
        self.document, self.article = document, article

    def block(self, block: Block, style: str | None = None) -> None:
        if block.kind == "references":
            for reference in self.article.references:
                self.source(reference)
        elif block.kind == "heading":
            self.fill(self.document.add_heading(level=0 if block.level == 1 else block.level - 1), block)
        elif block.kind == "table":
            self.table(block)
        elif block.kind in ("list", "quote"):
            inner = {"quote": "Quote"}.get(block.kind) or ("List Number" if block.ordered else "List Bullet")
            for each in block.blocks:
                self.block(each, inner)
        elif block.kind != "rule":
            if block.runs:
                self.fill(self.document.add_paragraph(style=style), block)
            for each in block.blocks:
                self.block(each, style)

    def table(self, block: Block) -> None:
        table = self.document.add_table(len(block.blocks), max(len(row.blocks) for row in block.blocks))
        table.style = "Table Grid"
        for row, cells in zip(block.blocks, table.rows, strict=True):
            for cell, place in zip(row.blocks, cells.cells, strict=False):
                self.fill(place.paragraphs[0], cell)

    def fill(self, paragraph: Any, block: Block) -> None:
        for run in block.runs:
            if run.note:
                _linked(paragraph, f"[{run.note}]", anchor=f"source-{run.note}").font.superscript = True
            else:
                _styled(paragraph.add_run(run.text), run)

    def source(self, reference: Reference) -> None:
        paragraph = self.document.add_paragraph()
        _bookmarked(paragraph, f"[{reference.number}]", f"source-{reference.number}", reference.number)
        paragraph.add_run(" " + " ".join(named(reference.source)))
        for link in links(reference.source):
            paragraph.add_run(" ")
            if link.url:
                _linked(paragraph, link.text, url=link.url)
            else:
                paragraph.add_run(link.text)


def _styled(made: Any, run: Run) -> None:
    made.bold = "strong" in run.styles or None
    made.italic = "emphasis" in run.styles or None
    made.font.strike = "strike" in run.styles or None


def _linked(paragraph: Any, text: str, anchor: str = "", url: str = "") -> Any:
    """A run that leads to a bookmark of the document or to an address."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
    else:
        link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    link.append(run._r)
    paragraph._p.append(link)
    return run


def _bookmarked(paragraph: Any, text: str, name: str, number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.append(start)
    paragraph.add_run(text)
    paragraph._p.append(end)


def _steady(document: Any) -> bytes:
    """The saved document with the dates of its members left out."""
    saved, steady = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(steady, "w") as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, _EPOCH), old.read(name), ZIP_DEFLATED)
    return steady.getvalue()
