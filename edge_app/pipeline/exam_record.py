"""One exam being written: whoever adds to it, the log takes each change before anyone sees it."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import (
    MAX_REASON,
    CellReclassified,
    CellsReviewed,
    Event,
    ExamAmended,
    ExamSigned,
)
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError
from edge_app.logbook.logbook import Logbook


class ExamRecord:
    """An exam in the log that several threads add to: the analysis counts while a person reviews.

    ``exam`` holds only what the log has acknowledged, and may be read from any thread at any time.
    """

    def __init__(self, logbook: Logbook, exam: Exam, on_saved: Callable[[Exam], None] | None = None) -> None:
        """Takes up an exam that the log has.

        Args:
            logbook: the log, open for writing.
            exam: the exam as the log has it.
            on_saved: called with the exam after each change, on the thread that made it, changes in order.
        """
        self._logbook = logbook
        self._exam = exam
        self._on_saved = on_saved or (lambda exam: None)
        # One change at a time: each is tried on the exam that the one before it made.
        self._changing = threading.Lock()

    @property
    def exam(self) -> Exam:
        """The exam as it is on the disk."""
        return self._exam

    @property
    def locked(self) -> bool:
        """Whether it is open to be read only, as a past exam is at first."""
        return False

    def go_on(self) -> Exam:
        """Lets it be changed where it was open to be read only.

        Raises:
            LogbookWriteError: the log refused what that takes.
        """
        return self._exam

    def add(
        self,
        events: Sequence[Event] | Callable[[Exam], Sequence[Event]],
        *,
        once: Callable[[], None] | None = None,
    ) -> Exam:
        """Writes events and only then adds them to the exam. Waits for the disk.

        Args:
            events: what happened, or what makes it of the exam as it stands; nothing is written where there
                is none.
            once: waits for what has to be on the disk before them; see ``Logbook.append``.

        Raises:
            ExamError: they do not fit the exam.
            LogbookWriteError: the log refused them; none of them counts.
        """
        with self._changing:
            written = tuple(events(self._exam) if callable(events) else events)
            if not written:
                return self._exam
            # Applied first: the log keeps for good whatever it is given, also an event that fits no exam.
            changed = self._exam.apply(*written)
            self._logbook.append(changed.uuid, written, once=once).result()
            self._exam = changed
            self._on_saved(changed)
            return changed

    def reclassify(self, cell_ids: Iterable[str], assigned: CellClass, operator: str) -> Exam:
        """Gives cells another class on a person's word; those that have it already stay as they are.

        Raises:
            ExamError: the exam has no such cell, or is signed.
            LogbookWriteError: the log refused it; nothing was changed.
        """
        return self.reclassify_each(dict.fromkeys(cell_ids, assigned), operator)

    def reclassify_each(self, classes: Mapping[str, CellClass], operator: str) -> Exam:
        """The same with a class for each cell: taking a change back is another change."""

        def changes(exam: Exam) -> list[Event]:
            has = {name: cell.assigned for name, cell in exam.cells.items()}
            return [
                CellReclassified(cell_id=name, assigned=assigned, operator=operator)
                for name, assigned in classes.items()
                if has.get(name) is not assigned
            ]

        return self.add(changes)

    def review(self, operator: str) -> Exam:
        """Says that a person looked through the cells and stands by them.

        Raises:
            LogbookWriteError: the log refused it.
        """
        return self.add((CellsReviewed(operator=operator),))

    def sign(self, operator: str, role: str) -> Exam:
        """Makes the exam final on a clinician's word.

        Raises:
            ExamError: it cannot be signed by this person as it stands; see ``Exam.check_signable``.
            LogbookWriteError: the log refused it; the exam is not signed.
        """

        def signature(exam: Exam) -> list[Event]:
            exam.check_signable(operator)
            return [ExamSigned(operator=operator, role=role)]

        return self.add(signature)

    def amend(self, operator: str, reason: str) -> Exam:
        """Reopens a signed exam, to be changed and signed again.

        Args:
            operator: who reopens it.
            reason: why; its spaces at both ends do not count.

        Raises:
            ExamError: there is no reason or it is too long, or the exam is not signed.
            LogbookWriteError: the log refused it; the exam stays final.
        """
        stated = reason.strip()
        if not 1 <= len(stated) <= MAX_REASON:
            raise ExamError(f"State in 1 to {MAX_REASON} characters why the signed result is changed.")
        return self.add((ExamAmended(operator=operator, reason=stated),))
