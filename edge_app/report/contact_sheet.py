"""One picture of many small ones, each with a word under it."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

TILE_PX = 160
CAPTION_PX = 18
ACROSS = 8


@dataclass(frozen=True)
class Piece:
    """A part of a field.

    Attributes:
        pixels: RGB uint8, shape (height, width, 3).
        caption: what it is; plain ASCII, more than fits is cut off.
    """

    pixels: NDArray[np.uint8]
    caption: str


def cut_around(pixels: NDArray[np.uint8], box: tuple[float, float, float, float]) -> NDArray[np.uint8]:
    """A square of a field twice as wide as a box, the box drawn into it; white beyond the field.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        box: left, top, width, height, px.
    """
    x, y, width, height = box
    half = max(width, height, 8.0)
    scale = TILE_PX / (2.0 * half)
    middle = (x + width / 2.0, y + height / 2.0)
    move = np.array(
        [[scale, 0.0, TILE_PX / 2 - scale * middle[0]], [0.0, scale, TILE_PX / 2 - scale * middle[1]]]
    )
    tile = cv2.warpAffine(
        pixels, move, (TILE_PX, TILE_PX), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255)
    )
    left, top = (round(float(v)) for v in move @ (x, y, 1.0))
    right, bottom = (round(float(v)) for v in move @ (x + width, y + height, 1.0))
    return np.asarray(cv2.rectangle(tile, (left, top), (right, bottom), (0, 0, 0), 1), dtype=np.uint8)


def contact_sheet(pieces: Sequence[Piece]) -> NDArray[np.uint8]:
    """Lays pieces out in rows.

    Returns:
        RGB uint8; one white row where there are none.
    """
    across = min(ACROSS, max(1, len(pieces)))
    rows = -(-len(pieces) // across)
    height = TILE_PX + CAPTION_PX
    sheet = np.full((max(1, rows) * height, across * (TILE_PX + 4), 3), 255, np.uint8)
    for number, piece in enumerate(pieces):
        top, left = number // across * height, number % across * (TILE_PX + 4)
        sheet[top : top + TILE_PX, left : left + TILE_PX] = piece.pixels
        cv2.putText(
            sheet[top + TILE_PX : top + height, left : left + TILE_PX],
            piece.caption,
            (1, 13),
            cv2.FONT_HERSHEY_SIMPLEX,
            0.38,
            (0, 0, 0),
            1,
            cv2.LINE_AA,
        )
    return sheet
