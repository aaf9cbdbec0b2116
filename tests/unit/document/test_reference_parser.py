"""The visible words of Markdown, against another parser (used in this test only)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document.read import read
from tests.unit.document.conftest import LANGUAGE

markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py, the reference, is missing")

SAMPLES = [
    "Setext\n======\n\nand *emphasis with __strong__ inside*, then a\\\nhard break",
    "1. one\n   more\n2. two\n\n   > quoted *text*\n   lazy line\n\n* * *\nafter",
    "[a link *with* text](<dest> 'title'), [ref][], ![pic](p.png \"t\") &copy; &#169; \\# \\a\n\n[ref]: /url",
    "``code ` span`` and `` ` ``, **not*closed, _also not, 2 * 3 * 4, snake_case_word",
    "- a\n- b\n\n\n- c\n    - d\n\n      e\n+ f",
    "| a | b |\n|:--|--:|\n| 1 `x` | **2** |\n| 3 |\n\nafter",
    "a\tb\n\n\tcode\n\n   three spaces\n\n## closing ##   \n#not a heading",
    "<div>\n\n*inside*\n\n</div>\n\ntext <span title='>'>span</span> &lt;",
    "~~~ info\nfence\n~~~\n\n    indented\n\n> > deep\n> back\n\n---\n\nend~~struck~~",
    "*a **b *c* d** e* __f__g __h ![i *j*](k) l]( m [n](o",
    "* a\n\n   b\n\n  c\n1) d\n\n> - e\n>   f\n> g\n",
]
PIECES = ["*", "**", "_", " ", "a", "b c", "\n", "\n\n", "> ", "- ", "1. ", "# ", "[", "](u)", "![", "`", "é"]


def reference(source: str) -> str:
    """Visible letters, white space left out."""
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    inline = [token for token in parser.parse(source) if token.type == "inline"]
    return "".join("".join("".join(_visible(token.children)) for token in inline).split())


def _visible(tokens: list[Any]) -> list[str]:
    """Words in order; those of pictures come last."""
    words = [token.content for token in tokens if token.type in ("text", "text_special")]
    return words + [word for token in tokens for word in _visible(token.children or [])]


def ours(source: str) -> str:
    return "".join(read(source, "a.md", None, LANGUAGE).text.split())


@pytest.mark.parametrize("source", SAMPLES)
def test_samples(source: str) -> None:
    assert ours(source) == reference(source)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_mixed_markup(source: str) -> None:
    """Words only: the parsers disagree on which of some unpaired stars are markup."""
    assert _letters(ours(source)) == _letters(reference(source))


def _letters(text: str) -> list[str]:
    return sorted(char for char in text if char not in "*_`[]()!<>#-.&\\u1")
