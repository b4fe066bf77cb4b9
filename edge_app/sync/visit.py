"""What happens when a stick is plugged in: receipts are taken from it, then what is new is written to it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from edge_app.exceptions import ReceiptError, SyncError
from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle import SUFFIX as BUNDLE_SUFFIX
from edge_app.sync.bundle_writer import WrittenBundle, bundle_prefix, write_bundle
from edge_app.sync.keys import HubCard
from edge_app.sync.receipt import SUFFIX as RECEIPT_SUFFIX
from edge_app.sync.receipt import accept_receipt, receipt_name
from edge_app.sync.stick import KEY_FOLDER

MAX_RECEIPTS = 100
"""Receipts looked at on one stick: the newest of a device is one file, so more are a mistake."""


@dataclass(frozen=True)
class Visit:
    """What a visit came to.

    Attributes:
        receipts: receipts that said something new.
        refused: why others were not taken, a sentence each.
        written: the bundle; None where nothing was new.
        removed: bundles on the stick that the laptop has by now.
    """

    receipts: int
    refused: tuple[str, ...]
    written: WrittenBundle | None
    removed: int


def visit_stick(
    folder: Path, log: Path, hub: HubCard, on_progress: Callable[[int, int], None] | None = None
) -> Visit:
    """Takes receipts from a folder, writes what is new into it, and has it all on the disk when it returns.

    Args:
        folder: where bundles and receipts lie; made where it is not there.
        log: the device's log; a kiosk may have it open.
        hub: the enrolled laptop.
        on_progress: called with records written and their total.

    Raises:
        SyncError: the folder cannot be read or written; what was on the stick before is still there.
        LogbookError: the log cannot be read or written.
    """
    if (folder / KEY_FOLDER).exists() or (folder.parent / KEY_FOLDER).exists():
        raise SyncError(
            f"{folder} is on a key stick, which must not travel with the log; take another stick."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken, refused = _take_receipts(folder, log, hub)
        with LogReader.open(log) as reader:
            done = reader.received(hub.hub_id)
            written = write_bundle(folder, reader, reader.pictures, device_key(log), hub, done, on_progress)
            removed = _remove_received(folder, reader.device_id(), done)
    except OSError as error:
        raise SyncError(
            f"The stick at {folder} cannot be read or written ({error.strerror}); nothing is lost: "
            "plug it in again or take another."
        ) from error
    # Bundles are synced one by one; folders and what was removed are not.
    os.sync()
    return Visit(taken, refused, written, removed)


def _take_receipts(folder: Path, log: Path, hub: HubCard) -> tuple[int, tuple[str, ...]]:
    with LogReader.open(log) as reader:
        ours = receipt_name(reader.device_id()).removesuffix(RECEIPT_SUFFIX)
    taken, refused = 0, []
    for path in sorted(folder.glob(f"{ours}*{RECEIPT_SUFFIX}"))[:MAX_RECEIPTS]:
        with LogReader.open(log) as reader:
            try:
                events = accept_receipt(path, reader, hub)
            except ReceiptError as error:
                refused.append(str(error))
                continue
        if events:
            with Logbook.open_as_guest(log) as logbook:
                logbook.append_device(*events).result()
            taken += 1
    return taken, tuple(refused)


def _remove_received(folder: Path, device_id: str, done: int) -> int:
    """Removes bundles of this device that the laptop has all of: a stick must not fill up."""
    removed = 0
    prefix = bundle_prefix(device_id)
    for path in folder.glob(f"{prefix}*{BUNDLE_SUFFIX}"):
        last = path.name.removesuffix(BUNDLE_SUFFIX).rpartition("-")[2]
        if last.isdecimal() and int(last) <= done:
            path.unlink()
            removed += 1
    return removed
