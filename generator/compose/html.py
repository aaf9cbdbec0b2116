"""An article's blocks as HTML: stated sentences with their badges and a way to their facts, notes there and back.

No word of a language stands here; they come from `pages/words.yaml` beside the page templates.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from generator.compose.article import Article, Block, Kind, Run, Style, noted
from generator.compose.choose import setting_of
from generator.compose.words import Words
from generator.factbase.base import FactBase

_TAGS: dict[Kind, str] = {"paragraph": "p", "item": "li", "quote": "blockquote", "row": "tr", "cell": "td"}
_STYLES: dict[Style, str] = {"strong": "strong", "emphasis": "em", "strike": "s", "code": "code"}


class Body:
    """Writes the blocks of one article in order; `places` then tells where each source is referred to."""

    def __init__(self, article: Article, base: FactBase, words: Words):
        self.article, self.base, self.words = article, base, words
        self.places: dict[int, list[str]] = defaultdict(list)
        self._begun: set[int] = set()

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        return Markup("\n").join(map(self.block, blocks))

    def block(self, block: Block) -> Markup:
        if block.kind in ("references", "rule"):
            return Markup("<hr>") if block.kind == "rule" else Markup()
        inner = self.runs(block.runs) + self.blocks(block.blocks)
        if block.kind == "heading":
            return Markup('<h{0} id="{1}">{2}</h{0}>').format(block.level, block.slug, inner)
        if block.kind == "code":
            return Markup("<pre><code>{}</code></pre>").format(inner)
        if block.kind == "table":
            return Markup('<div class="wide" tabindex="0"><table>{}</table></div>').format(inner)
        tag = ("ol" if block.ordered else "ul") if block.kind == "list" else _TAGS[block.kind]
        return Markup("<{0}>{1}</{0}>").format(tag, inner)

    def runs(self, runs: Sequence[Run]) -> Markup:
        """Sentences with what hangs on them: numbers of sources, badge, a way to the facts.

        Numbers directly behind a sentence stand inside its element, so that they are found to be its own.
        """
        made = Markup()
        groups = deque(noted(runs))
        due: int | None = None  # the stated sentence whose numbers are still to come
        while groups:
            group = groups.popleft()
            if group[0].note:
                made += self._numbers(group) + self._backing(due)
                due = None
            elif group[0].mark < 0:
                made += Markup().join(map(_styled, group))
            else:
                direct = groups.popleft() if groups and groups[0][0].note else ()
                made += self._stated(group, direct)
                due = None if direct else group[0].mark
        return made + self._backing(due)

    def _stated(self, group: Sequence[Run], numbers: Sequence[Run]) -> Markup:
        mark = group[0].mark
        name = Markup(' id="s{}"').format(mark + 1) if mark not in self._begun else ""
        self._begun.add(mark)
        inner = Markup().join(map(_styled, group)) + self._numbers(numbers)
        sentence = Markup('<span class="stated s{}"{}>{}</span>').format(mark + 1, name, inner)
        return sentence + (self._backing(mark) if numbers else Markup())

    def _numbers(self, group: Sequence[Run]) -> Markup:
        links = Markup().join(self._note(run.note) for run in group)
        return Markup("<sup>{}</sup>").format(links) if group else links

    def _note(self, number: int) -> Markup:
        places = self.places[number]
        places.append(f"r{number}-{len(places) + 1}")
        label = self.words.note(number)
        link = '<a id="{}" href="#n{}" role="doc-noteref" aria-label="{}">{}</a>'
        return Markup(link).format(places[-1], number, label, number)

    def _backing(self, mark: int | None) -> Markup:
        """How well each fact is backed, told once each, and a link that shows the facts to an editor."""
        if mark is None:
            return Markup()
        facts = [self.base.facts[id] for id in self.article.marks[mark].facts]
        kinds = dict.fromkeys((setting_of(fact), self.words.badge(fact)) for fact in facts)
        badge = '<span class="badge {0}" role="img" aria-label="{1}" data-says="{1}"></span>'
        badges = Markup().join(Markup(badge).format(*kind) for kind in kinds)
        why = '<a class="why" id="w{0}" href="#f{0}" aria-label="{1}"></a>'
        return badges + Markup(why).format(mark + 1, self.words.text("facts"))


def _styled(run: Run) -> Markup:
    made = escape(run.text)
    for style in sorted(run.styles):
        made = Markup("<{0}>{1}</{0}>").format(_STYLES[style], made)
    return Markup('<a href="{}">{}</a>').format(run.link, made) if run.link else made
