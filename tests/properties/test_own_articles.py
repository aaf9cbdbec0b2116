"""Our own articles: rendered the same every time, and free of findings by the road that any draft takes."""

from __future__ import annotations

import pytest

from generator.compose.brief import load_brief
from generator.pipeline import check_draft, write_article
from generator.project import Project, data_dir

BRIEFS = sorted(data_dir("briefs").glob("*.yaml"))


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_rendered_article_is_clean(path: object, builtin: Project) -> None:
    rendered, *_, result = write_article(load_brief(path, builtin.facts), builtin)  # type: ignore[arg-type]
    assert len(rendered.text.split()) > 300
    assert [(f.rule, f.quote) for f in result.findings] == []
    draft = check_draft(rendered.text, "article.md", None, builtin)
    assert [(f.rule, f.quote) for f in draft.findings] == []


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_an_article_is_written_alike_every_time(path: object, builtin: Project) -> None:
    first, again = (write_article(load_brief(path, builtin.facts), builtin)[0] for _ in range(2))  # type: ignore[arg-type]
    assert first == again


def test_a_flaw_put_into_an_article_is_the_only_one_found(builtin: Project) -> None:
    """The articles are clean because they are sound, not because nobody looks."""
    rendered, *_ = write_article(load_brief(BRIEFS[0], builtin.facts), builtin)
    lines = rendered.text.split("\n")
    at = next(i for i, line in enumerate(lines) if i > 20 and not line)
    flawed = "\n".join([*lines[:at], "", "Kratom is completely harmless.", *lines[at:]])
    found = check_draft(flawed, "article.md", None, builtin).findings
    assert found and {f.place.line for f in found} == {at + 2}
