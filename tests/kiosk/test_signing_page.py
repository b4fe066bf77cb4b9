"""A clinician signs the result on the screen, and opens a signed one again."""

import pytest
from kiosk_states import COUNTS, PlayedSession, exam, state

from edge_app.exam.events import CellsReviewed, ExamSigned
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status

PIN = "7391"
DOCTOR, TECHNICIAN = "M. Okafor", "N. Diaye"


@pytest.fixture
def store(tmp_path):
    staffed = OperatorStore(tmp_path / "operators.json")
    staffed.add("Amina Diallo", Role.ADMIN, PIN)
    staffed.add(DOCTOR, Role.CLINICIAN, PIN)
    staffed.add(TECHNICIAN, Role.TECHNICIAN, PIN)
    return staffed


@pytest.fixture
def open_result(open_kiosk, qtbot, store):
    def open_one(*events, name=DOCTOR, **options):
        ended = exam(COUNTS, ended="target").apply(*events)
        kiosk = open_kiosk(PlayedSession(state(Status.ENDED, exam=ended)), operators=store, **options)
        kiosk.touch(f"operator {name}")
        kiosk.type(PIN + "\r")
        qtbot.waitUntil(lambda: not kiosk.shows("signInButton"), timeout=10_000)
        kiosk.kiosk.controller.go_to("result")
        kiosk.settle()
        return kiosk

    return open_one


def now(kiosk):
    return kiosk.kiosk.controller.session.record.exam


def wait_for(kiosk, qtbot, condition):
    qtbot.waitUntil(condition, timeout=10_000)
    kiosk.settle()


def test_a_clinician_signs_with_the_pin_and_the_result_is_final(open_result, qtbot):
    kiosk = open_result(CellsReviewed(operator=DOCTOR))
    kiosk.touch("signButton")
    for digit in PIN:
        kiosk.touch(f"key{digit}")
    kiosk.touch("confirmButton")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("standing"))
    assert kiosk.item("standing").property("text") == f"Final - signed by {DOCTOR}"
    assert now(kiosk).signatures == (ExamSigned(operator=DOCTOR, role="clinician"),)


def test_what_is_signed_is_said_in_the_language_that_was_chosen_at_the_lock(open_result):
    kiosk = open_result(CellsReviewed(operator=DOCTOR))
    kiosk.touch("signButton")
    assert "White cells" in kiosk.words()
    kiosk.touch("lockButton")
    kiosk.kiosk.controller.choose_language("fr")
    kiosk.sign_in(DOCTOR, PIN)
    assert kiosk.shows("confirmButton")
    assert "White cells" not in kiosk.words()


def test_a_wrong_pin_signs_nothing(open_result, qtbot):
    kiosk = open_result(CellsReviewed(operator=DOCTOR))
    kiosk.touch("signButton")
    kiosk.type("1593\r")
    wait_for(kiosk, qtbot, lambda: any(f"not {DOCTOR}'s PIN" in words for words in kiosk.words()))
    assert kiosk.item("signingPin").property("text") == ""
    assert not now(kiosk).closed


def test_who_did_not_look_through_the_cells_is_told_to(open_result):
    kiosk = open_result(CellsReviewed(operator=TECHNICIAN))
    kiosk.touch("signButton")
    assert "Look through the cells first" in kiosk.item("notice").property("text")
    assert not kiosk.shows("confirmButton")


@pytest.mark.parametrize("name", [TECHNICIAN, "Amina Diallo"])
def test_who_is_no_clinician_does_not_sign(open_result, name):
    kiosk = open_result(CellsReviewed(operator=name), name=name)
    kiosk.touch("signButton")
    assert kiosk.item("notice").property("text").startswith("A clinician signs")


def test_a_role_taken_away_since_signing_in_does_not_sign(open_result, qtbot, store):
    kiosk = open_result(CellsReviewed(operator=DOCTOR))
    kiosk.touch("signButton")
    store.remove(DOCTOR)
    store.add(DOCTOR, Role.TECHNICIAN, PIN)
    kiosk.type(PIN + "\r")
    wait_for(kiosk, qtbot, lambda: any("may not sign" in words for words in kiosk.words()))
    assert not now(kiosk).closed


def test_a_signed_result_is_opened_again_with_a_reason_only(open_result, qtbot):
    kiosk = open_result(CellsReviewed(operator=DOCTOR), ExamSigned(operator=DOCTOR))
    assert kiosk.item("signButton").property("text") == "Amend"
    kiosk.touch("signButton")
    kiosk.type("\r")
    kiosk.type(PIN)
    assert not kiosk.item("confirmButton").property("enabled")
    kiosk.touch("reason")
    for key in ("A", "Space", "S", "M", "U", "D", "G", "E"):
        kiosk.touch(f"key{key}")
    kiosk.touch("confirmButton")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("standing"))
    assert kiosk.item("standing").property("text") == f"Reopened by {DOCTOR} - not signed again"
    assert now(kiosk).amendments[0].reason == "A smudge"


def test_the_way_back_signs_nothing_and_forgets_the_pin(open_result):
    kiosk = open_result(CellsReviewed(operator=DOCTOR))
    kiosk.touch("signButton")
    kiosk.type(PIN)
    kiosk.touch("signingBack")
    assert not now(kiosk).closed
    kiosk.touch("signButton")
    assert kiosk.item("signingPin").property("text") == ""


def test_where_nobody_signs_in_nothing_is_signed(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state(Status.ENDED, exam=exam(COUNTS, ended="target"))))
    assert not kiosk.shows("signButton")
