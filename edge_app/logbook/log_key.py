"""The key that the log and its pictures are encrypted with, and where it is looked for.

A file of 64 hex digits that only its owner may read: ``log.key`` beside the log, or where
``LEUKOSCOPE_KEY_FILE`` says. Where it was bound to something that is not on the card
(``leukoscope-update key``), ``log.key.bound`` lies beside the log in its place, and a unit puts the key into
memory at boot. docs/log-and-sync.md says what protects it on each board.
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

BOUND_FILE = "log.key.bound"
"""Beside a log whose key was bound: the key, wrapped, which nothing on the card opens."""

UNLOCKED = Path("/run/leukoscope-key") / KEY_FILE
"""Where a bound key lies while the board runs, in memory; elsewhere with ``LEUKOSCOPE_KEY_FILE``."""

PROBLEM_FILE = "problem"
"""Beside that: why the key could not be opened at boot, a sentence."""


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
        LogbookKeyError: the file is there and cannot be read or holds no key, or the key is bound and was not
            opened.
    """
    found = next((load_key(path) for path in key_places(log) if _is_there(path)), None)
    if found is None and _is_bound(log, data_home() / log.name):
        raise _not_opened()
    return found


def key_places(log: Path) -> tuple[Path, ...]:
    """Where the key of a log is looked for, in order."""
    named = os.environ.get(KEY_VARIABLE)
    beside = log.absolute().parent / KEY_FILE
    home = data_home() / KEY_FILE
    elsewhere = [Path(named)] if named else [UNLOCKED] if _is_bound(log, home) else []
    return (beside, *elsewhere, *([home] if home != beside else []))


def key_for_new_log(log: Path) -> LogKey:
    """The key for a log that is to be made; a new one, on the disk by now, where there is none.

    Raises:
        LogbookKeyError: the file is there and cannot be read or holds no key, or the key is bound and was not
            opened: no other is made in its place.
        LogbookWriteError: it cannot be written.
    """
    beside = log.absolute().parent / KEY_FILE
    if not beside.exists() and _is_bound(log):
        opened = _unlocked()
        if not _is_there(opened):
            raise _not_opened()
        return load_key(opened)
    named = os.environ.get(KEY_VARIABLE)
    path = beside if beside.exists() or not named else Path(named)
    if path.exists():
        return load_key(path)
    secret = os.urandom(32)
    try:
        write_durably(path, key_text(secret), mode=0o600)
    except OSError as error:
        raise LogbookWriteError(
            f"The log's key {path} cannot be written ({error.strerror}); check the folder and free space."
        ) from error
    return LogKey(path, secret)


def key_text(secret: bytes) -> bytes:
    """What a key's file holds."""
    return f"{secret.hex()}\n".encode()


def load_key(path: Path) -> LogKey:
    """The key in a file.

    Raises:
        LogbookKeyError: it cannot be read or holds no key.
    """
    try:
        content = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise LogbookKeyError(
            f"The log's key {path} cannot be read; run as the device's account or put the key back."
        ) from error
    if not re.fullmatch(r"[0-9a-f]{64}", content):
        raise LogbookKeyError(f"{path} holds no key of a log; put back the device's own.")
    return LogKey(path, bytes.fromhex(content))


def _is_there(path: Path) -> bool:
    """Whether a file is there, for this account: what is open in memory is for the device's own alone."""
    try:
        return path.exists()
    except PermissionError:
        return False


def _is_bound(*beside: Path) -> bool:
    """Whether a bound key lies beside one of some files."""
    return any((path.absolute().parent / BOUND_FILE).exists() for path in beside)


def _unlocked() -> Path:
    return Path(os.environ.get(KEY_VARIABLE) or UNLOCKED)


def _not_opened() -> LogbookKeyError:
    try:
        problem = (_unlocked().parent / PROBLEM_FILE).read_text(encoding="utf-8").strip()
    except OSError:
        problem = ""
    return LogbookKeyError(
        problem
        or "The log's key is bound to its board and was not opened: sudo systemctl restart leukoscope-key"
    )
