"""What lamp, lens and sensor do to the picture of a simulated slide."""

import cv2
import numpy as np
from numpy.typing import NDArray

DRIFT = 0.04
"""Slow swing of the lamp's brightness, relative; with the swing of its tint it stays within 5 %."""

TINT = 0.01
"""Slow swing of each colour against the others, relative."""

DRIFT_FRAMES = 900.0
"""Period of the lamp's swing."""

NOISE_LEVELS = 1.6
"""Standard deviation of the sensor noise, grey levels."""

SHADING = 0.10
"""How much darker the corners are than the middle, relative."""

_NOISE_MARGIN = 97
_NOISE_ZERO = 16


class Optics:
    """Turns a clean window of the slide into what a camera would see at a given frame.

    Args:
        seed: of noise and drift.
        size_px: width, height of the frames.
    """

    def __init__(self, seed: int, size_px: tuple[int, int]) -> None:
        width, height = size_px
        rng = np.random.default_rng([seed, 11])
        self._phases = rng.uniform(0.0, 2 * np.pi, 4)
        shape = (height + _NOISE_MARGIN, width + _NOISE_MARGIN, 3)
        levels = np.rint(rng.standard_normal(shape, dtype=np.float32) * NOISE_LEVELS) + _NOISE_ZERO
        self._noise = np.clip(levels, 0, 2 * _NOISE_ZERO).astype(np.uint8)
        y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
        gain = 255.0 * (1.0 - SHADING * (x * x + y * y) / 2.0)
        self._gain = np.repeat(np.rint(gain).astype(np.uint8)[..., None], 3, axis=2)

    def expose(self, clean: NDArray[np.uint8], number: int, blur_px: float) -> NDArray[np.uint8]:
        """Returns the frame ``number`` of a window.

        Args:
            clean: RGB uint8, shape (height, width, 3).
            number: of the frame: gives lamp and noise.
            blur_px: standard deviation of the defocus, px.
        """
        seen = cv2.multiply(_defocus(clean, blur_px), self._gain, scale=1.0 / 255.0)
        seen = cv2.LUT(seen, self._lamp(number))
        # Steps of two primes wander over the whole noise plane before they repeat.
        y, x = (number * 31) % _NOISE_MARGIN, (number * 53) % _NOISE_MARGIN
        height, width = clean.shape[:2]
        noise = self._noise[y : y + height, x : x + width]
        return np.asarray(cv2.add(seen, noise), dtype=np.uint8)

    def _lamp(self, number: int) -> NDArray[np.uint8]:
        t = 2 * np.pi * number / DRIFT_FRAMES
        bright = 1.0 + DRIFT * np.sin(t + self._phases[0])
        tint = 1.0 + TINT * np.sin(0.7 * t + self._phases[1:])
        # 0.96 keeps the brightest glass below white.
        table = np.arange(256.0)[:, None] * (bright * tint * 0.96)
        # The noise plane is added as unsigned numbers around its zero, which is taken off here.
        levels = np.clip(np.rint(table) - _NOISE_ZERO, 0, 255).astype(np.uint8)
        return np.asarray(levels[None], dtype=np.uint8)


def _defocus(clean: NDArray[np.uint8], blur_px: float) -> NDArray[np.uint8]:
    if blur_px <= 0:
        return clean
    if blur_px < 2.0:
        return np.asarray(cv2.GaussianBlur(clean, (0, 0), blur_px), dtype=np.uint8)
    # A wide blur at half size looks the same and costs a quarter.
    height, width = clean.shape[:2]
    half = cv2.resize(clean, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    half = cv2.GaussianBlur(half, (0, 0), blur_px / 2.0)
    return np.asarray(cv2.resize(half, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
