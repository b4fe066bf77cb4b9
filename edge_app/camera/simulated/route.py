"""Where the virtual stage is at each frame: a pure function of the frame's number."""

from dataclasses import dataclass

import numpy as np

COLUMNS = 8
"""Fields in a row before the serpentine turns back."""


@dataclass(frozen=True)
class Stop:
    """One field the stage stays on.

    Attributes:
        column: of the grid of fields.
        row: of the grid of fields.
        revisit: whether the field was looked at before.
        offset_px: x, y by which a revisit misses the first look, px.
    """

    column: int
    row: int
    revisit: bool = False
    offset_px: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Moment:
    """What the stage and the hand on the focus do at one frame.

    Attributes:
        left: x of the window's left edge, px of the slide.
        top: y of the window's top edge, px of the slide.
        blur_px: standard deviation of the defocus, px.
        moving: whether the stage travels.
        stop: the field it stays on or travels away from.
    """

    left: float
    top: float
    blur_px: float
    moving: bool
    stop: Stop


class Route:
    """A serpentine over fields that lie side by side, with dwells, hand jitter, defocus and revisits.

    Args:
        seed: of jitter, defocus and revisits.
        field_px: width, height of a field; the pitch of the grid.
        dwell_frames: frames the stage stays on a field.
        travel_frames: frames from one field to the next.
        revisit_every: after this many new fields an earlier one is looked at again; 0 for never.
        columns: fields in a row.
    """

    def __init__(
        self,
        seed: int,
        field_px: tuple[int, int],
        dwell_frames: int,
        travel_frames: int,
        revisit_every: int = 0,
        columns: int = COLUMNS,
    ) -> None:
        if min(dwell_frames, columns) < 1 or min(travel_frames, revisit_every) < 0:
            raise ValueError("dwell_frames and columns must be at least 1, travel_frames and revisit_every 0")
        self._seed = seed
        self._field = field_px
        self._dwell = dwell_frames
        self._cycle = dwell_frames + travel_frames
        self._every = revisit_every
        self._columns = columns

    def frame_count(self, fields: int) -> int:
        """Number of frames in which ``fields`` new fields, and the revisits between them, are looked at."""
        stops = fields + ((fields - 1) // self._every if self._every else 0)
        return stops * self._cycle - (self._cycle - self._dwell)

    def stop(self, index: int) -> Stop:
        """The field of the ``index``-th dwell."""
        if not self._every:
            return self._new(index)
        block, place = divmod(index, self._every + 1)
        if place < self._every:
            return self._new(block * self._every + place)
        rng = self._rng(1, index)
        # Not the field just left: staying there would be no revisit.
        seen = (block + 1) * self._every - 1
        earlier = self._new(int(rng.integers(max(0, seen - 6), seen)) if seen > 0 else 0)
        x, y = rng.uniform(-2.5, 2.5, 2)
        return Stop(earlier.column, earlier.row, True, (float(x), float(y)))

    def moment(self, number: int) -> Moment:
        """Where the stage is at frame ``number``."""
        index, phase = divmod(number, self._cycle)
        stop = self.stop(index)
        start = self._corner(stop)
        if phase < self._dwell:
            x, y = self._rng(2, number).normal(0.0, 0.12, 2) if phase else (0.0, 0.0)
            return Moment(start[0] + float(x), start[1] + float(y), self._settling(index, phase), False, stop)
        end = self._corner(self.stop(index + 1))
        t = (phase - self._dwell + 1) / (self._cycle - self._dwell + 1)
        eased = t * t * (3.0 - 2.0 * t)
        left, top = (a + (b - a) * eased for a, b in zip(start, end, strict=True))
        # The next field comes in as blurred as its dwell begins.
        return Moment(left, top, eased * self._settling(index + 1, 0), True, stop)

    def _settling(self, index: int, phase: int) -> float:
        """Defocus while the hand turns the fine focus: it falls off, on one field in six after a wait."""
        rng = self._rng(3, index)
        first = float(rng.uniform(0.3, 2.0))
        late = rng.random() < 1 / 6
        if late:
            first += 2.5
        wait = 0.3 * self._dwell if late else 0.0
        blur = first * float(np.exp(-max(0.0, phase - wait) / max(1.0, 0.12 * self._dwell)))
        return blur if blur > 0.25 else 0.0

    def _new(self, count: int) -> Stop:
        row, column = divmod(count, self._columns)
        return Stop(column if row % 2 == 0 else self._columns - 1 - column, row)

    def _corner(self, stop: Stop) -> tuple[float, float]:
        return (
            stop.column * self._field[0] + stop.offset_px[0],
            stop.row * self._field[1] + stop.offset_px[1],
        )

    def _rng(self, kind: int, index: int) -> np.random.Generator:
        return np.random.default_rng([self._seed, 7, kind, index])
