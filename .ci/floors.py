"""Print measured figures and hold them against their floors: floors.py FLOORS.json FIGURES.json…

FLOORS maps the name of a figures file (without .json) to {figure: lowest allowed value}; a figure inside
another is written with dots. Exit code 1 where one is below its floor, or no number.
"""

from __future__ import annotations

import json
import sys
from functools import reduce
from pathlib import Path
from typing import Any

ALWAYS = ("precision", "recall", "f1")


def main(floors_path: str, *figure_paths: str) -> int:
    floors = _read(floors_path)
    below = 0
    for path in figure_paths:
        name, measured = Path(path).stem, _read(path)
        wanted = floors.get(name, {})
        for figure in dict.fromkeys((*ALWAYS, *wanted)):
            below += _show(name, figure, _value(measured, figure), wanted.get(figure))
    return int(below > 0)


def _show(name: str, figure: str, value: float, floor: float | None) -> bool:
    """Print one row; whether it is below its floor."""
    below = floor is not None and not value >= floor  # a NaN is above nothing
    note = "" if floor is None else f"  floor {floor:.3f}{'  BELOW' if below else ''}"
    print(f"{name:12} {figure:24} {value:6.3f}{note}")
    return below


def _value(figures: Any, path: str) -> float:
    return float(reduce(lambda part, key: part[key], path.split("."), figures))


def _read(path: str) -> Any:
    return json.loads(Path(path).read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
