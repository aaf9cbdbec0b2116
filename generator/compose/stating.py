"""`{% stating "fact-id", "other-id" %}own wording{% endstating %}`: hand-written words that state facts."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from generator.compose.mistakes import Mistake

TAG = "stating"


class Stating(Extension):
    """The tag. Its environment has `state`: fact ids and words -> marked words."""

    tags = {TAG}  # noqa: RUF012

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        ids = [parser.parse_expression()]
        while parser.stream.skip_if("comma"):
            ids.append(parser.parse_expression())
        body = parser.parse_statements((f"name:end{TAG}",), drop_needle=True)
        call = self.call_method("_stated", [nodes.List(ids, lineno=line)], lineno=line)
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _stated(self, ids: list[str], caller: Callable[[], Markup]) -> Markup:
        words = Markup(" ".join(caller().split()))
        if not words:
            raise Mistake("states facts without words")
        state: Callable[[list[str], Markup], Markup] = self.environment.state  # type: ignore[attr-defined]
        return state(ids, words)
