"""How many of the rules' own plain examples are still found inside words that change nothing about them.

    python benchmarks/framed.py              one row a frame, one column a rule
    python benchmarks/framed.py "for most"   and the sentences that are lost in the frames named like this

Where examples are lost, a reader wants the first word of a sentence and should want that of a clause. What a loss in a
frame comes from carries over to sentences nobody wrote down, which single words hardly do.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator

from generator.lint.examples import World, _base, example_world, findings
from generator.lint.model import Example, Rule
from generator.project import load_project

KINDS = ("claim-pattern", "unsupported-claim", "phrase", "unsourced", "contradicts-fact")
INSIDE = re.compile(r'[.!?:;"“(] ?\S|\n')  # another sentence, a title, a quotation
FRAMES = {
    "that is why": "That is why {}.",
    "the good news": "The good news is that {}.",
    "for most": "For most people, {}.",
    "compared": "Compared with most products on the market, {}.",
    "although": "Although research is still young, {}.",
    "because": "Because of its long history, {}.",
    "today": "Today {}.",
    "and before": "It grows in warm places, and {}.",
    "and behind": "{}, and it has a long history.",
    "which behind": "{}, which is good to know.",
    "as well": "{} as well.",
    "colon": "Good to know: {}.",
}


def main() -> None:
    wanted = _options().frame
    project = load_project()
    world = example_world(project.vocabulary, project.examples, project.heard, project.pack, project)
    plain = [(rule, e.text[:-1]) for rule in project.rules if rule.kind in KINDS for e in _plain(rule, world)]
    rules = sorted({rule.id for rule, _ in plain})
    print(f"{len(plain)} examples\n\n| lost | all | {' | '.join(rules)} |\n|{'---|' * (len(rules) + 2)}")
    for name, frame in FRAMES.items():
        framed = ((rule, _framed(frame, text)) for rule, text in plain)
        lost = [(rule, said) for rule, said in framed if not _found(said, rule, world)]
        of = Counter(rule.id for rule, _ in lost)
        print(f"| {name} | {len(lost)} | {' | '.join(str(of[id]) for id in rules)} |")
        for rule, said in lost if wanted and wanted in name else ():
            print(f"  {rule.id}: {said}")


def _plain(rule: Rule, world: World) -> Iterator[Example]:
    for example in rule.bad:
        alone = example.text.endswith(".") and not INSIDE.search(example.text[:-1])
        if alone and _found(example.text, rule, world):
            yield example


def _framed(frame: str, text: str) -> str:
    first = text.split(" ")[0]
    inside = text if frame.startswith("{}") or first.isupper() else text[0].lower() + text[1:]
    return frame.format(inside)


def _found(text: str, rule: Rule, world: World) -> bool:
    return bool(findings(text, rule, world, _base(rule, world)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("frame", nargs="?", default="", help="a part of a frame's name")
    return parser.parse_args()


if __name__ == "__main__":
    main()
