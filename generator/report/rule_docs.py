"""The manual of the rules as Markdown: one page a rule, and an index.

Examples stand in code, which a reader of documents skips: a manual must not be caught by the rules it explains.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath

from generator.lint.model import Example, Rule

INDEX = "README.md"
_BREAK = "⏎"  # an empty line inside an example
_NAME = re.compile(r"\{\w+\}")


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """File name -> Markdown, for every rule and the index."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    return {INDEX: index(ordered)} | {f"{rule.id}.md": page(rule) for rule in ordered}


def index(rules: Sequence[Rule]) -> str:
    """All rules in their groups, each with its message and the number of its examples."""
    parts = ["# Rules", "What the lint looks for. Every rule is tested on the examples of its page."]
    by_group = sorted(rules, key=lambda rule: (_file(rule)[-2], rule.id))
    for group, members in groupby(by_group, key=lambda rule: _file(rule)[-2]):
        rows = [
            f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {_cell(_message(rule))} | {_count(rule)} |"
            for rule in members
        ]
        table = ["| rule | severity | what it says | examples |", "|---|---|---|---|", *rows]
        parts += [f"## {group.capitalize()}", "\n".join(table)]
    return "\n\n".join(parts) + "\n"


def page(rule: Rule) -> str:
    """One rule: its message, why it is there, what to write instead, and its examples."""
    return "\n\n".join((f"# {rule.id}", f"> {_message(rule)}", *_about(rule), *_examples(rule))) + "\n"


def marked(example: Example) -> str:
    """An example as a rule's author writes it, with `[[…]]` around the words that are found."""
    text = example.text
    for span in reversed(example.spans):
        text = f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"
    return text


def _about(rule: Rule) -> Iterator[str]:
    waived = "can be waived" if rule.waivable else "cannot be waived"
    yield f"**Why:** {rule.why}"
    yield f"**Instead:** {rule.instead}"
    yield f"Severity: {rule.severity}, {waived}. Kind: `{rule.kind}`. File: `{'/'.join(_file(rule))}`."


def _examples(rule: Rule) -> Iterator[str]:
    if rule.given:
        yield "## Facts of the examples"
        yield _block(" ".join(given) for given in rule.given)
    yield "## Found"
    if any("\n" in example.text for example in (*rule.bad, *rule.good, *rule.missed)):
        yield f"The marked words are reported. {_BREAK} stands for an empty line."
    else:
        yield "The marked words are reported."
    yield _block(map(marked, rule.bad))
    yield "## Left alone"
    rows = [f"| {_code(_line(example.text))} | {_cell(example.because)} |" for example in rule.good]
    yield "\n".join(["| text | because |", "|---|---|", *rows])
    if rule.missed:
        yield "## Not found yet"
        yield _block(marked(example) for example in rule.missed)


def _block(lines: Iterable[str]) -> str:
    """Lines as code, in a fence longer than any row of backticks in them."""
    shown = [_line(text) for text in lines]
    fence = "```"
    while any(fence in text for text in shown):
        fence += "`"
    return "\n".join([f"{fence}text", *shown, fence])


def _code(text: str) -> str:
    ticks = "`"
    while ticks in text:
        ticks += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{_cell(text)}{pad}{ticks}"


def _cell(text: str) -> str:
    return _line(text).replace("|", r"\|")


def _line(text: str) -> str:
    return f" {_BREAK} ".join(" ".join(part.split()) for part in text.split("\n\n"))


def _message(rule: Rule) -> str:
    return _NAME.sub("…", rule.message)


def _count(rule: Rule) -> int:
    return len(rule.bad) + len(rule.good) + len(rule.missed)


def _file(rule: Rule) -> tuple[str, ...]:
    """The rule's file inside the folder of rules: never a path of this machine."""
    return PurePath(rule.path).parts[-3:]
