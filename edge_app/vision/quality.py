"""Whether a field is worth counting, as scores from 0 to 1 and what the hand should do."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.dyes import STAINED, Stained, smooth, two_dyes
from edge_app.vision.percentile import percentile
from edge_app.vision.ramp import ramp
from edge_app.vision.shrink import shrink
from edge_app.vision.stain import estimate_background, least_and_most, optical_density, without_crumbs

MISSING = "Part of the picture is missing: check the camera's cable."
"""The hint where a camera sends less than a picture."""

FOCUS_UM_PER_PX = 0.2
"""Focus is measured at this scale, so that a sharper camera does not look like a sharper lens."""

FOCUS_RANGE = (0.13, 0.50)
"""Detail ratio of a picture that is 1.2 µm out of focus, and of a sharp one.

Measured by blurring whole fields from three laboratories: at 1.2 µm the ratio is 0.13-0.17 in the median,
sharp it is 0.4 (ALL set), 0.5 (BCCD) and 1.0 (Chulalongkorn)."""

LEAST_DETAIL = 0.7
"""Coarse detail, grey levels, below which there is nothing to focus on. The flattest fields of three
laboratories have 0.96, at twice their scale 0.71; a thumb that a camera compressed has 0.2 to 0.6, all of it
noise and the edges of JPEG's blocks, which look sharp."""

NOISE_RATIO = 2.5
"""Detail ratio that no lens gives: white noise has 3.4 to 4.1. Fields of three laboratories have at most 1.8
at their scale, and 2.4 where the scale is taken for half of what it is."""

CLIPPED_LEVEL = 252
"""A pixel with all channels at or above this has lost its colour."""

STRAIGHT_RANGE = (0.34, 0.45)
"""Share of the strongest edges that run in one of eight directions, from the most a smear has to that of
print, rulers and pixel blocks. Round cells have edges in all directions."""


MISSING_SHARE = 1 / 6
MISSING_DETAIL = 0.2
MISSING_DENSITY = 0.05
MISSING_PATCHES = (12, 3)
MISSING_SPREAD = 3
"""A strip of this share of the picture along an edge that has less than this share of the detail of the whole
is glass or no picture. Glass has the colour of the glass elsewhere, or the lens tints it from place to place.
This far from it, in the optical density of any channel, and within so many grey levels in all its patches, it
is what a camera fills in for what it lost."""


COVERED = "Something covers part of the picture: take it away from the lens."
"""The hint where a finger, a cloth or dirt keeps the light of part of the field."""

COVERED_SHARE = 0.1
COVERED_DETAIL = 0.15
COVERED_SPREAD = 0.12
"""Part of a picture, up to an edge of it, is covered where it is so large and has less than this share of the
detail that is usual, and a colour: optical densities to the glass that differ by this between channels. In
736 fields of three laboratories such a part is 0.06 of the picture at most; a finger over a third or more of
them is 0.11 at least."""


class Meter(NamedTuple):
    """One quality score, 0 (unusable) to 1 (perfect), and the hint that helps when it is too low."""

    name: str
    score: float
    hint: str


class Measured(NamedTuple):
    """What is known of a picture before its cells are looked for.

    Attributes:
        meters: ``focus``, ``light``, ``evenness``, ``stain`` and ``specimen``, in this order.
        stained: what is stained in it, against which its nuclei are held once they are found.
    """

    meters: tuple[Meter, ...]
    stained: Stained


def measure_quality(pixels: NDArray[np.uint8], um_per_px: float) -> Measured:
    """Measures the quality of a picture.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        um_per_px: scale of the picture; half or double the truth still gives usable scores.
    """
    factor = min(1.0, 320.0 / pixels.shape[1])
    small = shrink(pixels, round(pixels.shape[1] * factor), round(pixels.shape[0] * factor))
    background = estimate_background(small)
    density = without_crumbs(optical_density(small, background))
    fine = smooth(density)
    meters = (
        _focus(pixels, um_per_px),
        _light(small),
        Meter("evenness", _evenness(background), "The light is uneven: centre the condenser."),
        Meter("stain", two_dyes(density, fine), "No stain colour: check the slide and the white balance."),
        _not_whole(small) or _specimen(density),
    )
    return Measured(meters, Stained.of(fine))


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
    return Meter("focus", ramp(float(np.log(max(ratio, 1e-6))), low, high), "Turn the fine focus.")


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
    bright = percentile(cv2.max(cv2.max(red, green), blue), 95)
    clipped = float(np.mean(cv2.min(cv2.min(red, green), blue) >= CLIPPED_LEVEL))
    dark_score, clip_score = ramp(bright, 50, 150), 1.0 - ramp(clipped, 0.05, 0.5)
    hint = "Too dark: raise the lamp." if dark_score <= clip_score else "Too bright: lower the lamp."
    return Meter("light", min(dark_score, clip_score), hint)


def _evenness(background: NDArray[np.float32]) -> float:
    brightness = cv2.transform(background, np.full((1, 3), 1.0 / 3.0, np.float32))
    dark, bright = percentile(brightness, 2), percentile(brightness, 98)
    return ramp(dark / max(bright, 1.0), 0.3, 0.9)


def _not_whole(small: NDArray[np.uint8]) -> Meter | None:
    """What to say where part of the picture is missing or covered; None where it is whole."""
    size = small.shape[1] // 2, small.shape[0] // 2
    half = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    brightness = cv2.cvtColor(half, cv2.COLOR_RGB2GRAY).astype(np.float32)
    detail = cv2.absdiff(brightness, cv2.blur(brightness, (7, 7)))
    glass = np.array([percentile(channel, 95) for channel in cv2.split(half)], dtype=np.float32)
    if _part_missing(half, detail, glass):
        return Meter("specimen", 0.0, MISSING)
    if _part_covered(half, detail, glass):
        return Meter("specimen", 0.0, COVERED)
    return None


def _part_missing(half: NDArray[np.uint8], detail: cv2.typing.MatLike, glass: NDArray[np.float32]) -> bool:
    """Whether a strip along an edge shows nothing, and is no glass either."""
    for turned, picture in ((detail, half), (detail.T, half.transpose(1, 0, 2))):
        strip = max(1, round(MISSING_SHARE * len(turned)))
        usual = float(turned.mean())
        for edge in (slice(0, strip), slice(-strip, None)):
            if turned[edge].mean() >= MISSING_DETAIL * usual:
                continue
            patches = cv2.resize(picture[edge], MISSING_PATCHES, interpolation=cv2.INTER_AREA).reshape(-1, 3)
            fill = np.median(patches, axis=0)
            off_colour = np.abs(np.log((fill + 1.0) / (glass + 1.0))).max() > MISSING_DENSITY
            if off_colour and np.ptp(patches.astype(int), axis=0).max() <= MISSING_SPREAD:
                return True
    return False


def _part_covered(half: NDArray[np.uint8], detail: cv2.typing.MatLike, glass: NDArray[np.float32]) -> bool:
    """Whether a part that reaches an edge is smooth and has a colour, as what lies before the lens has."""
    height, width = half.shape[:2]
    around = cv2.blur(detail, (11, 11))
    plain = np.asarray(cv2.blur(half, (5, 5)), dtype=np.uint8)
    least, most = least_and_most(optical_density(plain, glass))
    smooth = (around < COVERED_DETAIL * percentile(around, 90)) & (most - least > COVERED_SPREAD)
    _, _, stats, _ = cv2.connectedComponentsWithStats(smooth.astype(np.uint8))
    return any(
        area >= COVERED_SHARE * half[..., 0].size
        and (min(x, y) <= 1 or x + across >= width - 1 or y + down >= height - 1)
        for x, y, across, down, area in stats[1:]
    )


def _specimen(density: NDArray[np.float32]) -> Meter:
    covered = float(np.mean(density[..., 1] > STAINED))
    there_score, thick_score = ramp(covered, 0.0, 0.1), 1.0 - ramp(covered, 0.9, 1.0)
    there_score = min(there_score, _roundness(density[..., 1]))
    if there_score <= thick_score:
        return Meter("specimen", there_score, "No specimen here: move to the smear.")
    return Meter("specimen", thick_score, "Too thick: move towards the feathered edge.")


def _roundness(green: NDArray[np.float32]) -> float:
    """Whether the edges run in all directions, as those of cells do."""
    smooth = cv2.GaussianBlur(green, (0, 0), 1.0)
    across, down = cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1)
    slope, direction = cv2.cartToPolar(across, down)
    strong = slope > percentile(slope, 95)
    if not strong.any():
        return 0.0
    # Turned by half a bin, so that level and upright edges lie in the middle of one.
    turned = (direction[strong] + np.pi / 16) % np.pi
    counts, _ = np.histogram(turned, bins=8, range=(0.0, np.pi))
    return 1.0 - ramp(float(counts.max() / counts.sum()), *STRAIGHT_RANGE)
