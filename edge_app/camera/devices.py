"""Which cameras this machine has."""

import importlib
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

SYSFS = Path("/sys/class/video4linux")
DEVICES = Path("/dev")


@dataclass(frozen=True)
class FoundCamera:
    """A camera of this machine: its human name and the text ``open_source`` takes."""

    name: str
    spec: str

    def __str__(self) -> str:
        """As a person reads it."""
        return f"{self.name} ({self.spec})"


def video_devices(devices: Path = DEVICES) -> list[str]:
    """Lists the /dev/video* files, by number.

    Args:
        devices: the folder to look in.
    """
    found = [p for p in devices.glob("video*") if p.name[5:].isdecimal()]
    return [str(p) for p in sorted(found, key=lambda p: int(p.name[5:]))]


def load_picamera2() -> ModuleType | None:
    """Imports picamera2, or returns None where it, or a library below it, is not installed."""
    try:
        return importlib.import_module("picamera2")
    except (ImportError, OSError):
        return None


def list_cameras(sysfs: Path = SYSFS) -> list[FoundCamera]:
    """Lists what ``open_source`` could open now, picamera2 cameras first.

    Metadata nodes of a camera (index above 0 of the same device) are left out: they give no picture.

    Args:
        sysfs: folder in which the kernel lists V4L2 devices.
    """
    return _picamera2_cameras() + _v4l2_cameras(sysfs)


def _v4l2_cameras(sysfs: Path) -> list[FoundCamera]:
    found = []
    nodes = (p for p in sysfs.glob("video*") if p.name[5:].isdecimal())
    for node in sorted(nodes, key=lambda p: int(p.name[5:])):
        if _text(node / "index") not in ("", "0"):
            continue
        found.append(FoundCamera(_text(node / "name") or node.name, f"camera:{node.name[5:]}"))
    return found


def _picamera2_cameras() -> list[FoundCamera]:
    module = load_picamera2()
    if module is None:
        return []
    try:
        cameras = module.Picamera2.global_camera_info()
    except (RuntimeError, OSError):
        # libcamera is installed but cannot start (no media device, no permission): then it has no camera.
        return []
    return [
        FoundCamera(str(camera.get("Model") or f"camera {number}"), f"picamera2:{number}")
        for number, camera in enumerate(cameras)
    ]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
