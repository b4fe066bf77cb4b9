"""Reading the log, also while a kiosk writes it and after one was killed."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from types import TracebackType

from pydantic import ValidationError

from edge_app.exam.events import ExamStarted
from edge_app.exceptions import ExamError, ExamNotFoundError, LogbookFormatError
from edge_app.logbook import database
from edge_app.logbook.chain import GENESIS, ChainedRecord, Record
from edge_app.logbook.clock import CLOCK_KINDS, ClockDoubts
from edge_app.logbook.device_events import DEVICE_EVENT_ADAPTER, NO_EXAM, DeviceEvent, ReceiptTaken
from edge_app.logbook.heading import CELL_KINDS, LIFE_KINDS, ExamHeading, read_heading
from edge_app.logbook.log_key import LogKey
from edge_app.logbook.logged import ExamSpan, ExamStart, LoggedExam, replay_exam, unreadable
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.schema import schema_version
from edge_app.logbook.verify import VerifyReport, verify_chain

_COLUMNS = (
    "sequence, uuid, device_id, exam_uuid, kind, body, boot_id, wall_time_utc, monotonic_ns, app_version"
)


class LogReader:
    """A log, open for reading. Use as a context manager, or call ``close``.

    Attributes:
        path: the file.
        pictures: the pictures its records name.
    """

    def __init__(self, path: Path, connection: database.Connection) -> None:
        """Not for callers: use ``open``."""
        self.path = path
        self.pictures = PictureStore.beside(path)
        self._connection = connection
        self._doubts: ClockDoubts | None = None

    @classmethod
    def open(cls, path: Path) -> "LogReader":
        """Opens a log; never makes one.

        Raises:
            LogbookFormatError: there is none, or the file is not a log.
        """
        try:
            there = path.is_file()
        except OSError as error:
            raise LogbookFormatError(
                f"The log {path} cannot be reached ({error.strerror}); check its name and permissions."
            ) from error
        if not there:
            raise LogbookFormatError(
                f"There is no log at {path}; name one with --log, or take an exam first."
            )
        return cls.open_with(path, None)

    @classmethod
    def open_with(cls, path: Path, key: LogKey | None) -> "LogReader":
        """Opens a log that is there, with a key that is not looked for; with None it is.

        Raises:
            LogbookFormatError: the file is not a log.
        """
        with _readable(path):
            return cls(path, _connect(path, key))

    def close(self) -> None:
        """Closes the log; safe to call twice."""
        self._connection.close()

    def __enter__(self) -> "LogReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def exams(self) -> list[LoggedExam]:
        """All exams, oldest first.

        Raises:
            LogbookFormatError: a record cannot be read.
            ExamError: an exam's records make no exam.
        """
        with _readable(self.path):
            exams = sorted(self._replayed(), key=lambda pair: pair[0])
        return [exam for _, exam in exams]

    def exam(self, name: str, *, as_of: int | None = None) -> LoggedExam:
        """One exam by its UUID or the beginning or end of it that no other exam shares.

        Args:
            name: the UUID or part of it.
            as_of: leave out what was recorded after this number.

        Raises:
            ExamNotFoundError: no exam, or more than one, has it.
        """
        last = sys.maxsize if as_of is None else as_of
        query = "SELECT DISTINCT exam_uuid FROM event WHERE exam_uuid <> ? AND sequence <= ?"
        with _readable(self.path):
            uuids = [
                uuid
                for (uuid,) in self._connection.execute(query, (NO_EXAM, last))
                if name and (uuid.startswith(name) or uuid.endswith(name))
            ]
        if len(uuids) != 1:
            trouble = "has no exam" if not uuids else f"has {len(uuids)} exams that fit"
            raise ExamNotFoundError(
                f"The log {trouble} {name!r}; see the ids with 'leukoscope log list' and give more of one."
            )
        return self.replay(uuids[0], last)

    def replay(self, exam_uuid: str, last: int = sys.maxsize) -> LoggedExam:
        """The exam of a UUID.

        Args:
            exam_uuid: the whole of it.
            last: leave out what was recorded after this number.

        Raises:
            ExamNotFoundError: the log has none of it.
            LogbookFormatError: a record cannot be read.
            ExamError: its records make no exam.
        """
        query = f"SELECT {_COLUMNS} FROM event WHERE exam_uuid = ? AND sequence <= ? ORDER BY sequence"  # noqa: S608
        with _readable(self.path):
            records = [Record(*row) for row in self._connection.execute(query, (exam_uuid, last))]
        if not records:
            raise ExamNotFoundError(f"The log has no exam {exam_uuid}; see them with 'leukoscope log list'.")
        return self._replay(records)[1]

    def starts(self, before: int | None = None) -> Iterator[ExamStart]:
        """The first record of each exam, newest first; memory does not grow.

        Args:
            before: only those with a smaller number.

        Raises:
            LogbookFormatError: a record cannot be read.
        """
        query = (
            "SELECT sequence, exam_uuid, wall_time_utc, boot_id, body FROM event "
            "WHERE kind = 'started' AND sequence < ? ORDER BY sequence DESC"
        )
        with _readable(self.path):
            for sequence, uuid, time, boot, body in self._connection.execute(query, (before or sys.maxsize,)):
                try:
                    started = ExamStarted.model_validate_json(body)
                except ValidationError as error:
                    raise unreadable(self.path, uuid) from error
                yield ExamStart(sequence, uuid, time, boot, started)

    def heading(self, start: ExamStart) -> ExamHeading:
        """What a list says of an exam; it parses no readings, which ``replay`` does.

        Raises:
            LogbookFormatError: a record cannot be read.
            ExamError: its records make no exam.
        """
        of_cells = ", ".join(
            f"CASE WHEN kind IN {CELL_KINDS} THEN json_extract(body, '$.{name}') END"
            for name in ("cell_id", "field_id", "assigned")
        )
        # One answer for all records: each row would hand the interpreter to the thread that draws, and wait
        # for it to come back.
        query = (
            f"SELECT json_group_array(json_array(sequence, kind, {of_cells}, "  # noqa: S608
            f"CASE WHEN kind IN {LIFE_KINDS} THEN body END)) FROM event "
            f"WHERE exam_uuid = ? AND kind IN {CELL_KINDS + LIFE_KINDS}"
        )
        with _readable(self.path):
            (records,) = self._connection.execute(query, (start.exam_uuid,)).fetchone()
            doubted = self._clock_doubts().doubted(start.boot_id, start.sequence)
        rows = [tuple(row) for _, *row in sorted(json.loads(records))]
        return read_heading(start, rows, self.path, clock_doubted=doubted)

    def started_at(self, sample_id: str) -> list[str]:
        """When exams of a sample were started, oldest first, as the device's clock said."""
        query = (
            "SELECT wall_time_utc FROM event WHERE kind = 'started' "
            "AND json_extract(body, '$.sample_id') = ? ORDER BY sequence"
        )
        with _readable(self.path):
            return [str(time) for (time,) in self._connection.execute(query, (sample_id,))]

    def last_wall_time(self) -> str | None:
        """What the clock said at the last record; None in a log without one."""
        with _readable(self.path):
            row = self._connection.execute(
                "SELECT wall_time_utc FROM event ORDER BY sequence DESC LIMIT 1"
            ).fetchone()
        return None if row is None else str(row[0])

    def device_events(self) -> Iterator[tuple[Record, DeviceEvent]]:
        """What happened to the device, in order, each with its record.

        Raises:
            LogbookFormatError: a record cannot be read.
        """
        query = f"SELECT {_COLUMNS} FROM event WHERE exam_uuid = ? ORDER BY sequence"  # noqa: S608
        with _readable(self.path):
            for row in self._connection.execute(query, (NO_EXAM,)):
                record = Record(*row)
                try:
                    yield record, DEVICE_EVENT_ADAPTER.validate_json(record.body)
                except ValidationError as error:
                    raise LogbookFormatError(
                        f"The log {self.path} has a record of the device, {record.sequence}, that cannot be "
                        "read; check it with 'leukoscope log verify'."
                    ) from error

    def chained_records(self, after: int = 0) -> Iterator[ChainedRecord]:
        """The records after a sequence number with their hashes, in order; memory does not grow."""
        query = f"SELECT {_COLUMNS}, previous_hash, hash FROM event WHERE sequence > ? ORDER BY sequence"  # noqa: S608
        with _readable(self.path):
            for *columns, previous, digest in self._connection.execute(query, (after,)):
                yield ChainedRecord(Record(*columns), previous, digest)

    def head(self) -> tuple[int, str]:
        """Sequence number and hash of the last record; 0 and ``GENESIS`` in a log without one."""
        with _readable(self.path):
            row = self._connection.execute("SELECT sequence, hash FROM head").fetchone()
        return (int(row[0]), str(row[1])) if row else (0, GENESIS)

    def hash_at(self, sequence: int) -> str | None:
        """The hash of one record, ``GENESIS`` of number 0; None where the log does not reach so far."""
        if sequence == 0:
            return GENESIS
        with _readable(self.path):
            row = self._connection.execute(
                "SELECT hash FROM event WHERE sequence = ?", (sequence,)
            ).fetchone()
        return None if row is None else str(row[0])

    def has_news(self, after: int) -> bool:
        """Whether a laptop with the records up to a number lacks any but the log's own book-keeping."""
        query = (
            "SELECT 1 FROM event WHERE sequence > ? AND NOT "
            "(exam_uuid = ? AND kind IN ('receipt', 'clock_corrected', 'checkpoint')) LIMIT 1"
        )
        with _readable(self.path):
            return self._connection.execute(query, (after, NO_EXAM)).fetchone() is not None

    def received(self, hub_id: str | None = None) -> int:
        """Number of the last record that a laptop, or the one named, has signed for; 0 before that.

        Receipts for another chain do not count: a rescued log is linked anew behind what it lost.
        """
        return max(
            (
                event.sequence
                for _, event in self.device_events()
                if isinstance(event, ReceiptTaken)
                and hub_id in (None, event.hub_id)
                and self.hash_at(event.sequence) == event.hash
            ),
            default=0,
        )

    def exam_spans(self) -> list[ExamSpan]:
        """Where each exam lies in the log and how far it came, oldest first; nothing is replayed."""
        query = (
            "SELECT exam_uuid, max(sequence), max(kind = 'ended'), max(kind = 'signed') FROM event "
            "WHERE exam_uuid <> ? GROUP BY exam_uuid ORDER BY min(sequence)"
        )
        with _readable(self.path):
            return [
                ExamSpan(exam, last, bool(ended), bool(signed))
                for exam, last, ended, signed in self._connection.execute(query, (NO_EXAM,))
            ]

    def named_pictures(self, exam_uuid: str | None = None) -> Iterator[tuple[str, str]]:
        """Exam and hash of each picture that a record names, of one exam or of all."""
        query = (
            "SELECT exam_uuid, coalesce(json_extract(body, '$.picture_sha256'), "
            "json_extract(body, '$.crop_sha256')) AS name FROM event "
            "WHERE kind IN ('field', 'cell') AND (?1 IS NULL OR exam_uuid = ?1) AND name IS NOT NULL"
        )
        with _readable(self.path):
            for exam, name in self._connection.execute(query, (exam_uuid,)):
                yield str(exam), str(name)

    def copy_into(self, path: Path) -> None:
        """Copies the log as it is at this moment into a file that is not there yet, with the same key.

        Raises:
            database.Error: the log cannot be read or the file not be written.
        """
        self._connection.execute("VACUUM INTO ?", (str(path),))

    def device_id(self) -> str:
        """The UUID of the device that writes this log."""
        with _readable(self.path):
            return str(self._connection.execute("SELECT id FROM device").fetchone()[0])

    def verify(self) -> VerifyReport:
        """Checks SQLite's own structure, every link of the chain, and that every exam can be replayed.

        Raises:
            LogbookFormatError: the file cannot be read at all.
        """
        # One transaction, so that records, head and exams are of one moment while a kiosk writes.
        with _readable(self.path), self._snapshot():
            report = verify_chain(self._connection, self.path)
            if not report.ok:
                return report
            try:
                for _ in self._replayed():
                    pass
                for _ in self.device_events():
                    pass
            except (ExamError, LogbookFormatError) as error:
                return replace(report, problem=str(error))
        return report

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.rollback()

    def _replayed(self) -> Iterator[tuple[int, LoggedExam]]:
        query = f"SELECT {_COLUMNS} FROM event WHERE exam_uuid <> ? ORDER BY exam_uuid, sequence"  # noqa: S608
        records = (Record(*row) for row in self._connection.execute(query, (NO_EXAM,)))
        for _, group in groupby(records, key=lambda record: record.exam_uuid):
            yield self._replay(list(group))

    def _replay(self, records: list[Record]) -> tuple[int, LoggedExam]:
        first = records[0]
        doubted = self._clock_doubts().doubted(first.boot_id, first.sequence)
        return first.sequence, replay_exam(records, str(self.path), clock_doubted=doubted)

    def _clock_doubts(self) -> ClockDoubts:
        if self._doubts is None:
            query = (
                "SELECT sequence, boot_id, kind FROM event "  # noqa: S608
                f"WHERE exam_uuid = ? AND kind IN {CLOCK_KINDS} ORDER BY sequence"
            )
            self._doubts = ClockDoubts(self._connection.execute(query, (NO_EXAM,)))
        return self._doubts


def _connect(path: Path, key: LogKey | None) -> database.Connection:
    try:
        return _checked(database.connect_to_read(path, key=key), path)
    except database.OperationalError:
        # SQLite wants to lay its shared memory beside the log, which a read-only stick does not allow. It can
        # do without where nobody writes and no write-ahead log waits to be read.
        waiting = path.with_name(path.name + "-wal")
        if os.access(path.parent, os.W_OK) or (waiting.exists() and waiting.stat().st_size):
            raise
        return _checked(database.connect_to_read(path, immutable=True, key=key), path)


def _checked(connection: database.Connection, path: Path) -> database.Connection:
    try:
        if schema_version(connection) == 0:
            raise LogbookFormatError("it is empty; take an exam first")
    except LogbookFormatError as error:
        connection.close()
        raise LogbookFormatError(f"{path} cannot be read as a log: {error}.") from error
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Turns what SQLite says about an unreadable file into a sentence."""
    try:
        yield
    except OSError as error:
        raise LogbookFormatError(
            f"{path} cannot be read ({error.strerror}); check its permissions."
        ) from error
    except database.Error as error:
        raise LogbookFormatError(
            f"{path} cannot be read as a log: it is damaged or not a log ({error}); name another with --log."
        ) from error
