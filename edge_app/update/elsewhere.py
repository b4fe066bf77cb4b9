"""Whether a folder lies on another disk than the device's data, one that keeps what is written to it."""

import os
from pathlib import Path

from edge_app.exceptions import KeyBindingError
from edge_app.sync.stick import BLOCK_DEVICES, KEY_FOLDER, MOUNTS
from edge_app.update.releases import Layout

FORGETFUL = frozenset({"tmpfs", "ramfs", "devtmpfs"})
"""File systems in memory: such as /tmp on Raspberry Pi OS Trixie."""


def refuse_near(
    folder: Path, layout: Layout, mounts: Path = MOUNTS, block_devices: Path = BLOCK_DEVICES
) -> None:
    """Refuses a folder that is lost or stolen together with the card, or gone at the next start.

    Below a root to try things out in nothing but that root itself is refused.

    Args:
        folder: where a recovery copy or a key is to go.
        layout: the device's folders.
        mounts: the kernel's list of mounts.
        block_devices: the kernel's folder of block devices by number.

    Raises:
        KeyBindingError: it is such a folder, or is not there.
    """
    if not folder.is_dir():
        raise KeyBindingError(f"There is no folder {folder}; plug the stick in and name a folder on it.")
    if layout.root != Path("/"):
        near = folder.resolve().is_relative_to(layout.root)
    else:
        device = folder.stat().st_dev
        if _kind(device, mounts) in FORGETFUL:
            raise KeyBindingError(
                f"{folder} is in memory and gone at the next start; name a folder on a stick."
            )
        disks = _disks(device, block_devices)
        near = any(
            device == other.stat().st_dev or disks & _disks(other.stat().st_dev, block_devices)
            for other in (layout.root, layout.data)
            if other.exists()
        )
    if near:
        raise KeyBindingError(
            f"{folder} lies on the card or disk of the log, and goes with it; name a folder on a stick."
        )


def refuse_with_key(folder: Path, stick: Path | None = None) -> None:
    """Refuses a folder for a recovery copy that is lost together with a key stick.

    Args:
        folder: where the recovery copy lies or is to go.
        stick: the root of a stick that is to hold a key, and perhaps holds none yet.

    Raises:
        KeyBindingError: it is such a folder.
    """
    place = folder.resolve()
    to_be = stick is not None and place.is_relative_to(stick.resolve())
    if to_be or any((above / KEY_FOLDER).exists() for above in (place, *place.parents)):
        raise KeyBindingError(
            f"{folder} is on the key stick, and a recovery copy there is lost with it; nothing was changed: "
            "take another stick for the copy."
        )


def _kind(device: int, mounts: Path) -> str:
    """The kind of the file system of a device number."""
    number = f"{os.major(device)}:{os.minor(device)}"
    for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        if before.split()[2] == number:
            return after.split()[0]
    return ""


def _disks(device: int, block_devices: Path) -> set[Path]:
    """The whole disks below a device number: that of a partition, those of an encrypted or joined volume."""
    place = block_devices / f"{os.major(device)}:{os.minor(device)}"
    return _whole(Path(os.path.realpath(place))) if place.exists() else set()


def _whole(place: Path) -> set[Path]:
    below = list((place / "slaves").glob("*"))
    if below:
        return {disk for part in below for disk in _whole(Path(os.path.realpath(part)))}
    return {place.parent if (place / "partition").exists() else place}
