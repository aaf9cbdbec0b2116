"""By what it is done where nobody says so: "X is gently raised", in a text that promises it of one thing."""

from __future__ import annotations

from generator.claims.alone import comes_alone
from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.granted import GRANTED, granted
from generator.claims.reading import back, is_comma
from generator.claims.units import Parsed
from generator.vocabulary.model import Predicate


def unsaid(parsed: Parsed, k: int, predicate: Predicate, context: Context, ear: Ear) -> Subject:
    """Who does what the passive at unit k says that is done, where the sentence names nobody."""
    if predicate.family in ear.pack["claims"]["gained"]:
        return granted(parsed, context, ear)
    plain = predicate.direction or " " in parsed.units[k].text or parsed.units[k + 1 : k + 2][0].is_("particle")
    if not (context.topic and context.promising and plain and _is_bare(parsed, k, ear)):
        return NOBODY._replace(how="agentless")
    return Subject(context.topic, GRANTED) if comes_alone(parsed, context, ear) else NOBODY._replace(how="agentless")


def _is_bare(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether it is told as something that is so now, without where or when, as what every body does is told."""
    before = back(parsed, k, ear)
    behind = parsed.units[k + 1] if k + 1 < len(parsed.units) else None
    asked = any(u.is_("question_word", "relative") for u in parsed.units[:k])  # "it is about how X is raised"
    if before < 0 or asked or parsed.units[before].text not in ear.pack["claims"]["now"]:
        return False
    if " " in parsed.units[k].text:
        return True
    ends = behind is None or not behind.text[0].isalnum() or is_comma(behind)
    return ends or behind is None or behind.row.is_adverb or (
        behind.is_("conjunction", "additive", "particle", "instrument")
        or bool(ear.phrases("claims", "meanwhile").longest(parsed.tokens.words, behind.first)[1])
    )
