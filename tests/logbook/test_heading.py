"""Headings of a real log against the exams themselves."""

import pytest
from exam_samples import added, cell, exams, field, started
from hypothesis import HealthCheck, given, settings

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified, ExamAmended, ExamEnded, ExamSigned, FieldUndone
from edge_app.exam.exam import Exam
from edge_app.exceptions import LogbookFormatError
from edge_app.logbook.heading import CELL_KINDS, LIFE_KINDS, read_heading
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.logged import ExamStart
from edge_app.logbook.reader import LogReader

DOCTOR = "M. Okafor"
ENDED = ExamEnded(reason="target")
SIGNED = ExamSigned(operator=DOCTOR)
AMENDED = ExamAmended(operator="J. Perez", reason="a second look")


def row(event):
    cells = event.kind in CELL_KINDS
    read = tuple(
        getattr(event, name, None) if cells else None for name in ("cell_id", "field_id", "assigned")
    )
    return (event.kind, *read, event.model_dump_json() if event.kind in LIFE_KINDS else None)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(exams())
def test_a_heading_says_what_the_whole_exam_says(events):
    exam = Exam.replay("u", events)
    start = ExamStart(1, "u", "2026-11-24T00:00:00.000Z", "boot", exam.started)
    heading = read_heading(start, [row(event) for event in events], "here", clock_doubted=False)
    assert heading.counts == exam.counts
    assert heading.verdict == exam.verdict
    assert (heading.status, heading.closed) == (exam.status, exam.closed)
    assert heading.signed_by == exam.signed_by


@pytest.fixture
def heading(log_path):
    """Writes an exam of these events and reads its heading."""

    def of(*events):
        with Logbook.open(log_path) as book:
            uuid = book.start_exam(started())
            book.append(uuid, events).result()
        with LogReader.open(log_path) as log:
            read = log.heading(next(log.starts()))
            logged = log.replay(uuid)
        assert (read.uuid, read.started_utc) == (uuid, logged.started_utc)
        assert read.counts == logged.exam.counts
        assert read.status == logged.exam.status
        return read

    return of


def test_corrections_additions_and_fields_taken_back_count_as_they_stand(heading):
    read = heading(
        field(1),
        cell("a"),
        cell("b"),
        field(2),
        cell("c", field_id="field-2"),
        added("d", field_id="field-2"),
        CellReclassified(cell_id="a", assigned=CellClass.LYMPHOBLAST, operator=DOCTOR),
        FieldUndone(field_id="field-2", operator=DOCTOR),
    )
    assert read.counts == {CellClass.LYMPHOBLAST: 1, CellClass.NEUTROPHIL: 1}
    assert read.status == "open"


@pytest.mark.parametrize(
    ("events", "status", "reopened_by"),
    [
        ((), "open", None),
        ((ENDED,), "preliminary", None),
        ((ENDED, SIGNED), "final", None),
        ((ENDED, SIGNED, AMENDED), "reopened", "J. Perez"),
        ((ENDED, SIGNED, AMENDED, SIGNED), "amended", "J. Perez"),
    ],
)
def test_signatures_and_amendments_make_the_status(heading, events, status, reopened_by):
    read = heading(field(), cell(), *events)
    assert (read.status, read.reopened_by) == (status, reopened_by)


def test_a_record_that_cannot_be_read_is_told_with_its_exam():
    start = ExamStart(1, "the-exam", "", "", started())
    with pytest.raises(LogbookFormatError, match="the-exam"):
        read_heading(start, [("cell", "a", "f", "no such class", None)], "here", clock_doubted=False)
    with pytest.raises(LogbookFormatError, match="the-exam"):
        read_heading(start, [("ended", None, None, None, "{}")], "here", clock_doubted=False)
