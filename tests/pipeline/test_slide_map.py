import cv2
import numpy as np
import pytest

from edge_app.camera.frame import Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.pipeline.slide_map import SlideMap

UM = 0.2
WIDTH, HEIGHT = 640, 400


@pytest.fixture(scope="module")
def smear():
    return draw_smear(3, 2400, 1000, UM)


@pytest.fixture(scope="module")
def slide(smear):
    return smear[0]


@pytest.fixture(scope="module")
def slide_cells(smear):
    return smear[1]


def _frame(slide, x, y):
    return Frame(np.ascontiguousarray(slide[y : y + HEIGHT, x : x + WIDTH]).copy(), 0, 0, "drawn", UM)


def _rest(slide_map, slide, x, y):
    """Looks at a place until the slide counts as at rest."""
    for _ in range(4):
        sighting = slide_map.look(_frame(slide, x, y))
    assert sighting.still
    return slide_map.settle(_frame(slide, x, y))


def _travel(slide_map, slide, places):
    for x, y in places:
        slide_map.look(_frame(slide, x, y))


def test_the_first_looks_are_not_at_rest(slide):
    slide_map = SlideMap()
    assert not slide_map.look(_frame(slide, 0, 0)).still


def test_the_way_over_the_slide_adds_up(slide):
    slide_map = SlideMap()
    _rest(slide_map, slide, 100, 100)
    _travel(slide_map, slide, [(100 + step, 100 + step // 2) for step in range(80, 640, 80)])
    sighting = _rest(slide_map, slide, 740, 420)
    assert sighting.x * WIDTH == pytest.approx(640, abs=6)
    assert sighting.y * WIDTH == pytest.approx(320, abs=6)


def test_a_taken_field_is_known_again_after_the_track_was_lost(slide):
    slide_map = SlideMap()
    first = _rest(slide_map, slide, 100, 100)
    frame = _frame(slide, 100, 100)
    slide_map.take(frame, first, [(0.06, 0.06)])
    far = _rest(slide_map, slide, 1700, 550)
    assert slide_map.is_new_area(frame, far)
    slide_map.take(_frame(slide, 1700, 550), far, [])
    back = _rest(slide_map, slide, 110, 100)
    assert back.x * WIDTH == pytest.approx(10, abs=2)
    assert not slide_map.is_new_area(frame, back)


def test_a_field_is_known_again_by_a_camera_that_came_back_with_fewer_pixels(slide):
    slide_map = SlideMap()
    slide_map.take(_frame(slide, 100, 100), _rest(slide_map, slide, 100, 100), [])

    for _ in range(4):
        picture = cv2.resize(
            _frame(slide, 148, 100).pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA
        )
        smaller = Frame(np.asarray(picture, dtype=np.uint8), 0, 0, "drawn", 2 * UM)
        sighting = slide_map.look(smaller)

    assert sighting.still
    assert sighting.x * WIDTH == pytest.approx(48, abs=3)
    assert not slide_map.is_new_area(smaller, sighting)


def test_a_counted_cell_is_not_new_within_registration_error():
    slide_map = SlideMap()
    frame = Frame(np.zeros((HEIGHT, WIDTH, 3), np.uint8), 0, 0, "dark", UM)
    width_um = WIDTH * UM
    slide_map.take(frame, slide_map.look(frame), [(0.4, 0.4)])
    assert not slide_map.is_new_cell(0.4 + 1.0 / width_um, 0.4 - 1.0 / width_um, width_um)
    assert slide_map.is_new_cell(0.4 + 7.0 / width_um, 0.4, width_um)


@pytest.mark.parametrize("estimate", [0.9, 1.1])
def test_a_scale_that_is_estimated_anew_does_not_move_counted_cells(estimate):
    slide_map = SlideMap()
    frame = Frame(np.zeros((HEIGHT, WIDTH, 3), np.uint8), 0, 0, "dark", UM)
    slide_map.take(frame, slide_map.look(frame), [(20.0, 10.0)])
    assert not slide_map.is_new_cell(20.0, 10.0, estimate * WIDTH * UM)


def test_a_field_seen_before_is_known_again_once_its_picture_is_sharp(slide):
    slide_map = SlideMap()
    slide_map.take(_frame(slide, 100, 100), _rest(slide_map, slide, 100, 100), [])
    slide_map.take(_frame(slide, 1700, 550), _rest(slide_map, slide, 1700, 550), [])
    sharp = _frame(slide, 110, 100)
    soft = Frame(cv2.GaussianBlur(sharp.pixels, (0, 0), 9.0), 0, 0, "drawn", UM)
    for _ in range(4):
        slide_map.look(soft)

    back = slide_map.settle(sharp)

    assert back.x * WIDTH == pytest.approx(10, abs=2)
    assert not slide_map.is_new_area(sharp, back)


def test_a_view_that_only_touches_a_taken_field_is_placed_after_the_track_was_lost(slide):
    slide_map = SlideMap()
    slide_map.take(_frame(slide, 100, 100), _rest(slide_map, slide, 100, 100), [])
    slide_map.take(_frame(slide, 1700, 550), _rest(slide_map, slide, 1700, 550), [])

    beside = _rest(slide_map, slide, 100 + 500, 110)

    assert beside.x * WIDTH == pytest.approx(500, abs=5)
    assert beside.y * WIDTH == pytest.approx(10, abs=5)


def test_a_counted_cell_is_known_again_in_a_corner_of_a_view_whose_place_is_unknown(slide, slide_cells):
    cell = next(c for c in slide_cells if 640 < c.centre_px[0] < 1760 and 390 < c.centre_px[1] < 610)
    x, y = cell.centre_px
    reach = round((cell.radius_um + 1.0) / UM)
    left, top = round(x) + reach - WIDTH, round(y) + reach - HEIGHT
    beside, below = round(x) - reach, round(y) - reach
    slide_map = SlideMap()
    first = _rest(slide_map, slide, left, top)
    slide_map.take(_frame(slide, left, top), first, [((x - left) / WIDTH, (y - top) / WIDTH)])
    slide_map.lose_track()
    island = _rest(slide_map, slide, beside, below)
    centre = ((x - beside) / WIDTH, (y - below) / WIDTH)
    assert slide_map.is_new_cell(island.x + centre[0], island.y + centre[1], WIDTH * UM)

    found = slide_map.recognise(_frame(slide, beside, below), island, [centre], WIDTH * UM)

    assert found.x * WIDTH == pytest.approx(beside - left, abs=5)
    assert found.y * WIDTH == pytest.approx(below - top, abs=5)
    assert not slide_map.is_new_cell(found.x + centre[0], found.y + centre[1], WIDTH * UM)


def test_another_cell_does_not_join_a_view_whose_place_is_unknown(slide, slide_cells):
    def in_view(left, top):
        return [
            ((cell.centre_px[0] - left) / WIDTH, (cell.centre_px[1] - top) / WIDTH)
            for cell in slide_cells
            if 30 < cell.centre_px[0] - left < WIDTH - 30 and 30 < cell.centre_px[1] - top < HEIGHT - 30
        ]

    slide_map = SlideMap()
    slide_map.take(_frame(slide, 100, 100), _rest(slide_map, slide, 100, 100), in_view(100, 100))
    slide_map.lose_track()
    island = _rest(slide_map, slide, 1700, 550)
    assert in_view(100, 100) and in_view(1700, 550)

    assert slide_map.recognise(_frame(slide, 1700, 550), island, in_view(1700, 550), WIDTH * UM) == island
