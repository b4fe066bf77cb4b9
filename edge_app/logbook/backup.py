"""A copy of log and pictures while the kiosk writes: one moment of the log, encrypted like it."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from edge_app.exceptions import LogbookChainError, LogbookWriteError
from edge_app.files import sync_folder, whole_file
from edge_app.logbook import database
from edge_app.logbook.log_key import LogKey
from edge_app.logbook.reader import LogReader


@dataclass(frozen=True)
class Backup:
    """What was copied: the file, its records, and pictures that were not there yet."""

    path: Path
    records: int
    pictures: int


def backup_log(
    reader: LogReader, folder: Path, on_progress: Callable[[int, int], None] | None = None
) -> Backup:
    """Copies a log and its pictures into a folder and proves the copy; without the key.

    Args:
        reader: the log.
        folder: where to, such as on a stick; made where it is not there. Pictures that lie there already are
            not copied again.
        on_progress: called with pictures copied and their total.

    Raises:
        LogbookWriteError: the folder cannot be written or is full.
        LogbookChainError: the copy does not verify.
    """
    key = database.key_of(reader.path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{reader.path.name}.part"
        part.unlink(missing_ok=True)
        reader.copy_into(part)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        records = _verified(part, key)
        path = folder / f"leukoscope-{reader.device_id()[-12:]}-{records:08d}.sqlite"
        pictures = _copy_pictures(reader.pictures.folder, folder / "pictures", on_progress)
        part.replace(path)
        sync_folder(folder)
    except (OSError, database.Error) as error:
        raise LogbookWriteError(
            f"The backup in {folder} could not be written ({error}); the log is as it was: free space "
            "or take another stick."
        ) from error
    return Backup(path, records, pictures)


def _verified(part: Path, key: LogKey | None) -> int:
    with LogReader.open_with(part, key) as copy:
        report = copy.verify()
    if not report.ok:
        raise LogbookChainError(
            f"The backup {part} does not verify: {report.problem}; take another stick, and check the log "
            "with 'leukoscope log verify'."
        )
    return report.events


def _copy_pictures(source: Path, target: Path, on_progress: Callable[[int, int], None] | None) -> int:
    names = sorted(path.relative_to(source) for path in source.glob("*/*") if len(path.name) == 64)
    copied = 0
    for done, name in enumerate(names, start=1):
        if not (target / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            with (source / name).open("rb") as original, whole_file(target / name) as copy:
                shutil.copyfileobj(original, copy)
            copied += 1
        if on_progress is not None:
            on_progress(done, len(names))
    return copied
