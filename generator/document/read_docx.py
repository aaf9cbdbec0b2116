"""DOCX: a Word document's paragraphs, table cells and picture descriptions.

A DOCX has no lines, so its source is made: one paragraph a line (empty ones too), which makes the line of a
finding the number of the paragraph. A picture's description follows on the line of its paragraph.
"""

from __future__ import annotations

import re

from generator.document.build import Builder
from generator.document.docx_xml import Paragraph, Refused, read_paragraphs
from generator.document.model import BlockKind, Document
from generator.document.notes import Notes
from generator.errors import DataError

_UNPACKED = 5  # times the limit on the file itself
_HEADING = re.compile(r"\bheading ?([1-9])\b")


def read_docx(raw: bytes, path: str, abbreviations: frozenset[str], limit: int) -> Document:
    """The document in `raw`; raises DataError when it is none, damaged, or unpacks beyond all measure."""
    try:
        paragraphs = read_paragraphs(raw, _UNPACKED * limit)
    except Refused as refusal:
        hint = "Open it in a word processor and save it as DOCX again."
        raise DataError.one(path, str(refusal), hint) from None
    builder = Builder("\n".join(" ".join((p.text, *p.alts)) for p in paragraphs))
    notes = Notes(builder.source)
    at = 0
    for paragraph in paragraphs:
        builder.begin(*_kind(paragraph))
        if not notes.is_entry(builder.source, at, at + len(paragraph.text)):
            builder.add(at, at + len(paragraph.text))
        at += len(paragraph.text) + 1
        for alt in paragraph.alts:
            builder.add_alt([(at, at + len(alt), None)])
            at += len(alt) + 1
        builder.close()
    return builder.document(path, "docx", abbreviations)


def _kind(paragraph: Paragraph) -> tuple[BlockKind, int]:
    if heading := _HEADING.search(paragraph.style):
        return "heading", int(heading[1])
    if paragraph.style.split(", ")[0] == "title":
        return "title", 0
    if "quote" in paragraph.style:
        return "quote", 0
    if paragraph.in_cell:
        return "cell", 0
    return ("item", 0) if paragraph.listed or paragraph.style.startswith("list ") else ("paragraph", 0)
