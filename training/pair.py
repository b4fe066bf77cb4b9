"""What the two readers are worth together, which is what a clinic sees of them.

The device calls a cell blast-suspect only where both readers say blast, names any other by what both
together find likeliest, and flags an exam by how many suspect cells there are (``edge_app.exam``). So the
rate of false calls that the flag rule needs is that of the pair, and a recipe is worth what the rule then
makes of patients that neither reader has seen.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edge_app.exam import protocol
from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import FlagRate, judge_differential
from edge_app.exam.differential import Differential
from edge_app.exam.events import Reading
from edge_app.exam.proportion import Interval, clopper_pearson
from edge_app.pack.manifest import Estimate
from training import blast_calls
from training.crossval import Kind
from training.exceptions import RunError
from training.operating_point import HeldOut, call_held_out

FEWEST_CELLS = 20
"""Cells of a patient without which they are no exam."""

DRAWS = 200
"""Exams drawn of a patient with more cells than an exam has."""


@dataclass(frozen=True)
class Calls:
    """How often cells were called blast, with 95 % intervals over patients.

    Attributes:
        sensitivity: of blasts.
        specificity: of the healthy cells.
    """

    sensitivity: Estimate
    specificity: Estimate


@dataclass(frozen=True)
class Flagged:
    """How many patients the flag rule flags, each by exams of their own cells.

    Attributes:
        flagged: how many in more than half of their exams.
        patients: of how many.
    """

    flagged: int
    patients: int

    @property
    def interval(self) -> Interval:
        """Exact 95 % interval of the share."""
        return clopper_pearson(self.flagged, self.patients)


@dataclass(frozen=True)
class Rule:
    """What the flag rule comes to under one rate of false calls.

    Attributes:
        rate: of each fold's patients: the unfavourable end of what the patients of the other folds gave.
        blasts: patients with blasts.
        healthy: patients without.
    """

    rate: tuple[float, ...]
    blasts: Flagged
    healthy: Flagged


@dataclass(frozen=True)
class Named:
    """Cells of a class other than blast, and how many get its name; *unidentified* is not it.

    Attributes:
        cells: how many there are.
        by_first: that the first reader names so.
        by_second: that the second does.
        by_both: that the device does, by both.
        marked: that the device marks as in doubt.
    """

    cells: int
    by_first: int
    by_second: int
    by_both: int
    marked: int


@dataclass(frozen=True)
class Fate:
    """What the device makes of the cells of a class whose patients are known.

    Attributes:
        cells: how many there are.
        suspect: counted as blasts.
        unidentified: called blast by one reader alone, or named by none surely.
        marked: counted as what is no blast, with a mark.
        unmarked: the same without one.
    """

    cells: int
    suspect: int
    unidentified: int
    marked: int
    unmarked: int


class Pair:
    """Two cross-validations that held out the same samples, the first reader's and the second's."""

    def __init__(self, first: HeldOut, second: HeldOut) -> None:
        self.first = first
        self.second = second

    @classmethod
    def load(cls, first: Path, second: Path, seed: int, kind: Kind) -> "Pair":
        """Reads both.

        Args:
            first: directory of the first reader's cross-validation.
            second: directory of the second reader's.
            seed: which of their seeds.
            kind: of the models; ``int8`` needs what ``leukoscope-convert`` measures of each fold.

        Raises:
            RunError: a fold is missing or damaged, there is no blast, or they held out different samples.
        """
        found = []
        for directory in (first, second):
            held = call_held_out(directory, seed, kind)
            if held is None:
                raise RunError(
                    f"{directory} has no blast class or a single fold, so it says nothing of a pair; "
                    "give cross-validations of the cell recipe."
                )
            found.append(held)
        one, other = found
        alike = one.membership == other.membership and one.run.labels == other.run.labels
        if not alike or not (
            np.array_equal(one.labels, other.labels) and np.array_equal(one.groups, other.groups)
        ):
            raise RunError(
                f"{first} and {second} held out different samples, so no cell was read by both; "
                "cross-validate both with the same data, folds and seed."
            )
        return cls(one, other)

    @property
    def called(self) -> NDArray[np.bool_]:
        """Whether both readers called a sample blast, (n,)."""
        return self.first.called & self.second.called

    def calls(self, called: NDArray[np.bool_], part: NDArray[np.bool_] | None = None) -> Calls:
        """How good calls are on the samples whose patient is known.

        Args:
            called: what was called, (n,).
            part: of these, which count; None for all.
        """
        first = self.first
        part = first.measured if part is None else first.measured & part
        # The rule's rate is the lower end: an interval made wide for want of patients would flag nobody.
        return Calls(
            *blast_calls.sensitivity_specificity(
                called[part], first.positive[part], first.bootstrap(part, exact=False)
            )
        )

    def called_elsewhere(self) -> dict[str, tuple[int, int]]:
        """Healthy cells without a known patient, by class: how many both readers call blast, of how many."""
        first, called = self.first, self.called
        of_class = {
            name: ~first.measured & ~first.positive & (first.labels == i)
            for i, name in enumerate(first.run.labels)
        }
        return {
            name: (int(called[cells].sum()), int(cells.sum()))
            for name, cells in of_class.items()
            if cells.any()
        }

    def rule(self, called: NDArray[np.bool_], *, cells: int, alpha: float) -> Rule:
        """What the device's flag rule makes of each patient, by the rate that ``called`` has on others.

        Args:
            called: the calls whose rate the rule is given, (n,): of one reader, or of both.
            cells: of an exam.
            alpha: of the rule.
        """
        first = self.first
        folds = range(len(first.points))
        rates = tuple(1.0 - self.calls(called, first.fold != number).specificity.low for number in folds)
        kinds = tuple(
            CellClass(name) for name in blast_calls.negative_labels(first.run, first.labels[first.measured])
        )
        flagged: dict[bool, list[bool]] = {True: [], False: []}
        for group in np.unique(first.groups[first.measured]):
            for sick in (True, False):
                own = np.flatnonzero(first.measured & (first.groups == group) & (first.positive == sick))
                if len(own) < FEWEST_CELLS:
                    continue
                rate = FlagRate(rates[first.fold[own[0]]], "pack", kinds)
                names = [self._given[sample].assigned for sample in own]
                flagged[sick].append(_flagged(names, rate, cells, alpha))
        return Rule(rates, *(Flagged(sum(flagged[sick]), len(flagged[sick])) for sick in (True, False)))

    def named(self) -> dict[str, Named]:
        """By class, how many cells that are no blasts get their name."""
        found = {}
        for number, name in enumerate(self.first.run.labels):
            own = np.flatnonzero(~self.first.positive & (self.first.labels == number))
            if len(own):
                opinions = [self._opinions[sample] for sample in own]
                given = [self._given[sample] for sample in own]
                found[name] = Named(
                    cells=len(own),
                    by_first=sum(one.cell_class == name for one, _ in opinions),
                    by_second=sum(other.cell_class == name for _, other in opinions),
                    by_both=sum(each.assigned == name for each in given),
                    marked=sum(each.disagreement for each in given),
                )
        return found

    def fates(self) -> dict[str, Fate]:
        """By class, what becomes of the cells whose patient is known."""
        found = {}
        for number, name in enumerate(self.first.run.labels):
            own = np.flatnonzero(self.first.measured & (self.first.labels == number))
            if len(own):
                given = [self._given[sample] for sample in own]
                named = [
                    each
                    for each in given
                    if not each.assigned.is_blast and each.assigned is not CellClass.UNIDENTIFIED
                ]
                found[name] = Fate(
                    cells=len(own),
                    suspect=sum(each.assigned.is_blast for each in given),
                    unidentified=sum(each.assigned is CellClass.UNIDENTIFIED for each in given),
                    marked=sum(each.disagreement for each in named),
                    unmarked=sum(not each.disagreement for each in named),
                )
        return found

    @cached_property
    def _opinions(self) -> list[tuple[protocol.Opinion, protocol.Opinion]]:
        """What each reader says of each sample."""
        samples = range(len(self.first.labels))
        return [(_opinion(self.first, sample), _opinion(self.second, sample)) for sample in samples]

    @cached_property
    def _given(self) -> list[protocol.Assignment]:
        """What the device makes of each sample."""
        return [protocol.assign(*each) for each in self._opinions]


def _opinion(reader: HeldOut, sample: int) -> protocol.Opinion:
    probabilities = dict(zip(reader.run.labels, reader.p[sample].tolist(), strict=True))
    reading = Reading(reader=reader.run.architecture, pack_sha256="", probabilities=probabilities)
    return reader.points[reader.fold[sample]].opinion(reading)


def _flagged(names: Sequence[CellClass], rate: FlagRate, cells: int, alpha: float) -> bool:
    """Whether more than half of the exams drawn of a patient's cells are flagged."""
    random, everything = np.random.default_rng(0), np.arange(len(names))
    more = len(names) > cells
    exams = [random.permutation(everything)[:cells] for _ in range(DRAWS)] if more else [everything]
    verdicts = [
        judge_differential(Differential(Counter(names[cell] for cell in exam)), rate, alpha).flagged
        for exam in exams
    ]
    return 2 * sum(verdicts) > len(verdicts)
