"""What stands for the topic: "this herb", "the root", "each dose", a brand that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.reading import is_word
from generator.claims.units import Parsed, Unit

PARTS = ("plant-part", "measure")  # types of what a thing has
TARGETS = ("target",)  # types of things in the body that something acts on


def is_portion(units: Sequence[Unit]) -> bool:
    """ "Capsules", "the winner", "a nightly mug", "two shells after supper": a portion of the topic."""
    head = next((i for i, u in enumerate(units) if u.is_("preposition") and i), len(units))
    other = units[head].is_("held_by") if head < len(units) else False  # "a cup of cocoa"
    if other or any(u.is_("person_pronoun", "sayer") for u in units):
        return False
    if any(u.is_("conjunction") for u in units[1:head]) and not units[0].is_("portion"):
        return False  # "the early hours and drop …"
    counted = units[0].is_("determiner", "definite", "possessive")  # "sleeping tablets" are another product
    return units[0].is_("portion") or (counted and units[head - 1].is_("portion"))


def portion_at(parsed: Parsed, at: int) -> int:
    """The portion that a phrase from unit `at` on is ("each dose", "the first cup"), of nothing else, or -1."""
    end = at
    while end < len(parsed.units) and (parsed.units[end].is_("determiner") or is_word(parsed.units[end])):
        end += 1
    behind = parsed.units[end + 1 : end + 2]
    alone = not (behind and behind[0].is_("held_by", "be", "have", "do", "modal"))
    return end if at < end < len(parsed.units) and parsed.units[end].is_("portion") and alone else -1


def is_part(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """ "The root", "its rich alkaloid profile", "natural leaf": a part or a measure that points back to the topic."""
    kinds = [kind for kind in PARTS if any(ear.vocabulary.has_type(id, (kind,)) for id in parsed.units[last].entities)]
    if any(u.is_("definite") for u in parsed.units[first:last]):
        return bool(kinds)
    own = ear.pack["claims"]["own_part"]
    return PARTS[0] in kinds and parsed.units[first].text.split(" ")[0] in own and last - first <= 1


def is_brand(parsed: Parsed, first: int, last: int, ear: Ear) -> bool:
    """A name that nobody knows, in capitals of its own: "DeepRest", "Red Bali"."""
    if any(not is_word(u) for u in parsed.units[first : last + 1]):
        return False
    words = [word for word in (part.strip("()[]") for part in parsed.shown(first, last).split()) if word]
    if any(c.isdigit() for word in words for c in word):
        return False  # "Coenzyme Q10" is a substance
    inner = any(c.isupper() for word in words for c in word[1:]) and not all(w.isupper() for w in words)
    capitals = all(word[0].isupper() for word in words)
    return inner or (capitals and (len(words) > 1 or parsed.units[first].first > 0))


def stands_for_topic(parsed: Parsed, first: int, last: int) -> bool:
    """ "This herb", "these nutrients", "the effects", or a bare demonstrative."""
    units = parsed.units[first : last + 1]
    if any(u.is_("person_pronoun", "sayer") for u in units):
        return False
    joined = any(u.is_("conjunction") for u in units)  # "the early hours and drop …"
    if units[0].is_("portion") or (units[-1].is_("portion", "gain_nouns") and not joined):
        return True
    if joined and units[0].text == "both":  # "both A and B treatments"
        return False
    if units[0].is_("usage") and _is_of_unknown(parsed, first, last):
        return False
    if names_class(parsed, first, last) or units[-1].is_("pointed_at"):
        return any(u.is_("definite") for u in units) or units[-1].is_("usage") or units[0].is_("usage")
    return units[0].is_("demonstrative") and all(u.is_("additive") for u in units[1:])  # "this in turn"


def _is_of_unknown(parsed: Parsed, first: int, last: int) -> bool:
    """ "Taking efavirenz": the use of something else, by a word that nobody knows and that is no name in capitals."""
    if first == last or not parsed.units[first].text.endswith("ing"):
        return False
    behind = parsed.units[first + 1]
    small = parsed.text[parsed.tokens.starts[behind.first]].islower()
    return small and is_word(behind) and not behind.row.is_adverb and not names_class(parsed, first + 1, last)


def is_of_body(parsed: Parsed, first: int, last: int, topic: str, ear: Ear) -> bool:
    """ "The enzyme", "this receptor": a kind of target in the body that the topic is not of."""
    senses = (s.id for u in parsed.units[first : last + 1] for s in u.senses if s.kind == "type")
    kinds = [kind for kind in senses if ear.vocabulary.has_type(kind, TARGETS)]
    return bool(kinds) and not ear.vocabulary.has_type(topic, tuple(kinds))


def means_others(parsed: Parsed, last: int, context: Context, ear: Ear) -> bool:
    """ "These medicines": several things of that class, which the sentence before has named."""
    head = parsed.units[last]
    if not head.has("type") or not head.text.endswith("s"):
        return False
    kinds = tuple(s.id for s in head.senses if s.kind == "type")
    return any(ear.vocabulary.has_type(id, kinds) for id in context.beside)


def names_class(parsed: Parsed, first: int, last: int) -> bool:
    return any(u.has("type") or u.is_("lifting") for u in parsed.units[first : last + 1])
