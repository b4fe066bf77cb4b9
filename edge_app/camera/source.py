"""From the text a person types to a source of frames."""

import re
from pathlib import Path

import cv2

from edge_app.camera.devices import FoundCamera, list_cameras
from edge_app.camera.folder import FolderSource
from edge_app.camera.frame import FrameSource
from edge_app.camera.gstreamer import GStreamerSource, jetson_pipeline
from edge_app.camera.images import SUFFIXES as IMAGE_SUFFIXES
from edge_app.camera.opencv import OpenCVCamera
from edge_app.camera.picamera import Picamera2Source
from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.camera.video import SUFFIXES as VIDEO_SUFFIXES
from edge_app.camera.video import VideoSource
from edge_app.exceptions import UsageError
from edge_app.settings import CameraSettings

__all__ = ["CHOICES", "FoundCamera", "list_cameras", "open_source"]

OPENCV_HAS_GSTREAMER = cv2.videoio_registry.hasBackend(cv2.CAP_GSTREAMER)
"""Whether OpenCV runs pipelines itself; the one from pip does not, a board's own may."""

CHOICES = (
    "simulated, simulated:FOLDER, camera:NUMBER, camera:/dev/videoN, picamera2, picamera2:NUMBER, "
    "jetson:NUMBER, "
    "video:FILE, or the path of a picture, a folder of pictures or a video"
)


def open_source(
    spec: str,
    *,
    seed: int = 0,
    fields: int | None = None,
    paced: bool = True,
    um_per_px: float | None = None,
    camera: CameraSettings | None = None,
) -> FrameSource:
    """Makes the source a text names. Nothing is opened yet: that is the source's own ``open``.

    Args:
        spec: one of ``CHOICES``; ``camera:`` also takes a GStreamer pipeline.
        seed: of a simulated slide.
        fields: how many fields a simulated slide has; None for endless, or for all pictures of its folder.
        paced: whether a simulated slide runs in real time.
        um_per_px: scale of the picture where it is calibrated; a drawn slide knows its own.
        camera: size, exposure and white balance wanted of a camera.

    Raises:
        UsageError: the text names no source.
    """
    kind, _, rest = spec.strip().partition(":")
    if kind == "simulated":
        folder = Path(rest) if rest else None
        if folder is not None and not folder.is_dir():
            raise UsageError(f"The folder {rest} for the simulated slide is not there: check the path.")
        return SimulatedSlide(folder=folder, seed=seed, fields=fields, paced=paced, um_per_px=um_per_px)
    if kind == "camera" and rest:
        device = int(rest) if re.fullmatch(r"[0-9]{1,4}", rest) else rest
        if isinstance(device, str) and "!" in device and not OPENCV_HAS_GSTREAMER:
            return GStreamerSource(device, "GStreamer pipeline", camera, um_per_px)
        if isinstance(device, int) or device.startswith("/dev/") or "!" in device:
            return OpenCVCamera(device, camera, um_per_px)
    if kind == "jetson" and re.fullmatch(r"[0-9]{1,2}", rest):
        pipeline = jetson_pipeline(int(rest), camera or CameraSettings())
        return GStreamerSource(pipeline, f"Jetson camera {rest}", camera, um_per_px)
    if kind == "picamera2" and re.fullmatch(r"[0-9]{0,4}", rest):
        return Picamera2Source(int(rest or 0), camera, um_per_px)
    if kind == "video" and rest:
        return VideoSource(Path(rest), um_per_px)
    return _from_path(spec, um_per_px)


def _from_path(spec: str, um_per_px: float | None) -> FrameSource:
    path = Path(spec)
    try:
        # An empty text would be the current folder.
        is_folder, is_file = bool(spec.strip()) and path.is_dir(), path.is_file()
    # A text that cannot be a path at all: too long, or with a zero byte in it.
    except (OSError, ValueError):
        is_folder = is_file = False
    if is_folder or (is_file and path.suffix.lower() in IMAGE_SUFFIXES):
        return FolderSource([path], um_per_px)
    if is_file and path.suffix.lower() in VIDEO_SUFFIXES:
        return VideoSource(path, um_per_px)
    if is_file:
        raise UsageError(f"{path.name} is neither a picture nor a video by its name: choose {CHOICES}.")
    shown = spec if len(spec) <= 80 else spec[:77] + "..."
    raise UsageError(f"There is no source {shown!r}: choose {CHOICES}.")
