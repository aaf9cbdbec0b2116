"""What a text says: documents to claims.

`polarity(sentence, concept)` answers for one concept without a project; it is imported when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.claims.concepts import Polarity, polarity

__all__ = ["Polarity", "polarity"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from generator.claims import concepts

    return getattr(concepts, name)
