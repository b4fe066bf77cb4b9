"""The exams in the log, for the pages that look back. Everything here takes its time over the disk."""

from edge_app.logbook.heading import ExamHeading
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.search import ExamQuery, FoundExams, previous_exam, search
from edge_app.pipeline.past_exam import PastSession


class Archive:
    """Reads one log, and opens its exams again."""

    def __init__(self, logbook: Logbook) -> None:
        """Takes the log, open for writing: a past exam may be gone on with."""
        self._logbook = logbook

    def search(self, query: ExamQuery, before: int | None = None) -> FoundExams:
        """Finds exams, newest first; see ``edge_app.logbook.search``.

        Raises:
            LogbookError: the log cannot be read.
        """
        with LogReader.open(self._logbook.path) as log:
            return search(log, query, before)

    def open(self, exam_uuid: str) -> PastSession:
        """Opens an exam again.

        Raises:
            LogbookError: the log cannot be read or has none of it.
        """
        with LogReader.open(self._logbook.path) as log:
            return PastSession(self._logbook, log.replay(exam_uuid).exam)

    def pair(self, exam_uuid: str, other_uuid: str = "") -> tuple[ExamHeading, ExamHeading | None]:
        """An exam and one to set beside it.

        Args:
            exam_uuid: the exam.
            other_uuid: the other; empty for the one of the same sample ID before it, if there is one.

        Raises:
            LogbookError: the log cannot be read or has none of them.
        """
        with LogReader.open(self._logbook.path) as log:
            exam = ExamHeading.of(log.replay(exam_uuid))
            other = ExamHeading.of(log.replay(other_uuid)) if other_uuid else previous_exam(log, exam)
        return exam, other
