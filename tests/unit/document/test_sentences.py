"""Sentence ends. `¦` marks where a sentence of the text ends and the next begins."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from generator.document.sentences import sentence_spans
from generator.spans import Span
from generator.yamlio import load

GOLD = """
The 5-HT2A receptor matters.¦ It binds.
See Fig. 2 for more.¦ It lasts.
It was given i.p. to mice.¦ Then they slept.
Doses vs. effects were drawn (cf. Smith).¦ No curve was seen.
About approx. 5 g a day.¦ More is risky.
The U.S. FDA warned.¦ It acted.
It is legal in the U.S.¦ It is banned elsewhere.
Smith et al. (2019) found it.¦ Others did not.
Take 1.5 g, or .5 g at most.¦ Not more.
M. alba is a tree.¦ It grows fast.
It is listed under No. 4 of the act.¦ No.¦ Four studies say so.
Dosed b.i.d. for weeks.¦ Then stopped.
St. John's wort is a herb.¦ It interacts.
It works.¦ 5-HT receptors respond.
It works.¦ pH matters.¦ mTOR too.
It has vitamin C.¦ It also has zinc.
By J. Smith and K. D. Lee.¦ Published later.
“Is it safe?” she asked.¦ He said yes.
Is it safe?¦ Yes!¦ It is.
He said "It works."¦ Then he left.
It works.[1]¦ It lasts.¹²¦ It ends.
It works (see Fig. 2).¦ (It lasts.)¦ “It ends.”
Wait... there is more.¦ Wait…¦ There is.
That is, i.e. the leaf; e.g. the bark.¦ Both.
1. The first item is this one.
It was in 2019.¦ The law changed.
it calms pain.¦ it also helps sleep.
Dr. Smith, Ph.D., agreed.¦ So did I.¦ We left.
The half-life is 3 h.¦ The peak is at 1 h.
At 10 mg/kg p.o. the effect rose.¦ It fell at 8 p.m.¦ The end.
Pain; relief; sleep: all of it.
Use leaf, bark, etc.¦ Then stop.
これは。¦あれは。
The Dec. 5 ruling stands.¦ It was Dec.¦ It ended.
A dose of 5 g.¦ μ-opioid receptors respond.
Was it??¦ Yes!!¦ No?!
A title without an end
"""


def _list() -> list[str]:
    root = Path(str(files("generator"))).parent
    return list(load(root / "lint_rules" / "language" / "en" / "abbreviations.yaml").data)


@pytest.fixture(scope="module")
def abbreviations() -> frozenset[str]:
    return frozenset(_list())


@pytest.mark.parametrize("gold", GOLD.strip().splitlines())
def test_gold(gold: str, abbreviations: frozenset[str]) -> None:
    text = gold.replace("¦", "")
    spans = sentence_spans(text, Span(0, len(text)), abbreviations)
    assert [text[s.start : s.end] for s in spans] == [part.strip() for part in gold.split("¦")]


def test_only_the_block_is_looked_at() -> None:
    text = "One. Two.\nThree. Four."
    assert list(sentence_spans(text, Span(5, 16), frozenset())) == [Span(5, 9), Span(10, 16)]


def test_abbreviations_are_data() -> None:
    text = "Prot. Meyer came."
    assert len(list(sentence_spans(text, Span(0, len(text)), frozenset()))) == 2
    assert len(list(sentence_spans(text, Span(0, len(text)), frozenset({"prot."})))) == 1


def test_the_list_is_in_order_and_in_form() -> None:
    assert _list() == sorted(set(_list()))
    for entry in _list():
        word = entry.removesuffix(" #")
        assert word.endswith(".") and word == word.lower() and " " not in word


@pytest.mark.parametrize("piece", ["a long way round, ", "on and on ", "x"])
def test_a_sentence_without_an_end_is_cut(piece: str) -> None:
    text = f"It is short. {piece * 1000}end."
    short, *rest = sentence_spans(text, Span(0, len(text)), frozenset())
    assert text[short.start : short.end] == "It is short."
    assert max(span.end - span.start for span in rest) <= 1000
    shown = [text[span.start : span.end] for span in rest]
    assert "".join("".join(shown).split()) == "".join(text[12:].split())
    assert all(each.endswith(piece.strip()[-1]) for each in shown[:-1])
