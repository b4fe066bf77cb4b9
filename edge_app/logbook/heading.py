"""An exam in one line, as a list of past exams shows it.

A list says of hundreds of exams what all their cells add up to. Parsing every reading of every cell for that
takes a small board seconds and tens of megabytes; what the classes need is three words a cell.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import Verdict, judge_exam
from edge_app.exam.differential import Differential
from edge_app.exam.events import EVENT_ADAPTER, ExamStarted
from edge_app.exam.exam import Exam
from edge_app.logbook.logged import ExamStart, LoggedExam, unreadable

CELL_KINDS = ("cell", "cell added", "reclassified", "field undone")
"""Kinds of event that make the counts: of these the cell's id, the field's id and the class are read."""

LIFE_KINDS = ("ended", "signed", "amended")
"""Kinds of event that make the status: these are read whole."""

HeadingRow = tuple[str, str | None, str | None, str | None, str | None]
"""Kind; of ``CELL_KINDS`` the cell's id, the field's id and the class; of ``LIFE_KINDS`` the body."""


@dataclass(frozen=True)
class ExamHeading:
    """What a list says of an exam.

    Attributes:
        uuid: the exam's UUIDv7.
        started: how it began.
        started_utc: when it began by the device's clock.
        clock_doubted: whether the clock could not be right then.
        counts: cells of each class as they stand.
        status: see ``Exam.status``.
        signed_by: who signed last.
        reopened_by: who reopened it last.
    """

    uuid: str
    started: ExamStarted
    started_utc: str
    clock_doubted: bool
    counts: Mapping[CellClass, int]
    status: str
    signed_by: str | None
    reopened_by: str | None

    @classmethod
    def of(cls, logged: LoggedExam) -> "ExamHeading":
        """The heading of an exam that has been replayed."""
        exam = logged.exam
        return cls(
            uuid=exam.uuid,
            started=exam.started,
            started_utc=logged.started_utc,
            clock_doubted=logged.clock_doubted,
            counts=exam.counts,
            status=exam.status,
            signed_by=exam.signed_by,
            reopened_by=exam.reopened_by,
        )

    @property
    def differential(self) -> Differential:
        """The differential as it stands."""
        return Differential(self.counts)

    @property
    def verdict(self) -> Verdict:
        """The blast-suspect rule on the cells as they stand."""
        return judge_exam(self.started, self.differential)

    @property
    def closed(self) -> bool:
        """Whether it is signed and was not reopened since."""
        return self.status in ("final", "amended")


def read_heading(
    start: ExamStart, rows: Sequence[HeadingRow], where: object, *, clock_doubted: bool
) -> ExamHeading:
    """The heading that all records of an exam add up to; what ``Exam`` says of them, without their readings.

    Args:
        start: the first of them.
        rows: those of ``CELL_KINDS`` and ``LIFE_KINDS``, in order.
        where: what holds them, for messages.
        clock_doubted: whether the clock could not be right in the boot of the first.

    Raises:
        LogbookFormatError: a record cannot be read.
        ExamError: they make no exam.
    """
    try:
        events = [EVENT_ADAPTER.validate_json(row[-1]) for row in rows if row[-1] is not None]
        counts = _counts(rows)
    except ValueError as error:
        raise unreadable(where, start.exam_uuid) from error
    life = Exam(start.exam_uuid, start.started).apply(*events)
    return ExamHeading(
        uuid=start.exam_uuid,
        started=start.started,
        started_utc=start.wall_time_utc,
        clock_doubted=clock_doubted,
        counts=counts,
        status=life.status,
        signed_by=life.signed_by,
        reopened_by=life.reopened_by,
    )


def _counts(rows: Iterable[HeadingRow]) -> Counter[CellClass]:
    """Cells of each class: the last word on each cell holds, and a field taken back takes its cells along."""
    classes: dict[str | None, str | None] = {}
    fields: dict[str | None, str | None] = {}
    for kind, cell_id, field_id, assigned, _ in rows:
        if kind == "field undone":
            for name in [cell for cell, its_field in fields.items() if its_field == field_id]:
                del classes[name], fields[name]
        elif assigned is not None:
            classes[cell_id] = assigned
            if kind != "reclassified":
                fields[cell_id] = field_id
    return Counter({CellClass(name): count for name, count in Counter(classes.values()).items()})
