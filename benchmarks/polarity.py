"""Negation alone, on a set that has nothing to do with our subject: `generator.claims.polarity` beside others.

    python benchmarks/polarity.py              beside a window of words
    python benchmarks/polarity.py --negspacy   and beside negspacy (NegEx), installed into a venv of its own
    python benchmarks/polarity.py --misses     with the sentences that we get wrong

benchmarks/polarity.tsv holds sentences on seven subjects, each with a concept and what the author makes of it.
A concept counts as negated where the author says that it is not so: denied, or rejected as somebody's mistake.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tempfile
import venv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from generator.claims import polarity

SET = Path(__file__).with_suffix(".tsv")
WINDOW = 5  # words before the concept
NEGATIONS = frozenset(
    [
        "no",
        "not",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "lack",
        "lacks",
        "free",
        "n't",
    ]
)
_NEGSPACY = """\
import json, sys, spacy
from negspacy.negation import Negex
answers = []
for sentence, concept in json.load(sys.stdin):
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "CONCEPT", "pattern": concept}])
    nlp.add_pipe("negex", config={"ent_types": ["CONCEPT"]})
    answers.append(any(ent._.negex for ent in nlp(sentence).ents))
print(json.dumps(answers))
"""


class Case(NamedTuple):
    label: str
    concept: str
    sentence: str

    @property
    def negated(self) -> bool:
        return self.label in ("denied", "rejected")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--negspacy", action="store_true", help="install negspacy and score it too")
    parser.add_argument("--misses", action="store_true", help="list what we get wrong")
    options = parser.parse_args()
    cases = load()
    ours = [polarity(case.sentence, case.concept) for case in cases]
    print(f"{len(cases)} sentences, {sum(case.negated for case in cases)} of them negate their concept\n")
    print(f"{'':12}{'precision':>10}{'recall':>8}{'F1':>7}")
    tell("factpress", cases, [answer.negated for answer in ours])
    tell(f"window of {WINDOW}", cases, [in_window(case) for case in cases])
    if options.negspacy:
        tell("negspacy", cases, by_negspacy(cases))
    right = sum(answer.label == case.label for answer, case in zip(ours, cases, strict=True))
    print(f"\nAll seven labels: {right} of {len(cases)} right ({right / len(cases):.3f})")
    if options.misses:
        for answer, case in zip(ours, cases, strict=True):
            if answer.label != case.label:
                print(f"  {case.label:9} heard {answer.label:9} {case.concept}: {case.sentence}")


def load(path: Path = SET) -> list[Case]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Case(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def in_window(case: Case) -> bool:
    before = case.sentence.lower().partition(case.concept)[0].replace("n't", " n't")
    return not NEGATIONS.isdisjoint(re.findall(r"[\w']+", before)[-WINDOW:])


def by_negspacy(cases: list[Case]) -> list[bool]:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        subprocess.run([python, "-m", "pip", "install", "-q", "negspacy>=1.1"], check=True)
        asked = json.dumps([(case.sentence, case.concept) for case in cases])
        run = subprocess.run(
            [python, "-c", _NEGSPACY], input=asked, capture_output=True, text=True, check=True
        )
    answers: list[bool] = json.loads(run.stdout.splitlines()[-1])
    return answers


def tell(who: str, cases: list[Case], negated: list[bool]) -> None:
    found = Counter((case.negated, answer) for case, answer in zip(cases, negated, strict=True))
    precision = found[True, True] / max(1, found[True, True] + found[False, True])
    recall = found[True, True] / max(1, found[True, True] + found[True, False])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{who:12}{precision:>10.3f}{recall:>8.3f}{f1:>7.3f}")


if __name__ == "__main__":
    main()
