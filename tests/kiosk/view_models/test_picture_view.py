from hypothesis import given
from hypothesis import strategies as st
from kiosk_states import MARKS, STARTING, frame, state

from edge_app.kiosk.view_models.picture import Rect, fit, picture_view, place_label
from edge_app.pipeline.state import Status

sizes = st.floats(50, 4000)


def test_the_preview_is_shown_while_there_are_no_marks():
    newest = frame(9)
    assert picture_view(state(), newest).frame is newest


def test_marks_are_only_ever_drawn_on_their_own_picture():
    snapshot = state(Status.TAKEN, marks=MARKS)
    view = picture_view(snapshot, frame(9))
    assert view.frame is snapshot.frame
    assert len(view.marks) == 3


def test_marks_without_their_picture_are_not_drawn():
    assert picture_view(state(frame=None, marks=MARKS), frame(9)).marks == ()


def test_the_analysed_picture_stands_in_for_a_missing_preview():
    snapshot = state()
    assert picture_view(snapshot, None).frame is snapshot.frame
    assert picture_view(STARTING, None).frame is None


def test_kinds_of_marks_differ_in_words_and_style():
    views = picture_view(state(marks=MARKS), None).marks
    assert [(view.label, view.style) for view in views] == [
        ("Neutrophil 97 %", "plain"),
        ("! Lymphoblast? 91 %", "suspect"),
        ("? readers differ", "differ"),
    ]


@given(sizes, sizes, sizes, sizes)
def test_a_picture_fills_the_room_one_way_and_keeps_its_shape(width, height, room_width, room_height):
    place = fit((width, height), (room_width, room_height))
    assert abs(place.width / place.height - width / height) < 1e-6 * width / height
    assert min(room_width - place.width, room_height - place.height) < 1e-6 * max(room_width, room_height)
    assert place.x >= -1e-6
    assert place.y >= -1e-6


@given(st.floats(0, 700), st.floats(0, 400), st.floats(5, 200), st.floats(10, 300), st.floats(10, 30))
def test_a_label_stays_in_its_picture(x, y, side, width, height):
    picture = Rect(20, 10, 800, 480)
    label = place_label(Rect(20 + x, 10 + y, side, side), (width, height), picture)
    assert label.x >= picture.x
    assert label.y >= picture.y
    assert label.x + label.width <= picture.x + picture.width + 1e-6
    assert label.y + label.height <= picture.y + picture.height + 1e-6


def test_a_label_without_room_above_goes_below_its_box():
    label = place_label(Rect(100, 5, 50, 50), (80, 20), Rect(0, 0, 800, 480))
    assert label.y == 55
