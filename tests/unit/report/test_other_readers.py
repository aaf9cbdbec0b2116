"""Reports as others read them: the schemas of their formats, and parsers that are not ours."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.lint.model import Report
from generator.report import REPORTERS
from tests.unit.report.conftest import one

SCHEMAS = {
    "sarif": "sarif-2.1.0-rtm.5.json",
    "rdjson": "rdjson.json",
    "gitlab": "gitlab-code-quality.json",
}
ODD = one("Té \x00\ufffe 😀 [is](x) ]]> safe.", "😀 [is](x) ]]>", path="./a b/#é.md")


def faults(format: str, data: Any) -> list[str]:
    """What its schema has against a report."""
    schema = json.loads((Path(__file__).parent / "schemas" / SCHEMAS[format]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    return [error.message for error in validator.iter_errors(data)]


@pytest.mark.parametrize("format", SCHEMAS)
def test_a_report_is_sound_by_its_schema(format: str, report: Report) -> None:
    for each in (report, ODD, Report()):
        assert faults(format, json.loads(REPORTERS[format](each))) == []


@pytest.mark.parametrize(
    ("format", "spoil"),
    [
        ("sarif", lambda data: data["runs"][0]["results"][0].update(level="fatal")),
        ("rdjson", lambda data: data["diagnostics"][0].pop("message")),
        ("gitlab", lambda data: data[0]["location"].update(path="./tea.md")),
    ],
)
def test_the_schemas_refuse_what_is_wrong(format: str, spoil: Any, report: Report) -> None:
    data = json.loads(REPORTERS[format](report))
    spoil(data)
    assert faults(format, data)


def test_junit_is_read_by_another_parser(report: Report, tmp_path: Path) -> None:
    junitparser = pytest.importorskip(
        "junitparser", reason="junitparser is missing: pip install -e '.[test]'"
    )
    (tmp_path / "report.xml").write_text(REPORTERS["junit"](report), encoding="utf-8")
    read = junitparser.JUnitXml.fromfile(str(tmp_path / "report.xml"))
    assert (read.tests, read.failures, read.errors) == (6, 2, 1)
    cases = [case for suite in read for case in suite]
    results = [type(result).__name__ for case in cases for result in case.result]
    assert sorted(results) == ["Error", "Failure", "Failure"]
    assert (cases[0].classname, cases[0].name) == ("tea.md", "no-cure at 3:9")


@pytest.mark.skipif(not shutil.which("xmllint"), reason="xmllint is missing")
def test_junit_is_sound_xml(report: Report) -> None:
    for each in (report, ODD, Report()):
        text = REPORTERS["junit"](each).encode("utf-8")
        done = subprocess.run(["xmllint", "--noout", "-"], input=text, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()


def test_what_could_stand_instead_is_a_fix(report: Report) -> None:
    fixed = report.files[0].findings[1]
    assert fixed.fix
    (result,) = json.loads(REPORTERS["sarif"](_only(report)))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert change["artifactLocation"] == {"uri": "tea.md"}
    assert replacement["insertedContent"] == {"text": fixed.fix.text}
    assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 43}
    (found,) = json.loads(REPORTERS["rdjson"](_only(report)))["diagnostics"]
    assert found["suggestions"] == [
        {
            "range": {"start": {"line": 3, "column": 1}, "end": {"line": 3, "column": 43}},
            "text": fixed.fix.text,
        }
    ]


def _only(report: Report) -> Report:
    """The finding that has a fix, alone."""
    (file, *_) = report.files
    return Report((replace(file, findings=(file.findings[1],)),), (), report.rules)
