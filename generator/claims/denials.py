"""Risks denied without a verb: "without risk of X", "no X", "X-free"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.claims.carried import behind, is_in_spite, is_result, is_untold
from generator.claims.context import Context, Subject
from generator.claims.ear import Ear
from generator.claims.events import is_of_event, is_of_the_excluded
from generator.claims.frame import Frame
from generator.claims.lexicon import Sense
from generator.claims.objects import Hit, compound, fits, leftward, read_as, rightward
from generator.claims.parting import clause_start
from generator.claims.phrases import is_watched, named_in, watched_at
from generator.claims.reading import BREAKS, is_comma, is_topical
from generator.claims.signs import any_of, needs
from generator.claims.subjects import subject_of
from generator.claims.tails import is_tail
from generator.claims.taken_up import feared
from generator.claims.units import Parsed, Unit
from generator.claims.wordlist import matches
from generator.vocabulary.model import Predicate

FRAGMENT = "fragment"  # whether a sentence is one, as it remembers it


@needs(any_of("denies"))
def denials(parsed: Parsed, context: Context, ear: Ear) -> Iterator[Frame]:
    """ "Without risk of X", "no X", "X-free": an operator that takes a risk as its object, without a verb."""
    predicate = ear.vocabulary.predicates.get(ear.pack["claims"]["denied"])
    if predicate is None:
        return
    sense = Sense("denial", predicate.id)
    for found in parsed.cues:
        if found.cue.effect != "denies":
            continue
        k = next((i for i, u in enumerate(parsed.units) if u.first <= found.start < u.last), -1)
        if found.cue.scope == "before":
            hits = compound(parsed, k, predicate, ear) if parsed.is_glued(k) else []
        elif found.cue.scope == "previous":
            hits = leftward(parsed, before_thing(parsed, k, ear), predicate, ear)
            if hits and _is_of_clause(parsed, hits[-1].first, ear):
                continue  # "That X has no risk is a myth": the whole clause is, not the risk
            if hits and is_of_the_excluded(parsed, k, ear):
                continue  # "those who told of an X were excluded"
            if hits and (_is_denied(parsed, hits[-1]) or ear.harms.reserves(behind(parsed, k))):
                continue  # "An X without harm does not exist"; "it does not happen at once"
        else:
            after = next((i for i, u in enumerate(parsed.units) if u.last > found.end), len(parsed.units))
            own = after < len(parsed.units) and _is_its_name(parsed.units[after], found.start)
            hits = [] if own else rightward(parsed, after, predicate, False, ear)
            if hits and not (hits := _still_denied(parsed, after, hits, ear)):
                continue
            hits = hits or _fixed_risk(parsed, after, found.end, predicate, ear)
            hits = hits or _in_itself(parsed, k, after, predicate, ear)
            if not hits and not _is_the_thing(parsed, after, ear):
                hits = feared(parsed, after, predicate, context, ear)
        hits = [hit for hit in hits if not is_topical(parsed, hit.first, ear)]  # "no toxic dose" is about doses
        if hits and found.cue.scope == "next" and is_untold(parsed, hits[-1].last, ear):
            continue
        if hits and is_of_event(parsed, hits[-1].last, ear):
            continue
        if hits and not (_is_counted(parsed, found.start, hits[0], ear) or _is_of_most(parsed, k, ear)):
            subject = subject_of(parsed, verb_before(parsed, k, ear), context, ear)
            if not subject.id and subject.how in ("unknown", "stranger") and (
                (is_fragment(parsed) and not (is_result(parsed, ear) or has_own_verb(parsed, k, ear)))
                or _is_article(parsed, subject, k)
            ):
                subject = Subject(context.topic, "topic")
            if found.cue.scope == "previous" and subject.id in {hit.id for hit in hits}:
                named = named_in(parsed, k, len(parsed.units), ear)  # "X is no concern with Y"
                subject = named if named.id else Subject(context.topic, "topic")
            if not subject.id:
                subject = of_whom(parsed, hits[-1].last, ear) or subject
            if not (parsed.units[hits[0].first].is_("pronoun") and _is_missed(parsed, subject, ear)):
                yield Frame(k, sense, subject, tuple(hits), how="denial")


def _still_denied(parsed: Parsed, at: int, hits: list[Hit], ear: Ear) -> list[Hit]:
    """The harms behind unit `at` before what is there in spite of the denial."""
    end = next((i for i in range(at, len(parsed.units)) if is_in_spite(parsed, i, ear)), len(parsed.units))
    return [hit for hit in hits if hit.first < end]


def _is_of_clause(parsed: Parsed, at: int, ear: Ear) -> bool:
    """Whether a verb stands before the harm at unit `at` in its own clause ("means that X …" has another)."""
    verb = verb_before(parsed, at, ear)
    return verb != at and not any(u.is_("relative", "conjunction") for u in parsed.units[verb + 1 : at])


def _is_of_most(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Most have no X, but some do": what is denied of most before unit k, and owned up to for others behind it."""
    lists, words = ear.pack["claims"]["excepting"], [unit.text for unit in parsed.units]
    behind = range(k + 1, len(words) - 1)
    others = any(words[i] in lists["but"] and words[i + 1] in lists["some"] for i in behind)
    others = others or any(words[i] == "or" and words[i + 1] in lists["slight"] for i in behind)
    if words[0] in lists["but"]:  # "while most have no X, some do"
        others = others or any(words[i] == "," and words[i + 1] in lists["some"] for i in behind)
    return others and any(word in lists["most"] for word in words[:k])


def _is_its_name(unit: Unit, token: int) -> bool:
    """ "A lack of X": whether a word of denial at a token is a part of a harm's name."""
    return bool(unit.entities) and unit.first <= token


def _is_missed(parsed: Parsed, subject: Subject, ear: Ear) -> bool:
    """ "They feel ill without it": where no thing is named, it is the thing that people go without."""
    return not is_watched(subject.id, ear) and not any(watched_at(u, ear) for u in parsed.units)


def _is_counted(parsed: Parsed, token: int, hit: Hit, ear: Ear) -> bool:
    """ "The trial reported no serious harm": what one study, named before, has counted of the grave ones."""
    words, book = parsed.tokens.words, ear.evidence
    if not ear.harms.weighs(words[token : parsed.units[hit.last].last]):
        return False
    nouns = matches(words[:token], book.nouns, [at for at in parsed.begins.get("nouns", ()) if at < token])
    return any(
        who in ear.harms.reporting and not book.definite.isdisjoint(words[max(0, first - 2) : first])
        for first, _, who in nouns
    )


def _is_the_thing(parsed: Parsed, at: int, ear: Ear) -> bool:
    """ "They cannot rest without it": a pronoun for the thing itself, where the sentence does not name it."""
    pronoun = at < len(parsed.units) and parsed.units[at].is_("stands_for")
    return pronoun and not any(watched_at(unit, ear) for unit in parsed.units[:at])


def _is_article(parsed: Parsed, subject: Subject, k: int) -> bool:
    """ "The absence of harm is …": a denial that is a noun has nothing but its article before it."""
    return subject.first == subject.last == k - 1 >= 0 and parsed.units[k - 1].is_("determiner")


def _is_denied(parsed: Parsed, hit: Hit) -> bool:
    """Whether another denial stands directly before a harm."""
    token = parsed.units[hit.first].first
    return any(
        c.cue.effect == "denies" and 0 <= token - c.end <= 1 and c.cue.scope == "next" for c in parsed.cues
    )


def of_whom(parsed: Parsed, at: int, ear: Ear) -> Subject | None:
    """ "There is no downside to X": the watched thing behind the denied risk and a preposition."""
    if at + 1 >= len(parsed.units) or not parsed.units[at + 1].is_("preposition"):
        return None
    for i in range(at + 2, min(at + 5, len(parsed.units))):
        watched = watched_at(parsed.units[i], ear)
        if watched:
            return Subject(watched, "of whom", i, i)
    return None


def _fixed_risk(parsed: Parsed, at: int, token: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """A word that contains its risk, close behind an operator of denial that ends at a token: "without getting hooked".

    Where the word calls a thing safe, the denial is one of safety ("no safe way"), unless it is part of the word.
    """
    for i in range(at, min(at + 5, len(parsed.units))):
        unit = parsed.units[i]
        if unit.text in BREAKS or unit.is_("adversative", "conjunction", "relative"):
            break
        safe = ear.pack["claims"]["safe"] if unit.first >= token else ""
        fixed = (s for s in unit.senses if s.kind == "fixed" and s.id != safe)
        risks = (s.object for s in fixed if not _compares(s.id, ear))
        target = next((id for id in risks if fits(id, predicate, ear)), "")
        if target:
            return [Hit(target, i, i)]
    return []


def _in_itself(parsed: Parsed, k: int, at: int, predicate: Predicate, ear: Ear) -> list[Hit]:
    """ "Brings no harm over the years": the harm in an operator from unit k to `at` that a tail follows."""
    if not is_tail(parsed, at - 1, ear):
        return []
    return [Hit(id, i, i) for i in range(k, at) if (id := read_as(parsed.units[i], predicate, ear))][-1:]


def _compares(predicate: str, ear: Ear) -> bool:
    """A graded wording ("without the same risk") belongs to the comparisons."""
    return ear.vocabulary.predicates[predicate].family in ear.pack["claims"]["comparing"]


def verb_before(parsed: Parsed, k: int, ear: Ear) -> int:
    """The verb of the clause an operator of denial stands in, or the operator itself."""
    if has_own_verb(parsed, k, ear):
        return k
    low = clause_start(parsed, k)
    for at in range(k - 1, low - 1, -1):
        unit = parsed.units[at]
        if is_comma(unit):
            break
        if unit.is_("be", "have", "do", "modal", "giving", "copular") or (
            any(s.kind == "verb" for s in unit.senses) and not unit.entities
        ):
            return at
    return k


def has_own_verb(parsed: Parsed, k: int, ear: Ear) -> bool:
    """ "Baths do no harm": an idiom with a verb of its own directly behind a word."""
    unit = parsed.units[k]
    behind = k > 0 and parsed.units[k - 1].text[0].isalnum()
    return behind and unit.has("fixed") and ear.cues.is_finite(parsed.tokens.words, unit.first)


def before_thing(parsed: Parsed, k: int, ear: Ear) -> int:
    """Where "on X" begins in "harm on X is unheard of", so that the harm ends there; else k."""
    at = k - 1
    if at > 1 and any(is_watched(id, ear) for id in parsed.units[at].entities):
        at -= parsed.units[at - 1].is_("determiner", "demonstrative")
        return at - 1 if parsed.units[at - 1].is_("preposition") else k
    return k


def is_fragment(parsed: Parsed) -> bool:
    """A sentence without a verb, or with none but that of its relative clause, speaks of the topic."""
    known: bool | None = parsed.memo.get(FRAGMENT)
    if known is None:
        known = parsed.memo[FRAGMENT] = _is_fragment(parsed)
    return known


def _is_fragment(parsed: Parsed) -> bool:
    finite = [i for i, u in enumerate(parsed.units) if _is_finite(u)]
    inner = next((i for i in parsed.at("relative") if i), -1)
    inner = inner if inner > 0 and parsed.units[inner - 1].has("type") else -1
    return not finite or (len(finite) == 1 and 0 < inner < finite[0])


def _is_finite(unit: Unit) -> bool:
    return unit.is_("be", "have", "do", "modal", "copular", "giving", "person_pronoun") or (
        any(s.kind == "verb" and s.form in ("s", "past") for s in unit.senses) and not unit.entities
    )
