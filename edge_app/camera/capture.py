"""What video files and OpenCV cameras share: opening quietly and turning BGR into RGB."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import cv2
import numpy as np
from numpy.typing import NDArray


@contextmanager
def quiet_stderr() -> Iterator[None]:
    """Keeps what C libraries print on file descriptor 2 off the screen.

    OpenCV's own level stops its messages, but FFmpeg, GStreamer and V4L2 write to the descriptor themselves,
    and what went wrong is said in our own sentence.
    """
    before = cv2.utils.logging.getLogLevel()
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
        cv2.utils.logging.setLogLevel(before)


def to_rgb(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Turns a picture as OpenCV gives it (BGR, or grey from a monochrome camera) into RGB uint8 HxWx3."""
    code = cv2.COLOR_GRAY2RGB if picture.ndim == 2 or picture.shape[2] == 1 else cv2.COLOR_BGR2RGB
    return np.asarray(cv2.cvtColor(picture, code), dtype=np.uint8)
