import sqlite3
from pathlib import Path

import pytest
from exam_samples import started

from edge_app.exceptions import LogbookFormatError, LogbookWriteError
from edge_app.logbook import database, schema
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.schema import APPLICATION_ID, MIGRATIONS, migrate

REST = (
    "device_id, exam_uuid, kind, body, boot_id, wall_time_utc, monotonic_ns, app_version, previous_hash, hash"
)
RELEASED = sorted((Path(__file__).parent / "data").glob("schema-*.sql"))


@pytest.fixture
def connection(log_path, logged):
    connection = database.connect(log_path)
    yield connection
    connection.close()


def test_a_log_is_marked_as_such_and_writes_ahead(connection):
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_commit_waits_for_the_disk(log_path, logged):
    with Logbook.open(log_path) as logbook:
        asked = logbook._writer.submit(
            lambda: [
                logbook._connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("synchronous", "foreign_keys")
            ]
        )
        assert asked.result() == [2, 1]


def test_all_tables_are_strict(connection):
    tables = connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert {name for name, _ in tables} == {"device", "event", "head", "schema_migration"}
    assert all(strict for _, strict in tables)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}'",
        "DELETE FROM event",
        "DELETE FROM event WHERE sequence = 1",
        "REPLACE INTO event SELECT * FROM event WHERE sequence = 1",
        f"INSERT OR REPLACE INTO event SELECT 9, uuid, {REST} FROM event WHERE sequence = 1",  # noqa: S608
        f"INSERT INTO event SELECT 10, 'new', {REST} FROM event WHERE sequence = 1",  # noqa: S608
    ],
)
def test_events_can_be_neither_changed_nor_deleted(connection, statement):
    with pytest.raises(database.IntegrityError, match="append-only"):
        connection.execute(statement)


def test_each_migration_is_recorded_by_number_and_name(connection):
    rows = connection.execute("SELECT version, name FROM schema_migration").fetchall()
    assert rows == [(1, "first_schema"), (2, "records_in_order"), (3, "starts_at_hand")]


def test_opening_again_migrates_nothing_and_keeps_the_device(connection, log_path):
    before = connection.execute("SELECT * FROM device, schema_migration").fetchall()
    Logbook.open(log_path).close()
    assert connection.execute("SELECT * FROM device, schema_migration").fetchall() == before


def _one_more(connection):
    connection.execute("ALTER TABLE device ADD COLUMN nickname TEXT")


def _breaks(connection):
    connection.execute("CREATE TABLE half_made (id INTEGER) STRICT")
    connection.execute("INSERT INTO no_such_table VALUES (1)")


def test_an_older_log_is_brought_up_and_still_verifies(connection, log_path, verify, monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, _one_more))
    Logbook.open(log_path).close()
    versions = connection.execute("SELECT version FROM schema_migration").fetchall()
    assert versions == [(number,) for number in range(1, len(MIGRATIONS) + 2)]
    assert connection.execute("SELECT nickname FROM device").fetchall() == [(None,)]
    assert verify().ok


def test_a_migration_that_fails_leaves_nothing_behind(connection, monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, _breaks))
    with pytest.raises(database.OperationalError, match="no_such_table"):
        migrate(connection)
    assert not connection.in_transaction
    versions = connection.execute("SELECT version FROM schema_migration").fetchall()
    assert versions == [(number,) for number in range(1, len(MIGRATIONS) + 1)]
    assert connection.execute("SELECT * FROM sqlite_master WHERE name = 'half_made'").fetchall() == []


def test_a_log_of_a_newer_leukoscope_is_refused_and_not_touched(connection, log_path):
    newer = len(MIGRATIONS) + 1
    connection.execute("INSERT INTO schema_migration VALUES (?, 'future', '2031-01-01')", (newer,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = log_path.read_bytes()
    for opened in (Logbook, LogReader):
        with pytest.raises(LogbookFormatError, match=rf"newer Leukoscope \(schema {newer}, this one"):
            opened.open(log_path)
    assert log_path.read_bytes() == before


def test_another_programs_database_is_refused_and_not_touched(tmp_path):
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE note (text)")
    other.close()
    before = path.read_bytes()
    for opened in (Logbook, LogReader):
        with pytest.raises(LogbookFormatError, match="another program"):
            opened.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("table", ["schema_migration", "device", "head", "event"])
def test_a_log_without_one_of_its_tables_is_damaged(connection, log_path, table):
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"DROP TABLE {table}")
    with (
        pytest.raises((LogbookFormatError, LogbookWriteError), match="no such table"),
        Logbook.open(log_path) as log,
    ):
        log.start_exam(started())
    with pytest.raises(LogbookFormatError, match="no such table"), LogReader.open(log_path) as reader:
        reader.verify()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM schema_migration", "does not say its schema"),
        ("DELETE FROM device", "names no device"),
    ],
)
def test_a_log_with_one_of_its_tables_emptied_is_damaged(connection, log_path, statement, problem):
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement)
    with pytest.raises(LogbookFormatError, match=problem):
        Logbook.open(log_path)


@pytest.fixture(
    params=sorted((Path(__file__).parent / "data").glob("schema-*.sql")), ids=lambda path: path.stem
)
def released(request, log_path):
    """A log as a released version wrote it; kept for good."""
    with sqlite3.connect(log_path) as old:
        old.executescript(request.param.read_text(encoding="utf-8"))
    old.close()
    return log_path


def test_a_log_of_each_released_schema_is_read_as_it_is(released, verify):
    assert verify().ok
    with LogReader.open(released) as reader:
        signed, open_one = reader.exams()
    assert [exam.exam.started.sample_id for exam in (signed, open_one)] == ["S-1", "S-2"]
    assert signed.exam.signed_by == "tester"


def test_a_log_of_each_released_schema_is_brought_up_keeps_its_chain_and_is_written_on(released, verify):
    before = verify()
    with Logbook.open(released) as logbook:
        logbook.start_exam(started(sample_id="S-3"))
    after = verify()
    assert after.ok, after.problem
    assert after.events > before.events
    with LogReader.open(released) as reader:
        assert reader.hash_at(before.events) == before.head_hash
        assert len(reader.exams()) == 3
    connection = database.connect(released)
    assert connection.execute("SELECT max(version) FROM schema_migration").fetchone() == (len(MIGRATIONS),)
    connection.close()
