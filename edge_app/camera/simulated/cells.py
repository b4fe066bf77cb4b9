"""How each kind of cell looks under a Romanowsky stain (May-Grünwald-Giemsa, Wright).

Sizes and shapes are those of a haematology atlas (Bain, Blood Cells, 5th ed., ch. 3): they are for
demonstrations and for tests of finding and counting, not for training or judging a classifier.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.simulated.shapes import Patch, Plane, blob, cover, dots, make_patch, strand, texture
from edge_app.exam.cell_class import CellClass

BACKGROUND_RGB = (249.0, 238.0, 217.0)
"""Empty glass under a warm lamp."""

RADIUS_UM: dict[CellClass, tuple[float, float]] = {
    CellClass.LYMPHOCYTE: (4.4, 5.5),
    CellClass.LYMPHOBLAST: (5.8, 8.0),
    CellClass.MYELOBLAST: (7.2, 9.2),
    CellClass.MONOCYTE: (7.4, 9.0),
    CellClass.NEUTROPHIL: (5.8, 7.0),
    CellClass.EOSINOPHIL: (6.2, 7.4),
    CellClass.BASOPHIL: (5.4, 6.4),
    CellClass.ERYTHROBLAST: (4.2, 5.2),
    CellClass.SMUDGE: (6.0, 8.5),
    CellClass.ARTEFACT: (2.4, 4.5),
}
"""Smallest and largest radius, µm, of a cell in a dried smear, and of a heap of stain and dust."""

LARGEST_RADIUS_UM = max(high for _, high in RADIUS_UM.values())


class Ink(NamedTuple):
    """A stain colour, given as it looks at full strength on ``BACKGROUND_RGB``."""

    red: int
    green: int
    blue: int

    @property
    def density(self) -> NDArray[np.float32]:
        """Optical density per channel, shape (3,), by Beer and Lambert."""
        return np.log(np.array(BACKGROUND_RGB) / np.array(self, dtype=np.float64)).astype(np.float32)


@dataclass(frozen=True)
class Sprite:
    """One drawn cell.

    Attributes:
        left: x of the first column in px of the slide.
        top: y of the first row in px of the slide.
        density: float32 (height, width, 3), optical density, already weighed with ``coverage``.
        coverage: float32 (height, width), 0..1: how much of what lies beneath is hidden.
    """

    left: int
    top: int
    density: NDArray[np.float32]
    coverage: Plane


_Painter = Callable[[Patch, np.random.Generator, float], tuple[NDArray[np.float32], Plane]]


def draw_white_cell(
    cell_class: CellClass, seed: int, centre_um: tuple[float, float], radius_um: float, um_per_px: float
) -> Sprite:
    """Draws one nucleated cell.

    Args:
        cell_class: which kind; one of the keys of ``RADIUS_UM``.
        seed: of its individual shape.
        centre_um: x, y on the slide.
        radius_um: of the whole cell.
        um_per_px: scale of the slide's raster.
    """
    patch = make_patch(centre_um, 1.45 * radius_um, um_per_px)
    density, coverage = _PAINTERS[cell_class](patch, np.random.default_rng(seed), radius_um)
    return Sprite(patch.left, patch.top, density, coverage)


def draw_red_cell(seed: int, centre_um: tuple[float, float], um_per_px: float) -> Sprite:
    """Draws one red cell: a disc of 7.2-7.5 µm with a pale middle, which hides nothing that lies beneath.

    Args:
        seed: of its individual shape.
        centre_um: x, y on the slide.
        um_per_px: scale of the slide's raster.
    """
    rng = np.random.default_rng(seed)
    radius = float(np.clip(rng.normal(3.68, 0.2), 2.9, 4.4))
    patch = make_patch(centre_um, radius + 1.2, um_per_px)
    stretch, angle = 1.0 + abs(rng.normal(0, 0.07)), rng.uniform(0, np.pi)
    depth = blob(patch, rng, radius, 0.03, stretch=stretch, angle=angle)
    inward = np.clip(1.0 - depth / np.float32(radius), 0.0, 1.2)
    pallor, width = rng.uniform(0.35, 0.8), rng.uniform(0.34, 0.5)
    profile = 1.0 - pallor * np.exp(-((inward / width) ** 4))
    # Refraction at the edge draws a fine darker line, as in every dried smear.
    profile += 0.3 * np.exp(-(((depth - 0.25) / 0.28) ** 2))
    strength = profile * cover(depth, 0.34) * rng.uniform(0.85, 1.15)
    density = strength[..., None].astype(np.float32) * _RED_CELL.density
    return Sprite(patch.left, patch.top, density, np.zeros(patch.shape, np.float32))


def draw_platelet(seed: int, centre_um: tuple[float, float], um_per_px: float) -> Sprite:
    """Draws one platelet, 1.6-3 µm across, with granules in its middle."""
    rng = np.random.default_rng(seed)
    radius = rng.uniform(0.8, 1.5)
    patch = make_patch(centre_um, 2.0 * radius, um_per_px)
    body = cover(blob(patch, rng, radius, 0.18, stretch=rng.uniform(1.0, 1.4), angle=rng.uniform(0, 3)))
    grains = dots(patch, rng, round(10 * radius), 0.75 * radius, (0.12, 0.28)) * body
    density = (
        body[..., None] * _PLATELET.density + grains[..., None] * np.float32(0.55) * _GRANULE_AZURE.density
    )
    return Sprite(patch.left, patch.top, density, body * np.float32(0.6))


def draw_dirt(seed: int, centre_um: tuple[float, float], um_per_px: float) -> Sprite:
    """Draws a crumb of stain, 0.3-1.2 µm, much smaller than any nucleus."""
    rng = np.random.default_rng(seed)
    radius = rng.uniform(0.15, 0.6)
    patch = make_patch(centre_um, 2.0 * radius + 0.3, um_per_px)
    body = cover(blob(patch, rng, radius, 0.3)) * np.float32(rng.uniform(0.4, 1.0))
    return Sprite(patch.left, patch.top, body[..., None] * _PRECIPITATE.density, body)


_RED_CELL = Ink(216, 178, 170)
_PLATELET = Ink(205, 170, 205)
_PRECIPITATE = Ink(70, 40, 95)
_DUST = Ink(40, 31, 50)
_GRANULE_AZURE = Ink(120, 60, 150)
_GRANULE_ORANGE = Ink(212, 122, 104)
_GRANULE_BASOPHIL = Ink(62, 34, 92)
_DENSE_CHROMATIN = Ink(84, 54, 122)
_LOBED_CHROMATIN = Ink(92, 62, 132)
_LACY_CHROMATIN = Ink(124, 94, 154)
_BLAST_CHROMATIN = Ink(126, 82, 156)
_PYKNOTIC = Ink(50, 32, 74)


def _paint(
    cell: Plane, nucleus: Plane, cytoplasm: NDArray[np.float32], chromatin: NDArray[np.float32]
) -> tuple[NDArray[np.float32], Plane]:
    """Lays a nucleus over cytoplasm; densities of shape (..., 3) are at full strength."""
    whole = np.maximum(cell, nucleus)
    density = cytoplasm * (whole - nucleus)[..., None] + chromatin * nucleus[..., None]
    return density.astype(np.float32), whole


def _stain(ink: Ink, strength: Plane) -> NDArray[np.float32]:
    return np.asarray(np.clip(strength, 0.05, 2.0)[..., None] * ink.density, dtype=np.float32)


def _chromatin(
    patch: Patch, rng: np.random.Generator, depth: Plane, *, clump: float, grain_um: float, rim: float = 0.12
) -> Plane:
    """Strength of chromatin: coarse clumps, fine grain and the darker membrane."""
    grain = clump * texture(patch, rng, grain_um) + 0.4 * clump * texture(patch, rng, 0.45 * grain_um)
    return np.asarray(1.0 + grain + rim * np.exp(-(((depth - 0.2) / 0.3) ** 2)), dtype=np.float32)


def _lymphocyte(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.04, stretch=rng.uniform(1.0, 1.08), angle=rng.uniform(0, 3))
    offset = rng.normal(0, 0.05 * radius, 2)
    depth = blob(patch, rng, radius * rng.uniform(0.8, 0.88), 0.035, centre_um=(offset[0], offset[1]))
    depth = np.minimum(depth, cell - 0.1)
    strength = _chromatin(patch, rng, depth, clump=0.16, grain_um=1.1)
    cytoplasm = _stain(Ink(166, 178, 215), 1.0 + 0.1 * texture(patch, rng, 0.7))
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_DENSE_CHROMATIN, strength))


def _lymphoblast(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    stretch, angle = rng.uniform(1.0, 1.18), rng.uniform(0, np.pi)
    cell = blob(patch, rng, radius, 0.05, stretch=stretch, angle=angle)
    away = rng.uniform(0, 2 * np.pi)
    shift = 0.05 * radius
    centre = (shift * np.cos(away), shift * np.sin(away))
    depth = blob(
        patch, rng, radius * rng.uniform(0.85, 0.91), 0.05, stretch=stretch, angle=angle, centre_um=centre
    )
    if rng.random() < 0.4:
        notch = (radius * 1.05 * np.cos(away + 3), radius * 1.05 * np.sin(away + 3))
        depth = np.minimum(depth, -blob(patch, rng, 0.35 * radius, 0.1, centre_um=notch))
    depth = np.minimum(depth, cell - 0.1)
    strength = _chromatin(patch, rng, depth, clump=0.085, grain_um=0.6, rim=0.1)
    strength -= 0.3 * _nucleoli(patch, rng, int(rng.integers(0, 3)), 0.5 * radius, (0.5, 0.9))
    cytoplasm = _stain(Ink(140, 152, 208), 1.0 + 0.12 * texture(patch, rng, 0.9))
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_BLAST_CHROMATIN, strength))


def _myeloblast(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.06, stretch=rng.uniform(1.0, 1.15), angle=rng.uniform(0, np.pi))
    away = rng.uniform(0, 2 * np.pi)
    shift = 0.12 * radius
    centre = (shift * np.cos(away), shift * np.sin(away))
    depth = blob(patch, rng, radius * rng.uniform(0.74, 0.8), 0.05, stretch=1.1, angle=away, centre_um=centre)
    depth = np.minimum(depth, cell - 0.2)
    strength = _chromatin(patch, rng, depth, clump=0.07, grain_um=0.5, rim=0.06)
    strength -= 0.36 * _nucleoli(patch, rng, int(rng.integers(2, 5)), 0.5 * radius, (0.6, 1.1))
    cytoplasm = _stain(Ink(158, 162, 212), 1.0 + 0.12 * texture(patch, rng, 0.8))
    cytoplasm += (0.5 * dots(patch, rng, 14, radius, (0.12, 0.2)))[..., None] * _GRANULE_AZURE.density
    if rng.random() < 0.15:
        # An Auer rod, in the wide part of the cytoplasm opposite the nucleus.
        x, y = -0.85 * radius * np.cos(away), -0.85 * radius * np.sin(away)
        dx, dy = -1.3 * np.sin(away), 1.3 * np.cos(away)
        rod = cover(strand(patch, (x - dx, y - dy), (x + dx, y + dy), 0.15))
        cytoplasm += (0.8 * rod)[..., None] * _GRANULE_AZURE.density
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_BLAST_CHROMATIN, strength * np.float32(0.92)))


def _nucleoli(
    patch: Patch, rng: np.random.Generator, count: int, within_um: float, radius_um: tuple[float, float]
) -> Plane:
    plane = np.zeros(patch.shape, np.float32)
    for _ in range(count):
        away, theta = within_um * np.sqrt(rng.random()), rng.uniform(0, 2 * np.pi)
        centre = (away * np.cos(theta), away * np.sin(theta))
        plane = np.maximum(
            plane, cover(blob(patch, rng, rng.uniform(*radius_um), 0.1, centre_um=centre), 0.6)
        )
    return plane


def _lobes(
    patch: Patch, rng: np.random.Generator, count: int, lobe_um: float, ring_um: float, neck_um: float
) -> Plane:
    """Depth inside lobes strung along an arc."""
    start = rng.uniform(0, 2 * np.pi)
    sweep = min(1.45 * np.pi, (count - 1) * rng.uniform(1.25, 1.6)) if count > 2 else rng.uniform(2.0, 2.9)
    depth = np.full(patch.shape, -9.0, np.float32)
    before: tuple[float, float] | None = None
    for theta in start + np.linspace(0.0, sweep, count):
        ring = ring_um * rng.uniform(0.9, 1.1)
        centre = (ring * np.cos(theta), ring * np.sin(theta))
        lobe = blob(
            patch,
            rng,
            lobe_um * rng.uniform(0.88, 1.12),
            0.1,
            centre_um=centre,
            stretch=rng.uniform(1.1, 1.5),
            angle=theta + np.pi / 2,
        )
        depth = np.maximum(depth, lobe)
        if before is not None:
            depth = np.maximum(depth, strand(patch, before, centre, neck_um))
        before = centre
    return depth


def _neutrophil(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.05)
    count = int(rng.choice([2, 3, 4, 5], p=[0.15, 0.42, 0.33, 0.1]))
    lobe = radius * {2: 0.37, 3: 0.32, 4: 0.29, 5: 0.26}[count]
    depth = _lobes(patch, rng, count, lobe, 0.47 * radius, rng.uniform(0.35, 0.9))
    depth = np.minimum(depth, cell - 0.3)
    strength = _chromatin(patch, rng, depth, clump=0.15, grain_um=1.0)
    cytoplasm = _stain(Ink(234, 206, 208), 1.0 + 0.25 * texture(patch, rng, 0.45))
    cytoplasm += (0.22 * dots(patch, rng, 150, radius, (0.1, 0.2)))[..., None] * _GRANULE_AZURE.density
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_LOBED_CHROMATIN, strength))


def _eosinophil(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.04)
    count = 2 if rng.random() < 0.8 else 3
    depth = _lobes(patch, rng, count, radius * (0.36 if count == 2 else 0.3), 0.46 * radius, 0.4)
    depth = np.minimum(depth, cell - 0.4)
    strength = _chromatin(patch, rng, depth, clump=0.14, grain_um=1.0)
    grains = dots(patch, rng, round(7.5 * radius * radius), radius - 0.3, (0.28, 0.42))
    cytoplasm = _stain(Ink(228, 176, 158), np.ones(patch.shape, np.float32))
    uneven = 0.62 * grains * (1.0 + 0.22 * texture(patch, rng, 0.6))
    cytoplasm += np.asarray(uneven, dtype=np.float32)[..., None] * _GRANULE_ORANGE.density
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_LOBED_CHROMATIN, strength))


def _basophil(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.05)
    depth = np.minimum(_lobes(patch, rng, 2, 0.46 * radius, 0.36 * radius, 1.2), cell - 0.3)
    strength = _chromatin(patch, rng, depth, clump=0.1, grain_um=1.0)
    cytoplasm = _stain(Ink(206, 182, 206), np.ones(patch.shape, np.float32))
    density, whole = _paint(cover(cell), cover(depth), cytoplasm, _stain(_LACY_CHROMATIN, strength))
    grains = dots(patch, rng, round(2.7 * radius * radius), radius - 0.25, (0.3, 0.52)) * whole
    grains = grains[..., None]
    return (density * (1 - grains) + grains * _GRANULE_BASOPHIL.density).astype(np.float32), whole


def _monocyte(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.11, stretch=rng.uniform(1.0, 1.15), angle=rng.uniform(0, np.pi))
    angle = rng.uniform(0, 2 * np.pi)
    depth = blob(patch, rng, 0.68 * radius, 0.06, stretch=1.25, angle=angle + np.pi / 2)
    dent = 0.62 * radius
    bay = (dent * np.cos(angle), dent * np.sin(angle))
    depth = np.minimum(depth, -blob(patch, rng, rng.uniform(0.34, 0.5) * radius, 0.08, centre_um=bay))
    depth = np.minimum(depth, cell - 0.4)
    strength = _chromatin(patch, rng, depth, clump=0.17, grain_um=0.85, rim=0.1)
    cytoplasm = _stain(Ink(184, 178, 199), 1.0 + 0.2 * texture(patch, rng, 0.5))
    bubbles = dots(patch, rng, int(rng.integers(2, 9)), 0.9 * radius, (0.2, 0.5))
    cytoplasm *= 1.0 - 0.7 * bubbles[..., None]
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_LACY_CHROMATIN, strength))


def _erythroblast(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    cell = blob(patch, rng, radius, 0.05)
    offset = rng.normal(0, 0.1 * radius, 2)
    depth = blob(patch, rng, radius * rng.uniform(0.52, 0.62), 0.03, centre_um=(offset[0], offset[1]))
    strength = _chromatin(patch, rng, depth, clump=0.09, grain_um=0.8)
    cytoplasm = _stain(Ink(206, 162, 162), 1.0 + 0.08 * texture(patch, rng, 1.2))
    return _paint(cover(cell), cover(depth), cytoplasm, _stain(_PYKNOTIC, strength))


def _smudge(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    depth = blob(patch, rng, 0.85 * radius, 0.25, stretch=rng.uniform(1.1, 1.5), angle=rng.uniform(0, np.pi))
    # A burst nucleus has threads for an edge.
    depth = depth + 0.7 * texture(patch, rng, 1.6) + 0.35 * texture(patch, rng, 0.6)
    fade = cover(depth, 2.4)
    strength = 1.0 + 0.25 * texture(patch, rng, 1.3) + 0.14 * texture(patch, rng, 0.5)
    return (_stain(Ink(168, 118, 178), strength) * fade[..., None]).astype(np.float32), fade


def _artefact(patch: Patch, rng: np.random.Generator, radius: float) -> tuple[NDArray[np.float32], Plane]:
    depth = blob(patch, rng, 0.8 * radius, 0.3, stretch=rng.uniform(1.0, 1.8), angle=rng.uniform(0, np.pi))
    # A heap of crumbs: ragged, and as dark as the light that gets through lets it be.
    body = cover(depth + 0.5 * texture(patch, rng, 0.9))
    crumbs = dots(patch, rng, 12, 1.2 * radius, (0.15, 0.4))
    whole = np.maximum(body, crumbs)
    strength = 1.0 + 0.15 * texture(patch, rng, 0.6)
    return (_stain(_DUST, strength) * whole[..., None]).astype(np.float32), whole


_PAINTERS: dict[CellClass, _Painter] = {
    CellClass.LYMPHOCYTE: _lymphocyte,
    CellClass.LYMPHOBLAST: _lymphoblast,
    CellClass.MYELOBLAST: _myeloblast,
    CellClass.MONOCYTE: _monocyte,
    CellClass.NEUTROPHIL: _neutrophil,
    CellClass.EOSINOPHIL: _eosinophil,
    CellClass.BASOPHIL: _basophil,
    CellClass.ERYTHROBLAST: _erythroblast,
    CellClass.SMUDGE: _smudge,
    CellClass.ARTEFACT: _artefact,
}
