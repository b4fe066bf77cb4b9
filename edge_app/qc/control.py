"""A control material, the judgement of an exam of it, and the chart of its results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam
from edge_app.exceptions import QcError
from edge_app.logbook.device_events import QcExpected, QcReading, QcResult, QcShare
from edge_app.qc.westgard import Expectation, Rule, broken_rules, standard_deviation

MIN_CELLS = 100
"""Leucocytes that a control slide must have at least: fewer say nothing about a common class."""


@dataclass(frozen=True)
class Control:
    """A control material of one lot.

    Attributes:
        name: what it is, as on its label.
        lot: which batch, or which slide.
        expected: the share of each class that is watched.
    """

    name: str
    lot: str
    expected: Mapping[CellClass, Expectation]

    @classmethod
    def of(cls, event: QcExpected) -> "Control":
        """The control an event of the log states."""
        return cls(
            event.name, event.lot, {one.cell_class: Expectation(one.mean, one.sd) for one in event.expected}
        )

    def statement(self, operator: str) -> QcExpected:
        """The event that puts it in use.

        Args:
            operator: who states it.

        Raises:
            QcError: nothing could be held against it.
        """
        check_control(self)
        expected = tuple(
            QcShare(cell_class=cell_class, mean=one.mean, sd=one.sd)
            for cell_class, one in self.expected.items()
        )
        return QcExpected(name=self.name, lot=self.lot, expected=expected, operator=operator)

    @property
    def sample_id(self) -> str:
        """The sample ID of its exams."""
        return f"QC {self.lot}"


@dataclass(frozen=True)
class ChartPoint:
    """One point of a Levey-Jennings chart.

    Attributes:
        date: when, as the log says it.
        share: what was read, 0 to 1.
        z: distance from the mean in SD.
        rules: what it broke.
        passed: whether the whole slide passed.
    """

    date: str
    share: float
    z: float
    rules: tuple[str, ...]
    passed: bool


def check_control(control: Control) -> None:
    """Refuses a control that nothing could be held against.

    Raises:
        QcError: no class is watched, a share or SD is out of range, or the means add up to over 1.
    """
    if not control.name.strip() or not control.lot.strip():
        raise QcError("A control needs a name and a lot; read both off its label.")
    if not control.expected:
        raise QcError("A control needs the expected share of at least one cell class; count it first.")
    for cell_class, one in control.expected.items():
        if not cell_class.is_leucocyte:
            raise QcError(f"{cell_class.value} has no share of white cells; watch another class.")
        if not (0.0 <= one.mean <= 1.0 and 0.0 <= one.sd <= 0.5):
            raise QcError(f"The share of {cell_class.value} must be 0 to 100 % with an SD of 0 to 50 %.")
    if sum(one.mean for one in control.expected.values()) > 1.0 + 1e-9:
        raise QcError("The expected shares add up to over 100 %; correct them.")


def judge(exam: Exam, control: Control, earlier: Sequence[QcResult]) -> QcResult:
    """Holds the exam of a control slide against what is expected.

    The shares are the app's own: a control slide watches stain, light, camera and models, not the reviewer.

    Args:
        exam: of the control, ended.
        control: what is expected.
        earlier: results of the same lot, oldest first.

    Raises:
        QcError: too few white cells were counted.
    """
    classes = [cell.found.assigned for cell in exam.cells.values()]
    total = sum(one.is_leucocyte for one in classes)
    if total < MIN_CELLS:
        raise QcError(
            f"Only {total} white cells of the control were counted, {MIN_CELLS} are needed; read it again."
        )
    readings = []
    for cell_class, expected in control.expected.items():
        share = classes.count(cell_class) / total
        z = (share - expected.mean) / standard_deviation(expected, total)
        before = [one.z for result in earlier for one in result.readings if one.cell_class is cell_class]
        rules = broken_rules([*before[-1:], z])
        readings.append(
            QcReading(cell_class=cell_class, share=share, z=z, rules=tuple(rule.value for rule in rules))
        )
    return QcResult(
        passed=not any(_rejects(one) for one in readings),
        operator=exam.started.operator,
        exam_uuid=exam.uuid,
        control=control.name,
        lot=control.lot,
        leucocytes=total,
        readings=tuple(readings),
    )


def chart(results: Sequence[tuple[str, QcResult]], cell_class: CellClass) -> tuple[ChartPoint, ...]:
    """The Levey-Jennings chart of one class (Levey, Jennings 1950, Am J Clin Pathol 20:1059).

    Args:
        results: date and result, oldest first, of one lot.
        cell_class: whose share is drawn.
    """
    return tuple(
        ChartPoint(date, reading.share, reading.z, reading.rules, result.passed)
        for date, result in results
        for reading in result.readings
        if reading.cell_class is cell_class
    )


def _rejects(reading: QcReading) -> bool:
    return any(Rule(name).rejects for name in reading.rules)
