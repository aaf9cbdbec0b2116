"""How firmly something is said: operators in force at a token, outside in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from generator.claims.cue import UNSHOWN_IT, Found
from generator.claims.model import Mode
from generator.claims.units import Parsed, Unit

REACH = 6  # tokens of a short clause
NAMED = 4  # units of a name, its head and the verb behind them
FORCE = "force"  # over a token, as a sentence remembers it
_first, _last = attrgetter("first"), attrgetter("last")
STRONG = frozenset(";:—–(")
SPOKEN = frozenset(".!?,")  # marks at the end of what is quoted, where somebody speaks
NOWHERE = "nonexistent"  # the operator that says of something that there is no such thing
TOLD = frozenset({"reports", "rejects"})
USED = "neutral"  # the effect of what people do with a thing
BORNE = "bears"  # the operator of what people have and want to be rid of
AGENT = "agent"  # the type of what may do something
FRONTED = "fronted"  # of an operator over a clause before the main one, that ends with its comma
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
    if found.cue.id != NOWHERE:
        return False
    return any(c.cue.effect in TOLD and c.cue.scope == "right" and covers(parsed, c, found.start) for c in parsed.cues)


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
                return _is_slogan(parsed, opening, closing)
            return not _testifies(parsed, opening, closing)
    return False


def _is_slogan(parsed: Parsed, opening: int, closing: int) -> bool:
    """A line that is quoted whole, without a mark at its end and without anybody who says it of himself."""
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


def covers(parsed: Parsed, found: Found, token: int) -> bool:
    """Whether an operator with a scope in words is in force at a token (those over a phrase are read by frames)."""
    scope = found.cue.scope
    if scope == "sentence":
        return True
    if scope == "right":
        if found.cue.effect == "neutral" and _is_of_takers(parsed, found):
            return False
        if found.cue.position == "subject" and not _at_clause_start(parsed, found.start):
            return False
        return found.end <= token and not _ends_between(parsed, found, found.end, token)
    if scope == "left":
        return token < found.start and not _ends_between(parsed, found, token, found.start)
    return False


def _is_of_takers(parsed: Parsed, found: Found) -> bool:
    """ "People who take it do better": what takers are said to do, where nobody says what they take it for."""
    who = any(u.is_("relative") for u in parsed.units if found.start < u.first < found.end)
    behind = next((u for u in parsed.units if u.first >= found.end), None)
    return who and behind is not None and not behind.is_("purpose")


def _at_clause_start(parsed: Parsed, token: int) -> bool:
    """A negative subject opens its clause; elsewhere ("has no effect") it is an object's determiner."""
    before = parsed.tokens.words[token - 1] if token else ""
    return not before or before in (",", ";", ":", "—", "–") or _is_linking(parsed, token - 1)


def _is_linking(parsed: Parsed, token: int) -> bool:
    unit = next((u for u in parsed.units if u.first <= token < u.last), None)
    return unit is not None and unit.is_("adversative", "conjunction", "relative")


def _ends_between(parsed: Parsed, found: Found, low: int, high: int) -> bool:
    """Whether a terminator stands between two tokens: strong ones always, weak ones for narrow operators."""
    taken_up = _taken_up(parsed, found)
    for k in range(bisect_right(parsed.units, low, key=_last), len(parsed.units)):
        unit = parsed.units[k]
        if unit.first >= high:
            break
        if unit.first == taken_up:
            continue
        if unit.text in STRONG or unit.is_("adversative"):
            return True
        if found.cue.through:
            if unit.text == "," and (found.cue.position == FRONTED or _is_of_reader(parsed, found, k)):
                return True
            if found.cue.effect == "reports" and unit.text == "," and _concludes(parsed, unit.last):
                return True
            continue
        if found.cue.effect == "negates" and _starts_anew(parsed, k):
            return True
        if unit.is_("relative") and unit.first != found.end and not _belongs(parsed, found, k):
            return True  # "hope that …" goes on, "…, which …" does not
        if found.cue.effect == "neutral" and unit.is_("do", "modal"):  # "using it does not …"
            return True
        if found.cue.effect == "neutral" and unit.text == "by" and _is_gerund(parsed, unit.last):
            return True
        if unit.text == "," and found.cue.id == BORNE and _ends_fronted(parsed, k):
            return True
        if unit.text == "," and (_concludes_at(parsed, unit.first) or not _resumes_list(parsed, unit.last)):
            return True
    return False


def _is_of_reader(parsed: Parsed, found: Found, comma: int) -> bool:
    """ "If X is your problem, …": a condition at the head of a sentence about its reader, and not about any remedy."""
    if found.start or found.cue.effect != "irrealis" or found.end != 1:
        return False
    clause = parsed.units[1:comma]
    remedy = any(AGENT in u.row.offers or u.is_("pronoun", "demonstrative") or u.text == "were" for u in clause)
    return not remedy and any(u.is_("reader", "helped") for u in clause)


def _ends_fronted(parsed: Parsed, comma: int) -> bool:
    """ "For those who struggle with A, B or C, …": the last comma of a sentence that opens with a preposition."""
    return parsed.units[0].is_("preposition") and not any(u.text == "," for u in parsed.units[comma + 1 :])


def _starts_anew(parsed: Parsed, k: int) -> bool:
    """ "Is not A and does not B": a conjunction with a verb of its own behind it."""
    after = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    return after is not None and parsed.units[k].is_("conjunction") and after.is_("be", "have", "do", "modal")


def _concludes_at(parsed: Parsed, token: int) -> bool:
    """ "It never works, so X does": what follows is said of something else."""
    return any(c.start == token and c.cue.effect == "ends" for c in parsed.cues)


def _belongs(parsed: Parsed, found: Found, k: int) -> bool:
    """ "There is nothing in it that …": a relative clause behind the noun phrase of a negation, without a verb."""
    between = parsed.units[_from(parsed, found.end) : k]
    return found.cue.id == "nothing-there" and not any("verb" in u.kinds or u.text == "," for u in between)


def _taken_up(parsed: Parsed, found: Found) -> int:
    """The token between an operator and what a pronoun takes up for it ("…: that is a myth"), or -1."""
    if found.cue.id == UNSHOWN_IT.id:  # "…, but nobody has shown it"
        return found.start - 1
    return found.start - 2 if found.cue.scope == "left" and _takes_up(parsed, found) else -1


def _takes_up(parsed: Parsed, found: Found) -> bool:
    """ "…: that is a myth": a demonstrative before the operator takes up what stands before the mark."""
    return any(u.first == found.start - 1 and u.is_("demonstrative", "pronoun") for u in parsed.units)


def _resumes_list(parsed: Parsed, token: int) -> bool:
    """After a comma: the list goes on under an operator unless a participle or a new clause begins."""
    at = _from(parsed, token)
    while at < len(parsed.units) and not (
        parsed.units[at].senses or parsed.units[at].groups - {"list_opener", "conjunction"}
    ):
        at += 1
    rest = parsed.units[at : at + NAMED]
    if not rest or rest[0].is_(
        "pronoun", "person_pronoun", "demonstrative", "expletive", "copular", "giving"
    ):
        return False
    if any(s.kind == "verb" and s.form == "ing" for s in rest[0].senses):
        return False
    behind = next((u for u in rest[1:] if not (u.row.is_word or u.is_("portion", "lifting"))), None)
    return not (rest[0].entities and behind is not None and _is_finite(behind))


def _is_finite(unit: Unit) -> bool:
    third = any(s.kind == "verb" and s.form == "s" for s in unit.senses) and not unit.entities
    return third or unit.is_("be", "modal", "do", "have")


def _concludes(parsed: Parsed, token: int) -> bool:
    """After a report: ", making it a …" is the author's own conclusion."""
    at = _from(parsed, token)
    return (
        at < len(parsed.units) and parsed.units[at].text.endswith("ing") and parsed.units[at].is_("copular")
    )


def _is_gerund(parsed: Parsed, token: int) -> bool:
    at = _from(parsed, token)
    found = parsed.units[at].senses if at < len(parsed.units) else ()
    return any(s.kind == "verb" and s.form == "ing" for s in found)


def _from(parsed: Parsed, token: int) -> int:
    """The first unit that begins at a token or behind it."""
    return bisect_left(parsed.units, token, key=_first)
