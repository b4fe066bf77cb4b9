"""What files about an exam are called, and how they are written."""

from pathlib import Path

from edge_app.exam.exam import Exam
from edge_app.exceptions import ReportError
from edge_app.files import write_durably


def exam_stem(exam: Exam) -> str:
    """The sample's ID without what no disk takes, and the end of the exam's UUID."""
    sample = "".join(c if c.isalnum() or c in "-_" else "-" for c in exam.started.sample_id)
    return f"{sample}-{exam.uuid[-8:]}"


def report_name(exam: Exam) -> str:
    """What the report of an exam is called."""
    return f"{exam_stem(exam)}.pdf"


def write_exam_file(file: Path, content: bytes) -> None:
    """Writes a report or picture for people, whole or not at all.

    Raises:
        ReportError: it cannot be written.
    """
    try:
        write_durably(file, content)
    except OSError as error:
        raise ReportError(f"{file} cannot be written ({error.strerror}); choose another place.") from error
