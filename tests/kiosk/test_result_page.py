import threading

import pytest
from device_home import upkeep_in
from kiosk_pages import scene_rect
from kiosk_states import COUNTS, FEW, UUID, PlayedSession, exam, state
from PySide6.QtCore import QRectF, Qt
from test_layout import check_everything_is_readable

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import PatientNotes
from edge_app.exceptions import CameraNotFoundError
from edge_app.inference.reader import Reader
from edge_app.logbook.logbook import Logbook
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.pipeline.state import Status

MANY_BLASTS = COUNTS | {CellClass.LYMPHOBLAST: 14}


def ended(counts=COUNTS, **changes):
    return state(Status.ENDED, exam=exam(counts, ended="target", **changes))


def test_an_ended_exam_opens_on_its_result(open_kiosk):
    kiosk = open_kiosk(PlayedSession(ended()))
    assert "Preliminary - not signed" in kiosk.words()
    assert not kiosk.shows("backButton")


def test_the_result_shows_share_and_exact_interval(open_kiosk):
    words = open_kiosk(PlayedSession(ended())).words()
    assert "50.0 %" in words
    assert "39.8 - 60.2 %" in words


def test_a_flagged_exam_says_review_required_and_why(open_kiosk):
    kiosk = open_kiosk(PlayedSession(ended(MANY_BLASTS)))
    assert "review required" in kiosk.item("verdict").property("text")
    assert "a morphologist must review the cells" in kiosk.item("rule").property("text")


def test_details_have_the_exam_the_packs_and_the_subtypes_for_research_only(open_kiosk):
    kiosk = open_kiosk(PlayedSession(ended()))
    kiosk.touch("detailsButton")
    words = kiosk.words()
    assert UUID in words
    assert "cell-mobilenet 0.1.0, cell-cnn 0.1.0" in words
    assert "Whole-field subtype - RESEARCH ONLY" in words
    assert words.count("60.0 %") == 2
    kiosk.touch("detailsButton")
    assert "95 % interval" in kiosk.words()


def test_a_wide_screen_shows_numbers_and_details_together(open_kiosk):
    kiosk = open_kiosk(PlayedSession(ended()), size=(1920, 1080))
    assert not kiosk.shows("detailsButton")
    assert {UUID, "95 % interval", "Whole-field subtype - RESEARCH ONLY"} <= set(kiosk.words())


def test_a_running_exam_can_be_looked_at_and_left_again(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    kiosk.touch("cellsFromLive")
    kiosk.touch("galleryResultButton")
    assert "Preliminary - still counting, not signed" in kiosk.words()
    kiosk.touch("backButton")
    assert kiosk.shows("fieldView")


def test_the_result_follows_an_exam_that_goes_on(open_kiosk):
    session = PlayedSession(state(exam=exam(FEW)))
    kiosk = open_kiosk(session, page="result")
    session.show(state(exam=exam(COUNTS)))
    kiosk.settle()
    assert "Blast-suspect 5/100" in kiosk.item("verdict").property("text")


def test_a_log_that_refuses_the_end_is_told_on_the_result_page(open_kiosk):
    told = "The log is full; free some space."
    kiosk = open_kiosk(PlayedSession(state(Status.NOT_SAVED, message=told)), page="result")
    assert told in kiosk.words()
    assert kiosk.shows("backButton")


def test_quitting_a_running_exam_asks_first(open_kiosk, qtbot):
    kiosk = open_kiosk(PlayedSession(state()), page="result")
    kiosk.touch("quitButton")
    kiosk.press(Qt.Key.Key_Escape)
    kiosk.touch("quitButton")
    with qtbot.waitSignal(kiosk.kiosk.controller.quit_requested, timeout=2000):
        kiosk.touch("yesButton")


def test_quitting_an_ended_exam_asks_nothing(open_kiosk, qtbot):
    kiosk = open_kiosk(PlayedSession(ended()))
    with qtbot.waitSignal(kiosk.kiosk.controller.quit_requested, timeout=2000):
        kiosk.touch("quitButton")


def test_without_a_maker_there_is_no_new_exam(open_kiosk):
    assert not open_kiosk(PlayedSession(ended())).shows("newButton")


def order_new_exam(kiosk):
    kiosk.touch("newButton")
    kiosk.type("S-2")
    kiosk.touch("startButton")


def test_a_new_exam_stops_the_old_session_and_shows_the_new_one(open_kiosk, qtbot):
    old = PlayedSession(ended())
    new = PlayedSession(state(exam=exam({}, fields=1, sample_id="S-2")))
    kiosk = open_kiosk(old, new_session=lambda order: new)
    order_new_exam(kiosk)
    qtbot.waitUntil(lambda: kiosk.shows("fieldView"), timeout=2000)
    kiosk.settle()
    assert old.asked == ["stop"]
    assert new.asked == ["start"]
    assert "Sample S-2" in kiosk.words()


def test_the_screen_goes_on_while_a_new_exam_is_made(open_kiosk, qtbot):
    may_go_on = threading.Event()
    new = PlayedSession(state())

    def slow(order):
        may_go_on.wait(10)
        return new

    kiosk = open_kiosk(PlayedSession(ended()), new_session=slow)
    order_new_exam(kiosk)
    assert "Starting a new exam" in kiosk.words()
    assert not kiosk.item("startButton").isEnabled()
    kiosk.touch("keyA")
    assert kiosk.item("sampleId").property("text") == "S-2A"
    may_go_on.set()
    qtbot.waitUntil(lambda: kiosk.shows("fieldView"), timeout=2000)


def test_a_new_exam_that_cannot_start_says_why_and_may_be_tried_again(open_kiosk, qtbot):
    def fails(order):
        raise CameraNotFoundError("Camera 0 is not there; plug it in.")

    kiosk = open_kiosk(PlayedSession(ended()), new_session=fails)
    order_new_exam(kiosk)
    qtbot.waitUntil(lambda: "Camera 0 is not there; plug it in." in kiosk.words(), timeout=2000)
    assert kiosk.item("startButton").isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_result_is_worked_with_the_keyboard_alone(open_kiosk, qtbot, key):
    kiosk = open_kiosk(PlayedSession(ended()))
    kiosk.tab_to("detailsButton")
    kiosk.press(key)
    assert UUID in kiosk.words()
    kiosk.tab_to("quitButton")
    with qtbot.waitSignal(kiosk.kiosk.controller.quit_requested, timeout=2000):
        kiosk.press(key)


def test_ctrl_q_asks_to_quit_from_any_page(open_kiosk, qtbot):
    kiosk = open_kiosk(PlayedSession(state()))
    with qtbot.waitSignal(kiosk.kiosk.controller.quit_requested, timeout=2000):
        kiosk.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_the_limits_of_the_packs_stand_beside_the_result(open_kiosk, qtbot, tmp_path):
    readers = [Reader(load_pack(path)) for path in shipped_packs()]
    known = tuple(one.reference for one in readers if one.reference.task == "cell")
    session = PlayedSession(ended(packs=known))
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        kiosk = open_kiosk(session, size=(1920, 1080), upkeep=upkeep_in(tmp_path, logbook))
        qtbot.waitUntil(lambda: "sensitivity" in kiosk.item("limits").property("text"), timeout=10_000)
        kiosk.settle()
        assert kiosk.item("limits").property("text").startswith(f"{known[0].name} {known[0].version}: Blasts")
        check_everything_is_readable(kiosk)


def test_the_limits_of_a_pack_that_is_gone_are_said_to_be_missing(open_kiosk, qtbot, tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        kiosk = open_kiosk(PlayedSession(ended()), size=(1920, 1080), upkeep=upkeep_in(tmp_path, logbook))
        qtbot.waitUntil(lambda: "not on this device" in kiosk.item("limits").property("text"), timeout=10_000)


def test_the_usual_range_at_the_age_stands_beside_each_share(open_kiosk):
    notes = PatientNotes(operator="M. Okafor", age_years=8)
    session = PlayedSession(state(Status.ENDED, exam=exam(COUNTS, ended="target").apply(notes)))
    words = open_kiosk(session).words()
    assert "Usual, %" in words
    assert any(word.endswith("\u206630 - 77\u2069") for word in words)


@pytest.mark.parametrize("language", ["en", "hi", "ar"])
def test_a_long_history_scrolls_and_leaves_the_buttons_in_place(open_kiosk, language):
    notes = PatientNotes(operator="M. Okafor", age_years=7, sex="female", history="fever, pallor, " * 30)
    shown = state(Status.ENDED, exam=exam(COUNTS, ended="target").apply(notes))
    kiosk = open_kiosk(PlayedSession(shown), new_session=lambda: None, language=language)
    kiosk.touch("detailsButton")
    window = QRectF(0, 0, 800, 480)
    assert all(window.contains(scene_rect(button)) for button in kiosk.buttons())
    details = kiosk.item("details")
    assert details.property("contentHeight") > details.height()
    kiosk.tab_to("details")
    for _ in range(20):
        kiosk.press(Qt.Key.Key_Down)
    last = max(
        (text for text in kiosk.texts() if details in ancestors(text)), key=lambda one: scene_rect(one).y()
    )
    assert scene_rect(details).adjusted(0, 0, 0, 1).contains(scene_rect(last))


def ancestors(item):
    while (item := item.parentItem()) is not None:
        yield item
