"""Looking once at every picture of an audit: is it readable, how large, what colour, where are its edges."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from training.baselines import colour_features
from training.datasets import Sample

BORDER_SHARE = 0.1
"""Width of the frame that is taken for background, share of the shorter side."""

GRID = 2
"""Colour numbers are taken from every second pixel of every second line: a quarter of the time, the same
percentiles."""

EDGE_LEVELS = 32
"""Grey levels from one pixel to the next that make an edge: printed marks have it, stained cells seldom."""

AS_OPENCV = 2**29
"""Pillow refuses over twice as many pixels as this, and so just what OpenCV refuses a fit."""


@dataclass(frozen=True)
class Seen:
    """What a look at one picture gave.

    Attributes:
        digest: sha256 of the decoded pixels and their shape.
        width: px.
        height: px.
        colour: of the whole picture, 21 numbers, see ``baselines.colour_features``.
        border: of its outermost frame, 21 numbers.
        black: share of its outermost pixels that are pure black.
    """

    digest: str
    width: int
    height: int
    colour: NDArray[np.float64]
    border: NDArray[np.float64]
    black: float


@dataclass
class EdgeCount:
    """How many pictures of one class, source and size have an edge at each pixel.

    Attributes:
        pictures: how many were counted.
        edges: int32 (height, width).
    """

    pictures: int
    edges: NDArray[np.int32]


@dataclass
class Look:
    """What a look at all pictures gave.

    Attributes:
        good: indices of the readable samples.
        seen: one for each of ``good``.
        bad: index and problem of the others.
        edges: by (source, label, (height, width)).
    """

    good: list[int] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    bad: list[tuple[int, str]] = field(default_factory=list)
    edges: dict[tuple[str, str, tuple[int, int]], EdgeCount] = field(default_factory=dict)


def look_at(samples: Sequence[Sample], progress: Callable[[int, int], None] | None = None) -> Look:
    """Reads every picture completely; those that cannot be read are listed, not raised.

    Args:
        samples: the pictures.
        progress: called with pictures done and pictures in all.
    """
    found = Look()
    counts: dict[tuple[str, str, tuple[int, int]], EdgeCount] = defaultdict(
        lambda: EdgeCount(0, np.zeros((0, 0), np.int32))
    )
    with _pillow_reads(AS_OPENCV), ThreadPoolExecutor(2) as pool:
        for i, result in enumerate(pool.map(_look, (sample.path for sample in samples))):
            if isinstance(result, str):
                found.bad.append((i, result))
            else:
                seen, edges = result
                found.good.append(i)
                found.seen.append(seen)
                count = counts[samples[i].source, samples[i].label, (seen.height, seen.width)]
                count.edges = count.edges + edges if count.pictures else edges.astype(np.int32)
                count.pictures += 1
            if progress is not None:
                progress(i + 1, len(samples))
    found.edges = dict(counts)
    return found


@contextmanager
def _pillow_reads(pixels: int) -> Iterator[None]:
    """Sets Pillow's limit, which is one for the whole process, and sets it back."""
    usual, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, pixels
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = usual


def read_whole(path: Path) -> NDArray[np.uint8] | str:
    """A picture as RGB uint8 (height, width, 3), or why it cannot be read.

    Through Pillow: OpenCV decodes a cut-off JPEG without a word and fills the rest with grey.
    """
    try:
        with Image.open(path) as picture:
            return _eight_bit(ImageOps.exif_transpose(picture))
    except UnidentifiedImageError:
        return "is not a picture" if path.stat().st_size else "is empty (0 bytes)"
    except Image.DecompressionBombError:
        return "has too many pixels to be read"
    # Pillow's decoders have no error of their own: each kind of damage raises one of these.
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError) as error:
        return f"is cut off or damaged ({error})"


def _eight_bit(picture: Image.Image) -> NDArray[np.uint8]:
    """Its pixels as RGB uint8; of 16 bit the upper 8, as a fit reads them: Pillow would clip grey ones."""
    if not picture.mode.startswith("I"):
        return np.array(picture.convert("RGB"), dtype=np.uint8)
    grey = np.clip(np.array(picture).astype(np.int64) >> 8, 0, 255).astype(np.uint8)
    return np.repeat(grey[..., None], 3, axis=2)


def edge_map(pixels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where the brightness jumps from one pixel to the next, bool (height, width)."""
    # Sum of the channels: thrice the grey level, without a conversion.
    grey = pixels.sum(axis=2, dtype=np.int16)
    found = np.zeros(grey.shape, dtype=bool)
    found[:, 1:] |= np.abs(np.diff(grey, axis=1)) > 3 * EDGE_LEVELS
    found[1:] |= np.abs(np.diff(grey, axis=0)) > 3 * EDGE_LEVELS
    return found


def border_pixels(pixels: NDArray[np.uint8], width: int) -> NDArray[np.uint8]:
    """The pixels of the outermost frame of this width, uint8 (n, 3)."""
    inside = np.zeros(pixels.shape[:2], dtype=bool)
    inside[width : pixels.shape[0] - width, width : pixels.shape[1] - width] = True
    return pixels[~inside]


def _look(path: Path) -> tuple[Seen, NDArray[np.bool_]] | str:
    pixels = read_whole(path)
    if isinstance(pixels, str):
        return pixels
    height, width = pixels.shape[:2]
    frame = border_pixels(pixels, max(1, round(BORDER_SHARE * min(height, width))))
    seen = Seen(
        digest=hashlib.sha256(f"{pixels.shape}".encode() + pixels.tobytes()).hexdigest(),
        width=width,
        height=height,
        colour=colour_features(pixels[::GRID, ::GRID]),
        border=colour_features(frame[None, :: GRID * GRID]),
        black=float((border_pixels(pixels, 1) == 0).all(axis=1).mean()),
    )
    return seen, edge_map(pixels)
