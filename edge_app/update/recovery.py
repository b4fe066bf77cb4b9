"""The recovery copy of the log's key: a file sealed with a passphrase, for the day the board is broken."""

import os
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from edge_app.exceptions import KeyBindingError
from edge_app.files import forget_cached, write_durably
from edge_app.update.bound_key import KEY_BYTES

SUFFIX = ".lrecovery"

SHORTEST_PASSPHRASE = 12
"""Characters: the file may be found, and is then guessed at for as long as somebody likes."""

MAX_FILE_BYTES = 4096

MEMORY_KIB, PASSES, LANES = 65_536, 3, 4
"""Of argon2id, as RFC 9106 has it for boards with little memory."""


class RecoveryCopy(BaseModel):
    """What the file says.

    Attributes:
        leukoscope: what the file is.
        memory_kib: of argon2id.
        passes: of argon2id.
        lanes: of argon2id.
        salt: of argon2id, hex.
        nonce: of the cipher, hex.
        sealed: the log's key, ChaCha20-Poly1305 (RFC 8439), hex.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    leukoscope: Literal["recovery copy of a log's key"] = "recovery copy of a log's key"
    schema_version: Literal[1] = 1
    memory_kib: int = Field(ge=8_192, le=1_048_576)
    passes: int = Field(ge=1, le=16)
    lanes: int = Field(ge=1, le=16)
    salt: str = Field(pattern="^[0-9a-f]{32}$")
    nonce: str = Field(pattern="^[0-9a-f]{24}$")
    sealed: str = Field(pattern="^[0-9a-f]{96}$")


def write_recovery(path: Path, key: bytes, passphrase: str) -> None:
    """Writes a recovery copy, reads it back from its disk and opens it; one that is there already will do.

    Raises:
        KeyBindingError: the passphrase is too short, the file is there and is another, cannot be written, or
            does not give the key back.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise KeyBindingError(
            f"The passphrase has {len(passphrase)} characters; take {SHORTEST_PASSPHRASE} or more, such as "
            "four words."
        )
    if path.exists():
        # From a try before, which ended after this: that one opens the same log.
        with suppress(KeyBindingError):
            if read_recovery(path, passphrase) == key:
                return
        raise KeyBindingError(f"{path} is there already; name another file, so that no older copy is lost.")
    blank = RecoveryCopy(
        memory_kib=MEMORY_KIB,
        passes=PASSES,
        lanes=LANES,
        salt=os.urandom(16).hex(),
        nonce=os.urandom(12).hex(),
        sealed="0" * 96,
    )
    sealed = _cipher(blank, passphrase).encrypt(bytes.fromhex(blank.nonce), key, None)
    copy = blank.model_copy(update={"sealed": sealed.hex()})
    try:
        write_durably(path, copy.model_dump_json(indent=1).encode(), mode=0o600)
        forget_cached(path)
    except OSError as error:
        raise KeyBindingError(
            f"The recovery copy {path} cannot be written ({error.strerror}); take another stick."
        ) from error
    if read_recovery(path, passphrase) != key:
        raise KeyBindingError(f"The recovery copy {path} does not give the key back; take another stick.")


def read_recovery(path: Path, passphrase: str) -> bytes:
    """The log's key, 32 bytes, from its recovery copy.

    Raises:
        KeyBindingError: it is no such copy, is damaged, or the passphrase is another.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES)
        copy = RecoveryCopy.model_validate_json(content)
    except OSError as error:
        raise KeyBindingError(f"{path} cannot be read ({error.strerror}); plug its stick in.") from error
    except ValidationError as error:
        raise KeyBindingError(f"{path} is no recovery copy, or is damaged; take another.") from error
    try:
        return _cipher(copy, passphrase).decrypt(bytes.fromhex(copy.nonce), bytes.fromhex(copy.sealed), None)
    except InvalidTag as error:
        raise KeyBindingError(f"The passphrase does not open {path}, or the file is damaged.") from error


def _cipher(copy: RecoveryCopy, passphrase: str) -> ChaCha20Poly1305:
    # Only here: the installer, which needs no passphrase, runs before it is there.
    from argon2.low_level import Type, hash_secret_raw

    return ChaCha20Poly1305(
        hash_secret_raw(
            # The same letters, whichever keyboard they were typed on and however it puts an accent.
            unicodedata.normalize("NFC", passphrase).encode(errors="surrogateescape"),
            bytes.fromhex(copy.salt),
            time_cost=copy.passes,
            memory_cost=copy.memory_kib,
            parallelism=copy.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    )
