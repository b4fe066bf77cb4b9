"""Reviewing cells by touch and by key."""

import pytest
from kiosk_states import COUNTS, PlayedSession, exam, state
from PySide6.QtCore import Qt

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamEnded, ExamSigned
from edge_app.exceptions import LogbookWriteError
from edge_app.pipeline.state import Status


@pytest.fixture
def session():
    return PlayedSession(state(Status.ENDED, exam=exam(COUNTS, ended="target", differ=1)))


@pytest.fixture
def kiosk(open_kiosk, session):
    return open_kiosk(session, page="gallery")


def tiles(kiosk):
    shown = [item for item in kiosk.items() if item.objectName().startswith("cell ")]
    return sorted(shown, key=lambda item: item.property("index"))


def wait_for(kiosk, qtbot, condition):
    qtbot.waitUntil(lambda: (kiosk.kiosk.controller.pull_state(), condition())[1], timeout=5000)
    kiosk.settle()


def counts(session):
    return session.state.exam.counts


def test_suspect_cells_come_first_and_say_so_in_signs(kiosk):
    first = tiles(kiosk)[0]
    assert first.property("name") == "Lymphoblast, suspect"
    assert first.property("sign") == "!"


def test_touched_cells_move_to_the_class_touched_next(kiosk, session, qtbot):
    first, second = (tile.property("cell_id") for tile in tiles(kiosk)[:2])
    kiosk.touch(f"cell {first}")
    kiosk.touch(f"cell {second}")
    assert kiosk.item("heading").property("text") == "Move 2 to:"
    kiosk.touch("class lymphocyte")
    wait_for(kiosk, qtbot, lambda: counts(session)[CellClass.LYMPHOCYTE] == 33)
    moved = session.state.exam.cells[first]
    assert (moved.assigned, moved.reclassified_by) == (CellClass.LYMPHOCYTE, "M. Okafor")
    assert moved.found.assigned is CellClass.LYMPHOBLAST


def test_a_move_is_taken_back_by_touch_and_by_key(kiosk, session, qtbot):
    for take_back in (
        lambda: kiosk.touch("undoButton"),
        lambda: kiosk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ):
        kiosk.touch(f"cell {tiles(kiosk)[0].property('cell_id')}")
        kiosk.touch("class smudge")
        wait_for(kiosk, qtbot, lambda: counts(session)[CellClass.SMUDGE] == 2)
        take_back()
        wait_for(kiosk, qtbot, lambda: counts(session)[CellClass.SMUDGE] == 1)
    assert not kiosk.item("undoButton").isEnabled()


def test_with_none_selected_a_class_shows_its_cells_alone(kiosk):
    kiosk.touch("class monocyte")
    assert {tile.property("name") for tile in tiles(kiosk)} == {"Monocyte"}
    kiosk.touch("class monocyte")
    assert len({tile.property("name") for tile in tiles(kiosk)}) > 1


def test_the_filters_show_suspects_and_disagreements_alone(kiosk):
    kiosk.touch("filter suspect")
    assert all(tile.property("suspect") for tile in tiles(kiosk))
    assert len(tiles(kiosk)) == 5
    kiosk.touch("filter differ")
    assert all(tile.property("differ") for tile in tiles(kiosk))
    assert tiles(kiosk)


def test_all_shown_are_selected_and_let_go_at_one_touch(kiosk):
    kiosk.touch("filter suspect")
    kiosk.touch("selectButton")
    assert all(tile.property("selected") for tile in tiles(kiosk))
    kiosk.touch("selectButton")
    assert not any(tile.property("selected") for tile in tiles(kiosk))


def test_cells_are_chosen_and_moved_with_the_keyboard_alone(kiosk, session, qtbot):
    assert kiosk.item("cells").property("activeFocus")
    kiosk.press(Qt.Key.Key_Right)
    kiosk.press(Qt.Key.Key_Space)
    chosen = next(tile.property("cell_id") for tile in tiles(kiosk) if tile.property("selected"))
    kiosk.type("4")
    wait_for(kiosk, qtbot, lambda: session.state.exam.cells[chosen].assigned is CellClass.MONOCYTE)


def test_the_readings_of_the_touched_cell_are_told(kiosk):
    kiosk.touch(f"cell {tiles(kiosk)[0].property('cell_id')}")
    words = kiosk.item("opinions").property("text")
    assert words == "MobileNet: Lymphocyte 100 % · app: Lymphoblast, suspect"


def test_a_review_names_who_reviewed(kiosk, session, qtbot):
    kiosk.touch("reviewedButton")
    wait_for(kiosk, qtbot, lambda: session.state.exam.reviewed_by == ("M. Okafor",))
    assert kiosk.item("reviewedButton").property("text") == "✓ reviewed: M. Okafor"


def test_a_move_the_exam_refuses_is_told(open_kiosk, qtbot):
    signed = exam(COUNTS).apply(ExamEnded(reason="target"), ExamSigned(operator="M. Okafor"))
    kiosk = open_kiosk(PlayedSession(state(Status.ENDED, exam=signed)), page="gallery")
    kiosk.touch(f"cell {tiles(kiosk)[0].property('cell_id')}")
    kiosk.touch("class smudge")
    wait_for(kiosk, qtbot, lambda: "state a reason" in kiosk.item("opinions").property("text"))


def test_a_move_the_log_refuses_is_told_and_nothing_moves(kiosk, session, qtbot):
    def full(*_, once=None):
        raise LogbookWriteError("The log is full; free some space.")

    session.log.append = full
    kiosk.touch(f"cell {tiles(kiosk)[0].property('cell_id')}")
    kiosk.touch("class smudge")
    wait_for(kiosk, qtbot, lambda: kiosk.item("opinions").property("text").startswith("The log is full"))
    assert counts(session)[CellClass.SMUDGE] == 1


def test_a_finished_exam_is_reviewed_before_its_result(open_kiosk):
    session = PlayedSession(state())
    kiosk = open_kiosk(session)
    kiosk.touch("finishButton")
    kiosk.touch("yesButton")
    assert kiosk.shows("heading")
    kiosk.touch("galleryResultButton")
    assert kiosk.shows("standing")
    kiosk.touch("cellsButton")
    assert kiosk.shows("heading")


def test_why_shows_a_picture_and_goes_back(kiosk, session, qtbot):
    assert not kiosk.item("whyButton").isEnabled()
    cell = tiles(kiosk)[0].property("cell_id")
    kiosk.touch(f"cell {cell}")
    kiosk.touch("whyButton")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("whyPicture"))
    assert session.asked == [("explain", cell)]
    assert kiosk.item("whyPicture").property("implicitWidth") == 96
    kiosk.touch("whyClose")
    assert not kiosk.shows("whyPicture")
