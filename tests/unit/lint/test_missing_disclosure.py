"""What an article has to tell: when it is due, what counts as told, and where it is reported."""

from __future__ import annotations

import pytest

from generator.compose.brief import load_brief
from generator.compose.provenance import words
from generator.factbase.model import Disclosure
from generator.lint.model import Finding
from generator.pipeline import check_draft, write_article
from generator.project import Project, data_dir, load_project

RULE = "missing-disclosure"
CLAIM = "Kratom is used in Malaysia, and it can cause nausea. "
FILLING = "The tree likes wet ground and grows up to twenty metres tall in the forests of the region. "
ARTICLE = f"# Kratom\n\n{CLAIM}\n\n" + FILLING * 20


@pytest.fixture(scope="module")
def built_in() -> Project:
    return load_project()


def found(text: str, project: Project, rule: str = RULE) -> list[Finding]:
    return [f for f in check_draft(text, "a.md", None, project).findings if f.rule == rule]


def names(text: str, project: Project) -> set[str]:
    return {finding.message.split(" nothing about ")[1].rstrip(".") for finding in found(text, project)}


def test_an_article_is_told_what_it_leaves_out(built_in: Project) -> None:
    assert {"when to ask a doctor"} <= names(ARTICLE, built_in)


def test_a_short_note_is_left_alone(built_in: Project) -> None:
    assert not found(f"# Kratom\n\n{CLAIM}", built_in)
    assert found(f"---\ndisclosures: required\n---\n\n# Kratom\n\n{CLAIM}", built_in)


def test_an_article_on_something_else_is_left_alone(built_in: Project) -> None:
    assert not found(ARTICLE.replace("Kratom", "Coffee"), built_in)


def test_it_stands_at_the_title_as_a_note_and_can_be_made_an_error(built_in: Project) -> None:
    for finding in found(ARTICLE, built_in):
        assert (finding.severity, finding.quote, finding.place.line) == ("info", "Kratom", 1)
        assert finding.instead in {says for d in built_in.facts.disclosures for says in d.says}
        assert finding.fix is None, "nothing stands in the way of the missing sentence"
    raised = built_in.at({RULE: "error"})
    assert {finding.severity for finding in found(ARTICLE, raised)} == {"error"}


def test_without_a_title_it_stands_at_the_first_sentence(built_in: Project) -> None:
    text = ARTICLE.partition("\n\n")[2]
    assert {finding.quote for finding in found(text, built_in)} == {CLAIM.strip()}


def test_each_is_a_finding_of_its_own(built_in: Project) -> None:
    text = ARTICLE.replace(CLAIM, f"{CLAIM} Kratom may ease pain. ")
    marks = [finding.fingerprint for finding in found(text, built_in)]
    assert len(marks) == len(set(marks)) > 1


def test_a_waiver_at_the_title_silences_it(built_in: Project) -> None:
    waiver = f"<!-- factpress allow {RULE}: told on the page around it -->\n\n"
    assert not found(waiver + ARTICLE, built_in)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ask a doctor before you try it.", "when to ask a doctor"),
        ("People who drink it every day can become dependent on it.", "dependence and withdrawal"),
        ("Kratom blocks the enzyme CYP3A4.", "interactions with medicines and other substances"),
        ("Kratom is banned in Wisconsin.", "the law"),
    ],
)
def test_any_wording_tells_it(built_in: Project, sentence: str, name: str) -> None:
    text = ARTICLE.replace(CLAIM, f"{CLAIM} Kratom may ease pain. ")
    assert name in names(text, built_in)
    assert name not in names(f"{text}\n\n{sentence}", built_in)


@pytest.mark.parametrize("sentence", ["You need not ask a doctor.", "Kratom does not cause dependence."])
def test_to_deny_it_is_not_to_tell_it(built_in: Project, sentence: str) -> None:
    text = ARTICLE.replace(CLAIM, f"{CLAIM} Kratom may ease pain. ")
    assert names(f"{text}\n\n{sentence}", built_in) == names(text, built_in)


@pytest.mark.parametrize("path", sorted(data_dir("briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_our_own_articles_tell_all(built_in: Project, path: object) -> None:
    rendered, document, _ = write_article(load_brief(path, built_in.facts), built_in)  # type: ignore[arg-type]
    assert not found(rendered.text, built_in)
    cut = "\n".join(line for line in rendered.text.splitlines() if not _tells_of_doctors(line, built_in))
    if words(document) > 500:  # long enough to be asked without those lines
        assert found(cut, built_in)


def _tells_of_doctors(line: str, project: Project) -> bool:
    disclosure: Disclosure = next(d for d in project.facts.disclosures if d.id == "when-to-see-a-doctor")
    wordings = (*disclosure.accepts, *disclosure.says)
    return any(words.casefold() in line.casefold() for words in wordings)
