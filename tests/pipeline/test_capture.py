"""The capture thread against a camera that comes and goes."""

import time

import numpy as np

from edge_app.camera.frame import Capabilities, Frame
from edge_app.exceptions import CameraLostError, EndOfSourceError
from edge_app.pipeline import capture
from edge_app.pipeline.capture import CaptureThread

LIVE = Capabilities("camera", live=False, stills=False, simulated=False)
"""Every frame is wanted here, so that none is dropped by a slow test."""


class _Restarting:
    """A camera that is lost after each three frames and counts from 0 again, as drivers do."""

    def __init__(self, openings):
        self.left = openings
        self.next = 0

    def open(self):
        self.left -= 1
        self.next = 0
        return LIVE

    def read(self):
        if self.next == 3:
            if not self.left:
                raise EndOfSourceError("no more")
            raise CameraLostError("The camera was unplugged; plug it in again.")
        self.next += 1
        return Frame(np.zeros((64, 64, 3), np.uint8), self.next - 1, time.monotonic_ns(), "camera")

    def close(self):
        pass


def _run(source, monkeypatch):
    monkeypatch.setattr(capture, "FIRST_BACKOFF_S", 0.01)
    messages = []
    thread = CaptureThread(source, source.open(), report=messages.append, skipped=messages.append)
    thread.start()
    frames = []
    while not thread.slot.drained:
        frame = thread.slot.take(0.1)
        if frame is not None:
            frames.append(frame)
    thread.join()
    return thread, frames, messages


def test_frame_numbers_go_on_when_a_camera_comes_back_and_counts_from_0(monkeypatch):
    _, frames, messages = _run(_Restarting(3), monkeypatch)
    assert [frame.number for frame in frames] == list(range(9))
    assert [bool(message) for message in messages] == [True, False, True, False]


def test_frames_and_reconnects_are_counted(monkeypatch):
    thread, _, _ = _run(_Restarting(3), monkeypatch)
    assert (thread.rate.count, thread.reconnects, thread.slot.dropped) == (9, 2, 0)
    assert thread.rate.per_second > 0
