"""What the screen needs of a running exam."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.exam.cell_class import CellClass
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.state import LiveState


class Session(Protocol):
    """A running exam as the screen sees it: things to pull, things to ask for.

    No call waits for the capture or analysis thread, except ``stop``, which joins them. ``undo_last_field``,
    ``add_cell`` and what ``record`` does wait for the disk: the screen asks for them on its desk.
    """

    @property
    def state(self) -> LiveState:
        """The newest snapshot."""
        ...

    @property
    def preview(self) -> Frame | None:
        """The newest picture of the camera; may be newer than ``state.frame``. None before the first."""
        ...

    @property
    def record(self) -> ExamRecord:
        """The exam in the log, to be reviewed."""
        ...

    @property
    def cell_pictures(self) -> CellPictures | None:
        """The pictures of its cells."""
        ...

    def start(self) -> None:
        """Starts the threads."""
        ...

    def stop(self) -> None:
        """Ends the threads and lets the camera go; safe to call twice."""
        ...

    def pause(self) -> None:
        """Stops taking fields; the preview goes on."""
        ...

    def resume(self) -> None:
        """Takes fields again."""
        ...

    def finish(self) -> None:
        """Ends the exam on the operator's word."""
        ...

    def undo_last_field(self, operator: str) -> None:
        """Takes back the field counted last."""
        ...

    def add_cell(self, x: float, y: float, assigned: CellClass, operator: str) -> None:
        """Counts a missed cell at a place of ``state.frame``, px."""
        ...

    def explain(self, cell_id: str) -> NDArray[np.uint8]:
        """A picture of a cell with what its class hangs on; takes about a second."""
        ...
