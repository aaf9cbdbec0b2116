"""Amounts that only say who comes to harm, or from when on: nobody is told to take them."""

from __future__ import annotations

from itertools import pairwise

from generator.claims.appeals import speaks_against
from generator.claims.ear import Ear
from generator.claims.units import Parsed
from generator.claims.wordlist import matches

BEHIND = 8  # units behind an amount in which what it may do stands


def is_of_harmed(parsed: Parsed, token: int, ear: Ear) -> bool:
    """ "Users who take more than that fall ill": whether the amount at a token is that of those who come to harm."""
    if _is_too_much(parsed, token, ear):
        return True
    who = next((u for u in parsed.units if u.first < token and u.is_("relative")), None)
    taken = matches(parsed.tokens.words[who.last if who else 0 : token], ear.doses.verbs)
    if not who and not _is_fronted(parsed, token):
        return False
    return bool(taken) and speaks_against(parsed, ear)


def _is_too_much(parsed: Parsed, token: int, ear: Ear) -> bool:
    """ "Drinking more than four cups can keep you up", "raised by more than 5 g": what too much of it does."""
    words = parsed.tokens.words
    exceeds = any(last == token for _, last, _ in matches(words[:token], ear.phrases("units", "exceeding")))
    if not exceeds or any(c.cue.effect == "denies" for c in parsed.cues):
        return False
    before = [u for u in parsed.units if u.first < token]
    behind = [u for u in parsed.units if u.first >= token][:BEHIND]
    bringing = ear.pack["units"]["bringing"]
    if any(u.text == "by" for u in before):
        return any(u.text in bringing for u in before) or speaks_against(parsed, ear)
    return any(u.text in bringing and not v.is_("be") for u, v in pairwise(behind))


def _is_fronted(parsed: Parsed, token: int) -> bool:
    """ "Used on more than ten days a month, X can harm": an amount in a participle before the main clause."""
    first = parsed.units[0]
    opens = any(s.form == "pp" for s in first.senses) or first.text.endswith("ed")
    return opens and "," in parsed.tokens.words[token:] and "," not in parsed.tokens.words[:token]
