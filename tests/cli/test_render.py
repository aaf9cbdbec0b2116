"""`factpress render`: articles are written whole, and only when they are clean."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[dict[str, str]], Path]
TEMPLATE = '# {{ brief.title }}\n\n{{ say("moonine-glow") }}\n\n{{ references() }}\n'
FALSE = TEMPLATE.replace(") }}\n\n", ") }} Moonleaf relieves star ache.\n\n", 1)


def brief(id: str, kind: str = "note") -> str:
    return f"id: {id}\ntitle: About {id}\nabout: [moonleaf]\nkind: {kind}\n"


@pytest.fixture
def site(write: Write) -> Path:
    """A project of the small world with one template and two briefs."""
    root = write(
        {
            "templates/articles/note.md.j2": TEMPLATE,
            "templates/articles/untrue.md.j2": FALSE,
            "briefs/a.yaml": brief("first"),
            "briefs/b.yaml": brief("second"),
        }
    )
    shutil.copytree(Path(__file__).parent.parent / "world" / "facts", root / "facts")
    return root


def test_all_briefs_become_articles(run: Run, site: Path) -> None:
    outcome = run("render", "--all", "--out", "out/deep", project=None)
    assert (outcome.code, outcome.err) == (0, "")
    written = [line.split()[0] for line in outcome.out.splitlines()]
    assert written == ["out/deep/first.md", "out/deep/second.md"]
    article = (site / "out" / "deep" / "first.md").read_text()
    assert article.startswith("# About first\n\nIn glass vessels, moonine activates")
    assert sorted(path.name for path in (site / "out" / "deep").iterdir()) == [
        "first.md",
        "first.provenance.json",
        "manifest.json",
        "second.md",
        "second.provenance.json",
    ]


def test_the_sidecar_leads_from_each_sentence_to_its_facts_and_sources(run: Run, site: Path) -> None:
    run("render", "briefs/a.yaml", "--out", "out", project=None)
    article = (site / "out" / "first.md").read_bytes()
    sidecar = json.loads((site / "out" / "first.provenance.json").read_text())
    assert sidecar["article"]["hash"] == sha256(article).hexdigest()
    (sentence,) = sidecar["sentences"]
    line = article.decode().splitlines()[sentence["line"] - 1]
    assert line[sentence["column"] - 1 : sentence["end_column"]] == sentence["text"]
    assert sentence["facts"] == ["moonine-glow"]
    assert sentence["references"] == [reference["number"] for reference in sidecar["references"]]
    assert f"[^{sentence['references'][0]}]: " in article.decode()


def test_what_was_written_is_counted_and_quiet_says_nothing(run: Run, site: Path) -> None:
    out = run("render", "briefs/a.yaml", "--out", "out", project=None).out
    assert re.fullmatch(r"out/first\.md  \d+ words  1 fact  1 source\n", out)
    assert run("render", "--all", "--out", "out", "--quiet", project=None).out == ""


@pytest.mark.parametrize("name", ["second.md", "second.provenance.json"])
def test_where_one_file_cannot_be_written_all_stay_as_they_were(run: Run, site: Path, name: str) -> None:
    (site / "out" / name).mkdir(parents=True)
    outcome = run("render", "--all", "--out", "out", project=None)
    assert outcome.code == 2
    assert outcome.err == f"Error: out/{name}: cannot be written: Is a directory\n"
    assert [path.name for path in (site / "out").iterdir()] == [name]


def test_rendering_again_gives_the_same_bytes(run: Run, site: Path) -> None:
    run("render", "briefs/a.yaml", "--out", "one", project=None)
    run("render", "briefs/a.yaml", "--out", "two", project=None)
    assert (site / "one" / "first.md").read_bytes() == (site / "two" / "first.md").read_bytes()


def test_one_false_article_keeps_all_from_being_written(run: Run, site: Path, write: Write) -> None:
    write({"briefs/c.yaml": brief("wrong", "untrue")})
    outcome = run("render", "--all", "--out", "out", project=None)
    assert outcome.code == 1
    assert outcome.out.startswith("wrong.md:3:")
    assert "Moonleaf relieves star ache" in outcome.out
    assert "\x1b" not in outcome.out
    assert outcome.err == "Nothing was written.\n"
    assert not (site / "out").exists()
    assert "\x1b" in run("render", "--all", "--out", "out", "--color", project=None).out


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"briefs/c.yaml": brief("first")}, "briefs/c.yaml: duplicate brief id 'first'"),
        ({"briefs/c.yaml": brief("c", "nota")}, "unknown article kind 'nota'"),
        ({"briefs/c.yaml": brief("c") + "lenght: 3\n"}, "briefs/c.yaml:5:1: unknown key 'lenght'"),
        ({"briefs/c.yaml": "id: [\n"}, "briefs/c.yaml:2:1: broken YAML"),
        ({"templates/articles/note.md.j2": "{{ say('moonine-glwo') }}"}, "unknown fact 'moonine-glwo'"),
        ({"templates/articles/note.md.j2": "{% if %}"}, "templates/articles/note.md.j2:1"),
    ],
)
def test_bad_data_is_2_and_nothing_is_written(
    run: Run, site: Path, write: Write, files: dict[str, str], expected: str
) -> None:
    write(files)
    outcome = run("render", "--all", "--out", "out", project=None)
    assert outcome.code == 2
    assert expected in outcome.err
    assert not (site / "out").exists()


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["render", "--out", "out"], "Name some briefs, or give --all."),
        (["render", "--all", "briefs/a.yaml", "--out", "out"], "Name some briefs, or give --all."),
        (["render", "--all"], "Missing option '--out'"),
        (["render", "briefs/gone.yaml", "--out", "out"], "briefs/gone.yaml: cannot be read"),
        (["render", "--all", "--out", "briefs/a.yaml"], "is a file"),
    ],
)
def test_mistyped_commands_are_2(run: Run, site: Path, args: list[str], expected: str) -> None:
    outcome = run(*args, project=None)
    assert outcome.code == 2
    assert expected in outcome.err


def test_formats_are_written_side_by_side(run: Run, site: Path) -> None:
    formats = [arg for name in ("html", "text", "json-ld", "markdown") for arg in ("--format", name)]
    outcome = run("render", "briefs/a.yaml", "--out", "out", *formats, project=None)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("out/first.html")
    suffixes = {path.name.partition(".")[2] for path in (site / "out").iterdir()}
    assert suffixes == {"html", "txt", "jsonld", "md", "provenance.json"}
    assert run("check", "out", project=None).code == 0
    assert run("render", "briefs/a.yaml", "--out", "out", "-f", "pdf", project=None).code == 2


def test_what_nothing_touched_is_left_as_it_is(run: Run, site: Path, write: Write) -> None:
    def again() -> dict[str, bool]:
        """Which articles are new, by name."""
        lines = run("render", "--all", "--out", "out", project=None).out.splitlines()
        return {Path(line.split()[0]).stem: "unchanged" not in line for line in lines}

    assert again() == {"first": True, "second": True}
    assert again() == {"first": False, "second": False}
    write({"briefs/b.yaml": brief("second").replace("About", "More about")})
    assert again() == {"first": False, "second": True}
    (site / "out" / "first.md").write_text("changed by hand")
    assert again() == {"first": True, "second": False}
    write({"templates/articles/note.md.j2": TEMPLATE.replace("say", "  say")})
    assert again() == {"first": False, "second": False}
    write({"templates/articles/note.md.j2": TEMPLATE.replace("# ", "# On ")})
    assert again() == {"first": True, "second": True}
    facts = site / "facts" / "statements" / "moonleaf.yaml"
    text = facts.read_text()
    facts.write_text(text.replace("glass vessels", "clay vessels"))
    assert again() == {"first": True, "second": True}
    (site / "out" / "manifest.json").write_text("{")
    assert again() == {"first": True, "second": True}


def test_a_fact_that_no_article_is_judged_by_touches_none(run: Run, site: Path) -> None:
    run("render", "--all", "--out", "out", project=None)
    facts = site / "facts" / "statements" / "moonleaf.yaml"
    changed = facts.read_text().replace("nobody who took dawn root drifted", "none of them drifted")
    assert changed != facts.read_text()
    facts.write_text(changed)
    lines = run("render", "--all", "--out", "out", project=None).out.splitlines()
    assert ["unchanged" in line for line in lines] == [True, True]


def test_articles_without_a_brief_are_removed_unless_changed_by_hand(run: Run, site: Path) -> None:
    run("render", "--all", "--out", "out", project=None)
    (site / "briefs" / "b.yaml").unlink()
    (site / "out" / "second.md").write_text("mine")
    (site / "out" / "other.txt").write_text("mine")
    run("render", "--all", "--out", "out", project=None)
    left = sorted(path.name for path in (site / "out").iterdir())
    assert left == ["first.md", "first.provenance.json", "manifest.json", "other.txt", "second.md"]
