"""Articles as trees: blocks, runs that know their stated sentence, and nothing that could lead astray."""

from __future__ import annotations

from generator.compose.article import Article, Block, Run
from generator.compose.parse import parse
from tests.unit.compose.conftest import PLAIN, ReadBrief, RenderNote

SAY = '{{ say("moonine-glow") }}'
END = "\n\n## Sources\n\n{{ references() }}\n"


def tree(render_note: RenderNote, read_brief: ReadBrief, template: str) -> Article:
    rendered = render_note(template)
    return parse(read_brief(PLAIN), rendered)


def test_runs_know_the_sentence_they_state(render_note: RenderNote, read_brief: ReadBrief) -> None:
    article = tree(render_note, read_brief, f"Café. {SAY} More &amp; *less*.{END}")
    (paragraph, *_) = article.blocks
    assert [(run.text, run.mark, run.note) for run in paragraph.runs] == [
        ("Café. ", -1, 0),
        ("In glass vessels, moonine activates the human glow receptor.", 0, 0),
        ("", -1, 1),
        (" More ", -1, 0),
        ("&", -1, 0),
        (" ", -1, 0),
        ("less", -1, 0),
        (".", -1, 0),
    ]
    assert paragraph.runs[6].styles == {"emphasis"}
    assert article.facts == ("moonine-glow",)
    assert article.lead.startswith("Café. In glass vessels")


def test_own_words_with_styles_are_one_sentence(render_note: RenderNote, read_brief: ReadBrief) -> None:
    words = '{% stating "moonine-glow" %}Moonine **activates** the glow receptor.{% endstating %}'
    (paragraph, *_) = tree(render_note, read_brief, words + END).blocks
    assert [(run.text, run.mark) for run in paragraph.runs if run.text] == [
        ("Moonine ", 0),
        ("activates", 0),
        (" the glow receptor.", 0),
    ]


def test_blocks_keep_their_shape(render_note: RenderNote, read_brief: ReadBrief) -> None:
    text = "# T\n\n> quote\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n\n```\nx < y\n```\n"
    blocks = tree(render_note, read_brief, text).blocks
    assert [block.kind for block in blocks] == ["heading", "quote", "list", "table", "rule", "code"]
    assert (blocks[0].level, blocks[0].slug) == (1, "t")
    assert blocks[2].ordered and [item.text for item in blocks[2].blocks] == ["one", "two"]
    assert [[cell.text for cell in row.blocks] for row in blocks[3].blocks] == [["a", "b"], ["c", "d"]]
    assert blocks[5].text == "x < y\n"


def test_the_list_of_sources_is_one_place(render_note: RenderNote, read_brief: ReadBrief) -> None:
    article = tree(render_note, read_brief, f'{SAY} {{{{ say("moonleaf-drift") }}}}{END}')
    assert [block.kind for block in article.blocks] == ["paragraph", "heading", "references"]
    assert [reference.number for reference in article.references] == [1, 2]


def test_links_lead_to_the_web_or_to_the_site(render_note: RenderNote, read_brief: ReadBrief) -> None:
    text = "[a](https://x.org) [b](#place) [c](facts/x.html) [d](javascript:alert) [e](data:text/html,x)"
    (paragraph,) = tree(render_note, read_brief, text).blocks
    links = {run.text: run.link for run in paragraph.runs if run.text.strip()}
    assert links == {"a": "https://x.org", "b": "#place", "c": "facts/x.html", "d": "", "e": ""}


def test_parts_leave_title_and_contents_out(render_note: RenderNote, read_brief: ReadBrief) -> None:
    text = "# T\n\nTop.\n\n## Contents\n\n- [A](#a)\n\n## A\n\nOne.\n\n### B\n\nTwo.\n"
    article = tree(render_note, read_brief, text)
    assert article.title == "T"
    assert [(part.heading.text if part.heading else "", len(part.blocks)) for part in article.parts] == [
        ("", 1),
        ("A", 3),
    ]


def test_html_of_a_template_is_left_out(render_note: RenderNote, read_brief: ReadBrief) -> None:
    article = tree(render_note, read_brief, "a <b onclick=x>b</b>\n\n<script>alert(1)</script>\n")
    assert article.blocks == (Block("paragraph", (Run("a "), Run("b"))),)
