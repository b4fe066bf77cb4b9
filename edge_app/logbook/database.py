"""SQLite for the log: SQLCipher where its wheel is installed, so that new logs are encrypted.

SQLCipher opens plain files too. Where it is missing, logs are plain, and an encrypted one is refused.
"""

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from edge_app.exceptions import LogbookFormatError, LogbookKeyError
from edge_app.logbook.log_key import LogKey, find_key, key_for_new_log, key_places

ENCRYPTS = importlib.util.find_spec("sqlcipher3") is not None
"""Whether logs can be encrypted here."""

if TYPE_CHECKING or not ENCRYPTS:
    import sqlite3 as engine
else:
    from sqlcipher3 import dbapi2 as engine

# SQLCipher's errors are classes of their own, not those of the standard library.
Connection = engine.Connection
Error = engine.Error
DatabaseError = engine.DatabaseError
OperationalError = engine.OperationalError
IntegrityError = engine.IntegrityError

WHOLE_SECTORS = "psow=0"
"""Cheap cards erase whole sectors, also what a commit before wrote into them: so SQLite ends each commit at a
sector's end. Without it a torn write can take back an acknowledged record (tests/soak/torn.py)."""

PLAIN_HEADER = b"SQLite format 3\0"


def is_plain(path: Path) -> bool:
    """Whether a file is a database that is not encrypted.

    Raises:
        OSError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER
    except FileNotFoundError:
        return False


def key_of(log: Path) -> LogKey | None:
    """The key a log is to be opened with; None for one that is plain, or not there yet.

    Raises:
        LogbookKeyError: see ``find_key``.
        OSError: the log cannot be read.
    """
    if is_plain(log) or not log.exists() or not log.stat().st_size:
        return None
    return find_key(log)


def connect(path: Path) -> Connection:
    """Opens a log for writing, or makes it: encrypted where that is possible.

    Raises:
        LogbookKeyError: its key is not here.
        LogbookWriteError: the key of a new log cannot be written.
        OSError: the file cannot be read.
    """
    if path.exists() and path.stat().st_size:
        key = _needed_key(path)
    else:
        key = key_for_new_log(path) if ENCRYPTS else None
    return connect_with(f"{path.absolute().as_uri()}?{WHOLE_SECTORS}", key)


def connect_to_read(path: Path, *, immutable: bool = False, key: LogKey | None = None) -> Connection:
    """Opens a log for reading only.

    Args:
        path: the file.
        immutable: it lies where nothing can be written, and nobody writes it.
        key: its key, where that is not to be looked for.

    Raises:
        LogbookKeyError: its key is not here.
        OSError: the file cannot be read.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"
    return connect_with(uri, key or _needed_key(path))


def connect_with(uri: str, key: LogKey | None) -> Connection:
    """Opens a database by its URI with a key, or plain without one; SQLite looks at the file only later.

    Raises:
        LogbookKeyError: there is a key and what was loaded as SQLCipher cannot encrypt.
    """
    connection = engine.connect(uri, uri=True, isolation_level=None)
    if key is not None:
        # It would write to standard error what comes as an error anyway.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = {key_literal(key)}")
        _refuse_plain_engine(connection)
    return connection


def _refuse_plain_engine(connection: Connection) -> None:
    """Plain SQLite takes a key without a word and writes in the clear.

    It takes SQLCipher's place where a library that brings its own, such as TensorFlow, was loaded before.
    """
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        connection.close()
        raise LogbookKeyError(
            "SQLCipher is installed but plain SQLite answers in its place, which cannot encrypt; "
            "use the log from a program that loads nothing else with SQLite in it, such as TensorFlow."
        )


def key_literal(key: LogKey) -> str:
    """The raw key as SQLCipher takes it: the secret is random, so there is nothing to stretch."""
    return f"\"x'{key.derived('log').hex()}'\""


def _needed_key(path: Path) -> LogKey | None:
    key = key_of(path)
    if key is None:
        if path.stat().st_size and not is_plain(path):
            places = " or ".join(map(str, key_places(path)))
            raise LogbookKeyError(
                f"{path} is damaged or not a log, or it is encrypted and its key is not here; "
                f"put the key back as {places}."
            )
    elif not ENCRYPTS:
        raise LogbookFormatError(
            f"{path} is encrypted and SQLCipher is not installed; pip install 'leukoscope[edge]'."
        )
    return key
