"""When an exam is flagged for review."""

from dataclasses import dataclass
from typing import Literal

from edge_app.exam.cell_class import CellClass
from edge_app.exam.differential import Differential
from edge_app.exam.events import ExamStarted
from edge_app.exam.proportion import Interval, binomial_tail, clopper_pearson, percent_ends


@dataclass(frozen=True)
class FlagRate:
    """The rate of false blast calls that the flag rule tests against.

    Attributes:
        value: 0 to 1.
        origin: whether the pack states it, or exams signed on this device gave it.
        classes: of the healthy cells it is about; none stands for all leucocytes.
    """

    value: float
    origin: Literal["pack", "site"]
    classes: tuple[CellClass, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What the flag rule says.

    Attributes:
        blasts: blast-suspect cells.
        leucocytes: cells counted.
        tested: of these, the cells that the false-blast rate is about; see ``Differential.mistakable``.
        interval: exact 95 % interval of the blast share.
        false_blast_rate: the rate of false blast calls tested against.
        p_value: probability of so many blast calls, or more, from false calls alone.
        flagged: whether ``p_value`` is below alpha.
    """

    blasts: int
    leucocytes: int
    tested: int
    interval: Interval
    false_blast_rate: float
    p_value: float
    flagged: bool

    @property
    def sentence(self) -> str:
        """The one line that goes on screen and paper. Never a diagnosis."""
        if self.leucocytes == 0:
            return "No white cell counted yet."
        low, high = percent_ends(self.interval)
        share = f"Blast-suspect {self.blasts}/{self.leucocytes} (95 % CI {low}-{high} %)"
        if self.flagged:
            return f"{share} — review required."
        if self.blasts:
            return f"{share} — not more than false calls explain; review the suspect cells."
        return f"{share} — none seen in {self.leucocytes} cells; that excludes nothing."


def judge(
    blasts: int, leucocytes: int, *, false_blast_rate: float, alpha: float, tested: int | None = None
) -> Verdict:
    """Tests the blast count against what false calls alone would give.

    One-sided exact binomial test. "Any blast" would flag 87 % of healthy people at a per-cell specificity of
    99 % and 200 cells (1 - 0.99**200), so the count has to be improbable under the measured false-blast rate.

    Args:
        blasts: number of blast-suspect cells.
        leucocytes: number of cells counted.
        false_blast_rate: probability that a healthy cell is called blast, measured on held-out groups.
        alpha: significance level.
        tested: number of cells that the rate is about, blasts among them; None for all leucocytes.
    """
    tested = leucocytes if tested is None else tested
    p_value = binomial_tail(blasts, tested, false_blast_rate)
    return Verdict(
        blasts=blasts,
        leucocytes=leucocytes,
        tested=tested,
        interval=clopper_pearson(blasts, leucocytes),
        false_blast_rate=false_blast_rate,
        p_value=p_value,
        flagged=p_value < alpha,
    )


def judge_differential(differential: Differential, rate: FlagRate, alpha: float) -> Verdict:
    """The verdict on a differential; see ``judge``."""
    return judge(
        differential.blasts,
        differential.leucocytes,
        false_blast_rate=rate.value,
        alpha=alpha,
        tested=differential.mistakable(rate.classes),
    )


def judge_exam(started: ExamStarted, differential: Differential) -> Verdict:
    """The verdict on a differential, under the false-blast rate and alpha that its exam started with."""
    rate = FlagRate(started.false_blast_rate, started.rate_origin, started.rate_classes)
    return judge_differential(differential, rate, started.alpha)
