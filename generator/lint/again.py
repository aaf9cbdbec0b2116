"""The second look at a text that is found wrong in more than one sentence.

One slip happens to a careful writer; a text with several promises something, and what it says of nobody known is then
one more promise. The first look alone decides, waivers aside: to waive a finding silences no other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from generator.claims.adopted import adopted
from generator.claims.extract import main_topic
from generator.lint.case import Case
from generator.lint.model import SEVERITIES, Finding

SOME = 2  # sentences at fault, for a text to be looked at again


def second_look(case: Case, found: Sequence[Finding]) -> Case:
    """The case as it is heard after a first look has `found` this; the same one for a text that is not at fault."""
    if not is_at_fault(case, found):
        return case
    topic = main_topic(case.parsed, case.ear)
    claims = adopted(case.claims, case.parsed, topic, case.ear) if topic else case.claims
    return replace(case, claims=claims, at_fault=True)


def is_at_fault(case: Case, found: Sequence[Finding]) -> bool:
    """Whether errors and warnings stand in several sentences."""
    starts = [sentence.span.start for sentence in case.document.sentences]
    return len({bisect_right(starts, f.span.start) for f in found if f.severity != SEVERITIES[-1]}) >= SOME
