"""Sentences that no longer say what their fact says: one change each, one file a kind of change."""

from generator.lint.mutants.make import KINDS, mutants
from generator.lint.mutants.model import Mutant, Tools

__all__ = ["KINDS", "Mutant", "Tools", "mutants"]
