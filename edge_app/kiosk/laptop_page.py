"""The page of the laptop that receives the log, without its window."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from edge_app.kiosk.courier import Courier, FoundCard
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.view_models.laptop import LaptopView, laptop_view
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.sync.enrolment import Standing
from edge_app.sync.keys import HubCard


class LaptopPage(QObject):
    """Shows what the laptop has; an administrator chooses the laptop, everybody copies to its stick."""

    def __init__(
        self,
        place: Workplace,
        courier: Courier,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, LaptopView, allowed=bool, busy=bool)
        self._place = place
        self._courier = courier
        self._message = ""

    @Slot()
    def open(self) -> None:
        """Shows how things stand, and the cards on the sticks that are plugged in now."""
        self._message = ""
        self._look()

    @Slot(str)
    def enroll(self, path: str) -> None:
        """Lets the laptop of a card receive the log from now on, and writes the device's card beside it."""
        if not self._place.administers() or self.page.get("busy"):
            return
        courier, card, operator = self._courier, Path(path), self._place.operator()
        self.page.set("busy", True)

        def done(hub: HubCard) -> None:
            self._say(
                translate(
                    "Laptop", "{0} receives the log now. This device's card is on the stick: enrol it there."
                ).format(hub.name)
            )

        self._place.desk.ask(lambda: courier.enroll(card, operator), done=done, failed=self._say)

    @Slot()
    def copy_now(self) -> None:
        """Copies to the sticks that are plugged in; the sign at the foot of the screen says how it goes."""
        if self.page.get("busy"):
            return
        self.page.set("busy", True)
        self._place.desk.ask(self._courier.copy_now, done=lambda _: self._look(), failed=self._say)

    def _say(self, sentence: str) -> None:
        self._message = sentence
        self._look()

    def _look(self) -> None:
        self.page.set("busy", True)
        courier = self._courier
        self._place.desk.ask(
            lambda: (courier.standing(), courier.found_laptops()), done=self._show, failed=self._cannot_look
        )

    def _show(self, found: tuple[Standing, tuple[FoundCard, ...]]) -> None:
        self.page.put(laptop_view(*found, self._message))
        self._free()

    def _cannot_look(self, sentence: str) -> None:
        self.page.put(LaptopView(message=sentence))
        self._free()

    def _free(self) -> None:
        self.page.set("busy", False)
        self.page.set("allowed", self._place.administers())
