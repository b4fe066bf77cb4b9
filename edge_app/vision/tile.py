"""Pictures of single cells at one scale, so that sizes can be compared by eye on screen and paper."""

import cv2
import numpy as np
from numpy.typing import NDArray

TILE_UM = 24.0
"""Side of the square a cell is shown in, µm: the largest blasts and monocytes are about 20 µm across."""


def cell_tile(pixels: NDArray[np.uint8], um_per_px: float, side_px: int, ground: int) -> NDArray[np.uint8]:
    """A cell's picture in the middle of a square of ``TILE_UM``.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        um_per_px: its scale.
        side_px: side of the square, px.
        ground: grey level of what lies beyond the picture, 0..255.

    Returns:
        RGB uint8, shape (side_px, side_px, 3).
    """
    tile = np.full((side_px, side_px, 3), ground, np.uint8)
    factor = um_per_px * side_px / TILE_UM
    height, width = (max(1, round(side * factor)) for side in pixels.shape[:2])
    method = cv2.INTER_AREA if factor < 1.0 else cv2.INTER_CUBIC
    scaled = np.asarray(cv2.resize(pixels, (width, height), interpolation=method), dtype=np.uint8)
    rows, columns = min(height, side_px), min(width, side_px)
    top, left = (height - rows) // 2, (width - columns) // 2
    y, x = (side_px - rows) // 2, (side_px - columns) // 2
    tile[y : y + rows, x : x + columns] = scaled[top : top + rows, left : left + columns]
    return tile
