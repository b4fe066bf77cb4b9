"""The camera on the Raspberry Pi's ribbon cable, through picamera2."""

import time
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.controls import picamera2_controls, picamera2_refusals
from edge_app.camera.devices import load_picamera2
from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.nv12 import WEIGHTS, nv12_to_rgb
from edge_app.exceptions import CameraLostError, CameraNotFoundError
from edge_app.settings import CameraSettings

FRAME_TIMEOUT_S = 1.0
"""Longest wait for a frame, the most the contract of ``read`` allows."""

FULL_SIZE_WIDTH_PX = 2000
"""A sensor wider than this is read at half its size, the binned mode that still sees the whole field."""


CONTROL_FRAMES = 10
"""Frames after which the automatics have settled, or a control is in force."""


class Picamera2Source:
    """A live camera through picamera2, which the board's own package manager installs.

    Args:
        number: which camera, from 0, in the order libcamera lists them.
        settings: exposure, gain, white balance and size wanted; without a size the sensor's own is taken, or
            half of it for a large sensor.
        um_per_px: scale of the picture where the caller knows it.
    """

    def __init__(
        self, number: int = 0, settings: CameraSettings | None = None, um_per_px: float | None = None
    ) -> None:
        self._number = number
        self._settings = settings or CameraSettings()
        self._um_per_px = um_per_px
        # picamera2 ships no types and is absent on most machines this is checked on.
        self._camera: Any = None
        self._name = f"picamera2 {number}"
        self._next = 0
        self._planes: tuple[tuple[int, int], str, bool] | None = None
        """Size, encoding and whether in full range, of a camera that gives NV12."""

    def open(self) -> Capabilities:
        """Configures and starts the camera.

        Raises:
            CameraNotFoundError: picamera2 is not installed, the camera is not there, or is in use.
        """
        self.close()
        module = load_picamera2()
        if module is None:
            raise CameraNotFoundError(
                "picamera2 is not installed: run 'sudo apt install python3-picamera2' and let the program's "
                "environment see system packages."
            )
        try:
            cameras = module.Picamera2.global_camera_info()
            if self._number >= len(cameras):
                raise CameraNotFoundError(
                    f"There is no picamera2 camera {self._number} ({len(cameras)} found): "
                    "check the ribbon cable with the power off."
                )
            self._name = str(cameras[self._number].get("Model") or self._name)
            self._camera = module.Picamera2(self._number)
            self._camera.configure(self._configuration())
            self._check_format()
            self._camera.start()
            refused = self._hold_still()
        # What picamera2 and libcamera raise when a camera is taken, or has no mode for what is asked.
        except (RuntimeError, OSError, ValueError) as error:
            self.close()
            raise CameraNotFoundError(
                f"The camera {self._name} does not start: close the program that uses it or check its cable."
            ) from error
        self._next = 0
        return Capabilities(name=self._name, live=True, stills=False, simulated=False, refused=refused)

    def read(self) -> Frame:
        """Waits for the next frame.

        Raises:
            CameraLostError: no frame came for a second, or the camera is closed.
        """
        lost = (
            f"The camera {self._name} stopped giving pictures: check its cable; it is tried again by itself."
        )
        if self._camera is None:
            raise CameraLostError(lost)
        try:
            job = self._camera.capture_array("main", wait=False)
            picture = job.get_result(timeout=FRAME_TIMEOUT_S)
        except (FutureTimeoutError, RuntimeError, OSError) as error:
            raise CameraLostError(lost) from error
        pixels = self._rgb(picture)
        number = self._next
        self._next += 1
        return Frame(pixels, number, time.monotonic_ns(), self._name, self._um_per_px)

    def close(self) -> None:
        """Stops the camera; safe to call twice."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.close()

    def _hold_still(self) -> tuple[str, ...]:
        """Fixes exposure, gain and colour as the settings ask; what the camera did not take."""
        if self._settings == CameraSettings(
            width_px=self._settings.width_px, height_px=self._settings.height_px
        ):
            return ()
        for _ in range(CONTROL_FRAMES if self._settings.lock else 0):
            self._camera.capture_metadata()
        asked = picamera2_controls(self._settings, self._camera.capture_metadata())
        offered = self._camera.camera_controls
        refused = [f"The camera has no {name}." for name in asked if name not in offered]
        asked = {name: value for name, value in asked.items() if name in offered}
        self._camera.set_controls(asked)
        # A control is in force some frames after it was set.
        for _ in range(CONTROL_FRAMES):
            self._camera.capture_metadata()
        return (*refused, *picamera2_refusals(asked, self._camera.capture_metadata()))

    def _check_format(self) -> None:
        """A camera may give another format than was asked for; some can be turned into RGB.

        Raises:
            CameraNotFoundError: this one cannot.
        """
        given = self._camera.camera_configuration()
        pixel_format, colours = given["main"]["format"], given["colour_space"]
        if pixel_format in ("BGR888", "XBGR8888"):
            self._planes = None
        elif pixel_format == "NV12" and colours.ycbcrEncoding.name in WEIGHTS:
            full = colours.range.name == "Full"
            self._planes = (tuple(given["main"]["size"]), colours.ycbcrEncoding.name, full)
        else:
            self.close()
            raise CameraNotFoundError(
                f"The camera {self._name} gives {pixel_format} pictures, which Leukoscope cannot read: "
                "use another camera."
            )

    def _rgb(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        if self._planes is None:
            return np.ascontiguousarray(picture[..., :3], dtype=np.uint8)
        size, encoding, full_range = self._planes
        return nv12_to_rgb(picture, size, encoding, full_range=full_range)

    def _configuration(self) -> Any:  # noqa: ANN401 - picamera2 ships no types
        size = self._settings.size_px
        if size is None:
            width, height = self._camera.sensor_resolution
            size = (width // 2, height // 2) if width > FULL_SIZE_WIDTH_PX else (width, height)
        # libcamera names formats by the order in a little-endian word: BGR888 is R, G, B in memory.
        configuration = self._camera.create_video_configuration(main={"size": size, "format": "BGR888"})
        self._camera.align_configuration(configuration)
        return configuration
