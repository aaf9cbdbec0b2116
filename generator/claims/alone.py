"""Whether what becomes of something by itself may come from what a text promises, and from nothing else it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.claims.context import Context
from generator.claims.ear import Ear
from generator.claims.granted import is_lessened, names_other, own_behind, soon
from generator.claims.units import Parsed, Unit

TIME = 5  # units in which a time stands behind what leads to it


def comes_alone(parsed: Parsed, context: Context, ear: Ear, low: int = 0) -> bool:
    """Whether a sentence has nothing from unit `low` on that what it tells of could come from but the topic.

    Nor a harm before it that it could be what is left of: "the first days are hard. Xs fade".
    """
    lists = ear.pack["claims"]
    mine = lists["befallen"]
    if context.feared or names_other(parsed, context, ear) or _passes(parsed, ear):
        return False
    if any(u.text in mine["by_nature"] for u in parsed.units):
        return False
    in_time = {token for found in soon(parsed, ear) for token in found}
    behind = range(low, len(parsed.units))
    leads = [i for i in behind if _leads(parsed, i, ear) and parsed.units[i].first not in in_time]
    own = [i for i in leads if _is_own(parsed, i, context, ear)]
    if not (own or parsed.offers.isdisjoint(lists["other_causes"])):
        return False
    return all(i in own or _is_time(parsed, i, ear) for i in leads)


def _passes(parsed: Parsed, ear: Ear) -> bool:
    """Whether a sentence is about what many a thing makes people feel, until it passes."""
    passing = ear.pack["claims"]["befallen"]["passing"]
    return any(id in passing for unit in parsed.units for id in unit.entities)


def _is_own(parsed: Parsed, i: int, context: Context, ear: Ear) -> bool:
    """Whether what unit i leads to is about the topic; "it" is, where it is taken ("when you take it")."""
    at = own_behind(parsed, i, context, ear)
    if at < 0 or is_lessened(parsed, at, ear):
        return False
    return parsed.units[at - 1].is_("consuming", "preposition") or not parsed.units[at].is_("stands_for")


def _leads(parsed: Parsed, i: int, ear: Ear) -> bool:
    """Whether unit i brings in a cause or a condition; "as much", "as soon" do not."""
    lists, behind = ear.pack["claims"]["befallen"], parsed.units[i + 1 : i + 2]
    if parsed.units[i].text in lists["frequent"] or (behind and behind[0].text in lists["amounts"]):
        return False
    if behind and _likens(parsed.units[i].text, behind[0], lists["likening"]):
        return False
    return parsed.units[i].is_("elsewhere") or parsed.units[i].text in lists["conditions"]


def _likens(lead: str, behind: Unit, likening: Mapping[str, Sequence[str]]) -> bool:
    """ "Like a lamp", "from its slumber", "stronger than before": no more than a picture of how it goes."""
    ends = not behind.text[0].isalnum()
    return behind.text in likening.get(lead, ()) or (ends and lead in likening["last"])


def _is_time(parsed: Parsed, k: int, ear: Ear) -> bool:
    """Whether unit k leads to a time and to nothing else: "from the first week on", "by the month"."""
    lists = ear.pack["claims"]["befallen"]
    behind = parsed.units[k + 1 : k + TIME]
    timed = any(u.text in lists["times"] for u in behind) or (bool(behind) and behind[0].text in lists["pointing"])
    return timed and parsed.units[k].text in lists["time_links"]
