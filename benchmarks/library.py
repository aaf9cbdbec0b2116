"""A library of articles for measuring, written by the project's own generator.

Each article states facts chosen by chance, in wordings chosen by chance, as the generator's voice says them, and
lists their sources. (Whole articles take four times as long to write as to check.) Some carry one of the seeded
sentences: of each pair, one says that a thing raises another and one that it lowers it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from generator.jobs import Lost, Task, processors, shared_out
from generator.project import Project, load_project

FACTS = 6  # of one article
PARAGRAPH = 3  # facts of one paragraph
SEEDED = 0.05  # of the articles carry a seeded sentence
PAIRS = 40
FOLDER = 500  # articles of one folder


@dataclass(frozen=True)
class Seed:
    """A pair of sentences that cannot both be true."""

    subject: str
    object: str
    sentences: tuple[str, str]


@dataclass(frozen=True)
class Press:
    project: Project
    facts: tuple[str, ...]
    seeds: tuple[Seed, ...]
    top: Path


def press(top: Path) -> Press:
    project = load_project()
    facts = tuple(id for id, fact in project.facts.facts.items() if not fact.lint_only)
    return Press(project, facts, seeds(project), top)


def seeds(project: Project) -> tuple[Seed, ...]:
    """Things that the facts say nothing of, raised and lowered."""
    known = project.vocabulary
    spoken_of = {
        id for fact in project.facts.facts.values() for s in fact.states for id in (s.subject, s.object)
    }
    subjects = [e for e in known.entities.values() if known.is_a(e.id, "herb") and e.id not in spoken_of]
    objects = [e for e in known.entities.values() if "neurotransmitter" in e.is_a]
    pairs = [(s, o) for s in subjects for o in objects if not (s.plural or o.plural)]
    chosen = random.Random(1).sample(pairs, min(PAIRS, len(pairs)))
    return tuple(Seed(s.id, o.id, _sentences(s.name, o.name)) for s, o in chosen)


def _sentences(subject: str, object: str) -> tuple[str, str]:
    name = subject[0].upper() + subject[1:]
    return f"{name} raises {object}.", f"{name} lowers {object}."


def write(own: Press, number: int) -> tuple[int, int]:
    """Write an article; gives its words, and which seeded sentence it has (twice its seed, or one more), or -1."""
    chance = random.Random(number)
    seed = chance.randrange(2 * len(own.seeds)) if chance.random() < SEEDED else -1
    text = _text(own, number, chance, own.seeds[seed // 2].sentences[seed % 2] if seed >= 0 else "")
    path = own.top / f"{number // FOLDER:04}" / f"{number:07}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return len(text.split()), seed


def _text(own: Press, number: int, chance: random.Random, seed: str) -> str:
    project = own.project
    facts = [project.facts.facts[id] for id in chance.sample(own.facts, FACTS)]
    said = [f"{project.speech.say(fact, chance.randrange(3))} [{at}]" for at, fact in enumerate(facts, 1)]
    blocks = [f"# Note {number}"]
    for at in range(0, FACTS, PARAGRAPH):
        blocks += [f"## Part {at // PARAGRAPH + 1}", " ".join(said[at : at + PARAGRAPH])]
    sources = (
        f"{at}. {project.facts.cited(fact)[0].title}" for at, fact in enumerate(facts, 1) if fact.supports
    )
    return "\n\n".join((*blocks, *filter(None, [seed]), "## Sources", "\n".join(sources))) + "\n"


def make(top: Path, articles: int) -> tuple[int, set[tuple[str, str]]]:
    """Write a library; gives its words, and (subject, object) of each contradiction seeded in it."""
    found = shared_out(range(articles), Task(press, (top,), write), processors())
    done = [one for one in found if not isinstance(one, Lost)]
    sentences = {seed for _, seed in done if seed >= 0}
    known = seeds(load_project())
    pairs = {seed // 2 for seed in sentences if seed ^ 1 in sentences}
    return sum(words for words, _ in done), {(known[at].subject, known[at].object) for at in pairs}
