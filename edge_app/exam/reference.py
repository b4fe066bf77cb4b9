"""What share of each class is usual at an age: reference ranges beside the differential.

Van Leeuwen and Bladh, Davis's Comprehensive Manual of Laboratory and Diagnostic Tests, "Complete blood count,
WBC count and differential", relative counts. Ranges differ between laboratories and populations: a report
names the source, and a value outside is a remark for the reader, never a flag of the app.
"""

from dataclasses import dataclass
from math import inf

from edge_app.exam.cell_class import CellClass
from edge_app.exam.differential import Share

SOURCE = "Davis's Comprehensive Manual of Laboratory and Diagnostic Tests"
"""What a report says the ranges are from."""


@dataclass(frozen=True)
class AgeGroup:
    """Reference ranges of one age group.

    Attributes:
        name: in words.
        below_years: the group ends before this age.
        percent: lowest and highest usual share of each class, % of the leucocytes.
    """

    name: str
    below_years: float
    percent: dict[CellClass, tuple[float, float]]


def _group(
    name: str,
    below_years: float,
    neutrophil: tuple[float, float],
    lymphocyte: tuple[float, float],
    monocyte: tuple[float, float],
    eosinophil: tuple[float, float],
    basophil: tuple[float, float],
) -> AgeGroup:
    return AgeGroup(
        name,
        below_years,
        {
            CellClass.NEUTROPHIL: neutrophil,
            CellClass.LYMPHOCYTE: lymphocyte,
            CellClass.MONOCYTE: monocyte,
            CellClass.EOSINOPHIL: eosinophil,
            CellClass.BASOPHIL: basophil,
        },
    )


GROUPS = (
    _group("newborn, to 1 month", 1 / 12, (24, 58), (26, 56), (7, 13), (0, 8), (0, 2.5)),
    _group("1 to 23 months", 2, (21, 67), (20, 64), (4, 11), (0, 3.3), (0, 1)),
    _group("2 to 10 years", 11, (30, 77), (14, 50), (4, 9), (0, 5.8), (0, 1)),
    _group("11 years and older", inf, (40, 75), (12, 44), (4, 9), (0, 5.5), (0, 1)),
)
"""Youngest first. Blasts have no usual share at any age: the flag rule speaks about them."""


def age_group(age_years: float) -> AgeGroup:
    """The group an age, in years, belongs to.

    Raises:
        ValueError: the age is negative or no number.
    """
    if not age_years >= 0:
        raise ValueError(f"{age_years} is no age")
    return next(group for group in GROUPS if age_years < group.below_years or group.below_years == inf)


def outside(share: Share, group: AgeGroup) -> str:
    """``below`` or ``above`` where the whole 95 % interval of a share lies outside its range, else empty.

    A count of 100 cells cannot tell 38 % from 40 %: only what chance does not explain is remarked.
    """
    if share.cell_class not in group.percent or share.total == 0:
        return ""
    low, high = group.percent[share.cell_class]
    if 100.0 * share.interval.high < low:
        return "below"
    return "above" if 100.0 * share.interval.low > high else ""
