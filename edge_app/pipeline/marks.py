"""From read cells to what is drawn over the live picture."""

from edge_app.exam.protocol import certainty
from edge_app.pipeline.field_analyzer import ReadCell, box_of
from edge_app.pipeline.state import CellMark


def mark_of(cell: ReadCell) -> CellMark:
    """The mark of a cell, with the confidence in the class shown."""
    assigned = cell.assignment.assigned
    return CellMark(
        box=box_of(cell.located),
        assigned=assigned,
        confidence=certainty(cell.readings, assigned, cell.located.confidence),
        disagreement=cell.assignment.disagreement,
    )
