"""The capture thread: reads the source, publishes the newest frame, reconnects."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from edge_app.camera.frame import Capabilities, Frame, FrameSource
from edge_app.exceptions import CameraError, EndOfSourceError, ImageError
from edge_app.pipeline.slot import NewestSlot
from edge_app.priority import give_way

FIRST_BACKOFF_S = 0.5
LONGEST_BACKOFF_S = 5.0
POLL_S = 0.1
"""Longest wait before a request to stop is seen."""

RATE_WINDOW_S = 2.0
"""Rates are averaged over this time."""


class RateMeter:
    """Counts events and how many of them there are per second. Told by one thread, read by any.

    Attributes:
        count: events so far.
        per_second: rate at the last event, over ``RATE_WINDOW_S``.
    """

    def __init__(self) -> None:
        self._times: deque[float] = deque()
        self.count = 0
        self.per_second = 0.0

    def tick(self) -> float:
        """Counts one event now; the rate with it."""
        now = time.monotonic()
        self._times.append(now)
        while now - self._times[0] > RATE_WINDOW_S:
            self._times.popleft()
        self.count += 1
        self.per_second = len(self._times) / RATE_WINDOW_S
        return self.per_second


class CaptureThread(threading.Thread):
    """Feeds a slot from a source that is already open.

    Of a live source the newest frame wins; of files every frame waits until it was taken. Camera trouble is
    told to ``report`` and answered by reconnecting with growing pauses; a picture that cannot be used is told
    to ``skipped`` and left out. Frame numbers go on rising over a reconnect, so that one names one frame of
    an exam.

    Attributes:
        slot: holds the newest frame; its ``dropped`` counts those that were never analysed.
        rate: of the frames that came from the camera.
        reconnects: how often the camera came back.
    """

    def __init__(
        self,
        source: FrameSource,
        capabilities: Capabilities,
        *,
        report: Callable[[str], None],
        skipped: Callable[[str], None],
    ) -> None:
        super().__init__(name="capture", daemon=True)
        self.slot: NewestSlot[Frame] = NewestSlot()
        self._source = source
        self._live = capabilities.live
        self._report = report
        self._skipped = skipped
        self._stopping = threading.Event()
        self._last = -1
        self._offset = 0
        self.rate = RateMeter()
        self.reconnects = 0

    def run(self) -> None:
        """Reads until stopped or until the source has no more frames."""
        # As the analysis does: pictures that come more easily than they are looked at would be missed by it.
        give_way()
        try:
            while not self._stopping.is_set():
                try:
                    frame = self._source.read()
                except EndOfSourceError:
                    return
                except ImageError as error:
                    self._skipped(str(error))
                    continue
                except CameraError as error:
                    self._report(str(error))
                    self._reconnect()
                    continue
                self._publish(self._numbered(frame))
        finally:
            self.slot.close()
            self._source.close()

    def stop(self) -> None:
        """Asks the thread to end; it does within one read."""
        self._stopping.set()
        self.slot.close()

    def _numbered(self, frame: Frame) -> Frame:
        """The frame with a number no earlier frame had: a camera may count from 0 again once it is back."""
        if frame.number + self._offset <= self._last:
            self._offset = self._last + 1 - frame.number
        self._last = frame.number + self._offset
        return replace(frame, number=self._last) if self._offset else frame

    def _publish(self, frame: Frame) -> None:
        self.rate.tick()
        self.slot.put(frame)
        while not self._live and not self._stopping.is_set():
            if self.slot.wait_taken(POLL_S):
                return

    def _reconnect(self) -> None:
        pause_s = FIRST_BACKOFF_S
        while not self._stopping.wait(pause_s):
            self._source.close()
            try:
                self._source.open()
            except CameraError as error:
                self._report(str(error))
                pause_s = min(2.0 * pause_s, LONGEST_BACKOFF_S)
                continue
            self.reconnects += 1
            self._report("")
            return
