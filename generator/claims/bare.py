"""Predicates without a word for their subject: "Is not habit-forming.", "Works well", as items of a list have them."""

from __future__ import annotations

from generator.claims.context import NOBODY, Context, Subject
from generator.claims.ear import Ear
from generator.claims.phrases import watched_at
from generator.claims.reading import is_comma, is_finite_helper, is_nominal
from generator.claims.units import Parsed, Unit

LEADING = ("giving", "light_verbs", "causatives")  # classes of verbs whose participle may open a sentence
NAMING = ("entity", "noun", "type", "aspect", "agent")  # kinds of senses of what may be a noun, and a subject
NOUNS = ("lifting", "gain_nouns", "portion")
ENDING = ("relative", "pronoun", "person_pronoun", "adversative", "modal", "do", "question_word")


def bare_subject(parsed: Parsed, k: int, context: Context) -> Subject:
    """The topic, where unit k stands in what a verb in the third person at the head of the sentence says of it."""
    if not context.topic or parsed.question or not _opens(parsed, k):
        return NOBODY
    for at in range(1, k + 1):
        unit, before = parsed.units[at], parsed.units[at - 1]
        own = (is_nominal(before) or bool(before.entities)) and is_finite_helper(unit)  # "means that X is …"
        if own or is_comma(unit) or unit.is_(*ENDING):
            return NOBODY
    return Subject(context.topic, "topic")


def led_subject(parsed: Parsed, k: int, ear: Ear) -> Subject:
    """ "Playing a part in easing A, X …": the watched thing behind what a participle opens around unit k."""
    if not parsed.units[0].of_form(_is_participle, ear):
        return NOBODY
    if any(is_finite_helper(unit) or unit.is_("relative", "pronoun") for unit in parsed.units[1:k]):
        return NOBODY
    for at in range(k + 1, len(parsed.units) - 1):
        if is_comma(parsed.units[at]):
            first = at + 1 + (parsed.units[at + 1].is_("determiner") and at + 2 < len(parsed.units))
            watched = watched_at(parsed.units[first], ear)
            return Subject(watched, "explicit", first, first) if watched else NOBODY
    return NOBODY


def _is_participle(unit: Unit, ear: Ear) -> bool:
    """The participle of a verb that does no harm: not "bearing A, she took X"."""
    verbs = [s.id for s in unit.senses if s.kind == "verb" and s.form == "ing"]
    harm = any(ear.vocabulary.predicates[id].family in ear.pack["claims"]["harming"] for id in verbs)
    led = bool(verbs) or unit.is_(*LEADING)
    return led and unit.text.split(" ")[0].endswith("ing") and not (harm or unit.entities)


def _opens(parsed: Parsed, k: int) -> bool:
    """Whether the sentence opens with a verb in the third person that cannot be a noun in the plural."""
    head = next((i for i, unit in enumerate(parsed.units) if not unit.row.is_adverb), k + 1)
    behind = parsed.units[head + 1 : head + 2]
    if head > k or not behind or (behind[0].is_("be", "have", "do", "modal") and not parsed.units[head].is_("have")):
        return False
    unit = parsed.units[head]
    third = unit.is_("third") or any(s.kind == "verb" and s.form == "s" for s in unit.senses)
    return third and not (unit.has(*NAMING) or unit.is_(*NOUNS))
