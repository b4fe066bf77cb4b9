"""The log's key as it lies on the card once it is bound: wrapped with a secret that is not on the card."""

import os
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from edge_app.exceptions import KeyBindingError, OtherBoardError

HolderName = Literal["pi", "tpm", "stick"]
"""What can keep the secret: a Raspberry Pi's one-time-programmable memory, a TPM 2, a small USB stick."""

KEY_BYTES = 32

_WORDS: dict[HolderName, str] = {
    "pi": "this board's one-time-programmable key",
    "tpm": "this board's TPM",
    "stick": "a key stick",
}


class BoundKey(BaseModel):
    """What ``log.key.bound`` says. Nothing in it opens the log.

    Attributes:
        schema_version: of this file.
        holder: what keeps the secret.
        note: what the holder needs to find its secret: a sealed credential of the TPM, the number of a stick.
        salt: of the derivation, hex.
        nonce: of the cipher, hex.
        wrapped: the log's key, ChaCha20-Poly1305 (RFC 8439), hex.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    holder: HolderName
    note: str = Field(default="", max_length=65_536)
    salt: str = Field(pattern="^[0-9a-f]{32}$")
    nonce: str = Field(pattern="^[0-9a-f]{24}$")
    wrapped: str = Field(pattern="^[0-9a-f]{96}$")

    @property
    def holder_text(self) -> str:
        """What keeps the secret, in words."""
        return _WORDS[self.holder] + (f", number {self.note}" if self.holder == "stick" else "")

    @classmethod
    def wrap(cls, key: bytes, holder: HolderName, secret: bytes, note: str = "") -> "BoundKey":
        """Wraps a key of 32 bytes with what is derived from a holder's secret."""
        salt, nonce = os.urandom(16), os.urandom(12)
        wrapped = _cipher(holder, secret, salt).encrypt(nonce, key, note.encode())
        return cls(holder=holder, note=note, salt=salt.hex(), nonce=nonce.hex(), wrapped=wrapped.hex())

    def unwrap(self, secret: bytes) -> bytes:
        """The log's key, 32 bytes.

        Raises:
            OtherBoardError: it was wrapped with another secret, or changed since.
        """
        cipher = _cipher(self.holder, secret, bytes.fromhex(self.salt))
        try:
            return cipher.decrypt(bytes.fromhex(self.nonce), bytes.fromhex(self.wrapped), self.note.encode())
        except InvalidTag as error:
            raise other_board(self.holder) from error


def read_bound(path: Path) -> BoundKey | None:
    """The wrapped key in a file; None where there is no file, as the key is not bound.

    Raises:
        KeyBindingError: it cannot be read.
    """
    try:
        return BoundKey.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise KeyBindingError(
            f"{path} cannot be read; open the log with its recovery copy: sudo leukoscope-update key recover"
        ) from error


def other_board(holder: HolderName) -> OtherBoardError:
    """The error that says that the log's key is bound to something that is not here."""
    if holder == "stick":
        return OtherBoardError(
            "The key stick's file is not the one that the log was bound to; nothing was changed: open the "
            "log with its recovery copy: sudo leukoscope-update key recover"
        )
    return OtherBoardError(
        "The log on this card belongs to another board; nothing was changed: put the card back there, or "
        "open it with its recovery copy: sudo leukoscope-update key recover"
    )


def _cipher(holder: HolderName, secret: bytes, salt: bytes) -> ChaCha20Poly1305:
    """The cipher of one holder: the secret itself, which others may use too, wraps nothing."""
    info = f"leukoscope log key, bound to {holder} 1".encode()
    return ChaCha20Poly1305(HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(secret))
