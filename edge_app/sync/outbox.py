"""The one bundle that waits on the device, so that a laptop over a cable can go on where the wire broke.

It is encrypted to the laptop like every bundle. A bundle that was begun to be sent stays the same file until
the laptop's receipt covers it; what was written since then goes into the next.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from edge_app.exceptions import SyncError
from edge_app.logbook.identity import device_key
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle import MAGIC, MAX_HEADER_BYTES, SUFFIX, BundleHeader
from edge_app.sync.bundle_writer import write_bundle
from edge_app.sync.keys import HubCard

FOLDER = "outbox"
BLOCK_BYTES = 1 << 20


@dataclass(frozen=True)
class Waiting:
    """A bundle ready to be sent: its file, size in bytes and sha256, hex."""

    path: Path
    size: int
    sha256: str


def waiting_bundle(reader: LogReader, hub: HubCard) -> Waiting | None:
    """The bundle with what a laptop has no receipt for, made where there is none; None where nothing is new.

    Raises:
        SyncError: it cannot be written or read.
        LogbookFormatError: the log cannot be read.
    """
    folder = reader.path.parent / FOLDER
    after = reader.received(hub.hub_id)
    path = None
    try:
        for old in sorted(folder.glob(f"*{SUFFIX}")):
            if path is None and _fits(old, reader, hub, after):
                path = old
            else:
                old.unlink()
        if path is None:
            made = write_bundle(folder, reader, reader.pictures, device_key(reader.path), hub, after)
            if made is None:
                return None
            path = made.path
        return Waiting(path, path.stat().st_size, _sha256(path))
    except OSError as error:
        raise SyncError(
            f"The bundle in {folder} cannot be written or read ({error.strerror}); free some space."
        ) from error


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()


def _fits(path: Path, reader: LogReader, hub: HubCard, after: int) -> bool:
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            return False
        length = int.from_bytes(file.read(4), "big")
        content = file.read(min(length, MAX_HEADER_BYTES))
    try:
        header = BundleHeader.model_validate_json(content)
    except ValueError:
        return False
    ours = (header.device_id, header.hub_id, header.first_sequence) == (
        reader.device_id(),
        hub.hub_id,
        after + 1,
    )
    return ours and reader.hash_at(header.last_sequence) == header.head_hash
