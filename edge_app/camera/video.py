"""A recorded video as a source."""

import time
from pathlib import Path

import cv2
import numpy as np

from edge_app.camera.capture import quiet_opencv, to_rgb
from edge_app.camera.frame import Capabilities, Frame
from edge_app.exceptions import CameraNotFoundError, EndOfSourceError

SUFFIXES = (".mp4", ".avi", ".mov", ".mkv", ".m4v", ".webm", ".mjpg", ".mpg", ".mpeg", ".wmv")
"""File names taken for videos."""


class VideoSource:
    """Reads every frame of a video file, as fast as it is asked.

    Args:
        path: the file.
        um_per_px: scale of the picture where the caller knows it.
    """

    def __init__(self, path: Path, um_per_px: float | None = None) -> None:
        self._path = path
        self._um_per_px = um_per_px
        self._capture: cv2.VideoCapture | None = None
        self._next = 0

    def open(self) -> Capabilities:
        """Opens the file.

        Raises:
            CameraNotFoundError: it is not there, is empty, or no video this machine can decode.
        """
        self.close()
        if not self._path.is_file():
            raise CameraNotFoundError(f"The video {self._path} is not there: check the path.")
        if self._path.stat().st_size == 0:
            raise CameraNotFoundError(f"The video {self._path.name} is empty (0 bytes): copy it again.")
        with quiet_opencv():
            # Named backends: OpenCV would otherwise also try to read a numbered sequence of pictures.
            capture = cv2.VideoCapture(str(self._path), cv2.CAP_FFMPEG)
        if not capture.isOpened():
            capture.release()
            raise CameraNotFoundError(
                f"{self._path.name} is no video this machine can read: save it as MP4 (H.264) or MJPEG AVI."
            )
        self._capture = capture
        self._next = 0
        count = int(capture.get(cv2.CAP_PROP_FRAME_COUNT))
        return Capabilities(
            name=self._path.name,
            live=False,
            stills=False,
            simulated=False,
            frame_count=count if count > 0 else None,
        )

    def read(self) -> Frame:
        """Reads the next frame.

        Raises:
            EndOfSourceError: the video is over, or cannot be read any further.
        """
        if self._capture is None:
            raise EndOfSourceError(f"The video {self._path.name} is closed: open it again.")
        with quiet_opencv():
            there, picture = self._capture.read()
        if not there:
            raise EndOfSourceError(f"The video {self._path.name} is over: choose another to go on.")
        number = self._next
        self._next += 1
        pixels = to_rgb(np.asarray(picture, dtype=np.uint8))
        return Frame(pixels, number, time.monotonic_ns(), self._path.name, self._um_per_px)

    def close(self) -> None:
        """Closes the file; safe to call twice."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None
