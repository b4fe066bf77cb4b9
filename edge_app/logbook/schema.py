"""The log's tables and how older logs are brought up to them."""

from collections.abc import Callable
from datetime import datetime, timezone

from edge_app.exceptions import LogbookFormatError
from edge_app.logbook import database
from edge_app.logbook.uuid7 import uuid7

APPLICATION_ID = 0x4C6B7363
"""Marks the file as a Leukoscope log ("Lksc") in SQLite's header."""


def _first_schema(connection: database.Connection) -> None:
    connection.execute("CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY, created_utc TEXT NOT NULL) STRICT")
    connection.execute(
        """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE,
            device_id TEXT NOT NULL REFERENCES device (id),
            exam_uuid TEXT NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            boot_id TEXT NOT NULL,
            wall_time_utc TEXT NOT NULL,
            monotonic_ns INTEGER NOT NULL,
            app_version TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        """
    )
    connection.execute("CREATE INDEX event_exam ON event (exam_uuid, sequence)")
    connection.execute(
        """
        CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            sequence INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        """
    )
    for verb in ("UPDATE", "DELETE"):
        connection.execute(
            f"CREATE TRIGGER event_no_{verb.lower()} BEFORE {verb} ON event "
            "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
        )
    connection.execute(
        "INSERT INTO device (id, created_utc) VALUES (?, ?)",
        (str(uuid7()), datetime.now(timezone.utc).isoformat(timespec="seconds")),
    )


def _records_in_order(connection: database.Connection) -> None:
    """INSERT OR REPLACE deletes without a word to the triggers of DELETE: refused before it comes to that."""
    connection.execute(
        """
        CREATE TRIGGER event_in_order BEFORE INSERT ON event
        WHEN NEW.sequence <> 1 + (SELECT ifnull(max(sequence), 0) FROM event)
            OR EXISTS (SELECT 1 FROM event WHERE uuid = NEW.uuid)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
        """
    )


def _starts_at_hand(connection: database.Connection) -> None:
    """Looking for an exam reads the first record of each, not the hundreds between."""
    connection.execute("CREATE INDEX event_started ON event (sequence) WHERE kind = 'started'")


MIGRATIONS: tuple[Callable[[database.Connection], None], ...] = (
    _first_schema,
    _records_in_order,
    _starts_at_hand,
)
"""Each brings the schema from its place in this tuple to the next; released ones are never edited."""


def schema_version(connection: database.Connection) -> int:
    """The number of migrations a log has had; 0 for an empty file.

    Raises:
        LogbookFormatError: the file is another program's database, or a newer Leukoscope's log.
    """
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables == 0 and application_id in (0, APPLICATION_ID):
        return 0
    if application_id != APPLICATION_ID:
        raise LogbookFormatError("it is a database of another program; choose the log's own file")
    (version,) = connection.execute("SELECT max(version) FROM schema_migration").fetchone()
    if version is None:
        raise LogbookFormatError("it does not say its schema; it is damaged")
    if version > len(MIGRATIONS):
        raise LogbookFormatError(
            f"it was written by a newer Leukoscope (schema {version}, this one knows {len(MIGRATIONS)}); "
            "update the app"
        )
    return int(version)


def migrate(connection: database.Connection) -> None:
    """Brings a log to the newest schema; each step is one transaction together with its record.

    Raises:
        LogbookFormatError: see ``schema_version``.
    """
    version = schema_version(connection)
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if number == 1:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(
                    "CREATE TABLE schema_migration "
                    "(version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_utc TEXT NOT NULL) STRICT"
                )
            migration(connection)
            connection.execute(
                "INSERT INTO schema_migration (version, name, applied_utc) VALUES (?, ?, ?)",
                (
                    number,
                    migration.__name__.strip("_"),
                    datetime.now(timezone.utc).isoformat(timespec="seconds"),
                ),
            )
            connection.execute("COMMIT")
        except BaseException:
            # After a full disk SQLite may have rolled back already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
