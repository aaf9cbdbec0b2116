"""Ways to load a brief of the invented world and to render it with a few templates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from generator.compose.brief import load_brief
from generator.compose.model import Brief
from generator.compose.render import Rendered, render
from generator.project import Project

PLAIN = "id: moon\ntitle: Moonleaf\nabout: [moonleaf]\nkind: note\n"

ReadBrief = Callable[[str], Brief]
RenderNote = Callable[..., Rendered]


@pytest.fixture
def read_brief(tmp_path: Path, world: Project, monkeypatch: pytest.MonkeyPatch) -> ReadBrief:
    """Load a brief from text; messages name it `brief.yaml`."""
    monkeypatch.chdir(tmp_path)

    def read(text: str) -> Brief:
        path = tmp_path / "brief.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        return load_brief(path, world.facts)

    return read


@pytest.fixture
def render_note(tmp_path: Path, world: Project, read_brief: ReadBrief) -> RenderNote:
    """Render `articles/note.md.j2` with more templates beside it and a brief of kind `note`."""

    def rendered(note: str, brief: str = PLAIN, **more: str) -> Rendered:
        templates = {"articles/note.md.j2": note} | {
            name.replace("__", "/"): text for name, text in more.items()
        }
        for name, text in templates.items():
            path = tmp_path / "templates" / (name if "." in name else f"{name}.j2")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return render(read_brief(brief), world.facts, [tmp_path / "templates"], world.speech)

    return rendered
