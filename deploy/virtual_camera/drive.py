"""Reads frames of a drawn slide through the real picamera2, from libcamera's virtual camera.

Runs in the root that ``deploy/verify-picamera.sh`` makes. What the virtual pipeline lacks beside a sensor is
put in its place here: it has no raw modes, hands out its own buffers, and repeats the colour space it was
asked for whatever its pictures are (here JPEG's).
"""

import sys
from pathlib import Path

import cv2
import libcamera
import numpy as np
import picamera2
from picamera2.allocators import LibcameraAllocator

from edge_app.camera.picamera import Picamera2Source
from edge_app.camera.simulated.smear import Smear

SLIDE, CONFIGURATION = Path("/slide"), Path("/usr/share/libcamera/pipeline/virtual/virtual.yaml")
SIZE = (1280, 960)
PICTURES, FRAMES = 8, 60
MOST_APART = 6.0
"""Largest mean difference between a drawn picture and a frame, of 255: JPEG and NV12 cost some."""

YAML = """"Slide":
  supported_formats:
  - width: {}
    height: {}
    frame_rates:
    - 30
  frames:
    path: "{}"
  location: "CameraLocationExternal"
  model: "Slide"
"""


class VirtualPicamera2(picamera2.Picamera2):
    """picamera2 for a camera without a sensor."""

    def __init__(self, number: int = 0) -> None:
        super().__init__(number)
        self.allocator = LibcameraAllocator(self.camera)

    def _get_raw_modes(self) -> list[dict[str, object]]:
        return [{"format": "SRGGB8", "size": SIZE}]

    def create_video_configuration(self, *arguments: object, **named: object) -> dict[str, object]:
        """As the program's own, in the colour space of a JPEG."""
        as_jpeg = libcamera.ColorSpace.Sycc()
        return super().create_video_configuration(*arguments, colour_space=as_jpeg, **named)


def draw() -> list[np.ndarray]:
    """Fields of a drawn smear, RGB, which are also laid where libcamera finds them, as JPEG."""
    smear = Smear(seed=1)
    SLIDE.mkdir()
    drawn = [smear.window(number * SIZE[0], 0, *SIZE) for number in range(PICTURES)]
    for number, picture in enumerate(drawn):
        cv2.imwrite(f"{SLIDE}/{number}.jpg", picture[..., ::-1], (cv2.IMWRITE_JPEG_QUALITY, 95))
    CONFIGURATION.parent.mkdir(parents=True, exist_ok=True)
    CONFIGURATION.write_text(YAML.format(*SIZE, SLIDE), encoding="utf-8")
    return drawn


def main() -> None:
    """Says what came, or fails."""
    drawn = draw()
    picamera2.Picamera2 = VirtualPicamera2
    source = Picamera2Source()
    print(source.open())
    seen, worst = set(), 0.0
    for _ in range(FRAMES):
        frame = source.read()
        apart = [float(np.abs(frame.pixels.astype(int) - picture).mean()) for picture in drawn]
        nearest = int(np.argmin(apart))
        seen.add(nearest)
        worst = max(worst, apart[nearest])
    source.close()
    print(f"{FRAMES} frames of {frame.pixels.shape}, {len(seen)} of {PICTURES} pictures seen")
    print(f"mean difference from what was drawn: at most {worst:.1f} of 255")
    if len(seen) < PICTURES or worst > MOST_APART:
        sys.exit("The frames are not the pictures that were drawn.")
    source.open()
    source.read()
    source.close()
    print("closed, opened again, read again")


if __name__ == "__main__":
    main()
