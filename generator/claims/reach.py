"""How far an operator reaches in its sentence: what it covers, and what ends it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from generator.claims.cue import UNSHOWN_IT, Found
from generator.claims.parting import clause_start
from generator.claims.units import Parsed, Unit

REACH = 6  # tokens of a short clause
PHRASE = 7  # units of a subject and its verb
NAMED = 4  # units of a name, its head and the verb behind them
STRONG = frozenset(";:—–(")
OVER_NOUN = frozenset({"nothing-there", "tried-as", "wants"})  # operators over a noun and its relative clause
BORNE = "bears"  # the operator of what people have and want to be rid of
NOT_IT = "not"  # the operator of a verb that is denied
FRONTED = "fronted"  # of an operator over a clause before the main one, that ends with its comma
_first, _last = attrgetter("first"), attrgetter("last")


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
    inside = [u for u in parsed.units if found.start < u.last and u.first < found.end]
    who = any(u.is_("relative") or (u.is_("sayer") and u.first < found.start) for u in inside)  # "those who take it"
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
    inside = False  # a relative clause that belongs to what the operator is over
    closed = -1  # where an aside in brackets ends that stands between the two
    for k in range(bisect_right(parsed.units, low, key=_last), len(parsed.units)):
        unit = parsed.units[k]
        if unit.first >= high:
            break
        if unit.first == taken_up or k <= closed:
            continue
        if unit.text == "(" and (closed := _closing(parsed, k, high)) > k:
            continue
        if unit.text in STRONG or unit.is_("adversative"):
            return True
        if found.cue.through:
            if unit.text == "," and (found.cue.position == FRONTED or _is_of_reader(parsed, found, k)):
                return True
            if unit.text == "," and _ends_concession(parsed, k):
                return True
            if found.cue.effect == "reports" and unit.text == "," and _concludes(parsed, unit.last):
                return True
            continue
        if found.cue.effect == "negates" and (_starts_anew(parsed, found, k) or _gives_reason(parsed, k)):
            return True
        if unit.is_("relative") and unit.first != found.end:
            inside = _belongs(parsed, found, k)
            if not inside:
                return True  # "hope that …" goes on, "…, which …" does not
        if found.cue.effect == "neutral" and unit.is_("do", "modal") and not inside:  # "using it does not …"
            return True
        if found.cue.id == BORNE and _is_main_verb(parsed, found, k):
            return True
        if found.cue.effect == "neutral" and unit.text == "by" and _is_gerund(parsed, unit.last):
            return True
        phrase = found.cue.id == BORNE or found.cue.effect == "neutral"
        listed = unit.text == "," and parsed.units[k + 1].is_("list_opener")
        if listed and not _is_gerund(parsed, parsed.units[k + 1].last):
            continue  # "for many Xs, including A, B and C"
        if unit.text == "," and phrase and (_ends_fronted(parsed, k) or clause_start(parsed, k + 1) == k + 1):
            return True
        if unit.text == "," and (_concludes_at(parsed, unit.first) or not _resumes_list(parsed, unit.last)):
            return True
    return False


def _closing(parsed: Parsed, k: int, high: int) -> int:
    """The unit that closes the bracket at unit k before a token, or -1."""
    behind = range(k + 1, len(parsed.units))
    return next((i for i in behind if parsed.units[i].text == ")" and parsed.units[i].first < high), -1)


def _is_of_reader(parsed: Parsed, found: Found, comma: int) -> bool:
    """ "If X is your problem, …": a condition at the head of a sentence about its reader, and not about any remedy."""
    if found.start or found.cue.effect not in ("irrealis", "unknown") or found.end != 1:
        return False
    clause = parsed.units[1:comma]
    remedy = any(u.row.watched or u.is_("pronoun", "demonstrative") or u.text == "were" for u in clause)
    return not remedy and any(u.is_("reader", "helped") for u in clause)


def _is_main_verb(parsed: Parsed, found: Found, k: int) -> bool:
    """ "Those who live with X gain …": a verb behind the trouble that a relative clause says people have."""
    units = parsed.units
    opened = any(u.first < found.start < u.last for u in units)  # a form with the pronoun in it: "who suffer from"
    if not (opened or any(units[i].last == found.start for i in parsed.at("relative"))):
        return False
    finite = units[k].is_("be", "modal", "do", "have", "giving", "copular", "third")
    return not units[k].is_("determiner") and (finite or (bool(units[k - 1].entities) and _may_be_verb(parsed, k)))


def _ends_concession(parsed: Parsed, comma: int) -> bool:
    """ "While more trials are needed, X …": the comma behind a clause that the main one stands against."""
    return parsed.units[0].is_("adversative") and not _resumes_list(parsed, parsed.units[comma].last)


def _ends_fronted(parsed: Parsed, comma: int) -> bool:
    """ "For those who struggle with A, B or C, …": the last comma of a sentence that opens with a preposition."""
    return parsed.units[0].is_("preposition") and not any(u.text == "," for u in parsed.units[comma + 1 :])


def _starts_anew(parsed: Parsed, found: Found, k: int) -> bool:
    """ "Is not A and does not B", "is not A, brings B and …": a conjunction or comma, and a verb of its own."""
    unit = parsed.units[k]
    after = next((u for u in parsed.units[k + 1 :] if not u.row.is_adverb), None)
    if after is None or not (unit.is_("conjunction") or unit.text == ","):
        return False
    if unit.text != "," and after.is_("be", "have", "do", "modal"):
        return True
    inside = parsed.units[_from(parsed, found.end) : k]
    return _is_third(after) and _is_helped(parsed, found) and not any(map(_is_finite, inside))


def _is_third(unit: Unit) -> bool:
    """A verb in the third person that is no noun in the plural."""
    third = unit.is_("third") or any(s.kind == "verb" and s.form == "s" for s in unit.senses)
    return third and not unit.has("entity", "type", "aspect", "noun", "agent") and not unit.is_("lifting", "portion")


def _is_helped(parsed: Parsed, found: Found) -> bool:
    """ "Is not", "does not": a negation that a verb in the third person cannot stand under."""
    before = next((u for u in reversed(parsed.units) if u.last <= found.start), None)
    return before is not None and before.is_("be", "have", "do", "modal")


def _gives_reason(parsed: Parsed, k: int) -> bool:
    """ "Never take X, as it brings Y": a reason, which has a subject and a verb of its own."""
    behind = parsed.units[k + 1 : k + 3]
    if len(behind) < 2 or not parsed.units[k].is_("as"):
        return False
    subject, verb = behind
    named = subject.is_("pronoun", "person_pronoun", "demonstrative", "expletive") or bool(subject.entities)
    return named and (verb.is_("be", "modal", "do", "have") or "verb" in verb.kinds)


def _concludes_at(parsed: Parsed, token: int) -> bool:
    """ "It never works, so X does": what follows is said of something else."""
    return any(c.start == token and c.cue.effect == "ends" for c in parsed.cues)


def _belongs(parsed: Parsed, found: Found, k: int) -> bool:
    """ "Nothing in it that …", "studied as an X that …": a relative clause behind a noun phrase without a verb."""
    first = _from(parsed, found.end)
    return found.cue.id in OVER_NOUN and not any(
        parsed.units[i].text == "," or _may_be_verb(parsed, i) for i in range(first, k)
    )


def _may_be_verb(parsed: Parsed, k: int) -> bool:
    """Whether unit k is a verb by its look, and not a noun behind its article."""
    unit = parsed.units[k]
    return "verb" in unit.kinds and not unit.entities and not parsed.units[k - 1].is_("determiner")


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
    if any(s.kind == "verb" and s.form == "ing" for s in rest[0].senses) or _has_own_verb(parsed, at):
        return False
    for_it = rest[0].text == "for" and rest[1:2] and rest[1].is_("article")  # "…, for the leaf does"
    if for_it or rest[0].is_("article"):
        return not _is_new_clause(parsed, at + 1 + bool(for_it))
    behind = next((u for u in rest[1:] if not (u.row.is_word or u.is_("portion", "lifting"))), None)
    return not (rest[0].entities and behind is not None and (_is_finite(behind) or _is_denied(parsed, behind)))


def _has_own_verb(parsed: Parsed, at: int) -> bool:
    """ "Although it is no X, its Y may …": an owner, a noun and a verb, where the sentence concedes first."""
    if not (parsed.units[0].is_("adversative") and parsed.units[at].is_("possessive", "definite")):
        return False
    for unit in parsed.units[at + 1 : at + NAMED + 2]:
        if unit.text == "," or unit.is_("conjunction", "relative"):
            return False
        if _is_finite(unit):
            return True
    return False


def _is_new_clause(parsed: Parsed, at: int) -> bool:
    """ "…, and the content of products varies": whether the noun phrase from unit `at` on has a verb of its own."""
    inside = ("preposition", "portion", "lifting", "article", "constituents")
    rest = [u for u in parsed.units[at : at + PHRASE] if not u.row.is_adverb]
    outside = (u for u in rest if not (u.row.is_word or u.is_(*inside) or u.entities or u.has("type", "noun")))
    behind = next(outside, None)
    return behind is not None and behind is not rest[0] and (_is_finite(behind) or _is_denied(parsed, behind))


def _is_denied(parsed: Parsed, unit: Unit) -> bool:
    """ "Can not be overdosed": a form with a denial in it behind a noun is a verb of its own."""
    return "fixed" in unit.kinds and any(unit.first <= c.start < unit.last and c.cue.id == NOT_IT for c in parsed.cues)


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
