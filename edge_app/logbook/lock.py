"""One writer at a time: a lock that the system lets go when its process ends, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edge_app.exceptions import LogbookBusyError, LogbookFormatError, LogbookWriteError


def take_lock(log: Path) -> int:
    """Takes the lock of a log, making its folder where there is none.

    Returns:
        A file descriptor; closing it lets the lock go.

    Raises:
        LogbookFormatError: the name is a folder's.
        LogbookBusyError: another process has it.
        LogbookWriteError: it cannot be taken.
    """
    try:
        if log.is_dir():
            raise LogbookFormatError(f"The log {log} cannot be used: it is a folder; name a file in it.")
        log.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(log.with_name(log.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise LogbookWriteError(
            f"The log {log} cannot be written ({error.strerror}); check the folder and its permissions."
        ) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(lock)
        raise LogbookBusyError(
            f"The log {log} is in use by another Leukoscope; close that one first."
        ) from error
    except OSError as error:
        os.close(lock)
        raise LogbookWriteError(
            f"The log {log} cannot be locked ({error.strerror}); keep it on the device's own disk."
        ) from error
    return lock


@contextmanager
def locked(log: Path) -> Iterator[None]:
    """Keeps other writers away; see ``take_lock``."""
    lock = take_lock(log)
    try:
        yield
    finally:
        os.close(lock)
