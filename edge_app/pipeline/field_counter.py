"""Counting the fields of one exam: looked at, kept as pictures, logged, and only then on the map."""

from edge_app.camera.frame import Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Box, CellAdded, Event, FieldTaken, FieldUndone
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError, LeukoscopeError
from edge_app.logbook.uuid7 import uuid7
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.field_analyzer import box_in_um
from edge_app.pipeline.field_taker import FieldTaker, Look, Proposal, field_events
from edge_app.pipeline.picture_keeper import PictureKeeper

ADDED_CELL_UM = 15.0
"""Side of the box around a cell added by hand: a lymphocyte is 10 µm, a monocyte on a smear 15-20 µm
(Bain, Blood Cells, 5th ed.)."""


class FieldCounter:
    """Counts what a ``FieldTaker`` proposes. One thread looks; others may undo and add meanwhile."""

    def __init__(
        self, taker: FieldTaker, keeper: PictureKeeper, pictures: CellPictures, record: ExamRecord
    ) -> None:
        """Takes the parts.

        Args:
            taker: says what is worth counting, and begins to keep its pictures where it has the keeper.
            keeper: keeps the pictures of cells added by hand.
            pictures: remembers the cells' pictures where none are kept.
            record: the exam in the log.
        """
        self._taker = taker
        self._keeper = keeper
        self._pictures = pictures
        self._record = record
        self._counted: tuple[Frame, FieldTaken] | None = None
        self._on_map: set[str] = set()

    def look(self, frame: Frame) -> Look:
        """Looks at the next frame and counts the field it proposes, if it does.

        Raises:
            LogbookError: the log refused the field; nothing of it counts, and it is proposed again.
        """
        self._catch_up()
        look = self._taker.look(frame)
        if look.proposal is not None:
            self._count(look, look.proposal)
        return look

    def lose_track(self) -> None:
        """Says that the camera was away; see ``FieldTaker.lose_track``."""
        self._taker.lose_track()

    def undo_last_field(self, operator: str) -> None:
        """Takes back the field counted last; see ``ExamSession.undo_last_field``.

        Raises:
            ExamError: there is no field, or the exam has ended.
            LogbookWriteError: the log refused it; the field still counts.
        """

        def undone(exam: Exam) -> list[Event]:
            if not exam.fields:
                raise ExamError("No field has been counted yet; there is nothing to undo.")
            return [FieldUndone(field_id=exam.fields[-1].field_id, operator=operator)]

        self._record.add(undone)
        self._counted = None

    def add_cell(self, frame: Frame | None, x: float, y: float, assigned: CellClass, operator: str) -> Box:
        """Counts a cell that the app missed; see ``ExamSession.add_cell``.

        Args:
            frame: the picture the person points into.
            x: where, px of it.
            y: likewise.
            assigned: what the person calls it.
            operator: who points.

        Returns:
            The box around it, px of the picture.

        Raises:
            ExamError: that picture's field is not the one counted last, or the exam is signed.
            LogbookWriteError: the log refused it; the cell does not count.
        """
        counted = self._counted
        if counted is None or counted[0] is not frame:
            raise ExamError("No counted field is in view; hold the slide still until its field is counted.")
        picture, field = counted
        box = _square(x, y, ADDED_CELL_UM / field.scale.um_per_px, picture)
        cell = CellAdded(
            cell_id=str(uuid7()),
            field_id=field.field_id,
            box_px=box,
            box_um=box_in_um(box, field.scale.um_per_px),
            detection_confidence=0.0,
            readings=(),
            assigned=assigned,
            disagreement=False,
            operator=operator,
        )
        cell = self._keeper.keep_cell(picture, cell)
        self._record.add((cell,))
        self._pictures.remember(picture, cell)
        return box

    def _catch_up(self) -> None:
        """Tells the slide map what a person changed since the last look."""
        exam = self._record.exam
        for field in exam.undone:
            self._taker.forget(field.field_id)
        fields = {field.field_id: field for field in exam.fields}
        for name, cell in exam.cells.items():
            if isinstance(cell.found, CellAdded) and name not in self._on_map:
                self._on_map.add(name)
                self._taker.add_cell(cell.found, fields[cell.found.field_id])

    def _count(self, look: Look, proposal: Proposal) -> None:
        field, cells = field_events(look, proposal, number=self._record.exam.next_field_number)
        if proposal.pictures is None:
            self._record.add((field, *cells))
        else:
            try:
                field, cells = proposal.pictures.name(field, cells)
                # The log makes the records ready while the disk has the pictures to do.
                self._record.add((field, *cells), once=proposal.pictures.keep)
            except LeukoscopeError:
                proposal.pictures.drop()
                raise
        for cell in cells:
            self._pictures.remember(look.frame, cell)
        self._counted = (look.frame, field)
        self._taker.confirm(look.frame, proposal, field.field_id)


def _square(x: float, y: float, side: float, frame: Frame) -> Box:
    """A square around a point, as far as it lies in the picture; at least 1 px each way."""
    left, top = (
        min(max(0.0, x - side / 2.0), frame.width - 1.0),
        min(max(0.0, y - side / 2.0), frame.height - 1.0),
    )
    right, bottom = min(float(frame.width), x + side / 2.0), min(float(frame.height), y + side / 2.0)
    return Box(
        x=round(left),
        y=round(top),
        width=max(1, round(right) - round(left)),
        height=max(1, round(bottom) - round(top)),
    )
