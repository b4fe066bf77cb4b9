"""Reading a bundle on the laptop: nothing is handed out before all of it verified."""

import hashlib
import os
import stat
from collections import deque
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
    LIMITS,
    MAGIC,
    MAX_HEADER_BYTES,
    PICTURE,
    RECORD,
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
        # The trailer comes last; of all that is before it nothing is kept.
        (last,) = deque(self._parts(), maxlen=1)
        assert isinstance(last, Trailer)  # noqa: S101 - _parts ends with it or raises
        self.trailer = last

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
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError as error:
            raise BundleError(f"The bundle {path} cannot be opened ({error.strerror}).") from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise BundleError(f"{path} is not a file; give a bundle.")
        file = os.fdopen(descriptor, "rb")
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

        Everything is verified once more on the way. Commit what comes out only after the last item: the file
        may be pulled out or changed in between.

        Raises:
            BundleError: the file changed since it was opened.
        """
        try:
            for part in self._parts():
                if not isinstance(part, Trailer):
                    yield part
        except OSError as error:
            raise changed(self.path.name) from error

    def close(self) -> None:
        """Closes the file; safe to call twice."""
        self._file.close()

    def __enter__(self) -> "BundleReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _parts(self) -> Iterator[ChainedRecord | Picture | Trailer]:
        """Every part after it was checked; the trailer comes last, and only when all of it holds."""
        self._file.seek(self._start)
        sealed = SealedReader(self._file, self._key, self._prelude_hash, self.path.name)
        sequence, previous = self.header.first_sequence - 1, self.header.previous_hash
        records = pictures = 0
        while True:
            content_hash = sealed.digest.digest()
            kind = sealed.read(1)
            length = int.from_bytes(sealed.read(4), "big")
            if length > LIMITS.get(kind, -1):
                raise changed(self.path.name)
            payload = sealed.read(length)
            if kind == PICTURE:
                pictures += 1
                yield self._picture(payload)
            elif kind == RECORD:
                link = self._record(payload, sequence, previous)
                sequence, previous = sequence + 1, link.hash
                records += 1
                yield link
            else:
                trailer = self._trailer(payload, content_hash)
                told = (trailer.records, trailer.pictures, self.header.last_sequence, self.header.head_hash)
                if told != (records, pictures, sequence, previous) or not sealed.at_end():
                    raise changed(self.path.name)
                yield trailer
                return

    def _picture(self, payload: bytes) -> Picture:
        name, content = payload[:32], payload[32:]
        if hashlib.sha256(content).digest() != name:
            raise changed(self.path.name)
        return Picture(name.hex(), content)

    def _record(self, payload: bytes, sequence: int, previous: str) -> ChainedRecord:
        try:
            link = CHAINED_RECORD.validate_json(payload, strict=True)
        except ValidationError as error:
            raise changed(self.path.name) from error
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
