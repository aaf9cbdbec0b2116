"""HTML: what a reader of the page sees."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.unit.document.conftest import Reader, blocks, shown

CASES = {
    "title, headings, paragraphs": (
        "<html><head><title>T</title></head><body><h2>H</h2><p>One <b>big</b>\n tree.<p>Two.</body>",
        [("title", "T"), ("heading", "H"), ("paragraph", "One big tree."), ("paragraph", "Two.")],
    ),
    "items": ("<ul><li>one<li><p>two</p></li></ul>3", [("item", "one"), ("item", "two"), ("paragraph", "3")]),
    "cells": ("<table><tr><th>a<td>b</table>c", [("cell", "a"), ("cell", "b"), ("paragraph", "c")]),
    "a definition list": ("<dl><dt>a<dd>b</dl>", [("item", "a"), ("item", "b")]),
    "a quote": (
        "<blockquote><h3>a</h3><ul><li>b</ul></blockquote>c",
        [("quote", "a"), ("quote", "b"), ("paragraph", "c")],
    ),
    "not prose": (
        "<style>a{}</style><script>if (a<b) {'</p>'}</script>A<template>no</template><noscript>no</noscript>"
        " <code>no</code><pre>no</pre>b",
        [("paragraph", "A b")],
    ),
    "notes": (
        'a<sup><a role="doc-noteref" href="#n">1</a></sup> b<section role="doc-endnotes"><p>no</section><p>c',
        [("paragraph", "a b"), ("paragraph", "c")],
    ),
    "notes that never end": ('a<aside role="doc-footnote">b', [("paragraph", "a"), ("paragraph", "b")]),
    "a script that never ends": ("a<script>no", [("paragraph", "a")]),
    "code that never ends": ("a <code>b", [("paragraph", "a b")]),
    "pictures": ("<p>a<img src=x alt='red &amp; old'>b", [("paragraph", "ab"), ("alt", "red & old")]),
    "a bare alt": ("<img ALT=red>", [("alt", "red")]),
    "comments and declarations": ("<!DOCTYPE html><!-- a > b --><?x y?>c", [("paragraph", "c")]),
    "one break": ("a<br>b", [("paragraph", "a b")]),
    "two breaks": ("a<br/>\n<br />b", [("paragraph", "a"), ("paragraph", "b")]),
    "quotes in attributes": ("<a title='x > y' href=it's>a</a>", [("paragraph", "a")]),
    "no tags": ("1 < 2 and 3 <4 > 2 & so", [("paragraph", "1 < 2 and 3 <4 > 2 & so")]),
    "a tag that never ends": ("a <b c='>d</b>", [("paragraph", "a d")]),
    "a comment that never ends": ("a <!-- b", [("paragraph", "a <!-- b")]),
    "entities": ("a&eacute;&#233;&notin;&unknown;&amp b", [("paragraph", "aéé∉&unknown;& b")]),
    "stray end tags": ("</li></div>a</p>b", [("paragraph", "a"), ("paragraph", "b")]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(reads: Reader, source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(reads(source, "html")) == expected


def test_a_span_ends_with_the_whole_entity(reads: Reader) -> None:
    document = reads("<p>caf&eacute; <i>au</i>\r\n  lait</p>", "html")
    assert shown(document, "café") == "caf&eacute;"
    assert shown(document, "é au lait") == "&eacute; <i>au</i>\r\n  lait"


def test_title_and_meta(reads: Reader) -> None:
    document = reads('<title>A &amp; b</title><meta name="Description" content="c &lt; d"><h1>e</h1>', "html")
    assert (document.title, document.meta) == ("A & b", {"description": "c < d"})
    assert reads("<h2>a</h2><h1>b</h1>", "html").title == "b"


class _Visible(HTMLParser):
    """The words of a page, by the standard library."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()


@pytest.mark.parametrize(
    "source",
    [
        "<main class=a><h1 id='t'>A &amp; b</h1><p data-x=\"1 > 0\">c <em>d</em>&nbsp;e &#8212; f</p></main>",
        "<!doctype html><html lang=en><body><!-- x --><table><tr><td>1</td></tr></table></body></html>",
        "<p>a < b and b > c &lt;d&gt; <br/> e</p>",
        "<dl><dt>x &copy; y<dd>z</dl><hr><a href='?a=1&amp;b=2'>link</a>",
    ],
)
def test_the_standard_parser_sees_the_same_words(reads: Reader, source: str) -> None:
    reference = _Visible()
    reference.feed(source)
    reference.close()
    assert "".join(reads(source, "html").text.split()) == "".join(reference.words)
