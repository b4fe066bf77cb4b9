"""The new-exam page without its window: sample ID, patient, target, start."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exceptions import UsageError
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.view_models.new_exam import (
    TARGETS,
    NewExamView,
    Typed,
    duplicate_warning,
    notes_of,
    sample_of,
)
from edge_app.kiosk.view_models.text import translate
from edge_app.pipeline.session import ExamOrder

EarlierExams = Callable[[str], tuple[int, str]]
"""How many exams the log has of a sample ID, and when the newest was taken; reads a file."""

ReadBarcode = Callable[[], str]
"""Looks through the camera until it sees a barcode and returns its text; empty when there was none."""


class NewExam(QObject):
    """Takes what was typed or scanned and emits ``ordered`` with an ``ExamOrder``."""

    ordered = Signal(object)

    def __init__(
        self, desk: Desk, earlier: EarlierExams | None, read_barcode: ReadBarcode | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, NewExamView, Typed, can_scan=bool)
        self._desk = desk
        self._earlier = earlier
        self._read_barcode = read_barcode
        self._view = NewExamView("", TARGETS[0], "", "", scanning=False, scanned="")
        self._left: dict[str, tuple[Typed, int]] = {}
        self.page.set("can_scan", read_barcode is not None)

    def open(self, operator: str, target: int) -> None:
        """Shows the page, empty, for this operator."""
        self._left.pop(operator, None)
        self.open_again(operator, target)

    def open_again(self, operator: str, target: int) -> None:
        """Shows the page as this operator left it, for instance when the screen locked; else empty."""
        typed, target = self._left.get(operator, (Typed(""), target))
        self.page.put(typed)
        self._show(NewExamView(operator, target, "", "", scanning=False, scanned=""))

    @Slot(str, str, str, str, str)
    def leave(self, sample: str, age: str, sex: str, history: str, white_count: str) -> None:
        """Keeps what stands in the fields while the page is away, for the operator who typed it alone."""
        typed = Typed(sample, age, sex, history, white_count)
        self._left[self._view.operator] = (typed, self._view.target)
        self.page.put(typed)

    def forget(self) -> None:
        """Lets go of what was typed: it became an exam."""
        self._left.pop(self._view.operator, None)
        self.page.put(Typed(""))

    @Slot(int)
    def choose_target(self, cells: int) -> None:
        """Chooses how many leucocytes to count."""
        self._change(target=cells)

    @Slot(str)
    def look_up(self, sample: str) -> None:
        """Looks whether the log has the sample already, to warn."""
        if self._earlier is None or not sample.strip():
            self._change(warning="")
            return
        earlier = self._earlier
        self._desk.ask(
            lambda: earlier(sample.strip()),
            done=lambda found: self._change(warning=duplicate_warning(*found)),
            failed=lambda sentence: self._change(warning=sentence),
        )

    @Slot()
    def scan(self) -> None:
        """Looks for a barcode through the camera."""
        if self._read_barcode is None or self._view.scanning:
            return
        self._change(scanning=True, scanned="", problem="")
        self._desk.ask(
            self._read_barcode,
            done=self._take_barcode,
            failed=lambda sentence: self._change(scanning=False, problem=sentence),
        )

    @Slot(str, str, str, str, str)
    def begin(self, sample: str, age: str, sex: str, history: str, white_count: str) -> None:
        """Orders the exam, or says what is missing."""
        try:
            typed = Typed(sample_of(sample), age, sex, history, white_count)
            notes = notes_of(typed, self._view.operator)
        except UsageError as error:
            self._change(problem=str(error))
            return
        self._change(problem="")
        self.ordered.emit(ExamOrder(typed.sample, self._view.operator, self._view.target, notes))

    def tell(self, problem: str) -> None:
        """Says why the exam could not start."""
        self._change(problem=problem)

    def _take_barcode(self, text: str) -> None:
        if not text:
            nothing = translate(
                "NewExam", "No barcode was seen; hold it flat under the camera and try again."
            )
            self._change(scanning=False, problem=nothing)
            return
        self._change(scanning=False, scanned=text)
        self.look_up(text)

    def _change(self, **changes: object) -> None:
        self._show(replace(self._view, **changes))  # type: ignore[arg-type]

    def _show(self, view: NewExamView) -> None:
        self._view = view
        self.page.put(view)
