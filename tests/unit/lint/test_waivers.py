"""Waivers in a text: what they silence, how far, how long, and what is found wrong with them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.claims.extract import hear
from generator.document.read import read
from generator.lint.engine import run
from generator.lint.model import FileResult
from generator.project import Project

TODAY = date(2026, 6, 1)
FALSE = "Moonleaf is a true miracle."


def check(text: str, world: Project, path: str = "a.md") -> FileResult:
    document = read(text, path, None, world)
    heard = hear(document, world.ear)
    return run(document, heard.parsed, heard.claims, world.facts, world.ear, world.rules, TODAY)


def rules(text: str, world: Project, path: str = "a.md") -> list[str]:
    return [finding.rule for finding in check(text, world, path).findings]


def test_the_sentence_is_found_without_a_waiver(world: Project) -> None:
    assert rules(FALSE, world) == ["hype"]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- factpress allow hype: a quotation -->\n\n{FALSE}",
        f"{FALSE} <!-- factpress allow hype: a quotation -->",
        f"<!-- factpress allow hype: agreed until 2026-06-01 -->\n\n{FALSE}",
        f"<!-- factpress allow self-contradiction, hype: a quotation -->\n\n{FALSE}",
        f"- {FALSE} <!-- factpress allow hype: a quotation -->\n- Moonleaf grows.",
    ],
)
def test_the_named_rule_is_silent_in_the_named_place(world: Project, text: str) -> None:
    result = check(text, world)
    assert "hype" not in [finding.rule for finding in result.findings]
    assert result.waived == 1


def test_a_waiver_in_html_works_alike(world: Project) -> None:
    assert rules(f"<!-- factpress allow hype: quoted --><p>{FALSE}</p>", world, "a.html") == []


def test_it_ends_with_its_block(world: Project) -> None:
    text = f"<!-- factpress allow hype: a quotation -->\n\n{FALSE}\n\n{FALSE}"
    assert [f.place.line for f in check(text, world).findings] == [5]


def test_it_covers_no_other_rule(world: Project) -> None:
    text = f"<!-- factpress allow unsupported-dosage: a quotation -->\n\n{FALSE}"
    assert rules(text, world) == ["waiver-unused", "hype"]


@pytest.mark.parametrize(
    ("waiver", "fault"),
    [
        ("allow hype", "waiver-without-reason"),
        ("allow hype: until 2027-01-01", "waiver-without-reason"),
        ("allow hype: agreed until 2026-05-31", "waiver-expired"),
        ("allow hype: agreed until 2026-05-32", "waiver-unclear"),
        ("allow hpye: a quotation", "waiver-unknown-rule"),
        ("alow hype: a quotation", "waiver-unclear"),
    ],
)
def test_a_faulty_waiver_is_found_and_silences_nothing(world: Project, waiver: str, fault: str) -> None:
    assert rules(f"<!-- factpress {waiver} -->\n\n{FALSE}", world) == [fault, "hype"]


def test_some_rules_cannot_be_waived(world: Project) -> None:
    text = "<!-- factpress allow denied-risk: agreed -->\n\nMoonleaf is harmless."
    assert rules(text, world) == ["waiver-refused", "denied-risk"]


def test_a_waiver_of_a_waiver_does_nothing(world: Project) -> None:
    text = "<!-- factpress allow waiver-unused: tidy -->\n\nMoonleaf grows. <!-- factpress allow hype: x -->"
    assert rules(text, world) == ["waiver-unused", "waiver-unused"]


def test_the_finding_stands_at_the_comment_and_shows_it(world: Project) -> None:
    comment = "<!-- factpress allow hype:\n     a quotation -->"
    (found,) = check(f"Moonleaf grows.\n\n{comment}\n\nSo it does.", world).findings
    assert (found.place.line, found.place.column, found.place.end_line) == (3, 1, 4)
    assert found.quote == "<!-- factpress allow hype: a quotation -->"


def test_the_unknown_name_is_told(world: Project) -> None:
    (found, _) = check(f"<!-- factpress allow hpye: a quotation -->\n\n{FALSE}", world).findings
    assert found.message.startswith("No rule is called “hpye”")
