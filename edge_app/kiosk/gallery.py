"""The review gallery without its window: selecting cells, moving them, taking it back, reviewing."""

from collections.abc import Callable
from typing import get_args

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Slot

from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import CountedCell, Exam
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.session import Session
from edge_app.kiosk.thumbnails import Thumbnails
from edge_app.kiosk.view_models.gallery import Filter, GalleryView, gallery_view, shown_cells
from edge_app.kiosk.view_models.text import translate

MAX_UNDO = 100
"""Moves that can be taken back."""


class Gallery(QObject):
    """The page of one exam after the other; ``show`` gives it the newest state of one."""

    def __init__(
        self, desk: Desk, session: Callable[[], Session], operator: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, GalleryView)
        self._desk = desk
        self._session = session
        self._operator = operator
        self.thumbnails = Thumbnails()
        self._exam: Exam | None = None
        self._filter: Filter = "all"
        self._only: CellClass | None = None
        self._selected: dict[str, None] = {}
        self._current = ""
        self._undo: list[dict[str, CellClass]] = []
        self._message = ""
        self._why = ""
        self._put()

    def show(self, exam: Exam | None) -> None:
        """Shows an exam; another one than before begins with nothing selected."""
        if exam is None or self._exam is None or exam.uuid != self._exam.uuid:
            self._filter, self._only, self._current, self._message = "all", None, "", ""
            self._selected, self._undo, self._why = {}, [], ""
            self.thumbnails.clear()
        self._exam = exam
        there = exam.cells if exam is not None else {}
        self._selected = {name: None for name in self._selected if name in there}
        self._put()

    def pull(self) -> None:
        """Shows thumbnails that were made since the last time."""
        if self.thumbnails.collect():
            self._put()

    @Slot(str)
    def toggle(self, cell_id: str) -> None:
        """Selects a cell, or no longer."""
        if self._exam is None or cell_id not in self._exam.cells:
            return
        if cell_id in self._selected:
            del self._selected[cell_id]
        else:
            self._selected[cell_id] = None
        self._current = cell_id
        self._put()

    @Slot(str)
    def point_at(self, cell_id: str) -> None:
        """Tells the readings of a cell without selecting it."""
        self._current = cell_id
        self._put()

    @Slot()
    def select_shown(self) -> None:
        """Selects every cell shown, or none where all are selected."""
        names = [cell.found.cell_id for cell in self._shown()]
        everything = all(name in self._selected for name in names)
        self._selected = {} if everything else dict.fromkeys(names)
        self._put()

    @Slot(str)
    def choose_filter(self, chosen: str) -> None:
        """Shows all cells, the suspect ones, or those in doubt."""
        self._filter = next((one for one in get_args(Filter) if one == chosen), "all")
        self._selected = {}
        self._put()

    @Slot(str)
    def touch_class(self, key: str) -> None:
        """Moves the selected cells to a class; with none selected shows that class alone, or all again."""
        touched = CellClass(key)
        if not self._selected:
            self._only = None if self._only is touched else touched
            self._put()
            return
        names, operator, record = tuple(self._selected), self._operator(), self._session().record
        before = {name: self._exam.cells[name].assigned for name in names} if self._exam is not None else {}
        self._desk.ask(
            lambda: record.reclassify(names, touched, operator),
            done=lambda _: self._moved(before),
            failed=self._refuse,
        )

    @Slot()
    def undo(self) -> None:
        """Takes the last move back, which is a move of its own in the log."""
        if not self._undo:
            return
        before, operator, record = self._undo[-1], self._operator(), self._session().record
        self._desk.ask(
            lambda: record.reclassify_each(before, operator),
            done=lambda _: self._taken_back(before),
            failed=self._refuse,
        )

    @Slot()
    def explain(self) -> None:
        """Shows what the class of the current cell hangs on."""
        if self._exam is None or self._current not in self._exam.cells:
            return
        session, name = self._session(), self._current
        self._message = translate("Gallery", "Asking the reader again and again")
        self._put()
        self._desk.ask(
            lambda: session.explain(name),
            done=lambda pixels: self._explained(name, pixels),
            failed=self._refuse,
        )

    @Slot()
    def close_why(self) -> None:
        """Goes back to the cells."""
        self._why = ""
        self._put()

    @Slot()
    def review(self) -> None:
        """Says that the operator looked through the cells and stands by them."""
        if self._exam is None:
            return
        operator, record = self._operator(), self._session().record
        self._desk.ask(lambda: record.review(operator), done=lambda _: self._put(), failed=self._refuse)

    def _shown(self) -> list[CountedCell]:
        return [] if self._exam is None else shown_cells(self._exam, self._filter, self._only)

    def _moved(self, before: dict[str, CellClass]) -> None:
        self._undo = [*self._undo[-MAX_UNDO + 1 :], before]
        self._selected = {}
        self._message = ""
        self._put()

    def _taken_back(self, before: dict[str, CellClass]) -> None:
        if self._undo and self._undo[-1] is before:
            self._undo.pop()
        self._message = ""
        self._put()

    def _explained(self, cell_id: str, pixels: NDArray[np.uint8]) -> None:
        self._why = f"why {cell_id}"
        self.thumbnails.put(self._why, pixels)
        self._message = ""
        self._put()

    def _refuse(self, sentence: str) -> None:
        self._message = sentence
        self._put()

    def _put(self) -> None:
        if self._exam is not None:
            self.thumbnails.want(self._shown(), self._exam, self._session().cell_pictures)
        self.page.put(
            gallery_view(
                self._exam,
                chosen=self._filter,
                only=self._only,
                selected=self._selected,
                current=self._current,
                pictured=self.thumbnails.has,
                lacking=self.thumbnails.lacks,
                can_undo=bool(self._undo),
                why=self._why,
                message=self._message,
            )
        )
