"""Fields put together from real cells that touch: what is in them is known, unlike in real crowded fields.

Cells that lie alone in the pictures of a laboratory are cut out along their outline and laid on its own red
cells, one to six of them touching each other. The outline is the locator's, which finds such cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from real_pictures import read_real

from edge_app.camera.images import list_images
from edge_app.vision.locate import LocatedCell, locate_cells
from edge_app.vision.matching import TrueBox
from training import catalogue

FIELD_UM = (160.0, 110.0)
"""Width and height of a field."""

GROUPS = (1, 2, 2, 3, 4, 6)
"""How many cells touch; groups are drawn from these."""

CELL_UM2 = (45.0, 260.0)
"""Area of what is cut out of fields; smaller things may be platelets and crumbs, larger ones smudges."""

OVERLAP = 0.01
"""Share of a cell that the ones before it may cover."""

ALIKE = 0.25
"""Share of the cells that a field takes its own from: those next to one of them in stain, as on a slide."""


@dataclass(frozen=True)
class Laboratory:
    """Where a laboratory's cells are taken from.

    Attributes:
        source: its name in the catalogue, which knows the scale.
        folders: of its pictures, below the data folder.
        fields: whether they are fields of several cells, not pictures of one.
    """

    source: str
    folders: tuple[str, ...]
    fields: bool = False

    @property
    def um_per_px(self) -> float:
        """Scale of its pictures."""
        scale = catalogue.entry(self.source).um_per_px
        assert scale is not None
        return scale


LABORATORIES = {
    "Barcelona": Laboratory("pbc_barcelona", ("wbc_types/pbc_barcelona",)),
    "Munich": Laboratory("lmu_munich", ("wbc_types/lmu_munich",)),
    "ALL (Taleqani)": Laboratory(
        "taleqani_all4", ("taleqani_all4/Early", "taleqani_all4/Pre", "taleqani_all4/Pro"), fields=True
    ),
}


@dataclass(frozen=True)
class Cell:
    """A cell cut out: RGB pixels (height, width, 3) and where in them it is, bool (height, width)."""

    pixels: NDArray[np.uint8]
    inside: NDArray[np.bool_]

    def turned(self, quarters: int, *, mirrored: bool) -> "Cell":
        pixels, inside = np.rot90(self.pixels, quarters), np.rot90(self.inside, quarters)
        return Cell(pixels[:, ::-1], inside[:, ::-1]) if mirrored else Cell(pixels, inside)


@dataclass
class Crowd:
    """A field put together.

    Attributes:
        pixels: RGB uint8, shape (height, width, 3).
        boxes: of its cells.
        sizes: of the group that each of them lies in.
    """

    pixels: NDArray[np.uint8]
    boxes: list[TrueBox] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)


class Bank:
    """The cells of a laboratory that lie alone, and pictures of its red cells."""

    def __init__(self, laboratory: Laboratory, data: Path, *, every: int, first: int) -> None:
        """Cuts the cells out.

        Args:
            laboratory: whose.
            data: the data folder.
            every: so-maniest picture is used.
            first: the first one.
        """
        self._um_per_px = laboratory.um_per_px
        self._cells: list[Cell] = []
        self._red_cells: list[NDArray[np.uint8]] = []
        self._glass: list[NDArray[np.float64]] = []
        for folder in laboratory.folders:
            for picture in _pictures(data / folder)[first::every]:
                self._add(read_real(picture), fields=laboratory.fields)
        self._stain = np.array([np.log(250.0 / (c.pixels[c.inside].mean(axis=0) + 1.0)) for c in self._cells])

    def fields(self, count: int, seed: int) -> Iterator[Crowd]:
        """Fields of cells of about one stain each, and in every third of all stains beside each other."""
        rng = np.random.default_rng(seed)
        for number in range(count):
            cells = self._cells
            if number % 3:
                away = np.abs(self._stain - self._stain[rng.integers(len(cells))]).max(axis=1)
                cells = [cells[i] for i in np.argsort(away)[: max(12, round(ALIKE * len(cells)))]]
            yield self._field(cells, rng)

    def _add(self, pixels: NDArray[np.uint8], *, fields: bool) -> None:
        found = locate_cells(pixels, self._um_per_px)
        whole = [cell for cell in found if not cell.touches_border]
        if fields:
            sized = (cell for cell in whole if self._has_size(cell))
            alone = (cell for cell in sized if _is_round(cell) and _is_alone(cell, found))
            self._cells += [_cut_out(pixels, cell) for cell in alone]
        elif len(found) == 1:
            self._cells += [_cut_out(pixels, cell) for cell in whole]
        if len(found) <= (6 if fields else 1):
            covered = np.zeros(pixels.shape[:2], np.uint8)
            for cell in found:
                x, y, width, height = cell.box
                covered[y : y + height, x : x + width] |= cell.mask
            covered = cv2.dilate(covered, np.ones((15, 15), np.uint8))
            glass = np.percentile(pixels[covered == 0], 85, axis=0)
            self._glass.append(glass)
            self._red_cells.append(_laid_on(pixels, np.broadcast_to(glass, pixels.shape), covered > 0, 3.0))

    def _has_size(self, cell: LocatedCell) -> bool:
        return CELL_UM2[0] <= np.count_nonzero(cell.mask) * self._um_per_px**2 <= CELL_UM2[1]

    def _field(self, cells: list[Cell], rng: np.random.Generator) -> Crowd:
        width, height = (round(side / self._um_per_px) for side in FIELD_UM)
        crowd = Crowd(self._background(width, height, rng))
        taken = np.zeros((height, width), np.bool_)
        for _ in range(60):
            size = int(rng.choice(GROUPS))
            reach = round((8.0 + 6.0 * np.sqrt(size)) / self._um_per_px)
            x, y = rng.integers(reach, (width - reach, height - reach))
            if not taken[y - reach : y + reach, x - reach : x + reach].any():
                self._add_group(crowd, cells, taken, (int(x), int(y)), size, rng)
        return crowd

    def _background(self, width: int, height: int, rng: np.random.Generator) -> NDArray[np.uint8]:
        canvas = np.zeros((height, width, 3), np.uint8)
        colours = np.log(np.array(self._glass) + 1.0)
        first = rng.integers(len(colours))
        away = np.abs(colours - colours[first]).max(axis=1)
        # Of about one lamp: tinting another one's red cells would give them a colour that none have.
        one_lamp = np.argsort(away)[: max(4, round(ALIKE * len(colours)))]
        glass = self._glass[first]
        high, wide = np.min([tile.shape[:2] for tile in self._red_cells], axis=0)
        for top in range(0, height, high):
            for left in range(0, width, wide):
                number = one_lamp[rng.integers(len(one_lamp))]
                tile = (self._red_cells[number] * (glass / self._glass[number])).clip(0, 255).astype(np.uint8)
                part = canvas[top : top + high, left : left + wide]
                part[...] = tile[: part.shape[0], : part.shape[1]]
        return canvas

    def _add_group(
        self,
        crowd: Crowd,
        cells: list[Cell],
        taken: NDArray[np.bool_],
        start: tuple[int, int],
        size: int,
        rng: np.random.Generator,
    ) -> None:
        places = list[tuple[int, int]]()
        for _ in range(size):
            cell = cells[rng.integers(len(cells))].turned(int(rng.integers(4)), mirrored=rng.random() < 0.5)
            place = self._place(cell, taken, places, start, rng)
            if place is None:
                continue
            left, top, window = _window(cell, place)
            inside = cell.inside & ~taken[window]
            crowd.pixels[window] = _laid_on(crowd.pixels[window], cell.pixels, inside, 0.6)
            taken[window] |= inside
            crowd.boxes.append((left, top, inside.shape[1], inside.shape[0]))
            places.append(place)
        crowd.sizes += [len(places)] * len(places)

    def _place(
        self,
        cell: Cell,
        taken: NDArray[np.bool_],
        places: list[tuple[int, int]],
        start: tuple[int, int],
        rng: np.random.Generator,
    ) -> tuple[int, int] | None:
        """Where the cell just touches one of its group; None where there is no room."""
        if not places:
            return start
        for _ in range(40):
            (x, y), angle = places[rng.integers(len(places))], 2.0 * np.pi * rng.random()
            for away in np.arange(4.0, 24.0, self._um_per_px) / self._um_per_px:
                place = round(x + away * np.cos(angle)), round(y + away * np.sin(angle))
                left, top, window = _window(cell, place)
                if min(left, top) < 2 or taken[window].shape != cell.inside.shape:
                    break
                if (taken[window] & cell.inside).sum() <= OVERLAP * cell.inside.sum():
                    return place
        return None


def _pictures(folder: Path) -> list[Path]:
    folders = sorted(inner for inner in folder.iterdir() if inner.is_dir())
    return [picture for inner in folders or [folder] for picture in list_images(inner)]


def _is_round(cell: LocatedCell) -> bool:
    outlines, _ = cv2.findContours(cell.mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(outlines, key=cv2.contourArea)
    solid = cv2.contourArea(outline) >= 0.95 * cv2.contourArea(cv2.convexHull(outline))
    return solid and max(cell.box[2:]) <= 1.25 * min(cell.box[2:])


def _is_alone(cell: LocatedCell, found: list[LocatedCell]) -> bool:
    (x, y), (_, _, width, height) = cell.centre_px, cell.box
    others = (other.centre_px for other in found if other is not cell)
    return all(abs(ox - x) >= width or abs(oy - y) >= height for ox, oy in others)


def _cut_out(pixels: NDArray[np.uint8], cell: LocatedCell) -> Cell:
    x, y, width, height = cell.box
    return Cell(pixels[y : y + height, x : x + width].copy(), cell.mask > 0)


def _window(cell: Cell, place: tuple[int, int]) -> tuple[int, int, tuple[slice, slice]]:
    height, width = cell.inside.shape
    left, top = place[0] - width // 2, place[1] - height // 2
    return left, top, np.s_[top : top + height, left : left + width]


def _laid_on(
    below: NDArray[np.uint8], above: NDArray[np.generic], where: NDArray[np.bool_], sigma_px: float
) -> NDArray[np.uint8]:
    soft = cv2.GaussianBlur(where.astype(np.float32), (0, 0), sigma_px)[..., None]
    return (below * (1.0 - soft) + above * soft).clip(0, 255).astype(np.uint8)
