"""How the rules' own plain examples fare inside words that change nothing about them.

    python benchmarks/framed.py              one row a frame: bad examples not found in it, good ones found in it
    python benchmarks/framed.py "for most"   and which they are, in the frames with these words

Where examples are lost, a reader wants the first word of a sentence and should want that of a clause. What a loss in a
frame comes from carries over to sentences nobody wrote down, which single words hardly do.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.lint.examples import World, _base, example_world, findings
from generator.lint.model import Example, Rule
from generator.project import load_project

KINDS = ("claim-pattern", "unsupported-claim", "phrase", "unsourced", "dosage", "contradicts-fact")
INSIDE = re.compile(r'[.!?:;"“(] ?\S|\n')  # another sentence, a title, a quotation
FRAMES = (
    "That is why {}.",
    "The good news is that {}.",
    "It turns out that {}.",
    "You will find that {}.",
    "We believe that {}.",
    "In other words, {}.",
    "Of course, {}.",
    "Besides that, {}.",
    "On top of that, {}.",
    "At the end of the day, {}.",
    "Then again, {}.",
    "First, {}.",
    "Plus, {}.",
    "Yes, {}.",
    "Sure, {}.",
    "And {}.",
    "But {}.",
    "So {}.",
    "Yet {}.",
    "Today {}.",
    "These days {}.",
    "For many years now, {}.",
    "In recent years, {}.",
    "For most people, {}.",
    "Compared with most products on the market, {}.",
    "Like many herbs, {}.",
    "Unlike many plants, {}.",
    "When it comes to everyday life, {}.",
    "Because of its long history, {}.",
    "With a history of five centuries, {}.",
    "In Southeast Asia, {}.",
    "For farmers and fishermen in the south, {}.",
    "Although research is still young, {}.",
    "While coffee has its friends, {}.",
    "Whether you are young or old, {}.",
    "If you are curious, {}.",
    "When the days get shorter, {}.",
    "Since people talk about it so much, {}.",
    "Grown in the shade of tall trees, {}.",
    "It grows in warm places, and {}.",
    "It has been known for ages, but {}.",
    "Some like it and some do not: {}.",
    "Good to know: {}.",
    "Reason number two: {}.",
    "{}, and it has a long history.",
    "{}, which is good to know.",
    "{} as well.",
    "{} these days.",
)


def main() -> None:
    wanted = options().frame
    project = load_project()
    world = example_world(project.vocabulary, project.examples, project.heard, project.pack, project)
    rules = [rule for rule in project.rules if rule.kind in KINDS]
    bad = [(rule, text) for rule in rules for text in plain(rule.bad) if found(text, rule, world)]
    good = [(rule, text) for rule in rules for text in plain(rule.good)]
    print(f"{len(bad)} bad examples, {len(good)} good ones\n")
    print("| frame | lost | false alarms | of which rules |\n|---|---|---|---|")
    totals = [0, 0]
    for frame in FRAMES:
        lost = [one for one in framed(frame, bad) if not found(one[1], one[0], world)]
        alarms = [one for one in framed(frame, good) if found(one[1], one[0], world)]
        print(f"| {frame} | {len(lost)} | {len(alarms)} | {_of(lost)}{'; ' if lost and alarms else ''}{_of(alarms)} |")
        totals = [totals[0] + len(lost), totals[1] + len(alarms)]
        if wanted and wanted.lower() in frame.lower():
            print("".join(f"  lost, {rule.id}: {said}\n" for rule, said in lost), end="")
            print("".join(f"  false alarm, {rule.id}: {said}\n" for rule, said in alarms), end="")
    print(f"| all {len(FRAMES)} | {totals[0]} | {totals[1]} | |")


def plain(examples: Iterable[Example]) -> Iterator[str]:
    """The examples of one plain sentence each, without its full stop."""
    for example in examples:
        if example.text.endswith(".") and not INSIDE.search(example.text[:-1]):
            yield example.text[:-1]


def framed(frame: str, plain: Sequence[tuple[Rule, str]]) -> Iterator[tuple[Rule, str]]:
    for rule, text in plain:
        first = text.split(" ")[0]
        inside = text if frame.startswith("{}") or (len(first) > 1 and first.isupper()) else text[0].lower() + text[1:]
        yield rule, frame.format(inside)


def found(text: str, rule: Rule, world: World) -> bool:
    return bool(findings(text, rule, world, _base(rule, world)))


def _of(found: Sequence[tuple[Rule, str]]) -> str:
    return ", ".join(f"{id} {count}" for id, count in Counter(rule.id for rule, _ in found).most_common())


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("frame", nargs="?", default="", help="some words of a frame")
    return parser.parse_args()


if __name__ == "__main__":
    main()
