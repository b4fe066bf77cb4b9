"""How often the app calls a healthy cell blast on this microscope, by exams that clinicians signed.

A pack states the rate that other laboratories' cells gave. Stain, lamp and camera here differ from theirs,
and with them the rate; the flag rule is only as good as it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from edge_app.exam.differential import Differential
from edge_app.exam.events import ExamStarted
from edge_app.exam.exam import Exam
from edge_app.exam.proportion import Interval, clopper_pearson
from edge_app.logbook.reader import LogReader

FEWEST_EXAMS = 10
"""Exams without which nothing is said of the next: cells of one person are alike."""

FEWEST_CELLS = 500
"""Cells without which a rate of a few per cent has an interval of several."""

MOST_EXAMS = 100
"""The newest exams that are looked at: stain and lamp change over the months."""

RESAMPLES = 2000


@dataclass(frozen=True)
class FalseBlasts:
    """What the app called blast in exams that were signed without a blast.

    Attributes:
        exams: number of exams.
        cells: cells that the app found in them and that the rate is about; see ``Differential.mistakable``.
        called: of these, how many the app called blast-suspect.
        interval: 95 % interval of the share, over exams; 0 to 1 where there is no cell.
    """

    exams: int
    cells: int
    called: int
    interval: Interval

    @property
    def rate(self) -> float:
        """Share of the cells called blast; 0 where there is none."""
        return self.called / self.cells if self.cells else 0.0

    @property
    def enough(self) -> bool:
        """Whether there are exams and cells enough to use it."""
        return self.exams >= FEWEST_EXAMS and self.cells >= FEWEST_CELLS


def count_false_blasts(exams: Iterable[Exam]) -> FalseBlasts:
    """Counts over exams that ``shows_false_blasts`` accepts.

    The app's own classes count, as they were before review: they are what the flag rule is asked about while
    an exam runs.
    """
    counts = []
    for exam in exams:
        read = (cell.found.assigned for cell in exam.cells.values() if cell.added_by is None)
        differential = Differential(Counter(read))
        counts.append((differential.blasts, differential.mistakable(exam.started.rate_classes)))
    called, cells = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    return FalseBlasts(len(counts), cells, called, _interval(counts, called, cells))


def shows_false_blasts(exam: Exam, pack_sha256: str) -> bool:
    """Whether each blast call in an exam was a false one, by the word of who signed it.

    Args:
        exam: any.
        pack_sha256: hash of the first reader's pack, hex; what another pack called says nothing of it.
    """
    return (
        exam.closed
        and _of_a_patient(exam.started, pack_sha256)
        and exam.differential.leucocytes > 0
        and exam.differential.blasts == 0
    )


def read_false_blasts(reader: LogReader, pack_sha256: str) -> FalseBlasts:
    """Counts over the newest exams of a log.

    Args:
        reader: of the log.
        pack_sha256: hash of the first reader's pack, hex.

    Raises:
        LogbookFormatError: a record cannot be read.
        ExamError: an exam's records make no exam.
    """
    # How an exam began costs nothing, its heading a hundredth of an exam with its readings: most go by these.
    likely = (
        start.exam_uuid
        for start in reader.starts()
        if _of_a_patient(start.started, pack_sha256)
        and (heading := reader.heading(start)).closed
        and heading.differential.blasts == 0
    )
    exams = (reader.replay(uuid).exam for uuid in likely)
    return count_false_blasts(
        islice((exam for exam in exams if shows_false_blasts(exam, pack_sha256)), MOST_EXAMS)
    )


def _of_a_patient(started: ExamStarted, pack_sha256: str) -> bool:
    """Whether an exam is of a patient's sample, read by this pack."""
    return (
        not started.simulated
        and not started.control
        and any(pack.sha256 == pack_sha256 for pack in started.packs)
    )


def _interval(counts: Sequence[tuple[int, int]], called: int, cells: int) -> Interval:
    """The wider of the bootstrap over exams and the exact interval over cells, which ignores exams.

    The bootstrap alone would say "none" for certain where no cell was called blast in any exam.
    """
    exact = clopper_pearson(called, cells)
    if cells == 0:
        return exact
    numbers = np.array(counts, dtype=np.int64)
    chosen = np.random.default_rng(0).integers(len(numbers), size=(RESAMPLES, len(numbers)))
    sums = numbers[chosen].sum(axis=1)
    low, high = np.percentile(sums[:, 0] / np.maximum(sums[:, 1], 1), [2.5, 97.5])
    return Interval(min(exact.low, float(low)), max(exact.high, float(high)))
