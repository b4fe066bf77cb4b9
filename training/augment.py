"""Changes to a training picture that another microscope, stain or hand would make.

NumPy and OpenCV rather than graph operations: the last step is the device's own ``finish_crop``, so there
is no second implementation that could drift from it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.pack.manifest import Input
from edge_app.vision.crop import finish_crop
from edge_app.vision.stain import optical_density
from training.crops import LEVELS_PER_PX, OUTLINE, WHITE


@dataclass(frozen=True)
class Strength:
    """How far pictures are changed; 0 leaves them as they are.

    Attributes:
        scale: largest change of size, natural logarithm; a calibration or a red-cell estimate is off by about
            0.12.
        stain: standard deviation of the mixing of optical densities between channels: stains differ in hue.
        lamp: strength of lamp, focus, noise and compression, as a share of what is usual.
        outline: strength of the moves of a cell's outline, as a share of what is usual.
        neighbours: share of cells that get pieces of red cells in their mask, as the locator leaves them
            where red cells touch a white cell in a thick or blurred field.
        blur: share of pictures out of focus. Of the laboratories at hand the sharp ones show other classes
            than the soft ones, so that a reader of sharp pictures takes what is soft for a lymphocyte.
        most_chroma: colour contrast left in a finished crop, drawn from 0 (grey) to this: hue is the
            laboratory's signature, and a reader that cannot do without it fails at the next one. 0 leaves the
            colour alone.
    """

    scale: float = 0.12
    stain: float = 0.15
    lamp: float = 1.0
    outline: float = 1.0
    neighbours: float = 0.5
    blur: float = 0.4
    most_chroma: float = 1.2


USUAL = Strength()

OUTLINE_PX = (-3.0, 2.0)
"""Moves of the whole outline, px of the crop, outwards to inwards (0.75 to 0.5 µm): in a crowded field the
locator takes in more of what touches the cell than in a tidy picture of one."""

RAGGED_PX = 1.5
"""Standard deviation of local moves of the outline, px."""

MOST_NEIGHBOURS = 5
"""Red cells that touch a white cell, at most."""

RED_CELL_RADIUS_UM = (3.2, 4.0)
"""Of a red cell on a smear; its diameter is 7.2 to 7.5 µm, more or less spread."""

PIECE_UM = (0.6, 2.4)
"""How far the piece of a red cell that stays in the mask reaches out from the white cell."""

RED_CELL_DENSITY = (0.12, 0.45, 0.40)
"""Optical density of a red cell in red, green and blue, in a Wright-Giemsa stain: eosin on haemoglobin."""

DENSITIES = optical_density(np.arange(256, dtype=np.uint8), WHITE)
"""Optical density of each grey level."""

BLUR_PX = (0.3, 3.5)
"""Standard deviation of a defocus, px of the crop."""

SHARPENED = 0.15
"""Share of pictures sharpened as cameras do, where so many are not blurred."""

FRINGE_PX = 1.2
"""Standard deviation of the shift of the red and the blue picture against the green, px of the crop: cheap
objectives and eyepiece cameras have colour fringes of a quarter of a µm."""


def augment_cell(
    cached: NDArray[np.uint8], wanted: Input, random: np.random.Generator, strength: Strength = USUAL
) -> NDArray[np.uint8]:
    """A cached cell, (size + 2 margin)² x 4, as another microscope might show it, (size, size, 3)."""
    side = cached.shape[0]
    size = wanted.size_px
    angle = random.uniform(0.0, 2.0 * np.pi)
    scale = float(np.exp(random.uniform(-strength.scale, strength.scale)))
    flip = -1.0 if random.random() < 0.5 else 1.0
    cos, sin = np.cos(angle) / scale, np.sin(angle) / scale
    turn = np.array([[cos * flip, -sin], [sin * flip, cos]])
    shift = random.uniform(-2.0, 2.0, size=2) + (side - 1) / 2.0 - turn @ np.full(2, (size - 1) / 2.0)
    warp = np.column_stack([turn, shift])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    rgb = cv2.warpAffine(
        np.ascontiguousarray(cached[..., :3]),
        warp,
        (size, size),
        flags=flags,
        borderMode=cv2.BORDER_REPLICATE,
    )
    distance = cv2.warpAffine(np.ascontiguousarray(cached[..., 3]), warp, (size, size), flags=flags).astype(
        np.float32
    )
    coarse = random.normal(0.0, RAGGED_PX, size=(7, 7)).astype(np.float32)
    moved = cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC) + random.uniform(*OUTLINE_PX)
    inside = distance >= OUTLINE + LEVELS_PER_PX * strength.outline * moved
    if not inside.any():
        inside = distance >= OUTLINE
    rgb = np.asarray(rgb, dtype=np.uint8)
    if wanted.um_per_px is not None and random.random() < strength.neighbours:
        rgb, inside = _with_neighbours(rgb, distance, inside, random, wanted.um_per_px)
    crop = finish_crop(_relight(rgb, random, strength), inside, wanted.masking, wanted.colour)
    return _fade(crop, random.uniform(0.0, strength.most_chroma)) if strength.most_chroma > 0 else crop


def _with_neighbours(
    rgb: NDArray[np.uint8],
    distance: NDArray[np.float32],
    inside: NDArray[np.bool_],
    random: np.random.Generator,
    um_per_px: float,
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Puts red cells at the outline and leaves pieces of them in the mask."""
    middle = (rgb.shape[0] - 1) / 2.0
    steps = np.arange(rgb.shape[0] // 2)
    places = np.arange(rgb.shape[0], dtype=np.float32)
    light = rgb.astype(np.float32)
    glass = np.percentile(light.reshape(-1, 3), 95, axis=0)
    grown = inside.copy()
    for _ in range(int(random.integers(1, MOST_NEIGHBOURS + 1))):
        radius = random.uniform(*RED_CELL_RADIUS_UM) / um_per_px
        angle = random.uniform(0.0, 2.0 * np.pi)
        ray = inside[
            np.rint(middle + steps * np.sin(angle)).astype(int),
            np.rint(middle + steps * np.cos(angle)).astype(int),
        ]
        away = float(steps[ray].max(initial=0)) + radius * random.uniform(0.6, 0.95)
        centre_y, centre_x = middle + away * np.sin(angle), middle + away * np.cos(angle)
        down, across = _reach(centre_y, radius), _reach(centre_x, radius)
        around = down, across
        share = np.hypot(places[down, np.newaxis] - centre_y, places[across] - centre_x) / radius
        piece = random.uniform(*PIECE_UM) / um_per_px
        new = (share < 1.0) & ~inside[around] & (distance[around] >= OUTLINE - LEVELS_PER_PX * piece)
        # The pale middle, and a rim that refracts.
        held = share[new]
        thickness = (
            random.uniform(0.5, 1.4) * (0.7 + 0.3 * held) * (1.0 + random.normal(0.0, 0.5) * (held > 0.88))
        )
        density = thickness[..., None] * np.array(RED_CELL_DENSITY)
        light[around][new] = glass * np.exp(-density)
        grown[around] |= new
    return np.clip(np.rint(light), 0, 255).astype(np.uint8), grown


def _reach(centre: float, radius: float) -> slice:
    """Where a disc can be, along one side of a picture."""
    return slice(max(0, int(centre - radius)), max(0, int(centre + radius) + 2))


def _fade(crop: NDArray[np.uint8], chroma: float) -> NDArray[np.uint8]:
    """Moves each pixel's colour towards its grey; 0 leaves grey, 1 the colour as it is."""
    colour = crop.astype(np.float32)
    grey = ((colour[..., 0] + colour[..., 1] + colour[..., 2]) / 3.0)[..., np.newaxis]
    return np.clip(np.rint(grey + chroma * (colour - grey)), 0, 255).astype(np.uint8)


def augment_field(
    picture: NDArray[np.uint8], random: np.random.Generator, strength: Strength = USUAL
) -> NDArray[np.uint8]:
    """A field (size, size, 3) as another microscope might show it, with a patch rubbed out."""
    size = picture.shape[0]
    picture = np.rot90(picture, int(random.integers(4)))
    if random.random() < 0.5:
        picture = picture[:, ::-1]
    warp = cv2.getRotationMatrix2D(
        ((size - 1) / 2.0, (size - 1) / 2.0),
        random.uniform(-15, 15),
        float(np.exp(random.uniform(-0.15, 0.15))),
    )
    warp[:, 2] += random.uniform(-0.05, 0.05, size=2) * size
    moved = cv2.warpAffine(
        np.ascontiguousarray(picture),
        warp,
        (size, size),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    lit = _relight(np.asarray(moved, dtype=np.uint8), random, strength)
    if random.random() < 0.5:
        height, width = random.integers(size // 10, size // 3, size=2)
        y, x = random.integers(0, size - height), random.integers(0, size - width)
        lit[y : y + height, x : x + width] = np.median(lit.reshape(-1, 3), axis=0).astype(np.uint8)
    return lit


def restain(rgb: NDArray[np.uint8], random: np.random.Generator, stain: float) -> NDArray[np.uint8]:
    """The same picture in another stain and the light of another lamp, focus and noise as they were.

    Args:
        rgb: RGB uint8 (height, width, 3).
        random: draws them.
        stain: see ``Strength``.
    """
    return np.clip(np.rint(_restained(rgb, random, stain, 1.0)), 0, 255).astype(np.uint8)


def _restained(
    rgb: NDArray[np.uint8], random: np.random.Generator, stain: float, lamp: float
) -> NDArray[np.float32]:
    mixing = np.eye(3) + random.normal(0.0, stain, size=(3, 3))
    thickness = np.exp(random.normal(0.0, 0.8 * stain))
    density = cv2.LUT(rgb, DENSITIES) @ (mixing * thickness).astype(np.float32)
    tint = np.exp(random.normal(0.0, 0.06 * lamp, size=3)).astype(np.float32)
    return np.asarray(256.0 * np.exp(-density) * tint - 1.0, dtype=np.float32)


def _relight(rgb: NDArray[np.uint8], random: np.random.Generator, strength: Strength) -> NDArray[np.uint8]:
    """Another stain, lamp, focus and camera."""
    if strength.stain == 0 and strength.lamp == 0:
        return rgb
    light = _restained(rgb, random, strength.stain, strength.lamp)
    if random.random() < 0.4 * strength.lamp:
        light = fringed(light, random)
    kind = random.random()
    if kind < strength.blur * strength.lamp:
        light = cv2.GaussianBlur(light, (0, 0), random.uniform(*BLUR_PX))
    elif kind < (strength.blur + min(SHARPENED, (1.0 - strength.blur) / 2.0)) * strength.lamp:
        soft = cv2.GaussianBlur(light, (0, 0), 1.0)
        light = light + random.uniform(0.2, 0.8) * (light - soft)
    if random.random() < 0.5 * strength.lamp:
        # Noise in shares of the contrast: dark cut-out cells have a tenth of the contrast of a bright field.
        quarter = light.shape[0] // 4
        contrast = float(light[quarter:-quarter, quarter:-quarter].std())
        spread = contrast * random.uniform(0.02, 0.2)
        light = light + random.normal(0.0, spread, size=light.shape).astype(np.float32)
    picture = np.clip(np.rint(light), 0, 255).astype(np.uint8)
    if random.random() < 0.3 * strength.lamp:
        quality = int(random.integers(50, 95))
        _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
        picture = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)
    return picture


def fringed(light: NDArray[np.float32], random: np.random.Generator) -> NDArray[np.float32]:
    """Moves the red and the blue picture against the green one."""
    moved, size = light.copy(), light.shape[1::-1]
    for channel in (0, 2):
        shift = np.column_stack([np.eye(2), random.normal(0.0, FRINGE_PX, size=2)])
        picture = np.ascontiguousarray(light[..., channel])
        moved[..., channel] = cv2.warpAffine(picture, shift, size, borderMode=cv2.BORDER_REPLICATE)
    return moved
