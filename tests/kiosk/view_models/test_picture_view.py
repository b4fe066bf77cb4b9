from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from kiosk_states import MARKS, STARTING, frame, state

from edge_app.kiosk.view_models.picture import Rect, cover_each_other, fit, picture_view, place_labels
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
    assert [(view.label, view.short, view.style) for view in views] == [
        ("Neutrophil 97 %", "Neutrophil", "plain"),
        ("! Lymphoblast? 91 %", "! Lymphoblast?", "suspect"),
        ("? readers differ", "?", "differ"),
    ]


def test_a_class_that_the_readers_differ_about_is_named_with_a_question_mark():
    mark = replace(MARKS[0], disagreement=True)
    (view,) = picture_view(state(marks=(mark,)), None).marks
    assert (view.label, view.style) == ("? Neutrophil", "differ")


@given(sizes, sizes, sizes, sizes)
def test_a_picture_fills_the_room_one_way_and_keeps_its_shape(width, height, room_width, room_height):
    place = fit((width, height), (room_width, room_height))
    assert abs(place.width / place.height - width / height) < 1e-6 * width / height
    assert min(room_width - place.width, room_height - place.height) < 1e-6 * max(room_width, room_height)
    assert place.x >= -1e-6
    assert place.y >= -1e-6


PICTURE = Rect(20, 10, 800, 480)
boxes = st.builds(Rect, st.floats(20, 700), st.floats(10, 400), st.floats(5, 200), st.floats(5, 200))


@given(st.lists(st.tuples(boxes, st.tuples(st.floats(10, 300), st.floats(10, 30))), max_size=12))
def test_labels_stay_in_their_picture(marks):
    labels = place_labels([box for box, _ in marks], [size for _, size in marks], PICTURE)
    assert len(labels) == len(marks)
    for label in labels:
        assert label.x >= PICTURE.x
        assert label.y >= PICTURE.y
        assert label.x + label.width <= PICTURE.x + PICTURE.width + 1e-6
        assert label.y + label.height <= PICTURE.y + PICTURE.height + 1e-6


def test_a_label_stands_above_its_box():
    assert place_labels([Rect(100, 100, 50, 50)], [(80, 20)], PICTURE) == (Rect(100, 80, 80, 20),)


def test_a_label_without_room_above_goes_below_its_box():
    (label,) = place_labels([Rect(100, 15, 50, 50)], [(80, 20)], PICTURE)
    assert label.y == 65


def test_labels_that_touch_do_not_cover_each_other_and_those_that_share_a_pixel_do():
    assert not cover_each_other([Rect(0, 0, 50, 20), Rect(50, 0, 50, 20), Rect(0, 20, 50, 20)])
    assert cover_each_other([Rect(0, 0, 50, 20), Rect(200, 0, 9, 9), Rect(49, 19, 50, 20)])


def test_labels_of_neighbouring_cells_do_not_cover_each_other():
    neighbours = [Rect(100, 100, 50, 50), Rect(160, 100, 50, 50), Rect(130, 160, 50, 50)]
    labels = place_labels(neighbours, [(120, 20)] * 3, PICTURE)
    for number, one in enumerate(labels):
        for other in labels[number + 1 :]:
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart_x or apart_y
