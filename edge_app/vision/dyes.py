"""Whether the colours of a picture are those of a stained smear.

Two dyes lie on the same cells: eosin, which absorbs green and blue, on red cells that absorb blue themselves,
and azure dyes, which absorb green and red, on nuclei.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.percentile import percentile
from edge_app.vision.ramp import ramp
from edge_app.vision.stain import find_crumbs, least_and_most

DETAIL_SIGMA_PX = (1.0, 6.0)
"""Blurs, in a picture 320 px wide, between which detail of the size of cells is left."""

TOGETHER_RANGE = (0.3, 0.6)
"""Correlation of the red and the green density in that detail, from colours that have nothing to do with each
other to those of a smear: whatever is stained on it absorbs both. 0.63 at least in fields of three
laboratories; coloured noise, coarse or fine, has 0.15 at most."""

ONE_INK_RANGE = (0.96, 0.985)
"""Lowest correlation between two channels' densities, from the most a smear has to that of a single ink.
Eosin and azure dyes make 0.88 at most in fields, 0.964 between their white cells; print and fingers 1."""

PALE_RED = 0.4
PALE = 0.75
"""Density of red, and of any channel, below which the darkest hundredth of a single ink may be eosin: drawn
red cells that lie on one another have 0.34 and 0.68, and a field between two white cells is a smear."""

STAINED = 0.06
"""Optical density of green from which a pixel shows something stained."""

PALE_PERCENT = 60.0
"""Percent of what is stained that is pale: red cells, which most of a field is."""

NUCLEI_RANGE = (0.005, 0.02)
"""Share of what is stained that is looked at as its darkest: half of the nuclei found, within this."""

REDDER_RANGE = (0.0, 0.08)
"""How much more of red than of blue the darkest absorbs than the pale does, relative to its densest channel.
In 731 fields of three laboratories it is 0.096 at least; with red and blue exchanged, in skin and in coloured
print less than nothing."""

AZURE_RANGE = (0.12, 0.2)
"""How much more of green than of blue the darkest absorbs, relative to its densest channel: in those fields
0.26 at least; in negatives, black print and the cloth of gloves 0.15 at most."""


def smooth(density: NDArray[np.float32]) -> NDArray[np.float32]:
    """Densities without the grain of the camera, as the rest of this module wants them.

    Args:
        density: optical densities, float32, shape (height, width, 3), of a picture 320 px wide.
    """
    return np.asarray(cv2.GaussianBlur(density, (0, 0), DETAIL_SIGMA_PX[0]), dtype=np.float32)


def two_dyes(density: NDArray[np.float32], fine: NDArray[np.float32]) -> float:
    """Whether a field has colour, and the colours are those of two dyes that lie on the same cells, 0 to 1.

    Args:
        density: optical densities, float32, shape (height, width, 3), of a picture 320 px wide.
        fine: the same, ``smooth``.
    """
    least, most = least_and_most(density)
    coloured = ramp(percentile(most - least, 99.5), 0.02, 0.2)
    return min(coloured, _together(fine)) if coloured > 0 else 0.0


def _together(fine: NDArray[np.float32]) -> float:
    """How much the colours of the detail are those of two dyes, 0 to 1."""
    height, width = fine.shape[:2]
    # A quarter of the pixels each way carries what is coarse.
    coarse = cv2.resize(fine, (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    coarse = cv2.GaussianBlur(coarse, (0, 0), DETAIL_SIGMA_PX[1] / 4.0)
    detail = (fine - cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)).reshape(-1, 3)
    covariance, _ = cv2.calcCovarMatrix(
        detail, np.empty(0), cv2.COVAR_NORMAL | cv2.COVAR_ROWS | cv2.COVAR_SCALE, ctype=cv2.CV_64F
    )
    spread = np.sqrt(np.diag(covariance))
    if spread.min() <= 0.0:
        return 0.0
    together = covariance / np.outer(spread, spread)
    pairs = (float(together[0, 1]), float(together[1, 2]), float(together[0, 2]))
    dyes, inks = ramp(pairs[0], *TOGETHER_RANGE), 1.0 - ramp(min(pairs), *ONE_INK_RANGE)
    if dyes <= inks:
        return dyes
    darkest = np.percentile(fine.reshape(-1, 3), 99, axis=0)
    pale = darkest[0] < PALE_RED and darkest.max() < PALE
    return dyes if pale else inks


class Stained(NamedTuple):
    """What is stained in a picture.

    Attributes:
        covered: share of the picture that is, 0 to 1.
        pale: mean optical densities of its pale part, (3,).
        darkest: densities of its darkest part, the most of green first, (n, 3).
    """

    covered: float
    pale: NDArray[np.float32]
    darkest: NDArray[np.float32]

    @classmethod
    def of(cls, fine: NDArray[np.float32]) -> "Stained":
        """Sorts what is stained by how much of green it absorbs.

        Args:
            fine: ``smooth`` optical densities, float32, shape (height, width, 3).
        """
        # Smooth as it is, every second pixel each way is enough of it, and a quarter of the sorting.
        some = fine[::2, ::2]
        every = some.reshape(-1, 3)
        stained = every[(every[:, 1] > STAINED) & ~find_crumbs(some).reshape(-1)]
        number = len(stained)
        if not number:
            return cls(0.0, np.zeros(3, np.float32), np.zeros((0, 3), np.float32))
        first = number - max(1, round(NUCLEI_RANGE[1] * number))
        middle = min(first, round(PALE_PERCENT / 100.0 * number))
        order = np.argpartition(stained[:, 1], (middle, first))
        darkest = stained[order[first:]]
        pale = stained[order[: middle + 1]].mean(axis=0)
        return cls(number / len(every), pale, darkest[np.argsort(-darkest[:, 1])])

    def nuclear(self, share: float) -> float:
        """Whether what is darkest in a picture has the colour of nuclei beside red cells, 0 to 1.

        Only where nuclei were found: between the white cells of a smear the darkest are red cells.

        Args:
            share: of the picture that lies in the nuclei found.
        """
        if not len(self.darkest):
            return 0.0
        looked_at = np.clip(share / 2.0 / max(self.covered, 1e-6), *NUCLEI_RANGE)
        number = max(1, round(float(looked_at) / NUCLEI_RANGE[1] * len(self.darkest)))
        dark = self.darkest[:number].mean(axis=0)
        densest = max(float(dark.max()), 1e-6)
        redder = float(dark[0] - dark[2] - self.pale[0] + self.pale[2]) / densest
        azure = float(dark[1] - dark[2]) / densest
        return min(ramp(redder, *REDDER_RANGE), ramp(azure, *AZURE_RANGE))
