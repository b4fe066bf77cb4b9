"""GStreamer pipelines, the way to a Jetson's ribbon cameras.

They run in GStreamer's own program, which hands raw pictures through a pipe: the OpenCV that pip installs
knows no GStreamer, and a driver that crashes then takes nothing of ours with it.
"""

import os
import select
import shlex
import shutil
import subprocess
import time

import numpy as np
from numpy.typing import NDArray

from edge_app.camera.frame import Capabilities, Frame
from edge_app.exceptions import CameraLostError, CameraNotFoundError
from edge_app.settings import CameraSettings

DEFAULT_SIZE_PX = (1920, 1080)
LAUNCH = "gst-launch-1.0"

FIRST_FRAME_S = 10.0
"""NVIDIA's camera service takes some seconds to give the first picture."""

FRAME_TIMEOUT_S = 1.0
_STOP_S = 2.0


def jetson_pipeline(sensor: int, settings: CameraSettings) -> str:
    """The part of a pipeline that reads a CSI camera of a Jetson, up to pictures in ordinary memory.

    Properties of nvarguscamerasrc as NVIDIA's "Accelerated GStreamer" guide gives them: exposure in ns,
    ranges of one value to fix it, ``aelock`` and ``awblock`` to keep what was found.

    Args:
        sensor: which camera, from 0.
        settings: size, exposure and gain wanted, and whether to lock.
    """
    width, height = settings.size_px or DEFAULT_SIZE_PX
    source = [f"nvarguscamerasrc sensor-id={sensor}"]
    if settings.exposure_us is not None:
        exposure_ns = round(1000 * settings.exposure_us)
        source.append(f'exposuretimerange="{exposure_ns} {exposure_ns}"')
    if settings.gain is not None:
        source.append(f'gainrange="{settings.gain:g} {settings.gain:g}" ispdigitalgainrange="1 1"')
    if settings.lock:
        source.append("aelock=true awblock=true")
    return (
        f"{' '.join(source)} ! video/x-raw(memory:NVMM),width={width},height={height} "
        "! nvvidconv ! video/x-raw,format=BGRx"
    )


def command(pipeline: str, size_px: tuple[int, int]) -> list[str]:
    """The program that runs a pipeline and writes its pictures, RGB, to its output.

    Args:
        pipeline: without a sink; one for OpenCV's ``appsink`` loses that.
        size_px: width, height of the pictures written.
    """
    source = pipeline.strip().rstrip("!").strip()
    head, mark, sink = source.rpartition("!")
    if mark and sink.strip().startswith(("appsink", "fdsink")):
        source = head.strip()
    width, height = size_px
    # A queue of one picture that drops the older: whoever reads late gets the newest.
    tail = (
        "! queue leaky=downstream max-size-buffers=1 ! videoconvert ! videoscale "
        f"! video/x-raw,format=RGB,width={width},height={height} ! fdsink fd=1 sync=false"
    )
    return [LAUNCH, "-q", *shlex.split(f"{source} {tail}")]


class GStreamerSource:
    """A live camera through ``gst-launch-1.0``.

    Args:
        pipeline: what gives the pictures.
        name: human name.
        settings: whose size the pictures get, else ``DEFAULT_SIZE_PX``.
        um_per_px: scale of the picture where the caller knows it.
    """

    def __init__(
        self, pipeline: str, name: str, settings: CameraSettings | None = None, um_per_px: float | None = None
    ) -> None:
        self._pipeline = pipeline
        self._name = name
        width, height = (settings.size_px if settings else None) or DEFAULT_SIZE_PX
        # GStreamer pads rows to four bytes; widths of a multiple of four need no padding.
        self._size_px = (width - width % 4, height)
        self._um_per_px = um_per_px
        self._program: subprocess.Popen[bytes] | None = None
        self._next = 0

    def open(self) -> Capabilities:
        """Starts the pipeline and waits for its first picture.

        Raises:
            CameraNotFoundError: GStreamer is not installed, or the pipeline gives no picture.
        """
        self.close()
        if shutil.which(LAUNCH) is None:
            raise CameraNotFoundError(
                "GStreamer is not installed: run "
                "'sudo apt install gstreamer1.0-tools gstreamer1.0-plugins-good'."
            )
        self._program = subprocess.Popen(  # noqa: S603 - no shell; the pipeline is the user's own
            command(self._pipeline, self._size_px),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
        )
        self._next = 0
        if self._picture(FIRST_FRAME_S) is None:
            reason = self._said()
            self.close()
            raise CameraNotFoundError(
                f"The pipeline of {self._name} gives no picture ({reason}): try it with {LAUNCH}."
            )
        return Capabilities(name=self._name, live=True, stills=False, simulated=False)

    def read(self) -> Frame:
        """Waits for the next frame.

        Raises:
            CameraLostError: no picture came for a second, or the camera is closed.
        """
        pixels = self._picture(FRAME_TIMEOUT_S)
        if pixels is None:
            raise CameraLostError(
                f"The camera {self._name} stopped giving pictures: check its cable; "
                "it is tried again by itself."
            )
        number = self._next
        self._next += 1
        return Frame(pixels, number, time.monotonic_ns(), self._name, self._um_per_px)

    def close(self) -> None:
        """Ends the pipeline; safe to call twice."""
        program, self._program = self._program, None
        if program is None:
            return
        program.terminate()
        try:
            program.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
        for pipe in (program.stdout, program.stderr):
            if pipe is not None:
                pipe.close()

    def _picture(self, timeout_s: float) -> NDArray[np.uint8] | None:
        """The next whole picture; None where it does not come in time."""
        if self._program is None or self._program.stdout is None:
            return None
        width, height = self._size_px
        picture = bytearray(height * width * 3)
        view, got = memoryview(picture), 0
        pipe = self._program.stdout.fileno()
        until = time.monotonic() + timeout_s
        while got < len(picture):
            left = until - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                return None
            count = os.readv(pipe, [view[got:]])
            if count == 0:
                return None
            got += count
        return np.frombuffer(picture, np.uint8).reshape(height, width, 3)

    def _said(self) -> str:
        """What the program said on its way out, in a line."""
        program = self._program
        if program is None or program.stderr is None:
            return "no answer"
        program.terminate()
        try:
            _, said = program.communicate(timeout=_STOP_S)
        except subprocess.TimeoutExpired:
            return "no answer"
        lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
        return lines[0].rstrip(".")[:160] if lines else "no answer"
