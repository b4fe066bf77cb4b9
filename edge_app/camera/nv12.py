"""Pictures of cameras that give brightness and colour apart (NV12), which some do where RGB was asked for."""

import cv2
import numpy as np
from numpy.typing import NDArray

WEIGHTS = {"Rec601": (0.299, 0.114), "Rec709": (0.2126, 0.0722)}
"""Share of red and of blue in brightness (ITU-R BT.601 and BT.709), by libcamera's names."""

MIDDLE = 128.0
"""Where a colour difference is none, in either range."""


def nv12_to_rgb(
    planes: NDArray[np.uint8], size: tuple[int, int], encoding: str, *, full_range: bool
) -> NDArray[np.uint8]:
    """Turns an NV12 picture into RGB.

    Args:
        planes: uint8, at least ``3 / 2 * height`` rows of at least ``width`` bytes: brightness, then Cb and
            Cr of each two by two px in turn.
        size: width and height in px, both even.
        encoding: one of :data:`WEIGHTS`.
        full_range: whether brightness runs from 0 to 255, as in JPEG, instead of 16 to 235, as in video.

    Returns:
        height x width x 3, uint8, RGB.
    """
    width, height = size
    used = np.ascontiguousarray(planes[: height * 3 // 2, :width])
    colours = used[height:].reshape(height // 2, width // 2, 2)
    cb, cr = cv2.split(cv2.resize(colours, size, interpolation=cv2.INTER_LINEAR))
    red, blue = WEIGHTS[encoding]
    black, bright, colour = (0.0, 1.0, 1.0) if full_range else (16.0, 255 / 219, 255 / 224)
    to_red, to_blue = 2 * (1 - red) * colour, 2 * (1 - blue) * colour
    green = 1 - red - blue
    matrix = np.array(
        [[bright, 0, to_red], [bright, -to_blue * blue / green, -to_red * red / green], [bright, to_blue, 0]]
    )
    offset = -matrix @ (black, MIDDLE, MIDDLE)
    made = cv2.transform(cv2.merge([used[:height], cb, cr]), np.column_stack([matrix, offset]))
    return np.asarray(made, dtype=np.uint8)
