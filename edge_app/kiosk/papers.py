"""Reports and pictures for people: saved on a stick, or printed. All of it takes its time over files."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from edge_app.camera.frame import Frame
from edge_app.exam.exam import Exam
from edge_app.exceptions import ReportError
from edge_app.kiosk.report_process import write_report
from edge_app.logbook.database import is_plain
from edge_app.logbook.reader import LogReader
from edge_app.report.exam_files import exam_stem, report_name, write_exam_file
from edge_app.report.printing import print_file
from edge_app.sync.stick import Stick, find_sticks
from edge_app.vision.codec import encode_png

if TYPE_CHECKING:
    from edge_app.report.pdf.sheet import Paper

REPORTS_FOLDER = "reports"


class Papers:
    """Makes the reports of the exams in one log."""

    def __init__(
        self,
        log: Path,
        paper: "Callable[[], Paper]" = lambda: "A4",
        language: Callable[[], str] = lambda: "en",
        sticks: Callable[[], Sequence[Stick]] = find_sticks,
    ) -> None:
        """Takes the sticks of this machine where none are given.

        Args:
            log: the log.
            paper: the size of the site's paper.
            language: the code of the screen's language.
            sticks: the sticks that are plugged in.
        """
        self._log = log
        self._paper = paper
        self._sticks = sticks
        self._language = language

    def save(self, exam_uuid: str) -> tuple[Path, bool]:
        """Writes the report of an exam on the first stick.

        Without a stick it goes beside the log, unless the log is encrypted: a report is not, and would tell
        whoever takes the memory card what the log keeps from them.

        Returns:
            The file, and whether it lies on a stick.

        Raises:
            ReportError: there is nowhere to write it, or it cannot be written.
            LogbookError: the exam cannot be read.
        """
        folder, on_stick = self._place()
        return self._write(exam_uuid, folder), on_stick

    def save_still(self, frame: Frame, exam: Exam) -> tuple[Path, bool]:
        """Writes the picture in view as it came from the camera, where a report would go.

        Args:
            frame: the picture.
            exam: the exam it is of, which names the file; a simulated one says so there.

        Returns:
            The file, and whether it lies on a stick.

        Raises:
            ReportError: there is nowhere to write it, or it cannot be written.
        """
        folder, on_stick = self._place()
        simulated = "SIMULATED-" if exam.started.simulated else ""
        file = folder / f"{simulated}{exam_stem(exam)}-still-{frame.number}.png"
        write_exam_file(file, encode_png(frame.pixels))
        return file, on_stick

    def _place(self) -> tuple[Path, bool]:
        """Where files go, and whether that is a stick."""
        sticks = self._sticks()
        if sticks:
            return sticks[0].root, True
        if not is_plain(self._log):
            raise ReportError("There is no stick to save on; plug one in and try again.")
        folder = self._log.parent / REPORTS_FOLDER
        folder.mkdir(exist_ok=True)
        return folder, False

    def print_out(self, exam_uuid: str) -> None:
        """Prints the report of an exam; no copy stays here but the print service's own.

        Raises:
            ReportError: there is no printer, or it does not answer.
            LogbookError: the exam cannot be read.
        """
        with tempfile.TemporaryDirectory(prefix="leukoscope-") as folder:
            print_file(self._write(exam_uuid, Path(folder)))

    def _write(self, exam_uuid: str, folder: Path) -> Path:
        """Writes the report of an exam into a folder."""
        with LogReader.open(self._log) as reader:
            file = folder / report_name(reader.exam(exam_uuid).exam)
        write_report(self._log, exam_uuid, file, self._paper(), self._language())
        return file
