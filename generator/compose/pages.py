"""Web pages from the templates in `pages/`: escaped as HTML, in the same sandbox as articles."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import escape
from typing import Any

from jinja2 import TemplateError
from markupsafe import Markup

from generator.compose.budget import Budget
from generator.compose.mistakes import Mistake, as_data_error
from generator.compose.reading import Reading
from generator.compose.sandbox import Sandbox
from generator.compose.templates import Folders
from generator.errors import DataError
from generator.yamlio import read_text, shown

STEPS, SIZE = 200_000, 50_000_000  # a page of everything lists thousands of facts
_FAILURES = (Mistake, TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError)


class Pages:
    """Renders pages; all that their templates can call is `asset`."""

    def __init__(self, folders: Folders):
        self.folders = folders
        self._ready: dict[str, Sandbox] = {}

    def page(self, name: str, **values: Any) -> str:
        """The page of a template; raises DataError for its mistakes, with their place."""
        sandbox = self._ready.get(name) or self._made(name, values)
        sandbox.budget = Budget(STEPS, SIZE)
        try:
            return _tidy(sandbox.get_template(name).generate(values), sandbox.budget)
        except _FAILURES as error:
            raise as_data_error(error, self.folders.shown) from error

    def _made(self, name: str, values: Collection[str]) -> Sandbox:
        """The sandbox of a template that was read through and found sound."""
        sandbox = Sandbox(self.folders, {"asset": self.asset}, _state, escape)
        reading = Reading(sandbox, self.folders, name)
        if problems := list(reading.unknown_names((*values, *sandbox.globals))):
            raise DataError(problems)
        self._ready[name] = sandbox
        return sandbox

    def asset(self, name: str) -> Markup:
        """A file beside the templates as it is: a style sheet to be written into the page."""
        path = self.folders.find(name)
        if path is None or path.suffix != ".css":
            raise Mistake(f"unknown style sheet {name!r}", "A .css file of the templates folder.")
        return Markup(read_text(path, shown(path)).replace("</", "<\\/"))


def _state(ids: Sequence[str], words: Markup) -> Markup:
    raise Mistake("states facts on a page", "Articles state facts; pages show them.")


def _tidy(parts: Any, budget: Budget) -> str:
    text = []
    for part in parts:
        budget.take(len(part))
        text.append(part)
    return re.sub(r"[ \t]*\n(?:[ \t]*\n)+", "\n", "".join(text)).strip() + "\n"
