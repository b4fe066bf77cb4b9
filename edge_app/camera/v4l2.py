"""What the kernel says of a video device: names, formats and sizes, and why it gives no picture.

Numbers and layouts are those of linux/videodev2.h, the same on 32 and 64 bits for what is asked here.
"""

import errno
import fcntl
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

Ioctl = Callable[[int, int, bytes], bytes]
"""Asks a driver: file descriptor, request, argument; the argument as the driver changed it."""

_QUERYCAP, _CAPABILITY = 0x80685600, struct.Struct("=16s32s32sIII12x")
_ENUM_FMT, _FORMAT = 0xC0405602, struct.Struct("=III32sII12x")
_ENUM_FRAMESIZES, _SIZE = 0xC02C564A, struct.Struct("=III6I8x")
_REQBUFS, _BUFFERS = 0xC0145608, struct.Struct("=IIIII")

_CAPTURE, _STREAMING, _HAS_DEVICE_CAPS = 0x00000001, 0x04000000, 0x80000000
_VIDEO_CAPTURE, _MMAP = 1, 1
_DISCRETE = 1
_MOST = 64
"""Formats, and sizes of one, that are asked for: a driver that never says "no more" must not hang us."""

RIBBON_DRIVERS = (
    "unicam",
    "rp1-cfe",
    "bcm2835-isp",
    "bcm2835-codec",
    "pispbe",
    "rpi-hevc-dec",
    "bcm2835 mmal",
)
"""Parts of the Raspberry Pi's own camera and video: raw or internal, of no use without libcamera."""

JETSON_DRIVER = "tegra-video"


@dataclass(frozen=True)
class Format:
    """A pixel format of a camera, as four letters, and the sizes it comes in, px, largest first."""

    fourcc: str
    sizes: tuple[tuple[int, int], ...]

    def __str__(self) -> str:
        """As a person reads it."""
        return " ".join([self.fourcc, *(f"{width}x{height}" for width, height in self.sizes[:3])])


@dataclass(frozen=True)
class Node:
    """A video device.

    Attributes:
        name: what the maker calls it; empty where the driver was not reached.
        driver: the kernel's driver.
        formats: what it gives.
        problem: why it gives no picture, a sentence with what to do; empty where it does.
    """

    name: str = ""
    driver: str = ""
    formats: tuple[Format, ...] = ()
    problem: str = ""


def probe(path: Path, ioctl: Ioctl = fcntl.ioctl) -> Node:
    """Asks a device what it is, without taking it from a program that uses it.

    Args:
        path: such as /dev/video0.
        ioctl: how drivers are asked.
    """
    try:
        device = os.open(path, os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        return Node(problem=_unopened(path, error))
    try:
        return _ask(device, path, ioctl)
    except OSError as error:
        return Node(problem=f"{path} is no camera ({error.strerror}): choose another.")
    finally:
        os.close(device)


def best_size(node: Node, most_px: tuple[int, int] = (1920, 1200)) -> tuple[int, int] | None:
    """The largest size a camera gives up to a limit; None where it names none."""
    sizes = [
        (width, height)
        for one in node.formats
        for width, height in one.sizes
        if width <= most_px[0] and height <= most_px[1]
    ]
    return max(sizes, key=lambda size: size[0] * size[1], default=None)


def _unopened(path: Path, error: OSError) -> str:
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"No permission for {path}: run 'sudo usermod -aG video $USER' and log in again."
    if error.errno == errno.EBUSY:
        return f"{path} is in use: close the program that shows the camera."
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO):
        return f"{path} is not there: plug the camera in again."
    return f"{path} cannot be opened ({error.strerror}): plug the camera in again."


def _ask(device: int, path: Path, ioctl: Ioctl) -> Node:
    answer = ioctl(device, _QUERYCAP, bytes(_CAPABILITY.size))
    driver, name, _, _, all_caps, own_caps = _CAPABILITY.unpack(answer)
    node = Node(_text(name), _text(driver))
    caps = own_caps if all_caps & _HAS_DEVICE_CAPS else all_caps
    if node.driver in RIBBON_DRIVERS:
        return replace(node, problem="Part of the Pi's ribbon camera: use --source picamera2.")
    if not caps & _CAPTURE or not caps & _STREAMING:
        return replace(node, problem=f"{path} gives no picture (metadata or output only).")
    node = replace(node, formats=_formats(device, ioctl))
    try:
        # Asking for no buffers changes nothing, but is refused while another program streams.
        ioctl(device, _REQBUFS, _BUFFERS.pack(0, _VIDEO_CAPTURE, _MMAP, 0, 0))
    except OSError as error:
        if error.errno == errno.EBUSY:
            return replace(node, problem=_unopened(path, error))
    return node


def _formats(device: int, ioctl: Ioctl) -> tuple[Format, ...]:
    found = []
    for index in range(_MOST):
        try:
            answer = ioctl(device, _ENUM_FMT, _FORMAT.pack(index, _VIDEO_CAPTURE, 0, b"", 0, 0))
        except OSError:
            break
        code = _FORMAT.unpack(answer)[4]
        fourcc = struct.pack("<I", code & 0x7FFFFFFF).decode("ascii", "replace").strip()
        found.append(Format(fourcc, _sizes(device, code, ioctl)))
    return tuple(found)


def _sizes(device: int, code: int, ioctl: Ioctl) -> tuple[tuple[int, int], ...]:
    found = set()
    for index in range(_MOST):
        try:
            answer = ioctl(device, _ENUM_FRAMESIZES, _SIZE.pack(index, code, 0, *[0] * 6))
        except OSError:
            break
        _, _, kind, *numbers = _SIZE.unpack(answer)
        if kind != _DISCRETE:
            # A range: least, most and step of the width, then of the height.
            found.add((numbers[1], numbers[4]))
            break
        found.add((numbers[0], numbers[1]))
    return tuple(sorted(found, key=lambda size: -size[0] * size[1]))


def _text(field: bytes) -> str:
    return field.partition(b"\0")[0].decode("utf-8", "replace").strip()
