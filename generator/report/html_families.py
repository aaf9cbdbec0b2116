"""The families of findings: a chart of their counts, whose rows are also the buttons of the filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.lint.model import SEVERITIES, Report, Severity
from generator.report.html_parts import text


@dataclass(frozen=True, slots=True)
class Families:
    """`counts` has the findings of each family by severity, the largest family first."""

    counts: Mapping[str, Mapping[Severity, int]]

    @classmethod
    def of(cls, report: Report) -> Families:
        counts: dict[str, Counter[Severity]] = {}
        for finding in report.findings:
            counts.setdefault(finding.family, Counter())[finding.severity] += 1
        order = sorted(counts, key=lambda family: (-counts[family].total(), family))
        return cls({family: counts[family] for family in order})

    def mark(self, family: str) -> str:
        """The class of what belongs to a family."""
        return f"f f{[*self.counts].index(family)}"

    def style(self) -> str:
        """One rule a family: while it is picked, the findings of the others are not shown."""
        if len(self.counts) < 2:
            return ""
        picked = (f"body:has(#only-{n}:checked) .f:not(.f{n})" for n in range(len(self.counts)))
        others = list(picked)
        hidden = ",\n".join(f"{other}:is(.note, sup)" for other in others)
        plain = ",\n".join(f"{other}:is(mark)" for other in others)
        return f"{hidden} {{ display: none; }}\n{plain} {{ background: none; border-color: transparent; }}\n"

    def chart(self) -> str:
        """Rows of name, bar and count; nothing where there is nothing to compare."""
        if len(self.counts) < 2:
            return ""
        sizes = {family: sum(counts.values()) for family, counts in self.counts.items()}
        total: Counter[Severity] = Counter()
        for counts in self.counts.values():
            total.update(counts)
        rows = [_row("all", "all findings", sum(sizes.values()), "", " checked")]
        most = max(sizes.values())
        rows += [
            _row(str(number), family, sizes[family], _bar(counts, most), "")
            for number, (family, counts) in enumerate(self.counts.items())
        ]
        body = "\n".join(rows)
        return f'\n<fieldset class="chart"><legend>Show</legend>\n{body}\n</fieldset>'


def _row(id: str, name: str, count: int, bar: str, checked: str) -> str:
    button = f'<input type="radio" name="only" id="only-{id}"{checked}>'
    shown = f'<span class="name">{text(name)}</span><span class="bar">{bar}</span><b>{count}</b>'
    return f'{button}<label for="only-{id}">{shown}</label>'


def _bar(counts: Mapping[Severity, int], most: int) -> str:
    """Pieces by severity, as long as their share of the largest family."""
    return "".join(
        f'<i class="{severity}" style="width:{100 * counts[severity] / most:.4g}%"></i>'
        for severity in SEVERITIES
        if counts.get(severity)
    )
