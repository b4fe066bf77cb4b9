"""Where one has been on the slide, so that no cell is counted twice."""

from dataclasses import dataclass
from math import hypot

from edge_app.camera.frame import Frame
from edge_app.vision.motion import View, is_still, prepare_view, register

STILL_LOOKS = 2
"""The slide is at rest after so many shifts in a row that are nearly nothing."""

SAME_CELL_UM = 4.0
"""Two centres closer than this are one cell: touching lymphocytes are 7 µm apart."""

NEAR_FIELDS = 0.9
"""A taken field closer than this many field sizes may overlap the view enough to be matched."""

NEW_AREA = 0.3
"""A view is a new area when it is this many field sizes away from every taken field."""

ISLAND_FIELDS = 10.0
"""A view that fits nothing known is filed this many field widths away from everything known."""


@dataclass(frozen=True)
class Sighting:
    """Where the view is.

    Attributes:
        still: whether the slide is at rest.
        x_px: left of the view on the slide, px from the first field.
        y_px: top of the view, likewise.
    """

    still: bool
    x_px: float
    y_px: float


@dataclass(frozen=True)
class _TakenField:
    view: View
    x_px: float
    y_px: float


class SlideMap:
    """Follows the view over the slide and remembers taken fields and counted cells.

    Frame-to-frame shifts carry the position while the slide moves; at rest it is set by the taken fields
    that the view overlaps, so that errors do not add up and a field visited again is recognised even after
    the track was lost.
    """

    def __init__(self) -> None:
        self._previous: View | None = None
        self._still_looks = 0
        self._tracked = False
        self._x_px = 0.0
        self._y_px = 0.0
        self._fields: list[_TakenField] = []
        self._cells_um: list[tuple[float, float]] = []

    def look(self, frame: Frame) -> Sighting:
        """Takes in the next frame."""
        view = prepare_view(frame.pixels)
        if self._previous is None:
            self._tracked = not self._fields
        else:
            shift = register(self._previous, view)
            if shift.believed:
                self._x_px += shift.x
                self._y_px += shift.y
            else:
                self._tracked = False
            self._still_looks = self._still_looks + 1 if is_still(shift, frame.width) else 0
        self._previous = view
        still = self._still_looks >= STILL_LOOKS
        if self._still_looks == STILL_LOOKS:
            self._anchor(view, frame)
        return Sighting(still, self._x_px, self._y_px)

    def is_new_area(self, frame: Frame, sighting: Sighting) -> bool:
        """Whether the view shows mostly what no taken field shows."""
        return all(
            abs(sighting.x_px - field.x_px) > NEW_AREA * frame.width
            or abs(sighting.y_px - field.y_px) > NEW_AREA * frame.height
            for field in self._fields
        )

    def is_new_cell(self, x_um: float, y_um: float) -> bool:
        """Whether no counted cell lies here; µm on the slide from the first field's top left."""
        return all(hypot(x_um - x, y_um - y) >= SAME_CELL_UM for x, y in self._cells_um)

    def take(self, frame: Frame, sighting: Sighting, new_cells_um: list[tuple[float, float]]) -> None:
        """Remembers a field that was counted and the cells it added."""
        self._fields.append(_TakenField(prepare_view(frame.pixels), sighting.x_px, sighting.y_px))
        self._cells_um.extend(new_cells_um)

    def _anchor(self, view: View, frame: Frame) -> None:
        """Sets the position of a view at rest from the taken field that agrees with it best."""
        if self._tracked:
            candidates = [
                field
                for field in self._fields
                if abs(self._x_px - field.x_px) < NEAR_FIELDS * frame.width
                and abs(self._y_px - field.y_px) < NEAR_FIELDS * frame.height
            ]
        else:
            candidates = self._fields
        matches = [(register(field.view, view), field) for field in candidates]
        best = max(matches, key=lambda match: match[0].agreement, default=None)
        if best is not None and best[0].believed:
            shift, field = best
            self._x_px, self._y_px = field.x_px + shift.x, field.y_px + shift.y
        elif not self._tracked and self._fields:
            self._x_px = max(field.x_px for field in self._fields) + ISLAND_FIELDS * frame.width
            self._y_px = 0.0
        self._tracked = True
