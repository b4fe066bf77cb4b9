"""Reading a picture file, or saying in one sentence why it cannot be used."""

import io
import re
import warnings
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageMode, ImageOps, UnidentifiedImageError

from edge_app.exceptions import ImageError

SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp")
"""The picture files taken from a folder."""

MIN_SIDE_PX = 64
"""A side below this holds no field: at 0.25 µm/px it is 16 µm, one white cell."""

MAX_PIXELS = 50_000_000
"""Above this a Pi with 1 GB would swap; a 48-megapixel sensor still fits."""

FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP")
"""What Pillow is allowed to try: fewer parsers, fewer surprises from a file of unknown origin."""

_PNG_DEPTH_OFFSET = 24
_TIFF_BITS_PER_SAMPLE = 258


def read_image(path: Path) -> NDArray[np.uint8]:
    """Reads a picture file completely, or refuses it.

    The header is judged before anything is decoded, so a picture that is too large costs no memory.
    Orientation from EXIF is applied; palettes are expanded; transparency is laid on white, like empty glass.

    Args:
        path: a JPEG, PNG, TIFF, BMP or WebP file.

    Returns:
        RGB uint8, shape (height, width, 3).

    Raises:
        ImageError: there is no such file, it is no picture, is cut off, too small, too large, or not 8-bit
            colour.
    """
    content = _content(path)
    with warnings.catch_warnings():
        # Pillow warns of what is refused below with a sentence (size), or of metadata nobody needs here.
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                _judge_header(path, picture, content)
                picture.load()
                return _to_rgb(picture)
        except UnidentifiedImageError as error:
            raise ImageError(
                f"{path.name} is not a picture this program reads: give a JPEG, PNG, TIFF, BMP or WebP file."
            ) from error
        except Image.DecompressionBombError as error:
            raise ImageError(
                f"{path.name} is far larger than {MAX_PIXELS // 1_000_000} megapixels: "
                "save the field at the camera's own size."
            ) from error
        # Pillow's decoders have no error of their own: each kind of damage raises one of these.
        except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError) as error:
            raise ImageError(
                f"{path.name} is cut off or damaged: copy it again from where it came."
            ) from error


def list_images(folder: Path) -> list[Path]:
    """Lists the pictures directly in a folder, in the order a person counts (2 before 10).

    Args:
        folder: the folder; hidden files are passed over.

    Raises:
        ImageError: the folder is not there, cannot be read, or holds no picture.
    """
    try:
        names = [p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith(".")]
    except OSError as error:
        raise ImageError(
            f"The folder {folder} cannot be read: check the path and its permissions."
        ) from error
    found = natural_order(p for p in names if p.is_file())
    if not found:
        raise ImageError(
            f"The folder {folder} holds no picture: put {', '.join(s[1:] for s in SUFFIXES)} files into it."
        )
    return found


def natural_order(paths: Iterable[Path]) -> list[Path]:
    """Sorts paths by name with numbers taken as numbers."""

    def key(path: Path) -> tuple[list[tuple[int, int, str]], str]:
        # Only ASCII digits are numbers here: int() refuses some characters that \d or isdigit accept.
        parts = re.split(r"([0-9]+)", path.name.casefold())
        return [(0, int(p), "") if i % 2 else (1, 0, p) for i, p in enumerate(parts)], path.name

    return sorted(paths, key=key)


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise ImageError(f"{path} is not there: check the path.") from error
    except IsADirectoryError as error:
        raise ImageError(f"{path} is a folder, not a picture: name a file in it.") from error
    except OSError as error:
        raise ImageError(
            f"{path} cannot be read ({error.strerror}): check the card and permissions."
        ) from error
    if not content:
        raise ImageError(f"{path.name} is empty (0 bytes): copy it again from where it came.")
    return content


def _judge_header(path: Path, picture: Image.Image, content: bytes) -> None:
    width, height = picture.size
    if min(width, height) < MIN_SIDE_PX:
        raise ImageError(
            f"{path.name} is {width}x{height} px and too small to hold a field: "
            f"each side needs at least {MIN_SIDE_PX} px."
        )
    if width * height > MAX_PIXELS:
        raise ImageError(
            f"{path.name} is {width}x{height} px, {width * height / 1e6:.0f} megapixels: "
            f"at most {MAX_PIXELS // 1_000_000} are read, so save the field at the camera's own size."
        )
    bits = _bits_per_channel(picture, content)
    if bits != 8:
        raise ImageError(f"{path.name} has {bits}-bit channels: save it as 8-bit RGB.")
    if picture.mode in ("L", "LA", "La"):
        raise ImageError(f"{path.name} is greyscale and the stain's colour is needed: save it as 8-bit RGB.")
    if picture.mode not in ("RGB", "RGBA", "RGBX", "RGBa", "P", "PA"):
        raise ImageError(f"{path.name} is {picture.mode}, not RGB: save it as 8-bit RGB.")


def _bits_per_channel(picture: Image.Image, content: bytes) -> int:
    """Bits per channel as the file states them: Pillow cuts 16-bit RGB down to 8 without a word."""
    if picture.format == "PNG" and picture.mode not in ("P", "PA"):
        return content[_PNG_DEPTH_OFFSET]
    if picture.format == "TIFF" and picture.mode not in ("P", "PA"):
        stated = getattr(picture, "tag_v2", {}).get(_TIFF_BITS_PER_SAMPLE, (1,))
        return int(max(stated)) if isinstance(stated, tuple) else int(stated)
    # "|u1" is 8-bit, "<u2" 16-bit, "<i4" and "<f4" 32-bit, "|b1" bilevel.
    kind = ImageMode.getmode(picture.mode).typestr
    return 1 if kind == "|b1" else 8 * int(kind[2:])


def _to_rgb(picture: Image.Image) -> NDArray[np.uint8]:
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "RGBa", "PA") or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        white = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        upright = Image.alpha_composite(white, clear)
    pixels = np.array(upright.convert("RGB"), dtype=np.uint8)
    return np.ascontiguousarray(pixels)
