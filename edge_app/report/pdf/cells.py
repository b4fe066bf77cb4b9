"""Pictures of representative cells, all at one scale."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import CountedCell, Exam
from edge_app.vision.codec import decode
from edge_app.vision.tile import cell_tile

GetPicture = Callable[[str], bytes | None]
"""The content of a kept picture by its hash, hex; None where it is not kept any more."""

TILE_PX = 180
"""Side of a tile in px: 0.13 µm/px, what a 100x objective resolves."""

NOTHING = 236
"""Grey of the tile where the kept picture ends."""

MOST_SUSPECT = 12
MOST_OTHERS = 3
"""Cells shown of each blast class, the most suspect first, and of each other class, the surest first."""


@dataclass(frozen=True)
class Tile:
    """One cell: RGB uint8 (``TILE_PX``, ``TILE_PX``, 3), and what the first reader gives its class, 0..1.

    The probability is None where the class is none of the reader's.
    """

    pixels: NDArray[np.uint8]
    probability: float | None


def representative(exam: Exam, get: GetPicture) -> dict[CellClass, list[Tile]]:
    """Cells to show of each class that has any with a picture, in the fixed order of the classes."""
    scales = {field.field_id: field.scale.um_per_px for field in exam.fields}
    shown: dict[CellClass, list[Tile]] = {}
    for cell_class in CellClass:
        cells = [cell for cell in exam.cells.values() if cell.assigned is cell_class]
        cells.sort(key=lambda cell: -(_probability(cell) or 0.0))
        tiles: list[Tile] = []
        for cell in cells:
            if len(tiles) == (MOST_SUSPECT if cell_class.is_blast else MOST_OTHERS):
                break
            pixels = _tile(cell, scales.get(cell.found.field_id), get)
            if pixels is not None:
                tiles.append(Tile(pixels, _probability(cell)))
        if tiles:
            shown[cell_class] = tiles
    return shown


def as_png(pixels: NDArray[np.uint8]) -> io.BytesIO:
    """A picture as a PNG file in memory."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    file.seek(0)
    return file


def _probability(cell: CountedCell) -> float | None:
    if not cell.found.readings:
        return None
    first = cell.found.readings[0]
    if cell.assigned.is_blast:
        return first.blast_probability
    return first.probabilities.get(cell.assigned.value)


def _tile(cell: CountedCell, um_per_px: float | None, get: GetPicture) -> NDArray[np.uint8] | None:
    content = get(cell.found.crop_sha256) if cell.found.crop_sha256 and um_per_px else None
    if content is None or um_per_px is None:
        return None
    picture = decode(content)
    return None if picture is None else cell_tile(picture, um_per_px, TILE_PX, NOTHING)
