"""What the screen shows before the first exam."""

from edge_app.camera.frame import Frame
from edge_app.exceptions import ExamError
from edge_app.pipeline.cameraless import CameralessSession
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.state import LiveState, Status

NO_EXAM = LiveState(0, Status.STARTING, "", "", None, None, None, None, (), None, 0.0)


class IdleSession(CameralessSession):
    """A session with no camera and no exam, for the pages that come before one."""

    no_fields = no_picture = no_reader = "There is no exam yet; start one first."

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
        raise ExamError(self.no_fields)
