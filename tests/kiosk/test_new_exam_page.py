"""From the tube to a running exam."""

import pytest
from device_home import upkeep_in
from kiosk_states import PlayedSession, exam, state

from edge_app.exceptions import CameraNotFoundError
from edge_app.logbook.logbook import Logbook
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore


@pytest.fixture
def orders():
    return []


@pytest.fixture
def open_page(open_kiosk, orders):
    def open_page(**device):
        def new_session(order):
            orders.append(order)
            return PlayedSession(state(exam=exam({}, fields=1, sample_id=order.sample_id)))

        return open_kiosk(None, new_session=new_session, **device)

    return open_page


def begin(kiosk, qtbot):
    kiosk.touch("startButton")
    qtbot.waitUntil(lambda: kiosk.shows("fieldView"), timeout=5000)
    kiosk.settle()


def notice(kiosk):
    return kiosk.item("newExamNotice").property("text")


def test_a_scanner_types_the_sample_and_one_touch_starts(open_page, qtbot, orders):
    kiosk = open_page()
    kiosk.type("LAB-0042\r")
    begin(kiosk, qtbot)
    assert (orders[0].sample_id, orders[0].target_cells, orders[0].notes) == ("LAB-0042", 100, None)
    assert "Sample LAB-0042" in kiosk.words()


def test_enter_after_the_scan_starts_with_the_keyboard_alone(open_page, qtbot, orders):
    kiosk = open_page()
    kiosk.type("LAB-0042\r")
    kiosk.type("\r")
    qtbot.waitUntil(lambda: kiosk.shows("fieldView"), timeout=5000)
    assert orders[0].sample_id == "LAB-0042"


def test_sample_target_and_patient_are_entered_by_touch(open_page, qtbot, orders):
    kiosk = open_page()
    for sign in "S7":
        kiosk.touch(f"key{sign}")
    kiosk.touch("target200")
    kiosk.touch("sex female")
    kiosk.touch("age")
    kiosk.touch("key7")
    kiosk.touch("whiteCount")
    for sign in "42.5":
        kiosk.touch(f"key{sign}")
    kiosk.touch("history")
    kiosk.touch("keyP")
    begin(kiosk, qtbot)
    notes = orders[0].notes
    assert (orders[0].sample_id, orders[0].target_cells) == ("S7", 200)
    assert (notes.age_years, notes.sex, notes.white_count, notes.history) == (7, "female", 42.5, "P")


def test_without_a_sample_nothing_starts(open_page, orders):
    kiosk = open_page()
    kiosk.touch("startButton")
    assert notice(kiosk) == "Scan or type the sample ID first."
    assert orders == []


@pytest.mark.parametrize("wrong", ["x", "131", "-1"])
def test_an_age_that_is_none_is_refused(open_page, orders, wrong):
    kiosk = open_page()
    kiosk.type("S-1")
    kiosk.touch("age")
    kiosk.type(wrong)
    kiosk.touch("startButton")
    assert "Give the age in years" in notice(kiosk)
    assert orders == []


def test_a_sample_the_log_has_is_warned_of_but_not_refused(open_page, qtbot, orders):
    kiosk = open_page(earlier_exams=lambda sample: (2, "2026-11-01") if sample == "S-1" else (0, ""))
    kiosk.type("S-1\r")
    qtbot.waitUntil(lambda: "examined 2 times before, last on 2026-11-01" in notice(kiosk), timeout=5000)
    kiosk.touch("sampleId")
    kiosk.type("2\r")
    qtbot.waitUntil(lambda: "examined" not in notice(kiosk), timeout=5000)
    begin(kiosk, qtbot)
    assert orders[0].sample_id == "S-12"


def test_a_barcode_seen_by_the_camera_becomes_the_sample(open_page, qtbot):
    kiosk = open_page(read_barcode=lambda: "TUBE-9")
    kiosk.touch("scanButton")
    qtbot.waitUntil(lambda: kiosk.item("sampleId").property("text") == "TUBE-9", timeout=5000)


def test_no_barcode_and_no_camera_are_told(open_page, qtbot):
    def lost():
        raise CameraNotFoundError("Camera 0 is not there; plug it in.")

    answers = iter([lambda: "", lost])
    kiosk = open_page(read_barcode=lambda: next(answers)())
    kiosk.touch("scanButton")
    qtbot.waitUntil(lambda: "No barcode was seen" in notice(kiosk), timeout=5000)
    kiosk.settle()
    kiosk.touch("scanButton")
    qtbot.waitUntil(lambda: notice(kiosk) == "Camera 0 is not there; plug it in.", timeout=5000)


ANA, BO, PIN = "Ana", "Bo", "7391"
FIELDS = ("sampleId", "age", "whiteCount", "history")


@pytest.fixture
def staffed(open_page, tmp_path):
    store = OperatorStore(tmp_path / "operators.json")
    for name in (ANA, BO):
        store.add(name, Role.ADMIN, PIN)
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        kiosk = open_page(operators=store, upkeep=upkeep_in(tmp_path, logbook))
        kiosk.sign_in(ANA, PIN)
        yield kiosk


def type_a_patient(kiosk):
    kiosk.type("LAB-0042\r")
    for name, words in zip(FIELDS[1:], ("7", "12.5", "FEVER"), strict=True):
        kiosk.touch(name)
        kiosk.type(words)
    kiosk.touch("sex female")
    kiosk.touch("target200")


def typed(kiosk):
    return [kiosk.item(name).property("text") for name in FIELDS]


def lock(kiosk):
    kiosk.kiosk.controller.lock()
    kiosk.settle()


def test_what_was_typed_is_there_again_when_its_operator_unlocks_the_screen(staffed, qtbot, orders):
    type_a_patient(staffed)
    lock(staffed)
    staffed.sign_in(ANA, PIN)
    assert typed(staffed) == ["LAB-0042", "7", "12.5", "FEVER"]
    begin(staffed, qtbot)
    assert (orders[0].operator, orders[0].target_cells, orders[0].notes.sex) == (ANA, 200, "female")


def test_another_operator_never_sees_it_and_the_first_finds_it_after_them(staffed):
    type_a_patient(staffed)
    lock(staffed)
    staffed.sign_in(BO, PIN)
    assert typed(staffed) == [""] * 4
    lock(staffed)
    staffed.sign_in(ANA, PIN)
    assert typed(staffed)[0] == "LAB-0042"


def test_who_unlocks_the_menu_comes_back_to_a_form_of_their_own(staffed, qtbot, orders):
    type_a_patient(staffed)
    staffed.kiosk.controller.show_page("device")
    lock(staffed)
    staffed.sign_in(BO, PIN)
    staffed.kiosk.controller.leave_menu()
    staffed.settle()
    assert typed(staffed) == [""] * 4
    staffed.type("LAB-0043\r")
    begin(staffed, qtbot)
    assert orders[0].operator == BO


def test_a_look_at_the_menu_loses_nothing_and_a_new_exam_begins_empty(staffed, qtbot):
    type_a_patient(staffed)
    staffed.kiosk.controller.show_page("device")
    staffed.kiosk.controller.leave_menu()
    staffed.settle()
    assert typed(staffed)[0] == "LAB-0042"
    begin(staffed, qtbot)
    staffed.kiosk.controller.show_new_exam()
    staffed.settle()
    assert typed(staffed) == [""] * 4
