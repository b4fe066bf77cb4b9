"""Exams as the log has them: their events and what the log knows beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from edge_app.exam.events import EVENT_ADAPTER, CellReclassified, ExamSigned, ExamStarted
from edge_app.exam.exam import Exam
from edge_app.exceptions import LogbookFormatError
from edge_app.logbook.chain import Record


@dataclass(frozen=True)
class Review:
    """When a cell was last given a class: its place in the log orders, the clock only informs."""

    sequence: int
    utc: str


@dataclass(frozen=True)
class LoggedExam:
    """An exam, when by the device's clock it began, and the last review of each cell that has one."""

    exam: Exam
    started_utc: str
    device_id: str
    reviews: Mapping[str, Review] = field(default_factory=dict)
    clock_doubted: bool = False
    """Whether the clock could not be right in the boot it was begun in."""
    signed_utc: str = ""
    """When by the device's clock it was signed last; empty where nobody signed."""


@dataclass(frozen=True)
class ExamStart:
    """The first record of an exam: its number, when by the device's clock, which boot, and what it says."""

    sequence: int
    exam_uuid: str
    wall_time_utc: str
    boot_id: str
    started: ExamStarted


@dataclass(frozen=True)
class ExamSpan:
    """An exam as its records lie: the last of them, and whether it was ended and signed."""

    exam_uuid: str
    last_sequence: int
    ended: bool
    signed: bool


def unreadable(where: object, exam_uuid: str) -> LogbookFormatError:
    """What to say of a log whose record of an exam cannot be read."""
    return LogbookFormatError(
        f"The log {where} has a record of exam {exam_uuid} that cannot be read; "
        "check it with 'leukoscope log verify'."
    )


def replay_exam(records: Sequence[Record], where: str, *, clock_doubted: bool) -> LoggedExam:
    """The exam that all its records, in order, add up to.

    Args:
        records: at least one, all of one exam.
        where: what holds them, for messages.
        clock_doubted: whether the clock could not be right in the boot of the first.

    Raises:
        LogbookFormatError: a record cannot be read.
        ExamError: they make no exam.
    """
    first = records[0]
    try:
        events = [EVENT_ADAPTER.validate_json(record.body) for record in records]
    except ValidationError as error:
        raise unreadable(where, first.exam_uuid) from error
    exam = Exam.replay(first.exam_uuid, events)
    reviews = {
        event.cell_id: Review(record.sequence, record.wall_time_utc)
        for record, event in zip(records, events, strict=True)
        if isinstance(event, CellReclassified)
    }
    signed = [
        record.wall_time_utc
        for record, event in zip(records, events, strict=True)
        if isinstance(event, ExamSigned)
    ]
    return LoggedExam(
        exam,
        first.wall_time_utc,
        first.device_id,
        reviews,
        clock_doubted,
        signed_utc=signed[-1] if signed else "",
    )
