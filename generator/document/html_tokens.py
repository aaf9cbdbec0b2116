"""HTML cut into tags, comments and text, in linear time, with exact offsets.

The standard `html.parser` was measured first. It takes quadratic time on a page of unclosed tags or
comments (28 seconds for 48 kB), counts in lines and columns, and reads broken markup differently from one
Python release to the next; a lint that blocks must do none of these. So the cutting is done here and
`html.unescape` gives the entities. What is not markup is text: nothing hides behind a broken tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

# Elements that hold no prose; they are skipped up to their closing tag.
SKIPPED = frozenset(
    {"code", "iframe", "math", "noscript", "object", "pre"}
    | {"script", "select", "style", "svg", "template", "textarea"}
)
# References and what stands behind them, by their role for digital publishing: no prose, as Markdown's footnotes.
_NOTES = frozenset({"doc-backlink", "doc-endnotes", "doc-footnote", "doc-noteref"})
_SWALLOWING = frozenset({"script", "style"})  # without a closing tag, these hide the rest of the page
_TAG = re.compile(
    r"""<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)
        (?P<attributes>(?:[^>=]++ | =\s*+"[^"]*+" | =\s*+'[^']*+' | =)*+)>""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,12}|#[xX][0-9a-fA-F]{1,12}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_MARKUP = re.compile(r"<(?:[!?]|/?[a-zA-Z])")

TokenKind = Literal["text", "open", "close", "comment", "skipped"]


class Token(NamedTuple):
    """A piece of the source. `name` is a tag's, in lower case; `inner` the span of attributes or comment."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inner: tuple[int, int] = (0, 0)


def tokens(html: str) -> Iterator[Token]:
    """The tokens of `html`, in order and without gaps; declarations count as comments."""
    at, unclosed = 0, set[str]()
    while markup := _MARKUP.search(html, at):
        if at < markup.start():
            yield Token("text", at, markup.start())
        at = markup.start()
        token = _markup(html, at)
        if token is None:  # it never ends: all the rest is text, and is not searched again
            break
        if token.kind == "open" and (token.name in SKIPPED or _is_note(html, token)):
            token = _skipped(html, token, unclosed)
        yield token
        at = token.end
    if at < len(html):
        yield Token("text", at, len(html))


def _markup(html: str, at: int) -> Token | None:
    if html.startswith("<!--", at):
        close = html.find("-->", at + 2)
        return Token("comment", at, close + 3, "", (at + 4, max(at + 4, close))) if close >= 0 else None
    if html.startswith(("<!", "<?"), at):
        close = html.find(">", at)
        return Token("comment", at, close + 1, "", (at + 2, close)) if close >= 0 else None
    if tag := _TAG.match(html, at):
        kind: TokenKind = "close" if tag["close"] else "open"
        return Token(kind, at, tag.end(), tag["name"].lower(), tag.span("attributes"))
    return None


def _is_note(html: str, tag: Token) -> bool:
    role = attribute(html, tag, "role")
    return role is not None and html[slice(*role)].lower() in _NOTES


def _skipped(html: str, tag: Token, unclosed: set[str]) -> Token:
    """The whole element that `tag` opens, or the tag alone when it is never closed."""
    if tag.name not in unclosed:
        if close := re.compile(f"</{tag.name}(?=[\\s/>])[^>]*+>", re.IGNORECASE).search(html, tag.end):
            return tag._replace(kind="skipped", end=close.end())
        unclosed.add(tag.name)
    return tag._replace(kind="skipped", end=len(html)) if tag.name in _SWALLOWING else tag


def attribute(html: str, tag: Token, name: str) -> tuple[int, int] | None:
    """The span of the value (without quotes) of a tag's attribute, or None."""
    for found in _ATTRIBUTE.finditer(html, *tag.inner):
        if found[1].lower() == name:
            return found.span(found.lastindex or 0)
    return None


def pieces(html: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Text with its entities resolved: spans of `html` and what is shown for them (None: themselves)."""
    if html.find("&", start, end) >= 0:
        for entity in _ENTITY.finditer(html, start, end):
            if (shown := unescape(entity[0])) != entity[0]:
                yield start, entity.start(), None
                yield entity.start(), entity.end(), shown
                start = entity.end()
    yield start, end, None
