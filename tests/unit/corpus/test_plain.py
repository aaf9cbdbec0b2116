"""Records to plain tuples and back."""

from __future__ import annotations

import marshal

from generator.corpus.plain import opener, packed
from generator.lint.model import FileResult
from generator.pipeline import check_draft
from generator.project import Project

TEXT = """\
Moonleaf causes no night drift at all. Moonleaf is addictive. Moonleaf is not addictive.

A 2019 study found that moonleaf is three times stronger than dawn root at 5 mg, and everyone loves it!
"""


def test_a_result_survives_whole(world: Project) -> None:
    result = check_draft(TEXT, "draft.md", None, world)
    assert any(f.claim and f.facts and f.excerpt for f in result.findings)
    assert any(f.related for f in result.findings)
    assert opener(FileResult)(marshal.loads(marshal.dumps(packed(result)))) == result


def test_equal_words_are_one(world: Project) -> None:
    kept = marshal.dumps(packed(check_draft(TEXT, "draft.md", None, world)))
    one, other = (opener(FileResult)(marshal.loads(kept)).findings[0] for _ in range(2))
    assert one.why is other.why
