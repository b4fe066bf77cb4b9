"""An exam: the state that its events add up to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import Verdict, judge
from edge_app.exam.differential import Differential
from edge_app.exam.events import (
    CellFound,
    CellReclassified,
    Event,
    ExamAmended,
    ExamEnded,
    ExamSigned,
    ExamStarted,
    FieldTaken,
)
from edge_app.exceptions import ExamError


@dataclass(frozen=True)
class CountedCell:
    """A cell as it stands now: as found, and its class after any review."""

    found: CellFound
    assigned: CellClass
    reclassified_by: str | None = None


@dataclass(frozen=True)
class Exam:
    """An exam so far. Immutable: ``apply`` returns the next state.

    Attributes:
        uuid: the exam's UUIDv7.
        started: how it began.
        fields: the fields taken, in order.
        cells: every cell by its id, in the order found.
        ended: why taking fields ended, None while it goes on.
        signed_by: the clinician who signed, None while preliminary.
        amendments: changes announced after the signature.
    """

    uuid: str
    started: ExamStarted
    fields: tuple[FieldTaken, ...] = ()
    cells: dict[str, CountedCell] = field(default_factory=dict)
    ended: ExamEnded | None = None
    signed_by: str | None = None
    amendments: tuple[ExamAmended, ...] = ()

    @classmethod
    def replay(cls, uuid: str, events: Iterable[Event]) -> "Exam":
        """Builds the exam from its events, the first of which is ``ExamStarted``.

        Raises:
            ExamError: the events are not those of one exam.
        """
        steps = iter(events)
        first = next(steps, None)
        if not isinstance(first, ExamStarted):
            raise ExamError(
                f"Exam {uuid} does not begin with its start event; check the log with 'log verify'."
            )
        exam = cls(uuid, first)
        return exam.apply(*steps)

    def apply(self, *events: Event) -> "Exam":
        """Returns the exam after these events.

        Raises:
            ExamError: an event does not fit the state.
        """
        cells = dict(self.cells)
        fields = {field.field_id for field in self.fields}
        exam = replace(self, cells=cells)
        for event in events:
            match event:
                case ExamStarted():
                    raise ExamError(f"Exam {self.uuid} was started twice; check the log with 'log verify'.")
                case FieldTaken():
                    exam._refuse_when_ended()
                    if event.field_id in fields:
                        raise ExamError(f"Exam {self.uuid} has field {event.field_id} already; take another.")
                    fields.add(event.field_id)
                    exam = replace(exam, fields=(*exam.fields, event))
                case CellFound():
                    exam._refuse_when_ended()
                    if event.field_id not in fields or event.cell_id in cells:
                        raise ExamError(
                            f"Cell {event.cell_id} is in exam {self.uuid} twice or in none of its fields; "
                            "check the log with 'log verify'."
                        )
                    cells[event.cell_id] = CountedCell(event, event.assigned)
                case CellReclassified():
                    if event.cell_id not in cells:
                        raise ExamError(
                            f"Exam {self.uuid} has no cell {event.cell_id}; choose one of its cells."
                        )
                    if exam.signed_by is not None and not exam.amendments:
                        raise ExamError(f"Exam {self.uuid} is signed; state a reason for amending it first.")
                    cells[event.cell_id] = replace(
                        cells[event.cell_id], assigned=event.assigned, reclassified_by=event.operator
                    )
                case ExamEnded():
                    exam._refuse_when_ended()
                    exam = replace(exam, ended=event)
                case ExamSigned():
                    if exam.signed_by is not None:
                        raise ExamError(f"Exam {self.uuid} is already signed by {exam.signed_by}.")
                    exam = replace(exam, signed_by=event.operator)
                case ExamAmended():
                    if exam.signed_by is None:
                        raise ExamError(
                            f"Exam {self.uuid} is not signed yet; change it without an amendment."
                        )
                    exam = replace(exam, amendments=(*exam.amendments, event))
        return exam

    def _refuse_when_ended(self) -> None:
        if self.ended is not None or self.signed_by is not None:
            raise ExamError(f"Exam {self.uuid} has ended; start another one.")

    @property
    def counts(self) -> Counter[CellClass]:
        """Number of cells of each class, after review."""
        return Counter(cell.assigned for cell in self.cells.values())

    @property
    def differential(self) -> Differential:
        """The differential as it stands."""
        return Differential(self.counts)

    @property
    def verdict(self) -> Verdict:
        """The blast-suspect rule on the cells as they stand."""
        return judge(
            self.differential.blasts,
            self.differential.leucocytes,
            false_blast_rate=self.started.false_blast_rate,
            alpha=self.started.alpha,
        )

    @property
    def target_reached(self) -> bool:
        """Whether enough leucocytes have been counted."""
        return self.differential.leucocytes >= self.started.target_cells

    @property
    def status(self) -> str:
        """``open``, ``preliminary``, ``final`` or ``amended``."""
        if self.signed_by is None:
            return "open" if self.ended is None else "preliminary"
        return "amended" if self.amendments else "final"
