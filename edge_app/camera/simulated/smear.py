"""An endless drawn blood smear with known truth.

The smear is a plane in µm. What lies in each square of it depends on the seed and the square alone, so any
window can be drawn at any time and neighbouring windows agree along their edge. Own drawing: no pixel of any
picture is copied.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.camera.simulated import cells
from edge_app.camera.simulated.cache import cached_method
from edge_app.camera.simulated.cells import BACKGROUND_RGB, LARGEST_RADIUS_UM, RADIUS_UM, Sprite
from edge_app.exam.cell_class import CellClass

DEFAULT_SIZE_PX = (1280, 800)
DEFAULT_UM_PER_PX = 0.12

DEFAULT_WHITE_CELLS = 6.5
"""Nucleated cells in a field of the default size: a leukaemic count, so a hundred cells are soon seen."""

DEFAULT_MIX: Mapping[CellClass, float] = {
    CellClass.LYMPHOBLAST: 0.32,
    CellClass.LYMPHOCYTE: 0.21,
    CellClass.NEUTROPHIL: 0.20,
    CellClass.MONOCYTE: 0.07,
    CellClass.EOSINOPHIL: 0.04,
    CellClass.BASOPHIL: 0.02,
    CellClass.MYELOBLAST: 0.04,
    CellClass.ERYTHROBLAST: 0.05,
    CellClass.SMUDGE: 0.05,
}
"""Shares of the kinds of nucleated cells."""

WHITE_PITCH_UM = 26.0
"""Side of the squares that hold at most one white cell each, so that none hides another."""

MAX_PER_UM2 = 0.9 / WHITE_PITCH_UM**2

RED_PITCH_UM = 7.2
RED_SHAPES = 96
SMALL_PITCH_UM = 24.0
LENS_BLUR_UM = 0.11
TILE_PX = 256
TILES_KEPT = 64
_FAR = 1 << 31


@dataclass(frozen=True)
class TrueCell:
    """A nucleated cell that was drawn.

    Attributes:
        cell_class: what it is.
        centre_px: x, y of its centre in px of the picture asked about; pixel centres are whole numbers.
        radius_um: of the whole cell.
        stage_um: x, y on the slide, which names the cell from whatever window it is seen.
    """

    cell_class: CellClass
    centre_px: tuple[float, float]
    radius_um: float
    stage_um: tuple[float, float]


@dataclass(frozen=True)
class _White:
    cell_class: CellClass
    seed: int
    centre_um: tuple[float, float]
    radius_um: float


class Smear:
    """A plane of blood cells, drawn where it is looked at.

    Args:
        seed: of everything on it.
        um_per_px: scale of its raster.
        white_cells_per_field: nucleated cells in 1280x800 px at 0.12 µm/px (154 x 96 µm), on average.
        mix: shares of their kinds; need not add up to 1.
        red_cells: how densely the red cells lie, 0 (none) to 1 (touching everywhere).

    Raises:
        ValueError: more white cells than fit, an unknown kind, or a share below 0.
    """

    def __init__(
        self,
        seed: int,
        um_per_px: float = DEFAULT_UM_PER_PX,
        white_cells_per_field: float = DEFAULT_WHITE_CELLS,
        mix: Mapping[CellClass, float] = DEFAULT_MIX,
        red_cells: float = 0.7,
    ) -> None:
        field_um2 = DEFAULT_SIZE_PX[0] * DEFAULT_SIZE_PX[1] * DEFAULT_UM_PER_PX**2
        per_um2 = white_cells_per_field / field_um2
        if not 0 <= per_um2 <= MAX_PER_UM2:
            raise ValueError(f"white_cells_per_field must be 0 to {MAX_PER_UM2 * field_um2:.0f}")
        if not set(mix) <= set(RADIUS_UM) or not mix or min(mix.values()) < 0 or sum(mix.values()) <= 0:
            raise ValueError(f"mix must give shares of {', '.join(c.value for c in RADIUS_UM)}")
        if not 0 <= red_cells <= 1:
            raise ValueError("red_cells must be 0 to 1")
        if not um_per_px > 0:
            raise ValueError("um_per_px must be above 0")
        self.um_per_px = um_per_px
        self._seed = seed
        self._chance = per_um2 * WHITE_PITCH_UM**2
        self._kinds = tuple(mix)
        self._edges = np.cumsum([mix[k] for k in self._kinds]) / sum(mix.values())
        self._red_cells = red_cells
        self._waves = self._rng(0, 0, 0).uniform(-1.0, 1.0, (4, 3))
        self._white_in = cached_method(self._make_white, 4096)
        self._white_sprite = cached_method(self._draw_white, 24)
        self._tiles: OrderedDict[tuple[int, int], NDArray[np.uint8]] = OrderedDict()

    def window(self, left: int, top: int, width: int, height: int) -> NDArray[np.uint8]:
        """Draws a window of the slide.

        Args:
            left: x of its first column in px of the slide; may be negative.
            top: y of its first row.
            width: px.
            height: px.

        Returns:
            RGB uint8, shape (height, width, 3).
        """
        out = np.empty((height, width, 3), np.uint8)
        for column, row in _tiles_under(left, top, width, height):
            x, y = column * TILE_PX - left, row * TILE_PX - top
            x0, y0 = max(x, 0), max(y, 0)
            x1, y1 = min(x + TILE_PX, width), min(y + TILE_PX, height)
            out[y0:y1, x0:x1] = self.draw_tile(column, row)[y0 - y : y1 - y, x0 - x : x1 - x]
        return out

    def missing_tiles(self, left: int, top: int, width: int, height: int) -> list[tuple[int, int]]:
        """Lists the tiles, as column and row, that ``window`` would have to draw first."""
        return [tile for tile in _tiles_under(left, top, width, height) if tile not in self._tiles]

    def draw_tile(self, column: int, row: int) -> NDArray[np.uint8]:
        """Returns a tile of the slide, drawn now or kept from before: RGB uint8 (TILE_PX, TILE_PX, 3)."""
        key = (column, row)
        tile = self._tiles.get(key)
        if tile is None:
            tile = self._tiles[key] = self._draw(column, row)
            if len(self._tiles) > TILES_KEPT:
                self._tiles.popitem(last=False)
        self._tiles.move_to_end(key)
        return tile

    def true_cells(self, left: float, top: float, width: int, height: int) -> list[TrueCell]:
        """Lists the nucleated cells whose centre lies in a window, given as in ``window`` or between px."""
        scale = self.um_per_px
        found = []
        for white in self._whites_near(
            left * scale, top * scale, (left + width) * scale, (top + height) * scale
        ):
            x, y = white.centre_um[0] / scale - left - 0.5, white.centre_um[1] / scale - top - 0.5
            if -0.5 <= x < width - 0.5 and -0.5 <= y < height - 0.5:
                found.append(TrueCell(white.cell_class, (x, y), white.radius_um, white.centre_um))
        return found

    def _rng(self, kind: int, column: int, row: int) -> np.random.Generator:
        return np.random.default_rng([self._seed, kind, column + _FAR, row + _FAR])

    @cached_property
    def _red_shapes(self) -> tuple[Sprite, ...]:
        """Red cells in stock: there are hundreds in a field, and a whole px is exact enough for them."""
        seeds = self._rng(5, 0, 0).integers(_FAR, size=RED_SHAPES)
        return tuple(cells.draw_red_cell(int(seed), (0.0, 0.0), self.um_per_px) for seed in seeds)

    def _make_white(self, column: int, row: int) -> _White | None:
        if not self._occupied(column, row):
            return None
        rng = self._rng(1, column, row)
        kind = self._kinds[
            min(int(np.searchsorted(self._edges, rng.random(), "right")), len(self._kinds) - 1)
        ]
        radius = float(rng.uniform(*RADIUS_UM[kind]))
        room = WHITE_PITCH_UM / 2 - radius
        x, y = rng.uniform(-room, room, 2)
        centre = ((column + 0.5) * WHITE_PITCH_UM + float(x), (row + 0.5) * WHITE_PITCH_UM + float(y))
        return _White(kind, int(rng.integers(_FAR)), centre, radius)

    def _draw_white(self, white: _White) -> Sprite:
        return cells.draw_white_cell(
            white.cell_class, white.seed, white.centre_um, white.radius_um, self.um_per_px
        )

    def _occupied(self, column: int, row: int) -> bool:
        """Whether a square holds a white cell: shared out among four, so no field is empty or crammed."""
        rng = self._rng(4, column // 2, row // 2)
        wanted = int(4 * self._chance + rng.random())
        return int(rng.permutation(4)[2 * (row % 2) + column % 2]) < wanted

    def _whites_near(self, x0: float, y0: float, x1: float, y1: float) -> Iterator[_White]:
        for row in range(int(y0 // WHITE_PITCH_UM), int(y1 // WHITE_PITCH_UM) + 1):
            for column in range(int(x0 // WHITE_PITCH_UM), int(x1 // WHITE_PITCH_UM) + 1):
                white = self._white_in(column, row)
                if white is not None:
                    yield white

    def _crowding(self, x: float, y: float) -> float:
        """How the density of red cells wanders over the slide, about -1..1, over some 100 µm."""
        waves = self._waves
        phase = (waves[:, 0] * x + waves[:, 1] * y) * (2 * np.pi / 90.0) + waves[:, 2] * np.pi
        return float(np.sin(phase).mean()) * 1.4

    def _red_sprites(self, x0: float, y0: float, x1: float, y1: float) -> Iterator[Sprite]:
        reach = 2 * RED_PITCH_UM
        whites = list(self._whites_near(x0 - 24, y0 - 24, x1 + 24, y1 + 24))
        for row in range(int((y0 - reach) // RED_PITCH_UM), int((y1 + reach) // RED_PITCH_UM) + 1):
            for column in range(int((x0 - reach) // RED_PITCH_UM), int((x1 + reach) // RED_PITCH_UM) + 1):
                rng = self._rng(2, column, row)
                dx, dy = rng.uniform(0.08, 0.92, 2)
                # Every other row half a pitch on: a square lattice would show through the jitter.
                x = (column + float(dx) + 0.5 * (row % 2)) * RED_PITCH_UM
                y = (row + float(dy)) * RED_PITCH_UM
                if rng.random() >= self._red_cells * (1.0 + 0.45 * self._crowding(x, y)):
                    continue
                place = _make_room(x, y, whites)
                if place is None:
                    continue
                shape = self._red_shapes[int(rng.integers(RED_SHAPES))]
                side = len(shape.coverage)
                left, top = (round(c / self.um_per_px - side / 2) for c in place)
                yield Sprite(left, top, shape.density, shape.coverage)

    def _small_sprites(self, x0: float, y0: float, x1: float, y1: float) -> Iterator[Sprite]:
        for row in range(int((y0 - 4) // SMALL_PITCH_UM), int((y1 + 4) // SMALL_PITCH_UM) + 1):
            for column in range(int((x0 - 4) // SMALL_PITCH_UM), int((x1 + 4) // SMALL_PITCH_UM) + 1):
                rng = self._rng(3, column, row)
                for draw, mean in ((cells.draw_platelet, 0.45), (cells.draw_dirt, 0.3)):
                    for _ in range(int(rng.poisson(mean))):
                        x, y = (np.array([column, row]) + rng.random(2)) * SMALL_PITCH_UM
                        yield draw(int(rng.integers(_FAR)), (float(x), float(y)), self.um_per_px)

    def _draw(self, column: int, row: int) -> NDArray[np.uint8]:
        scale = self.um_per_px
        margin = int(np.ceil(4 * LENS_BLUR_UM / scale)) + 1
        left, top, side = column * TILE_PX - margin, row * TILE_PX - margin, TILE_PX + 2 * margin
        x0, y0, x1, y1 = left * scale, top * scale, (left + side) * scale, (top + side) * scale
        density = np.zeros((side, side, 3), np.float32)
        for sprite in self._red_sprites(x0, y0, x1, y1):
            _lay(density, sprite, left, top)
        for sprite in self._small_sprites(x0, y0, x1, y1):
            _lay(density, sprite, left, top)
        far = 1.45 * LARGEST_RADIUS_UM
        for white in self._whites_near(x0 - far, y0 - far, x1 + far, y1 + far):
            gap = 1.45 * white.radius_um + scale
            x, y = white.centre_um
            if x0 - gap < x < x1 + gap and y0 - gap < y < y1 + gap:
                _lay(density, self._white_sprite(white), left, top)
        light = np.exp(-density) * np.array(BACKGROUND_RGB, np.float32)
        light = cv2.GaussianBlur(light, (0, 0), LENS_BLUR_UM / scale)
        inner = light[margin : margin + TILE_PX, margin : margin + TILE_PX]
        tile = np.clip(np.rint(inner), 0, 255).astype(np.uint8)
        tile.flags.writeable = False
        return tile


def _tiles_under(left: int, top: int, width: int, height: int) -> list[tuple[int, int]]:
    rows = range(top // TILE_PX, (top + height - 1) // TILE_PX + 1)
    columns = range(left // TILE_PX, (left + width - 1) // TILE_PX + 1)
    return [(column, row) for row in rows for column in columns]


def _make_room(x: float, y: float, whites: list[_White]) -> tuple[float, float] | None:
    """Where a red cell ends up beside white cells: at their edge, or None where it would lie beneath."""
    for white in whites:
        dx, dy = x - white.centre_um[0], y - white.centre_um[1]
        away = float(np.hypot(dx, dy))
        wanted = white.radius_um + 3.4
        if away < white.radius_um + 0.8:
            return None
        if away < wanted:
            x, y = white.centre_um[0] + dx * wanted / away, white.centre_um[1] + dy * wanted / away
    return x, y


def _lay(density: NDArray[np.float32], sprite: Sprite, left: int, top: int) -> None:
    """Lays a sprite over what is there; ``density`` begins at ``left``, ``top`` of the slide."""
    height, width = sprite.coverage.shape
    x, y = sprite.left - left, sprite.top - top
    x0, y0 = max(x, 0), max(y, 0)
    x1, y1 = min(x + width, density.shape[1]), min(y + height, density.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = np.s_[y0 - y : y1 - y, x0 - x : x1 - x]
    view = density[y0:y1, x0:x1]
    view *= 1.0 - sprite.coverage[part][..., None]
    view += sprite.density[part]


def draw_smear(
    seed: int,
    width_px: int = DEFAULT_SIZE_PX[0],
    height_px: int = DEFAULT_SIZE_PX[1],
    um_per_px: float = DEFAULT_UM_PER_PX,
    *,
    white_cells_per_field: float = DEFAULT_WHITE_CELLS,
    mix: Mapping[CellClass, float] = DEFAULT_MIX,
    red_cells: float = 0.7,
) -> tuple[NDArray[np.uint8], list[TrueCell]]:
    """Draws one field and says what is in it.

    Args:
        seed: the same seed gives the same field.
        width_px: width of the field.
        height_px: height of the field.
        um_per_px: scale.
        white_cells_per_field: nucleated cells in 154 x 96 µm, on average.
        mix: shares of their kinds.
        red_cells: density of the red cells, 0..1.

    Returns:
        RGB uint8 (height, width, 3), and the nucleated cells whose centre is in it.

    Raises:
        ValueError: see ``Smear``.
    """
    smear = Smear(seed, um_per_px, white_cells_per_field, mix, red_cells)
    return smear.window(0, 0, width_px, height_px), smear.true_cells(0, 0, width_px, height_px)
