"""Finding exams in a real log."""

from datetime import datetime, timedelta

import pytest
from exam_samples import cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamEnded, ExamSigned
from edge_app.logbook import search as search_module
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.search import ExamQuery, previous_exam, search

BLASTS = tuple(cell(f"blast-{number}", CellClass.LYMPHOBLAST) for number in range(10))
ENDED = ExamEnded(reason="target")
EXAMS = (
    ("TUBE-1", "Amina", ENDED, ExamSigned(operator="Amina")),
    ("tube-2", "Bo", *BLASTS, ENDED),
    ("LOT-7", "Bo", ENDED),
    ("TUBE-1", "Bo", ENDED),
    ("OTHER", "Chi", *BLASTS),
)


@pytest.fixture
def log(log_path):
    with Logbook.open(log_path) as book:
        for sample, operator, *events in EXAMS:
            control = "L7" if sample.startswith("LOT") else ""
            uuid = book.start_exam(started(sample_id=sample, operator=operator, control=control))
            book.append(uuid, (field(), *events)).result()
    with LogReader.open(log_path) as reader:
        yield reader


def samples(found):
    return [heading.started.sample_id for heading in found.exams]


def test_all_exams_but_control_slides_are_found_newest_first(log):
    found = search(log, ExamQuery())
    assert samples(found) == ["OTHER", "TUBE-1", "tube-2", "TUBE-1"]
    assert found.before is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (ExamQuery(text="tube"), ["TUBE-1", "tube-2", "TUBE-1"]),
        (ExamQuery(text=" bo "), ["TUBE-1", "tube-2"]),
        (ExamQuery(text="nobody"), []),
        (ExamQuery(flag="suspect"), ["OTHER", "tube-2"]),
        (ExamQuery(flag="unsigned"), ["OTHER", "TUBE-1", "tube-2"]),
        (ExamQuery(text="tube", flag="suspect"), ["tube-2"]),
        (ExamQuery(since_utc="2000"), ["OTHER", "TUBE-1", "tube-2", "TUBE-1"]),
        (ExamQuery(since_utc="9999"), []),
    ],
)
def test_a_search_finds_what_fits_all_of_it(log, query, expected):
    assert samples(search(log, query)) == expected


def test_an_exam_is_found_by_its_day_or_month_where_the_device_stands(log):
    today = datetime.now().astimezone().date()
    assert len(samples(search(log, ExamQuery(text=today.isoformat())))) == 4
    assert len(samples(search(log, ExamQuery(text=f"{today:%Y-%m}")))) == 4
    assert samples(search(log, ExamQuery(text=(today - timedelta(days=2)).isoformat()))) == []
    assert samples(search(log, ExamQuery(text=f"{today:%Y}"))) == []


def test_a_search_goes_on_where_the_one_before_stopped(log, monkeypatch):
    monkeypatch.setattr(search_module, "PAGE", 3)
    first = search(log, ExamQuery())
    assert samples(first) == ["OTHER", "TUBE-1", "tube-2"]
    assert samples(search(log, ExamQuery(), first.before)) == ["TUBE-1"]


def test_a_rare_flag_stops_after_so_many_exams_and_can_go_on(log, monkeypatch):
    monkeypatch.setattr(search_module, "MOST_READ", 1)
    found, before = [], None
    while True:
        part = search(log, ExamQuery(flag="suspect"), before)
        found += samples(part)
        before = part.before
        if before is None:
            break
    assert found == ["OTHER", "tube-2"]


def test_the_previous_exam_is_the_one_of_the_same_sample_before(log):
    newest, _, oldest = search(log, ExamQuery(text="tube")).exams
    assert previous_exam(log, newest) == oldest
    assert previous_exam(log, oldest) is None


def test_looking_for_starts_reads_them_from_an_index(log):
    plan = log._connection.execute(
        "EXPLAIN QUERY PLAN SELECT body FROM event "
        "WHERE kind = 'started' AND sequence < 9 ORDER BY sequence DESC"
    ).fetchall()
    assert "event_started" in plan[0][-1]
