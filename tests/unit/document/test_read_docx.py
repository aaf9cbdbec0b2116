"""DOCX: paragraphs by number, and archives that mean harm."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from generator.document.read import read
from generator.errors import DataError
from tests.unit.document.conftest import LANGUAGE, Reader, blocks

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
STYLES = f"""<w:styles {W}>
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:styleId="LB"><w:name w:val="List Bullet"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>"""


def docx(body: str, styles: str = STYLES, name: str = "word/document.xml") -> bytes:
    """A DOCX file with this body."""
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, f"<w:document {W} {MC} {WP}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", styles)
    return raw.getvalue()


def p(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


F = [("paragraph", "F")]
CASES = {
    "styles by name": (
        p("A", "T") + p("B", "berschrift2") + p("C", "Mine") + p("D", "Q") + p("E", "LB") + p("F", "Loop"),
        [("title", "A"), ("heading", "B"), ("heading", "C"), ("quote", "D"), ("item", "E"), *F],
    ),
    "an unknown style": (p("A", "No"), [("paragraph", "A")]),
    "a cell": (
        f"<w:tbl><w:tr><w:tc>{p('A')}</w:tc></w:tr></w:tbl>{p('B')}",
        [("cell", "A"), ("paragraph", "B")],
    ),
    "a numbered paragraph": (f"<w:p><w:pPr><w:numPr/></w:pPr>{p('A')[5:]}", [("item", "A")]),
    "runs, tabs and breaks": (
        "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>b</w:t></w:r>"
        "<w:r><w:br/><w:t>c d\ne</w:t><w:noBreakHyphen/></w:r></w:p>",
        [("paragraph", "A b c d e\u2011")],
    ),
    "tracked changes": (
        "<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>yes</w:t></w:r></w:ins></w:p>",
        [("paragraph", "yes")],
    ),
    "hidden text": (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>",
        [("paragraph", "yes")],
    ),
    "a text box": (
        f"<w:p><w:r><w:t>out</w:t><mc:AlternateContent><mc:Choice>{p('in')}</mc:Choice>"
        f"<mc:Fallback>{p('in')}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        [("paragraph", "in"), ("paragraph", "out")],
    ),
    "a picture": (
        '<w:p><w:r><wp:docPr id="1" descr="red bark"/><w:t>A</w:t></w:r></w:p>',
        [("paragraph", "A"), ("alt", "red bark")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(reads: Reader, body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(reads(docx(body), "docx")) == expected


def test_a_line_is_the_number_of_the_paragraph(reads: Reader) -> None:
    document = reads(docx(p("One. Two.") + p("") + p("Three.")), "docx")
    places = [document.place(s.span) for s in document.sentences]
    assert [(p.line, p.column, p.end_column) for p in places] == [(1, 1, 4), (1, 6, 9), (3, 1, 6)]
    assert document.source == "One. Two.\n\nThree."


def test_what_a_word_processor_wrote(reads: Reader) -> None:
    word = pytest.importorskip("docx", reason="python-docx writes the file to read back")
    made = word.Document()
    made.add_heading("Top", 0)
    made.add_heading("One", 1)
    made.add_paragraph("It grows. It lasts.")
    made.add_paragraph("a leaf", style="List Bullet")
    made.add_table(1, 1).cell(0, 0).text = "cell"
    raw = BytesIO()
    made.save(raw)
    document = reads(raw.getvalue(), "docx")
    assert [(s.kind, s.text) for s in document.sentences] == [
        ("title", "Top"),
        ("heading", "One"),
        ("paragraph", "It grows."),
        ("paragraph", "It lasts."),
        ("item", "a leaf"),
        ("cell", "cell"),
    ]
    assert document.title == "Top"


ENTITIES = f'<!ENTITY b "{"x" * 50}"><!ENTITY c "{"&b;" * 50}">'
BOMB = f"<!DOCTYPE a [{ENTITIES}]><w:document {W}><w:p>&c;</w:p></w:document>"


def _with(xml: str) -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"plain words", "is not a DOCX file"),
        (b"PK\x03\x04", "is not a DOCX file"),
        (docx(p("A"))[:-30], "is not a DOCX file"),
        (docx(p("A"), name="word/other.xml"), "is not a DOCX file"),
        (_with("<w:p"), "not sound XML"),
        (_with('<?xml version="1.0" encoding="utf-7"?><a/>'), "not sound XML"),
        (_with(BOMB), "holds a DOCTYPE"),
        (docx(p("A"), styles=BOMB), "holds a DOCTYPE"),
        (_with("<a>" + " " * 600_000 + "</a>"), "unpacks to more than"),
    ],
    ids=["text", "stub", "cut off", "no body", "broken", "odd encoding", "bomb", "styles", "zip bomb"],
)
def test_refused(raw: bytes, message: str) -> None:
    with pytest.raises(DataError, match=message):
        read(raw, "draft.docx", None, LANGUAGE, limit=100_000)


def test_depth_costs_nothing(reads: Reader) -> None:
    deep = "<w:p>" * 50_000 + "</w:p>" * 50_000
    assert reads(_with(f"<w:document {W}>{deep}</w:document>"), "docx").text == ""
