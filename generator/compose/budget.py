"""What rendering one article may cost."""

from __future__ import annotations

from generator.compose.mistakes import Mistake

STEPS = 5_000  # turns of loops, calls and includes
SIZE = 2_000_000  # characters, counted each time they are joined


class Budget:
    """What one article may still cost."""

    def __init__(self, steps: int = STEPS, size: int = SIZE):
        self.steps, self.size = steps, size

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise Mistake("takes too many steps", "Shorten its loops; an article needs a few hundred.")

    def take(self, size: int) -> None:
        self.size -= size
        if self.size < 0:
            raise Mistake("writes too much text", "Shorten its loops and blocks.")
