"""How many of the rules' own plain examples are still found where the same thing is said in other words.

    python benchmarks/reworded.py              one row a way of saying it, one column a rule
    python benchmarks/reworded.py " also"      and the sentences that are lost in the ways named like this
    python benchmarks/reworded.py --good       the same for the examples of what is fine: how many are flagged

`framed.py` puts an example behind and before other words. Here words are put inside it, and behind it; its subject is
called by another name; its verb stands in another tense; and two examples of one subject are joined. Most ways need an
example of a simple shape: a name, a verb in the third person, the rest.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from framed import INSIDE, KINDS

from generator.claims.inflect import Inflector
from generator.lint.examples import World, _base, example_world, findings
from generator.lint.model import Example, Rule
from generator.project import load_project

EFFECTS = ("unsupported-efficacy", "unsupported-mechanism")  # what no hedge clears, and what a part does as well
RISKS = ("denied-risk", "comparative-risk")
BE = ("is", "be", "been")
ODD = ("does", "was")  # not the verb that says it
INSERTED = (
    ", however,", ", in turn,", ", of course,", ", for its part,", " also", " actually", " truly", " itself",
    ", which grows in warm places,", ", a plant with a long history,", ", known for ages,", " (and its extracts)",
    ", also known as ketum,", " (known as ketum)", " — as its name tells —", " and its extracts",
)  # fmt: skip
BEHIND = (
    " in the body", " for most people", " over time", " in moderate amounts", " when used well", " after a long day",
    " at the same time", " if taken in the evening", " without much effort", ", among other things",
    ", to name only some", " and more", " every day", " in a matter of days", " (and more)",
)  # fmt: skip
ADVERBS = ("quickly", "gently", "in most cases", ", in most cases,", ", as a rule,")
ADJECTIVES = ("everyday", "mild", "stubborn", "all kinds of")
NAMES = (
    "products made from {}", "many {} products", "taking {}", "the use of {}", "{} tea", "{} extract", "a cup of {}",
    "{}'s active compounds", "the compounds in {}", "a good {}", "organic {}", "the plant known as {}",
)  # fmt: skip
POINTING = ("it", "this herb", "this plant", "the herb", "the supplement", "the leaf", "the plant")
MOODS = {
    "can": "{x} can {base}", "may": "{x} may {base}", "will": "{x} will {base}", "has -ed": "{x} has {pp}",
    "is known to": "{x} is known to {base}", "is able to": "{x} is able to {base}",
    "helps to": "{x} helps to {base}", "seems to": "{x} seems to {base}", "tends to": "{x} tends to {base}",
    "is a plant that": "{x} is a plant that {said}", "which": "{x}, which {said}, comes from Asia",
    "what it does is": "What {x} does is {base}", "-ed": "{x} {past}", "does": "{x} does {base}",
    "by -ing": "By {ing}, {x} earns its place", "-ing, it": "{ing}, {x} has a long history",
    "is -ing": "{x} is {ing}", "I like": "What people like about {x} is that it {said}",
}  # fmt: skip


class Plain(NamedTuple):
    """An example taken apart: "X" "eases" "migraine", and the words it is found at."""

    subject: str
    verb: str
    rest: str
    quote: str


def main() -> None:
    options = _options()
    project = load_project()
    world = example_world(project.vocabulary, project.examples, project.heard, project.pack, project)
    inflector = Inflector(project.pack["inflections"])
    rules = [rule for rule in project.rules if rule.kind in KINDS]
    rows: dict[str, list[tuple[Rule, str, bool]]] = {}
    for rule in rules:
        for name, said, wanted in reworded(rule, world, inflector, options.good):
            kept = len(findings(said, rule, world, _base(rule, world))) >= wanted
            rows.setdefault(name, []).append((rule, said, kept == options.good))
    ids = sorted(rule.id for rule in rules)
    print(f"| {'flagged' if options.good else 'lost'} | all | of | {' | '.join(ids)} |\n|{'---|' * (len(ids) + 3)}")
    for name, row in rows.items():
        wrong = [(rule, said) for rule, said, is_wrong in row if is_wrong]
        of = Counter(rule.id for rule, _ in wrong)
        print(f"| {name} | {len(wrong)} | {len(row)} | {' | '.join(str(of[id]) for id in ids)} |")
        for rule, said in wrong if options.way is not None and options.way in name else ():
            print(f"  {rule.id}: {said!r}")


def reworded(rule: Rule, world: World, inflector: Inflector, good: bool) -> Iterator[tuple[str, str, int]]:
    """A way's name, what is said that way, and how many findings that has at the least."""
    plain = [e for e in (rule.good if good else rule.bad) if _is_plain(e)]
    if not good:
        plain = [e for e in plain if findings(e.text, rule, world, _base(rule, world))]
    for example in plain:
        for words in BEHIND:
            if _takes(example, words, good):
                yield f"… {words}", f"{example.text[:-1]}{words}.", 1
    apart = [one for e in plain if (one := _apart(e, world)) is not None]
    for one in apart:
        for name, said in _ways(one, rule.id, inflector):
            yield name, said, 1
    if not good:
        yield from _joined(apart)


def _ways(one: Plain, rule: str, inflector: Inflector) -> Iterator[tuple[str, str]]:
    said = f"{one.verb} {one.rest}"
    for words in INSERTED:
        verb = _plural(one.verb, inflector) if words == " and its extracts" else one.verb
        yield f"X{words} …", f"{one.subject}{words} {verb} {one.rest}."
    for name, better in _objects(one):
        yield name, better
    yield from _named(one, rule, inflector)
    for name, frame in MOODS.items():
        if (one.verb not in BE or name in ("which", "is a plant that", "I like")) and (
            rule in EFFECTS or name not in ("can", "may", "helps to", "seems to", "tends to", "-ed")
        ):
            yield f"X {name}", _told(frame, one, said, inflector)


def _told(frame: str, one: Plain, said: str, inflector: Inflector) -> str:
    forms = inflector.verb(_lemma(one.verb, inflector))
    whole = {name: f"{form} {one.rest}" for name, form in forms.items()}
    told = frame.format(x=one.subject, said=said, **whole)
    return f"{told[0].upper()}{told[1:]}."


def _objects(one: Plain) -> Iterator[tuple[str, str]]:
    words = one.rest.split(" ")
    if one.verb in BE:
        return
    if one.quote in (one.rest, f"{one.verb} {one.rest}") and len(words) == 1:
        for adverb in ADVERBS:
            yield f"verb {adverb} object", f"{one.subject} {one.verb} {adverb} {one.rest}.".replace(" ,", ",")
        for adjective in ADJECTIVES:
            yield f"{adjective} object", f"{one.subject} {one.verb} {adjective} {one.rest}."


def _named(one: Plain, rule: str, inflector: Inflector) -> Iterator[tuple[str, str]]:
    first = one.subject if one.subject.isupper() else one.subject[0].lower() + one.subject[1:]
    comes = f"{one.subject} comes from Asia."
    for name in POINTING:
        if ("leaf" in name) <= (first == "kratom") and ("supplement" in name) == (first == "magnesium"):
            yield name, f"{comes} {name[0].upper()}{name[1:]} {one.verb} {one.rest}."
    if rule not in EFFECTS + RISKS or first in ("magnesium", "mitragynine", "curcumin"):
        return
    for name in NAMES:
        made = name.format(first)
        many = re.search(r"products|compounds", name) is not None
        verb = _plural(one.verb, inflector) if many else one.verb
        yield name.format("X"), f"{made[0].upper()}{made[1:]} {verb} {one.rest}."


def _joined(apart: list[Plain]) -> Iterator[tuple[str, str, int]]:
    apart = sorted(apart, key=lambda one: one.subject)
    for one, other in pairwise(apart):
        if one.subject != other.subject:
            continue
        second = f"{other.verb} {other.rest}"
        pair = f"{one.subject} {one.verb} {one.rest}", f"{one.subject} {second}"
        yield "A and B", f"{pair[0]} and {second}.", 2
        yield "A, B and C", f"{one.subject} {one.verb} {one.rest}, {second} and tastes good.", 2
        yield "A; it B", f"{pair[0]}. It also {second}.", 2
        yield "- A - B", f"What to know:\n\n- {pair[0]}\n- {pair[1]}", 2
        yield "X: - A - B", f"{one.subject}:\n\n- {one.verb.title()} {one.rest}\n- {other.verb.title()} {other.rest}", 2
        yield "# A", f"# {_title(pair[0])}", 1


def _title(text: str) -> str:
    return " ".join(w if w in ("a", "the", "of", "to", "and", "in") else w[0].upper() + w[1:] for w in text.split(" "))


def _is_plain(example: Example) -> bool:
    return example.text.endswith(".") and not INSIDE.search(example.text[:-1])


def _takes(example: Example, words: str, good: bool) -> bool:
    """Lists go on only behind what they are a list of."""
    lists = any(word in words for word in ("among", "to name", "more"))
    return not lists or good or (bool(example.spans) and example.spans[-1].end == len(example.text) - 1)


def _apart(example: Example, world: World) -> Plain | None:
    """An example as name, verb and rest, if it has that simple shape."""
    subject, _, said = example.text[:-1].partition(" ")
    verb, _, rest = said.partition(" ")
    known = {e.name for id, e in world.vocabulary.entities.items() if id in world.ear.watched}
    if subject.lower() not in known or not verb.endswith("s") or verb in ODD or not rest:
        return None
    span = example.spans[0] if example.spans else None
    return Plain(subject, verb, rest, example.text[span.start : span.end] if span else "")


def _plural(verb: str, inflector: Inflector) -> str:
    return "are" if verb == "is" else _lemma(verb, inflector)


def _lemma(verb: str, inflector: Inflector) -> str:
    known: Iterable[str] = inflector.data["irregular"]
    irregular = next((lemma for lemma in known if inflector.verb(lemma)["s"] == verb), "")
    if irregular:
        return irregular
    if verb.endswith("ies"):
        return verb.removesuffix("ies") + "y"
    return verb.removesuffix("es" if re.search(r"(ss|x|zz|ch|sh)es$", verb) else "s")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("way", nargs="?", help="a part of a way's name")
    parser.add_argument("--good", action="store_true", help="try the examples of what is fine")
    return parser.parse_args()


if __name__ == "__main__":
    main()
