"""Telling smudge cells and artefacts from white cells, among what ``locate_cells`` found.

A smudge cell is a nucleus without a cell: burst, smeared out, pale, of no outline. An artefact is no part of
a cell: precipitated stain, dust, print in the picture. Both are told by rules on colour and outline, held
against the other things in the field, as stain and lamp differ from field to field. The rules are strict on
purpose: what is in doubt stays a cell, for a lost blast is worse than a smudge that a person moves.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.vision.locate import LocatedCell
from edge_app.vision.nuclei import WORK_UM_PER_PX
from edge_app.vision.percentile import percentile

Kind = Literal["cell", "smudge", "artefact"]

MARGIN_UM = 4.0
"""How far around a thing the glass is looked for."""

FEWEST_THINGS = 3
"""In a field of fewer things there is no median that one of them could be held against."""

SMEARED_UM = 0.25
"""Blur, standard deviation, before anything is measured: the grain of a sensor is none of the cell's."""

NUCLEUS_SHARE = 0.5
OUTLINE_SHARE = 0.35
"""Share of the green density of a thing's darkest fifth from which a pixel is its nucleus's, and its own."""

NEUTRAL = 0.3
"""Spread of the three densities, relative to the largest, below which a thing is grey or black whatever lies
around it. Nuclei of five laboratories have at least 0.35."""

NEUTRAL_TO_FIELD = 0.78
"""The same, relative to the field's median; nuclei of single-cell pictures have at least 0.83 of that of
their laboratory."""

BLUE_OVER_FIELD = 0.12
LEAST_BLUE = 0.2
"""Blue density of an artefact: over the field's median, and at least. Azure dyes let blue through."""

RAGGED_CIRCULARITY = 0.8
RAGGED_HULL_CIRCULARITY = 0.92
"""4 pi area / perimeter² of its outline and of the hull: at most. A pyknotic nucleus may be all but black,
and is round."""

ARTEFACT_UM2 = 110.0
"""Area of the mask from which on it may be a cell that lies against a crumb."""

SMUDGE_RED = 0.27
SMUDGE_RED_TO_FIELD = 0.58
SMUDGE_GREEN = 0.44
SMUDGE_GREEN_TO_FIELD = 0.72
SMUDGE_RED_TO_GREEN_TO_FIELD = 0.98
"""Most red and green density of a burst nucleus, and relative to the field's median: it is pale, and
mauve."""

SMUDGE_UM2 = 75.0
"""Smallest area of a smudge: a nucleus that bursts spreads out."""

SMUDGE_CIRCULARITY = 0.62
SMUDGE_HULL_CIRCULARITY = 0.96
SMUDGE_SOLIDITY = 0.95
"""4 pi area / perimeter² of outline and hull, and area over hull, at most: it has no membrane."""

SMUDGE_SPREAD = (0.45, 0.85)
"""Spread of green density, 5th to 95th percentile, over that of the darkest fifth: less are lobes, more is a
cell besides."""


class Judgement(NamedTuple):
    """What a located thing is, and how sure that is: 0.5 at the rules' edge, 1 far beyond."""

    kind: Kind
    confidence: float


CELL = Judgement("cell", 1.0)


class NucleusColour(NamedTuple):
    """Median optical densities of a nucleus over the glass beside it, and what they were measured on.

    Attributes:
        core: green density of the darkest fifth of the thing begins here.
        plane: green density around it, at ``WORK_UM_PER_PX``.
        mask: of the thing, shape of ``plane``.
        nucleus: of its nucleus, likewise.
    """

    red: float
    green: float
    blue: float
    core: float
    plane: NDArray[np.float32]
    mask: NDArray[np.bool_]
    nucleus: NDArray[np.bool_]

    @property
    def chroma(self) -> float:
        """Spread of the densities relative to the largest: 0 is grey."""
        low, _, high = sorted((self.red, self.green, self.blue))
        return (high - low) / max(high, 0.01)


def judge_located(
    pixels: NDArray[np.uint8], cells: Sequence[LocatedCell], um_per_px: float
) -> list[Judgement]:
    """Says of each located thing whether it is a cell, a smudge or an artefact.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        cells: what ``locate_cells`` found in ``pixels``.
        um_per_px: scale of ``pixels``.

    Returns:
        A judgement for each, in order. What the edge of the field cuts stays a cell.
    """
    return judge_coloured(cells, [nucleus_colour(pixels, cell, um_per_px) for cell in cells])


def judge_coloured(cells: Sequence[LocatedCell], colours: Sequence[NucleusColour | None]) -> list[Judgement]:
    """The same where the colours were measured before, each as soon as its cell was found.

    Args:
        cells: what was found in a field.
        colours: what ``nucleus_colour`` says of each, in the same order.
    """
    known = [colour for colour in colours if colour is not None]
    field = _field(known) if len(known) >= FEWEST_THINGS else None
    return [
        CELL if colour is None or cell.touches_border else _judge(colour, field)
        for cell, colour in zip(cells, colours, strict=True)
    ]


class _Field(NamedTuple):
    """Medians over the things of a field."""

    red: float
    green: float
    blue: float
    red_to_green: float
    chroma: float


def _field(colours: Sequence[NucleusColour]) -> _Field:
    rows = [(c.red, c.green, c.blue, c.red / max(c.green, 0.01), c.chroma) for c in colours]
    return _Field(*(float(value) for value in np.median(np.array(rows), axis=0)))


def nucleus_colour(pixels: NDArray[np.uint8], cell: LocatedCell, um_per_px: float) -> NucleusColour | None:
    """The colour of a thing's nucleus; None where its mask is too small to measure.

    Args:
        pixels: RGB uint8, shape (height, width, 3).
        cell: what ``locate_cells`` found in ``pixels``.
        um_per_px: scale of ``pixels``.
    """
    x, y, width, height = cell.box
    margin = int(np.ceil(MARGIN_UM / um_per_px))
    left, top = max(x - margin, 0), max(y - margin, 0)
    around = pixels[top : y + height + margin, left : x + width + margin]
    mask = np.zeros(around.shape[:2], np.uint8)
    mask[y - top : y - top + height, x - left : x - left + width] = cell.mask
    factor = um_per_px / WORK_UM_PER_PX
    size = (max(4, round(around.shape[1] * factor)), max(4, round(around.shape[0] * factor)))
    kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    inside = cv2.resize(mask, size, interpolation=cv2.INTER_LINEAR) >= 128
    if not inside.any():
        return None
    window = cv2.resize(around, size, interpolation=kind)
    # Every second pixel each way is glass enough, and a quarter of the sorting.
    around_glass = cv2.blur(window, (3, 3))[::2, ::2].reshape(-1, 3)
    glass = np.array([percentile(channel, 95) for channel in around_glass.T], dtype=np.float32)
    density = np.log(glass + 1.0) - cv2.log(window.astype(np.float32) + 1.0)
    density = cv2.GaussianBlur(density, (0, 0), SMEARED_UM / WORK_UM_PER_PX)
    green = density[..., 1]
    core = percentile(green[inside], 80)
    nucleus = inside & (green > NUCLEUS_SHARE * core)
    if core <= 0.0 or not nucleus.any():
        return None
    stained = density.reshape(-1, 3)[np.flatnonzero(nucleus)]
    red, middle, blue = (percentile(channel, 50) for channel in stained.T)
    return NucleusColour(red, middle, blue, core, green, inside, nucleus)


def _judge(colour: NucleusColour, field: _Field | None) -> Judgement:
    alone = np.count_nonzero(colour.mask) * WORK_UM_PER_PX**2 < ARTEFACT_UM2
    if colour.chroma < NEUTRAL and alone:
        return Judgement("artefact", _sure(_below(colour.chroma, NEUTRAL)))
    if field is None:
        return CELL
    if colour.blue > LEAST_BLUE and alone:
        confidence = _sure(
            _below(colour.chroma, NEUTRAL_TO_FIELD * field.chroma),
            _below(field.blue + BLUE_OVER_FIELD, colour.blue),
        )
        if confidence > 0.0 and _is_ragged(colour):
            return Judgement("artefact", confidence)
    pale = _sure(
        _below(colour.red, SMUDGE_RED),
        _below(colour.red, SMUDGE_RED_TO_FIELD * field.red),
        _below(colour.green, SMUDGE_GREEN),
        _below(colour.green, SMUDGE_GREEN_TO_FIELD * field.green),
        _below(colour.red / colour.green, SMUDGE_RED_TO_GREEN_TO_FIELD * field.red_to_green),
    )
    return Judgement("smudge", pale) if pale > 0.0 and _is_shapeless(colour) else CELL


def _below(value: float, limit: float) -> float:
    """How far a value lies below a limit, relative to it; negative above."""
    return (limit - value) / limit if limit > 0 else -1.0


def _sure(*margins: float) -> float:
    """Confidence from the narrowest margin: 0 where one is missed, 1 where all are at least 0.3."""
    narrowest = min(margins)
    return 0.0 if narrowest <= 0.0 else float(min(1.0, 0.5 + narrowest / 0.6))


class _Outline(NamedTuple):
    """Area, µm², of what is stained, of its hull, and how near both are to a disc, 0..1."""

    area: float
    hull_area: float
    circularity: float
    hull_circularity: float


def _outline(colour: NucleusColour) -> _Outline:
    near = cv2.dilate(colour.mask.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    stained = ((colour.plane > OUTLINE_SHARE * colour.core) & near).astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    outlines, _ = cv2.findContours(
        cv2.morphologyEx(stained, cv2.MORPH_OPEN, disc), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
    )
    if not outlines:
        return _Outline(0.0, 0.0, 1.0, 1.0)
    outline = max(outlines, key=cv2.contourArea)
    hull = cv2.convexHull(outline)
    return _Outline(
        cv2.contourArea(outline) * WORK_UM_PER_PX**2,
        cv2.contourArea(hull) * WORK_UM_PER_PX**2,
        _circularity(outline),
        _circularity(hull),
    )


def _circularity(outline: cv2.typing.MatLike) -> float:
    return float(4.0 * np.pi * cv2.contourArea(outline) / max(cv2.arcLength(outline, closed=True), 1.0) ** 2)


def _is_ragged(colour: NucleusColour) -> bool:
    """Whether a thing has no round outline, as crumbs of stain have none."""
    shape = _outline(colour)
    return shape.circularity < RAGGED_CIRCULARITY and shape.hull_circularity < RAGGED_HULL_CIRCULARITY


def _is_shapeless(colour: NucleusColour) -> bool:
    """Whether a thing is spread out and has neither the outline of a cell nor the lobes of one nucleus."""
    low, high = np.percentile(colour.plane[colour.nucleus], (5, 95))
    least, most = SMUDGE_SPREAD
    if not least < (high - low) / colour.core < most:
        return False
    shape = _outline(colour)
    return (
        shape.area >= SMUDGE_UM2
        and shape.area < SMUDGE_SOLIDITY * shape.hull_area
        and shape.circularity < SMUDGE_CIRCULARITY
        and shape.hull_circularity < SMUDGE_HULL_CIRCULARITY
    )
