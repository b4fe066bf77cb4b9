"""Any camera OpenCV can open: USB (UVC), a device file, a GStreamer pipeline."""

import time
from pathlib import Path

import cv2
import numpy as np

from edge_app.camera.capture import quiet_opencv, to_rgb
from edge_app.camera.controls import ask_format, hold_still
from edge_app.camera.devices import DEVICES, SYSFS, video_devices
from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.v4l2 import best_size, probe
from edge_app.exceptions import CameraLostError, CameraNotFoundError
from edge_app.settings import CameraSettings

MAX_MISSED = 5
"""Reads that may fail in a row before the camera counts as lost; a UVC camera drops a frame now and then."""

MISS_PAUSE_S = 0.05
"""Pause after a failed read: a driver that is gone fails at once and would otherwise spin a core."""


LOCK_AFTER_FRAMES = 20
"""Frames after which exposure and white balance are taken as found: most of a second."""


class OpenCVCamera:
    """A live camera through ``cv2.VideoCapture``.

    Args:
        device: index (0 is /dev/video0), device file, or GStreamer pipeline (with `` ! `` in it).
        settings: size, exposure and white balance wanted; the camera may give others.
        um_per_px: scale of the picture where the caller knows it.
    """

    def __init__(
        self,
        device: int | str,
        settings: CameraSettings | None = None,
        um_per_px: float | None = None,
    ) -> None:
        self._device = device
        self._settings = settings or CameraSettings()
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
        refused = [] if self._is_pipeline else ask_format(capture, self._wanted_size())
        # A queue of old frames would show the slide where it was.
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        if self._settings.lock:
            # The automatics need pictures to find what is then kept.
            for _ in range(LOCK_AFTER_FRAMES):
                capture.read()
        if not self._is_pipeline:
            refused += hold_still(capture, self._settings)
        self._capture = capture
        self._next = 0
        return Capabilities(name=self.name, live=True, stills=False, simulated=False, refused=tuple(refused))

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

    def _wanted_size(self) -> tuple[int, int] | None:
        device = self._device
        path = DEVICES / f"video{device}" if isinstance(device, int) else Path(device)
        return self._settings.size_px or best_size(probe(path))

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
            problem = probe(Path(asked)).problem
            return problem or f"The camera {asked} gives no picture: plug it in again, or choose another."
        others = f"there are {', '.join(there)}" if there else "this machine has no /dev/video*"
        return f"There is no camera {asked} ({others}): plug it in or choose another."
