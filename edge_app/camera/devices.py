"""Which cameras this machine has."""

import importlib
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from edge_app.camera.v4l2 import JETSON_DRIVER, RIBBON_DRIVERS, Format, probe

SYSFS = Path("/sys/class/video4linux")
DEVICES = Path("/dev")


@dataclass(frozen=True)
class FoundCamera:
    """A camera of this machine.

    Attributes:
        name: its human name.
        spec: the text ``open_source`` takes.
        problem: why it gives no picture, a sentence with what to do; empty where it should.
        formats: what it gives, as far as is known.
    """

    name: str
    spec: str
    problem: str = ""
    formats: tuple[Format, ...] = ()

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


def list_cameras(sysfs: Path = SYSFS, devices: Path = DEVICES) -> list[FoundCamera]:
    """Lists the cameras of this machine, those that cannot be used behind those that can.

    Metadata nodes of a camera (index above 0 of the same device) are left out: they give no picture.

    Args:
        sysfs: folder in which the kernel lists V4L2 devices.
        devices: folder of the device files.
    """
    found = _picamera2_cameras(sysfs) + _v4l2_cameras(sysfs, devices)
    return sorted(found, key=lambda camera: bool(camera.problem))


def _v4l2_cameras(sysfs: Path, devices: Path) -> list[FoundCamera]:
    found, jetson = [], 0
    nodes = (p for p in sysfs.glob("video*") if p.name[5:].isdecimal())
    for path in sorted(nodes, key=lambda p: int(p.name[5:])):
        if _text(path / "index") not in ("", "0"):
            continue
        node = probe(devices / path.name)
        spec = f"camera:{path.name[5:]}"
        if node.driver == JETSON_DRIVER:
            # Its node gives raw sensor data; the pictures come from NVIDIA's own source.
            spec, jetson = f"jetson:{jetson}", jetson + 1
        elif node.driver in RIBBON_DRIVERS:
            # Some ten nodes of a Pi belong to its one ribbon camera, which is listed by picamera2.
            continue
        name = node.name or _text(path / "name") or path.name
        found.append(FoundCamera(name, spec, node.problem, node.formats))
    return found


def _picamera2_cameras(sysfs: Path) -> list[FoundCamera]:
    module = load_picamera2()
    if module is None:
        if not _has_ribbon_camera(sysfs):
            return []
        problem = "picamera2 is not installed: run 'sudo apt install python3-picamera2'."
        return [FoundCamera("Ribbon camera", "picamera2:0", problem)]
    try:
        cameras = module.Picamera2.global_camera_info()
    except (RuntimeError, OSError):
        # libcamera is installed but cannot start (no media device, no permission): then it has no camera.
        return []
    return [
        FoundCamera(str(camera.get("Model") or f"camera {number}"), f"picamera2:{number}")
        for number, camera in enumerate(cameras)
    ]


def _has_ribbon_camera(sysfs: Path) -> bool:
    """Whether the kernel has the Pi's camera port in use, picamera2 or not."""
    return any(_text(path / "name").startswith(("unicam", "rp1-cfe")) for path in sysfs.glob("video*"))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
