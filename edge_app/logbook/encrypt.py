"""Turning a plain log, and the pictures beside it, into an encrypted one."""

import os
from contextlib import closing
from pathlib import Path

from edge_app.exceptions import LogbookBusyError, LogbookChainError, LogbookFormatError, LogbookWriteError
from edge_app.files import sync_folder
from edge_app.logbook import database
from edge_app.logbook.lock import locked
from edge_app.logbook.log_key import LogKey, key_for_new_log
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.reader import LogReader
from edge_app.logbook.verify import VerifyReport


def encrypt_log(log: Path) -> tuple[bool, int]:
    """Encrypts a log and its pictures; what was encrypted before stays, so it can be run again.

    The plain file is replaced by the encrypted one only when that verifies. What flash keeps of the plain
    file cannot be wiped from here.

    Returns:
        Whether the log was plain until now, and how many pictures were.

    Raises:
        LogbookFormatError: there is no log, it cannot be read, or SQLCipher is not installed.
        LogbookChainError: it does not verify.
        LogbookBusyError: somebody has it open.
        LogbookWriteError: the copy cannot be written.
    """
    if not database.ENCRYPTS:
        raise LogbookFormatError("SQLCipher is not installed; pip install 'leukoscope[edge]'.")
    with locked(log):
        report = _verified(log)
        was_plain = database.is_plain(log)
        if was_plain:
            _replace(log, report)
    return was_plain, PictureStore.beside(log).seal_all()


def _verified(log: Path) -> VerifyReport:
    with LogReader.open(log) as reader:
        report = reader.verify()
    if not report.ok:
        raise LogbookChainError(
            f"The log {log} does not verify: {report.problem}; "
            "save what is good with 'leukoscope log rescue'."
        )
    return report


def _replace(log: Path, report: VerifyReport) -> None:
    part = log.with_name(log.name + ".part")
    try:
        part.unlink(missing_ok=True)
        _copy(log, part, key_for_new_log(log))
        if _verified(part) != report:
            raise LogbookWriteError(
                f"The copy {part} is not the same as the log; check the card and run it again."
            )
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(log)
        sync_folder(log.parent)
    except (OSError, database.Error) as error:
        part.unlink(missing_ok=True)
        raise LogbookWriteError(
            f"The encrypted copy of {log} could not be written ({error}); the log is as it was: free space."
        ) from error


def _copy(log: Path, part: Path, key: LogKey) -> None:
    with closing(database.connect_with(log.absolute().as_uri(), None)) as plain:
        # Nothing may be left in the write-ahead log: it would be laid over the encrypted file.
        (busy, *_) = plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise LogbookBusyError(
                f"The log {log} is being read; close the kiosk and the lists, and try again."
            )
        plain.execute(f"ATTACH DATABASE ? AS sealed KEY {database.key_literal(key)}", (str(part),))
        plain.execute("SELECT sqlcipher_export('sealed')")
        (application_id,) = plain.execute("PRAGMA main.application_id").fetchone()
        plain.execute(f"PRAGMA sealed.application_id = {application_id}")
        plain.execute("DETACH DATABASE sealed")
        # Leaving WAL takes its side files away, which would not fit the encrypted file.
        plain.execute("PRAGMA journal_mode = DELETE")
