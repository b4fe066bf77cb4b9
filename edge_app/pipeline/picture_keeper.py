"""Keeping the pictures of an exam: the field as the camera gave it, and each counted cell."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.events import Box, CellAdded, CellFound, FieldTaken
from edge_app.exceptions import LogbookWriteError
from edge_app.logbook.pictures import PictureStore, StagedPicture
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


class FieldPictures:
    """The pictures of one field on their way to the disk, while its cells are still being found and read.

    Each is written as soon as it is compressed, and has no name: ``write`` has those of the cells that count
    brought to the disk and named, ``drop`` takes all of them back.
    """

    def __init__(self, store: PictureStore, settings: Settings, beside: Beside, frame: Frame) -> None:
        """Not for callers: use ``PictureKeeper.begin``."""
        self._store = store
        self._settings = settings
        self._beside = beside
        self._frame = frame
        self._pictures: dict[Box | None, Handed[StagedPicture]] = {}
        self._chosen: list[Handed[StagedPicture]] = []
        self._kept: Future[None] | None = None
        # No picture is larger compressed than as it is.
        self._keeps = settings.keep_pictures and self._has_room_for(frame.pixels.nbytes)
        if self._keeps:
            self._begin(None, lambda: encode_jpeg(frame.pixels, settings.picture_quality))

    def add(self, box: Box) -> None:
        """Begins with the picture of a cell that may be counted.

        Args:
            box: the cell, px of the picture.
        """
        if self._keeps:
            crop = cell_crop(self._frame.pixels, box)
            self._begin(box, lambda: encode_png(crop))

    def write(self, boxes: Sequence[Box]) -> None:
        """Begins to bring the field's picture and those of cells to the disk for good; returns at once.

        Nothing is kept where the site keeps no pictures, or the quota leaves no room.

        Args:
            boxes: the cells that will be counted, of those that were added.
        """
        if not self._keeps:
            return
        pixels = self._frame.pixels
        if not self._has_room_for(pixels.nbytes + sum(cell_crop(pixels, box).nbytes for box in boxes)):
            self.drop()
            return
        self._chosen = [self._pictures[which] for which in (None, *boxes)]
        for which in {None, *boxes}:
            del self._pictures[which]
        self.drop()
        self._kept = self._beside.disk.submit(self._publish)

    def name(self, field: FieldTaken, cells: Sequence[CellFound]) -> tuple[FieldTaken, tuple[CellFound, ...]]:
        """Says what the pictures are called, as soon as they are written: ``keep`` has to follow.

        Args:
            field: the field's record.
            cells: the records of its cells, in the order of the boxes given to ``write``.

        Returns:
            The same records with the hashes of the pictures; without hashes where none are kept: counting
            goes on without pictures.

        Raises:
            LogbookWriteError: they could not be written.
        """
        if self._kept is None:
            return field, tuple(cells)
        whole, *crops = (picture.get().sha256 for picture in self._chosen)
        return field.model_copy(update={"picture_sha256": whole}), tuple(
            cell.model_copy(update={"crop_sha256": crop}) for cell, crop in zip(cells, crops, strict=True)
        )

    def keep(self) -> None:
        """Waits until all pictures are on the disk under their names.

        Raises:
            LogbookWriteError: they could not be written; nothing of them is left.
        """
        if self._kept is not None:
            self._kept.result()

    def drop(self) -> None:
        """Takes back what has not got its name. What has is named by no record, and so the first to go."""
        written = (picture.withdraw() for picture in self._pictures.values())
        self._store.discard(picture for picture in written if picture is not None)
        self._pictures.clear()

    def _begin(self, which: Box | None, encode: Callable[[], bytes]) -> None:
        self._pictures[which] = Handed(self._beside.work, lambda: self._store.stage(encode()))

    def _publish(self) -> None:
        staged, refused = [], None
        for picture in self._chosen:
            try:
                staged.append(picture.get())
            except LogbookWriteError as error:
                refused = error
        if refused is not None:
            self._store.discard(staged)
            raise refused
        self._store.publish(staged, self._beside.disk.map)

    def _has_room_for(self, size: int) -> bool:
        return self._store.has_room_for(size, self._settings.picture_quota_mb)


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
