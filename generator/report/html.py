"""One HTML page that needs nothing else: each article with its findings marked in place and told beside it.

The article is shown as its author wrote it (`View.sources`); without its source, only the lines of findings.
Nothing on the page runs: a family is picked with radio buttons and style alone.
"""

from __future__ import annotations

from generator.lint.model import FileResult, Report
from generator.report.html_article import article
from generator.report.html_families import Families
from generator.report.html_parts import text, worst
from generator.report.html_style import STYLE
from generator.report.view import PLAIN, View
from generator.report.words import counted, problem_line, summary

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # a stranger's words may load and run nothing


def render(report: Report, view: View = PLAIN) -> str:
    families = Families.of(report)
    title, _, rest = summary(report).partition(". ")
    head = f"<h1>{text(title)}</h1>\n<p>{text(rest)}</p>"
    body = [f"<header>\n{head}\n<div>{_contents(report)}{families.chart()}</div>\n</header>"]
    body += [f'<p class="problem"><b>{text(p.path)}</b>: {text(problem_line(p))}</p>' for p in report.errors]
    number = 1
    for index, file in enumerate(report.files):
        body.append(_file(index, number, file, report, view, families))
        number += len(file.findings)
    return _page(title, families.style(), "\n".join(body))


def _page(title: str, style: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{text(title)}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _contents(report: Report) -> str:
    if len(report.files) < 2:
        return ""
    items = "".join(
        f'<li class="{worst(file.findings)}"><a href="#file-{index}">{text(file.path)}</a> '
        f"<span>{counted(len(file.findings), 'finding') if file.findings else 'clean'}</span></li>\n"
        for index, file in enumerate(report.files)
    )
    return f"\n<nav><h2>Files</h2><ul>\n{items}</ul></nav>"


def _file(index: int, number: int, file: FileResult, report: Report, view: View, families: Families) -> str:
    """A file's section; one without findings is folded away."""
    found = dict(enumerate(file.findings, number))
    shown = article(found, view.sources.get(file.path), report, families)
    head = f"<h2>{text(file.path)}</h2>"
    if found or not shown:
        return f'<section id="file-{index}">\n{head}\n{shown}\n</section>'
    folded = f"<details><summary>{head} <span>clean</span></summary>\n{shown}\n</details>"
    return f'<section id="file-{index}" class="clean">\n{folded}\n</section>'
