"""Finding the white cells of a field.

Nuclei take up the azure dyes: they absorb green and red and let blue through, while haemoglobin absorbs
green and blue and lets red through. ``0.7 R + 1.3 G - B`` in optical density therefore lifts nuclei out of
red cells under every stain and lamp we have seen; how far, differs from field to field, so the threshold is
taken from the field itself.
"""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.nuclei import WORK_UM_PER_PX, disc, part_nuclei, widened
from edge_app.vision.percentile import percentile
from edge_app.vision.stain import estimate_background, neutral_dark, optical_density

NUCLEUS_WEIGHTS = np.array([0.7, 1.3, -1.0], dtype=np.float32)
"""Weights of the optical densities R, G, B in the nucleus signal, chosen on half of the Chula fields."""

COLD_WEIGHTS = np.array([-1.0, 2.0, -1.0], dtype=np.float32)
"""The same where a cold lamp or white balance turns red cells grey-blue, so that haemoglobin does not stand
out in blue: azure nuclei are still what absorbs green most. Chosen on fields of the ALL set."""

COLD_BLUE = 0.75
COLD_GREEN = 0.16
RED_CELLS_PERCENT = 60.0
"""A field is cold where its red cells absorb, in the median, blue less than this share of red, and green more
than blue by this share of red; they are the palest so many percent of what is stained, also where blasts
cover a third of the field. True of 403 of 407 fields of the ALL set, of none of Chula and BCCD, and of none
of 72 put together from touching cells of Barcelona and Munich; all that is stained said so of 27 of these."""

COLD_HILL = 0.35
"""In a cold field hills begin at this share of the darkest: pale blasts lie beside dark lymphocytes."""

STAINED = 0.35
"""Sum of the three optical densities from which a pixel is counted as stained."""

FLOOR = 0.16
"""Nucleus signal, optical density, below which nothing is a nucleus: an empty field stays empty."""

DARKEST = 2.0
"""Optical density from which darker is as dark: a seventh of the light. What little is left there is noise
and what the camera makes of it, and a nucleus with next to no green in it would stand so far above paler
blasts that those were not found. Munich's pictures have such nuclei."""

CRUMB_UM = 1.5
CRUMB_RIM_UM = 0.75
"""Smallest thing without a colour that is taken out before nuclei are looked for, and how wide its rim is."""

LINE_UM = 12.0
"""A thinner one is taken out too where it is so long: a hair, the line of a crosshair."""

PEAK_SIGMA_UM = 1.5
"""Blur that makes one hill of a nucleus and flattens the rims of red cells."""

RIM_UM = 1.75
"""Width of the rim around the nucleus's hull that still belongs to the mask where it is stained."""

RIM_CONTRAST = 0.08
"""A rim pixel is stained when it is darker than the glass by this fraction of the nucleus's darkness."""

HAEMOGLOBIN = 0.03
"""A rim pixel whose blue exceeds its red by this, optical density over the glass, is a red cell's."""

COLD_RIM = 0.15
"""In a cold field a rim pixel is the cell's where its signal is at least this share of the nucleus's."""

CONTEXT_UM = 5.0
"""How far around a nucleus the glass is looked for."""


@dataclass(frozen=True)
class LocatedCell:
    """A white cell in a field.

    Attributes:
        centre_px: x, y of its centre, px of the field.
        box: left, top, width, height, px of the field.
        mask: uint8 0/255, shape (height, width) of the box.
        confidence: 0..1, how clearly the nucleus stands out of the field.
        nucleus_um2: area of the nucleus.
        touches_border: whether the cell is cut by the edge of the field.
    """

    centre_px: tuple[float, float]
    box: tuple[int, int, int, int]
    mask: NDArray[np.uint8]
    confidence: float
    nucleus_um2: float
    touches_border: bool


def locate_cells(pixels: NDArray[np.uint8], um_per_px: float) -> list[LocatedCell]:
    """Finds the white cells (and erythroblasts) of a field.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        um_per_px: scale of the picture.

    Returns:
        The cells, most confident first. Cells cut by the edge of the field are included and marked.
    """
    return sorted(Search(pixels, um_per_px).cells(), key=lambda cell: -cell.confidence)


class _Raised(NamedTuple):
    """What nuclei rise out of.

    Attributes:
        cold: whether the field is.
        signal: the nucleus signal over the field's median, float32, shape (height, width).
        hills: the same, smooth.
        threshold: where hills begin.
    """

    cold: bool
    signal: NDArray[np.float32]
    hills: NDArray[np.float32]
    threshold: float


class Search:
    """The search for the white cells of one field, in two steps: its stain, and then the cells in it.

    Between the two other threads can be given what else the field is wanted for, and then something to make
    of each cell while the next is outlined, which takes the last quarter of the time.
    """

    def __init__(self, pixels: NDArray[np.uint8], um_per_px: float, beside: Executor | None = None) -> None:
        """Measures the stain.

        Args:
            pixels: as for ``locate_cells``.
            um_per_px: likewise.
            beside: a thread that finds out whether the field is cold, while the search goes on as if it were
                not; None to find that out first.
        """
        self._shape = pixels.shape
        self._factor = um_per_px / WORK_UM_PER_PX
        small = _resize(pixels, self._factor)
        self._density = _clear_crumbs(optical_density(small, estimate_background(small)))
        cv2.threshold(self._density, DARKEST, DARKEST, cv2.THRESH_TRUNC, dst=self._density)
        self._cold = None if beside is None else beside.submit(is_cold, self._density)

    def cells(self) -> Iterator[LocatedCell]:
        """The cells in no order, each as soon as it is outlined; those that ``locate_cells`` returns."""
        cold, signal, hills, threshold = self._raised()
        green = None if cold else self._density[..., 1]
        nuclei, windows = part_nuclei(signal, hills, threshold, green)
        cells = nuclei.copy()
        for label, window in windows.items():
            around = widened(window, round(CONTEXT_UM / WORK_UM_PER_PX), nuclei.shape)
            _add_cytoplasm(cells[around], nuclei[around] == label, self._density[around], label, cold)
            peak = float(hills[window][nuclei[window] == label].max())
            confidence = float(np.clip(1.0 - 0.5 * threshold / peak, 0.0, 1.0)) if peak > 0 else 0.0
            yield _measured(
                self._shape,
                self._factor,
                cells[around] == label,
                (around[1].start, around[0].start),
                confidence,
                int(np.count_nonzero(nuclei[window] == label)),
            )

    def _raised(self) -> _Raised:
        if self._cold is None:
            return _raise(self._density, cold=is_cold(self._density))
        warm = _raise(self._density, cold=False)
        # What the thread has not come to yet is done here.
        cold = is_cold(self._density) if self._cold.cancel() else self._cold.result()
        return _raise(self._density, cold=True) if cold else warm


def nucleus_signal(density: NDArray[np.float32], *, cold: bool) -> NDArray[np.float32]:
    """How much of the azure dyes each pixel has over what its haemoglobin absorbs, float32 (height, width).

    Args:
        density: optical densities, float32, shape (height, width, 3).
        cold: see ``is_cold``.
    """
    return np.asarray(density @ (COLD_WEIGHTS if cold else NUCLEUS_WEIGHTS), dtype=np.float32)


def _raise(density: NDArray[np.float32], *, cold: bool) -> _Raised:
    """Brings out the nuclei."""
    stained = cv2.GaussianBlur(nucleus_signal(density, cold=cold), (0, 0), 0.4 / WORK_UM_PER_PX)
    signal = np.asarray(stained - np.median(stained), dtype=np.float32)
    hills = np.asarray(cv2.GaussianBlur(signal, (0, 0), PEAK_SIGMA_UM / WORK_UM_PER_PX), dtype=np.float32)
    return _Raised(cold, signal, hills, _cold_threshold(hills) if cold else _threshold(hills))


def _clear_crumbs(density: NDArray[np.float32]) -> NDArray[np.float32]:
    """Makes glass of what is dark without a colour, in place: it would stand far above every nucleus.

    Unlike ``stain.without_crumbs``, which sees a field in 320 px, it can tell how thick a thing is.
    """
    # Most fields have none, and a look at every fourth pixel, a µm apart, says so.
    if not neutral_dark(density[::4, ::4]).any():
        return density
    dark = neutral_dark(density).astype(np.uint8)
    _, things, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    sides_px = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1)
    lines = sides_px * WORK_UM_PER_PX >= LINE_UM
    lines[0] = False
    crumbs = cv2.morphologyEx(dark, cv2.MORPH_OPEN, disc(CRUMB_UM / 2.0)) | lines[things].astype(np.uint8)
    density[cv2.dilate(crumbs, disc(CRUMB_RIM_UM)) > 0] = 0.0
    return density


def _resize(pixels: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    interpolation = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return np.asarray(
        cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=interpolation), dtype=np.uint8
    )


def is_cold(density: NDArray[np.float32]) -> bool:
    """Whether a field's red cells are grey-blue rather than pink.

    Args:
        density: optical densities, float32, shape (height, width, 3).
    """
    # Every second pixel each way says the same.
    channels = cv2.split(density[::2, ::2])
    depth = channels[0] + channels[1] + channels[2]
    stained = depth > STAINED
    if not stained.any():
        return False
    pale = stained & (depth <= percentile(depth[stained], RED_CELLS_PERCENT))
    red, green, blue = (percentile(channel[pale], 50) for channel in channels)
    return bool(blue < COLD_BLUE * red and green - blue > COLD_GREEN * red)


def _threshold(hills: NDArray[np.float32]) -> float:
    """Where hills begin: above the red cells' bulk, below the darkest nuclei."""
    bulk, top = float(np.percentile(hills, 90)), float(hills.max())
    return max(FLOOR, float(np.clip(3.0 * bulk, 0.4 * top, 0.55 * top)))


def _cold_threshold(hills: NDArray[np.float32]) -> float:
    """The same in a cold field, where red cells make no hills: far below the darkest nuclei, however many."""
    return max(FLOOR, COLD_HILL * float(np.percentile(hills, 99.5)))


def _add_cytoplasm(
    cells: NDArray[np.int32],
    nucleus: NDArray[np.bool_],
    density: NDArray[np.float32],
    label: int,
    cold: bool,
) -> None:
    """Adds to a nucleus what lies in its hull, and the stained rim around it.

    The rim is kept narrow on purpose: further out, pale cytoplasm cannot be told from the red cells that
    touch it under every stain, and a mask that takes in neighbours makes cells of one class look like another
    laboratory's.

    Args:
        cells: labels of nuclei and of cells so far, where the cell gets its own; ``CONTEXT_UM`` of
            surroundings are in all of these.
        nucleus: where the nucleus is.
        density: optical densities.
        label: of the cell.
        cold: whether the field is.
    """
    ys, xs = np.nonzero(nucleus)
    hull = np.zeros(nucleus.shape, np.uint8)
    points = np.column_stack([xs, ys]).astype(np.int32)
    cv2.fillConvexPoly(hull, cv2.convexHull(points), 1)
    # The glass next to the cell, not the field's: under a vignette or a thick film the two differ.
    red, green, blue = np.moveaxis(density - np.percentile(density, 10, axis=(0, 1)), 2, 0)
    stained = green > RIM_CONTRAST * float(np.median(green[nucleus]))
    if cold:
        azure = green - 0.5 * (red + blue)
        haemoglobin = azure < COLD_RIM * float(np.median(azure[nucleus]))
    else:
        haemoglobin = blue - red > HAEMOGLOBIN
    rim = cv2.dilate(hull, disc(RIM_UM)).astype(bool) & stained & ~haemoglobin
    smooth = cv2.morphologyEx((rim | (hull > 0)).astype(np.uint8), cv2.MORPH_OPEN, disc(1.0))
    cells[((smooth > 0) | nucleus) & (cells == 0)] = label


def _measured(
    shape: tuple[int, ...],
    factor: float,
    piece: NDArray[np.bool_],
    corner: tuple[int, int],
    confidence: float,
    nucleus_px: int,
) -> LocatedCell:
    """Brings a cell back to the field's own px.

    Args:
        shape: of the field.
        factor: field px to px of the search.
        piece: where the cell is, in a window of the search.
        corner: left and top of the window.
        confidence: how clearly it stands out.
        nucleus_px: area of its nucleus, px of the search.
    """
    height, width = shape[:2]
    ys, xs = np.nonzero(piece)
    left, right, top, bottom = xs.min(), xs.max() + 1, ys.min(), ys.max() + 1
    x0 = int(np.floor((left + corner[0]) / factor))
    x1 = min(int(np.ceil((right + corner[0]) / factor)), width)
    y0 = int(np.floor((top + corner[1]) / factor))
    y1 = min(int(np.ceil((bottom + corner[1]) / factor)), height)
    filled = piece[top:bottom, left:right].astype(np.uint8) * 255
    mask = cv2.resize(filled, (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR)
    centre_x, centre_y = float((xs + corner[0]).mean()), float((ys + corner[1]).mean())
    return LocatedCell(
        centre_px=((centre_x + 0.5) / factor - 0.5, (centre_y + 0.5) / factor - 0.5),
        box=(x0, y0, x1 - x0, y1 - y0),
        mask=((mask >= 128) * np.uint8(255)).astype(np.uint8),
        confidence=confidence,
        nucleus_um2=float(nucleus_px) * WORK_UM_PER_PX**2,
        touches_border=x0 <= 0 or y0 <= 0 or x1 >= width or y1 >= height,
    )
