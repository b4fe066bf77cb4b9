"""Signing in by touch and key, and what comes before the first exam."""

import pytest
from kiosk_states import PlayedSession, exam, state
from PySide6.QtCore import Qt

from edge_app.exceptions import LogbookWriteError
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status

PIN = "7391"


@pytest.fixture
def store(tmp_path):
    return OperatorStore(tmp_path / "operators.json")


@pytest.fixture
def staffed(store):
    store.add("Amina Diallo", Role.ADMIN, PIN)
    store.add("M. Okafor", Role.CLINICIAN, PIN)
    return store


def wait_for(kiosk, qtbot, name):
    qtbot.waitUntil(lambda: kiosk.shows(name), timeout=10_000)
    kiosk.settle()


def sign_in(kiosk, qtbot, name, pin=PIN, then="startButton"):
    kiosk.touch(f"operator {name}")
    for digit in pin:
        kiosk.touch(f"key{digit}")
    kiosk.touch("signInButton")
    wait_for(kiosk, qtbot, then)


def test_a_new_device_asks_for_its_administrator_and_writes_it_down(open_kiosk, qtbot, store):
    changes = []
    kiosk = open_kiosk(None, operators=store, record=changes.append)
    kiosk.type("Amina Diallo\r")
    kiosk.type(PIN + "\r" + PIN + "\r")
    wait_for(kiosk, qtbot, "startButton")
    assert [(one.name, one.role) for one in store.operators()] == [("Amina Diallo", Role.ADMIN)]
    assert [(change.action, change.operator) for change in changes] == [("added", "Amina Diallo")]


def test_names_are_typed_on_the_screen_with_one_capital_a_word(open_kiosk, store):
    kiosk = open_kiosk(None, operators=store)
    for sign in ("A", "M", "I", "Space", "D", "I"):
        kiosk.touch(f"key{sign}")
    kiosk.touch("keyErase")
    assert kiosk.item("adminName").property("text") == "Ami D"


def test_two_pins_that_differ_make_no_administrator(open_kiosk, store):
    kiosk = open_kiosk(None, operators=store)
    kiosk.type("Amina\r" + PIN + "\r" + "7392\r")
    assert "The two PINs differ; type the same one twice." in kiosk.words()
    assert store.operators() == ()


def test_an_operator_signs_in_with_keys_on_the_screen(open_kiosk, qtbot, staffed):
    kiosk = open_kiosk(None, operators=staffed)
    sign_in(kiosk, qtbot, "M. Okafor")
    assert kiosk.item("lockButton").property("text").endswith("M. Okafor")


def test_an_operator_signs_in_with_the_keyboard_alone(open_kiosk, qtbot, staffed):
    kiosk = open_kiosk(None, operators=staffed)
    kiosk.tab_to("operator M. Okafor")
    kiosk.press(Qt.Key.Key_Space)
    kiosk.type(PIN + "\r")
    wait_for(kiosk, qtbot, "startButton")


def test_a_wrong_pin_says_so_and_is_forgotten(open_kiosk, qtbot, staffed):
    kiosk = open_kiosk(None, operators=staffed)
    sign_in(kiosk, qtbot, "M. Okafor", pin="1593", then="signInMessage")
    qtbot.waitUntil(lambda: any("not M. Okafor's PIN" in words for words in kiosk.words()), timeout=10_000)
    kiosk.settle()
    assert kiosk.item("pin").property("text") == ""
    assert not kiosk.shows("startButton")


def test_a_damaged_operators_file_makes_nobody_administrator(open_kiosk, store):
    store.path.write_text("{")
    kiosk = open_kiosk(None, operators=store)
    assert not kiosk.shows("setUpButton")
    assert any("is damaged" in words for words in kiosk.words())


def test_an_administrator_the_log_refuses_is_told(open_kiosk, qtbot, store):
    def full(change):
        raise LogbookWriteError("The log is full; free some space.")

    kiosk = open_kiosk(None, operators=store, record=full)
    kiosk.type("Amina\r" + PIN + "\r" + PIN + "\r")
    qtbot.waitUntil(lambda: "The log is full; free some space." in kiosk.words(), timeout=10_000)


def test_locking_hides_the_exam_and_gives_it_back_to_who_signs_in(open_kiosk, qtbot, staffed):
    kiosk = open_kiosk(None, operators=staffed)
    sign_in(kiosk, qtbot, "M. Okafor")
    kiosk.kiosk.controller.session = PlayedSession(state(Status.TAKEN))
    kiosk.kiosk.controller.go_to("live")
    kiosk.settle()
    kiosk.touch("lockButton")
    assert not kiosk.shows("fieldView")
    assert not kiosk.shows("lockButton")
    sign_in(kiosk, qtbot, "Amina Diallo", then="fieldView")


def test_an_exam_that_ends_behind_the_lock_stays_behind_it(open_kiosk, qtbot, staffed):
    kiosk = open_kiosk(None, operators=staffed)
    sign_in(kiosk, qtbot, "M. Okafor")
    session = kiosk.kiosk.controller.session = PlayedSession(state())
    kiosk.kiosk.controller.go_to("live")
    kiosk.touch("lockButton")
    session.show(state(Status.ENDED, exam=exam({}, ended="target")))
    kiosk.settle()
    assert kiosk.shows("signInButton")


def test_the_screen_locks_when_nobody_touches_it(open_kiosk, qtbot, staffed):
    kiosk = open_kiosk(None, operators=staffed, lock_after_s=0.4)
    sign_in(kiosk, qtbot, "M. Okafor")
    wait_for(kiosk, qtbot, "signInButton")
