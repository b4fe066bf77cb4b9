"""From read cells to what is drawn over the live picture."""

from edge_app.exam.protocol import mean_probability
from edge_app.pipeline.field_analyzer import ReadCell, box_of
from edge_app.pipeline.state import CellMark


def mark_of(cell: ReadCell) -> CellMark:
    """The mark of a cell, with the confidence in the class shown."""
    reading, assigned = cell.readings[0], cell.assignment.assigned
    if assigned.is_debris:
        confidence = cell.located.confidence
    elif assigned.is_blast:
        confidence = reading.blast_probability
    else:
        mean = mean_probability(cell.readings, assigned)
        confidence = reading.confidence if mean is None else mean
    return CellMark(
        box=box_of(cell.located),
        assigned=assigned,
        confidence=confidence,
        disagreement=cell.assignment.disagreement,
    )
