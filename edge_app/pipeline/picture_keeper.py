"""Keeping the pictures of an exam: the field as the camera gave it, and each counted cell."""

from collections.abc import Sequence
from concurrent.futures import Future

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.events import Box, CellAdded, CellFound, FieldTaken
from edge_app.logbook.pictures import PictureStore, StagedPicture
from edge_app.pipeline.beside import Beside
from edge_app.settings import Settings
from edge_app.vision.codec import encode_jpeg, encode_png

CROP_MARGIN = 0.25
"""A cell's own picture shows its box grown on each side by this part of its longer side."""


class PictureKeeper:
    """Puts pictures into the store and their hashes into the records that will name them."""

    def __init__(self, store: PictureStore, settings: Settings, beside: Beside) -> None:
        """Takes the store beside the log, what the site wants kept, and the threads that do the work."""
        self._store = store
        self._settings = settings
        self._beside = beside

    def begin(self, frame: Frame) -> "FieldPictures":
        """Begins to compress the picture of a field that may be counted; nothing is written yet."""
        return FieldPictures(self._store, self._settings, self._beside, frame)

    def keep_cell(self, frame: Frame, cell: CellAdded) -> CellAdded:
        """Keeps the picture of a cell added by hand; as ``FieldPictures.keep``.

        Raises:
            LogbookWriteError: it could not be written.
        """
        content = encode_png(cell_crop(frame.pixels, cell.box_px))
        quota = self._settings.picture_quota_mb
        if not self._settings.keep_pictures or not self._store.has_room_for(len(content), quota):
            return cell
        return cell.model_copy(update={"crop_sha256": self._store.put(content)})


class FieldPictures:
    """The pictures of one field on their way to the disk, while its cells are still being read."""

    def __init__(self, store: PictureStore, settings: Settings, beside: Beside, frame: Frame) -> None:
        """Not for callers: use ``PictureKeeper.begin``."""
        self._store = store
        self._settings = settings
        self._beside = beside
        self._frame = frame
        self._compressed: list[Future[Future[StagedPicture]]] = []
        if settings.keep_pictures:
            self._whole = beside.work.submit(encode_jpeg, frame.pixels, settings.picture_quality)

    def write(self, boxes: Sequence[Box]) -> None:
        """Begins to write the field's picture and those of cells; returns at once.

        Nothing is written where the site keeps no pictures, or the quota leaves no room.

        Args:
            boxes: the cells that will be counted, px of the picture.
        """
        if not self._settings.keep_pictures:
            return
        crops = [cell_crop(self._frame.pixels, box) for box in boxes]
        # No picture is larger compressed than as it is.
        most = self._frame.pixels.nbytes + sum(crop.nbytes for crop in crops)
        if not self._store.has_room_for(most, self._settings.picture_quota_mb):
            return
        compress = self._beside.work.submit
        self._compressed = [compress(lambda: self._stage(self._whole.result()))]
        self._compressed += [compress(lambda crop: self._stage(encode_png(crop)), crop) for crop in crops]

    def _stage(self, content: bytes) -> Future[StagedPicture]:
        """Hands a picture on to be written: no thread is woken before it has something to write."""
        return self._beside.disk.submit(self._store.stage, content)

    def keep(self, field: FieldTaken, cells: Sequence[CellFound]) -> tuple[FieldTaken, tuple[CellFound, ...]]:
        """Waits until all pictures are on the disk under their names.

        Args:
            field: the field's record.
            cells: the records of its cells, in the order of the boxes given to ``write``.

        Returns:
            The same records with the hashes of the pictures; without hashes where none are kept: counting
            goes on without pictures.

        Raises:
            LogbookWriteError: they could not be written; nothing of them is left.
        """
        if not self._compressed:
            return field, tuple(cells)
        writing = [compressed.result() for compressed in self._compressed]
        failed = [error for staged in writing if (error := staged.exception()) is not None]
        if failed:
            self._store.discard(staged.result() for staged in writing if staged.exception() is None)
            raise failed[0]
        whole, *crops = (staged.result() for staged in writing)
        self._store.publish([whole, *crops], self._beside.disk.map)
        return field.model_copy(update={"picture_sha256": whole.sha256}), tuple(
            cell.model_copy(update={"crop_sha256": crop.sha256})
            for cell, crop in zip(cells, crops, strict=True)
        )


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
