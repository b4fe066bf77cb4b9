"""Scale, flat field and white balance from pictures; every picture that will not do says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import CalibrationError, ScaleError
from edge_app.settings import COARSEST_UM_PER_PX
from edge_app.vision.scale import PLAUSIBLE_UM_PER_PX, RED_CELL_UM, estimate_scale, pool_scales

LEAST_CONTRAST = 15.0
"""Grey levels between the darkest and the brightest hundredth of a picture with lines in it."""

MAX_TINT = 3.0
"""Brightest channel to darkest of empty glass: a halogen lamp turned low has 2.5 before any white balance."""

POINTING_ERROR_PX = 1.5
"""Standard deviation of a touch on a line, zoomed in on the screen."""

MIN_POINTS_APART_PX = 100.0
"""Closer than this, the two touches would make an error of over 4 %."""

MIN_RED_CELLS = 60
"""Single red cells, over all pictures, that a calibration must rest on."""

RED_CELL_RANGE_UM = (6.9, 7.8)
"""Median diameter of red cells on dried smears of patients; 95 % of patients without microcytosis."""

FLAT_WIDTH_PX = 96
"""The flat field is kept at this width: light is smooth, and dust must not leave rings."""

GLASS_LEVELS = (80.0, 250.0)
"""Grey level of empty glass, 5th and 95th percentile: dark glass is noise, clipped glass knows no colour."""

MAX_GLASS_DETAIL = 0.02
"""Detail of empty glass, relative to its level: a field with red cells has 0.05 and more, dust 0.01."""

MAX_FALL_OFF = 0.35
"""A corner darker than this share of the middle cannot be made good without showing noise."""

FIELDS_AGREE = 1.25
"""Largest ratio of a field's scale to that of all fields together that counts as the same."""

FEWEST_AGREE = 0.55
"""Share of the fields that must say the same: where red cells overlap, dust and platelets may be the only
discs of a field. With this and ``MIN_RED_CELLS`` 88 % of random ten of BCCD's fields are taken and 99 % of
Chulalongkorn's; of these 0.3 % and none give a scale wrong by a quarter and more (4,000 draws each)."""


@dataclass(frozen=True)
class MeasuredScale:
    """µm/px with the range it lies in and what it was measured with."""

    um_per_px: float
    low: float
    high: float
    method: Literal["two points", "red cells"]
    size_px: tuple[int, int]
    pictures: int = 1
    red_cells: int = 0


@dataclass(frozen=True)
class MeasuredFlatField:
    """Light of the empty field: RGB uint16, shape (height, ``FLAT_WIDTH_PX``, 3), 65535 at level 255."""

    light: NDArray[np.uint16]
    size_px: tuple[int, int]
    evenness: float


@dataclass(frozen=True)
class MeasuredWhiteBalance:
    """Gains for red, green and blue that make empty glass grey; their mean brightness stays."""

    red: float
    green: float
    blue: float


def scale_from_points(
    start_px: tuple[float, float], end_px: tuple[float, float], length_um: float, size_px: tuple[int, int]
) -> MeasuredScale:
    """The scale from two points on a stage micrometer.

    Args:
        start_px: x, y of one end, px of the picture.
        end_px: x, y of the other end.
        length_um: how far they are apart on the micrometer.
        size_px: width, height of the picture.

    Raises:
        CalibrationError: a point lies outside, they are too close, or the scale is impossible.
    """
    width, height = size_px
    for x, y in (start_px, end_px):
        if not (0 <= x <= width and 0 <= y <= height):
            raise CalibrationError(
                f"The point {x:g},{y:g} lies outside the picture of {width} x {height} px; "
                "give points inside it."
            )
    apart = float(np.hypot(end_px[0] - start_px[0], end_px[1] - start_px[1]))
    if apart < MIN_POINTS_APART_PX:
        raise CalibrationError(
            f"The two points are {apart:.0f} px apart and need at least {MIN_POINTS_APART_PX:.0f}; "
            "choose two lines of the micrometer that are far from each other."
        )
    if not np.isfinite(length_um) or length_um <= 0:
        raise CalibrationError("The length must be above 0 µm; read it off the micrometer.")
    um_per_px = length_um / apart
    _judge(um_per_px)
    # Two touches, each with its own error.
    share = 1.96 * np.sqrt(2.0) * POINTING_ERROR_PX / apart
    low, high = um_per_px * (1 - share), um_per_px * (1 + share)
    return MeasuredScale(um_per_px, float(low), float(high), "two points", size_px)


def require_lines(picture: NDArray[np.uint8]) -> None:
    """Makes sure that a picture can be one of a micrometer.

    Args:
        picture: RGB uint8, shape (height, width, 3).

    Raises:
        CalibrationError: there are no lines in it.
    """
    dark, bright = np.percentile(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), (1, 99))
    if bright - dark < LEAST_CONTRAST:
        raise CalibrationError(
            "The picture shows no lines of a micrometer; "
            "light it, bring the lines into focus and take it again."
        )


def scale_from_red_cells(pictures: Sequence[NDArray[np.uint8]]) -> MeasuredScale:
    """The scale from the red cells of several fields of one slide.

    The range is that of red cells among people (``RED_CELL_RANGE_UM``), which no number of pictures narrows:
    a stage micrometer is better.

    Args:
        pictures: RGB uint8, shape (height, width, 3), all of one size; different fields.

    Raises:
        CalibrationError: pictures of several sizes, or too few single red cells in them.
    """
    size_px = _one_size(pictures)
    found = []
    for picture in pictures:
        try:
            found.append(estimate_scale(picture))
        except ScaleError:
            continue
    cells = sum(estimate.red_cells for estimate in found)
    if cells < MIN_RED_CELLS:
        raise CalibrationError(
            f"Only {cells} single red cells are in {len(pictures)} picture(s), {MIN_RED_CELLS} are needed; "
            "add pictures of fields where red cells lie apart."
        )
    um_per_px = pool_scales(found)
    _judge(um_per_px)
    scales = [estimate.um_per_px for estimate in found]
    agree = sum(um_per_px / FIELDS_AGREE < scale < um_per_px * FIELDS_AGREE for scale in scales)
    if agree < FEWEST_AGREE * len(found):
        raise CalibrationError(
            f"The fields do not agree: from {min(scales):.3f} to {max(scales):.3f} µm per pixel; "
            "choose fields where red cells lie apart, or use a stage micrometer."
        )
    low, high = (um_per_px * diameter / RED_CELL_UM for diameter in RED_CELL_RANGE_UM)
    return MeasuredScale(um_per_px, low, high, "red cells", size_px, len(found), cells)


def measure_flat_field(pictures: Sequence[NDArray[np.uint8]]) -> MeasuredFlatField:
    """How the field is lit, from pictures of empty glass.

    Args:
        pictures: RGB uint8, shape (height, width, 3), all of one size; several average noise, and at several
            places dust.

    Raises:
        CalibrationError: the glass is not empty, too dark, too bright, or too unevenly lit.
    """
    size_px = _one_size(pictures)
    height = max(1, round(FLAT_WIDTH_PX * size_px[1] / size_px[0]))
    small = [
        cv2.resize(_glass(picture), (FLAT_WIDTH_PX, height), interpolation=cv2.INTER_AREA).astype(np.float32)
        for picture in pictures
    ]
    light = cv2.GaussianBlur(np.median(np.stack(small), axis=0), (0, 0), 3.0)
    level = light.mean(axis=2)
    evenness = float(level.min() / level.max())
    if evenness < MAX_FALL_OFF:
        raise CalibrationError(
            f"The darkest part has {100 * evenness:.0f} % of the brightest part's light; "
            "centre the condenser and open the field diaphragm, then take the picture again."
        )
    return MeasuredFlatField(np.rint(light * 257.0).astype(np.uint16), size_px, evenness)


def measure_white_balance(picture: NDArray[np.uint8]) -> MeasuredWhiteBalance:
    """Gains that make empty glass grey.

    Args:
        picture: RGB uint8, shape (height, width, 3), of empty glass.

    Raises:
        CalibrationError: the glass is not empty, too dark or too bright.
    """
    levels = np.median(_glass(picture).reshape(-1, 3), axis=0)
    red, green, blue = (float(gain) for gain in levels.mean() / levels)
    return MeasuredWhiteBalance(red, green, blue)


def _one_size(pictures: Sequence[NDArray[np.uint8]]) -> tuple[int, int]:
    if not pictures:
        raise CalibrationError("There is no picture to calibrate from; give one.")
    sizes = {picture.shape[:2] for picture in pictures}
    if len(sizes) > 1:
        raise CalibrationError("The pictures differ in size; give pictures of one camera at one setting.")
    height, width = sizes.pop()
    return int(width), int(height)


def _glass(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The picture, if it shows empty glass in usable light."""
    dark, bright = float(np.percentile(picture, 5)), float(np.percentile(picture, 95))
    if dark < GLASS_LEVELS[0] * MAX_FALL_OFF or bright < GLASS_LEVELS[0]:
        raise CalibrationError("The picture is too dark to calibrate from; raise the lamp and take it again.")
    if bright > GLASS_LEVELS[1]:
        raise CalibrationError("The picture is too bright to calibrate from; lower the lamp and try again.")
    levels = np.median(picture.reshape(-1, 3), axis=0)
    if levels.max() > MAX_TINT * levels.min():
        raise CalibrationError(
            "The picture has a colour that no lamp has; take out filters and take a picture of empty glass."
        )
    small = cv2.resize(picture, (4 * FLAT_WIDTH_PX, 4 * FLAT_WIDTH_PX), interpolation=cv2.INTER_AREA)
    level = small.astype(np.float32).mean(axis=2)
    # Narrow enough to follow a lens's fall-off into the corners, wide enough to show a red cell.
    smooth = cv2.GaussianBlur(level, (0, 0), 6.0)
    # A speck of dust is allowed, hence a percentile: 2 % of the field.
    detail = float(np.percentile(np.abs(level / np.maximum(smooth, 1.0) - 1.0), 98))
    if detail > MAX_GLASS_DETAIL * 2.0:
        raise CalibrationError(
            "The picture does not show empty glass; move beside the smear or clean the slide, and try again."
        )
    return picture


def _judge(um_per_px: float) -> None:
    low, high = PLAUSIBLE_UM_PER_PX[0], COARSEST_UM_PER_PX
    if not low <= um_per_px <= high:
        raise CalibrationError(
            f"That would be {um_per_px:.4g} µm per pixel, and cells can be read from {low:g} to {high:g}; "
            "check points and length, or use a stronger objective."
        )
