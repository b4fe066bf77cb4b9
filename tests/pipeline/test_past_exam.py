import pytest
from exam_samples import cell, field, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellsReviewed, ExamEnded, ExamSigned
from edge_app.exceptions import ExamError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.past_exam import PastSession
from edge_app.pipeline.state import Status

DOCTOR = "M. Okafor"
ENDED = ExamEnded(reason="target")


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def past(log_path):
    """Opens an exam of these events a second time."""
    with Logbook.open(log_path) as logbook:

        def open_one(*events):
            uuid = logbook.start_exam(started())
            logbook.append(uuid, (field(), cell("a"), *events)).result()
            with LogReader.open(log_path) as log:
                return PastSession(logbook, log.replay(uuid).exam)

        yield open_one


def head(log_path):
    with LogReader.open(log_path) as log:
        return log.head()


def test_a_past_exam_is_read_only(past, log_path):
    session = past(ENDED)
    before = head(log_path)
    for change in (
        lambda: session.record.reclassify(("a",), CellClass.SMUDGE, DOCTOR),
        lambda: session.record.review(DOCTOR),
        lambda: session.undo_last_field(DOCTOR),
        lambda: session.add_cell(0, 0, CellClass.SMUDGE, DOCTOR),
    ):
        with pytest.raises(ExamError):
            change()
    assert session.state.status is Status.ENDED
    assert head(log_path) == before


def test_gone_on_with_it_is_reviewed_and_signed_as_any_other(past, log_path):
    session = past(ENDED)
    session.record.go_on()
    session.record.reclassify(("a",), CellClass.MONOCYTE, DOCTOR)
    session.record.review(DOCTOR)
    session.record.sign(DOCTOR, "clinician")
    assert session.state.exam.status == "final"
    with LogReader.open(log_path) as log:
        assert log.verify().ok
        assert log.replay(session.state.exam.uuid).exam == session.state.exam


def test_what_was_reviewed_before_can_be_signed_as_it_is(past):
    session = past(ENDED, CellsReviewed(operator=DOCTOR))
    session.record.sign(DOCTOR, "clinician")
    assert session.state.exam.closed


def test_a_signed_exam_is_changed_only_after_a_reason(past):
    session = past(ENDED, ExamSigned(operator=DOCTOR))
    session.record.go_on()
    with pytest.raises(ExamError, match="state a reason"):
        session.record.reclassify(("a",), CellClass.MONOCYTE, DOCTOR)
    session.record.amend(DOCTOR, "a second look")
    session.record.reclassify(("a",), CellClass.MONOCYTE, DOCTOR)
    assert session.state.exam.status == "reopened"


def test_an_exam_a_power_cut_left_open_is_ended_when_it_is_gone_on_with(past):
    session = past()
    assert session.state.exam.status == "open"
    session.record.go_on()
    assert session.state.exam.status == "preliminary"
