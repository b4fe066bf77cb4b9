"""Reading a bundle on the laptop: nothing is handed out before all of it verified."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from pydantic import ValidationError

from edge_app.exceptions import BundleError
from edge_app.logbook.chain import ChainedRecord
from edge_app.logbook.identity import signature_holds
from edge_app.sync.bundle import (
    CHAINED_RECORD,
    FRAME_HEAD_BYTES,
    LIMITS,
    MAGIC,
    MAX_HEADER_BYTES,
    PICTURE,
    RECORD,
    TRAILER,
    BundleHeader,
    Picture,
    Trailer,
    signed_message,
)
from edge_app.sync.keys import HubKeys
from edge_app.sync.seal import SealedReader, changed, stream_key


class BundleReader:
    """A bundle that verified. Use as a context manager, or call ``close``.

    Attributes:
        header: what it holds.
        trailer: how many records and pictures.
    """

    def __init__(self, path: Path, file: BinaryIO, keys: HubKeys, devices: Mapping[str, str]) -> None:
        """Not for callers: use ``open``."""
        self.path = path
        self._file = file
        self.header, self._prelude_hash = _read_header(file, path)
        self._start = file.tell()
        device_key = devices.get(self.header.device_id)
        if self.header.hub_id != keys.hub_id:
            raise BundleError(f"The bundle {path} is for another laptop; take it there.")
        if device_key is None:
            raise BundleError(
                f"The bundle {path} is from device {self.header.device_id}, which this laptop does not know; "
                "enrol the device first."
            )
        self._device_key = device_key
        ephemeral = X25519PublicKey.from_public_bytes(bytes.fromhex(self.header.ephemeral_key))
        try:
            self._key = stream_key(keys.box, ephemeral, self._prelude_hash)
        except ValueError as error:
            raise changed(path.name) from error
        self.trailer, self._content_hash = self._verified()

    @classmethod
    def open(cls, path: Path, keys: HubKeys, devices: Mapping[str, str]) -> "BundleReader":
        """Opens and verifies a bundle, in constant memory.

        Args:
            path: the file; a link, a folder or a device is refused.
            keys: this laptop's.
            devices: the enrolled devices: their Ed25519 public key, hex, by device id.

        Raises:
            BundleError: it does not verify, or is not for this laptop or from one of its devices.
        """
        file = _opened(path)
        try:
            return cls(path, file, keys, devices)
        except OSError as error:
            file.close()
            raise BundleError(
                f"The bundle {path} cannot be read to its end ({error.strerror}); copy it again."
            ) from error
        except BaseException:
            file.close()
            raise

    def items(self) -> Iterator[ChainedRecord | Picture]:
        """All records in order, each picture before the first record that names it.

        Commit what comes out only after the last item: the file may be pulled out or changed in between. Each
        chunk is proved once more to be from whoever made the bundle; at the end, that all of them are to the
        bit what verified.

        Raises:
            BundleError: the file changed since it was opened.
        """
        content = hashlib.sha256()
        try:
            for kind, payload in self._frames(content):
                if kind == PICTURE:
                    yield self._picture(payload)
                elif kind == RECORD:
                    yield self._parsed(payload)
        except OSError as error:
            raise changed(self.path.name) from error
        if content.digest() != self._content_hash:
            raise changed(self.path.name)

    def close(self) -> None:
        """Closes the file; safe to call twice."""
        self._file.close()

    def __enter__(self) -> "BundleReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _verified(self) -> tuple[Trailer, bytes]:
        """Checks every frame, link and hash and the signature; nothing of what it reads is kept.

        Returns:
            The trailer and the sha256 of all before it.
        """
        content = hashlib.sha256()
        sequence, previous = self.header.first_sequence - 1, self.header.previous_hash
        records = pictures = 0
        last = b""
        for kind, payload in self._frames(content):
            if kind == PICTURE:
                pictures += 1
                self._picture(payload)
            elif kind == RECORD:
                previous = self._checked(self._parsed(payload), sequence, previous).hash
                sequence += 1
                records += 1
            else:
                last = payload
        content_hash = content.digest()
        trailer = self._trailer(last, content_hash)
        told = (trailer.records, trailer.pictures, self.header.last_sequence, self.header.head_hash)
        if told != (records, pictures, sequence, previous):
            raise changed(self.path.name)
        return trailer, content_hash

    def _frames(self, content: "hashlib._Hash") -> Iterator[tuple[bytes, bytes]]:
        """Kind and payload of each frame; the trailer is the last, and nothing follows it.

        Args:
            content: takes up all that is before the trailer.
        """
        self._file.seek(self._start)
        sealed = SealedReader(self._file, self._key, self._prelude_hash, self.path.name)
        while True:
            head = sealed.read(FRAME_HEAD_BYTES)
            kind, length = head[:1], int.from_bytes(head[1:], "big")
            if length > LIMITS.get(kind, -1):
                raise changed(self.path.name)
            payload = sealed.read(length)
            if kind == TRAILER:
                if not sealed.at_end():
                    raise changed(self.path.name)
                yield kind, payload
                return
            content.update(head)
            content.update(payload)
            yield kind, payload

    def _picture(self, payload: bytes) -> Picture:
        name, content = payload[:32], payload[32:]
        if hashlib.sha256(content).digest() != name:
            raise changed(self.path.name)
        return Picture(name.hex(), content)

    def _parsed(self, payload: bytes) -> ChainedRecord:
        try:
            return CHAINED_RECORD.validate_json(payload, strict=True)
        except ValidationError as error:
            raise changed(self.path.name) from error

    def _checked(self, link: ChainedRecord, sequence: int, previous: str) -> ChainedRecord:
        """The record, when it is the one that follows the record of a number and hash."""
        follows = link.record.sequence == sequence + 1 and link.previous_hash == previous
        if not follows or not link.holds or link.record.device_id != self.header.device_id:
            raise BundleError(
                f"The bundle {self.path} has a record, {sequence + 1}, that breaks the device's chain; "
                "keep the device's card as it is and run 'leukoscope log verify' there."
            )
        return link

    def _trailer(self, payload: bytes, content_hash: bytes) -> Trailer:
        try:
            trailer = Trailer.model_validate_json(payload)
        except ValidationError as error:
            raise changed(self.path.name) from error
        message = signed_message(self._prelude_hash, content_hash)
        if not signature_holds(self._device_key, trailer.signature, message):
            raise BundleError(
                f"The bundle {self.path} is not signed by the device it names; nothing of it was taken."
            )
        return trailer


def read_header(path: Path) -> BundleHeader:
    """What a bundle says of itself; whether that is true is known only once it is opened.

    Raises:
        BundleError: it is no bundle, or cannot be read.
    """
    try:
        with _opened(path) as file:
            return _read_header(file, path)[0]
    except OSError as error:
        raise BundleError(f"The bundle {path} cannot be read ({error.strerror}); copy it again.") from error


def _opened(path: Path) -> BinaryIO:
    """A bundle's file; a link, a folder or a device is refused."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise BundleError(f"The bundle {path} cannot be opened ({error.strerror}).") from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise BundleError(f"{path} is not a file; give a bundle.")
    return os.fdopen(descriptor, "rb")


def _read_header(file: BinaryIO, path: Path) -> tuple[BundleHeader, bytes]:
    magic, size = file.read(len(MAGIC)), file.read(4)
    length = int.from_bytes(size, "big")
    if magic != MAGIC or len(size) != 4 or length > MAX_HEADER_BYTES:
        raise BundleError(
            f"{path} is not a bundle, or of a newer Leukoscope; update the hub or copy it again."
        )
    encoded = file.read(length)
    try:
        header = BundleHeader.model_validate_json(encoded)
    except ValidationError as error:
        raise changed(path.name) from error
    return header, hashlib.sha256(magic + size + encoded).digest()
