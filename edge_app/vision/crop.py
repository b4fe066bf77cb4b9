"""From a located cell to the model's input. The device and the training use exactly this code."""

from typing import Literal, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.locate import LocatedCell

PAD_VALUE = 128
"""Grey that stands for "nothing here": the middle of the range, so it standardises to zero."""

STANDARDISED_SPREAD = 48.0
"""Standard deviation, grey levels, that a standardised channel gets inside the mask (clips beyond 2.6 sd)."""

MIN_SPREAD = 4.0
"""A channel flatter than this, in grey levels, is not stretched further: it would only magnify noise."""

_GREYS = np.arange(256, dtype=np.float64)
_POWERS = np.stack([np.ones(256), _GREYS, _GREYS * _GREYS])

KEPT_COLOUR = 0.4
"""Share of a cell's own brightness, tint and contrast that partly standardising leaves."""

REACH_SPARE_PX = 16
"""What lies this far outside a crop is not in it, whatever the blur before it."""

CropColour = Literal["none", "standardised", "partly-standardised"]
CropMasking = Literal["none", "cell"]


class PlacedCell(NamedTuple):
    """One cell cut out of a field at a model's scale, before colour and masking.

    Attributes:
        pixels: RGB uint8, shape (size, size, 3); what lies outside the picture is ``PAD_VALUE``.
        inside: bool, shape (size, size): where the cell is.
    """

    pixels: NDArray[np.uint8]
    inside: NDArray[np.bool_]


def place_cell(
    pixels: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    centre_px: tuple[float, float],
    *,
    um_per_px: float,
    size_px: int,
    target_um_per_px: float,
) -> PlacedCell:
    """Cuts one cell out of a field at the scale a model pack asks for.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        mask: uint8, shape (height, width), non-zero on the cell.
        centre_px: x, y of the cell's centre in ``pixels``, px.
        um_per_px: scale of ``pixels``.
        size_px: side of the square crop, px.
        target_um_per_px: scale of the crop.
    """
    step = target_um_per_px / um_per_px
    half = (size_px - 1) / 2.0
    # Shrinking without a low pass would alias the chromatin into noise that depends on the camera.
    if step > 1.0:
        reach = int(np.ceil(half * step)) + 4
        x0, y0 = int(centre_px[0]) - reach, int(centre_px[1]) - reach
        x1, y1 = x0 + 2 * reach + 1, y0 + 2 * reach + 1
        x0c, y0c = max(x0, 0), max(y0, 0)
        pixels = pixels[y0c : max(y1, 0), x0c : max(x1, 0)]
        mask = mask[y0c : max(y1, 0), x0c : max(x1, 0)]
        centre_px = (centre_px[0] - x0c, centre_px[1] - y0c)
        sigma = 0.5 * float(np.sqrt(step * step - 1.0))
        pixels = cv2.GaussianBlur(pixels, (0, 0), sigma) if sigma > 0.2 else pixels  # type: ignore[assignment]
    warp = np.array(
        [[step, 0.0, centre_px[0] - half * step], [0.0, step, centre_px[1] - half * step]], dtype=np.float64
    )
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    pad = (PAD_VALUE, PAD_VALUE, PAD_VALUE)
    crop = cv2.warpAffine(
        pixels, warp, (size_px, size_px), flags=flags, borderMode=cv2.BORDER_CONSTANT, borderValue=pad
    )
    inside = (
        cv2.warpAffine(
            (mask > 0).astype(np.uint8) * 255,
            warp,
            (size_px, size_px),
            flags=flags,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=0,
        )
        >= 128
    )
    return PlacedCell(np.asarray(crop, dtype=np.uint8), inside)


def finish_crop(
    crop: NDArray[np.uint8], inside: NDArray[np.bool_], masking: CropMasking, colour: CropColour
) -> NDArray[np.uint8]:
    """Gives a cell that is in place the masking and colour a model pack asks for.

    Args:
        crop: RGB uint8, shape (size, size, 3); with the next, what ``place_cell`` gave.
        inside: bool, shape (size, size): where the cell is.
        masking: ``cell`` puts ``PAD_VALUE`` outside the mask; ``none`` keeps the surroundings.
        colour: ``standardised`` removes brightness, contrast and tint per channel, measured inside the mask;
            ``partly-standardised`` leaves the share ``KEPT_COLOUR`` of them.

    Returns:
        RGB uint8, shape (size, size, 3).
    """
    if colour != "none":
        crop = standardise(crop, inside, KEPT_COLOUR if colour == "partly-standardised" else 0.0)
    if masking == "cell":
        # A tenth of the time that NumPy takes to write where a mask is.
        crop = np.asarray(
            cv2.copyTo(crop, inside.view(np.uint8), np.full_like(crop, PAD_VALUE)), dtype=np.uint8
        )
    return np.ascontiguousarray(crop)


def standardise(crop: NDArray[np.uint8], inside: NDArray[np.bool_], kept: float = 0.0) -> NDArray[np.uint8]:
    """Gives each channel mean ``PAD_VALUE`` and spread ``STANDARDISED_SPREAD`` inside the mask.

    Takes away what differs between lamps, cameras and stain batches (and between the laboratories of the
    training data, which a model would otherwise learn instead of the cell), keeps structure and the contrast
    between nucleus and cytoplasm. Same idea as Reinhard et al. 2001 (IEEE CG&A 21:34), per cell, in RGB.

    Args:
        crop: RGB uint8, shape (size, size, 3).
        inside: bool, shape (size, size); where it is empty the crop comes back as it is.
        kept: share of the cell's own mean, and of the logarithm of its own spread, that stays; 0 to 1.
    """
    mask = inside.view(np.uint8)
    counts = np.hstack([cv2.calcHist([crop], [channel], mask, [256], [0, 256]) for channel in range(3)])
    # Sums of whole numbers below 2^53 are exact (crops to 600 px): no order of adding decides a level.
    pixels, total, squares = _POWERS @ counts.astype(np.float64)
    if pixels[0] == 0:
        return crop
    spread = np.maximum(np.sqrt(pixels * squares - total * total) / pixels, MIN_SPREAD)
    # 256 levels a channel instead of one for each pixel.
    mean = total / pixels
    gain = (STANDARDISED_SPREAD / spread) ** (1.0 - kept)
    levels = (_GREYS[:, np.newaxis] - mean) * gain + (PAD_VALUE + kept * (mean - PAD_VALUE))
    table = np.asarray(np.clip(np.rint(levels), 0, 255), dtype=np.uint8)
    return np.asarray(cv2.LUT(crop, table[np.newaxis]), dtype=np.uint8)


def place_located(
    pixels: NDArray[np.uint8],
    cell: LocatedCell,
    *,
    um_per_px: float,
    size_px: int,
    target_um_per_px: float,
) -> PlacedCell:
    """``place_cell`` for a cell that ``locate_cells`` found in ``pixels``; centred on its box.

    The box's middle rather than the centroid: it does not move when the mask's edge is ragged on one side.
    """
    x, y, width, height = cell.box
    centre = (x + (width - 1) / 2.0, y + (height - 1) / 2.0)
    # Only what the crop can reach: copying the whole field for each cell took longer than reading it.
    reach = int(np.ceil((size_px + 1) / 2.0 * target_um_per_px / um_per_px)) + REACH_SPARE_PX
    left, top = max(int(centre[0]) - reach, 0), max(int(centre[1]) - reach, 0)
    around = pixels[top : int(centre[1]) + reach + 1, left : int(centre[0]) + reach + 1]
    rows, columns = around.shape[:2]
    mask = np.zeros((rows, columns), np.uint8)
    x0, y0 = max(x, left), max(y, top)
    x1, y1 = min(x + width, left + columns), min(y + height, top + rows)
    mask[y0 - top : y1 - top, x0 - left : x1 - left] = cell.mask[y0 - y : y1 - y, x0 - x : x1 - x]
    return place_cell(
        around,
        mask,
        (centre[0] - left, centre[1] - top),
        um_per_px=um_per_px,
        size_px=size_px,
        target_um_per_px=target_um_per_px,
    )


def crop_located(
    pixels: NDArray[np.uint8],
    cell: LocatedCell,
    *,
    um_per_px: float,
    size_px: int,
    target_um_per_px: float,
    masking: CropMasking = "cell",
    colour: CropColour = "standardised",
) -> NDArray[np.uint8]:
    """``place_located`` and ``finish_crop`` in one; RGB uint8, shape (size_px, size_px, 3)."""
    placed = place_located(
        pixels, cell, um_per_px=um_per_px, size_px=size_px, target_um_per_px=target_um_per_px
    )
    return finish_crop(*placed, masking, colour)
