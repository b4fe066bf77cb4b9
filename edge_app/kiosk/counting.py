"""The buttons of the live page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import PageObject
from edge_app.kiosk.session import Session
from edge_app.kiosk.view_models.error_words import error_text
from edge_app.kiosk.view_models.text import class_name, translate


class Counting(QObject):
    """Passes what a hand wants of the running exam on to its session."""

    finished = Signal()
    """The exam was ended by hand."""

    def __init__(
        self,
        desk: Desk,
        session: Callable[[], Session],
        operator_name: Callable[[], str],
        live: PageObject,
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        """Takes what the controller knows.

        Args:
            desk: where the log is written.
            session: the exam that is shown.
            operator_name: who works now.
            live: the live page.
            tell: shows a sentence on the page.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._operator_name = operator_name
        self._live = live
        self._tell = tell

    @Slot()
    def toggle_pause(self) -> None:
        """Pauses, or goes on when paused."""
        session = self._session()
        self._ask(session.resume if self._live.get("paused") else session.pause)

    @Slot()
    def undo_field(self) -> None:
        """Takes back the field counted last."""
        session, operator = self._session(), self._operator_name()
        self._desk.ask(
            lambda: session.undo_last_field(operator),
            done=lambda _: self._tell(translate("Live", "The last field was taken back.")),
            failed=self._tell,
        )

    @Slot(float, float, str)
    def add_cell(self, x: float, y: float, key: str) -> None:
        """Counts a missed cell at a place of the picture, px, as the class of this key."""
        session, operator, assigned = self._session(), self._operator_name(), CellClass(key)
        self._desk.ask(
            lambda: session.add_cell(x, y, assigned, operator),
            done=lambda _: self._tell(translate("Live", "Added: {0}").format(class_name(assigned))),
            failed=self._tell,
        )

    @Slot()
    def finish(self) -> None:
        """Ends the exam."""
        self._ask(self._session().finish)
        self.finished.emit()

    def _ask(self, action: Callable[[], None]) -> None:
        try:
            action()
        except LeukoscopeError as error:
            self._tell(error_text(str(error)))
        else:
            self._tell("")
