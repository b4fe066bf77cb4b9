"""Writing the log: one thread, one transaction a call, acknowledged only when it is on disk."""

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from types import TracebackType

from edge_app import __version__
from edge_app.exam.events import Event, ExamSigned, ExamStarted
from edge_app.exceptions import (
    ExamError,
    LogbookBusyError,
    LogbookFormatError,
    LogbookKeyError,
    LogbookWriteError,
)
from edge_app.logbook import database
from edge_app.logbook.chain import GENESIS, Record, canonical_json, record_hash
from edge_app.logbook.clock import CLOCK_DOUBTED, CLOCK_KINDS, check_clock
from edge_app.logbook.device_events import NO_EXAM, ClockDoubted, ClockSet, DeviceEvent, KeyChanged
from edge_app.logbook.identity import device_key, sign_checkpoint
from edge_app.logbook.lock import take_lock
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.schema import migrate, schema_version
from edge_app.logbook.tail import last_key, records_since_checkpoint, tail_problem
from edge_app.logbook.uuid7 import uuid7

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")

CHECKPOINT_EVERY = 256
"""The device signs the chain after so many records, and with each signature of a clinician."""

TAIL_RECORDS = 500
"""The last records are checked at start: a torn write can only be there. ``log verify`` checks all."""

NO_LOCK = -1
"""What a guest has in place of the lock."""

_INSERT = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Logbook:
    """The log, open for writing. Only one process at a time can have it open so; any number can read.

    A guest (``open_as_guest``) adds a device event now and then, such as a receipt, while a kiosk has the log
    open: SQLite's own lock puts its transaction between those of the kiosk, and each reads the head anew.

    Use as a context manager, or call ``close``.

    Attributes:
        path: the file.
        pictures: the pictures its records name; put them there before the record.
        clock_doubted: whether the clock could not be right at some time of this boot, and was not set since.
    """

    pictures: PictureStore

    def __init__(self, path: Path, lock: int, writer: ThreadPoolExecutor) -> None:
        """Not for callers: use ``open``."""
        self.path = path
        self._lock = lock
        self._closed = False
        self._writer = writer
        self._connection: database.Connection | None = None
        self._boot_id = _boot_id()
        self._last_utc: str | None = None
        self._last_sequence = -1
        self.clock_doubted = False

    @classmethod
    def open(cls, path: Path) -> "Logbook":
        """Opens a log, making it and its folder where there is none.

        Raises:
            LogbookFormatError: the file is not a log, is damaged, or belongs to a newer Leukoscope.
            LogbookBusyError: another process is writing it.
            LogbookWriteError: it cannot be written.
        """
        lock = take_lock(path)
        return cls._opened(cls(path, lock, _writer_thread()))

    @classmethod
    def open_as_guest(cls, path: Path) -> "Logbook":
        """Opens a log to add events of the device, also while another process has it open for its exams.

        Raises:
            LogbookFormatError: there is none, or it is damaged.
            LogbookWriteError: it cannot be written.
        """
        try:
            return cls.open(path)
        except LogbookBusyError:
            return cls._opened(cls(path, NO_LOCK, _writer_thread()))

    @classmethod
    def _opened(cls, logbook: "Logbook") -> "Logbook":
        try:
            logbook._writer.submit(logbook._connect).result()
            # Only now a new log has its key.
            logbook.pictures = PictureStore.beside(logbook.path)
            logbook._writer.submit(logbook._note_start).result()
        except BaseException:
            logbook.close()
            raise
        return logbook

    def start_exam(self, started: ExamStarted) -> str:
        """Writes the first event of a new exam and returns the exam's UUID once it is on disk.

        Raises:
            LogbookWriteError: it could not be written.
        """
        exam_uuid = str(uuid7())
        self.append(exam_uuid, (started,)).result()
        return exam_uuid

    def append(
        self, exam_uuid: str, events: Iterable[Event], *, once: Callable[[], None] | None = None
    ) -> "Future[None]":
        """Writes events of an exam as one transaction.

        Args:
            exam_uuid: the exam.
            events: what happened.
            once: returns once all that the events name is on the disk; called by the thread that writes when
                the transaction is ready, and what it raises takes the transaction back.

        Returns:
            A future that is done only when all of them are on disk, or fails with ``LogbookWriteError`` when
            none of them is in the log. It fails with ``ExamError`` when the log has no such exam, or has it
            already where the first event starts it: an exam that cannot be replayed would stay in the log.

        Raises:
            LogbookBusyError: this is a guest, and exams are another process's.
        """
        if self._lock == NO_LOCK:
            raise LogbookBusyError(
                f"The log {self.path} is in use by another Leukoscope; close that one first."
            )
        written = tuple(events)
        return self._submit(exam_uuid, written, partial(_refuse_orphans, exam_uuid, written), once)

    def append_device(self, *events: DeviceEvent) -> "Future[None]":
        """Writes what happened to the device, no exam's business, as one transaction; see ``append``."""
        return self._submit(NO_EXAM, events, None)

    def close(self) -> None:
        """Writes what was asked for, then closes; safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self._writer.submit(self._disconnect).result()
        self._writer.shutdown()
        if self._lock != NO_LOCK:
            os.close(self._lock)

    def __enter__(self) -> "Logbook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _connect(self) -> None:
        try:
            self._connection = database.connect(self.path)
            # Before anything is written, also by a pragma: the file may be another program's.
            schema_version(self._connection)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA foreign_keys = ON")
            migrate(self._connection)
            device = self._connection.execute("SELECT id FROM device").fetchone()
            if device is None:
                raise LogbookFormatError("it names no device; move the file away and start again")
            self._device_id = device[0]
            # One moment for records and head: a guest opens while the kiosk writes.
            self._connection.execute("BEGIN")
            problem = tail_problem(self._connection, TAIL_RECORDS)
            self._since_checkpoint = records_since_checkpoint(self._connection)
            self._connection.execute("ROLLBACK")
            if problem:
                raise LogbookFormatError(f"{problem}; save what is good with 'leukoscope log rescue'")
            self._key = device_key(self.path)
        except LogbookKeyError:
            raise
        except LogbookFormatError as error:
            raise LogbookFormatError(f"The log {self.path} cannot be used: {error}.") from error
        except OSError as error:
            raise LogbookFormatError(
                f"The log {self.path} cannot be read ({error.strerror}); check its permissions."
            ) from error
        except database.DatabaseError as error:
            # SQLite tells a missing table with the same class as a full disk.
            if isinstance(error, database.OperationalError) and not str(error).startswith("no such"):
                raise _write_error(self.path, error) from error
            raise LogbookFormatError(
                f"The log {self.path} cannot be used: it is damaged or not a log ({error}); "
                "move the file away and start again."
            ) from error

    def _note_start(self) -> None:
        """Says that the key is another, and once a boot that its times may mislead."""
        assert self._connection is not None  # noqa: S101 - open() connected
        ours = self._key.public_key().public_bytes_raw().hex()
        if last_key(self._connection) not in ("", ours):
            self._append(NO_EXAM, (KeyChanged(public_key=ours),), None)
        row = self._connection.execute(
            "SELECT wall_time_utc FROM event ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        self._last_utc = None if row is None else row[0]
        self.clock_doubted = self._doubted_in_log(self._connection)
        if not self.clock_doubted and check_clock(self._last_utc):
            # Whatever is written says so first.
            self._append(NO_EXAM, (), None)

    def _doubted_in_log(self, connection: database.Connection) -> bool:
        """Whether the last word on the clock in this boot was a doubt."""
        said = (
            "SELECT kind FROM event "  # noqa: S608
            f"WHERE exam_uuid = ? AND boot_id = ? AND kind IN {CLOCK_KINDS} ORDER BY sequence DESC LIMIT 1"
        )
        row = connection.execute(said, (NO_EXAM, self._boot_id)).fetchone()
        return row is not None and row[0] == CLOCK_DOUBTED

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _submit(
        self,
        exam_uuid: str,
        events: tuple[Event | DeviceEvent, ...],
        check: Callable[[database.Connection], None] | None,
        once: Callable[[], None] | None = None,
    ) -> "Future[None]":
        try:
            return self._writer.submit(self._append, exam_uuid, events, check, once)
        except RuntimeError:
            # What an executor raises once it was shut down.
            refused: Future[None] = Future()
            refused.set_exception(_closed_error(self.path))
            return refused

    def _append(
        self,
        exam_uuid: str,
        events: tuple[Event | DeviceEvent, ...],
        check: Callable[[database.Connection], None] | None,
        once: Callable[[], None] | None = None,
    ) -> None:
        connection = self._connection
        if connection is None:
            raise _closed_error(self.path)
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                if check is not None:
                    check(connection)
                head = connection.execute("SELECT sequence, hash FROM head").fetchone()
                sequence, previous = head or (0, GENESIS)
                if sequence != self._last_sequence:
                    # A guest wrote in between, and may have set the clock.
                    self.clock_doubted = self._doubted_in_log(connection)
                problem = "" if self.clock_doubted else check_clock(self._last_utc)
                if problem:
                    doubt = ClockDoubted(reason=problem)
                    sequence, previous = self._insert(connection, sequence, NO_EXAM, doubt, previous)
                for event in events:
                    sequence, previous = self._insert(connection, sequence, exam_uuid, event, previous)
                since = self._since_checkpoint + len(events)
                if since >= CHECKPOINT_EVERY or any(isinstance(event, ExamSigned) for event in events):
                    checkpoint = sign_checkpoint(self._key, self._device_id, sequence, previous)
                    sequence, previous = self._insert(connection, sequence, NO_EXAM, checkpoint, previous)
                    since = 0
                connection.execute("INSERT OR REPLACE INTO head VALUES (1, ?, ?)", (sequence, previous))
                if once is not None:
                    once()
                connection.execute("COMMIT")
                self._since_checkpoint = since
                self._last_sequence = sequence
                self._last_utc = _now()
                self.clock_doubted = self.clock_doubted or bool(problem)
                for event in events:
                    if isinstance(event, (ClockDoubted, ClockSet)):
                        self.clock_doubted = isinstance(event, ClockDoubted)
            except BaseException:
                # After a full disk SQLite may have rolled back already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except database.Error as error:
            raise _write_error(self.path, error) from error

    def _insert(
        self,
        connection: database.Connection,
        sequence: int,
        exam_uuid: str,
        event: Event | DeviceEvent,
        previous: str,
    ) -> tuple[int, str]:
        """Adds a record after the one with the sequence number and hash; its own."""
        record = self._record(sequence + 1, exam_uuid, event)
        digest = record_hash(previous, record)
        connection.execute(_INSERT, (*record.columns.values(), previous, digest))
        return sequence + 1, digest

    def _record(self, sequence: int, exam_uuid: str, event: Event | DeviceEvent) -> Record:
        return Record(
            sequence=sequence,
            uuid=str(uuid7()),
            device_id=self._device_id,
            exam_uuid=exam_uuid,
            kind=event.kind,
            body=canonical_json(event.model_dump(mode="json")),
            boot_id=self._boot_id,
            wall_time_utc=_now(),
            monotonic_ns=time.monotonic_ns(),
            app_version=__version__,
        )


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")


def _writer_thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="log")


def _refuse_orphans(exam_uuid: str, events: tuple[Event, ...], connection: database.Connection) -> None:
    if not events:
        return
    first, *rest = events
    if connection.execute("SELECT 1 FROM event WHERE exam_uuid = ?", (exam_uuid,)).fetchone():
        rest = [first, *rest]
    elif not isinstance(first, ExamStarted):
        raise ExamError(f"Exam {exam_uuid} is not in the log; start it first.")
    if any(isinstance(event, ExamStarted) for event in rest):
        raise ExamError(f"Exam {exam_uuid} is in the log already; go on with it or start another one.")


def _closed_error(path: Path) -> LogbookWriteError:
    return LogbookWriteError(f"The log {path} is closed: nothing more was saved; open it again.")


def _write_error(path: Path, error: database.Error) -> LogbookWriteError:
    if "full" in str(error):
        return LogbookWriteError(f"The disk with the log {path} is full: nothing more was saved; free space.")
    return LogbookWriteError(
        f"The log {path} could not be written ({error}): nothing more was saved; check the card."
    )


def _boot_id() -> str:
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""
