"""Writing a bundle on the device, in constant memory, so that it is whole or not there."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from edge_app.exceptions import EnrolmentError, SyncError
from edge_app.files import whole_file
from edge_app.logbook.chain import ChainedRecord, canonical_json
from edge_app.logbook.device_events import NO_EXAM
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle import (
    CHAINED_RECORD,
    MAGIC,
    PICTURE,
    RECORD,
    SUFFIX,
    TRAILER,
    BundleHeader,
    Trailer,
    signed_message,
)
from edge_app.sync.keys import HubCard
from edge_app.sync.seal import SealedWriter, stream_key

PICTURE_FIELDS = ("picture_sha256", "crop_sha256")
"""Fields of an event that name a picture of the store."""


@dataclass(frozen=True)
class WrittenBundle:
    """What was written: the file, its exams, records and pictures, and pictures the device no longer has."""

    path: Path
    header: BundleHeader
    exams: int
    records: int
    pictures: int
    missing: int


def bundle_name(device_id: str, first: int, last: int) -> str:
    """The file name of a bundle."""
    return f"{bundle_prefix(device_id)}{first:08d}-{last:08d}{SUFFIX}"


def bundle_prefix(device_id: str) -> str:
    """How the file names of a device's bundles begin."""
    return f"leukoscope-{device_id[-12:]}-"


def write_bundle(
    folder: Path,
    reader: LogReader,
    pictures: PictureStore,
    key: Ed25519PrivateKey,
    hub: HubCard,
    after: int,
    on_progress: Callable[[int, int], None] | None = None,
) -> WrittenBundle | None:
    """Writes everything after a record into a folder, as ``.part`` until it is on the disk.

    Args:
        folder: where to; made where it is not there.
        reader: the log.
        pictures: its pictures.
        key: the device's key.
        hub: the laptop it is for.
        after: sequence number of the last record the laptop has.
        on_progress: called with records written and their total.

    Returns:
        What was written; None where there is nothing new.

    Raises:
        SyncError: the folder cannot be written, is full or was pulled out.
        LogbookFormatError: the log cannot be read.
    """
    last, head_hash = reader.head()
    previous_hash = reader.hash_at(after)
    if previous_hash is None or not reader.has_news(after):
        return None
    ephemeral = X25519PrivateKey.generate()
    header = BundleHeader(
        device_id=reader.device_id(),
        hub_id=hub.hub_id,
        ephemeral_key=ephemeral.public_key().public_bytes_raw().hex(),
        first_sequence=after + 1,
        last_sequence=last,
        previous_hash=previous_hash,
        head_hash=head_hash,
    )
    encoded = canonical_json(header.model_dump(mode="json")).encode()
    prelude = MAGIC + len(encoded).to_bytes(4, "big") + encoded
    prelude_hash = hashlib.sha256(prelude).digest()
    try:
        secret = stream_key(
            ephemeral, X25519PublicKey.from_public_bytes(bytes.fromhex(hub.box_key)), prelude_hash
        )
    except ValueError as error:
        raise EnrolmentError("The laptop's card has a key that cannot be used; enrol again.") from error
    path = folder / bundle_name(header.device_id, header.first_sequence, last)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as file:
            file.write(prelude)
            sealed = SealedWriter(file, secret, prelude_hash)
            counts = _Frames(sealed, pictures)
            for done, link in enumerate(_until(reader, after, last), start=1):
                counts.add(link)
                if on_progress is not None:
                    on_progress(done, last - after)
            signature = key.sign(signed_message(prelude_hash, sealed.digest.digest())).hex()
            trailer = Trailer(records=counts.records, pictures=len(counts.sent), signature=signature)
            counts.frame(TRAILER, canonical_json(trailer.model_dump(mode="json")).encode())
            sealed.finish()
    except OSError as error:
        raise SyncError(
            f"The bundle {path} could not be written ({error.strerror}); nothing is lost: "
            "free space or take another stick, and export again."
        ) from error
    return WrittenBundle(path, header, len(counts.exams), counts.records, len(counts.sent), counts.missing)


class _Frames:
    def __init__(self, sealed: SealedWriter, pictures: PictureStore) -> None:
        self._sealed = sealed
        self._pictures = pictures
        self.records = 0
        self.missing = 0
        self.sent: set[str] = set()
        self.exams: set[str] = set()

    def add(self, link: ChainedRecord) -> None:
        body = json.loads(link.record.body)
        for name in (body[field] for field in PICTURE_FIELDS if body.get(field)):
            if name in self.sent:
                continue
            content = self._pictures.get(name)
            if content is None:
                self.missing += 1
                continue
            self.sent.add(name)
            self.frame(PICTURE, bytes.fromhex(name) + content)
        if link.record.exam_uuid != NO_EXAM:
            self.exams.add(link.record.exam_uuid)
        self.frame(RECORD, CHAINED_RECORD.dump_json(link))
        self.records += 1

    def frame(self, kind: bytes, payload: bytes) -> None:
        self._sealed.write(kind + len(payload).to_bytes(4, "big") + payload)


def _until(reader: LogReader, after: int, last: int) -> Iterator[ChainedRecord]:
    for link in reader.chained_records(after):
        if link.record.sequence > last:
            return
        yield link
