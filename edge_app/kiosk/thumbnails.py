"""Thumbnails of cells for the gallery, all at one scale, so that sizes can be compared by eye."""

from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickImageProvider

from edge_app.exam.events import CellAdded, CellFound
from edge_app.exam.exam import CountedCell, Exam
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.priority import give_way
from edge_app.vision.tile import cell_tile

THUMB_PX = 144
"""Side of a thumbnail, px; it shows ``edge_app.vision.tile.TILE_UM``."""

CACHED = 640
"""Thumbnails kept in memory, 62 kB each."""

GROUND = 226
"""Grey of what lies beyond a cell's picture."""


class Thumbnails(QQuickImageProvider):
    """Gives ``image://cells/ID`` from memory; ``want`` has them made on a thread, for a card may be slow.

    Not Qt's own loading thread: it would wait for Python while the engine, being deleted, waits for it.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._worker = ThreadPoolExecutor(
            max_workers=1, thread_name_prefix="thumbnails", initializer=give_way
        )
        self._coming: dict[str, Future[QImage | None]] = {}
        self._lacking: set[str] = set()
        self._made: OrderedDict[str, QImage] = OrderedDict()
        self._blank = QImage(THUMB_PX, THUMB_PX, QImage.Format.Format_RGB888)
        self._blank.fill(QColor(GROUND, GROUND, GROUND))

    def want(self, cells: Iterable[CountedCell], exam: Exam, pictures: CellPictures | None) -> None:
        """Has the thumbnails of these cells made that are not there yet."""
        scales = {field.field_id: field.scale.um_per_px for field in exam.fields}
        for cell in cells:
            name = cell.found.cell_id
            if name in self._made:
                self._made.move_to_end(name)
            known = name in self._made or name in self._coming or name in self._lacking
            if not known and pictures is not None:
                um_per_px = scales[cell.found.field_id]
                self._coming[name] = self._worker.submit(_make, pictures, cell.found, um_per_px)

    def collect(self) -> bool:
        """Takes over what was made since the last time; whether there was any."""
        done = [name for name, future in self._coming.items() if future.done()]
        for name in done:
            image = self._coming.pop(name).result()
            if image is None:
                self._lacking.add(name)
            else:
                self._made[name] = image
        while len(self._made) > CACHED:
            self._made.popitem(last=False)
        return bool(done)

    def put(self, name: str, pixels: NDArray[np.uint8]) -> None:
        """Keeps one more picture, RGB uint8, shape (height, width, 3), under a name."""
        height, width, _ = pixels.shape
        image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888)
        self._made[name] = image.copy()

    def has(self, cell_id: str) -> bool:
        """Whether a thumbnail is there."""
        return cell_id in self._made

    def lacks(self, cell_id: str) -> bool:
        """Whether there is no picture to make one of: none was kept, or it had to make room."""
        return cell_id in self._lacking

    def requestImage(self, cell_id: str, size: QSize, requested: QSize) -> QImage:
        """The thumbnail of a cell; plain grey where it had to make room for others."""
        return self._made.get(cell_id, self._blank)

    def clear(self) -> None:
        """Forgets them all: another exam's cells are going to be looked at."""
        for future in self._coming.values():
            future.cancel()
        self._coming.clear()
        self._lacking.clear()
        self._made.clear()

    def close(self) -> None:
        """Ends the thread; what was not begun is not made."""
        self._worker.shutdown(wait=True, cancel_futures=True)


def _make(pictures: CellPictures, cell: CellFound | CellAdded, um_per_px: float) -> QImage | None:
    pixels = pictures.get(cell)
    if pixels is None:
        return None
    made = cell_tile(pixels, um_per_px, THUMB_PX, GROUND)
    return QImage(made.data, THUMB_PX, THUMB_PX, made.strides[0], QImage.Format.Format_RGB888).copy()
