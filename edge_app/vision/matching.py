"""Holding located cells against boxes that people drew."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from edge_app.vision.locate import LocatedCell

TrueBox = tuple[float, float, float, float]
"""Left, top, width, height, px of the field."""


@dataclass(frozen=True)
class Matched:
    """What became of the boxes and the cells of one field.

    Attributes:
        pairs: box and the cell found for it.
        missed: boxes without a cell.
        false: cells without a box.
    """

    pairs: tuple[tuple[TrueBox, LocatedCell], ...]
    missed: tuple[TrueBox, ...]
    false: tuple[LocatedCell, ...]


def match(boxes: Sequence[TrueBox], cells: Sequence[LocatedCell]) -> Matched:
    """Pairs boxes and cells one to one: a cell's centre must lie in its box.

    The most confident cell chooses first, the box whose middle is nearest.
    """
    free = list(boxes)
    pairs, false = [], []
    for cell in sorted(cells, key=lambda one: -one.confidence):
        around = [box for box in free if _inside(cell.centre_px, box)]
        if not around:
            false.append(cell)
            continue
        nearest = min(around, key=lambda box, at=cell.centre_px: _from_middle(at, box))  # type: ignore[misc]
        free.remove(nearest)
        pairs.append((nearest, cell))
    return Matched(tuple(pairs), tuple(free), tuple(false))


def _inside(point: tuple[float, float], box: TrueBox) -> bool:
    x, y, width, height = box
    return x <= point[0] <= x + width and y <= point[1] <= y + height


def _from_middle(point: tuple[float, float], box: TrueBox) -> float:
    x, y, width, height = box
    return hypot(point[0] - x - width / 2.0, point[1] - y - height / 2.0)
