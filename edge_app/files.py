"""Writing files so that a power cut leaves them whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path, *, mode: int = 0o644) -> Iterator[BinaryIO]:
    """A file to write to, which gets its name once all of it is on the disk; until then it ends in ``.part``.

    Args:
        path: the file's name; an older file of that name stays until then.
        mode: its permissions, before the process's mask.

    Raises:
        OSError: it could not be written; what there was of it is removed where that is possible.
    """
    part = path.with_name(path.name + ".part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        # A stick that was pulled out cannot be cleaned, and its own error says more.
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_durably(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Writes a whole file; see ``whole_file``.

    Raises:
        OSError: it could not be written.
    """
    with whole_file(path, mode=mode) as file:
        file.write(content)


def sync_folder(folder: Path) -> None:
    """Brings a folder's new names to the disk.

    Raises:
        OSError: the folder could not be opened or synced.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
