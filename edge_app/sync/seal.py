"""A stream sealed to an X25519 key: chunks of ChaCha20-Poly1305 in the STREAM construction."""

import hashlib
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from edge_app.exceptions import BundleError

CHUNK_BYTES = 65_536
TAG_BYTES = 16
INFO = b"leukoscope sync 1"


def stream_key(own: X25519PrivateKey, other: X25519PublicKey, prelude_hash: bytes) -> bytes:
    """The 32-byte key of one bundle.

    Raises:
        ValueError: the other key is of low order.
    """
    hkdf = HKDF(algorithm=SHA256(), length=32, salt=prelude_hash, info=INFO)
    return hkdf.derive(own.exchange(other))


def _nonce(counter: int, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + bytes([last])


class SealedWriter:
    """Seals what is written to it, in constant memory."""

    def __init__(self, file: BinaryIO, key: bytes, prelude_hash: bytes) -> None:
        """Takes the open file, the bundle's key and the hash of what stands before the chunks."""
        self._file = file
        self._aead = ChaCha20Poly1305(key)
        self._aad = prelude_hash
        self._waiting = bytearray()
        self._counter = 0
        self.digest = hashlib.sha256()
        """sha256 of everything written so far."""

    def write(self, data: bytes) -> None:
        """Adds content."""
        self.digest.update(data)
        self._waiting += data
        # One byte is kept back: only ``finish`` knows the last chunk.
        while len(self._waiting) > CHUNK_BYTES:
            self._seal(bytes(self._waiting[:CHUNK_BYTES]), last=False)
            del self._waiting[:CHUNK_BYTES]

    def finish(self) -> None:
        """Writes the last chunk."""
        self._seal(bytes(self._waiting), last=True)

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._file.write(self._aead.encrypt(_nonce(self._counter, last), chunk, self._aad))
        self._counter += 1


class SealedReader:
    """Opens what ``SealedWriter`` sealed; never returns a byte whose chunk did not verify."""

    def __init__(self, file: BinaryIO, key: bytes, prelude_hash: bytes, name: str) -> None:
        """Takes the file at its first chunk; the name is for messages."""
        self._file = file
        self._aead = ChaCha20Poly1305(key)
        self._aad = prelude_hash
        self._name = name
        self._ahead = file.read(CHUNK_BYTES + TAG_BYTES)
        self._chunk = b""
        self._at = 0
        self._counter = 0
        self._ended = False

    def read(self, length: int) -> bytes:
        """Exactly so many bytes.

        Raises:
            BundleError: the file was changed or ends before.
        """
        end = self._at + length
        data = self._chunk[self._at : end]
        if len(data) == length:
            self._at = end
            return data
        parts = [data]
        missing = length - len(data)
        while missing:
            if self._ended:
                raise changed(self._name)
            self._open_chunk()
            parts.append(self._chunk[:missing])
            self._at = len(parts[-1])
            missing -= self._at
        return b"".join(parts)

    def at_end(self) -> bool:
        """Whether everything was read and the last chunk verified.

        Raises:
            BundleError: what follows was changed.
        """
        while self._at == len(self._chunk) and not self._ended:
            self._open_chunk()
        return self._at == len(self._chunk)

    def _open_chunk(self) -> None:
        chunk, self._ahead = self._ahead, self._file.read(CHUNK_BYTES + TAG_BYTES)
        last = not self._ahead
        try:
            self._chunk = self._aead.decrypt(_nonce(self._counter, last), chunk, self._aad)
        except InvalidTag as error:
            raise changed(self._name) from error
        self._at = 0
        self._counter += 1
        self._ended = last


def changed(name: str) -> BundleError:
    """The error for a bundle that does not verify."""
    return BundleError(
        f"The bundle {name} is cut off, changed, or for another laptop; nothing of it was taken: "
        "export it again on the device."
    )
