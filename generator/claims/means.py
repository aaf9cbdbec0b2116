"""By what means: "you ease it with X", "it fades thanks to X". Who gains is not who does it."""

from __future__ import annotations

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.granted import granted
from generator.claims.phrases import is_watched, named_in, phrase_edge, phrase_subject, tells_of_another
from generator.claims.reading import back, is_comma, is_finite_helper
from generator.claims.results import found_in
from generator.claims.rows import NOTHING
from generator.claims.stand_ins import portion_at
from generator.claims.units import Parsed, Unit

NEAR = 3  # units between an owner and what is owned
FOUND = frozenset({"explicit", "class noun", "pronoun"})
GAINED = frozenset({"noun", "fixed", "gain"})  # ways in which a benefit is had and not brought about


def gained_by(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Frame:
    """What a reader or a person is said to gain by means of a watched thing is what the thing does."""
    family = ear.vocabulary.predicates[frame.sense.id].family
    if family not in ear.pack["claims"]["gained"]:
        return frame
    if _is_achieved(parsed, frame, ear):
        found = means_of(parsed, ("means",), context, ear)
        return frame._replace(subject=found) if found.id else frame
    if frame.subject.how in ("stranger", "other"):
        shown = found_in(parsed, frame, context, ear)
        if shown.id:
            return frame._replace(subject=shown)
    if not (frame.subject.how == "person" or _is_people(parsed, frame.subject, ear)):
        return frame
    who = parsed.units[frame.subject.first]
    takers = who.text in ear.pack["claims"]["studied"] or (who.is_("hearer") and not who.is_("reader"))
    takers = takers or _takes(who, ear)
    if takers and context.promising and not _is_inner(parsed, frame.subject.first):
        return frame if tells_of_another(parsed, ear) else frame._replace(subject=Subject(context.topic, "studied"))
    taken = _taken_by(parsed, frame, context, ear)
    if taken.id:
        return frame._replace(subject=taken)
    if frame.how in GAINED and who.is_("teller"):
        found = enabler(parsed, frame.k, context, ear)
        return frame._replace(subject=found) if found.id else frame
    reader = frame.subject.first >= 0 and who.is_("reader")
    own = NOBODY if frame.nominal or _is_done(parsed, frame.subject.first) else granted(parsed, context, ear, reader)
    if own.id:
        return frame._replace(subject=own)
    if not (reader or (frame.how in GAINED and any(u.is_("enjoys") for u in parsed.units[: frame.k]))):
        return frame
    found = means_of(parsed, ("means", "means_then") if reader else ("means",), context, ear)
    return frame._replace(subject=found) if found.id else frame


def _takes(who: Unit, ear: Ear) -> bool:
    """ "Those who take it" as one word for people."""
    words = who.text.split(" ")
    return who.is_("sayer") and len(words) > 2 and words[-1] in ear.pack["claims"]["it"]


def _is_inner(parsed: Parsed, at: int) -> bool:
    """ "Reports from users": whether those at unit `at` only stand in somebody else's phrase."""
    return at > 0 and parsed.units[at - 1].is_("preposition", "held_by")


def _is_done(parsed: Parsed, at: int) -> bool:
    """ "What you do to …": what those at unit `at` do themselves."""
    beside = parsed.units[max(0, at - 1) : at + 2]
    return at > 0 and len(beside) > 2 and beside[0].is_("cleft") and beside[2].is_("do")


def _is_achieved(parsed: Parsed, frame: Frame, ear: Ear) -> bool:
    """ "Many have beaten X": what people are said to have done, and not just to do or to take something for."""
    at = frame.subject.first
    taken_for = frame.sense.id == ear.pack["claims"]["recommended"][1]
    if frame.subject.id or at < 0 or taken_for or frame.sense.form not in ("pp", "base", "s"):
        return False
    if parsed.tokens.words[parsed.units[frame.k].first] in ear.pack["claims"]["achieving"]:
        return parsed.units[at].is_("sayer", "crowd", "helped") or _is_people(parsed, frame.subject, ear)
    helper = back(parsed, frame.k, ear)
    return parsed.units[at].is_("sayer", "crowd", "helped") and helper > 0 and parsed.units[helper].is_("have")


def _is_people(parsed: Parsed, subject: Subject, ear: Ear) -> bool:
    """A group of people by name: "adults", "athletes"."""
    named = parsed.units[subject.first].row.offers if subject.first >= 0 else NOTHING
    return not named.isdisjoint(ear.pack["claims"]["befalls"]) and not is_watched(subject.id, ear)


def _taken_by(parsed: Parsed, frame: Frame, context: Context, ear: Ear) -> Subject:
    """ "People who take it do better": the watched thing that those people take, or NOBODY."""
    who = next((i for i in range(frame.subject.first + 1, frame.k) if parsed.units[i].text == "who"), -1)
    if who < 0 or _is_told(parsed, who, frame.k, ear):
        return NOBODY
    for at in range(who + 1, min(who + 1 + NEAR, frame.k)):
        if parsed.units[at].is_("consuming") and not _is_denied(parsed, at):
            found = phrase_subject(parsed, at + 1, at + 1, context, ear) if at + 1 < frame.k else NOBODY
            return found._replace(how="taken by") if found.how in FOUND and is_watched(found.id, ear) else NOBODY
    return NOBODY


def _is_told(parsed: Parsed, low: int, high: int, ear: Ear) -> bool:
    """ "Those who take it report …": whether a verb of saying stands between two units."""
    words = parsed.tokens.words
    verbs = (ear.cues.saying.longest(words, unit.first)[1] for unit in parsed.units[low + 1 : high])
    return any(kinds and kinds[0] != "use" for kinds in verbs)


def means_of(parsed: Parsed, groups: tuple[str, ...], context: Context, ear: Ear) -> Subject:
    """The first watched thing that the sentence names as a means; NOBODY where there is none."""
    for at in parsed.at(*groups):
        last = at + 1 == len(parsed.units) or parsed.units[at + 1].is_("conjunction")  # "with or without X"
        if not (last or parsed.units[at].entities or _is_denied(parsed, at)):
            found = _named(parsed, at + 1, context, ear)
            if found.id:
                return found
    return NOBODY


def enabler(parsed: Parsed, at: int, context: Context, ear: Ear) -> Subject:
    """The thing thanks to which, with which or since which the trouble at unit `at` is over; else NOBODY.

    Of somebody else's trouble ("her ache went after X") that is told as a case, and nothing is promised.
    """
    if any(u.text in ear.pack["claims"]["others"] for u in parsed.units[max(0, at - NEAR) : at]):
        return NOBODY
    lists = ear.pack["claims"]
    if any(u.text in lists["given_up"] for u in parsed.units) or _ceases(parsed):
        return NOBODY
    found = means_of(parsed, ("means", "means_then"), context, ear)
    first = next((i for i, u in enumerate(parsed.units) if u.text in lists["since_when"]), -1)
    if found.id:
        return found
    ends = (i for i in range(max(0, first), len(parsed.units)) if _joins(parsed.units[i]))
    end = next(ends, len(parsed.units) if first >= 0 else 0)
    if first < 0 and any(
        is_finite_helper(u) or phrase_edge(parsed, i) for i, u in enumerate(parsed.units[:end])
    ):
        return NOBODY  # "one cup of it, and …" has no verb
    named = named_in(parsed, max(0, first), end, ear)
    if not named.id and context.topic and first >= 0 and not tells_of_another(parsed, ear):
        taken = next((i for i in range(first, end) if portion_at(parsed, i + 1) > 0 and _leads(parsed, i)), -1)
        named = Subject(context.topic, "portion", taken, taken) if taken >= 0 else NOBODY
    return named._replace(how="means") if named.id else NOBODY


def _leads(parsed: Parsed, at: int) -> bool:
    """A preposition before what is taken: "after each dose", "within minutes of the first cup"."""
    return parsed.units[at].is_("preposition")


def _joins(unit: Unit) -> bool:
    return is_comma(unit) or unit.is_("conjunction")


def _ceases(parsed: Parsed) -> bool:
    return any(c.cue.effect == "ceases" for c in parsed.cues)


def _named(parsed: Parsed, first: int, context: Context, ear: Ear) -> Subject:
    end = first
    while end < len(parsed.units) and not _ends(parsed, end):
        end += 1
    if end == first or any(u.has("gain") for u in parsed.units[first:end]):  # "with less of it"
        return NOBODY
    found = phrase_subject(parsed, first, end - 1, context, ear)
    if found.how not in FOUND or not is_watched(found.id, ear):
        return NOBODY
    return found._replace(how="means")


def _ends(parsed: Parsed, at: int) -> bool:
    unit = parsed.units[at]
    return (
        is_comma(unit)
        or not unit.text[0].isalnum()
        or is_finite_helper(unit)
        or phrase_edge(parsed, at)
        or unit.is_("preposition", "person_pronoun", "adversative")
    )


def _is_denied(parsed: Parsed, at: int) -> bool:
    """ "Not with X": a negation directly before the means."""
    token = parsed.units[at].first
    return any(c.cue.effect in ("negates", "denies", "ceases") and c.end == token for c in parsed.cues)
