"""What video files and OpenCV cameras share: keeping OpenCV quiet and turning BGR into RGB."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import cv2
import numpy as np
from numpy.typing import NDArray

# FFmpeg reads it when the first video is opened, and else writes to the terminal by itself; -8 is "quiet".
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")


@contextmanager
def quiet_opencv() -> Iterator[None]:
    """Keeps OpenCV's own messages off the terminal: what went wrong is said in our own sentence."""
    before = cv2.utils.logging.getLogLevel()
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        yield
    finally:
        cv2.utils.logging.setLogLevel(before)


def to_rgb(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Turns a picture as OpenCV gives it (BGR, or grey from a monochrome camera) into RGB uint8 HxWx3."""
    code = cv2.COLOR_GRAY2RGB if picture.ndim == 2 or picture.shape[2] == 1 else cv2.COLOR_BGR2RGB
    return np.asarray(cv2.cvtColor(picture, code), dtype=np.uint8)
