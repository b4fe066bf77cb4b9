"""Which stick is plugged in: mounted file systems on removable disks, as the kernel tells them.

Mounting is the system's business (udisks or a udev rule); a stick is ours once its root has the folder
``LEUKOSCOPE``, which the laptop makes on it. A watched folder needs no stick at all: name it.
"""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKER = "LEUKOSCOPE"
"""Folder at the root of a stick that carries bundles and receipts."""

KEY_FOLDER = "LEUKOSCOPE-KEY"
"""Folder at the root of a stick that a log's key is bound to: it stays apart from the log."""

MOUNTS = Path("/proc/self/mountinfo")
BLOCK_DEVICES = Path("/sys/dev/block")

_ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class Stick:
    """A removable disk that is mounted.

    Attributes:
        root: where it is mounted.
        folder: where bundles and receipts lie on it.
        marked: whether the folder is there: the stick is meant for this.
        free_bytes: space left.
    """

    root: Path
    folder: Path
    marked: bool
    free_bytes: int


def find_sticks(mounts: Path = MOUNTS, block_devices: Path = BLOCK_DEVICES) -> tuple[Stick, ...]:
    """The sticks that can be written, marked ones first; key sticks are none of them.

    Args:
        mounts: the kernel's list of mounts.
        block_devices: the kernel's folder of block devices by number.
    """
    roots = (root for root, writable in mounted_sticks(mounts, block_devices) if writable)
    found = (_stick(root) for root in roots if not (root / KEY_FOLDER).exists())
    sticks = [stick for stick in found if stick is not None]
    return tuple(sorted(sticks, key=lambda stick: (not stick.marked, stick.root)))


def mounted_sticks(mounts: Path = MOUNTS, block_devices: Path = BLOCK_DEVICES) -> Iterator[tuple[Path, bool]]:
    """Where removable disks are mounted, and whether they can be written; see ``find_sticks``."""
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        fields = line.split()
        number, root = fields[2], Path(_ESCAPED.sub(lambda code: chr(int(code[1], 8)), fields[4]))
        if _removable(block_devices / number):
            yield root, "rw" in fields[5].split(",")


def sync_place(folder: Path) -> Path:
    """Where bundles and receipts lie in what somebody named: a marked stick's root, or a folder itself."""
    marked = folder / MARKER
    return marked if marked.is_dir() else folder


def _stick(root: Path) -> Stick | None:
    try:
        free = shutil.disk_usage(root).free
    except OSError:
        # Pulled out since the list was read.
        return None
    folder = root / MARKER
    return Stick(root, folder, folder.is_dir(), free)


def _removable(device: Path) -> bool:
    """Whether a block device, or the disk it is a partition of, says so or hangs on USB."""
    place = Path(os.path.realpath(device))
    if "usb" in "/".join(place.parts):
        return True
    return any(_flag(folder / "removable") for folder in (place, place.parent))


def _flag(path: Path) -> bool:
    try:
        return path.read_text(encoding="ascii").strip() == "1"
    except (OSError, UnicodeDecodeError):
        return False
