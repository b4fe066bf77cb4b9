"""A camera whose frames are corrected as it was calibrated, and carry the calibrated scale."""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.calibration.record import Calibration, same_shape
from edge_app.calibration.store import CalibrationStore
from edge_app.camera.frame import Capabilities, Frame, FrameSource

LARGEST_GAIN = 4.0
"""A corner is made brighter by this at most: beyond it there is only noise."""


class CalibratedSource:
    """A source that applies what is stored of its camera behind the objective in use.

    Files, videos and simulated slides pass as they are: they say nothing of the camera they came from.
    """

    def __init__(self, source: FrameSource, store: CalibrationStore, objective: str) -> None:
        """Takes a source that is not open yet."""
        self._source = source
        self._store = store
        self._objective = objective
        self._calibration: Calibration | None = None
        self._light: NDArray[np.uint16] | None = None
        self._gains: NDArray[np.float32] | None = None

    def open(self) -> Capabilities:
        """Opens the source and looks up its calibration.

        Raises:
            CameraError: the source is not there.
            CalibrationError: what is stored of it is damaged.
        """
        capabilities = self._source.open()
        self._calibration = self._light = self._gains = None
        if capabilities.live and not capabilities.simulated:
            self._calibration = self._store.find(capabilities.name, self._objective)
            if self._calibration is not None:
                self._light = self._store.light(self._calibration)
        return capabilities

    def read(self) -> Frame:
        """The next frame, corrected.

        Raises:
            CameraError: as the source does.
        """
        frame = self._source.read()
        calibration = self._calibration
        if calibration is None:
            return frame
        pixels = frame.pixels
        if calibration.white_balance is not None or self._light is not None:
            if self._gains is None or self._gains.shape != pixels.shape:
                self._gains = gains(calibration, self._light, (frame.width, frame.height))
            pixels = np.asarray(cv2.multiply(pixels, self._gains, dtype=cv2.CV_8U), dtype=np.uint8)
        scale = calibration.um_per_px(frame.width, frame.height)
        if scale is None:
            return replace(frame, pixels=pixels)
        return replace(frame, pixels=pixels, um_per_px=scale, calibrated=True)

    def close(self) -> None:
        """Lets the source go; safe to call twice."""
        self._source.close()


def gains(
    calibration: Calibration, light: NDArray[np.uint16] | None, size_px: tuple[int, int]
) -> NDArray[np.float32]:
    """What each pixel is multiplied by, float32, shape (height, width, 3).

    Args:
        calibration: with its white balance, if any.
        light: of the empty field, RGB; it is made as wide as the picture. None, or one of another shape than
            the picture, leaves the light as it is.
        size_px: width, height of the picture.
    """
    width, height = size_px
    flat = np.ones((height, width, 3), np.float32)
    stored = calibration.flat_field
    if light is not None and stored is not None and same_shape(size_px, (stored.width_px, stored.height_px)):
        level = light.astype(np.float32)
        # Each channel by its own fall-off, so that a coloured corner becomes as grey as the middle.
        relative = level.reshape(-1, 3).max(axis=0) / np.maximum(level, 1.0)
        flat = cv2.resize(np.minimum(relative, LARGEST_GAIN), size_px, interpolation=cv2.INTER_LINEAR)
    white = calibration.white_balance
    balance = (1.0, 1.0, 1.0) if white is None else (white.red, white.green, white.blue)
    return np.asarray(flat * np.array(balance, np.float32), dtype=np.float32)
