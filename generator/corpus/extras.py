"""Heavy packages that only a part of the work needs."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from generator.errors import DataError


def extra(module: str, name: str, need: str) -> Any:
    """A module of one of our extras; raises DataError that says how to install it."""
    try:
        return import_module(module)
    except ImportError:
        hint = f"Install it: pip install 'factpress[{name}]'."
        raise DataError.one(need, f"needs the package {module.split('.')[0]!r}", hint) from None
