"""The buttons that put an exam on paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from edge_app.camera.frame import Frame
from edge_app.exam.exam import Exam
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.papers import Papers
from edge_app.kiosk.view_models.text import translate
from edge_app.report.printing import can_print


@dataclass(frozen=True)
class PaperPart:
    """Which buttons there are, and whether they can be touched now."""

    can_save: bool
    can_print: bool
    busy: bool


class PaperButtons(QObject):
    """Saves or prints the exam that is shown; says in a sentence what came of it."""

    def __init__(
        self,
        desk: Desk,
        papers: Papers | None,
        exam: Callable[[], Exam | None],
        picture: Callable[[], Frame | None],
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        """Makes buttons; there are none where ``papers`` is None.

        Args:
            desk: where reports are made and written.
            papers: writes and prints them.
            exam: the exam that is shown.
            picture: the newest picture of its camera.
            tell: shows a sentence.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, PaperPart)
        self._desk = desk
        self._papers = papers
        self._exam = exam
        self._picture = picture
        self._tell_page = tell
        self._put(busy=False)

    @Slot()
    def save(self) -> None:
        """Saves the report on a stick."""
        exam, papers = self._exam(), self._papers
        if exam is None or papers is None or self.page.get("busy"):
            return
        self._begin()
        self._desk.ask(lambda: papers.save(exam.uuid), done=self._saved, failed=self._tell)

    @Slot()
    def save_still(self) -> None:
        """Saves the picture in view."""
        exam, picture, papers = self._exam(), self._picture(), self._papers
        if exam is None or picture is None or papers is None or self.page.get("busy"):
            return
        self._put(busy=True)
        self._desk.ask(lambda: papers.save_still(picture, exam), done=self._saved, failed=self._tell)

    @Slot()
    def print_out(self) -> None:
        """Prints the report."""
        exam, papers = self._exam(), self._papers
        if exam is None or papers is None or self.page.get("busy"):
            return
        self._begin()
        self._desk.ask(
            lambda: papers.print_out(exam.uuid),
            done=lambda _: self._tell(translate("Paper", "The report was sent to the printer.")),
            failed=self._tell,
        )

    def _begin(self) -> None:
        self._tell_page(translate("Paper", "Making the report"))
        self._put(busy=True)

    def _saved(self, saved: tuple[Path, bool]) -> None:
        file, on_stick = saved
        if on_stick:
            sentence = translate("Paper", "Saved on the stick: {0}")
        else:
            sentence = translate("Paper", "No stick is plugged in; saved on this device: {0}")
        self._tell(sentence.format(file.name if on_stick else file))

    def _tell(self, sentence: str) -> None:
        self._put(busy=False)
        self._tell_page(sentence)

    def _put(self, *, busy: bool) -> None:
        there = self._papers is not None
        self.page.put(PaperPart(can_save=there, can_print=there and can_print(), busy=busy))
