"""What can be checked of a log in no time, however long it is: its last records."""

from itertools import zip_longest

from edge_app.logbook import database
from edge_app.logbook.chain import GENESIS, ChainedRecord, Record
from edge_app.logbook.device_events import NO_EXAM


def tail_problem(connection: database.Connection, count: int) -> str:
    """What is wrong with the last records or the head row; empty when they fit.

    Args:
        connection: the log.
        count: how many of the last records are looked at.
    """
    rows = connection.execute("SELECT * FROM event ORDER BY sequence DESC LIMIT ?", (count,)).fetchall()
    links = [ChainedRecord(Record(*columns), previous, digest) for *columns, previous, digest in rows]
    head = connection.execute("SELECT sequence, hash FROM head").fetchone()
    last = (links[0].record.sequence, links[0].hash) if links else (0, GENESIS)
    if (tuple(head) if head else (0, GENESIS)) != last:
        return f"its head does not fit its last record, {last[0]}"
    for link, before in zip_longest(links, links[1:]):
        follows = before is None or (link.record.sequence, link.previous_hash) == (
            before.record.sequence + 1,
            before.hash,
        )
        if not link.holds or not follows:
            return f"its record {link.record.sequence} is damaged"
    return ""


def records_since_checkpoint(connection: database.Connection) -> int:
    """How many records the device has not signed yet."""
    (since,) = connection.execute(
        "SELECT (SELECT ifnull(max(sequence), 0) FROM event) - ifnull(max(sequence), 0) FROM event "
        "WHERE exam_uuid = ? AND kind = 'checkpoint'",
        (NO_EXAM,),
    ).fetchone()
    return int(since)


def last_key(connection: database.Connection) -> str:
    """The public key, hex, that the device signed with last or changed to; empty where it has not signed."""
    row = connection.execute(
        "SELECT json_extract(body, '$.public_key') FROM event "
        "WHERE exam_uuid = ? AND kind IN ('checkpoint', 'key_changed') ORDER BY sequence DESC LIMIT 1",
        (NO_EXAM,),
    ).fetchone()
    return "" if row is None else str(row[0])
