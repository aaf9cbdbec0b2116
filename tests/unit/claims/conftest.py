"""Hearing short texts about the invented world, and claims written in one line."""

from __future__ import annotations

from generator.claims.extract import hear
from generator.claims.model import Claim
from generator.document.read import read
from generator.project import Project

ENDORSED = ("asserted", "hedged", "possible")


def last_claims(text: str, world: Project) -> list[Claim]:
    """The claims of a text's last sentence; those before it only set the scene."""
    document = read(text, "draft.txt", None, world)
    last = len(document.sentences) - 1
    return [claim for claim in hear(document, world.ear).claims if claim.sentence == last]


def fits(claim: Claim, written: str, modes: tuple[str, ...]) -> bool:
    """Whether a claim is the one written as `subject [NOT] predicate|@family object|* [/ mode]`.

    `modes` are those it may have where none is written; an announcement is no claim.
    """
    words, _, mode = written.partition(" / ")
    subject, predicate, object_ = (word for word in words.split() if word != "NOT")
    return (
        claim.subject.id == subject
        and predicate in (claim.predicate, f"@{claim.family}")
        and object_ in ("*", claim.object.id)
        and claim.holds == (" NOT " not in words)
        and claim.mode in ((mode,) if mode else modes)
        and claim.tier != "announced"
    )
