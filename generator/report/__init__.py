"""Reports: a run's findings in one format a file, all pure functions of (Report, View).

Formats are imported when they are asked for; `REPORTERS` is the list of their names.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from generator.lint.model import Report
from generator.report.view import PLAIN, View

Reporter = Callable[..., str]


def _late(name: str) -> Reporter:
    def reporter(report: Report, view: View = PLAIN) -> str:
        text: str = import_module(f"generator.report.{name}").render(report, view)
        return text.encode("utf-8", "replace").decode("utf-8")  # a path may hold what is no character

    return reporter


REPORTERS: dict[str, Reporter] = {
    name: _late(name)
    for name in ("text", "json", "github", "sarif", "junit", "gitlab", "rdjson", "markdown", "html")
}
"""Format name -> `(report, view=PLAIN) -> str`, ending with a newline; the same input gives the same text."""
