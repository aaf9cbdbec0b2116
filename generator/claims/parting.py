"""Where one clause of a sentence ends and the next begins; the one place that all readers ask."""

from __future__ import annotations

from bisect import bisect_right

from generator.claims.reading import CLAUSE_MARKS, is_comma, is_finite_helper
from generator.claims.units import Parsed, Unit

FRONTED = 5  # units: a word that opens a clause, the clause, its comma and another clause
CLAUSES = "clauses"  # where they start, as a sentence remembers it


def clause_start(parsed: Parsed, k: int) -> int:
    """First unit of k's clause: behind the last adversative, semicolon, colon or dash."""
    starts: list[int] | None = parsed.memo.get(CLAUSES)
    if starts is None:
        starts = parsed.memo[CLAUSES] = [0, *sorted(at + 1 for at in _parting(parsed))]
    return starts[max(0, bisect_right(starts, k) - 1)] if len(starts) > 1 else 0


def _parting(parsed: Parsed) -> set[int]:
    """The units that part two clauses."""
    parting = (at for at in parsed.at("adversative") if not parsed.units[at].entities)
    found = {at for at in parting if not corrects(parsed, at)}
    if not CLAUSE_MARKS.isdisjoint(parsed.tokens.words):
        found |= {at for at, unit in enumerate(parsed.units) if unit.text in CLAUSE_MARKS}
    main = _behind_fronted(parsed)
    return found | {main} if main else found


def _behind_fronted(parsed: Parsed) -> int:
    """ "Although A is young, X …", "if you have A, B or C, X …": the comma before the main clause, or 0."""
    units = parsed.units
    if len(units) < FRONTED or not units[0].is_("adversative", "subordinates") or units[0].entities:
        return 0
    commas = [at for at in range(2, len(units) - 1) if is_comma(units[at])]
    ends = zip(commas, [*commas[1:], len(units)], strict=False)
    return next((at for at, end in ends if not _goes_on(parsed, at, end)), commas[-1] if commas else 0)


def with_condition(parsed: Parsed, k: int) -> int:
    """First unit of k's clause, or of the one before it that says when it is so: "when you stop X, nights go on"."""
    low = clause_start(parsed, k)
    told = low > 0 and is_comma(parsed.units[low - 1]) and parsed.units[0].is_("subordinates")
    return 0 if told else low


def _goes_on(parsed: Parsed, at: int, end: int) -> bool:
    """ "A, B or C": whether behind the comma at unit `at` the list before it goes on."""
    inner = parsed.units[at + 1 : end]
    return inner[0].is_("conjunction", "relative") or not any(_is_verbal(u) or u.is_("infinitive") for u in inner)


def _is_verbal(unit: Unit) -> bool:
    leading = unit.is_("copular", "giving", "light_verbs", "causatives") and not unit.is_("determiner")
    return is_finite_helper(unit) or ((leading or unit.has("verb")) and not unit.entities)


def corrects(parsed: Parsed, at: int) -> bool:
    """ "Is not a cure but an aid": a noun phrase without a verb of its own takes the place of the one denied."""
    behind = parsed.units[at + 1 :]
    if not behind or not behind[0].is_("article") or is_comma(parsed.units[at - 1]):
        return False
    denied = any(c.cue.effect in ("negates", "denies") and c.end <= parsed.units[at].first for c in parsed.cues)
    end = next((i for i, u in enumerate(behind) if is_comma(u) or u.text in CLAUSE_MARKS), len(behind))
    return denied and not any(is_finite_helper(u) or u.is_("pronoun") for u in behind[:end])
