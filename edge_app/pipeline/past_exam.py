"""An exam of the log, opened again: to be read, and when somebody asks for it, to be gone on with."""

from collections.abc import Callable, Sequence

from edge_app.camera.frame import Frame
from edge_app.exam.events import Event, ExamAmended, ExamEnded, ExamSigned
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError
from edge_app.logbook.logbook import Logbook
from edge_app.pipeline.cameraless import CameralessSession
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.state import LiveState, Status


class PastRecord(ExamRecord):
    """A past exam in the log. Until it is unlocked, or reopened with a reason, it is only read and signed."""

    def __init__(self, logbook: Logbook, exam: Exam, on_saved: Callable[[Exam], None]) -> None:
        """Takes up an exam that the log has; see ``ExamRecord``."""
        super().__init__(logbook, exam, on_saved)
        self._locked = True

    @property
    def locked(self) -> bool:
        """Whether it is open to be read only."""
        return self._locked

    def go_on(self) -> Exam:
        """Lets its cells be changed and reviewed; what is signed stays closed all the same.

        An exam that a power cut ended is still open in the log: it is ended now.

        Raises:
            LogbookWriteError: the log refused its end.
        """
        self._locked = False
        return self.add(lambda exam: [ExamEnded(reason="operator")] if exam.ended is None else [])

    def add(
        self,
        events: Sequence[Event] | Callable[[Exam], Sequence[Event]],
        *,
        once: Callable[[], None] | None = None,
    ) -> Exam:
        """Writes events as ``ExamRecord`` does.

        Raises:
            ExamError: the exam is open to be read only, or they do not fit it.
            LogbookWriteError: the log refused them.
        """

        def allowed(exam: Exam) -> Sequence[Event]:
            wanted = tuple(events(exam) if callable(events) else events)
            if self._locked and not all(isinstance(one, ExamSigned | ExamAmended) for one in wanted):
                raise ExamError("This past exam is open to be read; touch Go on before it is changed.")
            return wanted

        exam = super().add(allowed, once=once)
        if exam.status == "reopened":
            self._locked = False
        return exam


class PastSession(CameralessSession):
    """A session without a camera on an exam of the log, for the pages that show one."""

    no_fields = "A past exam keeps its fields; take a new exam instead."
    no_picture = "Cells are added while their field is in view; take a new exam instead."
    # The reader that read them may be another one by now.
    no_reader = "A past exam's cells are not read again; ask during the exam."

    def __init__(self, logbook: Logbook, exam: Exam) -> None:
        """Opens an exam of the log.

        Args:
            logbook: the log, open for writing.
            exam: the exam as the log has it.
        """
        self.cell_pictures = CellPictures(logbook.pictures)
        self.record = PastRecord(logbook, exam, self._show)
        self.preview: Frame | None = None
        self.state = LiveState(1, Status.ENDED, "", "", None, None, None, None, (), exam, 0.0)

    def _show(self, exam: Exam) -> None:
        revision = self.state.revision + 1
        self.state = LiveState(revision, Status.ENDED, "", "", None, None, None, None, (), exam, 0.0)
