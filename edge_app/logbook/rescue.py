"""Saving what is good of a damaged log into a new one. The damaged file is only read.

Records whose hash holds are good, wherever they lie. Up to the first that is lost the new log is the old one
to the bit, so a laptop goes on with it. Behind that the chain is linked anew and records move up. Of an exam
that lost records, those stay that still make an exam in their order; an exam without its beginning is none.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from edge_app.exam.events import EVENT_ADAPTER, Event
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError, LogbookFormatError, LogbookWriteError
from edge_app.files import sync_folder
from edge_app.logbook import database
from edge_app.logbook.chain import GENESIS, ChainedRecord, Record, record_hash
from edge_app.logbook.device_events import DEVICE_EVENT_ADAPTER, NO_EXAM, LogRescued
from edge_app.logbook.lock import locked
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.schema import migrate

GIVE_UP_AFTER = 5_000
"""Where even the head is lost, so many missing numbers in a row are taken for the end."""


@dataclass(frozen=True)
class Rescue:
    """What a rescue came to.

    Attributes:
        saved: records in the new log.
        lost: records that could not be read or did not hold.
        dropped: records that held but belong to no exam any more, or signed the chain as it was.
        exams: exams in the new log.
        incomplete: of them, the UUIDs of those that lack records.
        gone: UUIDs of exams whose beginning is lost; one without a single good record has no name any more.
        same_to: number of the last record up to which old and new chain are the same.
    """

    saved: int
    lost: int
    dropped: int
    exams: int
    incomplete: tuple[str, ...]
    gone: tuple[str, ...]
    same_to: int


def rescue_log(damaged: Path, new: Path) -> Rescue:
    """Writes what is good of a damaged log into a new one.

    Args:
        damaged: the log; nobody may be writing it.
        new: the file to make; it must not be there.

    Raises:
        LogbookFormatError: nothing can be read of it.
        LogbookKeyError: its key is not here.
        LogbookWriteError: the new file is there already or cannot be written.
    """
    if new.exists():
        raise LogbookWriteError(f"{new} is there already; name a file that is not.")
    if not damaged.is_file():
        raise LogbookFormatError(f"There is no log at {damaged}; name the damaged one.")
    with locked(damaged):
        try:
            good, last, head = _good_records(damaged)
        except database.Error as error:
            raise LogbookFormatError(
                f"Nothing of {damaged} can be read ({error}); keep it, the laptop has what was synced."
            ) from error
    if not good:
        raise LogbookFormatError(
            f"Nothing of {damaged} can be read; keep it, the laptop has what was synced."
        )
    kept, incomplete, gone = _exams_that_replay(good, last)
    part = new.with_name(new.name + ".part")
    try:
        part.unlink(missing_ok=True)
        same_to = _write(part, kept)
        with Logbook.open(part) as logbook:
            lost = last - len(good)
            logbook.append_device(LogRescued(saved=len(kept), lost=lost, original_head=head)).result()
        part.with_name(part.name + ".lock").unlink()
        part.replace(new)
        sync_folder(new.absolute().parent)
    except (OSError, database.Error) as error:
        raise LogbookWriteError(
            f"The new log {new} could not be written ({error}); free space or name another place."
        ) from error
    exams = {link.record.exam_uuid for link in kept} - {NO_EXAM}
    return Rescue(len(kept), last - len(good), len(good) - len(kept), len(exams), incomplete, gone, same_to)


def _good_records(damaged: Path) -> tuple[list[ChainedRecord], int, str]:
    """All records that hold, the number of the last there was as far as can be told, and the head's hash."""
    if _one(damaged, "SELECT name FROM sqlite_master WHERE name = 'event'", ()) is None:
        return [], 0, ""
    head = _one(damaged, "SELECT sequence, hash FROM head", ()) or (0, "")
    end = int(str(head[0]))
    good = {link.record.sequence: link for link in _read_forward(damaged, end) if link.holds}
    links = [good[sequence] for sequence in sorted(good)]
    return links, max(end, links[-1].record.sequence if links else 0), str(head[1])


def _read_forward(damaged: Path, end: int) -> Iterator[ChainedRecord]:
    """Reads in order for as long as it goes, then one by one over the damage, then in order again."""
    query = "SELECT * FROM event WHERE sequence > ? ORDER BY sequence"
    sequence, missed = 0, 0
    while missed < GIVE_UP_AFTER and (not end or sequence < end):
        # Opened anew after each error: SQLCipher refuses everything on a connection that met one.
        with closing(database.connect_to_read(damaged)) as connection:
            try:
                for row in connection.execute(query, (sequence,)):
                    yield _link(row)
                    sequence, missed = int(row[0]), 0
                return
            except (database.Error, UnicodeDecodeError):
                sequence, missed = sequence + 1, missed + 1
        found = _one(damaged, "SELECT * FROM event WHERE sequence = ?", (sequence,))
        if found is not None:
            yield _link(found)


def _one(damaged: Path, query: str, values: tuple[int, ...]) -> tuple[object, ...] | None:
    with closing(database.connect_to_read(damaged)) as connection:
        try:
            found = connection.execute(query, values).fetchone()
        except (database.Error, UnicodeDecodeError):
            return None
    return None if found is None else tuple(found)


def _link(row: tuple[object, ...]) -> ChainedRecord:
    *columns, previous, digest = row
    return ChainedRecord(Record(*columns), str(previous), str(digest))  # type: ignore[arg-type]


def _exams_that_replay(
    good: list[ChainedRecord], last: int
) -> tuple[list[ChainedRecord], tuple[str, ...], tuple[str, ...]]:
    """The records that make exams, in order; which exams lack some; which exams are gone."""
    whole_to = next((n for n, link in enumerate(good) if link.record.sequence != n + 1), len(good))
    exams: dict[str, Exam] = {}
    kept: list[ChainedRecord] = []
    incomplete: set[str] = set()
    gone: set[str] = set()
    reach: dict[str, tuple[int, int]] = {}
    for number, link in enumerate(good):
        record = link.record
        if record.exam_uuid == NO_EXAM:
            # Behind a gap a checkpoint signs a chain that is no more.
            if number < whole_to or (record.kind != "checkpoint" and _parses(record)):
                kept.append(link)
            continue
        exam = _applied(exams.get(record.exam_uuid), record)
        if exam is None:
            (incomplete if record.exam_uuid in exams else gone).add(record.exam_uuid)
            continue
        exams[record.exam_uuid] = exam
        kept.append(link)
        began, _ = reach.get(record.exam_uuid, (record.sequence, 0))
        reach[record.exam_uuid] = (began, record.sequence)
    there = {link.record.sequence for link in good}
    missing = [n for n in range(1, last + 1) if n not in there]
    # A lost record may be of any exam with records on both sides of it, or of the one just before it.
    incomplete.update(uuid for uuid, (a, b) in reach.items() if any(a < n <= b + 1 for n in missing))
    return kept, tuple(sorted(incomplete)), tuple(sorted(gone))


def _applied(exam: Exam | None, record: Record) -> Exam | None:
    try:
        event: Event = EVENT_ADAPTER.validate_json(record.body)
        return Exam.replay(record.exam_uuid, (event,)) if exam is None else exam.apply(event)
    except (ExamError, ValidationError):
        return None


def _parses(record: Record) -> bool:
    try:
        DEVICE_EVENT_ADAPTER.validate_json(record.body)
    except ValidationError:
        return False
    return True


def _write(part: Path, kept: list[ChainedRecord]) -> int:
    """Makes the new log; up to which record it is the old one to the bit."""
    previous, same_to = GENESIS, 0
    with closing(database.connect(part)) as connection:
        migrate(connection)
        connection.execute("BEGIN")
        connection.execute("UPDATE device SET id = ?", (kept[0].record.device_id,))
        for number, link in enumerate(kept, start=1):
            record = replace(link.record, sequence=number)
            digest = record_hash(previous, record)
            if digest == link.hash and same_to == number - 1:
                same_to = number
            values = (*record.columns.values(), previous, digest)
            connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
            previous = digest
        connection.execute("INSERT INTO head VALUES (1, ?, ?)", (len(kept), previous))
        connection.execute("COMMIT")
    return same_to
