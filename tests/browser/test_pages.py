"""Pages as people meet them: in a browser, on a phone and on a desk, by day and by night, by keyboard.

Needs Chromium (on Debian: apt-get install chromium) and the extra `browser`; skipped where either is missing.
Where axe-core is installed (npm install axe-core), pages are put to it as well.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.project import data_dir

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed (the extra 'browser')"
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))
PHONE, DESK = (360, 740), (1280, 900)
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the built-in articles."""
    out = tmp_path_factory.mktemp("site")
    root = data_dir("briefs").parent
    assert main(["site", "--out", str(out), "--project", str(root), "--quiet"]) == 0
    return out


@pytest.fixture(scope="module")
def pages(folder: Path) -> list[Path]:
    """The lists, every article, and the longest of the pages of facts."""
    facts = sorted(folder.glob("facts/*.html"), key=lambda path: path.stat().st_size)
    return [
        folder / "index.html",
        folder / "facts" / "index.html",
        *sorted(folder.glob("articles/*")),
        facts[-2],
    ]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not CHROMIUM:
        pytest.skip("no Chromium here")
    with sync_api.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Open]:
    contexts = []

    def opened(path: Path, size: tuple[int, int] = PHONE, scheme: str = "light", **more: Any) -> Any:
        viewport = {"width": size[0], "height": size[1]}
        contexts.append(browser.new_context(viewport=viewport, color_scheme=scheme, **more))
        page = contexts[-1].new_page()
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def luminance(color: str) -> float:
    numbers = [int(part) / 255 for part in color[color.index("(") + 1 : -1].split(",")[:3]]
    linear = [n / 12.92 if n <= 0.04045 else ((n + 0.055) / 1.055) ** 2.4 for n in numbers]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def body_colors(page: Any) -> tuple[float, float]:
    """How light paper and ink are, 0 to 1."""
    style = "(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))"
    paper, ink = page.evaluate(style)
    return luminance(paper), luminance(ink)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_is_wider_than_the_screen(visit: Open, pages: list[Path], size: tuple[int, int]) -> None:
    for path in pages:
        page = visit(path, size)
        assert page.evaluate("document.documentElement.scrollWidth") == size[0], path.name


def test_dark_mode_is_dark_and_readable(visit: Open, pages: list[Path]) -> None:
    for path in pages[:3]:
        paper, ink = body_colors(visit(path, scheme="light"))
        dark_paper, dark_ink = body_colors(visit(path, scheme="dark"))
        assert paper > 0.8 and dark_paper < 0.1
        assert (paper + 0.05) / (ink + 0.05) > 7 and (dark_ink + 0.05) / (dark_paper + 0.05) > 7


def test_every_note_goes_there_and_back(visit: Open, pages: list[Path]) -> None:
    for path in pages[2:-1]:
        page = visit(path, DESK, reduced_motion="reduce")
        links = page.evaluate("""() => [...document.querySelectorAll('sup a')].map(a => {
            const entry = document.querySelector(a.hash);
            const back = entry.querySelector(`a[href="#${a.id}"]`);
            return back !== null && document.querySelector(back.hash) === a;
        })""")
        assert links and all(links)
    note = page.locator("sup a").first
    note.click()
    target = page.evaluate("location.hash")
    assert page.evaluate(f"document.querySelector('{target}').getBoundingClientRect().top < innerHeight")
    page.locator(f"{target} [role=doc-backlink]").first.click()
    assert page.evaluate("location.hash") == "#" + note.get_attribute("id")
    assert note.evaluate(
        "a => a.getBoundingClientRect().top >= 0 && a.getBoundingClientRect().top < innerHeight"
    )


def test_the_keyboard_reaches_text_and_facts(visit: Open, pages: list[Path]) -> None:
    page = visit(pages[2], DESK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#editor").focus()
    assert page.locator(".why").first.is_hidden()
    page.keyboard.press("Space")
    page.locator("#w3").focus()
    assert page.locator("#f3").is_visible() and page.locator("#f4").is_hidden()
    page.keyboard.press("Enter")
    page.locator("#editor").focus()
    assert page.locator("#f3").is_visible()
    page.locator("#f3 .close").click()
    assert page.locator("#f3").is_hidden() or page.evaluate("document.activeElement.id") == "w3"


def test_pointing_at_a_sentence_shows_its_facts_to_an_editor_only(visit: Open, pages: list[Path]) -> None:
    page = visit(pages[2], DESK)
    page.locator("#s2").hover()
    assert page.locator("#f2").is_hidden()
    page.locator("#editor").check()
    page.locator("#s2").hover()
    assert page.locator("#f2").is_visible()


def test_a_tap_shows_the_facts(visit: Open, pages: list[Path]) -> None:
    page = visit(pages[2], PHONE, has_touch=True)
    page.locator("#editor").check()
    page.locator("#w2").tap()
    card = page.locator("#f2").bounding_box()
    assert card and card["x"] >= 0 and card["x"] + card["width"] <= PHONE[0]


def test_pages_work_without_script_and_fetch_nothing(visit: Open, pages: list[Path]) -> None:
    page = visit(pages[2], java_script_enabled=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert [url for url in asked if not url.startswith("file:")] == [] and len(asked) == 1
    assert page.locator("main h1").is_visible() and page.locator(".sources li").count() > 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_accessibility_checker_finds_nothing(visit: Open, pages: list[Path], scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip(f"axe-core is not here (npm install axe-core, or AXE_CORE=path; looked for {AXE})")
    for path in pages:
        page = visit(path, scheme=scheme)
        page.add_script_tag(path=AXE)
        if page.locator("#editor").count():
            page.locator("#editor").check()
        found = page.evaluate("axe.run()")["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in found] == [], path.name
