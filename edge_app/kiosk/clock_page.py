"""The page of date and time without its window."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.clock import ClockView, now_text, typed_time
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace


class ClockPage(QObject):
    """Shows the device's clock; a technician or an administrator sets it."""

    opened = Signal(int, int, int, int, int)
    """Year, month, day, hour and minute of now, for the fields."""

    def __init__(
        self,
        place: Workplace,
        upkeep: Upkeep,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, ClockView)
        self._place = place
        self._upkeep = upkeep

    @Slot()
    def open(self) -> None:
        """Shows the time; the fields begin with it."""
        allowed = self._place.maintains()
        message = (
            "" if allowed else translate("Clock", "Only a technician or an administrator sets the clock.")
        )
        now = datetime.now().astimezone()
        self.page.put(ClockView(now_text(now), allowed, message=message))
        self.opened.emit(now.year, now.month, now.day, now.hour, now.minute)

    def pull(self) -> None:
        """Shows what time it is."""
        self.page.set("now", now_text(datetime.now().astimezone()))

    @Slot(str, str, str, str, str)
    def set_clock(self, year: str, month: str, day: str, hour: str, minute: str) -> None:
        """Sets the clock to what was typed; the second begins now."""
        if not self._place.maintains() or self.page.get("busy"):
            return
        try:
            told = typed_time((year, month, day, hour, minute))
        except ValueError as error:
            self._say(str(error))
            return
        upkeep, operator = self._upkeep, self._place.operator()
        self.page.set("busy", True)
        self._place.desk.ask(
            lambda: upkeep.set_clock(told, operator),
            done=lambda _: self._say(translate("Clock", "The clock is set.")),
            failed=self._say,
        )

    def _say(self, sentence: str) -> None:
        self.page.set("busy", False)
        self.page.set("message", sentence)
