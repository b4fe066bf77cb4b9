"""Puts another exam in the place of one that has ended: the next, a control slide, or one from the log."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from edge_app.kiosk.desk import Desk
from edge_app.kiosk.device import Device
from edge_app.kiosk.device_pages import DevicePages
from edge_app.kiosk.new_exam import NewExam
from edge_app.kiosk.page_object import PageObject
from edge_app.kiosk.session import Session
from edge_app.kiosk.view_models.text import translate
from edge_app.pipeline.session import ExamOrder


class ExamSwitch(QObject):
    """Ends one session and makes the next on a thread: loading packs takes seconds."""

    begun = Signal(object)
    """The session of an exam that counts."""

    reopened = Signal(object)
    """The session of a past exam."""

    def __init__(
        self,
        device: Device,
        session: Callable[[], Session],
        running: Callable[[], bool],
        shell: PageObject,
        new_exam: NewExam,
        pages: DevicePages | None,
        parent: QObject,
    ) -> None:
        """Takes what the controller knows.

        Args:
            device: makes sessions, and has the log of past exams.
            session: the one that is shown.
            running: whether its exam still counts.
            shell: is told that something takes its time.
            new_exam: orders an exam, and says why it could not begin.
            pages: order control slides and past exams; None where there are none.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self._device = device
        self._session = session
        self._running = running
        self._shell = shell
        self._new_exam = new_exam
        self._pages = pages
        self._desk = Desk("next-session")
        new_exam.ordered.connect(self._start_patient)
        if pages is not None:
            pages.qc.ordered.connect(self._start_control)
            if pages.history is not None:
                pages.history.opened.connect(self._open_past)

    @property
    def busy(self) -> bool:
        """Whether a session is being made."""
        return self._desk.busy

    def pull(self) -> None:
        """Shows the session that was made."""
        self._desk.pull()

    def close(self) -> None:
        """Waits for a session that is being made."""
        self._desk.close()

    def _open_past(self, exam_uuid: str) -> None:
        archive, pages = self._device.archive, self._pages
        if archive is None or pages is None or pages.history is None:
            return
        if self._running():
            pages.history.tell(translate("History", "End the exam first; then past ones can be opened."))
            return
        self._replace(lambda: archive.open(exam_uuid), done=self.reopened.emit, failed=pages.history.tell)

    def _start_patient(self, order: ExamOrder) -> None:
        """Starts a patient's exam, where the site's rule for control slides lets it."""
        if self._pages is None:
            self._start(order)
        else:
            self._pages.qc.check_lockout(lambda: self._start(order), self._new_exam.tell)

    def _start_control(self, order: ExamOrder) -> None:
        assert self._pages is not None  # noqa: S101 - its page ordered
        if self._running():
            self._pages.qc.tell(translate("Qc", "End the exam first, then read the control slide."))
        else:
            self._start(order)

    def _start(self, order: ExamOrder) -> None:
        new_session = self._device.new_session
        if new_session is None or self._desk.busy:
            return
        self._shell.set("busy", True)
        self._shell.set("notice", translate("Shell", "Starting a new exam"))
        self._replace(lambda: new_session(order), done=self._show_begun, failed=self._tell_unbegun)

    def _replace(
        self, make: Callable[[], Session], *, done: Callable[[Session], None], failed: Callable[[str], None]
    ) -> None:
        old = self._session()

        def replace() -> Session:
            # First, because two sessions cannot have one camera.
            old.stop()
            new = make()
            new.start()
            return new

        self._desk.ask(replace, done=done, failed=failed)

    def _show_begun(self, session: Session) -> None:
        self._rest()
        self.begun.emit(session)

    def _tell_unbegun(self, sentence: str) -> None:
        self._rest()
        self._new_exam.tell(sentence)
        if self._pages is not None:
            self._pages.qc.tell(sentence)

    def _rest(self) -> None:
        self._shell.set("busy", False)
        self._shell.set("notice", "")
