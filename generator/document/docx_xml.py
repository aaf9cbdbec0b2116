"""The paragraphs of a Word document's XML, streamed; a stranger's archive is trusted with nothing.

No member is unpacked beyond a limit and a DOCTYPE is refused, which rules out zip and entity bombs; no tree
is built, so depth costs nothing.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Protocol
from xml.etree.ElementTree import ParseError, XMLParser
from zipfile import BadZipFile, ZipFile

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_MAIN = re.compile(r"word/document\d*\.xml")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURE = "}docPr"
_HIDDEN = frozenset({"del", "moveFrom"})  # tracked changes: deleted, or moved elsewhere
_SHOWN_AS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_ONE_LINE = str.maketrans("\r\n", "  ")


class Refused(Exception):
    """The archive cannot or must not be read; the message says why, as the end of a sentence."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph's visible text on one line, and what tells its role."""

    text: str = ""
    style: str = ""
    listed: bool = False
    in_cell: bool = False
    alts: list[str] = field(default_factory=list)


def read_paragraphs(raw: bytes, most: int) -> list[Paragraph]:
    """All paragraphs in order, with style names; unpacks `most` bytes a member at the utmost."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            names = archive.namelist()
            main = next((name for name in names if _MAIN.fullmatch(name)), None)
            if main is None:
                raise Refused("is not a DOCX file")
            styles, body = _Styles(), _Body()
            if "word/styles.xml" in names:
                _parse(archive, "word/styles.xml", styles, most)
            _parse(archive, main, body, most)
    except (BadZipFile, zlib.error, RuntimeError, EOFError, OSError):
        raise Refused("is not a DOCX file, or is damaged or locked by a password") from None
    for paragraph in body.paragraphs:
        paragraph.style = styles.name_of(paragraph.style)
    return body.paragraphs


class _Target(Protocol):
    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def data(self, text: str) -> None: ...
    def doctype(self, *_: object) -> None: ...


def _parse(archive: ZipFile, member: str, target: _Target, most: int) -> None:
    parser, size = XMLParser(target=target), 0
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(1 << 16):
                size += len(chunk)
                if size > most:
                    raise Refused(f"unpacks to more than {most // 1_000_000} MB")
                parser.feed(chunk)
        parser.close()
    except (ParseError, ValueError, LookupError):
        raise Refused(f"is damaged: {member} is not sound XML") from None


class _NoDoctype:
    def doctype(self, *_: object) -> None:
        raise Refused("holds a DOCTYPE, which no Word document needs")


class _Styles(_NoDoctype):
    """Names and parents of the styles, by id; built-in names are English in every language of Word."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._id = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if name == "style":
            self._id = _attribute(attributes, "styleId")
        elif name == "name" and self._id:
            self._names.setdefault(self._id, _attribute(attributes, "val").lower())
        elif name == "basedOn":
            self._parents[self._id] = _attribute(attributes, "val")

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None: ...

    def name_of(self, style: str) -> str:
        """The style's names, its own and those it is based on, as in "warning box, quote"."""
        line: list[str] = []
        while style and style not in line and len(line) < 20:
            line.append(style)
            style = self._parents.get(style, "")
        return ", ".join(self._names.get(id, id.lower()) for id in line)


class _Body(_NoDoctype):
    """Collects paragraphs. They may nest: a text box stands inside a paragraph."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[tuple[Paragraph, list[str]]] = []
        self._hidden = 0  # depth inside a hidden element
        self._vanished = False  # the run is formatted as hidden
        self._in_text = False
        self._cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if self._hidden or name in _HIDDEN or tag == _FALLBACK:
            self._hidden += 1
        elif name == "p":
            self._open.append((Paragraph(in_cell=self._cells > 0), []))
        elif name == "tc":
            self._cells += 1
        elif name == "r":
            self._vanished = False
        elif self._open:
            self._inside(name, tag, attributes)

    def _inside(self, name: str, tag: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1][0]
        if name == "t":
            self._in_text = True
        elif name in _SHOWN_AS:
            self._show(_SHOWN_AS[name])
        elif name == "vanish":
            self._vanished = _attribute(attributes, "val") not in ("0", "false", "off")
        elif name == "pStyle":
            paragraph.style = _attribute(attributes, "val")
        elif name == "numPr":
            paragraph.listed = True
        elif tag.endswith(_PICTURE) and (alt := attributes.get("descr")):
            paragraph.alts.append(alt.translate(_ONE_LINE))

    def data(self, text: str) -> None:
        if self._in_text and not self._hidden:
            self._show(text.translate(_ONE_LINE))

    def _show(self, text: str) -> None:
        if not self._vanished:
            self._open[-1][1].append(text)

    def end(self, tag: str) -> None:
        name = _local(tag)
        if self._hidden:
            self._hidden -= 1
        elif name == "t":
            self._in_text = False
        elif name == "tc":
            self._cells -= 1
        elif name == "p" and self._open:
            paragraph, parts = self._open.pop()
            paragraph.text = "".join(parts)
            self.paragraphs.append(paragraph)


def _local(tag: str) -> str:
    """The name of a tag of Word's own namespace, else ""."""
    space, _, name = tag.rpartition("}")
    return name if space + "}" in _WORD else ""


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((attributes[space + name] for space in _WORD if space + name in attributes), "")
