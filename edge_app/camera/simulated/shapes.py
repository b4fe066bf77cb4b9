"""Outlines with soft edges and stain textures, the strokes cells are drawn with.

Everything is in µm relative to a cell's centre, sampled at the centres of the slide's own pixels.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]

SOFT_EDGE_UM = 0.28
"""Width over which an outline fades: the resolution of a 1.25 NA lens at 550 nm (0.61 λ / NA = 0.27 µm)."""


@dataclass(frozen=True)
class Patch:
    """The pixels around one cell.

    Attributes:
        left: x of the first column in px of the slide.
        top: y of the first row in px of the slide.
        x: float32 (height, width), µm right of the cell's centre.
        y: float32 (height, width), µm below the cell's centre.
        um_per_px: scale.
    """

    left: int
    top: int
    x: Plane
    y: Plane
    um_per_px: float

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in px."""
        return int(self.x.shape[0]), int(self.x.shape[1])


def make_patch(centre_um: tuple[float, float], reach_um: float, um_per_px: float) -> Patch:
    """Lays a patch around a centre; the same cell always gets the same pixels, whoever draws it.

    Args:
        centre_um: x, y on the slide.
        reach_um: half side.
        um_per_px: scale of the slide's raster.
    """
    left, top = (int(np.floor((c - reach_um) / um_per_px)) for c in centre_um)
    side = int(np.ceil(2 * reach_um / um_per_px)) + 2
    steps = np.arange(side, dtype=np.float64) + 0.5
    x = ((steps + left) * um_per_px - centre_um[0]).astype(np.float32)
    y = ((steps + top) * um_per_px - centre_um[1]).astype(np.float32)
    grid_x, grid_y = np.meshgrid(x, y)
    return Patch(left, top, grid_x, grid_y, um_per_px)


def blob(
    patch: Patch,
    rng: np.random.Generator,
    radius_um: float,
    wobble: float,
    *,
    centre_um: tuple[float, float] = (0.0, 0.0),
    stretch: float = 1.0,
    angle: float = 0.0,
) -> Plane:
    """Signed depth inside a roundish outline, µm: positive inside.

    Args:
        patch: where.
        rng: draws the waves of the outline.
        radius_um: mean radius.
        wobble: relative size of the waves; 0 is an ellipse.
        centre_um: middle of the outline relative to the cell's centre.
        stretch: long over short axis, the area kept.
        angle: direction of the long axis, radians.
    """
    x, y = patch.x - np.float32(centre_um[0]), patch.y - np.float32(centre_um[1])
    c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    root = np.float32(np.sqrt(stretch))
    u, v = (c * x + s * y) / root, (c * y - s * x) * root
    away = np.sqrt(u * u + v * v)
    waves = np.float32(1.0)
    if wobble > 0:
        theta = np.arctan2(v, u)
        for k in (2, 3, 4, 5):
            size = np.float32(wobble * rng.normal() / k)
            waves = waves + size * np.cos(np.float32(k) * theta + np.float32(rng.uniform(0, 2 * np.pi)))
    return np.asarray(np.float32(radius_um) * waves - away, dtype=np.float32)


def strand(patch: Patch, start: tuple[float, float], end: tuple[float, float], half_width_um: float) -> Plane:
    """Signed depth inside a straight strand with round ends, µm."""
    ax, ay = np.float32(start[0]), np.float32(start[1])
    dx, dy = np.float32(end[0]) - ax, np.float32(end[1]) - ay
    length2 = max(float(dx * dx + dy * dy), 1e-6)
    along = np.clip(((patch.x - ax) * dx + (patch.y - ay) * dy) / np.float32(length2), 0.0, 1.0)
    away = np.hypot(patch.x - ax - along * dx, patch.y - ay - along * dy)
    return np.asarray(np.float32(half_width_um) - away, dtype=np.float32)


def cover(depth: Plane, edge_um: float = SOFT_EDGE_UM) -> Plane:
    """Turns signed depth into coverage 0..1 with a smooth edge."""
    t = np.clip(depth / np.float32(edge_um) * np.float32(0.5) + np.float32(0.5), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), dtype=np.float32)


def texture(patch: Patch, rng: np.random.Generator, grain_um: float) -> Plane:
    """Smooth noise of mean 0 and spread about 1 with grains of the size given.

    Args:
        patch: where.
        rng: draws it.
        grain_um: distance from one grain to the next.
    """
    height, width = patch.shape
    rows = max(2, round(height * patch.um_per_px / grain_um))
    coarse = rng.standard_normal((rows + 3, rows + 3)).astype(np.float32)
    fine = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    # Interpolation takes away a third of the spread.
    return np.asarray(fine * np.float32(1.4), dtype=np.float32)


def dots(
    patch: Patch,
    rng: np.random.Generator,
    count: int,
    within_um: float,
    radius_um: tuple[float, float],
) -> Plane:
    """Coverage 0..1 of granules scattered evenly over a disc.

    Args:
        patch: where.
        rng: scatters them.
        count: how many.
        within_um: radius of the disc they lie in.
        radius_um: smallest and largest granule.
    """
    shift = 4
    scale = (1 << shift) / patch.um_per_px
    away, theta = within_um * np.sqrt(rng.random(count)), rng.uniform(0, 2 * np.pi, count)
    origin_x, origin_y = float(patch.x[0, 0]), float(patch.y[0, 0])
    xs = np.rint((away * np.cos(theta) - origin_x) * scale).astype(int)
    ys = np.rint((away * np.sin(theta) - origin_y) * scale).astype(int)
    radii = np.maximum(1, np.rint(rng.uniform(*radius_um, count) * scale)).astype(int)
    plane = np.zeros(patch.shape, np.uint8)
    for x, y, radius in zip(xs.tolist(), ys.tolist(), radii.tolist(), strict=True):
        cv2.circle(plane, (x, y), radius, 255, -1, cv2.LINE_AA, shift)
    return np.asarray(plane, dtype=np.float32) / np.float32(255.0)
