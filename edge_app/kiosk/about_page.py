"""The page about the device without its window."""

from PySide6.QtCore import QObject

from edge_app.kiosk.desk import Desk
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import DeviceFacts, Upkeep
from edge_app.kiosk.view_models.about import AboutView, about_view
from edge_app.pack.library import Held


class AboutPage(QObject):
    """Shows what the device is, and for what."""

    def __init__(self, desk: Desk, upkeep: Upkeep, parent: QObject) -> None:
        super().__init__(parent)
        self.page = page_object(self, AboutView)
        self._desk = desk
        self._upkeep = upkeep

    def open(self) -> None:
        """Reads the facts anew."""
        upkeep = self._upkeep
        self._desk.ask(lambda: (upkeep.facts(), upkeep.packs()), done=self._show, failed=self._refuse)

    def _show(self, found: tuple[DeviceFacts, tuple[Held, ...]]) -> None:
        self.page.put(about_view(*found))

    def _refuse(self, sentence: str) -> None:
        self.page.set("message", sentence)
