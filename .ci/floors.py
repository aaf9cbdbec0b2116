"""Hold measured figures against their floors: floors.py FLOORS.json FIGURES.json…

FLOORS maps the name of a figures file (without .json) to {figure: lowest allowed value}; a figure inside
another is written with dots. Prints every figure that has a floor; exit code 1 where one is below it.
"""

from __future__ import annotations

import json
import sys
from functools import reduce
from pathlib import Path
from typing import Any


def main(floors_path: str, *figure_paths: str) -> int:
    floors = json.loads(Path(floors_path).read_text(encoding="utf-8"))
    measured = {Path(path).stem: json.loads(Path(path).read_text(encoding="utf-8")) for path in figure_paths}
    rows = [
        (name, figure, _value(measured[name], figure), floor)
        for name, wanted in floors.items()
        for figure, floor in wanted.items()
    ]
    for name, figure, value, floor in rows:
        print(f"{name:12} {figure:28} {value:8.3f}  floor {floor:g}{'' if value >= floor else '  BELOW'}")
    return int(any(value < floor for _, _, value, floor in rows))


def _value(figures: Any, path: str) -> float:
    return float(reduce(lambda part, key: part[key], path.split("."), figures))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
