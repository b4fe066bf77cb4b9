"""Stain seen through the lamp: background and optical density."""

import cv2
import numpy as np
from numpy.typing import NDArray

DARK = 0.6
NEUTRAL = 0.2
"""Optical density of the densest channel from which a pixel may be of a thing no light goes through, and the
share of it within which its channels lie then. Nuclei are stained: in five laboratories their channels differ
by 0.35 of the densest at least."""

MOST_CRUMBS = 6
CRUMBS_SHARE = 0.07
"""Things that are dark without a colour lie on a smear where they are so few and take so little of it: dust,
a pointer, a crosshair or a scale bar. Print and cloth are more."""

CRUMB_RIM_PX = 2
"""What such a thing darkens beside it, in a picture 320 px wide."""


def least_and_most(density: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The thinnest and the densest channel of each pixel, float32 (height, width) each.

    Args:
        density: optical densities, float32, shape (height, width, 3).
    """
    red, green, blue = cv2.split(density)
    least, most = cv2.min(cv2.min(red, green), blue), cv2.max(cv2.max(red, green), blue)
    return np.asarray(least, dtype=np.float32), np.asarray(most, dtype=np.float32)


def neutral_dark(density: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which pixels are dark without a colour: dust, a pointer, a scale bar, a surround that is not lit.

    Args:
        density: optical densities, float32, shape (height, width, 3).

    Returns:
        bool, shape (height, width).
    """
    least, most = least_and_most(density)
    return np.asarray((most > DARK) & (least > (1.0 - NEUTRAL) * most), dtype=np.bool_)


def find_crumbs(density: NDArray[np.float32]) -> NDArray[np.bool_]:
    """The few things in a picture that are dark without a colour, bool (height, width).

    Args:
        density: optical densities, float32, shape (height, width, 3).
    """
    dark = neutral_dark(density)
    if dark.any():
        count, _ = cv2.connectedComponents(dark.astype(np.uint8), connectivity=8)
        if count - 1 > MOST_CRUMBS or dark.mean() > CRUMBS_SHARE:
            return np.zeros_like(dark)
    return dark


def without_crumbs(density: NDArray[np.float32]) -> NDArray[np.float32]:
    """Densities in which the few things that are dark without a colour are glass.

    Args:
        density: optical densities, float32, shape (height, width, 3), of a picture 320 px wide.
    """
    crumbs = find_crumbs(density)
    if not crumbs.any():
        return density
    side = 2 * CRUMB_RIM_PX + 1
    cleared = density.copy()
    cleared[cv2.dilate(crumbs.astype(np.uint8), np.ones((side, side), np.uint8)) > 0] = 0.0
    return cleared


def estimate_background(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The light that would reach each pixel without a specimen, from the brightest things near it.

    A wide dilation of the median-filtered picture finds the gaps between the red cells, a blur of the same
    width makes a smooth surface of them, which follows vignetting and lens tint.

    Args:
        pixels: RGB uint8, shape (height, width, 3), at about 0.25 µm/px.

    Returns:
        float32 of the same shape, grey levels 0..255.
    """
    height, width = pixels.shape[:2]
    # The surface is smooth: a quarter of the pixels in each direction carries all of it.
    small = cv2.resize(
        cv2.medianBlur(pixels, 5), (max(1, width // 4), max(1, height // 4)), interpolation=cv2.INTER_AREA
    )
    reach = max(9, (min(small.shape[:2]) // 3) | 1)
    brightest = cv2.dilate(small, np.ones((reach, reach), np.uint8)).astype(np.float32)
    smooth = cv2.GaussianBlur(brightest, (0, 0), reach / 2)
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32)


def optical_density(pixels: NDArray[np.uint8], background: NDArray[np.float32]) -> NDArray[np.float32]:
    """Optical density by Beer and Lambert, -ln(I / I0), per channel.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        background: I0, float32 of the same shape or one that broadcasts to it.
    """
    # +1 keeps black pixels finite; it is below the noise of an 8-bit camera. In place: at 4 MB an array.
    density = pixels.astype(np.float32)
    density += 1.0
    density /= background + 1.0
    np.log(density, out=density)
    return np.negative(density, out=density)
