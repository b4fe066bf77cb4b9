"""Whether a field is worth counting, as scores from 0 to 1 and what the hand should do."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.shrink import shrink
from edge_app.vision.stain import estimate_background, optical_density

FOCUS_UM_PER_PX = 0.2
"""Focus is measured at this scale, so that a sharper camera does not look like a sharper lens."""

FOCUS_RANGE = (0.13, 0.50)
"""Detail ratio of a picture that is 1.2 µm out of focus, and of a sharp one.

Measured by blurring whole fields from two laboratories: at 1.2 µm the ratio is 0.13-0.17 in both, sharp it is
0.5 (median, BCCD) and 1.0 (Chula)."""

LEAST_DETAIL = 0.2
"""Coarse detail, grey levels, below which there is nothing to focus on."""

NOISE_RATIO = 2.5
"""Detail ratio that no lens gives: white noise has 3.4 to 4.1. Fields of three laboratories have at most 1.4
at their scale, and 2.4 where the scale is taken for half of what it is."""

CLIPPED_LEVEL = 252
"""A pixel with all channels at or above this has lost its colour."""


class Meter(NamedTuple):
    """One quality score, 0 (unusable) to 1 (perfect), and the hint that helps when it is too low."""

    name: str
    score: float
    hint: str


def measure_quality(pixels: NDArray[np.uint8], um_per_px: float) -> tuple[Meter, ...]:
    """Measures the meters ``focus``, ``light``, ``evenness``, ``stain`` and ``specimen``, in this order.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        um_per_px: scale of the picture; half or double the truth still gives usable scores.
    """
    factor = min(1.0, 320.0 / pixels.shape[1])
    small = shrink(pixels, round(pixels.shape[1] * factor), round(pixels.shape[0] * factor))
    background = estimate_background(small)
    density = optical_density(small, background)
    return (
        _focus(pixels, um_per_px),
        _light(small),
        Meter("evenness", _evenness(background), "The light is uneven: centre the condenser."),
        Meter("stain", _stain(density), "No stain colour: check the slide and the white balance."),
        _specimen(density),
    )


def _ramp(value: float, low: float, high: float) -> float:
    return float(np.clip((value - low) / (high - low), 0.0, 1.0))


def focus_ratio(pixels: NDArray[np.uint8], um_per_px: float) -> float:
    """Ratio of fine (0.25-0.5 µm) to coarse (1-2 µm) detail: independent of contrast and content.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        um_per_px: scale of the picture.

    Returns:
        The ratio; 0 where there is no detail.
    """
    green = np.asarray(cv2.extractChannel(pixels, 1), dtype=np.uint8)
    fine = _band(green, um_per_px, FOCUS_UM_PER_PX, 0.25, 0.5)
    # Coarse detail needs no fine pixels; a quarter of them in each direction is 16 times less work.
    coarse = _band(green, um_per_px, 4.0 * FOCUS_UM_PER_PX, 1.0, 2.0)
    return fine / coarse if coarse >= LEAST_DETAIL else 0.0


def _focus(pixels: NDArray[np.uint8], um_per_px: float) -> Meter:
    ratio = focus_ratio(pixels, um_per_px)
    if ratio > NOISE_RATIO:
        return Meter("focus", 0.0, "The picture is mostly noise: give more light, lower the camera's gain.")
    low, high = np.log(FOCUS_RANGE)
    return Meter("focus", _ramp(float(np.log(max(ratio, 1e-6))), low, high), "Turn the fine focus.")


def _band(
    green: NDArray[np.uint8], um_per_px: float, work_um_per_px: float, inner_um: float, outer_um: float
) -> float:
    """Standard deviation, grey levels, of the detail between two Gaussian widths."""
    factor = um_per_px / work_um_per_px
    size = round(green.shape[1] * factor), round(green.shape[0] * factor)
    scaled = shrink(green, *size) if factor < 1 else cv2.resize(green, size, interpolation=cv2.INTER_LINEAR)
    levels = scaled.astype(np.float32)
    inner = cv2.GaussianBlur(levels, (0, 0), inner_um / work_um_per_px)
    outer = cv2.GaussianBlur(levels, (0, 0), outer_um / work_um_per_px)
    _, spread = cv2.meanStdDev(cv2.subtract(inner, outer))
    return float(spread[0, 0])


def _light(small: NDArray[np.uint8]) -> Meter:
    red, green, blue = cv2.split(small)
    bright = float(np.percentile(cv2.max(cv2.max(red, green), blue), 95))
    clipped = float(np.mean(cv2.min(cv2.min(red, green), blue) >= CLIPPED_LEVEL))
    dark_score, clip_score = _ramp(bright, 50, 150), 1.0 - _ramp(clipped, 0.05, 0.5)
    hint = "Too dark: raise the lamp." if dark_score <= clip_score else "Too bright: lower the lamp."
    return Meter("light", min(dark_score, clip_score), hint)


def _evenness(background: NDArray[np.float32]) -> float:
    brightness = cv2.transform(background, np.full((1, 3), 1.0 / 3.0, np.float32))
    dark, bright = np.percentile(brightness, (2, 98))
    return _ramp(float(dark / max(bright, 1.0)), 0.3, 0.9)


def _stain(density: NDArray[np.float32]) -> float:
    """Spread between the channels' densities in the most coloured half percent of the field."""
    red, green, blue = cv2.split(density)
    colour = cv2.max(cv2.max(red, green), blue) - cv2.min(cv2.min(red, green), blue)
    return _ramp(float(np.percentile(colour, 99.5)), 0.02, 0.2)


def _specimen(density: NDArray[np.float32]) -> Meter:
    covered = float(np.mean(density[..., 1] > 0.06))
    empty_score, thick_score = _ramp(covered, 0.0, 0.1), 1.0 - _ramp(covered, 0.9, 1.0)
    if empty_score <= thick_score:
        return Meter("specimen", empty_score, "No specimen here: move to the smear.")
    return Meter("specimen", thick_score, "Too thick: move towards the feathered edge.")
