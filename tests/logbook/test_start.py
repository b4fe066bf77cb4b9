"""What the log looks at when it is opened: its last records and the clock."""

from datetime import datetime, timezone

import pytest
from exam_samples import started

from edge_app.exceptions import LogbookFormatError
from edge_app.logbook import clock, database
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader


@pytest.fixture
def wrong_clock(monkeypatch):
    monkeypatch.setattr(clock, "RELEASED", datetime(9999, 1, 1, tzinfo=timezone.utc))


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE event SET body = '{}' WHERE sequence = 7", "record 7 is damaged"),
        ("DELETE FROM event WHERE sequence = 8", "head does not fit its last record, 7"),
        ("DELETE FROM event WHERE sequence = 7", "record 8 is damaged"),
        ("UPDATE head SET hash = 'f00'", "head does not fit its last record, 8"),
        ("DELETE FROM head", "head does not fit its last record, 8"),
    ],
)
def test_a_log_whose_end_is_damaged_is_not_written_on_and_says_how_to_save_it(
    log_path, logged, statement, problem
):
    connection = database.connect(log_path)
    connection.execute("DROP TRIGGER event_no_update")
    connection.execute("DROP TRIGGER event_no_delete")
    connection.execute(statement)
    connection.close()
    with pytest.raises(LogbookFormatError, match=f"{problem}; save .* 'leukoscope log rescue'"):
        Logbook.open(log_path)


def test_a_clock_that_cannot_be_right_is_said_once_a_boot_and_marks_its_exams(log_path, wrong_clock):
    for _ in range(2):
        with Logbook.open(log_path) as logbook:
            logbook.start_exam(started())
    with LogReader.open(log_path) as reader:
        assert [(record.sequence, event.kind) for record, event in reader.device_events()] == [
            (1, "clock_doubted")
        ]
        assert [exam.clock_doubted for exam in reader.exams()] == [True, True]


def test_exams_of_another_boot_are_not_doubted(log_path, logged, wrong_clock, monkeypatch):
    monkeypatch.setattr("edge_app.logbook.logbook._boot_id", lambda: "another")
    with Logbook.open(log_path) as logbook:
        logbook.start_exam(started())
    with LogReader.open(log_path) as reader:
        assert [exam.clock_doubted for exam in reader.exams()] == [False, False, True]
