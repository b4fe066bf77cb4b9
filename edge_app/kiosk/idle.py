"""What the screen shows before the first exam."""

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import ExamError
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.state import LiveState, Status

NO_EXAM = LiveState(0, Status.STARTING, "", "", None, None, None, None, (), None, 0.0)


class IdleSession:
    """A session with no camera and no exam, for the pages that come before one."""

    @property
    def state(self) -> LiveState:
        """Nothing is known."""
        return NO_EXAM

    @property
    def preview(self) -> Frame | None:
        """There is no camera."""
        return None

    @property
    def cell_pictures(self) -> CellPictures | None:
        """There is no cell."""
        return None

    @property
    def record(self) -> ExamRecord:
        """There is none.

        Raises:
            ExamError: always.
        """
        raise ExamError("There is no exam yet; start one first.")

    def start(self) -> None:
        """Nothing starts."""

    def stop(self) -> None:
        """Nothing ends."""

    def pause(self) -> None:
        """Nothing is counted."""

    def resume(self) -> None:
        """Nothing is counted."""

    def finish(self) -> None:
        """Nothing ends."""

    def undo_last_field(self, operator: str) -> None:
        """There is no field.

        Raises:
            ExamError: always.
        """
        raise ExamError("There is no exam yet; start one first.")

    def add_cell(self, x: float, y: float, assigned: CellClass, operator: str) -> None:
        """There is no field.

        Raises:
            ExamError: always.
        """
        raise ExamError("There is no exam yet; start one first.")

    def explain(self, cell_id: str) -> NDArray[np.uint8]:
        """There is no cell.

        Raises:
            ExamError: always.
        """
        raise ExamError("There is no exam yet; start one first.")
