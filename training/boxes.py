"""White cells that somebody has boxed in whole fields, and the located cell that a box is of."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from edge_app.vision.locate import LocatedCell
from training.exceptions import DatasetError

CHULA_CLASSES = ("neutrophil", "eosinophil", "basophil", "lymphocyte", "monocyte")
"""Class numbers of the Chulalongkorn label files, in order."""

MIDDLE = 0.35
"""How far from a box's middle the centre of its cell may be, shares of the box."""


@dataclass(frozen=True)
class Box:
    """Where a cell is, as shares of the picture's width and height.

    Attributes:
        x: of its middle.
        y: likewise.
        width: of the box.
        height: likewise.
    """

    x: float
    y: float
    width: float
    height: float


def read_chula_boxes(file: Path) -> list[tuple[str, Box]]:
    """The class and box of each cell in a YOLO label file of the Chulalongkorn fields.

    Raises:
        DatasetError: the file is not there or a line does not parse.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"The boxes {file} cannot be read; restore the file.") from error
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            kind, *numbers = line.split()
            x, y, width, height = map(float, numbers)
            found.append((CHULA_CLASSES[int(kind)], Box(x, y, width, height)))
        except (ValueError, IndexError) as error:
            raise DatasetError(
                f"{file} line {number} is not 'class x y width height'; restore the file."
            ) from error
    return found


def cell_in(box: Box, cells: Sequence[LocatedCell], shape: tuple[int, ...]) -> LocatedCell | None:
    """The cell nearest the middle of the box; None where none is near it.

    Args:
        box: of one cell.
        cells: all that were located.
        shape: of the picture, height and width first.
    """
    height, width = shape[:2]
    x, y = box.x * width, box.y * height

    def off(cell: LocatedCell) -> tuple[float, float]:
        return abs(cell.centre_px[0] - x), abs(cell.centre_px[1] - y)

    near = [
        cell
        for cell in cells
        if off(cell)[0] <= MIDDLE * box.width * width and off(cell)[1] <= MIDDLE * box.height * height
    ]
    return min(near, key=lambda cell: sum(each**2 for each in off(cell)), default=None)
