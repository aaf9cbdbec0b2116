"""A Jinja environment for templates that nobody vouches for: it reads no files, calls nothing but what it is
given, and stops a template that would run for ever or fill the memory.

Templates choose and order; they do not compute. So strings have no methods, there are a handful of filters,
and every loop, call and joined text is paid for out of one budget.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, Undefined, nodes
from jinja2.ext import Extension
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from generator.compose.budget import Budget
from generator.compose.escape import escape_markdown
from generator.compose.marks import RESERVED
from generator.compose.mistakes import Mistake
from generator.compose.stating import Stating

RANGE = 1_000
FILTERS = ("capitalize", "default", "first", "last", "length", "list", "lower", "trim", "upper")
_DICT_METHODS = frozenset({"get", "items", "keys", "values"})


class Sandbox(SandboxedEnvironment):
    """`given` are the functions a template may call; `state` serves the `stating` tag alone.

    Text from data is escaped, as Markdown unless told otherwise; Markup passes.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self,
        loader: BaseLoader,
        given: dict[str, Callable[..., Any]],
        state: Callable[[list[str], Markup], Markup],
        escape: Callable[[str], str] = escape_markdown,
    ):
        self.budget = Budget()
        self.state, self.escape = state, escape
        super().__init__(
            loader=loader,
            undefined=StrictUndefined,
            autoescape=True,
            finalize=self._final,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=[Stating],
        )
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.globals = {"range": _short_range, **given}
        self._callable = frozenset((*self.globals.values(), self.each, self.glue, self.reach))

    def each(self, items: Iterable[Any]) -> Iterator[Any]:
        """The items of a loop, paid for one by one."""
        for item in items:
            self.budget.step()
            yield item

    def glue(self, parts: list[Any]) -> Markup:
        """`a ~ b`, with text from data escaped."""
        return Markup(self.concat([self._final(part) for part in parts]))

    def reach(self, name: str) -> str:
        """The name of a template that is about to run, paid for."""
        self.budget.step()
        return name

    def is_safe_callable(self, obj: Any) -> bool:
        if isinstance(obj, Macro | BlockReference | LoopContext):
            return True
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, dict):
            return getattr(obj, "__name__", "") in _DICT_METHODS
        # No template can name an extension: its methods are called by its own tag only.
        if isinstance(owner, LoopContext | Extension):
            return True
        return isinstance(obj, Hashable) and obj in self._callable

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        __self.budget.step()
        if not __self.is_safe_callable(__obj):
            hint = "Templates choose and order; they cannot call methods of values."
            raise Mistake("calls something it was not given", hint)
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if not all(isinstance(side, int | float) and abs(side) < 1e9 for side in (left, right)):
            raise Mistake(f"uses {operator!r} on something that is no plain number", "Join text with `~`.")
        if operator == "**":
            raise Mistake("uses '**'")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Paid().visit(super()._parse(source, name, filename))
        return tree

    def _final(self, value: Any) -> Any:
        if isinstance(value, Undefined):
            return str(value)  # raises, and names what is missing
        return value if isinstance(value, Markup) else self._escaped_text(str(value))

    def concat(self, parts: Iterable[str]) -> str:
        """What Jinja joins a macro's or block's output with."""
        listed = list(parts)
        self.budget.take(sum(map(len, listed)))
        return "".join(listed)

    def _escaped_text(self, text: str) -> Markup:
        if RESERVED.search(text):
            raise Mistake("prints a private-use character", "Those mark facts; remove it from the data.")
        return Markup(self.escape(text))


class _Paid(NodeTransformer):
    """Sends every loop, include and `~` through the environment, where they are counted."""

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        node.iter = _through("each", node.iter)
        return node

    def visit_Include(self, node: nodes.Include | nodes.Import | nodes.FromImport) -> nodes.Node:
        node.template = _through("reach", node.template)
        return node

    visit_Import = visit_FromImport = visit_Include

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:
        self.generic_visit(node)
        return _through("glue", nodes.List(node.nodes, lineno=node.lineno))


def _short_range(*bounds: int) -> range:
    numbers = range(*bounds)
    if len(numbers) > RANGE:
        raise Mistake(f"counts further than {RANGE}")
    return numbers


def _through(name: str, argument: nodes.Node) -> nodes.Call:
    line = argument.lineno
    function = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(function, [argument], [], None, None, lineno=line)
