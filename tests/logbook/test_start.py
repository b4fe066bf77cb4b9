"""What the log looks at when it is opened: its last records and the clock."""

from datetime import datetime, timezone

import pytest
from dead_battery import set_to_1970
from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded
from edge_app.exceptions import LogbookFormatError
from edge_app.logbook import clock, database
from edge_app.logbook.device_events import ClockSet
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


def test_a_clock_set_back_during_an_exam_is_said_in_the_log_and_the_exam_goes_on(log_path, monkeypatch):
    with Logbook.open(log_path) as logbook:
        exam_uuid = logbook.start_exam(started())
        assert not logbook.clock_doubted
        set_to_1970(monkeypatch)
        logbook.append(exam_uuid, (field(), cell())).result()
        logbook.append(exam_uuid, (ExamEnded(reason="operator"),)).result()
        assert logbook.clock_doubted
    with LogReader.open(log_path) as reader:
        assert reader.verify().ok
        logged = reader.exam(exam_uuid)
        doubts = [event.reason for _, event in reader.device_events() if event.kind == "clock_doubted"]
    assert logged.clock_doubted
    assert (len(logged.exam.cells), logged.exam.status) == (1, "preliminary")
    assert doubts == ["The clock says 1970-01-01 00:00 UTC, which is before this program was made."]


def test_a_clock_that_was_set_is_right_for_what_begins_then_and_after_a_new_start(log_path, monkeypatch):
    now = clock.RELEASED
    monkeypatch.setattr(clock, "RELEASED", datetime(9999, 1, 1, tzinfo=timezone.utc))
    with Logbook.open(log_path) as logbook:
        logbook.start_exam(started())
        assert logbook.clock_doubted
        monkeypatch.setattr(clock, "RELEASED", now)
        with Logbook.open_as_guest(log_path) as guest:
            guest.append_device(ClockSet(before_utc="then", after_utc="now", by="Ana")).result()
        logbook.start_exam(started())
        assert not logbook.clock_doubted
    with Logbook.open(log_path) as logbook:
        assert not logbook.clock_doubted
    with LogReader.open(log_path) as reader:
        assert [exam.clock_doubted for exam in reader.exams()] == [True, False]
