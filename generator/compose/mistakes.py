"""A mistake in a template, told with its file and line."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType

from jinja2 import TemplateSyntaxError

from generator.errors import DataError


class Mistake(Exception):
    """Something a template may not do; the place is found from where it happened."""

    def __init__(self, message: str, hint: str = ""):
        super().__init__(message)
        self.hint = hint


def as_data_error(error: Exception, shown: Mapping[str, str]) -> DataError:
    """Any failure of rendering as a DataError at its template line.

    `shown` maps the file names Jinja knows to the names that messages show.
    """
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or error.name or ""
        message = f"broken template: {error.message}"
        return DataError.one(shown.get(file, file), message, "", error.lineno, 1)
    file, line = _place(error.__traceback__, shown)
    hint = error.hint if isinstance(error, Mistake) else ""
    if isinstance(error, RecursionError):
        message, hint = "calls itself without end", "A macro or include must stop somewhere."
    else:
        message = str(error) or type(error).__name__
    return DataError.one(shown.get(file, file or "template"), message, hint, line, 1 if line else 0)


def _place(trace: TracebackType | None, shown: Mapping[str, str]) -> tuple[str, int]:
    """The innermost template line of a traceback."""
    file, line = "", 0
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if name in shown:
            file, line = name, trace.tb_lineno
        trace = trace.tb_next
    return file, line
