"""The pictures of an exam's cells, from the store or, where the site keeps none, from memory."""

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.events import CellAdded, CellFound
from edge_app.logbook.pictures import PictureStore
from edge_app.pipeline.picture_keeper import cell_crop
from edge_app.vision.codec import decode


class CellPictures:
    """Pictures of cells by their records. One thread may remember while others look."""

    def __init__(self, store: PictureStore) -> None:
        """Takes the store beside the log."""
        self._store = store
        self._in_memory: dict[str, NDArray[np.uint8]] = {}

    def remember(self, frame: Frame, cell: CellFound | CellAdded) -> None:
        """Keeps a cell's picture in memory where the store has none."""
        if cell.crop_sha256 is None:
            self._in_memory[cell.cell_id] = cell_crop(frame.pixels, cell.box_px).copy()

    def get(self, cell: CellFound | CellAdded) -> NDArray[np.uint8] | None:
        """A cell with some surroundings at its field's scale; None where there is no picture of it.

        Reads a file: not for the thread that draws.

        Returns:
            RGB uint8, shape (height, width, 3).
        """
        if cell.crop_sha256 is None:
            return self._in_memory.get(cell.cell_id)
        content = self._store.get(cell.crop_sha256)
        return None if content is None else decode(content)
