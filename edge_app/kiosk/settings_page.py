"""The settings page without its window."""

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.camera.source import list_cameras
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.settings import SettingsView, choices, settings_view
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.settings import Settings


class SettingsPage(QObject):
    """Steps settings up and down; emits ``changed`` with the settings once they are on the disk."""

    changed = Signal(object)

    def __init__(
        self,
        place: Workplace,
        upkeep: Upkeep,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, SettingsView)
        self._place = place
        self._upkeep = upkeep
        self._cameras: tuple[str, ...] = ()
        self._busy = False

    def open(self) -> None:
        """Shows the settings as they are."""
        self._show()
        self._place.desk.ask(list_sources, done=self._take_cameras, failed=self._show)

    @Slot(str, int)
    def step(self, name: str, by: int) -> None:
        """Takes the next value of a setting: ``by`` 1, or the one before: -1."""
        if self._busy or not self._place.maintains():
            return
        row = next(one for one in choices(self._upkeep.settings, self._cameras) if one.name == name)
        at = min(max(row.at + by, 0), len(row.values) - 1)
        if at == row.at:
            return
        self._busy = True
        operator, value = self._place.operator(), row.values[at]
        self._place.desk.ask(
            lambda: self._upkeep.change({name: value}, operator), done=self._take, failed=self._refuse
        )

    def _take(self, settings: Settings) -> None:
        self._busy = False
        self._show(translate("Settings", "Saved."))
        self.changed.emit(settings)

    def _refuse(self, sentence: str) -> None:
        self._busy = False
        self._show(sentence)

    def _take_cameras(self, cameras: tuple[str, ...]) -> None:
        self._cameras = cameras
        self._show()

    def _show(self, message: str = "") -> None:
        allowed = self._place.maintains()
        if not message and not allowed:
            message = translate("Settings", "Only a technician or an administrator changes settings.")
        rows = choices(self._upkeep.settings, self._cameras)
        self.page.put(settings_view(rows, allowed=allowed, message=message))


def list_sources() -> tuple[str, ...]:
    """The cameras that are plugged in, as ``--source`` takes them."""
    return tuple(one.spec for one in list_cameras())
