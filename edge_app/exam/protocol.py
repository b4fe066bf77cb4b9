"""How two readers make one class.

The first reads every cell, the second what the first calls blast or has no opinion about.
"""

from dataclasses import dataclass

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Reading


@dataclass(frozen=True)
class OperatingPoint:
    """Where a reader says blast and where it says nothing.

    Attributes:
        blast_threshold: a cell is blast-suspect when P(lymphoblast) + P(myeloblast) reaches this.
        reject_threshold: a reading whose top probability stays below this is no opinion.
    """

    blast_threshold: float
    reject_threshold: float

    def opinion(self, reading: Reading) -> CellClass:
        """The class this reading stands for at this operating point."""
        if reading.blast_probability >= self.blast_threshold:
            blasts = (CellClass.LYMPHOBLAST, CellClass.MYELOBLAST)
            return max(blasts, key=lambda c: reading.probabilities.get(c.value, 0.0))
        others = {label: p for label, p in reading.probabilities.items() if not CellClass(label).is_blast}
        if not others or max(others.values()) < self.reject_threshold:
            return CellClass.UNIDENTIFIED
        return CellClass(max(others, key=lambda label: others[label]))


@dataclass(frozen=True)
class Assignment:
    """The app's class for a cell, and whether the readers differ about it."""

    assigned: CellClass
    disagreement: bool


def needs_second_reader(first: CellClass) -> bool:
    """Whether the second reader is asked: the first calls blast or has no opinion."""
    return first.is_blast or first is CellClass.UNIDENTIFIED


def assign(first: CellClass, second: CellClass | None) -> Assignment:
    """The class of a cell from the opinions of the readers.

    A cell is blast-suspect only when both readers say blast; where they differ it is *unidentified* and
    marked as a disagreement, so that a person looks at it. A confident first reading that is not blast stands
    alone, whether or not a second one was made.

    Args:
        first: opinion of the first reader.
        second: opinion of the second reader, None where there is no second reader or it was not asked.
    """
    if not needs_second_reader(first) or second is None:
        return Assignment(first, disagreement=False)
    if first.is_blast and second.is_blast:
        return Assignment(first, disagreement=False)
    if first.is_blast or second.is_blast:
        return Assignment(CellClass.UNIDENTIFIED, disagreement=True)
    return Assignment(second, disagreement=False)
