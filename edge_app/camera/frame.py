"""The frame and the source of frames: the contract between cameras and the rest."""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Frame:
    """One picture, immutable once made.

    Attributes:
        pixels: RGB uint8, shape (height, width, 3), write-protected here.
        number: sequence number in its source, from 0.
        time_ns: ``time.monotonic_ns()`` at capture.
        source_name: human name of the camera, or the picture's file name.
        um_per_px: scale of the picture where the source knows it (a simulated slide does), else None.
        calibrated: whether that scale is a stored calibration of the camera.
    """

    pixels: NDArray[np.uint8] = field(repr=False, compare=False)
    number: int
    time_ns: int
    source_name: str
    um_per_px: float | None = None
    calibrated: bool = False

    def __post_init__(self) -> None:
        """Checks the shape and takes away the right to write."""
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 3 or self.pixels.dtype != np.uint8:
            raise ValueError(f"a frame is HxWx3 uint8, not {self.pixels.shape} {self.pixels.dtype}")
        self.pixels.flags.writeable = False

    @property
    def width(self) -> int:
        """Width in px."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Height in px."""
        return int(self.pixels.shape[0])


@dataclass(frozen=True)
class Capabilities:
    """What the pipeline must know about a source.

    Attributes:
        name: human name for screen and log.
        live: frames come at their own pace and the newest wins; else every frame is wanted.
        stills: each frame is a field of its own (a folder of pictures): no motion between frames.
        simulated: the screen must wear SIMULATED.
        frame_count: number of frames of a finite source, None where endless or unknown.
        refused: settings that the camera did not take, a sentence each.
    """

    name: str
    live: bool
    stills: bool
    simulated: bool
    frame_count: int | None = None
    refused: tuple[str, ...] = ()


class FrameSource(Protocol):
    """A camera, a folder, a video or a simulated slide."""

    def open(self) -> Capabilities:
        """Opens the source.

        Raises:
            CameraError: it is not there, or cannot be used.
        """
        ...

    def read(self) -> Frame:
        """Returns the next frame; blocks until there is one, for at most about a second.

        Raises:
            ImageError: this one picture of a folder is unusable; the next ``read`` goes on behind it.
            EndOfSourceError: there are no more frames.
            CameraLostError: the camera stopped giving frames.
        """
        ...

    def close(self) -> None:
        """Lets the source go; safe to call twice."""
        ...
