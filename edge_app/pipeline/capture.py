"""The capture thread: reads the source, publishes the newest frame, reconnects."""

import threading
from collections.abc import Callable

from edge_app.camera.frame import Capabilities, Frame, FrameSource
from edge_app.exceptions import CameraError, EndOfSourceError, ImageError
from edge_app.pipeline.slot import NewestSlot

FIRST_BACKOFF_S = 0.5
LONGEST_BACKOFF_S = 5.0
POLL_S = 0.1
"""Longest wait before a request to stop is seen."""


class CaptureThread(threading.Thread):
    """Feeds a slot from a source that is already open.

    Of a live source the newest frame wins; of files every frame waits until it was taken. Camera trouble is
    told to ``report`` and answered by reconnecting with growing pauses; a picture that cannot be used is told
    to ``skipped`` and left out.
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

    def run(self) -> None:
        """Reads until stopped or until the source has no more frames."""
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
                self._publish(frame)
        finally:
            self.slot.close()
            self._source.close()

    def stop(self) -> None:
        """Asks the thread to end; it does within one read."""
        self._stopping.set()
        self.slot.close()

    def _publish(self, frame: Frame) -> None:
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
            self._report("")
            return
