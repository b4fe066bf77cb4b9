"""Where one has been on the slide, so that no cell is counted twice."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import hypot
from weakref import ref

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Frame
from edge_app.vision.motion import (
    WORK_WIDTH_PX,
    View,
    find_by_marks,
    find_overlap,
    is_still,
    prepare_view,
    register,
)

STILL_LOOKS = 2
"""The slide is at rest after so many shifts in a row that are nearly nothing."""

SAME_CELL_UM = 4.0
"""Two centres closer than this are one cell: touching lymphocytes are 7 µm apart."""

SURROUNDINGS_UM = 5.0
"""So much around its centre a cell must look alike to be the same: a small lymphocyte."""

NEAR_FIELDS = 0.9
"""A taken field closer than this many field sizes may overlap the view enough to be matched."""

NEW_AREA = 0.3
"""A view is a new area when it is this many field sizes away from every taken field."""

ISLAND_FIELDS = 10.0
"""A view that fits nothing known is filed this many field widths away from everything known."""


@dataclass(frozen=True)
class Sighting:
    """Where the view is, in widths of the picture.

    So neither another estimate of the scale nor a camera that comes back with another number of pixels moves
    what is on the map.

    Attributes:
        still: whether the slide is at rest.
        x: left of the view on the slide, from the first field.
        y: top of the view, likewise.
    """

    still: bool
    x: float
    y: float


@dataclass(frozen=True)
class _TakenField:
    name: str
    kept: NDArray[np.float16]
    """The view in half the memory: an exam has hundreds of fields."""
    island: int
    x: float
    y: float
    cells: list[tuple[float, float]]
    """From the field's corner, so that they move with it."""

    @property
    def view(self) -> View:
        return self.kept.astype(np.float32)


class SlideMap:
    """Follows the view over the slide and remembers taken fields and counted cells.

    Frame-to-frame shifts carry the position while the slide moves; at rest it is set by the taken fields
    that the view overlaps, so that errors do not add up and a field visited again is recognised even after
    the track was lost.

    A view that fits nothing known begins an island: fields whose places are known from each other, but not
    from the rest. Where it really lies may be beside a counted field, so that its places say nothing about
    the other islands' cells; ``recognise`` compares their pictures instead, and joins islands that share one.
    """

    def __init__(self) -> None:
        self._previous: View | None = None
        self._looked_at: Callable[[], Frame | None] = lambda: None
        self._still_looks = 0
        self._tracked = False
        self._island = 0
        self._x = 0.0
        self._y = 0.0
        self._fields: list[_TakenField] = []

    def fits(self, frame: Frame) -> bool:
        """Whether the picture has the shape of the taken fields; another shape cannot be laid over them."""
        view_height = round(frame.height * WORK_WIDTH_PX / frame.width)
        return not self._fields or abs(view_height - self._fields[0].kept.shape[0]) <= 1

    def look(self, frame: Frame) -> Sighting:
        """Takes in the next frame."""
        view = prepare_view(frame.pixels)
        # Weakly: a frame is some MB, and nobody may need it any more.
        self._looked_at = ref(frame)
        if self._previous is None:
            self._tracked = not self._fields
        else:
            shift = register(self._previous, view)
            if shift.believed:
                self._x += shift.x
                self._y += shift.y
            else:
                self._tracked = False
            self._still_looks = self._still_looks + 1 if is_still(shift) else 0
        self._previous = view
        return Sighting(self._still_looks >= STILL_LOOKS, self._x, self._y)

    @property
    def nearly_still(self) -> bool:
        """Whether the slide is at rest if it has not moved by the next look."""
        return self._still_looks >= STILL_LOOKS - 1

    def lose_track(self) -> None:
        """Says that the slide may have moved unseen: the next place is found from the taken fields alone."""
        self._previous = None
        self._still_looks = 0
        self._tracked = False

    def settle(self, frame: Frame) -> Sighting:
        """Where a view at rest is by the taken fields it overlaps; to be asked of a sharp picture.

        A blurred one agrees with nothing: while the focus settles, a field seen before would pass for new.
        """
        self._anchor(self._view_of(frame), frame)
        return Sighting(True, self._x, self._y)

    def recognise(
        self, frame: Frame, sighting: Sighting, centres: Sequence[tuple[float, float]], width_um: float
    ) -> Sighting:
        """Where a settled view is, if it shows a cell that was counted on another island.

        Costs nothing while all fields are known from each other; else time with the counted cells that are
        not, about 50 µs for each and each cell of the view.

        Args:
            frame: the picture ``settle`` was asked about.
            sighting: what it said.
            centres: the cells in view, in widths of the picture from its corner.
            width_um: width of the picture, µm.
        """
        view = self._view_of(frame)
        joined = True
        while joined:
            joined = False
            for field in self._fields:
                if field.island == self._island or not field.cells:
                    continue
                shift = find_by_marks(field.view, view, field.cells, centres, SURROUNDINGS_UM / width_um)
                if shift.believed:
                    self._join(field, field.x + shift.x, field.y + shift.y)
                    joined = True
                    break
        return replace(sighting, x=self._x, y=self._y)

    def is_new_area(self, frame: Frame, sighting: Sighting) -> bool:
        """Whether the view shows mostly what no taken field shows."""
        return all(
            abs(sighting.x - field.x) > NEW_AREA
            or abs(sighting.y - field.y) > NEW_AREA * frame.height / frame.width
            for field in self._fields
        )

    def is_new_cell(self, x: float, y: float, width_um: float) -> bool:
        """Whether no counted cell lies at a place of the slide, in widths of the picture.

        Args:
            x: from the first field's left.
            y: from the first field's top.
            width_um: width of the picture, µm, as far as is known now.
        """
        near = SAME_CELL_UM / width_um
        return all(
            hypot(x - field.x - other_x, y - field.y - other_y) >= near
            for field in self._fields
            for other_x, other_y in field.cells
        )

    def take(
        self, frame: Frame, sighting: Sighting, new_cells: Iterable[tuple[float, float]], name: str = ""
    ) -> None:
        """Remembers a field that was counted, the places of the cells it added, and what it is called."""
        self._fields.append(
            _TakenField(
                name,
                self._view_of(frame).astype(np.float16),
                self._island,
                sighting.x,
                sighting.y,
                [(x - sighting.x, y - sighting.y) for x, y in new_cells],
            )
        )

    def add_cell(self, name: str, x: float, y: float) -> None:
        """Remembers a cell added to a field of this name, in widths of the picture from its corner."""
        for field in self._fields:
            if field.name == name:
                field.cells.append((x, y))

    def forget(self, name: str) -> None:
        """Takes a field of this name and its cells off the map: they may be counted again."""
        self._fields = [field for field in self._fields if field.name != name]

    @property
    def places(self) -> tuple[tuple[float, float], ...]:
        """Left and top of each taken field, in widths of the picture from the first."""
        return tuple((field.x, field.y) for field in self._fields)

    def _view_of(self, frame: Frame) -> View:
        """The view of a frame, which is there already where it is the one that was looked at last."""
        if self._previous is not None and self._looked_at() is frame:
            return self._previous
        return prepare_view(frame.pixels)

    def _anchor(self, view: View, frame: Frame) -> None:
        """Sets the position of a view at rest from the taken field that agrees with it best."""
        if self._tracked:
            candidates = [
                field
                for field in self._fields
                if abs(self._x - field.x) < NEAR_FIELDS
                and abs(self._y - field.y) < NEAR_FIELDS * frame.height / frame.width
            ]
        else:
            candidates = self._fields
        matches = [(register(field.view, view), field) for field in candidates]
        if not self._tracked and not any(shift.believed for shift, _ in matches):
            matches = [(find_overlap(field.view, view), field) for field in candidates]
        best = max(matches, key=lambda match: match[0].agreement, default=None)
        if best is not None and best[0].believed:
            shift, field = best
            self._island = field.island
            self._x, self._y = field.x + shift.x, field.y + shift.y
        elif not self._tracked and self._fields:
            self._island = 1 + max(field.island for field in self._fields)
            self._x = max(field.x for field in self._fields) + ISLAND_FIELDS
            self._y = 0.0
        self._tracked = True

    def _join(self, field: _TakenField, x: float, y: float) -> None:
        """Makes one island of the view's and a field's, from which the view lies at x, y; the older stays."""
        dx, dy = x - self._x, y - self._y
        moved, kept = self._island, field.island
        if moved < kept:
            moved, kept, dx, dy = kept, moved, -dx, -dy
        else:
            self._x, self._y = x, y
        self._island = kept
        self._fields = [
            replace(one, island=kept, x=one.x + dx, y=one.y + dy) if one.island == moved else one
            for one in self._fields
        ]
