"""What sessions without a camera have in common."""

import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import ExamError


class CameralessSession:
    """A session in which nothing is taken; what needs a field is refused in a sentence."""

    no_fields: str
    """Why no field is taken back."""

    no_picture: str
    """Why no cell is added by touch."""

    no_reader: str
    """Why no cell is read again."""

    def start(self) -> None:
        """Nothing starts."""

    def stop(self) -> None:
        """Nothing ends."""

    def pause(self) -> None:
        """Nothing is counted."""

    def resume(self) -> None:
        """Nothing is counted."""

    def finish(self) -> None:
        """Nothing is counted."""

    def undo_last_field(self, operator: str) -> None:
        """No field is taken back.

        Raises:
            ExamError: always.
        """
        raise ExamError(self.no_fields)

    def add_cell(self, x: float, y: float, assigned: CellClass, operator: str) -> None:
        """There is no picture to point at.

        Raises:
            ExamError: always.
        """
        raise ExamError(self.no_picture)

    def explain(self, cell_id: str) -> NDArray[np.uint8]:
        """There is no reader.

        Raises:
            ExamError: always.
        """
        raise ExamError(self.no_reader)
