"""How two readers, who both read every cell, make one class."""

from collections.abc import Sequence
from dataclasses import dataclass

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Reading


@dataclass(frozen=True)
class Opinion:
    """What one reader says of a cell.

    Attributes:
        reading: its probabilities.
        cell_class: the class they stand for where the reader works; *unidentified* is no opinion.
    """

    reading: Reading
    cell_class: CellClass


@dataclass(frozen=True)
class OperatingPoint:
    """Where a reader says blast and where it says nothing.

    Attributes:
        blast_threshold: a cell is blast-suspect when P(lymphoblast) + P(myeloblast) reaches this.
        reject_threshold: a reading whose top probability stays below this is no opinion.
    """

    blast_threshold: float
    reject_threshold: float

    def opinion(self, reading: Reading) -> Opinion:
        """What this reading says at this operating point."""
        return Opinion(reading, self._class_of(reading))

    def _class_of(self, reading: Reading) -> CellClass:
        if reading.blast_probability >= self.blast_threshold:
            blasts = (CellClass.LYMPHOBLAST, CellClass.MYELOBLAST)
            return max(blasts, key=lambda c: reading.probabilities.get(c.value, 0.0))
        others = {label: p for label, p in reading.probabilities.items() if not CellClass(label).is_blast}
        if not others or max(others.values()) < self.reject_threshold:
            return CellClass.UNIDENTIFIED
        return CellClass(max(others, key=lambda label: others[label]))


@dataclass(frozen=True)
class Assignment:
    """The app's class for a cell.

    Attributes:
        assigned: the class.
        disagreement: whether it is in doubt, so that a person should look at it: the readers differ, or what
            they find likeliest is not what the cell is counted as.
    """

    assigned: CellClass
    disagreement: bool


def assign(first: Opinion, second: Opinion | None = None) -> Assignment:
    """The class of a cell from what the readers say of it.

    A cell is blast-suspect only when both readers say blast; where one alone does it is *unidentified*, so
    that a person looks at it. Any other cell gets the class that both together find likeliest: the mean of
    two readers that see other colours and were made in different ways errs less than either, taken over all
    classes (``make pair``). Where they name different ones that is marked; a reader without an opinion does
    not contradict the other, and which kind of blast it is does not matter for the count. Marked, too, is a
    cell that they find likelier blast than the class it gets, though not likely enough to say so: one in five
    lymphocytes is, and a quarter of the blasts.

    Args:
        first: of the first reader.
        second: of the second reader, None where there is none.
    """
    opinions = (first,) if second is None else (first, second)
    named = {opinion.cell_class for opinion in opinions}
    readings = [opinion.reading for opinion in opinions]
    blasts = {one.is_blast for one in named}
    if len(blasts) > 1:
        return Assignment(CellClass.UNIDENTIFIED, disagreement=True)
    blast = True in blasts
    assigned = next(iter(named)) if len(named) == 1 else _likeliest(readings, blasts=blast)
    if blast:
        return Assignment(assigned, disagreement=False)
    differ = len(named - {CellClass.UNIDENTIFIED}) > 1
    return Assignment(assigned, disagreement=differ or _likelier_blast(readings, assigned))


def certainty(readings: Sequence[Reading], assigned: CellClass, detection_confidence: float) -> float:
    """How sure the app is of the class that it gave a cell, 0 to 1.

    Of blast as sure as the less sure reader, of another class as they are on average; of *unidentified* as of
    the best label, which was not good enough. Smudges and artefacts are told by colour and outline, and so is
    how sure that is.

    Args:
        readings: of the cell; without one the app is not sure at all.
        assigned: the class.
        detection_confidence: how sure finding it was.
    """
    if assigned.is_debris:
        return detection_confidence
    if not readings:
        return 0.0
    if assigned.is_blast:
        return min(reading.blast_probability for reading in readings)
    if any(assigned.value in reading.probabilities for reading in readings):
        return _mean_probability(readings, assigned)
    return max(reading.confidence for reading in readings)


def _likelier_blast(readings: Sequence[Reading], assigned: CellClass) -> bool:
    """Whether the readers give blast more than the class that a cell gets without being called blast."""
    blast = sum(reading.blast_probability for reading in readings) / len(readings)
    return assigned is not CellClass.UNIDENTIFIED and blast > _mean_probability(readings, assigned)


def _likeliest(readings: Sequence[Reading], *, blasts: bool) -> CellClass:
    """The class with the highest mean probability among the blasts, or among the others."""
    labels = dict.fromkeys(label for reading in readings for label in reading.probabilities)
    classes = [one for one in map(CellClass, labels) if one.is_blast == blasts]
    return max(classes, key=lambda one: _mean_probability(readings, one))


def _mean_probability(readings: Sequence[Reading], cell_class: CellClass) -> float:
    """What the readers give a class on average; one that does not know it gives it nothing."""
    return sum(reading.probabilities.get(cell_class.value, 0.0) for reading in readings) / len(readings)
