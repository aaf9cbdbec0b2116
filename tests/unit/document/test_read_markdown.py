"""Markdown: what is prose, which role it has, and where it stands."""

from __future__ import annotations

import pytest

from tests.unit.document.conftest import Reader, blocks, shown

CASES = {
    "emphasis and strong": ("A *very* **old** ***tree***.", [("paragraph", "A very old tree.")]),
    "underscores in a word stay": ("The snake_case_name.", [("paragraph", "The snake_case_name.")]),
    "a link keeps its text": ("See [the *bark*](http://x.y 'T').", [("paragraph", "See the bark.")]),
    "a reference link too": ("See [bark][1].\n\n[1]: http://x.y", [("paragraph", "See bark.")]),
    "an unknown reference is text": ("See [bark][1].", [("paragraph", "See [bark][1].")]),
    "an autolink is text": ("At <http://x.y> now.", [("paragraph", "At http://x.y now.")]),
    "a code span leaves nothing": ("Run `x = 1` now.", [("paragraph", "Run now.")]),
    "code blocks": ("# A\n\n```\nno\n```\n\n    no\n\nB.", [("heading", "A"), ("paragraph", "B.")]),
    "a picture comes after": ("A ![red *bark*](u) tree.", [("paragraph", "A tree."), ("alt", "red bark")]),
    "a lone picture": ("![red bark](u)", [("alt", "red bark")]),
    "headings of both kinds": ("# One #\n\nTwo\nlines\n---", [("heading", "One"), ("heading", "Two lines")]),
    "a soft break is a space": ("one  \ntwo\\\nthree\n  four", [("paragraph", "one two three four")]),
    "a list": ("- one\n- two\n  - three\n\n4. four", [("item", w) for w in ("one", "two", "three", "four")]),
    "a loose item": ("- one\n\n  more", [("item", "one"), ("item", "more")]),
    "a task": ("- [x] done", [("item", "done")]),
    "a quote, lazily": ("> one\ntwo\n\nthree", [("quote", "one two"), ("paragraph", "three")]),
    "a list in a quote is quoted": ("> - one", [("quote", "one")]),
    "a table": ("|a|b \\| c|\n|---|---|\n|`d`|*e*|", [("cell", "a"), ("cell", "b | c"), ("cell", "e")]),
    "strikethrough is still read": ("It ~~is~~ was.", [("paragraph", "It is was.")]),
    "a footnote": ("True.[^1] So.\n\n[^1]: Not prose.", [("paragraph", "True. So.")]),
    "front matter": ("---\nby: B\ntitle: T\n---\nA.", [("title", "T"), ("paragraph", "A.")]),
    "a quoted title": ('---\ntitle: "T: u"\n---\nA.', [("title", "T: u"), ("paragraph", "A.")]),
    "a folded title": ("---\ntitle: >\n  T\n---\nA.", [("paragraph", "A.")]),
    "TOML front matter": ("+++\ntitle = 'T'\n+++\nA.", [("title", "T"), ("paragraph", "A.")]),
    "rules are no front matter": ("---\nHe said\n---\nA.", [("heading", "He said"), ("paragraph", "A.")]),
    "nor is data in mid-text": ("A.\n\n---\nb: c\n---\n", [("paragraph", "A."), ("heading", "b: c")]),
    "tags are left out": ("A <b class='x'>big</b> tree.", [("paragraph", "A big tree.")]),
    "a comment is left out": ("A <!-- small --> tree.", [("paragraph", "A tree.")]),
    "HTML breaks": ("one<br>two<br><br>three", [("paragraph", "one two"), ("paragraph", "three")]),
    "a block of HTML": ("<div>\n<p>One.</p>two\n</div>", [("paragraph", "One."), ("paragraph", "two")]),
    "in a quote as well": ("> <div\n> class='a'>one\n> two</div>", [("quote", "one two")]),
    "a script is not": ("<script>\nlet a = '<p>no</p>'\n\nno\n</script>\n\nA.", [("paragraph", "A.")]),
    "inline code in HTML": ("Run <code>no</code> now.", [("paragraph", "Run now.")]),
    "an unclosed tag hides nothing": ("Run <code>yes now.", [("paragraph", "Run yes now.")]),
    "entities and escapes": ("a &amp; b \\* c&#x2014;d", [("paragraph", "a & b * c—d")]),
    "unseen characters": ("addic\u00adtion &shy;one\u200btwo", [("paragraph", "addiction onetwo")]),
    "Windows line ends": ("# A\r\n\r\nb\r\nc\r\n", [("heading", "A"), ("paragraph", "b c")]),
    "nothing": ("", []),
    "nothing but space": (" \n\t\n", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(reads: Reader, source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(reads(source, "md")) == expected


def test_a_span_covers_the_markup_inside_it(reads: Reader) -> None:
    document = reads("Eat 5&nbsp;mg *or* [more](http://x.y) \\* now.", "md")
    assert shown(document, "5\u00a0mg or more") == "5&nbsp;mg *or* [more"
    assert shown(document, "\u00a0") == "&nbsp;"
    assert shown(document, "* now") == "* now"


def test_places_count_characters_and_lines(reads: Reader) -> None:
    document = reads("---\ntitle: T\n---\n# Ünï 😀\r\n\r\nA e\u0301 *b*.\r> c d", "md")
    places = [document.place(s.span) for s in document.sentences]
    assert [(p.line, p.column, p.end_line, p.end_column) for p in places] == [
        (2, 8, 2, 8),
        (4, 3, 4, 7),
        (6, 1, 6, 9),
        (7, 3, 7, 5),
    ]


def test_title_is_the_front_matters_then_the_first_headings(reads: Reader) -> None:
    assert reads("---\ntitle: 'Top'\n---\n# One", "md").title == "Top"
    assert reads("Text.\n\n## Two\n\n# One", "md").title == "One"
    assert reads("Text.", "md").title == ""


def test_front_matter_is_kept_as_plain_strings(reads: Reader) -> None:
    document = reads('---\ntitle: "T: u"\ndraft: true\ntags: [a]\nnested:\n  x: 1\n---\n', "md")
    assert document.meta == {"title": "T: u", "draft": "true", "tags": "[a]"}


def test_heading_levels(reads: Reader) -> None:
    assert [b.level for b in reads("# a\n\n### b\n\nc", "md").blocks] == [1, 3, 0]
