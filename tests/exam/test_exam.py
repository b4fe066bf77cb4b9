import pytest
from exam_samples import added, cell, exams, field, started
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import (
    CellAdded,
    CellFound,
    CellReclassified,
    CellsReviewed,
    ExamAmended,
    ExamEnded,
    ExamSigned,
    FieldTaken,
    FieldUndone,
    PatientNotes,
)
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError

ENDED = ExamEnded(reason="target")
UNDONE = FieldUndone(field_id="field-1", operator="A. Clinician")
SIGNED = ExamSigned(operator="A. Clinician")
AMENDED = ExamAmended(operator="A. Clinician", reason="second look")


def _review(assigned, name="cell-1"):
    return CellReclassified(cell_id=name, assigned=assigned, operator="B. Reviewer")


def _replay(*events):
    return Exam.replay("exam", (started(), *events))


@given(exams(), st.data())
def test_applying_in_pieces_is_replaying_at_once(events, data):
    cut = data.draw(st.integers(1, len(events)))
    assert Exam.replay("exam", events[:cut]).apply(*events[cut:]) == Exam.replay("exam", events)


@given(exams())
def test_an_exam_has_the_fields_and_cells_of_its_events_in_order_without_those_undone(events):
    exam = Exam.replay("exam", events)
    undone = [event.field_id for event in events if isinstance(event, FieldUndone)]
    taken = [event for event in events if isinstance(event, FieldTaken)]
    assert list(exam.fields) == [field for field in taken if field.field_id not in undone]
    assert [field.field_id for field in exam.undone] == undone
    assert [c.found for c in exam.cells.values()] == [
        event for event in events if isinstance(event, CellFound | CellAdded) and event.field_id not in undone
    ]


@given(exams())
def test_every_field_taken_has_a_number_of_its_own(events):
    exam = Exam.replay("exam", events)
    taken = [event.number for event in events if isinstance(event, FieldTaken)]
    assert exam.next_field_number not in taken
    assert exam.next_field_number == len(taken) + 1


@given(exams())
def test_the_last_word_about_a_cell_counts_and_the_first_stays(events):
    exam = Exam.replay("exam", events)
    for name, counted in exam.cells.items():
        said = [event for event in events if getattr(event, "cell_id", None) == name]
        assert counted.found == said[0]
        assert counted.assigned is said[-1].assigned
        assert counted.reclassified_by == (said[-1].operator if len(said) > 1 else None)


def test_apply_leaves_the_earlier_state_as_it_was():
    before = _replay(field(), cell())
    before.apply(_review(CellClass.LYMPHOBLAST), field(2), ENDED)
    assert before == _replay(field(), cell())


def test_when_one_event_does_not_fit_none_is_applied():
    exam = _replay(field())
    with pytest.raises(ExamError):
        exam.apply(cell(), _review(CellClass.SMUDGE, "no such cell"))
    assert exam == _replay(field())


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ((started(),), "started twice"),
        ((field(), field()), "has field field-1 already"),
        ((cell(),), "none of its fields"),
        ((field(), cell(), cell()), "twice"),
        ((field(), _review(CellClass.SMUDGE)), "has no cell cell-1"),
        ((ENDED, field()), "has ended"),
        ((field(), ENDED, cell()), "has ended"),
        ((ENDED, ENDED), "has ended"),
        ((SIGNED, field()), "has ended"),
        ((ENDED, SIGNED, SIGNED), "already signed by A. Clinician"),
        ((ENDED, AMENDED), "is not signed"),
        ((ENDED, SIGNED, AMENDED, AMENDED), "is not signed"),
        ((field(), cell(), ENDED, SIGNED, AMENDED, SIGNED, _review(CellClass.SMUDGE)), "state a reason"),
        ((field(), cell(), ENDED, SIGNED, _review(CellClass.SMUDGE)), "state a reason"),
        ((added(),), "not its field"),
        ((field(), cell("added-1"), added()), "already"),
        ((field(), ENDED, SIGNED, added()), "state a reason"),
        ((UNDONE,), "no field field-1 to undo"),
        ((field(), UNDONE, UNDONE), "no field field-1 to undo"),
        ((field(), UNDONE, field()), "has field field-1 already"),
        ((field(), UNDONE, cell()), "none of its fields"),
        ((field(), ENDED, UNDONE), "has ended"),
        ((ENDED, SIGNED, PatientNotes(operator="x")), "state a reason"),
    ],
)
def test_events_that_do_not_fit_are_refused(events, reason):
    with pytest.raises(ExamError, match=reason):
        _replay(*events)


@pytest.mark.parametrize("events", [(), (field(),), (ENDED, started())])
def test_an_exam_begins_with_its_start(events):
    with pytest.raises(ExamError, match="does not begin"):
        Exam.replay("exam", events)


def test_a_cell_may_be_reviewed_after_the_end_until_the_signature():
    exam = _replay(field(), cell(), ENDED, _review(CellClass.MYELOBLAST))
    assert exam.counts == {CellClass.MYELOBLAST: 1}


def test_an_announced_amendment_opens_a_signed_exam_for_review():
    exam = _replay(field(), cell(), ENDED, SIGNED, AMENDED, _review(CellClass.MYELOBLAST))
    assert exam.counts == {CellClass.MYELOBLAST: 1}
    assert exam.amendments == (AMENDED,)


@pytest.mark.parametrize(
    ("events", "status"),
    [
        ((), "open"),
        ((ENDED,), "preliminary"),
        ((ENDED, SIGNED), "final"),
        ((ENDED, SIGNED, AMENDED), "reopened"),
        ((ENDED, SIGNED, AMENDED, SIGNED), "amended"),
        ((ENDED, SIGNED, AMENDED, SIGNED, AMENDED), "reopened"),
    ],
)
def test_status_follows_end_signature_and_amendment(events, status):
    assert _replay(*events).status == status


def test_the_target_counts_leucocytes_only():
    others = [cell(f"other-{n}", CellClass.ERYTHROBLAST) for n in range(5)]
    exam = Exam.replay("exam", (started(target_cells=2), field(), *others, cell("a")))
    assert not exam.target_reached
    assert exam.apply(cell("b")).target_reached


def test_the_verdict_follows_review():
    blasts = [cell(f"cell-{n}", CellClass.LYMPHOBLAST) for n in range(10)]
    exam = _replay(field(), *blasts)
    assert exam.verdict.flagged
    reviewed = exam.apply(*(_review(CellClass.LYMPHOCYTE, f"cell-{n}") for n in range(10)))
    assert reviewed.verdict.blasts == 0
    assert not reviewed.verdict.flagged


REVIEWED = CellsReviewed(operator="A. Clinician")


def test_who_looked_through_the_cells_of_an_ended_exam_may_sign_it():
    _replay(field(), cell(), ENDED, REVIEWED).check_signable("A. Clinician")


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ((field(), cell(), REVIEWED), "still counts"),
        ((field(), ENDED, REVIEWED), "nothing to sign"),
        ((field(), cell(), ENDED), "Look through"),
        ((field(), cell(), ENDED, CellsReviewed(operator="Another")), "Look through"),
        ((field(), cell(), ENDED, REVIEWED, _review(CellClass.MONOCYTE)), "Look through"),
        ((field(), cell(), ENDED, REVIEWED, SIGNED), "already signed"),
    ],
)
def test_a_signature_that_says_more_than_was_done_is_refused(events, reason):
    with pytest.raises(ExamError, match=reason):
        _replay(*events).check_signable("A. Clinician")


def test_a_control_slide_is_not_signed():
    exam = Exam.replay("exam", (started(control="lot-1"), field(), cell(), ENDED, REVIEWED))
    with pytest.raises(ExamError, match="control slide"):
        exam.check_signable("A. Clinician")


def test_a_cell_added_by_hand_counts_and_says_who_added_it():
    exam = _replay(field(), added(operator="N. Diaye"), ENDED)
    assert exam.counts == {CellClass.MONOCYTE: 1}
    assert exam.cells["added-1"].added_by == "N. Diaye"


def test_a_cell_missed_may_still_be_added_after_the_end():
    assert _replay(field(), ENDED, added()).differential.leucocytes == 1


def test_later_notes_take_the_place_of_earlier_ones():
    first, second = PatientNotes(operator="a", age_years=3), PatientNotes(operator="b", age_years=4)
    assert _replay(first, second).notes == second


@pytest.mark.parametrize(
    "wrong", [{"age_years": -1}, {"age_years": 131}, {"white_count": -0.1}, {"sex": "?"}]
)
def test_notes_no_patient_has_are_refused(wrong):
    with pytest.raises(ValidationError):
        PatientNotes(operator="a", **wrong)


def test_only_another_person_makes_a_second_review():
    own, other = CellsReviewed(operator="tester"), CellsReviewed(operator="B. Reviewer")
    assert _replay(field(), cell(), ENDED, own).second_reviewer is None
    assert _replay(field(), cell(), ENDED, own, other).second_reviewer == "B. Reviewer"


def test_a_change_takes_back_the_word_of_everybody_but_who_made_it():
    words = (CellsReviewed(operator="tester"), CellsReviewed(operator="B. Reviewer"))
    exam = _replay(field(), cell(), ENDED, *words, _review(CellClass.MONOCYTE))
    assert exam.reviewed_by == ("B. Reviewer",)
