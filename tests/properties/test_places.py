"""Places and formats: a finding stands where it says, and looks the same whatever the text wears."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.model import Finding
from generator.project import Project
from generator.spans import Lines
from tests.properties.conftest import DRESSES, FLAWED, SOUND, Dress, articles, check, essence, steady

MARKUP = re.compile(r"</?[bp]>|\*\*|\\(?=<)")


def shown(source: str, finding: Finding) -> str:
    """What a reader sees at the place of a finding, found by lines and columns alone."""
    lines, place = Lines(source), finding.place
    rows = [lines.line(number) for number in range(place.line, place.end_line + 1)]
    rows[-1] = rows[-1][: place.end_column]
    rows[0] = rows[0][place.column - 1 :]
    return unescape(MARKUP.sub("", " ".join(rows)))


@pytest.mark.parametrize("sentence", FLAWED)
def test_each_flawed_sentence_is_found(sentence: str, builtin: Project) -> None:
    assert check(sentence, "txt", builtin).findings


@pytest.mark.parametrize("sentence", SOUND)
def test_each_sound_sentence_is_not(sentence: str, builtin: Project) -> None:
    assert not check(f"Kratom is a tree. {sentence}", "txt", builtin).findings


@steady
@given(article=articles, dress=st.sampled_from(DRESSES))
def test_offsets_are_true(article: list[list[str]], dress: Dress, builtin: Project) -> None:
    source = dress.put_on(article)
    for finding in check(source, dress.suffix, builtin).findings:
        assert shown(source, finding) == finding.quote
        assert finding.excerpt[0].number == finding.place.line
        for related in finding.related:
            assert related.quote


@steady
@given(article=articles)
def test_the_format_does_not_matter(article: list[list[str]], builtin: Project) -> None:
    found = [
        [essence(f) for f in check(dress.put_on(article), dress.suffix, builtin).findings]
        for dress in DRESSES
    ]
    assert all(one == found[0] for one in found)


@steady
@given(article=articles, suffix=st.sampled_from(["md", "txt", "html"]))
def test_a_sound_paragraph_in_front_changes_only_places(
    article: list[list[str]], suffix: str, builtin: Project
) -> None:
    dress, front = Dress(suffix), ["Rain fell on the market for two days."]
    plain = check(dress.put_on(article), suffix, builtin)
    moved = check(dress.put_on([front, *article]), suffix, builtin)
    down = 1 if suffix == "html" else 2
    assert [essence(f) for f in moved.findings] == [essence(f) for f in plain.findings]
    assert [f.fingerprint for f in moved.findings] == [f.fingerprint for f in plain.findings]
    assert [(f.place.line - down, f.place.column) for f in moved.findings] == [
        (f.place.line, f.place.column) for f in plain.findings
    ]
    assert (moved.claims, moved.sentences) == (plain.claims, plain.sentences + 1)


@steady
@given(drafts=st.lists(articles, min_size=2, max_size=3), order=st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(
    drafts: list[list[list[str]]], order: object, builtin: Project
) -> None:
    sources = dict(enumerate(DRESSES[i % 6].put_on(draft) for i, draft in enumerate(drafts)))
    turned = list(sources)
    order.shuffle(turned)  # type: ignore[attr-defined]
    results = [
        {i: check(sources[i], DRESSES[i % 6].suffix, builtin) for i in numbers}
        for numbers in (sources, turned)
    ]
    assert results[0] == results[1]
