"""From read cells to what is drawn over the live picture."""

from edge_app.pipeline.field_analyzer import ReadCell, box_of
from edge_app.pipeline.state import CellMark


def mark_of(cell: ReadCell) -> CellMark:
    """The mark of a cell, with the confidence of whatever holds the class shown."""
    reading, assigned = cell.readings[0], cell.assignment.assigned
    if assigned.is_debris:
        confidence = cell.located.confidence
    elif assigned.is_blast:
        confidence = reading.blast_probability
    else:
        # The class may be the second reader's opinion: show the reader that holds it.
        held = [
            one.probabilities[assigned.value] for one in cell.readings if assigned.value in one.probabilities
        ]
        confidence = max(held, default=reading.confidence)
    return CellMark(
        box=box_of(cell.located),
        assigned=assigned,
        confidence=confidence,
        disagreement=cell.assignment.disagreement,
    )
