"""Any camera OpenCV can open: USB (UVC), a device file, a GStreamer pipeline."""

import time
from pathlib import Path

import cv2
import numpy as np

from edge_app.camera.capture import quiet_opencv, to_rgb
from edge_app.camera.devices import SYSFS, video_devices
from edge_app.camera.frame import Capabilities, Frame
from edge_app.exceptions import CameraLostError, CameraNotFoundError

MAX_MISSED = 5
"""Reads that may fail in a row before the camera counts as lost; a UVC camera drops a frame now and then."""

MISS_PAUSE_S = 0.05
"""Pause after a failed read: a driver that is gone fails at once and would otherwise spin a core."""


class OpenCVCamera:
    """A live camera through ``cv2.VideoCapture``.

    Args:
        device: index (0 is /dev/video0), device file, or GStreamer pipeline (with `` ! `` in it).
        size_px: width, height to ask the driver for; it may give another. None keeps its default.
        um_per_px: scale of the picture where the caller knows it.
    """

    def __init__(
        self, device: int | str, size_px: tuple[int, int] | None = None, um_per_px: float | None = None
    ) -> None:
        self._device = device
        self._size_px = size_px
        self._um_per_px = um_per_px
        self._capture: cv2.VideoCapture | None = None
        self._next = 0

    @property
    def name(self) -> str:
        """Human name: what the kernel calls the camera, else how it was asked for."""
        if isinstance(self._device, int):
            try:
                return (SYSFS / f"video{self._device}" / "name").read_text(encoding="utf-8").strip()
            except OSError:
                return f"camera {self._device}"
        return "GStreamer pipeline" if self._is_pipeline else Path(self._device).name

    @property
    def _is_pipeline(self) -> bool:
        return isinstance(self._device, str) and "!" in self._device

    def open(self) -> Capabilities:
        """Opens the camera.

        Raises:
            CameraNotFoundError: it is not there, is in use, or OpenCV has no driver for it.
        """
        self.close()
        with quiet_opencv():
            capture = self._open_device()
        if not capture.isOpened():
            capture.release()
            raise CameraNotFoundError(self._not_found())
        if self._size_px is not None:
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._size_px[0])
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._size_px[1])
        # A queue of old frames would show the slide where it was.
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        self._capture = capture
        self._next = 0
        return Capabilities(name=self.name, live=True, stills=False, simulated=False)

    def read(self) -> Frame:
        """Waits for the next frame.

        Raises:
            CameraLostError: the camera gives no more frames, or is closed.
        """
        lost = f"The camera {self.name} stopped giving pictures: check its plug; it is tried again by itself."
        if self._capture is None:
            raise CameraLostError(lost)
        for _ in range(MAX_MISSED):
            with quiet_opencv():
                there, picture = self._capture.read()
            if there:
                pixels = to_rgb(np.asarray(picture, dtype=np.uint8))
                number = self._next
                self._next += 1
                return Frame(pixels, number, time.monotonic_ns(), self.name, self._um_per_px)
            time.sleep(MISS_PAUSE_S)
        raise CameraLostError(lost)

    def close(self) -> None:
        """Lets the camera go; safe to call twice."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _open_device(self) -> cv2.VideoCapture:
        if isinstance(self._device, int):
            return cv2.VideoCapture(self._device, cv2.CAP_V4L2)
        if self._is_pipeline:
            return cv2.VideoCapture(self._device, cv2.CAP_GSTREAMER)
        return cv2.VideoCapture(self._device, cv2.CAP_V4L2)

    def _not_found(self) -> str:
        if self._is_pipeline:
            return (
                "The GStreamer pipeline does not start: try it with gst-launch-1.0, and use the board's own "
                "OpenCV, as the one from pip knows no GStreamer."
            )
        asked = f"/dev/video{self._device}" if isinstance(self._device, int) else self._device
        there = video_devices()
        if asked in there:
            return f"The camera {asked} cannot be opened: close the program that uses it, or choose another."
        others = f"there are {', '.join(there)}" if there else "this machine has no /dev/video*"
        return f"There is no camera {asked} ({others}): plug it in or choose another."
