"""Writing files so that a power cut leaves them whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def new_file(path: Path, *, mode: int = 0o644) -> Iterator[BinaryIO]:
    """A file to write to, which the disk has no sooner than ``sync_file`` and ``sync_folder`` say so.

    Args:
        path: a name that nothing is known by yet: a power cut leaves the file torn.
        mode: its permissions, before the process's mask.

    Raises:
        OSError: it could not be written; what there was of it is removed where that is possible.
    """
    with _removed_on_failure(path), os.fdopen(_new(path, mode), "wb") as file:
        yield file


@contextmanager
def synced_file(path: Path, *, mode: int = 0o644) -> Iterator[BinaryIO]:
    """A file to write to, whose content is on the disk at the end; its name gets there with ``sync_folder``.

    Args:
        path: a name that nothing is known by yet: a power cut leaves the file torn.
        mode: its permissions, before the process's mask.

    Raises:
        OSError: it could not be written; what there was of it is removed where that is possible.
    """
    with new_file(path, mode=mode) as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


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
    with _removed_on_failure(part):
        with synced_file(part, mode=mode) as file:
            yield file
        part.replace(path)
    sync_folder(path.parent)


def write_durably(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Writes a whole file; see ``whole_file``.

    Raises:
        OSError: it could not be written.
    """
    with whole_file(path, mode=mode) as file:
        file.write(content)


def sync_file(path: Path) -> None:
    """Brings a file's content to the disk, whoever wrote it.

    Raises:
        OSError: it could not be opened or synced.
    """
    _sync(os.open(path, os.O_RDONLY))


def sync_folder(folder: Path) -> None:
    """Brings a folder's new names to the disk.

    Raises:
        OSError: the folder could not be opened or synced.
    """
    _sync(os.open(folder, os.O_RDONLY | os.O_DIRECTORY))


def forget_cached(path: Path) -> None:
    """Lets the system forget what it holds of a file, so that reading it asks the disk.

    Raises:
        OSError: it cannot be read.
    """
    file = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(file)


def _new(path: Path, mode: int) -> int:
    """Opens a file that is made now: what an earlier try left may be a link, or readable for everybody."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        return os.open(path, flags, mode)
    except FileExistsError:
        path.unlink(missing_ok=True)
        return os.open(path, flags, mode)


def _sync(descriptor: int) -> None:
    """Brings what is open to the disk, and closes it."""
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        # A stick that was pulled out cannot be cleaned, and its own error says more.
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
