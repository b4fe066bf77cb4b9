"""Given field pictures laid side by side on a virtual slide."""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.camera.images import list_images, read_image
from edge_app.camera.simulated.cache import cached_method
from edge_app.exceptions import ImageError

MAX_WIDTH_PX = 1920
"""Wider pictures are shrunk: a screen shows no more, and the frames must keep coming."""

GLASS = (238, 236, 230)
"""Empty glass, shown where a picture is unusable."""


class Mosaic:
    """A slide made of the pictures of a folder, each the size of the first usable one, repeated without end.

    Args:
        folder: holds the pictures.
        columns: pictures in a row of the serpentine.

    Raises:
        ImageError: the folder is not there, or holds no usable picture.
    """

    def __init__(self, folder: Path, columns: int) -> None:
        self._files = list_images(folder)
        self._columns = columns
        self._told: set[int] = set()
        self.size_px = self._first_size(folder)
        self._tile = cached_method(self._load, 6)

    def __len__(self) -> int:
        """Number of pictures, unusable ones too."""
        return len(self._files)

    def window(self, left: int, top: int, width: int, height: int) -> NDArray[np.uint8]:
        """Cuts a window out of the slide; arguments and result as in ``Smear.window``."""
        out = np.empty((height, width, 3), np.uint8)
        tile_width, tile_height = self.size_px
        for row in range(top // tile_height, (top + height - 1) // tile_height + 1):
            for column in range(left // tile_width, (left + width - 1) // tile_width + 1):
                x, y = column * tile_width - left, row * tile_height - top
                x0, y0 = max(x, 0), max(y, 0)
                x1, y1 = min(x + tile_width, width), min(y + tile_height, height)
                tile = self._tile(self._index(column, row))[0]
                out[y0:y1, x0:x1] = tile[y0 - y : y1 - y, x0 - x : x1 - x]
        return out

    def complain(self, column: int, row: int) -> None:
        """Says once that the picture at a place of the grid is unusable; empty glass is shown for it.

        Raises:
            ImageError: the sentence of ``read_image``.
        """
        index = self._index(column, row)
        error = self._tile(index)[1]
        if error and index not in self._told:
            self._told.add(index)
            raise ImageError(error)

    def _first_size(self, folder: Path) -> tuple[int, int]:
        first = ""
        for path in self._files:
            try:
                height, width = read_image(path).shape[:2]
            except ImageError as error:
                first = first or str(error)
                continue
            shrink = min(1.0, MAX_WIDTH_PX / width)
            return round(width * shrink), round(height * shrink)
        raise ImageError(f"The folder {folder} holds no usable picture; the first says: {first}")

    def _index(self, column: int, row: int) -> int:
        """The picture at a place: in file order along the serpentine."""
        # The stage never stops left or right of its columns but its window may jitter over the edge.
        column = column % self._columns
        along = column if row % 2 == 0 else self._columns - 1 - column
        return (row * self._columns + along) % len(self._files)

    def _load(self, index: int) -> tuple[NDArray[np.uint8], str]:
        width, height = self.size_px
        try:
            picture = read_image(self._files[index])
        except ImageError as error:
            return np.full((height, width, 3), GLASS, np.uint8), str(error)
        scale = max(width / picture.shape[1], height / picture.shape[0])
        if picture.shape[:2] != (height, width):
            size = (max(width, round(picture.shape[1] * scale)), max(height, round(picture.shape[0] * scale)))
            kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
            picture = np.asarray(cv2.resize(picture, size, interpolation=kind), dtype=np.uint8)
            x, y = (size[0] - width) // 2, (size[1] - height) // 2
            picture = picture[y : y + height, x : x + width]
        return picture, ""
