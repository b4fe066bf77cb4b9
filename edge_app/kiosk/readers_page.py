"""How often the app calls a healthy cell blast on this microscope, without the window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.readers import ReadersView, readers_view
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.qc.readers import FORGET, ReaderHere
from edge_app.settings_file import Value


class ReadersPage(QObject):
    """Counts over the exams signed here, and lets who may put the rate to use or give it up again."""

    def __init__(
        self,
        place: Workplace,
        upkeep: Upkeep,
        parent: QObject,
    ) -> None:
        """Makes a page that is not open.

        Args:
            place: where it works, and for whom.
            upkeep: reads and writes them.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.page = page_object(self, ReadersView)
        self._place = place
        self._upkeep = upkeep
        self._here: ReaderHere | None = None

    @Slot()
    def open(self) -> None:
        """Counts over the log, which takes seconds, and shows what came of it."""
        self._here = None
        self._put()
        self._place.desk.ask(self._upkeep.reader_here, done=self._take, failed=self._show)

    @Slot()
    def close(self) -> None:
        """Goes back to the control slides."""
        self._here = None
        self.page.put(ReadersView())

    @Slot()
    def use(self) -> None:
        """Lets the flag rule go by the rate found here."""
        if self._here is not None and self._here.found.enough:
            self._choose(
                self._here.use(), translate("Readers", "From the next exam on the rate found here is used.")
            )

    @Slot()
    def forget(self) -> None:
        """Lets the flag rule go by what the pack states."""
        self._choose(FORGET, translate("Readers", "From the next exam on the rate of the pack is used."))

    def _choose(self, changes: Mapping[str, Value | None], sentence: str) -> None:
        if not self._place.maintains() or self.page.get("busy"):
            return
        operator, upkeep = self._place.operator(), self._upkeep
        self.page.set("busy", True)
        self._place.desk.ask(
            lambda: upkeep.change(changes, operator), done=lambda _: self._show(sentence), failed=self._show
        )

    def _take(self, here: ReaderHere) -> None:
        if self.page.get("shown"):
            self._here = here
            self._put()

    def _show(self, message: str) -> None:
        # Who left meanwhile is not brought back by an outcome.
        if self.page.get("shown"):
            self._put(message)

    def _put(self, message: str = "") -> None:
        site = self._upkeep.settings.site_rate
        self.page.put(readers_view(self._here, site, message, allowed=self._place.maintains()))
