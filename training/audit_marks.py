"""Marks burnt into the pictures: edges that stand at the same place in many of them."""

from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from training.audit_pictures import EdgeCount
from training.audit_record import Mark
from training.taleqani import BAR_SHARE

MIN_PICTURES = 10
"""Fewer pictures of one size and class say nothing about what repeats."""

MARK_SHARE = 0.1
"""Share of the pictures of a class that must have an edge at a pixel for it to belong to a mark ..."""

MARK_SPREADS = 12.0
"""... and so many robust spreads above the median of all pixels looked at, where that is more."""

MIN_EDGE_PX = 4
"""Pixels a mark has at least; less is chance."""

JOIN_SHARE = 0.02
"""Pieces closer than this share of the shorter side, such as the letters of a word, are one mark."""

FRAME_SHARE = 0.15
"""Of a picture of one cell only the frame of this width is looked at: cells repeat in the middle."""

MAX_MARKS = 10
"""Marks listed for one source, largest first."""

MAD_TO_SPREAD = 1.4826
"""Median absolute deviation to standard deviation of a normal distribution."""


def find_marks(
    counts: Mapping[tuple[str, str, tuple[int, int]], EdgeCount], *, cells: bool, covered_source: str
) -> tuple[Mark, ...]:
    """Finds repeated edges by their frequency at each pixel against the frequency at all others.

    Args:
        counts: by (source, label, (height, width)).
        cells: whether the pictures show one cell in the middle.
        covered_source: source whose bottom right corner (``taleqani.BAR_SHARE``) the fit covers.
    """
    marks: list[Mark] = []
    for source in sorted({source for source, _, _ in counts}):
        found: list[Mark] = []
        for size in sorted({size for name, _, size in counts if name == source}):
            frequency = {
                label: count.edges / count.pictures
                for (name, label, shape), count in counts.items()
                if name == source and shape == size and count.pictures >= MIN_PICTURES
            }
            if frequency:
                found += _marks_of(source, frequency, cells=cells, covered=source == covered_source)
        marks += sorted(found, key=lambda mark: -mark.width * mark.height)[:MAX_MARKS]
    return tuple(marks)


def _marks_of(
    source: str, frequency: Mapping[str, NDArray[np.float64]], *, cells: bool, covered: bool
) -> list[Mark]:
    maps = np.stack(list(frequency.values()))
    height, width = maps.shape[1:]
    looked = np.ones((height, width), dtype=bool)
    if cells:
        edge = round(FRAME_SHARE * min(height, width))
        looked[edge : height - edge, edge : width - edge] = False
    repeated = np.zeros((height, width), dtype=bool)
    for one in maps:
        middle = np.median(one[looked])
        spread = MAD_TO_SPREAD * np.median(np.abs(one[looked] - middle))
        repeated |= one >= max(MARK_SHARE, middle + MARK_SPREADS * spread)
    repeated &= looked
    reach = 2 * max(1, round(JOIN_SHARE * min(height, width))) + 1
    joined = cv2.morphologyEx(repeated.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    number, parts = cv2.connectedComponents(joined | repeated.astype(np.uint8))
    marks = []
    for part in range(1, number):
        ys, xs = np.nonzero((parts == part) & repeated)
        if len(ys) < MIN_EDGE_PX:
            continue
        x0, x1, y0, y1 = xs.min(), xs.max() + 1, ys.min(), ys.max() + 1
        inside = maps[:, ys, xs]
        marks.append(
            Mark(
                source=source,
                x=float(x0 / width),
                y=float(y0 / height),
                width=float((x1 - x0) / width),
                height=float((y1 - y0) / height),
                per_class={
                    label: float(value) for label, value in zip(frequency, inside.max(axis=1), strict=True)
                },
                difference=float((inside.max(axis=0) - inside.min(axis=0)).max()),
                covered=bool(
                    covered
                    and x0 >= width - round(BAR_SHARE[1] * width)
                    and y0 >= height - round(BAR_SHARE[0] * height)
                ),
            )
        )
    return marks
