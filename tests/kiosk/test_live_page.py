from dataclasses import replace

import numpy as np
import pytest
from kiosk_states import (
    BLURRED,
    COUNTS,
    FEW,
    MARKS,
    STARTING,
    PlayedSession,
    exam,
    frame,
    packs,
    state,
)
from PySide6.QtCore import Qt

from edge_app import INTENDED_USE
from edge_app.camera.frame import Capabilities
from edge_app.exam.cell_class import CellClass
from edge_app.pipeline.state import Status

REAL_CAMERA = Capabilities("USB camera 0", live=True, stills=False, simulated=False)


def brightness(kiosk, name="fieldView"):
    """Mean of the pixels in the middle of the picture."""
    item = kiosk.item(name)
    middle = item.mapToScene(item.boundingRect().center()).toPoint()
    return kiosk.window.grabWindow().pixelColor(middle).red()


def test_what_is_on_screen_is_what_the_session_says(open_kiosk):
    session = PlayedSession()
    kiosk = open_kiosk(session)
    assert "Starting the camera" in kiosk.words()

    session.show(state(Status.ADJUST, hint="Turn the fine focus", quality=BLURRED))
    kiosk.settle()

    words = kiosk.words()
    assert "Turn the fine focus" in words
    assert "✕ adjust" in words
    assert "Saved: 23 cells, 7 fields" in words
    assert "0.117 µm/px, estimated · 8.4 pictures/s" in words
    assert any(text.startswith("Blast-suspect 2/23") for text in words)


def test_a_session_is_pulled_without_anyone_pushing(open_kiosk, qtbot):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    session.show(state(Status.MOVING))
    qtbot.waitUntil(lambda: "Hold the slide still to count" in kiosk.words(), timeout=2000)


def test_the_intended_use_stands_on_both_pages(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    assert INTENDED_USE in kiosk.words()
    kiosk.kiosk.controller.go_to("result")
    kiosk.settle()
    assert INTENDED_USE in kiosk.words()


def test_a_simulated_source_is_marked_on_both_pages(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    assert "SIMULATED" in kiosk.words()
    kiosk.kiosk.controller.go_to("result")
    kiosk.settle()
    assert "SIMULATED" in kiosk.words()


def test_a_real_camera_with_released_packs_wears_no_mark(open_kiosk):
    real = exam(FEW, simulated=False, packs=packs(development_key=False))
    kiosk = open_kiosk(PlayedSession(state(capabilities=REAL_CAMERA, exam=real)))
    assert not kiosk.shows("simulated")
    assert not kiosk.shows("developmentKey")


def test_a_development_key_is_shown(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    assert kiosk.shows("developmentKey")


def test_the_newest_picture_is_shown_while_nothing_is_marked(open_kiosk):
    session = PlayedSession(state(frame=frame(1, value=40)), preview=frame(2, value=230))
    assert abs(brightness(open_kiosk(session)) - 230) <= 2


def test_marks_come_with_the_picture_they_were_made_on(open_kiosk):
    analysed = state(Status.TAKEN, frame=frame(1, value=40), marks=MARKS)
    kiosk = open_kiosk(PlayedSession(analysed, preview=frame(2, value=230)))
    assert abs(brightness(kiosk) - 40) <= 2


def test_boxes_of_the_three_kinds_have_their_colours(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state(Status.TAKEN, frame=frame(1, value=40), marks=MARKS)))
    image = kiosk.window.grabWindow().convertToFormat(kiosk.window.grabWindow().Format.Format_RGB888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = pixels[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    area = kiosk.item("fieldView")
    corner = area.mapToScene(area.boundingRect().topLeft()).toPoint()
    pixels = pixels[corner.y() :, corner.x() :][: int(area.height()), : int(area.width())]
    for colour in ((255, 255, 255), (255, 212, 0), (95, 242, 255)):
        assert (pixels == colour).all(axis=2).sum() > 100


def test_pause_and_resume_reach_the_session_and_change_the_word(open_kiosk):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.touch("pauseButton")
    assert kiosk.item("pauseButton").property("text") == "Resume"
    kiosk.touch("pauseButton")
    assert kiosk.item("pauseButton").property("text") == "Pause"
    assert session.asked == ["pause", "resume"]


def test_finish_asks_first_and_going_on_ends_nothing(open_kiosk):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.touch("finishButton")
    assert any(text.startswith("Finish the exam with 23 of 100 cells?") for text in kiosk.words())
    kiosk.touch("noButton")
    assert session.asked == []
    assert kiosk.shows("fieldView")


def test_finish_confirmed_ends_the_exam_and_shows_the_cells_then_the_result(open_kiosk):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.touch("finishButton")
    kiosk.touch("yesButton")
    assert session.asked == ["finish"]
    assert kiosk.shows("cells")
    kiosk.touch("galleryResultButton")
    assert "Preliminary - not signed" in kiosk.words()


def test_nothing_can_be_asked_of_a_camera_that_is_starting(open_kiosk):
    kiosk = open_kiosk(PlayedSession(STARTING))
    assert not any(button.isEnabled() for button in kiosk.buttons())


def test_every_button_works_from_the_keyboard(open_kiosk):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.tab_to("pauseButton")
    kiosk.press(Qt.Key.Key_Space)
    kiosk.press(Qt.Key.Key_Return)
    assert session.asked == ["pause", "resume"]
    kiosk.tab_to("cellsFromLive")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.tab_to("galleryResultButton")
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.focused() == "backButton"
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.focused() == "pauseButton"
    kiosk.tab_to("finishButton")
    kiosk.press(Qt.Key.Key_Return)
    assert kiosk.focused() == "noButton"
    kiosk.tab_to("yesButton")
    kiosk.press(Qt.Key.Key_Return)
    assert session.asked == ["pause", "resume", "finish"]
    assert kiosk.shows("cells")


def test_trouble_says_what_to_do(open_kiosk):
    told = "The camera stopped giving pictures; check its cable."
    kiosk = open_kiosk(PlayedSession(state(Status.RECONNECTING, message=told)))
    assert "Camera lost" in kiosk.words()
    assert told in kiosk.words()


def test_a_question_that_the_end_of_the_exam_answers_is_not_asked_on(open_kiosk):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.touch("finishButton")
    session.show(state(Status.ENDED, exam=exam(COUNTS, ended="target")))
    kiosk.settle()
    assert kiosk.shows("cells")
    assert not kiosk.shows("question")


def test_the_page_turns_by_itself_when_the_exam_ends(open_kiosk, qtbot):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    session.show(replace(session.state, status=Status.ENDED, exam=exam(COUNTS, ended="target")))
    qtbot.waitUntil(lambda: kiosk.shows("cells"), timeout=2000)
    assert not kiosk.shows("galleryLiveButton")


def test_the_last_field_is_taken_back_and_said_so(open_kiosk, qtbot):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.touch("undoFieldButton")
    qtbot.waitUntil(lambda: "The last field was taken back." in kiosk.words(), timeout=2000)
    assert len(session.state.exam.fields) == 6


def test_a_missed_cell_is_added_where_it_is_touched(open_kiosk, qtbot):
    session = PlayedSession(state(Status.TAKEN, marks=MARKS))
    kiosk = open_kiosk(session)
    kiosk.touch("fieldView")
    kiosk.touch("pick monocyte")
    qtbot.waitUntil(lambda: "Added: Monocyte" in kiosk.words(), timeout=2000)
    what, x, y, assigned, operator = session.asked[-1]
    assert (what, assigned, operator) == ("add", CellClass.MONOCYTE, "M. Okafor")
    assert (x, y) == (pytest.approx(720, abs=4), pytest.approx(450, abs=4))


def test_a_touch_beside_the_picture_and_a_changed_mind_add_nothing(open_kiosk):
    session = PlayedSession(state(Status.TAKEN, marks=MARKS))
    kiosk = open_kiosk(session)
    assert kiosk.item("fieldView").place_of(2.0, 2.0).x() == -1
    kiosk.touch("fieldView")
    kiosk.touch("pickNone")
    assert session.asked == []
    assert not kiosk.shows("pickerQuestion")


def test_the_slide_map_shows_where_one_has_been(open_kiosk):
    whole = exam(COUNTS)
    moved = tuple(
        field.model_copy(update={"stage_x_um": 120.0 * number}) for number, field in enumerate(whole.fields)
    )
    assert not open_kiosk(PlayedSession(state(exam=whole))).shows("slideMap")
    kiosk = open_kiosk(PlayedSession(state(exam=replace(whole, fields=moved))))
    assert kiosk.item("slideMap").property("count") == 7
