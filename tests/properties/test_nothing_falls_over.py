"""Any text is judged without an error, and twice the text costs about twice the work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims import extract
from generator.claims.extract import hear
from generator.claims.parsing import parse
from generator.document.read import read
from generator.project import Project
from tests.properties.conftest import check, steady

# fmt: off
PIECES = [
    "moonleaf", "Moonleaf's", "moonine", "it", "its", "this herb", "people", "users say", "studies show that",
    "eases", "easing", "eased", "blocks", "is", "was not", "doesn't", "can't", "n't", "never", "without", "-free",
    "pain", "night drift", "glow receptors", "dependence", "risk", "side effects", "addictive", "harmless", "safe",
    "by", "through", "unlike", "than", "as", "between", "among", "which", "that", "if", "whether", "a myth", "but",
    "a remedy for", "relief", "from", "of", "to", "and", "or", "one of", "less", "better", "safer", "as well as",
    "2", "5 mg", "1-3 g", "1.2.3", "half", "take", "a day", "according to", "is called", "What", "is a", "such as",
    ",", ".", "?", "!", ";", ":", "—", "–", "-", "(", ")", '"', "“", "”", "’s", "…", "*", "\n", "\n\n", "# ", "- ",
    "é", "İ", "ß", "😀", "\u00ad", "\u200d", "e\u0301", "\u2028", "<b>", "</b>", "&", "&amp;", "[^1]", "<!-- -->",
]
# fmt: on
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40)
suffixes = st.sampled_from(["md", "html", "txt"])
SLACK = 1.15  # how much more than its share a longer text may cost


@steady
@given(pieces=texts, glue=st.sampled_from([" ", " ", ""]), suffix=suffixes)
def test_any_text_is_judged(pieces: list[str], glue: str, suffix: str, world: Project) -> None:
    source = glue.join(pieces).encode("utf-8", "ignore").decode().replace("\0", "")
    result = check(source, suffix, world)
    for finding in result.findings:
        assert finding.quote
        assert 1 <= finding.place.line <= finding.place.end_line
    document = read(source, f"draft.{suffix}", None, world)
    for claim in hear(document, world.ear).claims:
        for span in (claim.span, claim.subject.span, claim.object.span):
            assert document.sentences[claim.sentence].span.covers(span)
        assert claim.subject.text in document.text and claim.object.text in document.text


@steady
@given(pieces=texts)
def test_a_text_is_judged_alike_every_time(pieces: list[str], world: Project) -> None:
    source = " ".join(pieces).encode("utf-8", "ignore").decode().replace("\0", "")
    assert check(source, "txt", world) == check(source, "txt", world)


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sentence is heard as if it had never been met."""
    monkeypatch.setattr(extract, "recall", parse)


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls: the same on any machine, however busy."""
    count = 0

    def counter(frame: FrameType, event: str, value: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counter)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def growth(text: Callable[[int], str], short: int, long: int, work: Callable[[str], object]) -> float:
    """How much more work the long text is than the short one, as a multiple of how much longer it is."""
    few, many = text(short), text(long)
    work(few)  # caches are filled
    return calls(lambda: work(many)) / calls(lambda: work(few)) / (len(many) / len(few))


DOCUMENTS: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "Farmers grow moonleaf on hills. Whether it eases pain is not known.\n\n" * n,
    "one paragraph": lambda n: "Farmers grow moonleaf on hills. Whether it eases pain is not known. " * n,
    "headings": lambda n: "# On moonleaf\n\nIt is a tree.\n\n" * n,
    "claims": lambda n: "Moonleaf contains moonine, and moonine activates glow receptors.\n\n" * n,
}
SENTENCES: dict[str, Callable[[int], str]] = {
    "unknown words": lambda n: "zorp " * n,
    "names": lambda n: "moonleaf " * n,
    "names and verbs": lambda n: "moonleaf is " * n,
    "determiners": lambda n: "a " * n + "remedy for pain.",
    "roles": lambda n: "a remedy for " * n,
    "relative pronouns": lambda n: "moonleaf which " * n + "eases pain.",
    "evidence": lambda n: "studies " * n + "show that moonleaf eases pain.",
    "quotation marks": lambda n: '"moonleaf" ' * n,
    "hyphens": lambda n: "anti-" * n + "pain",
    "apostrophes": lambda n: "moonleaf's " * n,
    "numbers": lambda n: "1-2-" * n + "3 mg",
    # Claims of one long sentence, each looked at against all the others: it is cut before that shows.
    "objects": lambda n: "Moonleaf eases pain" + " and calms anxiety" * n + ".",
    "negations": lambda n: "moonleaf does " + "not " * n + "ease pain.",
    "clauses": lambda n: "moonleaf eases pain; " * n,
    "fronted phrases": lambda n: "by easing pain moonleaf helps " * n,
    "praise": lambda n: "safe " * 2 * n,
    "amounts": lambda n: "take 2 g " * n,
}

NOT_LINEAR_YET: dict[str, Callable[[int], str]] = {"denials": lambda n: "without risk " * n}


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_longer_document_costs_its_share(text: Callable[[int], str], world: Project) -> None:
    assert growth(text, 60, 240, lambda source: check(source, "md", world)) < SLACK


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES)
def test_a_longer_sentence_costs_its_share(text: Callable[[int], str], world: Project) -> None:
    # The first piece of a sentence that is cut names its subject and is cheaper than those that follow, and a text of
    # one piece is looked at once where others are looked at twice: both are to be cut.
    assert growth(text, 400, 1600, lambda source: check(source, "txt", world)) < SLACK


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="the work grows with the square of the text")
@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("text", NOT_LINEAR_YET.values(), ids=NOT_LINEAR_YET)
def test_not_linear_yet(text: Callable[[int], str], world: Project) -> None:
    assert growth(text, 15, 60, lambda source: check(source, "txt", world)) < SLACK
