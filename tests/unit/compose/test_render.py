"""Rendering: what comes out of a good template, and what is said about a bad one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.compose.marks import RESERVED
from generator.compose.render import render
from generator.errors import DataError
from generator.project import Project
from tests.unit.compose.conftest import PLAIN, ReadBrief, RenderNote

SAY = '{{ say("moonine-glow") }}'
END = "\n\n{{ references() }}\n"


def test_said_facts_are_marked_and_referenced(render_note: RenderNote) -> None:
    note = render_note(f"# {{{{ brief.title }}}}\n\nPlain. {SAY} More.{END}")
    said = "In glass vessels, moonine activates the human glow receptor."
    assert note.text == (f"# Moonleaf\n\nPlain. {said}[^1] More.\n\n[^1]: Moonine in glass vessels. 2005.\n")
    (mark,) = note.marks
    assert note.text[mark.span.start : mark.span.end] == said
    assert note.facts == ("moonine-glow",)
    assert not RESERVED.search(note.text)


def test_own_wording_states_several_facts(render_note: RenderNote) -> None:
    note = render_note(
        '{% stating "moonleaf-contains", "moonleaf-native" %}\n  Moonleaf of the\n  Isles'
        " holds moonine{% endstating %}, as they say." + END
    )
    (mark,) = note.marks
    assert mark.facts == ("moonleaf-contains", "moonleaf-native")
    assert note.text.startswith("Moonleaf of the Isles holds moonine,[^1][^2] as they say.")


def test_numbers_follow_the_text_not_the_rendering(render_note: RenderNote) -> None:
    note = render_note(
        '{% set last %}{{ say("moonleaf-drift") }}{% endset %}'
        '{{ say("moonine-glow") }} {{ cite("trial") }} {{ last }}' + END
    )
    assert [(reference.number, reference.source.id) for reference in note.references] == [
        (1, "vessel"),
        (2, "trial"),
        (3, "almanac"),
    ]


@pytest.mark.parametrize(
    ("lead", "start"),
    [("Besides,", "Besides, moonleaf contains"), ("What is in it?", "What is in it? Moonleaf contains")],
)
def test_a_lead_stands_before_its_fact(render_note: RenderNote, lead: str, start: str) -> None:
    note = render_note(f'{{{{ say("moonleaf-contains", lead="{lead}") }}}}{END}')
    assert note.text.startswith(start)
    covered = note.text[note.marks[0].span.start : note.marks[0].span.end]
    assert covered.startswith("Moonleaf") is lead.endswith("?")


def test_text_is_joined_with_the_spaces_it_has(render_note: RenderNote) -> None:
    assert render_note('{{ "Of " ~ brief.about[0] ~ "\n ." }}').text == "Of moonleaf .\n"


def test_data_is_escaped_and_templates_are_not(render_note: RenderNote) -> None:
    brief = PLAIN.replace("Moonleaf", "'1. <b>A_b_</b> [x](y) & *z*'")
    note = render_note('**{{ brief.title }}** {{ "a*b" ~ brief.id }}', brief)
    assert note.text == "**1\\. \\<b\\>A\\_b\\_\\</b\\> \\[x\\](y) \\& \\*z\\*** a\\*bmoon\n"


def test_macros_and_includes_pass_marks_through(render_note: RenderNote) -> None:
    note = render_note(
        '{% import "macros.j2" as m %}{{ m.twice("x") }}{% include "sections/part.j2" %}' + END,
        macros="{% macro twice(word) %}{{ word }}{{ word }} {% endmacro %}",
        sections__part=SAY,
    )
    assert note.text.startswith("xx In glass vessels,")


def test_headings_make_the_contents(render_note: RenderNote) -> None:
    note = render_note(
        '{% set body %}## {{ heading("What is it?") }}\n{% endset %}'
        "{% for each in headings() %}- [{{ each.text }}](#{{ each.slug }})\n{% endfor %}{{ body }}"
    )
    assert note.text == "- [What is it?](#what-is-it)\n## What is it?\n"


def test_variants_are_used_once(render_note: RenderNote) -> None:
    note = render_note('{% for n in range(4) %}{{ one_of("a", "b", "c") }};{% endfor %}')
    assert sorted(note.text.strip().split(";")) == ["", "", "a", "b", "c"]


def test_questions_disclosures_and_names(render_note: RenderNote) -> None:
    note = render_note(
        '{{ question(brief.search_phrase) }}? {{ names(["moonleaf", "star-ache"]) }}.\n'
        '{{ disclosures("A tale.")[0] }} {{ disclosures("It IS invented") | length }} '
        '{{ stated("moonine-glow") }}',
        PLAIN + "search_phrase: what is moonleaf?\n",
    )
    assert note.text == (
        "what is moonleaf? moonleaf and star ache.\nEverything in this text is invented. 0 False\n"
    )


def test_a_thing_just_named_is_called_it(render_note: RenderNote) -> None:
    first, second = (
        '{{ say("moonleaf-native") }} ',
        '{{ say("moonleaf-contains", after="moonleaf-native") }}',
    )
    assert "It contains moonine" in render_note(first + second + END).text
    led = second.replace(", after", ', lead="For its part,", after')
    assert "For its part, moonleaf contains" in render_note(first + led + END).text
    assert "Moonleaf contains" in render_note(second + END).text


def test_a_disclosure_states_its_facts_even_once_more(
    tmp_path: Path, read_brief: ReadBrief, render_note: RenderNote, world: Project
) -> None:
    (plain,) = world.facts.disclosures
    base = replace(world.facts, disclosures=(replace(plain, facts=("moonleaf-contains", "moonine-glow")),))
    render_note(SAY + '{{ disclosures("A tale.")[0] }}' + END)
    note = render(read_brief(PLAIN), base, [tmp_path / "templates"], world.speech)
    assert [mark.facts for mark in note.marks] == [
        ("moonine-glow",),
        ("moonleaf-contains", "moonine-glow"),
    ]
    assert "Everything in this text is invented.[^1][^2]" in note.text


@pytest.mark.parametrize(
    ("template", "message", "hint"),
    [
        ("a\n{{ titel }}", "note.md.j2:2:1: unknown name 'titel'", ""),
        ("a\n{{ brief.titel }}", r"note.md.j2:2:1: .* has no attribute 'titel'", ""),
        ("a\n{% if %}", "note.md.j2:2:1: broken template", ""),
        ('\n\n{{ say("moonine-glo") }}', "note.md.j2:3:1: unknown fact 'moonine-glo'", "moonine-glow"),
        ('{% stating "x" %}A.{% endstating %}', "note.md.j2:1:1: unknown fact 'x'", ""),
        ('{% set id = "x" %}\n{{ say(id) }}', "note.md.j2:2:1: unknown fact 'x'", ""),
        ('{% stating "moonine-glow" %}\n{% endstating %}', "1:1: states facts without words", ""),
        (SAY + "\n" + SAY, "note.md.j2:2:1: fact 'moonine-glow' is stated twice", ""),
        ('{% set a %}{{ say("moonine-glow") }}{% endset %}{{ a }}{{ a }}' + END, "printed twice", ""),
        (SAY, "places them once", ""),
        (SAY[:-2] + " | first }}" + END, "private-use", ""),
        ("{{ cite('nowhere') }}", "unknown source 'nowhere'", ""),
        ("{{ heading('a') }}\n{{ heading('A') }}", "2:1: the heading 'A' stands twice", ""),
        ('{% include "sections/other.j2" %}', "unknown template 'sections/other.j2'", "sections/part.j2"),
        ("{% include brief.kind %}", "a template must be named as plain text", ""),
        ('{% include "../../secret" %}', "unknown template", ""),
        ('{% include "/etc/passwd" %}', "unknown template", ""),
        ('\n{% include "articles/note.md.j2" %}', "2:1: 'articles/note.md.j2' includes itself", ""),
        ("a \U000f0000", "note.md.j2:1:3: holds a private-use character", ""),
        ("{{ 1 // 0 }}", "note.md.j2:1:1: .*zero", ""),
    ],
)
def test_a_mistake_is_told_with_its_place(
    render_note: RenderNote, template: str, message: str, hint: str
) -> None:
    with pytest.raises(DataError, match=message) as caught:
        render_note(template, sections__part="x")
    assert any(hint in problem.hint for problem in caught.value.problems)


def test_all_unknown_facts_are_told_at_once(render_note: RenderNote) -> None:
    with pytest.raises(DataError) as caught:
        render_note('{{ say("a") }}\n{% include "p.j2" %}', p='\n{{ say("b") }}{{ nobody }}')
    told = [str(problem).rpartition("/")[2].partition("\n")[0] for problem in caught.value.problems]
    assert told == [
        "note.md.j2:1:1: unknown fact 'a'",
        "p.j2:2:1: unknown fact 'b'",
        "p.j2:2:1: unknown name 'nobody'",
    ]


def test_a_circle_of_includes_is_shown(render_note: RenderNote) -> None:
    with pytest.raises(DataError, match="includes itself") as caught:
        render_note('{% include "a.j2" %}', a='{% include "b.j2" %}', b='{% include "a.j2" %}')
    assert caught.value.problems[0].hint == "a.j2 > b.j2 > a.j2"


def test_includes_go_only_so_deep(render_note: RenderNote) -> None:
    chain = {f"t{n}": f'{{% include "t{n + 1}.j2" %}}' for n in range(12)} | {"t12": "end"}
    with pytest.raises(DataError, match="deeper than 8"):
        render_note('{% include "t0.j2" %}', **chain)


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(999) %}{% for b in range(999) %}x{% endfor %}{% endfor %}",
        "{% for a in range(10 // 1 * 100000) %}x{% endfor %}",
        '{{ "x" * 100000000 }}',
        '{{ "%0999999999d" % 1 }}',
        '{{ "x".ljust(999999999) }}',
        '{{ "{:999999999}".format(1) }}',
        "{{ 9 ** 9 ** 9 }}",
        "{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}",
        "{% macro f(x) %}{{ f(x ~ x) }}{% endmacro %}{{ f('xxxxxxxx') }}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
        "{% set x0 %}"
        + "x" * 99
        + "{% endset %}"
        + "".join(f"{{% set x{n + 1} %}}{{{{ x{n} }}}}{{{{ x{n} }}}}{{% endset %}}" for n in range(40)),
        "{{ brief.__class__.__mro__ }}",
        "{{ say.__globals__ }}",
        "{{ say.__self__.base }}",
        "{{ brief.id.upper() }}",
        "{{ lipsum() }}",
        "{{ cycler }}",
        '{{ brief | attr("id") }}',
        '{{ "<b>" | safe }}',
    ],
)
def test_an_unfriendly_template_is_stopped(render_note: RenderNote, template: str) -> None:
    with pytest.raises(DataError):
        render_note(template)


def test_many_includes_are_stopped(render_note: RenderNote) -> None:
    levels = {f"t{n}": f'{{% include "t{n + 1}.j2" %}}' * 12 for n in range(6)} | {"t6": "x"}
    with pytest.raises(DataError, match="too many steps"):
        render_note('{% include "t0.j2" %}', **levels)


def test_a_link_leads_nowhere_outside(
    render_note: RenderNote, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.j2"
    secret.write_text("secret", encoding="utf-8")
    render_note("fine")
    from pathlib import Path

    Path("templates/link.j2").symlink_to(secret)
    with pytest.raises(DataError, match="unknown template"):
        render_note('{% include "link.j2" %}')


@pytest.mark.parametrize("field", ["title", "search_phrase"])
def test_private_use_characters_in_a_brief_are_refused(render_note: RenderNote, field: str) -> None:
    brief = "id: moon\ntitle: t\nabout: [moonleaf]\nkind: note\nsearch_phrase: s\n"
    brief = re.sub(f"{field}: .", f'{field}: "a \U0010fffd b"', brief)
    with pytest.raises(DataError, match="private-use"):
        render_note(f"{{{{ brief.{field} }}}}", brief)


def test_an_unknown_kind_is_told(render_note: RenderNote) -> None:
    with pytest.raises(DataError, match="unknown article kind 'nite'") as caught:
        render_note("x", PLAIN.replace("note", "nite"))
    assert caught.value.problems[0].hint == "Did you mean 'note'?"


def test_excluded_facts_are_not_said_by_templates(render_note: RenderNote) -> None:
    with pytest.raises(DataError, match="is excluded by the brief"):
        render_note(SAY + END, PLAIN + "exclude: [moonine-glow]\n")


def test_the_same_brief_gives_the_same_text(world: Project, render_note: RenderNote) -> None:
    template = '{{ say("moonleaf-drift") }} {{ one_of("a", "b") }}' + END
    assert render_note(template).text == render_note(template).text
