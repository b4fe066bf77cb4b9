from dataclasses import replace

import pytest
from exam_samples import cell, field, started
from hypothesis import given
from hypothesis import strategies as st

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified, ExamEnded
from edge_app.exceptions import ReportError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.report.seal import Seal, check_seal


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "log.sqlite"
    with Logbook.open(path) as logbook:
        uuid = logbook.start_exam(started())
        logbook.append(uuid, (field(), cell(assigned=CellClass.LYMPHOBLAST), cell("cell-2"))).result()
        logbook.append(uuid, (ExamEnded(reason="operator"),)).result()
    return path


@pytest.fixture
def seal(log):
    with LogReader.open(log) as reader:
        (logged,) = reader.exams()
        return Seal.of(logged.exam, reader.device_id(), reader.head())


def _check(log, seal):
    with LogReader.open(log) as reader:
        return check_seal(seal, reader)


def test_a_report_fits_the_log_it_came_from(log, seal):
    assert "fits the log: blast-suspect 1/2, preliminary; the exam is as it was" in _check(log, seal)


def test_a_report_from_before_a_change_fits_and_is_called_old(log, seal):
    with Logbook.open(log) as logbook:
        change = CellReclassified(cell_id="cell-1", assigned=CellClass.LYMPHOCYTE, operator="Ana")
        logbook.append(seal.exam, (change,)).result()
    assert "changed since: 0/2, preliminary" in _check(log, seal)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"blasts": 0}, "the paper was changed"),
        ({"status": "final"}, "the paper was changed"),
        ({"hash": "00" * 32}, "another hash"),
        ({"sequence": 99}, "another hash"),
        ({"exam": "none"}, "had no exam none"),
        ({"device": "another"}, "from device another"),
    ],
)
def test_a_changed_paper_does_not_fit(log, seal, changes, reason):
    with pytest.raises(ReportError, match=reason):
        _check(log, replace(seal, **changes))


@given(
    st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**9), st.sampled_from(["open", "final"])
)
def test_the_text_of_a_seal_says_all_of_it(blasts, leucocytes, sequence, status):
    seal = Seal("device-1", "exam-1", status, blasts, leucocytes, sequence, "0f" * 32)
    assert Seal.parse(f" {seal}\n") == seal


@given(st.text())
def test_any_other_text_is_refused(text):
    with pytest.raises(ReportError, match="not the code of a report"):
        Seal.parse(text)
