"""The differential count with exact intervals."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from edge_app.exam.cell_class import CellClass
from edge_app.exam.proportion import Interval, clopper_pearson


@dataclass(frozen=True)
class Share:
    """One line of the differential: ``count`` of ``total`` leucocytes and the exact 95 % interval."""

    cell_class: CellClass
    count: int
    total: int
    interval: Interval

    @property
    def fraction(self) -> float:
        """Share in 0..1; 0 when nothing was counted."""
        return fraction(self.count, self.total)

    @property
    def percent(self) -> float:
        """Share in %; 0 when nothing was counted."""
        return 100.0 * self.fraction


@dataclass(frozen=True)
class Differential:
    """Counts by class and what follows from them."""

    counts: Mapping[CellClass, int]

    @property
    def leucocytes(self) -> int:
        """The denominator: all counted cells but erythroblasts, smudges and artefacts."""
        return sum(n for cell_class, n in self.counts.items() if cell_class.is_leucocyte)

    @property
    def blasts(self) -> int:
        """Number of blast-suspect cells."""
        return sum(n for cell_class, n in self.counts.items() if cell_class.is_blast)

    def mistakable(self, classes: Collection[CellClass]) -> int:
        """Number of cells that a rate of false blast calls is about: the denominator of the flag rule.

        Blast-suspect cells, those that stand as one of ``classes``, and those nobody could name, among which
        are the cells on which two readers differ. A neutrophil is never taken for a blast, so many of them
        must not make a number of blasts look small.

        Args:
            classes: of the healthy cells the rate was measured on; none stands for all leucocytes.
        """
        if not classes:
            return self.leucocytes
        return sum(
            n
            for c, n in self.counts.items()
            if c.is_leucocyte and (c.is_blast or c in classes or c is CellClass.UNIDENTIFIED)
        )

    @property
    def shares(self) -> tuple[Share, ...]:
        """One line for each class of the denominator, in the fixed order of ``CellClass``."""
        total = self.leucocytes
        return tuple(
            Share(c, self.counts.get(c, 0), total, clopper_pearson(self.counts.get(c, 0), total))
            for c in CellClass
            if c.is_leucocyte
        )

    @property
    def erythroblasts_per_100(self) -> float:
        """Erythroblasts per 100 leucocytes; 0 when no leucocyte was counted."""
        return 100.0 * fraction(self.counts.get(CellClass.ERYTHROBLAST, 0), self.leucocytes)


def fraction(count: int, total: int) -> float:
    """``count`` of ``total`` in 0..1; 0 when nothing was counted."""
    return count / total if total else 0.0
