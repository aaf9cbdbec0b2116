"""A waiver that does not do what its author thinks it does. match: `faults`, as `lint/waivers.py` names them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.case import Case, Match
from generator.lint.model import Rule


def find(case: Case, rule: Rule) -> Iterator[Match]:
    for ruling in case.waivers:
        if ruling.fault in rule.match["faults"]:
            waiver = ruling.waiver
            names = {"rule": waiver.rule, "until": waiver.until}
            yield Match(waiver.covers, names=names, source=waiver.source)
