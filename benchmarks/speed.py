"""How fast the ear and the lint are, how long a start takes and how much memory: figures of one run.

    python benchmarks/speed.py                 1,000 articles
    python benchmarks/speed.py --articles 100  a quick look
    python benchmarks/speed.py --proselint     beside proselint, installed into a venv of its own for this

The corpus is made in memory: the articles of the built-in briefs and the labelled drafts, again and again,
with a tenth of the longer words replaced by others of the corpus that end alike. So hardly a sentence comes
twice. Computers differ and are busy: the ratios to a plain count of words in the same run are what compares.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from generator.claims.extract import hear
from generator.compose.brief import load_brief
from generator.compose.render import render
from generator.document.read import read
from generator.lint.engine import run
from generator.project import Project, load_project

DRAFTS = Path(__file__).parent.parent / "tests" / "labelled" / "drafts.jsonl"
SHARE = 0.1  # of the longer words that are replaced
STARTS = 7  # starts of which the quickest counts
_LONGER = re.compile(r"\b[a-z]{6,}\b")
_WORD = re.compile(r"\w+")
_PROSELINT = """\
import sys, time
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
CheckRegistry().register_many(__register__)
text = sys.stdin.read()
begun = time.process_time()
LintFile(source="text", content=text).lint()
print(time.process_time() - begun)
"""
# The most memory of the command it is given, in kilobytes.
_CHILD = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def main() -> None:
    options = _options()
    project = load_project()
    pieces = _pieces(project)
    print(f"Python {sys.version.split()[0]}, {options.articles} articles")
    counting = _throughput(project, pieces, options.articles)
    _memory(pieces, options.articles)
    _growth(project, pieces)
    if options.proselint:
        _proselint(pieces, counting)
    _starts(pieces)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--proselint", action="store_true", help="install proselint and time it too")
    return parser.parse_args()


def _pieces(project: Project) -> list[tuple[str, str]]:
    """(format, text) of each article that the corpus is made from."""
    briefs = (load_brief(path, project.facts) for path in sorted(project.briefs.glob("*.yaml")))
    rendered = [render(b, project.facts, project.templates, project.speech).text for b in briefs]
    drafts: dict[str, list[str]] = {}
    for line in DRAFTS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        drafts.setdefault(row["doc"], []).append(row["text"])
    return [("markdown", text) for text in rendered] + [("text", "\n\n".join(d)) for d in drafts.values()]


def _varied(pieces: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Without end: the pieces in turn, each time with other words."""
    chance = random.Random(7)
    alike: dict[str, list[str]] = {}
    for word in sorted({word for _, text in pieces for word in _LONGER.findall(text)}):
        alike.setdefault(word[-2:], []).append(word)

    def other(match: re.Match[str]) -> str:
        return chance.choice(alike[match[0][-2:]]) if chance.random() < SHARE else match[0]

    while True:
        for format, text in pieces:
            yield format, _LONGER.sub(other, text)


def _timed(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _throughput(project: Project, pieces: list[tuple[str, str]], articles: int) -> float:
    """Words a second of each stage; gives those of counting words."""
    project.ear  # noqa: B018 - compiled before the clock runs
    spent = dict.fromkeys(("count", "read", "hear", "lint"), 0.0)
    words = claims = findings = 0
    for number, (format, text) in enumerate(islice(_varied(pieces), articles)):
        words += len(text.split())
        spent["count"] += _timed(lambda: sum(1 for _ in _WORD.finditer(text)))  # noqa: B023
        begun = process_time()
        document = read(text, f"{number}.md", format, project)
        was_read = process_time()
        heard = hear(document, project.ear)
        was_heard = process_time()
        result = run(document, heard.parsed, heard.claims, project.facts, project.ear, project.rules)
        spent["lint"] += process_time() - was_heard
        spent["hear"] += was_heard - was_read
        spent["read"] += was_read - begun
        claims, findings = claims + len(heard.claims), findings + len(result.findings)
    spent["hear and lint"] = spent["hear"] + spent["lint"]
    print(f"{words:,} words, {claims:,} claims, {findings:,} findings")
    for stage, seconds in spent.items():
        _tell(stage, words / seconds, words / spent["count"])
    return words / spent["count"]


def _tell(what: str, speed: float, counting: float) -> None:
    print(f"{what:24}{speed:>12,.0f} words/s{counting / speed:>9.1f} times as long as counting words")


def _memory(pieces: list[tuple[str, str]], articles: int) -> None:
    """The most memory that `factpress check` holds, where what is compiled is kept from an earlier start."""
    with tempfile.TemporaryDirectory() as folder:
        library = [Path(folder, f"{number}.md") for number in range(articles)]
        for path, (_, text) in zip(library, _varied(pieces), strict=False):
            path.write_text(text, encoding="utf-8")
        kept = os.environ | {"FACTPRESS_CACHE": str(Path(folder, "kept"))}
        _peak(library[:1], kept)  # compiles
        for files in (library[1:2], library):
            print(f"{f'peak memory, {len(files):,}':24}{_peak(files, kept):>12,.0f} MB")


def _peak(files: list[Path], variables: dict[str, str]) -> float:
    """Megabytes that one check of these files holds at most, asked by a small process: a fork starts with ours."""
    check = [sys.executable, "-c", _CHILD, sys.executable, "-m", "generator", "check", *map(str, files)]
    return float(subprocess.run(check, env=variables, stdout=subprocess.PIPE, check=True).stdout) / 1024


def _growth(project: Project, pieces: list[tuple[str, str]]) -> None:
    """What more text at once and more forms cost, a word."""
    texts = [text for format, text in islice(_varied(pieces), 40) if format == "text"]
    one = min(_timed(lambda: [_judge(text, project) for text in texts]) for _ in range(3))
    whole = min(_timed(lambda: _judge("\n\n".join(texts), project)) for _ in range(3))
    print(
        f"{'one text that is ' + str(len(texts)) + ' long':24}{whole / one:>12.2f} times the cost of a word"
    )
    endless = [re.sub(r"[.!?;:]\s", ", ", text) for text in texts]
    ended = min(_timed(lambda: [_judge(text, project) for text in endless]) for _ in range(3))
    print(f"{'no sentence ends':24}{ended / one:>12.2f} times the cost of a word")
    stranger = next(iter(project.vocabulary.entities.values()))
    more = {
        f"x{n}": replace(stranger, id=f"x{n}", name=f"form{n} of{n % 99}", also=()) for n in range(20_000)
    }
    vocabulary = replace(project.vocabulary, entities={**project.vocabulary.entities, **more})
    larger = replace(project, vocabulary=vocabulary)
    larger.ear  # noqa: B018 - compiled before the clock runs
    forms = min(_timed(lambda: [_judge(text, larger) for text in texts]) for _ in range(3))
    print(f"{'40,000 forms more':24}{forms / one:>12.2f} times the cost of a word")


def _judge(text: str, project: Project) -> object:
    project.ear.met.clear()  # each sentence is heard anew
    document = read(text, "draft.txt", "text", project)
    heard = hear(document, project.ear)
    return run(document, heard.parsed, heard.claims, project.facts, project.ear, project.rules)


def _starts(pieces: list[tuple[str, str]]) -> None:
    """`factpress check` on one file, above the interpreter's own start."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.txt")
        draft.write_text(next(text for format, text in pieces if format == "text"), encoding="utf-8")
        check = [sys.executable, "-m", "generator", "check", str(draft)]
        bare = _quickest([sys.executable, "-c", "pass"], {})
        cold = _quickest(check, {"FACTPRESS_CACHE": ""}) - bare
        warm = _quickest(check, {"FACTPRESS_CACHE": str(Path(folder, "kept"))}) - bare
    print(f"{'start, nothing kept':24}{cold:>12.3f} s {cold / bare:>9.1f} times the interpreter's own")
    print(f"{'start, all kept':24}{warm:>12.3f} s {warm / bare:>9.1f} times the interpreter's own")


def _quickest(command: list[str], variables: dict[str, str]) -> float:
    variables = variables | {"PYTHONDONTWRITEBYTECODE": ""}  # modules are compiled once, as for a user
    found = []
    for _ in range(STARTS):
        begun = perf_counter()
        subprocess.run(command, env=os.environ | variables, stdout=subprocess.DEVNULL, check=False)
        found.append(perf_counter() - begun)
    return min(found)


def _proselint(pieces: list[tuple[str, str]], counting: float) -> None:
    text = "\n\n".join(text for _, text in islice(_varied(pieces), 50))
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        subprocess.run([python, "-m", "pip", "install", "-q", "proselint>=0.16"], check=True)
        found = subprocess.run(
            [python, "-c", _PROSELINT], input=text, capture_output=True, text=True, check=True
        )
    _tell("proselint", len(text.split()) / float(found.stdout), counting)


if __name__ == "__main__":
    main()
