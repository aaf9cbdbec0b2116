"""What people want and something offers: "an option for those seeking a safe way", "a better way to ease"."""

from __future__ import annotations

from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.enabled import ENABLED
from generator.claims.frame import Frame
from generator.claims.modes import Force
from generator.claims.phrases import anaphor, is_watched, watched_at
from generator.claims.praised import PRAISED
from generator.claims.reading import is_word
from generator.claims.recommended import RECOMMENDED
from generator.claims.units import Parsed
from generator.claims.urged import URGED
from generator.claims.wished import WISHED

OPEN = frozenset({"wants", "perhaps"})  # operators that an offer may stand under
ADDRESSED = OPEN | {"bears", "condition", "readers-condition"}  # … and a request that says whom it is for
ADVISED = "advisable"  # the operator of what it is good to do: "it is wise to"
ATTRIBUTES = ("determiner", "conjunction", "infinitive")  # classes of words in the phrase of an attribute


def is_offered(parsed: Parsed, frame: Frame, force: Force) -> bool:
    """ "Makes it an option for those seeking a safe way": what people want is what the thing is said to be."""
    if force.mode != "irrealis":
        return False
    operators = {line.split(" ")[0] for line in force.trace}
    if frame.how == URGED and operators <= ADDRESSED:
        return True
    if not operators <= OPEN:
        return False
    if frame.how in (RECOMMENDED, PRAISED, ENABLED, WISHED):
        return True
    token = parsed.units[frame.k].first
    want = max((c.start for c in parsed.cues if c.cue.effect == "wants" and c.end <= token), default=-1)
    at = next((i for i, u in enumerate(parsed.units) if u.first <= want < u.last), -1)
    if at < 1 or not (parsed.units[at - 1].is_("sayer", "helped") or parsed.units[at - 1].has("type")):
        return False
    before = parsed.units[: at - 1]
    if any(u.is_("person_pronoun") for u in before):
        return False
    role = any(u.has("agent") for u in before)  # "is an option for those seeking …"
    return any(u.is_("copular", "giving") and not u.is_("have") and (role or not u.is_("be")) for u in before)


def ascribed_to(parsed: Parsed, k: int, context: Context, ear: Ear) -> Subject | None:
    """ "X is a healthier way to ease": what is wanted is what a watched thing is said to be."""
    token = parsed.units[k].first
    if not any(c.cue.effect == "wants" and c.end == token for c in parsed.cues):
        return None
    at = next((i for i in range(k - 1, 0, -1) if parsed.units[i].is_("be", "copular", "giving")), 0)
    between = parsed.units[at + 1 : k]
    if not at or not all(
        u.is_(*ATTRIBUTES) or is_word(u) or u.has("gain", "fixed", "adjective") for u in between
    ):
        return None
    advice = any(c.cue.id == ADVISED and c.end == token for c in parsed.cues)
    if parsed.units[at - 1].is_("nominative") and not advice:
        found = anaphor(parsed, at - 1, context, ear)
        return found if is_watched(found.id, ear) else None
    watched = watched_at(parsed.units[at - 1], ear)
    return Subject(watched, "explicit", at - 1, at - 1) if watched else None
