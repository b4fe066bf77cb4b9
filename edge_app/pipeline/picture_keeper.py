"""Keeping the pictures of an exam: the field as the camera gave it, and each counted cell."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.events import Box, CellAdded, CellFound, FieldTaken
from edge_app.logbook.pictures import PictureStore, StagedPicture, sha256_of
from edge_app.pipeline.beside import Beside, Handed
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


class _Compressed(NamedTuple):
    """A picture as a file, and what it is called."""

    content: bytes
    sha256: str


def _named(content: bytes) -> _Compressed:
    return _Compressed(content, sha256_of(content))


@dataclass
class _Written:
    """A picture on its way: compressed, and then on the disk without its name."""

    compressed: Handed[_Compressed]
    staged: Future[StagedPicture]


class FieldPictures:
    """The pictures of one field on their way to the disk, while its cells are still being read."""

    def __init__(self, store: PictureStore, settings: Settings, beside: Beside, frame: Frame) -> None:
        """Not for callers: use ``PictureKeeper.begin``."""
        self._store = store
        self._settings = settings
        self._beside = beside
        self._frame = frame
        self._cells: dict[Box, Handed[_Compressed]] = {}
        self._written: list[_Written] = []
        if settings.keep_pictures:
            quality = settings.picture_quality
            self._whole = Handed(beside.work, lambda: _named(encode_jpeg(frame.pixels, quality)))

    def add(self, box: Box) -> None:
        """Begins to compress the picture of a cell that may be counted; nothing is written yet.

        Args:
            box: the cell, px of the picture.
        """
        if self._settings.keep_pictures:
            crop = cell_crop(self._frame.pixels, box)
            self._cells[box] = Handed(self._beside.work, lambda: _named(encode_png(crop)))

    def write(self, boxes: Sequence[Box]) -> None:
        """Begins to write the field's picture and those of cells; returns at once.

        Nothing is written where the site keeps no pictures, or the quota leaves no room.

        Args:
            boxes: the cells that will be counted, of those that were added.
        """
        if not self._settings.keep_pictures:
            return
        # No picture is larger compressed than as it is.
        pixels = self._frame.pixels
        most = pixels.nbytes + sum(cell_crop(pixels, box).nbytes for box in boxes)
        if not self._store.has_room_for(most, self._settings.picture_quota_mb):
            return
        for compressed in (self._whole, *(self._cells[box] for box in boxes)):
            written = _Written(compressed, Future())
            self._written.append(written)
            # No thread is woken before it has something to write.
            compressed.then(partial(self._stage, written))

    def _stage(self, written: _Written, picture: _Compressed) -> None:
        written.staged = self._beside.disk.submit(self._store.stage, *picture)

    def name(self, field: FieldTaken, cells: Sequence[CellFound]) -> tuple[FieldTaken, tuple[CellFound, ...]]:
        """Says what the pictures are called, as soon as they are compressed: ``keep`` has to follow.

        Args:
            field: the field's record.
            cells: the records of its cells, in the order of the boxes given to ``write``.

        Returns:
            The same records with the hashes of the pictures; without hashes where none are kept: counting
            goes on without pictures.
        """
        if not self._written:
            return field, tuple(cells)
        whole, *crops = (written.compressed.get().sha256 for written in self._written)
        return field.model_copy(update={"picture_sha256": whole}), tuple(
            cell.model_copy(update={"crop_sha256": crop}) for cell, crop in zip(cells, crops, strict=True)
        )

    def keep(self) -> None:
        """Waits until all pictures are on the disk under their names.

        Raises:
            LogbookWriteError: they could not be written; nothing of them is left.
        """
        failed = [error for one in self._written if (error := one.staged.exception()) is not None]
        if failed:
            self.drop()
            raise failed[0]
        self._store.publish([one.staged.result() for one in self._written], self._beside.disk.map)

    def drop(self) -> None:
        """Takes back what was written and has not got its name."""
        for one in self._written:
            one.compressed.get()
        self._store.discard(one.staged.result() for one in self._written if one.staged.exception() is None)


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
