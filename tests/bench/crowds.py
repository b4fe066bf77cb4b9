"""``make crowds``: how many cells are found where they touch, on fields put together from three laboratories.

Prints recall, also by the size of the group that a cell lies in, and precision. The rules of
``edge_app/vision/nuclei.py`` were chosen on the first half of each laboratory's pictures.
"""

import argparse
import os
from collections import Counter
from pathlib import Path

from touching_cells import LABORATORIES, Bank

from edge_app.exam.proportion import clopper_pearson
from edge_app.vision.locate import locate_cells
from edge_app.vision.matching import match

EVERY = {"Barcelona": 8, "Munich": 8, "ALL (Taleqani)": 16}
"""Of so many pictures one is used, as cutting out takes time."""


def report(name: str, data: Path, *, half: int, fields: int) -> None:
    """Prints a line for one half of a laboratory's pictures."""
    laboratory = LABORATORIES[name]
    bank = Bank(laboratory, data, every=EVERY[name], first=half * EVERY[name] // 2)
    there, found, false = Counter[int](), Counter[int](), 0
    for crowd in bank.fields(fields, seed=half):
        result = match(crowd.boxes, locate_cells(crowd.pixels, laboratory.um_per_px))
        false += len(result.false)
        there.update(crowd.sizes)
        hit = {box for box, _ in result.pairs}
        found.update(size for box, size in zip(crowd.boxes, crowd.sizes, strict=True) if box in hit)
    hits, boxes = found.total(), there.total()
    low, high = clopper_pearson(hits, boxes)
    by_size = "  ".join(f"{size}: {found[size] / there[size]:.2f}" for size in sorted(there))
    print(
        f"{name}, {('first', 'second')[half]} half: recall {hits / boxes:.3f} ({low:.3f}-{high:.3f}) "
        f"of {boxes}, precision {hits / max(1, hits + false):.3f}; by how many touch  {by_size}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("LEUKOSCOPE_DATA"))
    parser.add_argument("--fields", type=int, default=18, help="how many of each half")
    arguments = parser.parse_args()
    for name in LABORATORIES:
        for half in (0, 1):
            report(name, arguments.data, half=half, fields=arguments.fields)


if __name__ == "__main__":
    main()
