"""Why a reader says what it says: where on the cell a grey patch costs its class the most probability.

Occlusion sensitivity (Zeiler and Fergus 2014, ECCV), through the same interpreter that read the cell. It
shows what this reader looks at; it does not show that the reader is right.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.inference.reader import Reader
from edge_app.vision.crop import PAD_VALUE, finish_crop, place_located
from edge_app.vision.locate import LocatedCell

PATCHES = 6
"""A patch's side is the crop's divided by this: about a nuclear lobe."""

STEPS_PER_PATCH = 2
"""Patches overlap: each place is covered by some four of them."""

LEAST_DROP = 0.02
"""A map whose largest loss of probability is smaller shows nothing: the class hangs on no one place."""


def occlusion_map(reader: Reader, crop: NDArray[np.uint8], label: str) -> NDArray[np.float64]:
    """How much probability of a class each place of a crop carries.

    Args:
        reader: used by no other thread meanwhile.
        crop: RGB uint8, shape (size, size, 3), as the reader takes it.
        label: the class, one of the reader's.

    Returns:
        float64, shape (size, size): the mean loss of probability over the patches that cover a place, at most
        1; negative where covering it speaks for the class.
    """
    size = crop.shape[0]
    side = max(1, size // PATCHES)
    starts = range(0, size - side + 1, max(1, side // STEPS_PER_PATCH))
    corners = [(top, left) for top in starts for left in starts]
    covered = np.repeat(crop[np.newaxis], len(corners) + 1, axis=0)
    for number, (top, left) in enumerate(corners, start=1):
        covered[number, top : top + side, left : left + side] = PAD_VALUE
    said = reader.read(covered)[:, reader.labels.index(label)]
    losses, times = np.zeros((size, size)), np.zeros((size, size))
    for (top, left), probability in zip(corners, said[1:], strict=True):
        losses[top : top + side, left : left + side] += said[0] - probability
        times[top : top + side, left : left + side] += 1
    return np.asarray(losses / np.maximum(times, 1), dtype=np.float64)


def explained_cell(
    reader: Reader, pixels: NDArray[np.uint8], cell: LocatedCell, um_per_px: float, label: str
) -> NDArray[np.uint8]:
    """A cell as the eye sees it, with the places that carry its class in yellow.

    Args:
        reader: a ``cell`` reader, used by no other thread meanwhile.
        pixels: the field, RGB uint8, shape (height, width, 3).
        cell: where it is in the field.
        um_per_px: scale of the field.
        label: the class that is asked about.

    Returns:
        RGB uint8, shape (size, size, 3), at the reader's scale; untouched where no place matters.
    """
    wanted = reader.manifest.input
    if wanted.um_per_px is None:
        raise ValueError("a cell pack without a scale passed the manifest's check")
    placed = place_located(
        pixels, cell, um_per_px=um_per_px, size_px=wanted.size_px, target_um_per_px=wanted.um_per_px
    )
    seen, crop = placed.pixels, finish_crop(*placed, wanted.masking, wanted.colour)
    losses = np.clip(occlusion_map(reader, crop, label), 0.0, None)
    if losses.max() < LEAST_DROP:
        return seen
    weight = cv2.GaussianBlur(losses / losses.max(), (0, 0), wanted.size_px / 40.0)[..., np.newaxis] * 0.6
    return np.asarray(np.rint(seen * (1.0 - weight) + np.array([255.0, 212.0, 0.0]) * weight), dtype=np.uint8)
