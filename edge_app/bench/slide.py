"""A camera over a drawn slide that costs next to nothing while it is timed: the slide is drawn before."""

import time

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exceptions import CameraLostError

FIELDS = 4
STOP_FIELDS = 0.5
"""The stage stops each so many field widths."""


class PannedSlide:
    """A live camera that goes to and fro over a strip of drawn smear, or stands still.

    Args:
        size_px: width, height of the picture.
        um_per_px: its scale.
        fps: frames a second.
        dwell_s: rest at each stop; None to stay at the first.
        travel_s: time from stop to stop.
    """

    def __init__(
        self,
        size_px: tuple[int, int],
        um_per_px: float,
        *,
        fps: float = 30.0,
        dwell_s: float | None = 1.0,
        travel_s: float = 0.5,
    ) -> None:
        self._size = size_px
        self._um_per_px = um_per_px
        self._period_s = 1.0 / fps
        self._dwell_s = dwell_s
        self._travel_s = travel_s
        width, height = size_px
        self._strip, _ = draw_smear(5, FIELDS * width, height, um_per_px, white_cells_per_field=9.0)
        self._strip.flags.writeable = False
        self._began = 0.0
        self._next = 0

    def open(self) -> Capabilities:
        """Starts the clock."""
        self._began, self._next = time.monotonic(), 0
        return Capabilities("bench slide", live=True, stills=False, simulated=True)

    def read(self) -> Frame:
        """Waits for the next frame's time, as a camera does.

        Raises:
            CameraLostError: it was not opened.
        """
        if not self._began:
            raise CameraLostError("The slide is not open; open it first.")
        due = self._began + self._next * self._period_s
        now = time.monotonic()
        if due > now:
            time.sleep(due - now)
        else:
            # As a camera without a queue: what could not be delivered in time is lost.
            self._next = int((now - self._began) / self._period_s)
        left = round(self._place(self._next * self._period_s) * self._size[0])
        pixels = self._strip[:, left : left + self._size[0]].copy()
        number = self._next
        self._next += 1
        return Frame(pixels, number, time.monotonic_ns(), "bench slide", self._um_per_px)

    def close(self) -> None:
        """Nothing to let go."""

    def _place(self, at_s: float) -> float:
        """Left of the view, field widths, from 0 to ``FIELDS - 1``."""
        if self._dwell_s is None:
            return 0.0
        leg_s = self._dwell_s + self._travel_s
        leg, into_s = divmod(at_s, leg_s)
        travelled = leg + min(1.0, max(0.0, (into_s - self._dwell_s) / self._travel_s))
        span = FIELDS - 1.0
        to_and_fro = (travelled * STOP_FIELDS) % (2.0 * span)
        return to_and_fro if to_and_fro <= span else 2.0 * span - to_and_fro
