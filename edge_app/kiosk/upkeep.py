"""What keeps the device in order, for its pages: settings, packs, calibration, control slides, its own facts.

Everything here reads or writes files: the pages ask for it on their desk.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from edge_app.calibration.keep import Measured, keep
from edge_app.calibration.record import Calibration
from edge_app.calibration.store import CalibrationStore
from edge_app.camera.frame import FrameSource
from edge_app.exam.exam import Exam
from edge_app.exceptions import PackFormatError, QcError
from edge_app.inference.reader import Reader
from edge_app.logbook.device_events import PackActivated, QcResult
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pack.library import Held, PackLibrary
from edge_app.pack.load import Pack, find_packs, load_pack
from edge_app.pack.manifest import Manifest
from edge_app.qc.book import QcBook
from edge_app.qc.control import Control, judge
from edge_app.qc.readers import ReaderHere, reader_here
from edge_app.settings import Settings, trusted_keys
from edge_app.settings_file import Value
from edge_app.settings_log import change_and_note
from edge_app.sync.stick import find_sticks
from edge_app.system_clock import ask_for_time, set_and_note


@dataclass(frozen=True)
class DeviceFacts:
    """What the device says of itself: identity, end of the log's chain, free space in bytes."""

    device_id: str
    records: int
    head: str
    free_bytes: int


def stick_folders() -> list[Path]:
    """Where packs may lie on sticks that are plugged in: the root and the folder meant for us."""
    return [folder for stick in find_sticks() for folder in (stick.root, stick.folder) if folder.is_dir()]


class Upkeep:
    """The files of one device, each change of which is also in its log.

    Attributes:
        settings: as they are now; the next exam begins with them.
        open_source: makes the camera without its calibration, not yet open.
    """

    def __init__(
        self,
        logbook: Logbook,
        settings: Settings,
        open_source: Callable[[], FrameSource],
        *,
        settings_path: Path | None = None,
        library: PackLibrary | None = None,
        calibrations: CalibrationStore | None = None,
        folders: Callable[[], list[Path]] = stick_folders,
        set_clock: Callable[[datetime], None] = ask_for_time,
    ) -> None:
        """Takes the device's own places where none are given."""
        self.settings = settings
        self.open_source = open_source
        self._logbook = logbook
        self._settings_path = settings_path
        self._library = library or PackLibrary(keys=trusted_keys())
        self._calibrations = calibrations or CalibrationStore.of_device()
        self._folders = folders
        self._set_clock = set_clock

    def change(self, changes: Mapping[str, Value | None], operator: str) -> Settings:
        """Changes settings; see ``change_and_note``.

        Raises:
            SettingsError: a value is out of range, or the file cannot be written.
            LogbookWriteError: the change is made and could not be logged.
        """
        changed = change_and_note(self._logbook, changes, operator, self._settings_path)
        # A scale given on the command line is in no file and holds until the program ends.
        self.settings = changed.model_copy(update={"um_per_px": self.settings.um_per_px})
        return self.settings

    def book(self) -> QcBook:
        """Control materials and results.

        Raises:
            LogbookError: the log cannot be read.
        """
        with LogReader.open(self._logbook.path) as log:
            return QcBook.read(log.device_events())

    def expect(self, control: Control, operator: str) -> Control:
        """Puts a control material in use.

        Raises:
            QcError: nothing could be held against it.
            LogbookError: the log cannot be written.
        """
        self._logbook.append_device(control.statement(operator)).result()
        return control

    def judge(self, exam: Exam) -> QcResult:
        """Holds an ended exam of a control slide against its expectation and logs the result.

        Raises:
            QcError: nothing is expected of its lot, or too few cells were counted.
            LogbookError: the log cannot be read or written.
        """
        book = self.book()
        control = book.control(exam.started.control)
        if control is None:
            raise QcError(
                f"Nothing is expected of lot {exam.started.control}; state what it holds, then read it again."
            )
        result = judge(exam, control, [one.result for one in book.of_lot(control.lot)])
        self._logbook.append_device(result).result()
        return result

    def reader_here(self) -> ReaderHere:
        """What the first reader is worth on this microscope; takes seconds.

        Raises:
            PackError: there is none, or it is refused.
            LogbookError: the log cannot be read.
        """
        with LogReader.open(self._logbook.path) as log:
            return reader_here(log, self._library)

    def packs(self) -> tuple[Held, ...]:
        """The packs of the device.

        Raises:
            PackError: one is refused.
        """
        return self._library.held()

    def manifests(self) -> dict[str, Manifest]:
        """What the packs of the device say of themselves, by the hash of their file.

        Raises:
            PackError: one is refused.
        """
        return self._library.manifests()

    def found_packs(self) -> tuple[Path, ...]:
        """Pack files on the sticks that are plugged in."""
        return tuple(file for folder in self._folders() for file in find_packs(folder))

    def install(self, file: Path, operator: str) -> Pack:
        """Verifies a pack, opens its model, and keeps a copy; see ``PackLibrary.install``.

        Raises:
            PackError: it is refused or cannot be kept.
            InferenceError: no runtime can run it.
        """
        if not file.is_file():
            raise PackFormatError(f"{file.name} is gone; plug the stick in again.")
        Reader(load_pack(file, trusted_keys()))
        return self._log_pack("installed", self._library.install(file), operator)

    def activate(self, file_name: str, operator: str) -> Pack:
        """Lets an installed pack read from the next start on.

        Raises:
            PackError: it is not installed or refused.
        """
        return self._log_pack("activated", self._library.activate(file_name), operator)

    def roll_back(self, place: str, operator: str) -> Pack:
        """Takes the last choice for a place back.

        Raises:
            PackError: there is nothing to go back to.
        """
        return self._log_pack("rolled back", self._library.roll_back(place), operator)

    def calibration(self, camera: str) -> Calibration | None:
        """What is stored of a camera behind the objective in use.

        Raises:
            CalibrationError: it cannot be read.
        """
        return self._calibrations.find(camera, self.settings.objective)

    def keep_calibration(self, camera: str, measured: Measured, operator: str) -> Calibration:
        """Stores what was measured.

        Raises:
            CalibrationError: it cannot be written.
            LogbookWriteError: it is stored and could not be logged.
        """
        objective = self.settings.objective
        return keep(self._calibrations, self._logbook, camera, objective, measured, operator)

    def set_clock(self, told: datetime, operator: str) -> None:
        """Sets the device's clock and logs it; exams that begin from now on have its times.

        Raises:
            ClockError: it cannot be now, or this device's clock is not set from here.
            LogbookWriteError: the clock is set and that could not be logged.
        """
        self._logbook.append_device(set_and_note(told, operator, self._set_clock)).result()

    def facts(self) -> DeviceFacts:
        """What the device says of itself.

        Raises:
            LogbookError: the log cannot be read.
        """
        path = self._logbook.path
        with LogReader.open(path) as log:
            records, head = log.head()
            return DeviceFacts(log.device_id(), records, head, shutil.disk_usage(path.parent).free)

    def _log_pack(self, action: str, pack: Pack, operator: str) -> Pack:
        self._logbook.append_device(PackActivated.of(action, pack, operator)).result()
        return pack
