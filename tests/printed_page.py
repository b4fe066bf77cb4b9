"""A page of coloured print, which some meters take for a smear."""

import cv2
import numpy as np
from numpy.typing import NDArray

INKS = ((100, 40, 130), (0, 0, 0), (40, 60, 150))


def coloured_print() -> NDArray[np.uint8]:
    """Lines in violet, black and blue ink, soft as a lens gives them, RGB."""
    page = np.full((720, 1280, 3), 235, np.uint8)
    for row in range(24):
        place, text = (15, 28 + row * 29), f"Ward 4 blood film B-{37 * row} 12.3 g/dl"
        cv2.putText(page, text, place, cv2.FONT_HERSHEY_SIMPLEX, 0.9, INKS[row % 3], 2, cv2.LINE_AA)
    return cv2.GaussianBlur(page, (0, 0), 0.5)
