"""Reports for programs: the form each one demands, and nothing of a stranger's text taken for markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.lint.model import Report
from generator.report import REPORTERS
from generator.report.rdjson import byte_column
from generator.report.sarif import uri
from generator.report.view import View
from generator.spans import SourceLine
from tests.unit.report.conftest import ARTICLE, EVIL, one


def data(name: str, report: Report) -> Any:
    return json.loads(REPORTERS[name](report))


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_is_the_same_each_time_and_ends_its_last_line(name: str, report: Report) -> None:
    text = REPORTERS[name](report)
    assert text == REPORTERS[name](report)
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert REPORTERS[name](Report()).endswith("\n")


@pytest.mark.parametrize("name", REPORTERS)
def test_a_path_that_is_no_text_is_still_written(name: str) -> None:
    REPORTERS[name](one("Tea is safe.", "safe", path="a\udcff.md")).encode("utf-8")


def test_json(report: Report) -> None:
    shown = data("json", report)
    assert list(shown) == ["version", "tool", "summary", "findings", "errors"]
    assert shown["version"] == 1
    assert shown["summary"] == {
        "files": 3,
        "sentences": 6,
        "claims": 5,
        "uncovered": 1,
        "waived": 0,
        "known": 0,
        "stale": 0,
        "error": 2,
        "warning": 1,
        "info": 1,
    }
    assert shown["findings"][0] == {
        "path": "tea.md",
        "line": 3,
        "column": 9,
        "end_line": 3,
        "end_column": 24,
        "rule": "no-cure",
        "family": "no-cure",
        "severity": "error",
        "message": "No fact supports this: “cures a headache”.",
        "quote": "cures a headache",
        "instead": "Say what is known.",
        "claim": {
            "subject": "red-tea",
            "predicate": "cures",
            "object": "a headache",
            "holds": True,
            "mode": "asserted",
            "trace": ["frame verb active"],
        },
        "facts": [],
        "related": [],
        "fingerprint": "print-of-no-cure",
    }
    assert shown["findings"][1]["facts"][0] == {
        "id": "tea-risk",
        "statement": "Red tea can cause headache.",
        "sources": [
            {"title": "Tea and headache", "year": 2014, "doi": "10.1/x"},
            {"title": "Tea", "year": None, "doi": ""},
        ],
    }
    assert shown["findings"][2]["related"] == [
        {
            "path": "tea.md",
            "line": 3,
            "column": 9,
            "end_line": 3,
            "end_column": 24,
            "message": "The article also says this.",
            "quote": "cures a headache",
        }
    ]
    assert [(e["path"], e["line"], e["column"]) for e in shown["errors"]] == [("bad.md", 2, 4)]


def test_github(report: Report) -> None:
    lines = REPORTERS["github"](report).splitlines()
    assert [line.split(" ")[0] for line in lines[:5]] == ["::error"] * 3 + ["::warning", "::notice"]
    assert (
        lines[0]
        == "::error file=bad.md,title=cannot be checked,line=2,col=4::is not UTF-8 text. Save it as UTF-8."
    )
    assert lines[1] == (
        "::error file=tea.md,line=3,endLine=3,title=no-cure,col=9,endColumn=24::No fact supports this: "
        "“cures a headache”.%0AWhy: Readers act on it.%0AInstead: Say what is known."
    )
    assert lines[4].startswith("::notice file=two%2C 50%25.md,line=1,")
    assert "]]> 50%25 off, a|b `c`" in lines[4]


def test_github_gives_no_columns_for_several_lines() -> None:
    (line, _) = REPORTERS["github"](one("Tea\nis safe.", "Tea\nis")).splitlines()
    assert line.startswith("::error file=tea.md,line=1,endLine=2,title=no-risk::")


def test_sarif(report: Report) -> None:
    shown = data("sarif", report)
    (run,) = shown["runs"]
    driver = run["tool"]["driver"]
    assert (shown["version"], run["columnKind"], driver["name"]) == (
        "2.1.0",
        "unicodeCodePoints",
        "factpress",
    )
    assert [rule["id"] for rule in driver["rules"]] == ["clash", "no-cure", "no-risk", "odd", "unused"]
    assert driver["rules"][0]["help"]["text"].endswith("Found: Tea is harmless.\n\nNot found: Tea can harm.")
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"] and result["partialFingerprints"]["factpress/v1"]
    first, _, third, last = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [3, 9, 3, 25]
    assert third["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "tea.md"
    assert last["level"] == "note"
    assert last["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "two,%2050%25.md"
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 1


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("./a/b.md", "a/b.md"),
        ("a\\b c.md", "a/b%20c.md"),
        ("/tmp/é#.md", "file:///tmp/%C3%A9%23.md"),
        ("C:\\a.md", "file:///C:/a.md"),
        ("a:b.md", "a%3Ab.md"),
    ],
)
def test_sarif_addresses(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_sarif_messages_hold_no_links() -> None:
    shown = REPORTERS["sarif"](one("Tea [is](http://x) safe.", "[is](http://x)"))
    (result,) = json.loads(shown)["runs"][0]["results"]
    assert "](" not in result["message"]["text"]


def test_junit(report: Report) -> None:
    text = REPORTERS["junit"](report)
    root = ElementTree.fromstring(text.encode())
    assert root.attrib == {"name": "factpress", "tests": "6", "failures": "2", "errors": "1"}
    assert [s.get("name") for s in root] == ["tea.md", "two, 50%.md", "clean.md", "bad.md"]
    assert [(s.get("tests"), s.get("failures"), s.get("errors")) for s in root] == [
        ("3", "2", "0"),
        ("1", "0", "0"),
        ("1", "0", "0"),
        ("1", "0", "1"),
    ]
    assert len(root.findall(".//testcase")) == 6 and len(root.findall(".//failure")) == 2
    assert EVIL.strip() in (root.findtext(".//testsuite[2]//system-out") or "")


def test_junit_takes_no_character_that_xml_forbids() -> None:
    text = REPORTERS["junit"](one("Tea \x0c\ufffe is.", "\x0c\ufffe is", path="a\x01.md"))
    assert ElementTree.fromstring(text.encode())[0].get("name") == "a\ufffd.md"


def test_gitlab(report: Report) -> None:
    shown = data("gitlab", report)
    assert [entry["severity"] for entry in shown] == ["critical", "minor", "critical", "info", "blocker"]
    assert shown[0]["location"] == {"path": "tea.md", "lines": {"begin": 3, "end": 3}}
    for entry in shown:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}


def test_gitlab_tells_two_findings_in_the_same_words_apart() -> None:
    (file,) = one("Tea is safe.", "safe").files
    shown = data("gitlab", Report((file, file)))
    assert shown[0]["fingerprint"] != shown[1]["fingerprint"]


def test_rdjson(report: Report) -> None:
    shown = data("rdjson", report)
    assert [d["severity"] for d in shown["diagnostics"]] == ["ERROR", "WARNING", "ERROR", "INFO", "ERROR"]
    first, _, third, _, unread = shown["diagnostics"]
    assert first["location"]["range"] == {"start": {"line": 3, "column": 9}, "end": {"line": 3, "column": 25}}
    assert third["related_locations"][0]["location"]["range"]["start"] == {"line": 3}
    assert unread["location"] == {"path": "bad.md", "range": {"start": {"line": 2}}}


def test_rdjson_counts_bytes() -> None:
    (found,) = data("rdjson", one("Té 😀 is safe.", "is"))["diagnostics"]
    assert found["location"]["range"]["start"]["column"] == len("Té 😀 ".encode()) + 1
    assert found["location"]["range"]["end"]["column"] == len("Té 😀 is".encode()) + 1
    assert byte_column(SourceLine(1, "éé", cut=3, cut_bytes=6), 5) == 9


def test_markdown(report: Report) -> None:
    text = REPORTERS["markdown"](report)
    assert text.startswith(
        "## Some files could not be checked\n\n2 errors, 1 warning, 1 note in 2 of 3 files."
    )
    assert "- bad.md, line 2: is not UTF-8 text. Save it as UTF-8.\n" in text
    assert '<a href="https://doi.org/10.1/x">Tea and headache (2014)</a>' in text
    assert '<a href="https://tea.example/a?b=1&amp;c=2">Tea</a>' in text
    assert "&lt;script&gt;" in text and "<script>" not in text
    assert "### clean.md" not in text


def test_markdown_stops_before_a_page_is_full() -> None:
    (file,) = one("Tea is safe.", "safe").files
    text = REPORTERS["markdown"](Report((file,) * 250))
    assert text.count("<details>") == 200
    assert text.endswith("… and 50 more.\n")


class _Page(HTMLParser):
    """Tags in balance, links, and the words of the marks."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.marks: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for key, value in attrs if key == "href"]
        self.ids += [value or "" for key, value in attrs if key == "id"]
        if tag not in ("meta", "input"):
            self.open.append(tag)
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marks[-1] += data


def page(report: Report, sources: dict[str, str]) -> _Page:
    parsed = _Page()
    parsed.feed(REPORTERS["html"](report, View(sources=sources)))
    assert not parsed.open
    return parsed


def test_html_marks_the_words_in_the_article(report: Report) -> None:
    shown = page(report, {"tea.md": ARTICLE, "two, 50%.md": EVIL, "clean.md": "Fine.\n"})
    assert shown.marks == [
        "cures a headache",
        "without any risk",
        "cause a headache",
        '<script>alert("1")</script>',
    ]
    assert "script" not in shown.tags
    assert {link[1:] for link in shown.links if link.startswith("#")} <= set(shown.ids)
    assert len(shown.ids) == len(set(shown.ids))


def test_html_without_sources_shows_the_lines_of_findings(report: Report) -> None:
    assert page(report, {}).marks == page(report, {"tea.md": ARTICLE}).marks


def test_html_marks_overlapping_words_with_the_worst() -> None:
    (file,) = one("Tea is quite safe.", "quite safe").files
    (other,) = one("Tea is quite safe.", "is quite").files
    mild = replace(other.findings[0], severity="info")
    report = Report((replace(file, findings=(mild, *file.findings)),))
    text = REPORTERS["html"](report, View(sources={"tea.md": "Tea is quite safe."}))
    pieces = re.findall(r'<mark class="(\w+) [^"]*">([^<]*)</mark>', text)
    assert pieces == [("info", "is "), ("error", "quite"), ("error", " safe")]


def test_html_charts_the_families_and_picks_one(report: Report) -> None:
    text = REPORTERS["html"](report)
    rows = re.findall(r'for="only-(\w+)"><span class="name">([^<]*)<.*?<b>(\d+)</b>', text)
    assert rows == [
        ("all", "all findings", "4"),
        ("0", "clash", "1"),
        ("1", "no-cure", "1"),
        ("2", "no-risk", "1"),
        ("3", "odd", "1"),
    ]
    assert 'class="warning" style="width:100%"' in text
    assert "body:has(#only-2:checked) .f:not(.f2):is(.note, sup)" in text
    assert '<div id="note-2" class="note warning f f2">' in text
    assert '<mark class="warning f f2">without any risk</mark><sup class="f f2">' in text


def test_html_without_a_choice_has_no_filter() -> None:
    text = REPORTERS["html"](one("Tea is safe.", "safe"))
    assert "<fieldset" not in text and ":has(" not in text


def test_html_folds_clean_files_and_keeps_paragraphs_whole(report: Report) -> None:
    text = REPORTERS["html"](report, View(sources={"tea.md": "a\nb\n\n\nc", "clean.md": "Fine.\n"}))
    assert re.search(r'<section id="file-2" class="clean">\s*<details>', text)
    assert text.split('id="file-1"')[0].count('<div class="passage">') == 2


def test_html_needs_nothing_from_elsewhere(report: Report) -> None:
    text = REPORTERS["html"](report, View(sources={"tea.md": ARTICLE}))
    assert not re.search(r"src=|@import|url\(", text)
    assert "prefers-color-scheme: dark" in text and "@media print" in text
