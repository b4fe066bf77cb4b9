"""The page of model packs without its window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.packs import PacksView, packs_view
from edge_app.kiosk.view_models.text import translate
from edge_app.kiosk.workplace import Workplace
from edge_app.pack.library import Held
from edge_app.pack.load import Pack


class PacksPage(QObject):
    """Shows the packs; an administrator installs, activates and rolls back."""

    def __init__(
        self,
        place: Workplace,
        upkeep: Upkeep,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, PacksView, allowed=bool, busy=bool)
        self._place = place
        self._upkeep = upkeep
        self._message = ""

    @Slot()
    def open(self) -> None:
        """Shows the packs of the device and of the sticks that are plugged in now."""
        self._message = ""
        self._look()

    @Slot(str)
    def install(self, path: str) -> None:
        """Verifies a pack of a stick and keeps a copy; it does not read yet."""
        self._do(
            lambda operator: self._upkeep.install(Path(path), operator),
            translate("Packs", "{0} is verified and installed; activate it to let it read."),
        )

    @Slot(str)
    def activate(self, file_name: str) -> None:
        """Lets an installed pack read."""
        self._do(
            lambda operator: self._upkeep.activate(file_name, operator),
            translate("Packs", "{0} reads from the next start on."),
        )

    @Slot(str)
    def roll_back(self, place: str) -> None:
        """Goes back to the pack that read before."""
        self._do(
            lambda operator: self._upkeep.roll_back(place, operator),
            translate("Packs", "{0} reads from the next start on."),
        )

    def _do(self, action: Callable[[str], Pack], sentence: str) -> None:
        if not self._place.administers() or self.page.get("busy"):
            return
        operator = self._place.operator()
        self.page.set("busy", True)

        def done(pack: Pack) -> None:
            self._message = sentence.format(f"{pack.manifest.name} {pack.manifest.version}")
            self._look()

        self._place.desk.ask(lambda: action(operator), done=done, failed=self._refuse)

    def _refuse(self, sentence: str) -> None:
        self._message = sentence
        self._look()

    def _look(self) -> None:
        self.page.set("busy", True)
        upkeep = self._upkeep
        self._place.desk.ask(
            lambda: (upkeep.packs(), upkeep.found_packs()), done=self._show, failed=self._cannot_look
        )

    def _show(self, found: tuple[tuple[Held, ...], tuple[Path, ...]]) -> None:
        self._message = self._message or (
            "" if self._place.administers() else translate("Packs", "Only an administrator changes packs.")
        )
        self.page.put(packs_view(*found, self._message))
        self._free()

    def _cannot_look(self, sentence: str) -> None:
        self.page.put(packs_view((), (), sentence))
        self._free()

    def _free(self) -> None:
        self.page.set("busy", False)
        self.page.set("allowed", self._place.administers())
