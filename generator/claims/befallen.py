"""What becomes of a trouble or of a good of the body, in a text that promises: "Xs let go", "Y returns".

Nobody is said to do it. In a text that sells one thing that thing does it, unless the sentence has another cause.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.claims.alone import comes_alone
from generator.claims.becoming import becoming
from generator.claims.beyond import behind_relative
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit
from generator.claims.reading import CLAUSE_MARKS, behind_aside, is_adverb, is_comma, is_word
from generator.claims.signs import any_in, needs
from generator.claims.units import Parsed, Unit

BEFALLEN = "befallen"  # how such a claim was found
NEAR = 8  # units between a trouble and what becomes of it


@needs(any_in("befallen.kinds"))
def befallen(parsed: Parsed, told: Set[int], context: Context, ear: Ear) -> Iterator[Frame]:
    """A frame for each trouble that goes and each good that comes with nothing said to do it.

    `told`: units of what something is said to do something about.
    """
    kinds = ear.pack["claims"]["befallen"]["kinds"]
    if not context.topic or parsed.question or parsed.offers.isdisjoint(kinds) or not context.promising:
        return
    subject = Subject(context.topic, BEFALLEN)
    for at, unit in enumerate(parsed.units[:-1]):
        if at in told or not unit.entities or unit.row.offers.isdisjoint(kinds):
            continue
        if not (_opens(parsed, at, ear) or _is_witnessed(parsed, at, ear)):
            continue
        k = _verb(parsed, at, ear)
        found = becoming(parsed, at, k, ear) if k > 0 else None
        if found is None:
            k, found = behind_relative(parsed, at, ear)
        if found and comes_alone(parsed, context, ear, k if found and k > at + 2 else 0):
            id, name = found
            yield Frame(k, Sense("verb", name), subject, (Hit(id, at, at),), tier="presupposed", how=BEFALLEN)


def _opens(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether the phrase around unit `at` begins a clause and is of no one in particular: "an X that …"."""
    i = at - 1
    while i >= 0 and _modifies(parsed, i, ear):
        i -= 1
    if any(u.text in ear.pack["claims"]["befallen"]["cases"] for u in parsed.units[i + 1 : at]):
        return False
    return i < 0 or _ends(parsed.units[i]) or parsed.units[i].is_("enjoys", "portion")


def _is_witnessed(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "Women see their X fade", "you will notice that X fades": what people at large are said to see."""
    i = at - 1
    while i > 0 and (_modifies(parsed, i, ear) or parsed.units[i].text in ("that", "how", "their", "your")):
        i -= 1
    return i > 0 and parsed.units[i].text in ear.pack["claims"]["befallen"]["witness"]


def _modifies(parsed: Parsed, i: int, ear: Ear) -> bool:
    unit = parsed.units[i]
    inner = is_word(unit) or is_adverb(unit, ear) or unit.is_("determiner", "possessive")
    named = bool(unit.entities) or unit.has("aspect", "gain", "type", "adjective", "fixed", "about")
    joined = unit.is_("conjunction") and i > 0 and bool(parsed.units[i - 1].entities)
    return (inner or named or joined) and not unit.is_("elsewhere", "portion", "sayer")


def _ends(unit: Unit) -> bool:
    return is_comma(unit) or unit.text in CLAUSE_MARKS or unit.is_("conjunction", "adversative")


def _verb(parsed: Parsed, at: int, ear: Ear) -> int:
    """The unit of the verb that the phrase around unit `at` is the subject of, behind its helpers; or -1."""
    k = _behind_phrase(parsed, at, ear)
    while 0 < k < len(parsed.units) and _leads(parsed, k, ear):
        k += 1
    return k if k < len(parsed.units) else -1


def _leads(parsed: Parsed, k: int, ear: Ear) -> bool:
    """A helper, an adverb or a verb such as "tend" before another one."""
    unit = parsed.units[k]
    helper = unit.is_("be", "have", "do", "modal", "infinitive", "additive")
    light = unit.is_("light_verbs") and k + 1 < len(parsed.units) and parsed.units[k + 1].is_("infinitive")
    floats = unit.is_("determiner") and parsed.units[k - 1].is_("be", "have", "modal")  # "can all fade"
    return (helper and unit.text != "not" and not _says(unit)) or light or floats or is_adverb(unit, ear)


def _says(unit: Unit) -> bool:
    """ "Be over", "be a thing of the past": a helper that is a verb of happening with what follows it."""
    return any(s.happens for s in unit.senses)


def _behind_phrase(parsed: Parsed, at: int, ear: Ear) -> int:
    """The first unit behind the phrase around unit `at`, with what is joined to it and where or when it is; or -1."""
    i = _behind_relative(parsed, at + 1)
    while i < len(parsed.units) and i < at + NEAR:
        unit = parsed.units[i]
        both = unit.is_("conjunction") and i + 1 < len(parsed.units) and _is_named(parsed.units[i + 1])
        if not (both or _is_named(unit) or (unit.has("aspect") and not unit.has("verb"))):
            break
        i += 1
    return _behind_place(parsed, i, ear) if i < len(parsed.units) else -1


def _behind_relative(parsed: Parsed, at: int) -> int:
    """ "X, which is stubborn, fades": the unit behind an aside between two commas, relative clauses too; else `at`."""
    if at + 1 >= len(parsed.units) or not (is_comma(parsed.units[at]) and parsed.units[at + 1].is_("relative")):
        return behind_aside(parsed, at)
    return next((i + 1 for i in range(at + 1, len(parsed.units) - 1) if is_comma(parsed.units[i])), at)


def _behind_place(parsed: Parsed, i: int, ear: Ear) -> int:
    """The verb behind where or when something is ("X at night stays away"), else `i`."""
    if not parsed.units[i].is_("preposition") or parsed.units[i].is_("instrument"):
        return i
    for k in range(i + 1, min(i + NEAR, len(parsed.units))):
        unit = parsed.units[k]
        if unit.is_("be", "have", "modal") or _says(unit):
            return k
        if is_comma(unit) or unit.is_("relative", "pronoun", "person_pronoun"):
            return i
    return i


def _is_named(unit: Unit) -> bool:
    return bool(unit.entities) and not unit.has("verb")
