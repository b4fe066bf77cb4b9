"""The page of control slides without its window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exam.exam import Exam
from edge_app.kiosk.control_form import ControlForm
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.readers_page import ReadersPage
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.qc import QcView, broken_text, qc_view, today_text
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.logbook.device_events import QcResult
from edge_app.pipeline.session import ExamOrder
from edge_app.qc.book import QcBook, Today
from edge_app.qc.control import MIN_CELLS


class QcPage(QObject):
    """Shows controls and results, and emits ``ordered`` with the ``ExamOrder`` of a control slide."""

    ordered = Signal(object)

    def __init__(
        self,
        place: Workplace,
        upkeep: Upkeep,
        parent: QObject,
    ) -> None:
        """Makes a page that is filled when it is opened.

        Args:
            place: where it works, and for whom.
            upkeep: reads and writes it.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, QcView)
        self.form = ControlForm(place, upkeep, self)
        self.form.stated.connect(self._state)
        self.readers = ReadersPage(place, upkeep, self)
        self._place = place
        self._upkeep = upkeep
        self._book = QcBook()
        self._chosen = ""
        self._message = ""

    def open(self) -> None:
        """Shows what the log knows now."""
        self._message = ""
        self.form.cancel()
        self.readers.close()
        self._place.desk.ask(self._upkeep.book, done=self._show, failed=self.tell)

    @Slot()
    def begin_control(self) -> None:
        """Asks for what a control material holds."""
        if self._place.maintains():
            self.form.begin(self._book.current)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Draws the chart of another class."""
        self._chosen = key
        self._show(self._book)

    @Slot()
    def read_control(self) -> None:
        """Orders the exam of the control in use."""
        control = self._book.current
        if control is None:
            self.tell(today_text(Today.NO_CONTROL))
            return
        cells = max(MIN_CELLS, self._upkeep.settings.target_cells)
        self.ordered.emit(ExamOrder(control.sample_id, self._place.operator(), cells, control=control.lot))

    def judge(self, exam: Exam) -> None:
        """Holds the ended exam of a control slide against its expectation."""
        self._place.desk.ask(lambda: self._upkeep.judge(exam), done=self._judged, failed=self.tell)

    def check_lockout(self, wave_through: Callable[[], None], refuse: Callable[[str], None]) -> None:
        """Asks whether a patient's exam may begin by the site's rule.

        Args:
            wave_through: called when it may.
            refuse: called with the reason when it may not.
        """
        if self._upkeep.settings.qc_lockout != "block":
            wave_through()
            return

        self._ask_today(wave_through, refuse)

    def warn(self, tell: Callable[[str], None]) -> None:
        """Tells how the control stands before a patient's exam, where the site wants to know."""
        if self._upkeep.settings.qc_lockout == "off":
            return

        self._ask_today(lambda: None, tell)

    def tell(self, sentence: str) -> None:
        """Says what went wrong."""
        self._message = sentence
        self._show(self._book)

    def _ask_today(self, passed: Callable[[], None], otherwise: Callable[[str], None]) -> None:
        def look(book: QcBook) -> None:
            today = book.today(date.today())
            if today is Today.PASSED:
                passed()
            else:
                otherwise(today_text(today))

        self._place.desk.ask(self._upkeep.book, done=look, failed=otherwise)

    def _judged(self, result: QcResult) -> None:
        broken = broken_text(result.readings)
        self._message = translate("Qc", "Broken rules: {0}").format(broken) if broken else ""
        self._place.desk.ask(self._upkeep.book, done=self._show, failed=self.tell)

    def _state(self, sentence: str) -> None:
        self._message, self._chosen = sentence, ""
        self._place.desk.ask(self._upkeep.book, done=self._show, failed=self.tell)

    def _show(self, book: QcBook) -> None:
        self._book = book
        self.page.put(
            qc_view(book, date.today(), self._chosen, self._message, allowed=self._place.maintains())
        )
