"""An exam: the state that its events add up to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import Verdict, judge_exam
from edge_app.exam.differential import Differential
from edge_app.exam.events import (
    CellAdded,
    CellFound,
    CellReclassified,
    CellsReviewed,
    Event,
    ExamAmended,
    ExamEnded,
    ExamSigned,
    ExamStarted,
    FieldTaken,
    FieldUndone,
    PatientNotes,
)
from edge_app.exceptions import ExamError


@dataclass(frozen=True)
class CountedCell:
    """A cell as it stands now: as found or added by hand, and its class after any review."""

    found: CellFound | CellAdded
    assigned: CellClass
    reclassified_by: str | None = None

    @property
    def added_by(self) -> str | None:
        """Who pointed at the cell, None where the app found it."""
        return self.found.operator if isinstance(self.found, CellAdded) else None


@dataclass(frozen=True)
class Exam:
    """An exam so far. Immutable: ``apply`` returns the next state.

    Attributes:
        uuid: the exam's UUIDv7.
        started: how it began.
        fields: the fields that count, in order.
        undone: fields taken back; they and their cells do not count.
        cells: every cell of the fields that count by its id, in the order found.
        notes: what is known of the patient, None where nobody wrote it down.
        reviewed_by: who looked through all cells as they stand now, in order, each name once: a change takes
            back everybody's word but that of who made it.
        ended: why taking fields ended, None while it goes on.
        signatures: who signed, in order.
        amendments: why it was reopened after a signature, in order; each is closed by the next signature.
    """

    uuid: str
    started: ExamStarted
    fields: tuple[FieldTaken, ...] = ()
    undone: tuple[FieldTaken, ...] = ()
    cells: dict[str, CountedCell] = field(default_factory=dict)
    ended: ExamEnded | None = None
    signatures: tuple[ExamSigned, ...] = ()
    amendments: tuple[ExamAmended, ...] = ()
    notes: PatientNotes | None = None
    reviewed_by: tuple[str, ...] = ()

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
                    if event.field_id in fields or event.field_id in {f.field_id for f in exam.undone}:
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
                case CellAdded():
                    exam._refuse_when_signed()
                    if event.field_id not in fields or event.cell_id in cells:
                        raise ExamError(
                            f"Exam {self.uuid} has cell {event.cell_id} already or not its field; "
                            "point at a cell of one of its fields."
                        )
                    cells[event.cell_id] = CountedCell(event, event.assigned)
                    exam = exam._reviewed_only_by(event.operator)
                case FieldUndone():
                    exam = exam._without(event.field_id, cells)
                    fields.discard(event.field_id)
                case PatientNotes():
                    exam._refuse_when_signed()
                    exam = replace(exam, notes=event)
                case CellsReviewed():
                    others = tuple(name for name in exam.reviewed_by if name != event.operator)
                    exam = replace(exam, reviewed_by=(*others, event.operator))
                case CellReclassified():
                    if event.cell_id not in cells:
                        raise ExamError(
                            f"Exam {self.uuid} has no cell {event.cell_id}; choose one of its cells."
                        )
                    exam._refuse_when_signed()
                    cells[event.cell_id] = replace(
                        cells[event.cell_id], assigned=event.assigned, reclassified_by=event.operator
                    )
                    exam = exam._reviewed_only_by(event.operator)
                case ExamEnded():
                    exam._refuse_when_ended()
                    exam = replace(exam, ended=event)
                case ExamSigned():
                    if exam.closed:
                        raise ExamError(f"Exam {self.uuid} is already signed by {exam.signed_by}.")
                    exam = replace(exam, signatures=(*exam.signatures, event))
                case ExamAmended():
                    if not exam.closed:
                        raise ExamError(f"Exam {self.uuid} is not signed; change it without an amendment.")
                    exam = replace(exam, amendments=(*exam.amendments, event))
        return exam

    def _refuse_when_ended(self) -> None:
        if self.ended is not None or self.signatures:
            raise ExamError(f"Exam {self.uuid} has ended; start another one.")

    def _refuse_when_signed(self) -> None:
        if self.closed:
            raise ExamError(f"Exam {self.uuid} is signed; state a reason for amending it first.")

    def check_signable(self, operator: str) -> None:
        """Refuses a signature that would say more than was done.

        Not part of ``apply``: what a log holds can always be read.

        Raises:
            ExamError: it is a control slide, has not ended or is signed, nothing was counted, or whoever
                signs did not look through the cells as they stand.
        """
        if self.started.control:
            raise ExamError("A control slide is not signed; its result is on the page of quality control.")
        if self.closed:
            raise ExamError(f"Exam {self.uuid} is already signed by {self.signed_by}.")
        if self.ended is None:
            raise ExamError("This exam still counts; end it before it is signed.")
        if not self.differential.leucocytes:
            raise ExamError("No white cell was counted; there is nothing to sign, take another exam.")
        if operator not in self.reviewed_by:
            raise ExamError("Look through the cells first; who signs stands by their classes.")

    def _reviewed_only_by(self, operator: str) -> "Exam":
        return replace(self, reviewed_by=tuple(name for name in self.reviewed_by if name == operator))

    def _without(self, field_id: str, cells: dict[str, CountedCell]) -> "Exam":
        """The exam without a field; takes the field's cells out of ``cells``."""
        self._refuse_when_ended()
        gone = tuple(field for field in self.fields if field.field_id == field_id)
        if not gone:
            raise ExamError(f"Exam {self.uuid} has no field {field_id} to undo; choose one of its fields.")
        for cell_id in [name for name, cell in cells.items() if cell.found.field_id == field_id]:
            del cells[cell_id]
        kept = tuple(field for field in self.fields if field.field_id != field_id)
        return replace(self, fields=kept, undone=(*self.undone, *gone))

    @property
    def next_field_number(self) -> int:
        """The number the next field gets; that of a field taken back is not given again."""
        return len(self.fields) + len(self.undone) + 1

    @property
    def second_reviewer(self) -> str | None:
        """The last person but the exam's own operator who looked through the cells."""
        others = [name for name in self.reviewed_by if name != self.started.operator]
        return others[-1] if others else None

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
        return judge_exam(self.started, self.differential)

    @property
    def target_reached(self) -> bool:
        """Whether enough leucocytes have been counted."""
        return self.differential.leucocytes >= self.started.target_cells

    @property
    def signed_by(self) -> str | None:
        """The clinician who signed last, also where the exam was reopened since; None while preliminary."""
        return self.signatures[-1].operator if self.signatures else None

    @property
    def reopened_by(self) -> str | None:
        """Who reopened it last, also where it was signed again since; None where nobody did."""
        return self.amendments[-1].operator if self.amendments else None

    @property
    def closed(self) -> bool:
        """Whether it is signed and was not reopened since."""
        return len(self.signatures) > len(self.amendments)

    @property
    def status(self) -> str:
        """``open``, ``preliminary``, ``final``, ``reopened`` (after a signature) or ``amended``."""
        if not self.signatures:
            return "open" if self.ended is None else "preliminary"
        if not self.closed:
            return "reopened"
        return "amended" if self.amendments else "final"
