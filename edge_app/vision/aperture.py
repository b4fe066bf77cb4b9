"""What of a picture the microscope lights: an eyepiece camera shows a round field on black."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.percentile import percentile

THUMB_PX = 96
"""The surround is looked for in so many pixels across."""

UNLIT = 0.35
"""Share of the glass's brightness below which a corner is not lit: stray light makes it grey, nuclei in three
corners at once are none of a field, and a lens that shades its corners so loses little with them."""

RIM = 0.6
RIM_PX = 9
"""The same beside what is not lit, within so many pixels of the thumbnail: the rim of a stop is not sharp."""

LEAST_GLASS = 40.0
"""Grey levels of the brightest channel of the glass; darker pictures cannot be told from their surround."""

LEAST_SHARE = 0.01
"""Share of the picture that is a surround and not a crumb at its edge."""

LEAST_CORNERS = 3
"""A stop leaves all corners dark, three where it is not centred; two are half a picture that is missing."""


@dataclass(frozen=True)
class Lit:
    """A picture as if its dark surround were empty glass.

    Attributes:
        pixels: RGB uint8, shape (height, width, 3); the picture itself where it has no surround.
        unlit: bool, shape (rows, columns) of a thumbnail: where it is filled in; None where nothing is.
    """

    pixels: NDArray[np.uint8]
    unlit: NDArray[np.bool_] | None = None

    @classmethod
    def of(cls, pixels: NDArray[np.uint8]) -> "Lit":
        """Looks for the surround of a picture, black up to the corners, and fills it in.

        Args:
            pixels: RGB uint8, shape (height, width, 3).
        """
        height, width = pixels.shape[:2]
        step = max(1, width // THUMB_PX)
        thumb = pixels[::step, ::step]
        bright = thumb.max(axis=2)
        level = percentile(bright, 90)
        dark = bright < UNLIT * level
        corners = dark[[0, 0, -1, -1], [0, -1, 0, -1]]
        if level < LEAST_GLASS or np.count_nonzero(corners) < LEAST_CORNERS:
            return cls(pixels)
        _, labels = cv2.connectedComponents(dark.astype(np.uint8))
        at_corners = np.unique(labels[[0, 0, -1, -1], [0, -1, 0, -1]][corners])
        unlit = np.isin(labels, at_corners)
        if unlit.mean() < LEAST_SHARE:
            return cls(pixels)
        glass = np.array([percentile(channel[~unlit], 90) for channel in cv2.split(thumb)])
        near = cv2.dilate(unlit.astype(np.uint8), np.ones((RIM_PX, RIM_PX), np.uint8)) > 0
        unlit |= near & (bright < RIM * level)
        unlit = cv2.dilate(unlit.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        filled = np.empty_like(pixels)
        filled[...] = np.rint(glass)
        lit = cv2.resize((~unlit).astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
        return cls(np.asarray(cv2.copyTo(pixels, lit, filled), dtype=np.uint8), unlit)

    def cuts(self, box: tuple[int, int, int, int]) -> bool:
        """Whether the surround cuts into a box.

        Args:
            box: left, top, width, height, px.
        """
        if self.unlit is None:
            return False
        rows, columns = self.unlit.shape
        left, top, width, height = box
        across, down = columns / self.pixels.shape[1], rows / self.pixels.shape[0]
        part = self.unlit[
            int(top * down) : int(np.ceil((top + height) * down)),
            int(left * across) : int(np.ceil((left + width) * across)),
        ]
        return bool(part.any())
