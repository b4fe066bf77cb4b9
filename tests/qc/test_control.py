"""Exams of a control slide held against what is expected, through a real log."""

from datetime import date, datetime, timedelta, timezone

import pytest
from exam_samples import cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam
from edge_app.exceptions import QcError
from edge_app.logbook.device_events import QcExpected, QcShare
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.qc.book import QcBook, Today
from edge_app.qc.control import Control, chart, check_control, judge
from edge_app.qc.westgard import Expectation

CONTROL = Control(
    "Normal smear",
    "L7",
    {CellClass.NEUTROPHIL: Expectation(0.6), CellClass.LYMPHOCYTE: Expectation(0.3)},
)
EXPECTED = QcExpected(
    name="Normal smear",
    lot="L7",
    expected=(
        QcShare(cell_class=CellClass.NEUTROPHIL, mean=0.6),
        QcShare(cell_class=CellClass.LYMPHOCYTE, mean=0.3),
    ),
)
GOOD = {CellClass.NEUTROPHIL: 61, CellClass.LYMPHOCYTE: 30, CellClass.MONOCYTE: 9}
HIGH = {CellClass.NEUTROPHIL: 72, CellClass.LYMPHOCYTE: 24, CellClass.MONOCYTE: 4}
WRONG = {CellClass.NEUTROPHIL: 80, CellClass.LYMPHOCYTE: 20}


def control_exam(counts):
    classes = [assigned for assigned, count in counts.items() for _ in range(count)]
    cells = (cell(f"cell-{number}", assigned) for number, assigned in enumerate(classes))
    return Exam("exam", started(sample_id="QC L7", control="L7")).apply(field(), *cells)


def test_a_slide_near_its_expectation_passes():
    result = judge(control_exam(GOOD), CONTROL, [])
    assert result.passed
    assert (result.lot, result.leucocytes) == ("L7", 100)
    assert [reading.rules for reading in result.readings] == [(), ()]


def test_a_slide_far_from_it_is_rejected():
    result = judge(control_exam(WRONG), CONTROL, [])
    assert not result.passed
    assert result.readings[0].rules == ("1-2s", "1-3s")


def test_one_result_beyond_two_sd_warns_and_a_second_is_rejected():
    first = judge(control_exam(HIGH), CONTROL, [])
    assert first.passed
    assert first.readings[0].rules == ("1-2s",)
    second = judge(control_exam(HIGH), CONTROL, [first])
    assert not second.passed
    assert second.readings[0].rules == ("1-2s", "2-2s")


def test_too_few_cells_are_no_result():
    with pytest.raises(QcError, match="Only 20 white cells"):
        judge(control_exam({CellClass.NEUTROPHIL: 20, CellClass.SMUDGE: 200}), CONTROL, [])


@pytest.mark.parametrize(
    "expected",
    [
        {},
        {CellClass.SMUDGE: Expectation(0.1)},
        {CellClass.NEUTROPHIL: Expectation(1.2)},
        {CellClass.NEUTROPHIL: Expectation(0.7), CellClass.LYMPHOCYTE: Expectation(0.7)},
    ],
)
def test_an_expectation_that_cannot_be_is_refused(expected):
    with pytest.raises(QcError):
        check_control(Control("Normal smear", "L7", expected))


def test_the_log_keeps_expectation_results_and_chart(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        logbook.append_device(EXPECTED).result()
        logbook.append_device(judge(control_exam(GOOD), CONTROL, [])).result()
        logbook.append_device(judge(control_exam(WRONG), CONTROL, [])).result()
    with LogReader.open(tmp_path / "log.sqlite") as log:
        book = QcBook.read(log.device_events())
    assert book.current == CONTROL
    points = chart([(one.utc, one.result) for one in book.of_lot("L7")], CellClass.NEUTROPHIL)
    assert [(point.share, point.passed) for point in points] == [(0.61, True), (0.8, False)]
    today = datetime.now(timezone.utc).astimezone().date()
    assert book.today(today) is Today.REJECTED
    assert book.today(today + timedelta(days=1)) is Today.MISSING


def test_without_a_control_nothing_is_missing():
    assert QcBook().today(date(2026, 5, 4)) is Today.NO_CONTROL


def test_a_slide_read_again_the_same_day_counts(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        for event in (EXPECTED, judge(control_exam(WRONG), CONTROL, [])):
            logbook.append_device(event).result()
        logbook.append_device(judge(control_exam(GOOD), CONTROL, [])).result()
    with LogReader.open(tmp_path / "log.sqlite") as log:
        book = QcBook.read(log.device_events())
    assert book.today(book.results[-1].day) is Today.PASSED
