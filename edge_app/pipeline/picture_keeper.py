"""Keeping the pictures of an exam: the field as the camera gave it, and each counted cell."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.events import Box, CellAdded, CellFound, FieldTaken
from edge_app.logbook.pictures import PictureStore
from edge_app.settings import Settings
from edge_app.vision.codec import encode_jpeg, encode_png

CROP_MARGIN = 0.25
"""A cell's own picture shows its box grown on each side by this part of its longer side."""


THREADS = 6
"""Pictures that are compressed or written at the same time; most of it is waiting for the disk."""


class PictureKeeper:
    """Puts pictures into the store and their hashes into the records that will name them."""

    def __init__(self, store: PictureStore, settings: Settings) -> None:
        """Takes the store beside the log, and what the site wants kept."""
        self._store = store
        self._settings = settings
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="pictures")

    def keep(
        self, frame: Frame, field: FieldTaken, cells: Sequence[CellFound]
    ) -> tuple[FieldTaken, tuple[CellFound, ...]]:
        """Keeps a field's picture and those of its cells.

        Args:
            frame: the picture they were found in.
            field: the field's record.
            cells: the records of its cells.

        Returns:
            The same records with the hashes of pictures that are on the disk by now. Without hashes where the
            site keeps no pictures, or the quota leaves no room: counting goes on without pictures.

        Raises:
            LogbookWriteError: they could not be written.
        """
        if not self._settings.keep_pictures:
            return field, tuple(cells)
        encode = partial(encode_jpeg, frame.pixels, self._settings.picture_quality)
        # Compressing and waiting for the disk leave the interpreter's lock, so threads shorten both.
        whole = self._pool.submit(encode)
        crops = self._pool.map(lambda cell: encode_png(cell_crop(frame.pixels, cell.box_px)), cells)
        contents = [whole.result(), *crops]
        if not self._store.has_room_for(sum(map(len, contents)), self._settings.picture_quota_mb):
            return field, tuple(cells)
        field_hash, *cell_hashes = self._pool.map(self._store.put, contents)
        return field.model_copy(update={"picture_sha256": field_hash}), tuple(
            cell.model_copy(update={"crop_sha256": name})
            for cell, name in zip(cells, cell_hashes, strict=True)
        )

    def keep_cell(self, frame: Frame, cell: CellAdded) -> CellAdded:
        """Keeps the picture of a cell added by hand; as ``keep``.

        Raises:
            LogbookWriteError: it could not be written.
        """
        content = encode_png(cell_crop(frame.pixels, cell.box_px))
        quota = self._settings.picture_quota_mb
        if not self._settings.keep_pictures or not self._store.has_room_for(len(content), quota):
            return cell
        return cell.model_copy(update={"crop_sha256": self._store.put(content)})


def cell_crop(pixels: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    """A cell with ``CROP_MARGIN`` around it, as far as the picture goes.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        box: the cell in px of the picture.

    Returns:
        RGB uint8, shape (h, w, 3), at least one pixel each way.
    """
    height, width = pixels.shape[:2]
    margin = CROP_MARGIN * max(box.width, box.height)
    left, top = max(0, round(box.x - margin)), max(0, round(box.y - margin))
    right = min(width, round(box.x + box.width + margin))
    bottom = min(height, round(box.y + box.height + margin))
    left, top = min(left, width - 1), min(top, height - 1)
    return pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
