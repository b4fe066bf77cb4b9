"""A microscope that is not there: a virtual stage over a drawn smear or over given field pictures."""

import time
from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.mosaic import Mosaic
from edge_app.camera.simulated.optics import Optics
from edge_app.camera.simulated.route import COLUMNS, Moment, Route
from edge_app.camera.simulated.smear import (
    DEFAULT_MIX,
    DEFAULT_SIZE_PX,
    DEFAULT_UM_PER_PX,
    DEFAULT_WHITE_CELLS,
    Smear,
    TrueCell,
)
from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import EndOfSourceError

DEFAULT_FPS = 20.0
DEFAULT_DWELL_S = 0.7
DEFAULT_TRAVEL_S = 0.5

DRAW_NS = 20_000_000
"""Time left before a frame is due that is enough to draw one more tile of smear."""


class SimulatedSlide:
    """A slide moved by an invisible hand: travel, dwell, refocus, now and then back to a field already seen.

    Each frame is a function of the seed and the frame's number alone, so a run can be repeated exactly and
    any frame be looked at again. What is drawn is known (``true_cells_in``), so counting can be measured.

    Args:
        folder: field pictures to pan over, side by side; None draws a smear.
        seed: of everything.
        fields: number of new fields before the slide ends; None for a drawn smear without end. Pictures are
            shown once each: shown again they would be counted again, as another place on the slide.
        paced: whether ``read`` waits for the frame's time; else it returns at once.
        fps: frames in a second.
        dwell_s: time on a field, s.
        travel_s: time from one field to the next, s.
        revisit_every: after so many new fields an earlier one is shown again; 0 for never.
        size_px: width, height of the frames of a drawn smear; pictures give their own.
        um_per_px: scale of a drawn smear; for pictures, their scale where the caller knows it.
        overlap: how much of a field the next one shows again, as a part of its side; of a drawn smear.
        white_cells_per_field: as in ``Smear``.
        mix: as in ``Smear``.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        seed: int = 0,
        fields: int | None = None,
        paced: bool = True,
        fps: float = DEFAULT_FPS,
        dwell_s: float = DEFAULT_DWELL_S,
        travel_s: float = DEFAULT_TRAVEL_S,
        revisit_every: int = 0,
        size_px: tuple[int, int] = DEFAULT_SIZE_PX,
        um_per_px: float | None = None,
        overlap: float = 0.0,
        white_cells_per_field: float = DEFAULT_WHITE_CELLS,
        mix: Mapping[CellClass, float] = DEFAULT_MIX,
    ) -> None:
        if fields is not None and fields < 1:
            raise ValueError("fields must be at least 1")
        if not 0.0 <= overlap < 1.0:
            raise ValueError("overlap must be from 0 to below 1")
        self._folder = folder
        self._seed = seed
        self._fields = fields
        self._paced = paced
        self._fps = fps
        self._frames = (max(1, round(dwell_s * fps)), max(0, round(travel_s * fps)))
        self._revisit_every = revisit_every
        self._um_per_px = um_per_px if folder or um_per_px else DEFAULT_UM_PER_PX
        self._size_px = size_px
        self._overlap = overlap if folder is None else 0.0
        self._slide: Smear | Mosaic | None = None
        self._contents = (white_cells_per_field, mix)
        self._next = 0
        self._started_ns = 0

    @property
    def name(self) -> str:
        """Human name; always says that it is simulated."""
        return f"simulated slide ({self._folder.name})" if self._folder else "simulated slide (drawn smear)"

    @property
    def frame_count(self) -> int | None:
        """Number of frames, None where endless."""
        slide = self._slide or self._prepare()
        fields = self._fields
        if isinstance(slide, Mosaic):
            fields = len(slide) if fields is None else min(fields, len(slide))
        return None if fields is None else self._route.frame_count(fields)

    def open(self) -> Capabilities:
        """Prepares the slide and starts at frame 0.

        Raises:
            ImageError: the folder is not there, or holds no usable picture.
        """
        self._prepare()
        self._next = 0
        self._started_ns = time.monotonic_ns()
        return Capabilities(
            name=self.name, live=True, stills=False, simulated=True, frame_count=self.frame_count
        )

    def read(self) -> Frame:
        """Returns the next frame, at its time when paced.

        Frames whose time has passed are not skipped: the simulation slows down rather than lose a field.

        Raises:
            ImageError: the picture coming into view is unusable; told once, the next ``read`` goes on.
            EndOfSourceError: all fields have been looked at, or the slide is closed.
        """
        if self._slide is None:
            raise EndOfSourceError("The simulated slide is closed: open it again.")
        number, count = self._next, self.frame_count
        if count is not None and number >= count:
            raise EndOfSourceError("The simulated slide is at its end: start again for another look.")
        if isinstance(self._slide, Mosaic):
            stop = self._route.moment(number).stop
            self._slide.complain(stop.column, stop.row)
        if self._paced:
            due_ns = self._started_ns + round(number * 1e9 / self._fps)
            self._draw_ahead(number, due_ns)
            late_ns = time.monotonic_ns() - due_ns
            if late_ns < 0:
                time.sleep(-late_ns / 1e9)
            else:
                # A stall must not be followed by a burst.
                self._started_ns += late_ns
        self._next = number + 1
        return Frame(self.render(number), number, time.monotonic_ns(), self.name, self._um_per_px)

    def close(self) -> None:
        """Lets the slide go; safe to call twice."""
        self._slide = None

    def render(self, number: int) -> NDArray[np.uint8]:
        """Draws any frame, in any order.

        Args:
            number: from 0.

        Returns:
            RGB uint8, shape (height, width, 3).
        """
        slide = self._slide or self._prepare()
        moment = self._route.moment(number)
        return self._optics.expose(_cut(slide, moment, self._size_px), number, moment.blur_px)

    def moment(self, number: int) -> Moment:
        """Where the stage is at frame ``number``: for tests that want only still or only moving frames."""
        if self._slide is None:
            self._prepare()
        return self._route.moment(number)

    def true_cells_in(self, number: int) -> list[TrueCell]:
        """Lists the nucleated cells whose centre is in frame ``number``; for pictures nothing is known."""
        slide = self._slide or self._prepare()
        if not isinstance(slide, Smear):
            return []
        moment = self._route.moment(number)
        return slide.true_cells(moment.left, moment.top, *self._size_px)

    def _draw_ahead(self, number: int, until_ns: int) -> None:
        """Uses the wait for a frame to draw what the travel to the next field will show."""
        if not isinstance(self._slide, Smear):
            return
        ahead = self._route.moment(number + sum(self._frames))
        left, top = int(np.floor(ahead.left)), int(np.floor(ahead.top))
        missing = self._slide.missing_tiles(left, top, self._size_px[0] + 1, self._size_px[1] + 1)
        for tile in missing:
            if time.monotonic_ns() + DRAW_NS > until_ns:
                return
            self._slide.draw_tile(*tile)

    def _prepare(self) -> Smear | Mosaic:
        columns = COLUMNS
        slide: Smear | Mosaic
        if self._folder is not None:
            slide = Mosaic(self._folder, columns)
            self._size_px = slide.size_px
        else:
            slide = Smear(self._seed, self._um_per_px or DEFAULT_UM_PER_PX, *self._contents)
        dwell, travel = self._frames
        width, height = self._size_px
        pitch = (round(width * (1.0 - self._overlap)), round(height * (1.0 - self._overlap)))
        self._route = Route(self._seed, pitch, dwell, travel, self._revisit_every, columns)
        self._optics = Optics(self._seed, self._size_px)
        self._slide = slide
        return slide


def _cut(slide: Smear | Mosaic, moment: Moment, size_px: tuple[int, int]) -> NDArray[np.uint8]:
    """Cuts the window a moment shows, between pixels where it lies there."""
    width, height = size_px
    left, top = int(np.floor(moment.left)), int(np.floor(moment.top))
    dx, dy = moment.left - left, moment.top - top
    if dx == 0.0 and dy == 0.0:
        return slide.window(left, top, width, height)
    wide = slide.window(left, top, width + 1, height + 1)
    shift = np.array([[1.0, 0.0, dx], [0.0, 1.0, dy]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(wide, shift, (width, height), flags=flags), dtype=np.uint8)
