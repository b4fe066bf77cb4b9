import pytest
from exam_samples import cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import MAX_REASON, CellReclassified, ExamEnded, ExamSigned
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError, LogbookWriteError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.exam_record import ExamRecord


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def record(log_path):
    with Logbook.open(log_path) as book:
        one = ExamRecord(book, Exam(book.start_exam(started()), started()))
        one.add((field(), cell("a"), cell("b"), cell("c", CellClass.MONOCYTE)))
        yield one


def logged(log_path, record):
    with LogReader.open(log_path) as log:
        return log.exam(record.exam.uuid).exam


def test_cells_moved_at_one_touch_are_moved_in_the_log(record, log_path):
    record.reclassify(("a", "b"), CellClass.LYMPHOBLAST, "M. Okafor")
    exam = logged(log_path, record)
    assert exam == record.exam
    assert exam.counts == {CellClass.LYMPHOBLAST: 2, CellClass.MONOCYTE: 1}
    assert exam.cells["a"].reclassified_by == "M. Okafor"


def test_a_cell_that_has_the_class_already_is_not_written_again(record):
    record.reclassify(("a", "c"), CellClass.MONOCYTE, "M. Okafor")
    assert record.exam.cells["c"].reclassified_by is None


def test_a_change_that_does_not_fit_is_neither_shown_nor_written(record, log_path):
    record.add((ExamEnded(reason="target"), ExamSigned(operator="M. Okafor")))
    with pytest.raises(ExamError, match="state a reason"):
        record.reclassify(("a",), CellClass.SMUDGE, "M. Okafor")
    assert logged(log_path, record) == record.exam
    assert record.exam.counts[CellClass.SMUDGE] == 0


def test_a_change_the_log_refuses_is_not_shown(log_path):
    with Logbook.open(log_path) as book:
        record = ExamRecord(book, Exam(book.start_exam(started()), started()))
        record.add((field(), cell("a")))
    before = record.exam
    with pytest.raises((LogbookWriteError, RuntimeError)):
        record.add((CellReclassified(cell_id="a", assigned=CellClass.SMUDGE, operator="x"),))
    assert record.exam is before


def test_a_review_by_another_person_is_in_the_log(record, log_path):
    record.review("B. Reviewer")
    assert logged(log_path, record).second_reviewer == "B. Reviewer"


def test_a_signed_exam_is_final_in_the_log_with_who_signed_and_when(record, log_path):
    record.add((ExamEnded(reason="target"),))
    record.review("M. Okafor")
    record.sign("M. Okafor", "clinician")
    with LogReader.open(log_path) as log:
        kept = log.exam(record.exam.uuid)
    assert kept.exam.status == "final"
    assert kept.exam.signatures == (ExamSigned(operator="M. Okafor", role="clinician"),)
    assert kept.signed_utc > kept.started_utc


def test_an_exam_nobody_looked_through_is_not_signed(record, log_path):
    record.add((ExamEnded(reason="target"),))
    with pytest.raises(ExamError, match="Look through"):
        record.sign("M. Okafor", "clinician")
    assert logged(log_path, record).status == "preliminary"


def test_an_amended_exam_is_changed_reviewed_and_signed_again(record, log_path):
    record.add((ExamEnded(reason="target"),))
    record.review("M. Okafor")
    record.sign("M. Okafor", "clinician")
    record.amend("A. Ba", "  one cell is a smudge ")
    record.reclassify(("a",), CellClass.SMUDGE, "A. Ba")
    with pytest.raises(ExamError, match="Look through"):
        record.sign("M. Okafor", "clinician")
    record.review("A. Ba")
    record.sign("A. Ba", "clinician")
    exam = logged(log_path, record)
    assert (exam.status, exam.signed_by) == ("amended", "A. Ba")
    assert exam.amendments[0].reason == "one cell is a smudge"


@pytest.mark.parametrize("reason", ["", "   ", "x" * (MAX_REASON + 1)])
def test_an_amendment_has_a_reason(record, reason):
    record.add((ExamEnded(reason="target"), ExamSigned(operator="M. Okafor")))
    with pytest.raises(ExamError, match="State in 1 to"):
        record.amend("M. Okafor", reason)
    assert record.exam.status == "final"
