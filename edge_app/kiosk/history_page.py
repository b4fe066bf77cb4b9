"""The pages that look back, without their window: finding a past exam, and setting two side by side."""

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exam.exam import Exam
from edge_app.kiosk.archive import Archive
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.view_models.history import (
    PERIODS,
    CompareView,
    HistoryView,
    PastRow,
    compare_view,
    history_view,
    past_row,
    since,
)
from edge_app.kiosk.view_models.text import translate
from edge_app.logbook.search import ExamQuery, Flag, FoundExams


class HistoryPage(QObject):
    """Lists past exams. A touched one is opened, or set beside the exam that is to be compared."""

    opened = Signal(str)
    """The UUID of an exam that is to be shown."""

    compared = Signal()
    """Two exams are there to be seen side by side."""

    choosing = Signal()
    """There is nothing to compare with yet: somebody has to choose."""

    def __init__(
        self, desk: Desk, archive: Archive, exam: Callable[[], Exam | None], parent: QObject
    ) -> None:
        """Makes a page that is filled when it is opened.

        Args:
            desk: where the log is read.
            archive: the log's exams.
            exam: the exam that is shown now.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, HistoryView)
        self.pair = page_object(self, CompareView)
        self._desk = desk
        self._archive = archive
        self._exam = exam
        self._rows: tuple[PastRow, ...] = ()
        self._before: int | None = None
        self._text = ""
        self._period = ""
        self._flag: Flag = ""
        self._message = ""
        self._busy = False
        self._comparing = ""
        self._paired: tuple[str, str] | None = None
        self._last_opened = ""
        self._searches = 0

    @Slot()
    def open(self) -> None:
        """Shows the newest exams; who comes back from one of them finds what they had looked for."""
        exam = self._exam()
        if exam is None or exam.uuid != self._last_opened:
            self._text, self._period, self._flag = "", "", ""
        self._comparing, self._message = "", ""
        self._look(anew=True)

    @Slot(str)
    def find(self, text: str) -> None:
        """Shows the exams with this in their sample ID or operator."""
        self._text = text
        self._look(anew=True)

    @Slot(str)
    def choose_period(self, key: str) -> None:
        """Shows the exams of a period."""
        self._period = key if key in PERIODS else ""
        self._look(anew=True)

    @Slot(str)
    def choose_flag(self, key: str) -> None:
        """Shows all exams, the suspect, or those that are not final."""
        self._flag = next((one for one in get_args(Flag) if one == key), "")
        self._look(anew=True)

    @Slot()
    def more(self) -> None:
        """Shows older ones below."""
        self._look(anew=False)

    @Slot(str)
    def touch(self, exam_uuid: str) -> None:
        """Opens an exam, or sets it beside the one that is to be compared."""
        if not self._comparing:
            self._last_opened = exam_uuid
            self.opened.emit(exam_uuid)
        elif exam_uuid != self._comparing:
            self._pair(self._comparing, exam_uuid)

    @Slot()
    def compare(self) -> None:
        """Sets the exam that is shown beside the one of its sample before, or asks for one."""
        exam = self._exam()
        if exam is not None:
            self._pair(exam.uuid, "")

    @Slot()
    def choose_other(self) -> None:
        """Asks for another exam to compare with."""
        exam = self._exam()
        if exam is not None:
            self._ask_for_other(exam.uuid, translate("History", "Touch the exam to compare with."))

    def pair_again(self) -> None:
        """Says what is side by side once more, in another language."""
        if self._paired is not None:
            self._pair(*self._paired)

    def tell(self, sentence: str) -> None:
        """Says what went wrong."""
        self._busy, self._message = False, sentence
        self._put()

    def _pair(self, exam_uuid: str, other_uuid: str) -> None:
        archive = self._archive
        message = (
            translate("History", "Chosen by hand: see that both are of one patient.")
            if other_uuid
            else translate("History", "The exam before with the same sample ID.")
        )

        def look() -> CompareView | None:
            exam, other = archive.pair(exam_uuid, other_uuid)
            return None if other is None else compare_view(exam, other, message)

        self._paired = (exam_uuid, other_uuid)
        self._desk.ask(look, done=lambda view: self._show_pair(exam_uuid, view), failed=self._fail_pair)

    def _fail_pair(self, sentence: str) -> None:
        # Asked for on the page of the result, which has no place for it.
        self.choosing.emit()
        self.tell(sentence)

    def _show_pair(self, exam_uuid: str, view: CompareView | None) -> None:
        if view is None:
            self._ask_for_other(
                exam_uuid,
                translate("History", "No earlier exam has this sample ID; touch one to compare with."),
            )
            return
        self._comparing = ""
        self.pair.put(view)
        self.compared.emit()

    def _ask_for_other(self, exam_uuid: str, message: str) -> None:
        self.choosing.emit()
        self._comparing, self._message = exam_uuid, message
        self._look(anew=True)

    def _look(self, *, anew: bool) -> None:
        self._busy = True
        if anew:
            self._rows, self._before = (), None
        self._put()
        self._searches += 1
        archive, before, number = self._archive, self._before, self._searches
        query = ExamQuery(self._text, since(self._period), self._flag)

        def look() -> tuple[FoundExams, tuple[PastRow, ...]]:
            found = archive.search(query, before)
            return found, tuple(past_row(one) for one in found.exams)

        self._desk.ask(look, done=lambda answer: self._show(number, *answer), failed=self.tell)

    def _show(self, number: int, found: FoundExams, rows: tuple[PastRow, ...]) -> None:
        if number != self._searches:
            # Another search was asked for since.
            return
        self._busy = False
        self._rows += tuple(row for row in rows if row.uuid != self._comparing)
        self._before = found.before
        self._put()

    def _put(self) -> None:
        self.page.put(
            history_view(
                self._rows,
                text=self._text,
                period=self._period,
                flag=self._flag,
                has_more=self._before is not None,
                message=self._message,
                busy=self._busy,
            )
        )
