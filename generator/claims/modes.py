"""How firmly something is said: operators in force at a token, outside in."""

from __future__ import annotations

from typing import NamedTuple

from generator.claims.cue import Found
from generator.claims.model import Mode
from generator.claims.reach import STRONG, covers
from generator.claims.reading import is_nominal
from generator.claims.units import Parsed

REACH = 6  # tokens of a short clause
NAMED = 4  # units of a name, its head and the verb behind them
FORCE = "force"  # over a token, as a sentence remembers it
SPOKEN = frozenset(".!?,")  # marks at the end of what is quoted, where somebody speaks
NOWHERE = "nonexistent"  # the operator that says of something that there is no such thing
TOLD = frozenset({"reports", "rejects", "unknown"})
USED = "neutral"  # the effect of what people do with a thing
ORDER: tuple[Mode, ...] = ("asserted", "hedged", "possible", "reported", "rejected", "irrealis", "question")
MODE_OF: dict[str, Mode] = {
    "hedges": "hedged",
    "reports": "reported",
    "rejects": "rejected",
    "unknown": "irrealis",
    "wants": "irrealis",
    "neutral": "reported",
    "irrealis": "irrealis",
    "undercuts": "rejected",
}


class Force(NamedTuple):
    """`holds`: the product of the negations; `mode`: the strongest operator; `announced`: only a topic.

    `negator`: the token of the last negation in force, or -1. `used`: the end of the operator that tells of people's
    use, where nothing else weakens what is said, or -1.
    """

    holds: bool
    mode: Mode
    announced: bool
    negator: int
    used: int
    trace: tuple[str, ...]


def force_at(parsed: Parsed, token: int, nominal: bool) -> Force:
    """Operators over the token where a predicate stands; `nominal`: it is a noun or a gerund there."""
    asked = FORCE, token, nominal
    found: Force | None = parsed.memo.get(asked)
    if found is None:
        found = parsed.memo[asked] = _force_at(parsed, token, nominal)
    return found


def _force_at(parsed: Parsed, token: int, nominal: bool) -> Force:
    holds, announced, negator, used = True, False, -1, -1
    asked = parsed.question or _asked(parsed, token) or _asks_indirectly(parsed, token)
    mode: Mode = "question" if asked else "asserted"
    trace: list[str] = []
    if mode == "asserted" and _quoted(parsed, token):
        mode = "reported"
        trace.append("quoted")
    weakened = mode != "asserted"
    fronted = _negator_behind(parsed, token)
    if fronted >= 0:
        holds, negator = False, fronted
    for found in parsed.cues:
        if not covers(parsed, found, token) or _is_told(parsed, found):
            continue
        effect = found.cue.effect
        trace.append(f"{found.cue.id} ({' '.join(parsed.tokens.words[found.start : found.end])})")
        if effect == "negates" and found.cue.id == "nor" and not holds:
            continue
        if effect == "negates":
            holds, negator = not holds, found.start
        elif effect == "announces":
            announced = announced or nominal
        elif effect in MODE_OF:
            mode = max(mode, MODE_OF[effect], key=ORDER.index)
            used = found.end if effect == USED else used
            weakened = weakened or effect not in (USED, "hedges")
    return Force(holds, mode, announced, negator, -1 if weakened else used, tuple(trace))


def _is_told(parsed: Parsed, found: Found) -> bool:
    """ "Posts that say X does not exist": who says that there is no such thing is another one than the author."""
    if found.cue.scope != "left" or found.cue.effect != "rejects":
        return False
    tellers = (c for c in parsed.cues if c.cue.effect in TOLD and c.cue.scope == "right")
    whole = found.cue.id == NOWHERE
    return any(covers(parsed, c, found.start) and (whole or _is_clause(parsed, c)) for c in tellers)


def _is_clause(parsed: Parsed, found: Found) -> bool:
    """ "Shops say that", "it is a myth that", and not "the claim that …", which goes on behind its clause."""
    k = next((i for i, u in enumerate(parsed.units) if u.first <= found.start < u.last), 0)
    unit = parsed.units[k]
    return unit.is_("nominative", "sayer") or not (unit.is_("determiner") or is_nominal(unit))


def _negator_behind(parsed: Parsed, token: int) -> int:
    """The token of a negation that ends the clause of a fronted predicate ("safe it is not"), or -1."""
    first = parsed.units[0] if parsed.units else None
    if first is None or not first.first <= token < first.last or not first.has("fixed", "adjective"):
        return -1
    if len(parsed.units) < 3 or not (
        parsed.units[1].is_("pronoun", "determiner") or parsed.units[1].entities
    ):
        return -1
    for cue in parsed.cues:
        behind = parsed.tokens.words[cue.end : cue.end + 1]
        if cue.cue.effect == "negates" and cue.start <= REACH and not (behind and behind[0][0].isalpha()):
            return cue.start
    return -1


def _quoted(parsed: Parsed, token: int) -> bool:
    """Whether a token stands inside quotation marks that leave a part of the sentence outside."""
    marks = [i for i, word in enumerate(parsed.tokens.words) if word == '"']
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        if opening < token < closing:
            if closing - opening + 2 >= len(parsed.tokens.words):
                return not parsed.heading and _is_slogan(parsed, opening, closing)
            return not _testifies(parsed, opening, closing)
    return False


def _is_slogan(parsed: Parsed, opening: int, closing: int) -> bool:
    """A line of a text that is quoted whole, without a mark at its end and without anybody who says it of himself."""
    own = any(u.is_("person_pronoun", "possessive") for u in parsed.units)
    return not (opening or own) and parsed.tokens.words[closing - 1] not in SPOKEN


def _testifies(parsed: Parsed, opening: int, closing: int) -> bool:
    """Direct speech that a text passes on as it is: '"It ended my X," says Ann', 'Ann, 41: "It ended …"'."""
    words = parsed.tokens.words
    if not opening:
        return "," in words[closing - 1 : closing + 2]
    named = [u for u in parsed.units if u.first < opening and u.text[0].isalpha()]
    return words[opening - 1] == ":" and all(parsed.text[parsed.tokens.starts[u.first]].isupper() for u in named)


def _asked(parsed: Parsed, token: int) -> bool:
    """A question at the head of a longer heading ("Does it work? One trial read slowly")."""
    return parsed.heading and "?" in parsed.tokens.words[token:]


def _asks_indirectly(parsed: Parsed, token: int) -> bool:
    """A sentence that opens with "how" and is no heading asks, up to its own main verb."""
    if (
        parsed.heading
        or not parsed.text.endswith((".", "!"))
        or not parsed.units
        or not parsed.units[0].is_("indirect")
    ):
        return False
    if (
        len(parsed.units) > 1
        and parsed.units[1].is_("giving", "copular")
        and not parsed.units[1].is_("be", "have")
    ):
        return False  # "what makes it good for …" takes for granted that it is
    if parsed.units[0].is_("cleft") and any(u.is_("be") for u in parsed.units[1:] if u.last <= token):
        return False  # "what I like is …" states what follows
    return not any(u.text in STRONG or u.text == "," for u in parsed.units if u.first < token)
