"""What is peculiar to the ALL set of Taleqani Hospital: squashed fields, and a scale bar burnt into them."""

import cv2
import numpy as np
from numpy.typing import NDArray

NAME = "taleqani_all4"
"""Of the set in the catalogue, and of its folder."""

BAR_SHARE = (0.15, 0.17)
"""Height and width of the corner with the burnt-in scale bar, shares of the picture."""


def unsquashed(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A field in the shape its camera gave it, 4 to 3; it is distributed as a square.

    Args:
        pixels: RGB uint8 (height, height, 3).
    """
    height = pixels.shape[0]
    size = (round(height * 4 / 3), height)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def without_scale_bar(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Covers the bottom right corner with what lies above it, mirrored: the bar differs between classes.

    Args:
        pixels: RGB uint8 (height, width, 3), as it is distributed.
    """
    height, width = pixels.shape[:2]
    rows, columns = round(BAR_SHARE[0] * height), round(BAR_SHARE[1] * width)
    clean = pixels.copy()
    clean[height - rows :, width - columns :] = pixels[height - 2 * rows : height - rows, width - columns :][
        ::-1
    ]
    return clean
