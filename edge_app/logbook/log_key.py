"""The key that the log and its pictures are encrypted with, and where it is looked for.

A file of 64 hex digits that only its owner may read: ``log.key`` beside the log, or where
``LEUKOSCOPE_KEY_FILE`` says, such as a file that a unit fills at boot from the board's own key store.
docs/log-and-sync.md says what protects it on each board.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from edge_app.exceptions import LogbookKeyError, LogbookWriteError
from edge_app.files import write_durably
from edge_app.settings import data_home

KEY_VARIABLE = "LEUKOSCOPE_KEY_FILE"
"""Environment variable that names the key's file."""

KEY_FILE = "log.key"
"""Its name beside the log."""


@dataclass(frozen=True)
class LogKey:
    """A key and the file it came from."""

    path: Path
    secret: bytes

    def derived(self, purpose: str) -> bytes:
        """The 32 bytes for one purpose, HKDF-SHA256 of the secret: log and pictures share no key."""
        info = f"leukoscope {purpose} 1".encode()
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(self.secret)


def find_key(log: Path) -> LogKey | None:
    """The key of a log: beside it, else the one named by the environment, else the device's own.

    Raises:
        LogbookKeyError: the file is there and cannot be read or holds no key.
    """
    return next((_load(path) for path in key_places(log) if path.exists()), None)


def key_places(log: Path) -> tuple[Path, ...]:
    """Where the key of a log is looked for, in order."""
    named = os.environ.get(KEY_VARIABLE)
    beside = log.absolute().parent / KEY_FILE
    home = data_home() / KEY_FILE
    return (beside, *([Path(named)] if named else []), *([home] if home != beside else []))


def key_for_new_log(log: Path) -> LogKey:
    """The key for a log that is to be made; a new one, on the disk by now, where there is none.

    Raises:
        LogbookKeyError: the file is there and cannot be read or holds no key.
        LogbookWriteError: it cannot be written.
    """
    beside = log.absolute().parent / KEY_FILE
    named = os.environ.get(KEY_VARIABLE)
    path = beside if beside.exists() or not named else Path(named)
    if path.exists():
        return _load(path)
    secret = os.urandom(32)
    try:
        write_durably(path, f"{secret.hex()}\n".encode(), mode=0o600)
    except OSError as error:
        raise LogbookWriteError(
            f"The log's key {path} cannot be written ({error.strerror}); check the folder and free space."
        ) from error
    return LogKey(path, secret)


def _load(path: Path) -> LogKey:
    try:
        content = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise LogbookKeyError(
            f"The log's key {path} cannot be read; run as the device's account or put the key back."
        ) from error
    if not re.fullmatch(r"[0-9a-f]{64}", content):
        raise LogbookKeyError(f"{path} holds no key of a log; put back the device's own.")
    return LogKey(path, bytes.fromhex(content))
