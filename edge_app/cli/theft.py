"""Whether who takes the card reads names: what ``leukoscope doctor`` says of the log's key and of swap."""

from pathlib import Path

from edge_app.cli.findings import Finding, Level
from edge_app.exceptions import LeukoscopeError
from edge_app.logbook import database
from edge_app.logbook.log_key import BOUND_FILE, KEY_FILE, find_key
from edge_app.update.bound_key import read_bound

SWAPS = Path("/proc/swaps")
ZRAM = Path("/sys/block")
"""Swap on zram is compressed memory, and reaches the card only where a file is behind it."""

BIND = (
    "sudo leukoscope-update key bind --recovery /run/media/leukoscope/STICK/this-device.lrecovery",
    "on a board without a key of its own also: --stick /run/media/leukoscope/KEY-STICK",
)


def theft_findings(log: Path, swaps: Path = SWAPS, blocks: Path = ZRAM) -> list[Finding]:
    """Whether a stolen card can be read, and what to do.

    Args:
        log: the device's log.
        swaps: the kernel's list of what memory is swapped out to.
        blocks: the kernel's folder of disks by name.
    """
    return [_encryption(log), *_swap(swaps, blocks)]


def _encryption(log: Path) -> Finding:
    topic = "stolen card"
    if not database.ENCRYPTS:
        found = "SQLCipher is not installed: the log is not encrypted, who takes the card reads names."
        return Finding(topic, Level.NOTE, found, "pip install 'leukoscope[edge]'")
    try:
        if database.is_plain(log):
            found = "The log is not encrypted: who takes the card reads names."
            return Finding(topic, Level.NOTE, found, "leukoscope log encrypt")
        key, bound = find_key(log), read_bound(log.absolute().parent / BOUND_FILE)
        if bound is not None and key is not None and key.path == log.absolute().parent / KEY_FILE:
            found = f"The key is bound, but {key.path} still lies on the card: who takes that reads names."
            return Finding(topic, Level.NOTE, found, "sudo systemctl restart leukoscope-key")
        if bound is not None:
            found = f"Cannot be read: the log is encrypted and its key is bound to {bound.holder_text}."
            return Finding(topic, Level.OK, found)
        if key is None:
            found = (
                "A new log will be encrypted, but with its key on the same card: who takes it reads names."
            )
            return Finding(
                topic, Level.NOTE, found, "Bind it before the kiosk's first start: docs/log-and-sync.md", BIND
            )
        same_disk = log.exists() and log.stat().st_dev == key.path.stat().st_dev
    except (LeukoscopeError, OSError) as error:
        return Finding(topic, Level.FAULT, str(error))
    if same_disk:
        found = (
            f"Can be read: the log is encrypted, but its key {key.path} is on the same disk; who takes that "
            "has both."
        )
        advice = "Bind the key to the board or to a key stick: docs/log-and-sync.md"
        return Finding(topic, Level.NOTE, found, advice, BIND)
    return Finding(topic, Level.OK, f"Cannot be read: the log is encrypted with the key {key.path}.")


def _swap(swaps: Path, blocks: Path) -> list[Finding]:
    """Names that were in memory lie on the card once memory was swapped out to it."""
    try:
        lines = swaps.read_text(encoding="utf-8", errors="replace").splitlines()[1:]
    except OSError:
        return []
    swapped_to = (Path(line.split()[0]) for line in lines if line.split())
    places = [str(place) for place in swapped_to if _on_disk(place, blocks)]
    if not places:
        return []
    return [
        Finding(
            "swap",
            Level.NOTE,
            f"Memory may be written to {', '.join(places)}, and with it names, unless that is encrypted.",
            "Switch it off: the kiosk needs none.",
            (
                "sudo swapoff -a",
                "Pi OS Bookworm: sudo systemctl disable --now dphys-swapfile && sudo rm -f /var/swap",
                "Pi OS Trixie: set Mechanism=zram in /etc/rpi/swap.conf and restart",
                "else: take the swap line out of /etc/fstab",
            ),
        )
    ]


def _on_disk(place: Path, blocks: Path) -> bool:
    if not place.name.startswith("zram"):
        return True
    try:
        return (blocks / place.name / "backing_dev").read_text(encoding="ascii").strip() != "none"
    except (OSError, UnicodeDecodeError):
        # A kernel without write-back has no such file.
        return False
