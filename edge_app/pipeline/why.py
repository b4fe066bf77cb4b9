"""Explaining a cell of an exam from the picture of its field."""

from math import hypot

import numpy as np
from numpy.typing import NDArray

from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError
from edge_app.inference.occlusion import explained_cell
from edge_app.inference.panel import ReaderPanel
from edge_app.inference.reader import Reader
from edge_app.logbook.pictures import PictureStore
from edge_app.vision.codec import decode
from edge_app.vision.locate import locate_cells

SAME_CELL_UM = 6.0
"""A cell found again in the stored picture, which JPEG has touched, lies this close to where it was."""


class Why:
    """Explains cells with a reader of its own, so that counting goes on. For one thread at a time."""

    def __init__(self, panel: ReaderPanel, pictures: PictureStore) -> None:
        """Takes the panel whose first reader is explained, and the pictures of fields."""
        self._panel = panel
        self._pictures = pictures
        self._reader: Reader | None = None

    def explain(self, exam: Exam, cell_id: str) -> NDArray[np.uint8]:
        """The cell with the places that carry the first reader's class; takes about a second.

        Returns:
            RGB uint8, shape (size, size, 3).

        Raises:
            ExamError: there is no such cell, nobody read it, or its field's picture is not kept.
            InferenceError: the runtime refuses the model.
        """
        cell = exam.cells.get(cell_id)
        if cell is None or not cell.found.readings:
            raise ExamError("The readers did not read this cell; choose one that the app found.")
        field = next(one for one in exam.fields if one.field_id == cell.found.field_id)
        content = self._pictures.get(field.picture_sha256) if field.picture_sha256 is not None else None
        if content is None:
            raise ExamError("The picture of this field was not kept; set keep_pictures in the settings.")
        pixels = decode(content)
        if pixels is None:
            raise ExamError("The picture of this field is damaged; choose a cell of another field.")
        box, um_per_px = cell.found.box_px, field.scale.um_per_px
        x, y = box.x + box.width / 2.0, box.y + box.height / 2.0
        found = [
            (hypot(one.centre_px[0] - x, one.centre_px[1] - y) * um_per_px, number, one)
            for number, one in enumerate(locate_cells(pixels, um_per_px))
        ]
        distance, _, located = min(found, default=(SAME_CELL_UM, 0, None))
        if located is None or distance >= SAME_CELL_UM:
            raise ExamError("This cell is not found again in the stored picture; choose another.")
        if self._reader is None:
            self._reader = Reader(self._panel.first.pack, threads=1)
        return explained_cell(self._reader, pixels, located, um_per_px, cell.found.readings[0].top)
