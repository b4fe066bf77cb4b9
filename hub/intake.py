"""A bundle on its way into the hub's tables, within one transaction."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from edge_app.exceptions import ExamError, LogbookFormatError
from edge_app.logbook.chain import GENESIS, ChainedRecord, Record
from edge_app.logbook.clock import CLOCK_DOUBTED, CLOCK_KINDS, ClockDoubts
from edge_app.logbook.device_events import NO_EXAM
from edge_app.logbook.logged import LoggedExam, replay_exam
from edge_app.logbook.pictures import PictureStore
from edge_app.sync.bundle import Picture
from edge_app.sync.bundle_reader import BundleReader
from hub.bulk import write_rows
from hub.exceptions import ImportRefusedError
from hub.segments import Segment, compress, expand, segments
from hub.summary import exam_summary
from hub.tables import DEVICE, DEVICE_EVENT, EXAM, SEGMENT

EXAM_ID = re.compile(r"[0-9a-f-]{36}")

BATCH_BYTES = 4 << 20
"""Compressed segments that wait to be written together, at most."""

NAMED_TOGETHER = 500
"""Exams named in one statement; SQLite takes 32,766 values."""


class Intake:
    """Puts the new records of a bundle into the tables, and derives the summaries of their exams.

    An exam whose records come one after the other, from its first, is summarised as it goes by; any other is
    read from the tables at the end.
    """

    def __init__(self, connection: Connection, pictures: PictureStore, bundle: BundleReader) -> None:
        """Takes the transaction, where pictures go, and the verified bundle."""
        self._connection = connection
        self._pictures = pictures
        self._bundle = bundle
        self._device_id = bundle.header.device_id
        self._segments: list[dict[str, Any]] = []
        self._events: list[dict[str, Any]] = []
        self._summaries: dict[str, dict[str, Any]] = {}
        self._waiting_bytes = 0
        self._passing: list[Record] = []
        self._begun: dict[str, tuple[str, int]] = {}
        self._to_read: set[str] = set()
        self._boots_doubted: set[str] = set()
        self._known_to = 0

    def run(self) -> tuple[int, int]:
        """Takes all that is new.

        Returns:
            How many records, and exams among them.

        Raises:
            ImportRefusedError: it does not fit what the hub has of the device.
            BundleError: the file changed since it was opened.
        """
        header = self._bundle.header
        # PostgreSQL lets no other import of this device in until this one is through.
        device = self._connection.execute(
            select(DEVICE).where(DEVICE.c.id == self._device_id).with_for_update()
        ).one()
        last, name = int(device.last_sequence), device.name or self._device_id
        self._known_to = last
        if header.first_sequence > last + 1:
            raise ImportRefusedError(
                f"Records {last + 1} to {header.first_sequence - 1} of device {name} are missing; "
                "take the receipt of this hub to it and export again."
            )
        if self._hash_at(header.first_sequence - 1) != header.previous_hash:
            raise _cloned(name)
        count = 0
        try:
            for segment in segments(self._unknown(last, name)):
                self._keep(segment)
                count += len(segment.records)
            self._summarise_passing()
            self._flush()
            self._summarise_from_tables()
        except (ExamError, LogbookFormatError) as error:
            raise ImportRefusedError(
                f"Device {name} has an exam that does not add up ({error}); nothing of the bundle was taken."
            ) from error
        return count, len(self._begun.keys() | self._to_read)

    def _unknown(self, last: int, name: str) -> Iterator[ChainedRecord]:
        """The records the hub has not; pictures are kept on the way, known records are held against."""
        known = min(last, self._bundle.header.last_sequence)
        for item in self._bundle.items():
            if isinstance(item, Picture):
                self._pictures.put(item.content)
            elif item.record.sequence > last:
                yield item
            # One hash stands for all before it.
            elif item.record.sequence == known and item.hash != self._hash_at(known):
                raise _cloned(name)

    def _keep(self, segment: Segment) -> None:
        exam_uuid = segment.exam_uuid
        self._refuse_what_no_log_writes(segment)
        body = compress(segment)
        self._segments.append(
            {
                "device_id": self._device_id,
                "first_sequence": segment.first_sequence,
                "last_sequence": segment.last_sequence,
                "exam_uuid": exam_uuid,
                "head_hash": segment.head_hash,
                "body": body,
            }
        )
        self._waiting_bytes += len(body)
        records = [link.record for link in segment.records]
        if exam_uuid == NO_EXAM:
            self._events += [
                {
                    "device_id": self._device_id,
                    "sequence": record.sequence,
                    "kind": record.kind,
                    "boot_id": record.boot_id,
                    "wall_time_utc": record.wall_time_utc,
                    "body": record.body,
                }
                for record in records
            ]
            self._boots_doubted |= {record.boot_id for record in records if record.kind == CLOCK_DOUBTED}
        else:
            self._pass_by(exam_uuid, records)
        if self._waiting_bytes > BATCH_BYTES:
            self._flush()

    def _refuse_what_no_log_writes(self, segment: Segment) -> None:
        """An exam's id becomes the name of a file, and PostgreSQL's texts have lengths and no NUL.

        A device that is let in is not thereby trusted with the laptop.
        """
        named = segment.exam_uuid == NO_EXAM or EXAM_ID.fullmatch(segment.exam_uuid)
        shown = [link.record for link in segment.records if segment.exam_uuid == NO_EXAM]
        for record in (segment.records[0].record, *shown):
            plain = all(
                len(text) <= most and text.isascii() and text.isprintable()
                for text, most in ((record.kind, 32), (record.wall_time_utc, 40), (record.boot_id, 64))
            )
            if not named or not plain or "\0" in record.body:
                raise ImportRefusedError(
                    f"Device {self._device_id} has a record, {record.sequence}, such as no Leukoscope "
                    "writes; keep its card and find out what the device is."
                )

    def _pass_by(self, exam_uuid: str, records: list[Record]) -> None:
        if self._passing and self._passing[0].exam_uuid != exam_uuid:
            self._summarise_passing()
        if self._passing or (records[0].kind == "started" and exam_uuid not in self._begun):
            self._passing += records
        else:
            self._to_read.add(exam_uuid)

    def _summarise_passing(self) -> None:
        """Whether its clock is doubted is known only at the end: a device says so when it comes to know."""
        if not self._passing:
            return
        first = self._passing[0]
        logged = _replayed(self._passing, ClockDoubts(()))
        self._begun[first.exam_uuid] = first.boot_id, first.sequence
        self._summaries[first.exam_uuid] = _row(self._device_id, logged, self._passing[-1].sequence)
        self._passing = []

    def _flush(self) -> None:
        """Writes what waits; an exam that the tables have already is left to be read from them."""
        write_rows(self._connection, SEGMENT, self._segments)
        write_rows(self._connection, DEVICE_EVENT, self._events)
        known = set()
        for some in _some_of(list(self._summaries)):
            query = select(EXAM.c.exam_uuid).where(
                (EXAM.c.device_id == self._device_id) & EXAM.c.exam_uuid.in_(some)
            )
            known |= set(self._connection.execute(query).scalars())
        self._to_read |= known
        write_rows(
            self._connection, EXAM, [row for uuid, row in self._summaries.items() if uuid not in known]
        )
        self._segments, self._events, self._summaries, self._waiting_bytes = [], [], {}, 0

    def _summarise_from_tables(self) -> None:
        doubts = clock_doubts(self._connection, self._device_id)
        for exam_uuid in sorted(self._to_read):
            records = exam_records(self._connection, self._device_id, exam_uuid)
            row = _row(self._device_id, _replayed(records, doubts), records[-1].sequence)
            key = (EXAM.c.device_id == self._device_id) & (EXAM.c.exam_uuid == exam_uuid)
            if self._connection.execute(update(EXAM).where(key).values(row)).rowcount == 0:
                self._connection.execute(insert(EXAM).values(row))
        doubted = [uuid for uuid, (boot, first) in self._begun.items() if doubts.doubted(boot, first)]
        doubted += self._doubted_before(doubts)
        for some in _some_of(doubted):
            key = (EXAM.c.device_id == self._device_id) & EXAM.c.exam_uuid.in_(some)
            self._connection.execute(update(EXAM).where(key).values(clock_doubted=True))

    def _doubted_before(self, doubts: ClockDoubts) -> Iterator[str]:
        """Exams of earlier bundles that began in a boot whose clock this one says was wrong."""
        if not self._boots_doubted:
            return
        query = (
            select(SEGMENT.c.exam_uuid, SEGMENT.c.body)
            .where(
                (SEGMENT.c.device_id == self._device_id)
                & (SEGMENT.c.first_sequence <= self._known_to)
                & (SEGMENT.c.exam_uuid != NO_EXAM)
            )
            .order_by(SEGMENT.c.first_sequence.desc())
            .execution_options(yield_per=16)
        )
        for exam_uuid, body in self._connection.execute(query):
            first = expand(body)[0].record
            # Boots follow each other: before the first of another there is none of these.
            if first.boot_id not in self._boots_doubted:
                return
            if first.kind == "started" and doubts.doubted(first.boot_id, first.sequence):
                yield exam_uuid

    def _hash_at(self, sequence: int) -> str | None:
        if sequence == 0:
            return GENESIS
        query = select(SEGMENT.c.body).where(
            (SEGMENT.c.device_id == self._device_id)
            & (SEGMENT.c.first_sequence <= sequence)
            & (SEGMENT.c.last_sequence >= sequence)
        )
        body = self._connection.execute(query).scalar_one_or_none()
        if body is None:
            return None
        return next(link.hash for link in expand(body) if link.record.sequence == sequence)


def stored_exam(connection: Connection, device_id: str, exam_uuid: str) -> LoggedExam | None:
    """One exam, from its records; None where the tables have none of that name."""
    records = exam_records(connection, device_id, exam_uuid)
    return _replayed(records, clock_doubts(connection, device_id)) if records else None


def exam_records(connection: Connection, device_id: str, exam_uuid: str) -> list[Record]:
    """The records of an exam, in order."""
    query = (
        select(SEGMENT.c.body)
        .where((SEGMENT.c.exam_uuid == exam_uuid) & (SEGMENT.c.device_id == device_id))
        .order_by(SEGMENT.c.first_sequence)
    )
    return [link.record for (body,) in connection.execute(query) for link in expand(body)]


def clock_doubts(connection: Connection, device_id: str) -> ClockDoubts:
    """Which exams of a device have times that may mislead, as far as the tables know."""
    query = (
        select(DEVICE_EVENT.c.sequence, DEVICE_EVENT.c.boot_id, DEVICE_EVENT.c.kind)
        .where(DEVICE_EVENT.c.kind.in_(CLOCK_KINDS) & (DEVICE_EVENT.c.device_id == device_id))
        .order_by(DEVICE_EVENT.c.sequence)
    )
    return ClockDoubts((sequence, boot_id, kind) for sequence, boot_id, kind in connection.execute(query))


def _replayed(records: Sequence[Record], doubts: ClockDoubts) -> LoggedExam:
    first = records[0]
    doubted = doubts.doubted(first.boot_id, first.sequence)
    return replay_exam(records, f"of device {first.device_id}", clock_doubted=doubted)


def _row(device_id: str, logged: LoggedExam, last_sequence: int) -> dict[str, Any]:
    key = {"device_id": device_id, "exam_uuid": logged.exam.uuid, "last_sequence": last_sequence}
    return exam_summary(logged) | key


def _some_of(names: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(names), NAMED_TOGETHER):
        yield names[first : first + NAMED_TOGETHER]


def _cloned(device: str) -> ImportRefusedError:
    return ImportRefusedError(
        f"Device {device} has records that differ from those the hub took before: its card was copied or put "
        "back from an old copy; keep the card and find out which device is the right one."
    )
