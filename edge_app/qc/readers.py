"""How often the app calls a healthy cell blast on this microscope, by exams that clinicians signed.

A pack states the rate that other laboratories' cells gave. Stain, lamp and camera here differ from theirs,
and with them the rate; the flag rule is only as good as it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import numpy as np

from edge_app.exam.decision import FlagRate
from edge_app.exam.differential import Differential
from edge_app.exam.events import ExamStarted
from edge_app.exam.exam import Exam
from edge_app.exam.proportion import Interval, clopper_pearson
from edge_app.exceptions import QcError
from edge_app.inference.panel import stated_rate
from edge_app.logbook.reader import LogReader
from edge_app.pack.library import PackLibrary
from edge_app.pack.manifest import Manifest
from edge_app.settings_file import Value

FEWEST_EXAMS = 10
"""Exams without which nothing is said of the next: cells of one person are alike."""

FEWEST_CELLS = 500
"""Cells without which a rate of a few per cent has an interval of several."""

MOST_EXAMS = 100
"""The newest exams that are looked at: stain and lamp change over the months."""

RESAMPLES = 2000

FIRST_READER = "cell-mobilenet"
"""Place of the pack that states the rate the flag rule tests against; see ``PackLibrary``."""

SECOND_READER = "cell-cnn"
"""Place of the pack without whose word the app calls no cell blast."""

FORGET: dict[str, Value | None] = {
    "site_rate.pack_sha256": None,
    "site_rate.second_sha256": None,
    "site_rate.false_blast_rate": None,
}
"""The change of settings after which the rule goes by what the pack states."""

Comparison = Literal["no exam", "too few", "more", "less", "alike"]
"""How the rate found here stands to the one that the pack states."""


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


@dataclass(frozen=True)
class ReaderHere:
    """What the readers in use are worth on this microscope.

    Attributes:
        found: over the exams that were signed here.
        manifest: of the first reader's pack.
        pack_sha256: hash of that pack, hex.
        second_sha256: hash of the second reader's pack, hex.
        stated: the rate that the first reader's pack states.
    """

    found: FalseBlasts
    manifest: Manifest
    pack_sha256: str
    second_sha256: str
    stated: FlagRate

    @property
    def comparison(self) -> Comparison:
        """How the two rates stand to each other."""
        if not self.found.cells:
            return "no exam"
        if not self.found.enough:
            return "too few"
        if self.found.interval.low > self.stated.value:
            return "more"
        return "less" if self.found.interval.high < self.stated.value else "alike"

    def use(self) -> dict[str, Value | None]:
        """The change of settings after which the rule goes by the unfavourable end of what was found here.

        Raises:
            QcError: it was found in too few exams or cells.
        """
        if not self.found.enough:
            raise QcError(
                f"That is too little to go by; sign {FEWEST_EXAMS} exams without a blast and with "
                f"{FEWEST_CELLS} such cells first."
            )
        return {
            "site_rate.pack_sha256": self.pack_sha256,
            "site_rate.second_sha256": self.second_sha256,
            "site_rate.false_blast_rate": round(self.found.interval.high, 4),
        }


def reader_here(reader: LogReader, library: PackLibrary) -> ReaderHere:
    """Holds the readers in use against the exams of a log.

    Args:
        reader: of the log; up to ``MOST_EXAMS`` exams are read, which takes seconds.
        library: the packs of the device.

    Raises:
        PackError: there is no first or no second reader, or it is refused.
        LogbookFormatError: a record cannot be read.
        ExamError: an exam's records make no exam.
    """
    first, second = library.active(FIRST_READER), library.active(SECOND_READER)
    found = read_false_blasts(reader, {first.sha256, second.sha256})
    stated = stated_rate(first.manifest, second.sha256)
    return ReaderHere(found, first.manifest, first.sha256, second.sha256, stated)


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


def shows_false_blasts(exam: Exam, readers: Set[str]) -> bool:
    """Whether each blast call in an exam was a false one, by the word of who signed it.

    Args:
        exam: any.
        readers: hashes of the packs that read cells, hex; what others called says nothing of them.
    """
    return (
        exam.closed
        and _of_a_patient(exam.started, readers)
        and exam.differential.leucocytes > 0
        and exam.differential.blasts == 0
    )


def read_false_blasts(reader: LogReader, readers: Set[str]) -> FalseBlasts:
    """Counts over the newest exams of a log.

    Args:
        reader: of the log.
        readers: hashes of the packs that read cells, hex.

    Raises:
        LogbookFormatError: a record cannot be read.
        ExamError: an exam's records make no exam.
    """
    # How an exam began costs nothing, its heading a hundredth of an exam with its readings: most go by these.
    likely = (
        start.exam_uuid
        for start in reader.starts()
        if _of_a_patient(start.started, readers)
        and (heading := reader.heading(start)).closed
        and heading.differential.blasts == 0
    )
    exams = (reader.replay(uuid).exam for uuid in likely)
    return count_false_blasts(
        islice((exam for exam in exams if shows_false_blasts(exam, readers)), MOST_EXAMS)
    )


def _of_a_patient(started: ExamStarted, readers: Set[str]) -> bool:
    """Whether an exam is of a patient's sample, its cells read by these packs."""
    cell_packs = {pack.sha256 for pack in started.packs if pack.task == "cell"}
    return not started.simulated and not started.control and cell_packs == readers


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
