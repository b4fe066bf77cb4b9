"""Proving a log: SQLite's own structure, each link of the chain, the head, and what the device signed."""

from dataclasses import dataclass
from pathlib import Path

from edge_app.logbook import database
from edge_app.logbook.chain import GENESIS, Record, record_hash
from edge_app.logbook.device_events import NO_EXAM
from edge_app.logbook.identity import CheckpointChecker


@dataclass(frozen=True)
class VerifyReport:
    """What checking the chain found.

    Attributes:
        events: records that verify, from the first on.
        exams: exams among them.
        head_hash: hash of the last record that verifies.
        problem: what is wrong with the next one, empty when all is well.
        signed_to: number of the last record that a checkpoint of the device covers; 0 where there is none.
        key_changes: numbers of the records that say the device's key changed.
    """

    events: int
    exams: int
    head_hash: str
    problem: str
    signed_to: int = 0
    key_changes: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the whole log verifies."""
        return not self.problem


def verify_chain(connection: database.Connection, log: Path) -> VerifyReport:
    """Reads every record in order; stops at the first that is wrong.

    Args:
        connection: the log, in a transaction.
        log: its file, beside which the device's key may lie.

    Raises:
        database.Error: the file cannot be read.
    """
    (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if integrity != "ok":
        return VerifyReport(0, 0, GENESIS, f"the file is damaged ({integrity})")
    previous, count = GENESIS, 0
    exams: set[str] = set()
    checkpoints = CheckpointChecker(log)
    devices = {device for (device,) in connection.execute("SELECT id FROM device")}
    problem = ""
    for *columns, stored_previous, digest in connection.execute("SELECT * FROM event ORDER BY sequence"):
        record = Record(*columns)
        problem = _link_problem(record, stored_previous, digest, count, previous)
        if not problem and record.device_id not in devices:
            problem = f"record {record.sequence} names a device that the log does not know"
        if not problem and record.exam_uuid == NO_EXAM:
            problem = checkpoints.problem(record, previous)
        if problem:
            break
        previous, count = digest, count + 1
        if record.exam_uuid != NO_EXAM:
            exams.add(record.exam_uuid)
    if not problem:
        head = connection.execute("SELECT sequence, hash FROM head").fetchone() or (0, GENESIS)
        problem = _head_problem(tuple(head), count, previous) or checkpoints.final_problem()
    return VerifyReport(count, len(exams), previous, problem, checkpoints.signed_to, checkpoints.key_changes)


def _head_problem(head: tuple[int, str], count: int, last_hash: str) -> str:
    sequence, digest = head
    if sequence > count:
        return f"records after {count} are missing: the log once had {sequence}"
    if sequence < count:
        return f"{count - sequence} records after {sequence} were not written by Leukoscope"
    return "" if digest == last_hash else f"record {count} is not the one that was written"


def _link_problem(record: Record, stored_previous: str, digest: str, count: int, previous: str) -> str:
    if record.sequence != count + 1:
        return f"record {count + 1} is missing"
    if stored_previous != previous:
        return f"record {record.sequence} does not follow the one before it"
    if record_hash(previous, record) != digest:
        return f"record {record.sequence} ({record.kind} of exam {record.exam_uuid}) was changed"
    return ""
