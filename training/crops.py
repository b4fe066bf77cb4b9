"""From samples to arrays, once: the device's own locator and cropper, kept in a cache file.

A cell is cached a little larger than the model sees it and before masking and standardising, with the
distance to its outline as fourth channel, so that augmentation can turn, scale and re-outline it and then
apply ``edge_app.vision.crop.finish_crop`` itself. Without augmentation the result is exactly the device's.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app import vision
from edge_app.pack.manifest import Input
from edge_app.vision.crop import finish_crop, place_cell
from edge_app.vision.locate import LocatedCell, locate_cells
from training import taleqani
from training.boxes import cell_in
from training.datasets import Sample
from training.exceptions import CropError
from training.run import cached_arrays

MAX_PIXELS = 100_000_000
"""Twice what the device reads; looking for cells in 400 million takes 7 GB and minutes."""

HEADER_BYTES = 1 << 20
"""As far as a JPEG's size is looked for, behind its metadata and preview."""

JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of the segment that says the size."""

MARGIN_PX = 8
"""What a cached cell has more than the model sees on each side, px of the crop: room to turn it."""

OUTLINE = 128
"""Value of the fourth channel on the cell's outline; inside is at least this."""

LEVELS_PER_PX = 8
"""Grey levels of the fourth channel for one px of distance to the outline."""

MAX_OFF_CENTRE_UM = 8.0
"""A picture of one centred cell has its cell no farther from the middle than this (a large cell's radius)."""

SINGLE_UM2 = (45.0, 250.0)
SINGLE_SOLIDITY = 0.93
SINGLE_ASPECT = 1.35
SINGLE_FILLING = 0.88
"""Area, share of the convex hull, length to width and share of the rectangle around it of one whole cell of a
crowd; chosen by eye on 160 cells of the ALL set."""

WHITE = np.full(1, 255.0, np.float32)
"""Background of optical densities where the crop does not show its own."""

GLASS = (230, 222, 228)
"""Colour of the empty slide between the medians of the two laboratories that show theirs."""

CACHE_VERSION = 4
"""Raised when this module makes other arrays from the same settings."""


@dataclass(frozen=True)
class Crops:
    """The arrays of the samples in which there was something to cut out.

    Attributes:
        images: uint8; cells (n, size + 2 margin, size + 2 margin, 4) as RGB and outline distance, fields
            (n, size, size, 3).
        kept: indices of the samples they come from, int64 (n,).
        skipped: indices of the samples in which no cell was found.
    """

    images: NDArray[np.uint8]
    kept: NDArray[np.int64]
    skipped: NDArray[np.int64]


def build_crops(
    samples: Sequence[Sample], wanted: Input, cache: Path, progress: Callable[[int, int], None] | None = None
) -> Crops:
    """Makes, or takes from the cache, the crops of all samples.

    Args:
        samples: the pictures.
        wanted: what the model wants to see.
        cache: folder of the cache files.
        progress: called with pictures done and pictures in all.

    Raises:
        CropError: a picture cannot be read, or no cell was found in any.
    """
    file = cache / f"crops-{_key(samples, wanted)}.npz"

    def make(sample: Sample) -> NDArray[np.uint8] | None:
        return make_field(sample, wanted) if sample.form == "field" else make_cell(sample, wanted)

    def make_all() -> tuple[NDArray[Any], ...]:
        made: list[NDArray[np.uint8] | None] = []
        with ThreadPoolExecutor(2) as pool:
            for done, crop in enumerate(pool.map(make, samples), start=1):
                made.append(crop)
                if progress is not None:
                    progress(done, len(samples))
        kept = np.array([i for i, crop in enumerate(made) if crop is not None], dtype=np.int64)
        skipped = np.array([i for i, crop in enumerate(made) if crop is None], dtype=np.int64)
        if len(kept) == 0:
            raise CropError("No cell was found in any of the pictures; is the scale (µm per pixel) right?")
        return np.stack([crop for crop in made if crop is not None]), kept, skipped

    return Crops(*cached_arrays(file, ("images", "kept", "skipped"), make_all))


def read_picture(path: Path) -> NDArray[np.uint8]:
    """Reads a picture as RGB uint8 (height, width, 3).

    Raises:
        CropError: it is not a picture, is cut off, or has more than ``MAX_PIXELS``.
    """
    try:
        data = np.fromfile(path, dtype=np.uint8)
    except OSError as error:
        raise CropError(f"The picture {path} cannot be opened; check the file.") from error
    _judge_size(path, _stated_size(data[:HEADER_BYTES].tobytes()))
    try:
        pixels = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB) if len(data) else None
    except cv2.error as error:
        raise CropError(
            f"The picture {path} is too large to be read, or says that it is; replace it or take it out of "
            "the data set."
        ) from error
    if pixels is None:
        raise CropError(f"The picture {path} cannot be read; replace it or take it out of the data set.")
    # Of the formats whose header is not read here, this at least saves looking for cells in it.
    _judge_size(path, (pixels.shape[1], pixels.shape[0]))
    return np.asarray(pixels, dtype=np.uint8)


def _judge_size(path: Path, size: tuple[int, int] | None) -> None:
    if size is not None and size[0] * size[1] > MAX_PIXELS:
        width, height = size
        raise CropError(
            f"The picture {path} is too large to be read, {width} x {height} pixels where at most "
            f"{MAX_PIXELS // 1_000_000} million are; give the field at the camera's own size, or crops of it."
        )


def _stated_size(header: bytes) -> tuple[int, int] | None:
    """Width and height that a PNG or JPEG says it has; None where that is not found."""
    if header.startswith(b"\x89PNG\r\n\x1a\n") and len(header) >= 24:
        return int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")
    if not header.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(header) and header[at] == 0xFF:
        if header[at + 1] in JPEG_FRAMES:
            return int.from_bytes(header[at + 7 : at + 9], "big"), int.from_bytes(
                header[at + 5 : at + 7], "big"
            )
        at += 2 + int.from_bytes(header[at + 2 : at + 4], "big")
    return None


def make_cell(sample: Sample, wanted: Input) -> NDArray[np.uint8] | None:
    """Cuts out the cell of one picture; None where the locator finds none near the middle, or in its box."""
    if sample.um_per_px is None or wanted.um_per_px is None:
        raise CropError(f"The scale of {sample.path} is not known; give it (µm per pixel) in the list.")
    pixels = read_picture(sample.path)
    if sample.source == taleqani.NAME:
        pixels = taleqani.unsquashed(pixels)
    if sample.form == "masked":
        mask = black_background_mask(pixels)
        if mask is None:
            return None
        pixels = on_glass(pixels, mask)
        centre = _middle(cv2.boundingRect(mask))
    else:
        cells = locate_cells(pixels, sample.um_per_px)
        if sample.form == "crowd":
            cells = [cell for cell in cells if is_single(cell, sample.um_per_px)]
        cell = (
            cell_in(sample.box, cells, pixels.shape)
            if sample.box is not None
            else nearest_cell(cells, pixels.shape, sample.um_per_px, sample.form == "crowd")
        )
        if cell is None:
            return None
        mask, centre = full_mask(cell, pixels.shape), _middle(cell.box)
    return context_crop(pixels, mask, centre, um_per_px=sample.um_per_px, wanted=wanted)


def context_crop(
    pixels: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    centre_px: tuple[float, float],
    *,
    um_per_px: float,
    wanted: Input,
) -> NDArray[np.uint8]:
    """One cell as it is cached, uint8 (size + 2 margin, size + 2 margin, 4)."""
    if wanted.um_per_px is None:
        raise CropError("A crop of a cell needs the scale (µm per pixel) the model wants.")
    placed = place_cell(
        pixels,
        mask,
        centre_px,
        um_per_px=um_per_px,
        size_px=wanted.size_px + 2 * MARGIN_PX,
        target_um_per_px=wanted.um_per_px,
    )
    return np.dstack([placed.pixels, outline_distance(placed.inside)])


def outline_distance(inside: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Signed distance to the outline as grey levels: ``OUTLINE`` and more inside, less outside."""
    cell = inside.astype(np.uint8)
    within = cv2.distanceTransform(np.pad(cell, 1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    outside = cv2.distanceTransform(1 - cell, cv2.DIST_L2, 5) if cell.any() else np.full(cell.shape, 99.0)
    signed = np.where(inside, within - 0.5, 0.5 - outside)
    return np.clip(np.rint(OUTLINE + LEVELS_PER_PX * signed), 0, 255).astype(np.uint8)


def plain(cached: NDArray[np.uint8], wanted: Input) -> NDArray[np.uint8]:
    """A cached picture as the device would show it to the model, without augmentation."""
    if cached.shape[-1] == 3:
        return cached
    inner = cached[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX]
    rgb, inside = np.ascontiguousarray(inner[..., :3]), inner[..., 3] >= OUTLINE
    return finish_crop(rgb, inside, wanted.masking, wanted.colour)


def black_background_mask(pixels: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """The largest thing that is clearly not black, filled, less its outermost px; None where all is black.

    The pixels at the edge of a cut-out that was made smaller afterwards are half cell, half black.
    """
    brightest = pixels.max(axis=2)
    if not brightest.any():
        return None
    grey = (brightest > 0.5 * np.median(brightest[brightest > 0])).astype(np.uint8)
    grey = cv2.morphologyEx(grey, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    outlines, _ = cv2.findContours(grey, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    mask = np.zeros(grey.shape, np.uint8)
    cv2.drawContours(mask, [max(outlines, key=cv2.contourArea)], -1, 255, cv2.FILLED)
    inner = cv2.erode(mask, np.ones((3, 3), np.uint8))
    return np.asarray(inner if inner.any() else mask, dtype=np.uint8)


def on_glass(pixels: NDArray[np.uint8], mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Puts a cell that was cut out on black onto glass.

    From black it would get a dark rim by the low pass before shrinking. A cell in a field has a light one,
    and the model would know the data set by the difference.
    """
    return np.where(mask[..., None] > 0, pixels, np.array(GLASS, np.uint8)).astype(np.uint8)


def is_single(cell: LocatedCell, um_per_px: float) -> bool:
    """Whether a mask has the size and shape of one whole cell: neither a smudge nor several that touch."""
    if cell.touches_border:
        return False
    outlines, _ = cv2.findContours(cell.mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return False
    outline = max(outlines, key=cv2.contourArea)
    area = cv2.contourArea(outline)
    hull = cv2.contourArea(cv2.convexHull(outline))
    _, (width, height), _ = cv2.minAreaRect(outline)
    return (
        SINGLE_UM2[0] <= area * um_per_px**2 <= SINGLE_UM2[1]
        and area >= SINGLE_SOLIDITY * hull
        and max(width, height) <= SINGLE_ASPECT * min(width, height)
        # A disc fills 0.79 of the square around it; a piece cut out of a crowd fills nearly all.
        and area <= SINGLE_FILLING * width * height
    )


def nearest_cell(
    cells: Sequence[LocatedCell], shape: tuple[int, ...], um_per_px: float, anywhere: bool = False
) -> LocatedCell | None:
    """The cell nearest the middle of the picture, None where none is near and it must be."""
    x, y = (shape[1] - 1) / 2.0, (shape[0] - 1) / 2.0

    def away(cell: LocatedCell) -> float:
        return float(np.hypot(cell.centre_px[0] - x, cell.centre_px[1] - y)) * um_per_px

    best = min(cells, key=away, default=None)
    return best if best is not None and (anywhere or away(best) <= MAX_OFF_CENTRE_UM) else None


def full_mask(cell: LocatedCell, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """The cell's mask in the whole picture."""
    x, y, width, height = cell.box
    mask = np.zeros(shape[:2], np.uint8)
    mask[y : y + height, x : x + width] = cell.mask
    return mask


def make_field(sample: Sample, wanted: Input) -> NDArray[np.uint8]:
    """Squeezes a whole field to the model's square; covers the scale bar in the ALL set's pictures."""
    pixels = read_picture(sample.path)
    if sample.source == taleqani.NAME:
        pixels = taleqani.without_scale_bar(pixels)
    size = (wanted.size_px, wanted.size_px)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _middle(box: Sequence[int]) -> tuple[float, float]:
    x, y, width, height = box
    return (x + (width - 1) / 2.0, y + (height - 1) / 2.0)


def _key(samples: Sequence[Sample], wanted: Input) -> str:
    """Hash of everything the arrays depend on, including the device's own code."""
    # All of the package: what a cell's outline depends on is spread over modules that import each other.
    code = [file.read_text(encoding="utf-8") for file in sorted(Path(vision.__file__).parent.glob("*.py"))]
    rows = [
        (str(s.path.resolve()), _changed(s.path), s.form, s.um_per_px, s.source, s.box and astuple(s.box))
        for s in samples
    ]
    settings = [CACHE_VERSION, MARGIN_PX, wanted.size_px, wanted.um_per_px, code, rows]
    return hashlib.sha256(json.dumps(settings).encode()).hexdigest()[:16]


def _changed(path: Path) -> int:
    """When a picture was last changed, ns."""
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise CropError(f"The picture {path} cannot be opened; check the file.") from error
