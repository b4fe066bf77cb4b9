from types import SimpleNamespace

import numpy as np
import pytest

from edge_app.bench.live import _rates
from edge_app.bench.screen import Watch
from edge_app.bench.slide import PannedSlide
from edge_app.camera.frame import Frame
from edge_app.exam.events import Box
from edge_app.exceptions import CameraLostError
from edge_app.kiosk.view_models.picture import MarkView, PictureView


def test_the_preview_is_counted_in_seconds_without_the_time_marks_are_shown():
    smooth = [(0.05 * number, False) for number in range(41)]
    held = [(2.05, True), (4.0, False)]
    halting = [(4.0 + 0.1 * number, False) for number in range(1, 11)]
    assert _rates(smooth + held + halting) == pytest.approx([20.0, 20.0, 10.0], rel=0.06)


def test_without_pictures_the_rate_is_nothing():
    assert _rates([(1.0, False)]) == [0.0]


def test_a_stage_that_stands_still_gives_the_same_picture():
    slide = PannedSlide((96, 64), 0.5, fps=200.0, dwell_s=None)
    slide.open()
    first, second = slide.read(), slide.read()
    assert second.number > first.number
    assert np.array_equal(first.pixels, second.pixels)


def test_a_moving_stage_comes_to_rest_and_goes_on():
    slide = PannedSlide((96, 64), 0.5, dwell_s=1.0, travel_s=0.5)
    assert [round(slide._place(at), 2) for at in (0.0, 0.9, 1.25, 1.5, 2.4)] == [0.0, 0.0, 0.25, 0.5, 0.5]
    assert max(slide._place(0.1 * number) for number in range(400)) == 3.0


def test_a_slide_that_is_not_open_says_so():
    with pytest.raises(CameraLostError, match=r"open it first\.$"):
        PannedSlide((96, 64), 0.5).read()


def test_a_picture_that_gets_its_marks_while_it_is_on_screen_counts_as_held():
    swapped, frame = [], Frame(np.zeros((4, 4, 3), np.uint8), 0, 0, "made up")
    picture = SimpleNamespace(view=PictureView(frame))
    window = SimpleNamespace(frameSwapped=SimpleNamespace(connect=swapped.append))
    watch = Watch(SimpleNamespace(controller=SimpleNamespace(picture=picture), window=window))
    swapped[0]()
    swapped[0]()
    picture.view = PictureView(frame, (MarkView(Box(x=0, y=0, width=1, height=1), "", "plain"),))
    swapped[0]()
    assert [marked for _, marked in watch.painted] == [False, True]
