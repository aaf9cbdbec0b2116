"""What holds for every text: offsets are true, the format does not matter, nothing falls over."""

from __future__ import annotations

import textwrap
from html import escape, unescape
from io import BytesIO
from time import process_time
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document.model import Document
from generator.document.read import read
from generator.spans import Span
from tests.unit.document.conftest import LANGUAGE

MARKUP = [
    *["*", "**", "_", "`", "```\n", "[", "](u)", "![", "]", "~~", "> ", "- ", "1. ", "# ", "---\n", "|"],
    *["<", ">", "</", "<b>", "</b>", "<br>", "<p>", "</p>", "<li>", "<code>", "</code>", "<script>"],
    *["</script>", "<!--", "-->", "<!-- factpress allow a: b -->", "&amp;", "&nGt;", "&#x1F600;", "&#", "&"],
    *[
        "\\",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "    ",
        "  \n",
        "[^1]",
        "\n[^1]: ",
        "a: b\n",
        "\n|a|b|\n|-|-|\n",
    ],
    *["é", "e\u0301", "😀", "\u00ad", "\u200d", "\u2028", "\x0c", "\ufeff", "word", "Two words.", " ", ". "],
    *["! ", "...", "。", "“", "”", "(", ")", "Dr. ", "3"],
]
sources = st.lists(st.sampled_from(MARKUP) | st.text(max_size=3), max_size=30).map("".join)
suffixes = st.sampled_from(["md", "html", "txt"])
steady = settings(deadline=None)  # a busy machine is no defect


def as_document(source: str, suffix: str) -> Document:
    source = source.encode("utf-8", "ignore").decode().replace("\0", "")
    return read(source, f"draft.{suffix}", None, LANGUAGE)


@steady
@given(sources, suffixes)
def test_offsets_are_true(source: str, suffix: str) -> None:
    document = as_document(source, suffix)
    for at, char in enumerate(document.text):
        span = document.to_source(Span(at, at + 1))
        there = document.source[span.start : span.end]
        assert there == char or _stands_for(there, char), (char, there)


def _stands_for(there: str, char: str) -> bool:
    """An entity (or the rest of one), a fold of white space or a line break, or the end of a block."""
    if char == "\n":
        return there == "" or there.isspace()
    if char == " ":
        shown = unescape(there)
        return shown.isspace() or there[0] == "\\" or there.lower().startswith("<br")
    return char in unescape(there) or there in ("&", ";") or there.endswith(";")


@steady
@given(sources, suffixes)
def test_blocks_and_sentences_tile_the_text(source: str, suffix: str) -> None:
    document = as_document(source, suffix)
    assert "\n".join(document.text[b.span.start : b.span.end] for b in document.blocks) == document.text
    last = 0
    for number, sentence in enumerate(document.sentences):
        block = document.blocks[sentence.block]
        assert (sentence.index, sentence.kind) == (number, block.kind)
        assert sentence.text == document.text[sentence.span.start : sentence.span.end] != ""
        assert block.span.covers(sentence.span) and sentence.span.start >= last
        assert not document.text[last : sentence.span.start].strip()
        last = sentence.span.end
        place = document.place(sentence.span)
        assert (place.line, place.column) <= (place.end_line, place.end_column)
    assert not document.text[last:].strip()


@steady
@given(sources, suffixes)
def test_reading_is_the_same_every_time_and_from_bytes(source: str, suffix: str) -> None:
    document = as_document(source, suffix)
    if not document.source.startswith("\ufeff"):
        assert read(document.source.encode(), document.path, None, LANGUAGE) == document


@steady
@given(sources, suffixes)
def test_a_paragraph_in_front_moves_the_rest(source: str, suffix: str) -> None:
    front = "<p>Éin 😀.</p>\n" if suffix == "html" else "Éin 😀.\n\n"
    if suffix == "txt" or source.startswith(("---", "+++", "\ufeff")):
        return  # width, front matter and byte order mark are matters of the whole file
    document, moved = as_document(source, suffix), as_document(front + source, suffix)
    if "[" in source:
        return  # a paragraph ends a definition of a link that could not stand after another
    assert [s.text for s in moved.sentences[1:]] == [s.text for s in document.sentences]


WORDS = ["plant", "leaf", "Ünïté", "5-HT2A", "AT&T", "p<0.05", "*star*", "naïve", "😀", "e\u0301clair", "a_b"]
word_lists = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)
sentences = word_lists.map(lambda words: f"The {' '.join(words)} ends.")
paragraphs = st.tuples(st.sampled_from(["paragraph", "item"]), st.lists(sentences, min_size=1, max_size=4))
headings = st.tuples(st.just("heading"), st.sampled_from(WORDS[:5]).map(lambda word: [f"On {word}"]))
articles = st.lists(paragraphs | headings, min_size=1, max_size=6)


@steady
@given(articles, st.integers(30, 90))
def test_the_format_does_not_matter(article: list[tuple[str, list[str]]], width: int) -> None:
    expected = [(kind, sentence) for kind, words in article for sentence in words]
    for source, suffix in (
        ("\n\n".join(_markdown(*block, width) for block in article), "md"),
        ("\n\n".join(_plain(*block, width) for block in article), "txt"),
        ("".join(_html(*block) for block in article), "html"),
        (_docx(article), "docx"),
    ):
        document = read(source, f"draft.{suffix}", None, LANGUAGE)
        assert [(s.kind, s.text) for s in document.sentences] == expected, suffix


def _wrap(text: str, width: int, first: str) -> str:
    hanging = " " * len(first)
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=hanging, break_on_hyphens=False)


def _markdown(kind: str, words: list[str], width: int) -> str:
    text = " ".join(words)
    for char in "&<*_[":
        text = text.replace(char, f"\\{char}")
    return f"## {text}" if kind == "heading" else _wrap(text, width, "- " if kind == "item" else "")


def _plain(kind: str, words: list[str], width: int) -> str:
    return _wrap(" ".join(words), width, "- " if kind == "item" else "")


def _html(kind: str, words: list[str]) -> str:
    tag = {"heading": "h2", "item": "li", "paragraph": "p"}[kind]
    return f"<{tag}>{escape(' '.join(words))}</{tag}>\n"


def _docx(article: list[tuple[str, list[str]]]) -> bytes:
    styles = {"heading": "heading1", "item": "List Bullet", "paragraph": "Normal"}
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{styles[kind]}"/></w:pPr>'
        f"<w:r><w:t>{escape(' '.join(words))}</w:t></w:r></w:p>"
        for kind, words in article
    )
    raw = BytesIO()
    with ZipFile(raw, "w") as archive:
        space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}">{body}</w:document>')
    return raw.getvalue()


HOSTILE = {
    "stars": "*a " * 20_000,
    "brackets": "[" * 20_000,
    "pictures": "![" * 20_000 + "](u)" * 20_000,
    "quotes": "> " * 20_000 + "a",
    "items": "- " * 20_000 + "a",
    "ticks": "`a" * 20_000,
    "open comments": "-->" + "<!--a>" * 20_000,
    "open tags": "<a " * 20_000 + 'x=">"',
    "open quotes": '<a x="' * 20_000,
    "open code": "a <code>" * 20_000,
    "scripts": "<script></scrip>" * 20_000,
    "depth": "<div>" * 20_000 + "</p>" * 20_000,
    "entities": "&a" * 20_000 + "&#" + "1" * 20_000,
    "stops": "." * 20_000 + ".)" * 20_000,
    "initials": "A. B " * 20_000,
    "spaces": (" " * 50 + "a") * 2_000,
    "line ends": "a\r" * 20_000,
    "untils": "<!-- factpress allow a: " + "until " * 20_000 + "-->",
    "front matter": "---\na: b\n" + "---x\n" * 20_000,
    "footnotes": "".join(f"[^{i}]: a\n\n" for i in range(5_000)),
}


@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(source: str, suffix: str) -> None:
    began = process_time()
    as_document(source, suffix)
    assert process_time() - began < 8  # below one second; the standard HTML parser takes minutes
