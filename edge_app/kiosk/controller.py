"""Pulls the session on timers, feeds the pages, and passes their buttons on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from edge_app import INTENDED_USE
from edge_app.exam.exam import Exam
from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.field_view import Picture
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.session import Session
from edge_app.kiosk.view_models.live import ExamPart, LivePart, exam_part, live_part
from edge_app.kiosk.view_models.picture import picture_view
from edge_app.kiosk.view_models.result import ResultView, result_view
from edge_app.kiosk.view_models.shell import ShellPart, shell_part
from edge_app.kiosk.view_models.text import translate
from edge_app.pipeline.state import LiveState

PREVIEW_MS = 50
"""20 pictures a second: smooth to the hand on the stage."""

STATE_MS = 100
"""10 snapshots a second: faster than anyone reads."""


class Controller(QObject):
    """The kiosk without its window: what the pages read, and the slots of their buttons.

    Args:
        session: the exam to show; started and stopped by the caller.
        new_session: makes the next exam's session, see ``run_kiosk``.
    """

    page_changed = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        session: Session,
        new_session: Callable[[], Session] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.picture = Picture(self)
        self.shell = page_object(self, ShellPart, intended_use=str, can_start_new=bool, notice=str, busy=bool)
        self.live = page_object(self, LivePart, ExamPart)
        self.result = page_object(self, ResultView)
        self._page = "live"
        self._new_session = new_session
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="new-exam")
        self._coming: Future[Session] | None = None
        self._state: LiveState | None = None
        self._exam: Exam | None = None
        self._result_exam: Exam | None = None
        self._ended = False
        self.shell.set("intended_use", INTENDED_USE)
        self.shell.set("can_start_new", new_session is not None)
        self.live.put(exam_part(None))
        self.pull_state()
        self.pull_preview()
        self._timers = [self._every(PREVIEW_MS, self.pull_preview), self._every(STATE_MS, self.pull_state)]

    def _get_page(self) -> str:
        return self._page

    page = Property(str, _get_page, notify=page_changed)

    def go_to(self, page: str) -> None:
        """Shows the page of this name; ``Main.qml`` lists them."""
        if page != self._page:
            self._page = page
            self._fill_result()
            self.page_changed.emit()

    def close(self) -> None:
        """Stops pulling and waits for a session that is being made. Stopping ``session`` is the caller's."""
        for timer in self._timers:
            timer.stop()
        self._worker.shutdown(wait=True)
        self._take_new_session()

    @Slot()
    def pull_preview(self) -> None:
        """Shows the newest picture."""
        if self._page == "live":
            self.picture.show(picture_view(self.session.state, self.session.preview))

    @Slot()
    def pull_state(self) -> None:
        """Shows the newest snapshot; does nothing when it has been shown."""
        self._take_new_session()
        state = self.session.state
        if state is self._state:
            return
        self._state = state
        self.live.put(live_part(state))
        if state.exam is not self._exam:
            self._exam = state.exam
            self.live.put(exam_part(state.exam))
            self._fill_result()
        shell = shell_part(state)
        self.shell.put(shell)
        if shell.ended and not self._ended:
            self.go_to("result")
        self._ended = shell.ended

    @Slot()
    def toggle_pause(self) -> None:
        """Pauses, or goes on when paused."""
        self._ask(self.session.resume if self.live.get("paused") else self.session.pause)

    @Slot()
    def finish(self) -> None:
        """Ends the exam and shows its result."""
        self._ask(self.session.finish)
        self.go_to("result")

    @Slot()
    def show_result(self) -> None:
        """Shows the result so far."""
        self.go_to("result")

    @Slot()
    def show_live(self) -> None:
        """Goes back to the live page."""
        self.go_to("live")

    @Slot()
    def start_new(self) -> None:
        """Ends this session and makes the next on a thread, because loading packs takes seconds."""
        if self._new_session is None or self._coming is not None:
            return
        self.shell.set("busy", True)
        self.shell.set("notice", translate("Shell", "Starting a new exam"))
        self._coming = self._worker.submit(_replace, self.session, self._new_session)

    @Slot()
    def quit(self) -> None:
        """Asks for the kiosk to be closed."""
        self.quit_requested.emit()

    def _take_new_session(self) -> None:
        if self._coming is None or not self._coming.done():
            return
        coming, self._coming = self._coming, None
        self.shell.set("busy", False)
        self.shell.set("notice", "")
        try:
            self.session = coming.result()
        except LeukoscopeError as error:
            self.shell.set("notice", str(error))
        else:
            self.go_to("live")

    def _ask(self, action: Callable[[], None]) -> None:
        try:
            action()
        except LeukoscopeError as error:
            self.shell.set("notice", str(error))
        else:
            self.shell.set("notice", "")

    def _fill_result(self) -> None:
        if self._page == "result" and self._exam is not None and self._exam is not self._result_exam:
            self._result_exam = self._exam
            self.result.put(result_view(self._exam))

    def _every(self, period_ms: int, pull: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(period_ms)
        timer.timeout.connect(pull)
        timer.start()
        return timer


def _replace(old: Session, new_session: Callable[[], Session]) -> Session:
    old.stop()
    new = new_session()
    new.start()
    return new
