"""The pages about the device itself, behind one menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from edge_app.exam.exam import Exam
from edge_app.kiosk.about_page import AboutPage
from edge_app.kiosk.calibration_page import CalibrationPage
from edge_app.kiosk.clock_page import ClockPage
from edge_app.kiosk.device import Device
from edge_app.kiosk.history_page import HistoryPage
from edge_app.kiosk.laptop_page import LaptopPage
from edge_app.kiosk.operators_page import OperatorsPage
from edge_app.kiosk.packs_page import PacksPage
from edge_app.kiosk.qc_page import QcPage
from edge_app.kiosk.settings_page import SettingsPage
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.workplace import Workplace

MENU, QC, CALIBRATION, CLOCK = "device", "qc", "calibration", "clock"


class DevicePages(QObject):
    """Makes the pages; ``open`` brings one up to date when it is shown."""

    def __init__(
        self,
        place: Workplace,
        device: Device,
        upkeep: Upkeep,
        exam_running: Callable[[], bool],
        exam: Callable[[], Exam | None],
        parent: QObject,
    ) -> None:
        """Takes what the controller knows.

        Args:
            place: where they work, and for whom.
            device: who may sign in, and how that is logged.
            upkeep: the device's files.
            exam_running: whether an exam has the camera.
            exam: the exam that is shown.
            parent: the Qt owner.
        """
        super().__init__(parent)
        self.qc = QcPage(place, upkeep, self)
        self.packs = PacksPage(place, upkeep, self)
        self.settings = SettingsPage(place, upkeep, self)
        self.calibration = CalibrationPage(place, upkeep, exam_running, self)
        self.clock = ClockPage(place, upkeep, self)
        self.about = AboutPage(place.desk, upkeep, self)
        self.operators: OperatorsPage | None = None
        self._pages: dict[str, Callable[[], None]] = {
            MENU: lambda: None,
            QC: self.qc.open,
            "packs": self.packs.open,
            "settings": self.settings.open,
            CALIBRATION: self.calibration.open,
            CLOCK: self.clock.open,
            "about": self.about.open,
        }
        if device.operators is not None:
            self.operators = OperatorsPage(place, device.operators, device.record, self)
            self._pages["operators"] = self.operators.open
        self.laptop: LaptopPage | None = None
        if device.courier is not None:
            self.laptop = LaptopPage(place, device.courier, self)
            self._pages["laptop"] = self.laptop.open
        self.history: HistoryPage | None = None
        if device.archive is not None:
            self.history = HistoryPage(place.desk, device.archive, exam, self)
            self._pages["history"] = self.history.open

    def show(self, page: str) -> None:
        """Brings a page up to date that comes on screen; the camera is let go with the calibration page."""
        if page != CALIBRATION:
            self.calibration.leave()
        if page in self._pages:
            self._pages[page]()

    def __contains__(self, page: str) -> bool:
        """Whether a page is one of these."""
        return page in self._pages

    def properties(self) -> dict[str, object]:
        """What the QML pages are given, by the names of ``Main.qml``."""
        some: dict[str, object] = {}
        if self.operators is not None:
            some |= {"operators": self.operators, "operatorsPage": self.operators.page}
        if self.history is not None:
            some |= {
                "history": self.history,
                "historyPage": self.history.page,
                "comparePage": self.history.pair,
            }
        if self.laptop is not None:
            some |= {"laptop": self.laptop, "laptopPage": self.laptop.page}
        return some | {
            "qc": self.qc,
            "qcPage": self.qc.page,
            "controlForm": self.qc.form,
            "controlFormPage": self.qc.form.page,
            "readers": self.qc.readers,
            "readersPage": self.qc.readers.page,
            "packs": self.packs,
            "packsPage": self.packs.page,
            "settings": self.settings,
            "settingsPage": self.settings.page,
            "calibration": self.calibration,
            "calibrationPage": self.calibration.page,
            "calibrationPicture": self.calibration.picture,
            "clock": self.clock,
            "clockPage": self.clock.page,
            "aboutPage": self.about.page,
        }
