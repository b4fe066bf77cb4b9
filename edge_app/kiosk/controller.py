"""Pulls the session on timers, feeds the pages, and passes their buttons on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from edge_app.exam.exam import Exam
from edge_app.kiosk.counting import Counting
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.device import Device
from edge_app.kiosk.device_pages import CALIBRATION, CLOCK, QC, DevicePages
from edge_app.kiosk.exam_pages import GALLERY, RESULT, SIGNING, ExamPages
from edge_app.kiosk.exam_switch import ExamSwitch
from edge_app.kiosk.field_view import Picture
from edge_app.kiosk.idle import IdleSession
from edge_app.kiosk.languages import LANGUAGES, Language
from edge_app.kiosk.new_exam import NewExam
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.session import Session
from edge_app.kiosk.shell import make_shell, say_language
from edge_app.kiosk.sign_in import SignIn
from edge_app.kiosk.view_models.laptop import stick_sign
from edge_app.kiosk.view_models.live import ExamPart, LivePart, exam_part, live_part
from edge_app.kiosk.view_models.picture import picture_view
from edge_app.kiosk.view_models.shell import shell_part
from edge_app.kiosk.view_models.text import clock_warning
from edge_app.kiosk.workplace import Workplace
from edge_app.memory import give_back
from edge_app.operators.operator import Operator
from edge_app.pipeline.state import LiveState
from edge_app.priority import give_way
from edge_app.settings import Settings

SIGN_IN, NEW_EXAM, COMPARE = "sign-in", "new-exam", "compare"

PREVIEW_MS = 50
"""20 pictures a second: smooth to the hand on the stage."""

STATE_MS = 100
"""10 snapshots a second: faster than anyone reads."""

GIVE_BACK_MS = 20_000
"""Often enough that there is little to give back each time: no touch waits for it."""


class Controller(QObject):
    """The kiosk without its window: what the pages read, and the slots of their buttons.

    Args:
        session: the exam to show; started and stopped by the caller. None to begin with signing in, or with
            a new exam where nobody signs in.
        device: what the device offers beside.
    """

    page_changed = Signal()
    language_changing = Signal(str)
    """All words are about to be said anew, in the language of this code."""

    language_changed = Signal()
    """They are."""

    quit_requested = Signal()

    def __init__(
        self,
        session: Session | None,
        device: Device | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.device = device or Device()
        self.session: Session = IdleSession() if session is None else session
        self.operator: Operator | None = None
        self._desk = Desk("desk")
        self._language = Language()
        self._language.use(self.device.language)
        self.picture = Picture(self)
        self.shell = make_shell(
            self,
            can_start_new=self.device.new_session is not None,
            can_lock=self.device.operators is not None,
            has_menu=self.device.upkeep is not None,
        )
        self.live = page_object(self, LivePart, ExamPart)
        self.counting = Counting(
            self._desk, lambda: self.session, lambda: self.operator_name, self.live, self._tell, self
        )
        self.counting.finished.connect(self.show_gallery)
        self.new_exam = NewExam(self._desk, self.device.earlier_exams, self.device.read_barcode, self)
        place = Workplace(self._desk, lambda: self.operator, lambda: self.operator_name)
        self.exam_pages = ExamPages(place, self.device, lambda: self.session, self._tell, self)
        self.exam_pages.signing.done.connect(self._close_signing)
        self.pages: DevicePages | None = None
        if self.device.upkeep is not None:
            self.pages = DevicePages(
                place,
                self.device,
                self.device.upkeep,
                lambda: self._exam_running,
                lambda: self._exam,
                self,
            )
            self.pages.settings.changed.connect(self._use_settings)
            if self.pages.history is not None:
                self.pages.history.compared.connect(lambda: self.go_to(COMPARE))
                self.pages.history.choosing.connect(lambda: self.show_page("history"))
        self.sign_in: SignIn | None = None
        if self.device.operators is not None:
            self.sign_in = SignIn(self.device.operators, self.device.record, self._desk, self)
            self.sign_in.signed_in.connect(self._enter)
        self._page = "live"
        self._behind_lock = ""
        self._behind_menu = "live"
        self._switch = ExamSwitch(
            self.device,
            lambda: self.session,
            lambda: self._exam_running,
            self.shell,
            self.new_exam,
            self.pages,
            self,
        )
        self._switch.begun.connect(self._show_begun)
        self._switch.reopened.connect(self._show_past)
        # Not the desk: pages take a busy one for a request of theirs.
        self._tidying = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tidying", initializer=give_way)
        self._state: LiveState | None = None
        self._exam: Exam | None = None
        self._ended = False
        self._opened = False
        say_language(self.shell, self._language)
        self.live.put(exam_part(None))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(round(1000 * self.device.lock_after_s))
        self._idle.timeout.connect(self.lock)
        if self.device.upkeep is not None:
            self._use_settings(self.device.upkeep.settings)
        if self.sign_in is not None:
            self.lock()
        elif session is None:
            self.show_new_exam()
        self.pull_state()
        self._opened = True
        self.pull_preview()
        self._timers = [
            self._every(PREVIEW_MS, self.pull_preview),
            self._every(STATE_MS, self.pull_state),
            self._every(GIVE_BACK_MS, self._tidy),
        ]

    def _get_page(self) -> str:
        return self._page

    page = Property(str, _get_page, notify=page_changed)

    def go_to(self, page: str) -> None:
        """Shows the page of this name, ``Main.qml`` lists them; behind a lock, once somebody signed in."""
        if self._page == SIGN_IN and self.operator is None and page != SIGN_IN:
            self._behind_lock = page
        elif page != self._page:
            self._page = page
            self._fill_page()
            if self.pages is not None:
                self.pages.show(page)
            self.page_changed.emit()

    def close(self) -> None:
        """Stops pulling and waits for a session that is being made. Stopping ``session`` is the caller's."""
        for timer in self._timers:
            timer.stop()
        self._idle.stop()
        if self.pages is not None:
            self.pages.calibration.leave()
        self._desk.close()
        self._language.drop()
        self.exam_pages.gallery.thumbnails.close()
        self._switch.close()
        self._tidying.shutdown()

    @Slot()
    def pull_preview(self) -> None:
        """Shows the newest picture."""
        if self._page == "live":
            self.picture.show(picture_view(self.session.state, self.session.preview))
        elif self._page == CALIBRATION and self.pages is not None:
            self.pages.calibration.pull()

    @Slot()
    def pull_state(self) -> None:
        """Shows the newest snapshot; does nothing when it has been shown."""
        self._desk.pull()
        self.shell.set("warning", clock_warning() if self.device.clock_doubted() else "")
        if self.device.courier is not None:
            self.shell.put(stick_sign(self.device.courier.state))
        if self._page == GALLERY:
            self.exam_pages.gallery.pull()
        elif self._page == CLOCK and self.pages is not None:
            self.pages.clock.pull()
        self._switch.pull()
        state = self.session.state
        if state is self._state:
            return
        self._state = state
        self.live.put(live_part(state))
        if state.exam is not self._exam:
            self._exam = state.exam
            # An eye at the eyepiece and a hand on the stage touch no screen: counting is being there too.
            self.stay_awake()
            self.live.put(exam_part(state.exam))
            self._fill_page()
        shell = shell_part(state)
        self.shell.put(shell)
        if shell.ended and not self._ended:
            exam = state.exam
            if self.pages is not None and exam is not None and exam.started.control:
                self.go_to(QC)
                self.pages.qc.judge(exam)
            else:
                # What ended before the window opened was reviewed, or is not going to be now.
                self.go_to(GALLERY if self._opened else RESULT)
        self._ended = shell.ended

    def stay_awake(self) -> None:
        """Says that somebody is there: the screen locks later."""
        if self.operator is not None:
            self._idle.start()

    @Slot()
    def lock(self) -> None:
        """Asks who is there before anything else is done; the exam goes on."""
        if self.sign_in is None or self._page == SIGN_IN:
            return
        name = self.operator.name if self.operator is not None else ""
        self._behind_lock = self._page if self.operator is not None else NEW_EXAM
        self.operator = None
        self.shell.set("operator", "")
        self._idle.stop()
        self.sign_in.open(name)
        self.go_to(SIGN_IN)

    @Slot()
    def show_new_exam(self) -> None:
        """Shows the page that starts an exam, empty."""
        self.new_exam.open(self.operator_name, self._target_cells)
        self._warn_of_control()
        self.go_to(NEW_EXAM)

    @Slot(str)
    def show_page(self, page: str) -> None:
        """Shows a page about the device, by its name."""
        if self.pages is None or page not in self.pages:
            return
        if self._page not in self.pages:
            self._behind_menu = self._page
        self.go_to(page)

    @Slot()
    def leave_menu(self) -> None:
        """Goes back to where the menu was opened."""
        self.go_to(self._behind_menu)

    @property
    def operator_name(self) -> str:
        """Who works now: who signed in, else who the exam was started for."""
        if self.operator is not None:
            return self.operator.name
        return self._exam.started.operator if self._exam is not None else ""

    @Slot()
    def show_result(self) -> None:
        """Shows the result so far."""
        self.go_to(RESULT)

    @Slot()
    def show_signing(self) -> None:
        """Shows the page on which the result is signed or reopened, or says why it cannot be now."""
        refused = self.exam_pages.signing.why_not()
        if refused:
            self._tell(refused)
        else:
            self._tell("")
            self.exam_pages.signing.clear()
            self.go_to(SIGNING)

    def _close_signing(self, sentence: str) -> None:
        self.pull_state()
        self.go_to(RESULT)
        self._tell(sentence)

    @Slot()
    def show_gallery(self) -> None:
        """Shows the cells counted so far."""
        self.go_to(GALLERY)

    @Slot()
    def show_live(self) -> None:
        """Goes back to the live page."""
        self._tell("")
        self.go_to("live")

    def _get_languages(self) -> list[list[str]]:
        return [[code, name] for code, name in LANGUAGES.items()]

    languages = Property(list, _get_languages, constant=True)

    @Slot(str)
    def choose_language(self, code: str) -> None:
        """Says everything in another language from now on, also after the next start."""
        known = code if code in LANGUAGES else "en"
        self.language_changing.emit(known)
        self._language.use(known)
        say_language(self.shell, self._language)
        self._tell("")
        self._state = None
        self.exam_pages.say_again()
        self.live.put(exam_part(self._exam))
        self.pull_state()
        self._fill_page()
        if self.sign_in is not None:
            self.sign_in.refresh()
        if self.pages is not None:
            self.pages.show(self._page)
            if self._page == COMPARE and self.pages.history is not None:
                self.pages.history.pair_again()
        self.language_changed.emit()
        keep = self.device.keep_language
        self._desk.ask(lambda: keep(known), done=lambda _: None, failed=self._tell)

    @Slot()
    def quit(self) -> None:
        """Asks for the kiosk to be closed."""
        self.quit_requested.emit()

    def _enter(self, operator: Operator) -> None:
        self.operator = operator
        self.shell.set("operator", operator.name)
        self.stay_awake()
        page, self._behind_lock = self._behind_lock, ""
        # Also behind the menu: who comes back from there must not find another one's name and patient.
        self.new_exam.open_again(self.operator_name, self._target_cells)
        if page == NEW_EXAM:
            self._warn_of_control()
        self.go_to(page)

    @property
    def _target_cells(self) -> int:
        upkeep = self.device.upkeep
        return self.device.target_cells if upkeep is None else upkeep.settings.target_cells

    def _warn_of_control(self) -> None:
        if self.pages is not None:
            self.pages.qc.warn(self.new_exam.tell)

    @property
    def _exam_running(self) -> bool:
        state = self.session.state
        return self._switch.busy or (state.exam is not None and not shell_part(state).ended)

    def _use_settings(self, settings: Settings) -> None:
        self.shell.set("text_percent", settings.text_percent)
        self._idle.setInterval(round(1000 * settings.lock_after_s))

    def _show_past(self, session: Session) -> None:
        self.session = session
        # It ended long ago: nothing leads from here to the cells by itself.
        self._ended = True
        self.shell.set("past", True)
        self._tell("")
        self.go_to(RESULT)
        self.pull_state()

    def _show_begun(self, session: Session) -> None:
        self.session = session
        # Lets the thumbnails of the exam before go: 12 MB of 200 cells.
        self.exam_pages.gallery.show(None)
        self.shell.set("past", False)
        self._ended = False
        self.go_to("live")
        self.new_exam.forget()

    def _tell(self, sentence: str) -> None:
        self.shell.set("notice", sentence)

    def _tidy(self) -> None:
        self._tidying.submit(give_back)

    def _fill_page(self) -> None:
        self.exam_pages.show(self._page, self._exam)

    def _every(self, period_ms: int, pull: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(period_ms)
        timer.timeout.connect(pull)
        timer.start()
        return timer
