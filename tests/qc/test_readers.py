"""The rate of false blast calls on this microscope, counted over exams that were signed."""

import pytest
from exam_samples import PACK, cell, field, signed_exam_events, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamAmended
from edge_app.exam.exam import Exam
from edge_app.exam.proportion import clopper_pearson
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.qc.readers import count_false_blasts, read_false_blasts, shows_false_blasts


def signed(**how):
    return Exam.replay("exam", signed_exam_events(**how))


def test_what_the_app_called_blast_before_review_is_counted():
    found = count_false_blasts([signed(blasts=2), signed(blasts=4, others=96)])
    assert (found.exams, found.cells, found.called) == (2, 200, 6)
    assert found.rate == pytest.approx(0.03)


def test_erythroblasts_and_smudges_are_no_white_cells():
    exam = signed(others=10).started
    cells = [cell("e", CellClass.ERYTHROBLAST), cell("s", CellClass.SMUDGE), cell("n")]
    found = count_false_blasts([Exam("exam", exam).apply(field(), *cells)])
    assert found.cells == 1


def test_a_rate_of_lymphocytes_leaves_the_neutrophils_out():
    exam = started(rate_classes=(CellClass.LYMPHOCYTE,))
    kinds = (CellClass.LYMPHOBLAST, CellClass.LYMPHOCYTE, CellClass.UNIDENTIFIED, CellClass.NEUTROPHIL)
    cells = [cell(kind.value, kind) for kind in kinds]
    found = count_false_blasts([Exam("exam", exam).apply(field(), *cells)])
    assert (found.called, found.cells) == (1, 3)


def test_the_interval_is_that_of_exams_where_they_differ():
    alike = count_false_blasts([signed(blasts=5, others=95)] * 12)
    apart = count_false_blasts([signed(blasts=60, others=40)] + [signed(blasts=0, others=100)] * 11)
    assert alike.called == apart.called == 60
    assert alike.interval == clopper_pearson(60, 1200)
    assert apart.interval.high > 2 * alike.interval.high


def test_no_false_call_at_all_does_not_mean_none_can_happen():
    found = count_false_blasts([signed(blasts=0, others=100)] * 10)
    assert found.enough
    assert found.interval == clopper_pearson(0, 1000)


def test_few_exams_or_few_cells_are_not_enough():
    assert not count_false_blasts([signed(others=998)] * 9).enough
    assert not count_false_blasts([signed(others=20)] * 10).enough
    assert not count_false_blasts([]).enough


@pytest.mark.parametrize(
    "how",
    [{"simulated": True}, {"control": "L7"}, {"corrected": False}],
    ids=["drawn", "control", "blasts left"],
)
def test_exams_that_say_nothing_of_healthy_cells_are_left_out(how):
    assert shows_false_blasts(signed(), {PACK.sha256})
    assert not shows_false_blasts(signed(**how), {PACK.sha256})


def test_a_reopened_exam_and_one_by_another_pack_are_left_out():
    reopened = signed().apply(ExamAmended(operator="Ana", reason="looked again"))
    assert not shows_false_blasts(reopened, {PACK.sha256})
    assert not shows_false_blasts(signed(), {"cd" * 32})
    assert not shows_false_blasts(signed(), {PACK.sha256, "cd" * 32})


def test_a_log_gives_the_rate_of_its_signed_exams(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        for how in ({"blasts": 3}, {"blasts": 1}, {"corrected": False}, {"simulated": True}):
            first, *rest = signed_exam_events(**how)
            uuid = logbook.start_exam(first)
            logbook.append(uuid, rest).result()
    with LogReader.open(tmp_path / "log.sqlite") as log:
        found = read_false_blasts(log, {PACK.sha256})
    assert (found.exams, found.cells, found.called) == (2, 200, 4)
