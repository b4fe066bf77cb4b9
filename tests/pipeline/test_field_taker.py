"""What becomes a field: each place of the slide once, whatever the camera does in between."""

import itertools
import math

import cv2
import numpy as np
import pytest

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.pictures import PictureStore
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker, field_events
from edge_app.pipeline.picture_keeper import PictureKeeper
from edge_app.pipeline.slide_map import SAME_CELL_UM
from edge_app.pipeline.state import Status
from edge_app.settings import Settings
from edge_app.vision.scale import estimate_scale

CAMERA = Capabilities("camera", live=True, stills=False, simulated=False)
WIDTH, HEIGHT, UM = 960, 600, 0.16


@pytest.fixture(scope="module")
def slide():
    return draw_smear(2, 4 * WIDTH, HEIGHT, UM, white_cells_per_field=16)[0]


@pytest.fixture
def taker(make_pack, beside):
    return FieldTaker(CAMERA, ReaderPanel.open(make_pack()), Settings(), ScaleKeeper(Settings()), beside)


def _view(slide, left, shrink=1):
    pixels = np.ascontiguousarray(slide[:, left : left + WIDTH])
    if shrink != 1:
        size = (WIDTH // shrink, HEIGHT // shrink)
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    return Frame(pixels.copy(), 0, 0, "drawn")


def _rest(taker, slide, left, looks=4, shrink=1):
    """Looks at a place for some frames, counts what is proposed; the looks."""
    seen = []
    for _ in range(looks):
        look = taker.look(_view(slide, left, shrink))
        if look.proposal is not None:
            taker.confirm(look.frame, look.proposal)
        seen.append(look)
    return seen


def _fresh(looks):
    return [cell for look in looks if look.proposal is not None for cell in look.proposal.fresh]


def test_a_field_looked_at_for_long_counts_once_for_the_scale(taker):
    slide = draw_smear(2, 4 * WIDTH, HEIGHT, UM, white_cells_per_field=4)[0]
    _rest(taker, slide, 0, looks=12)
    estimates = [estimate_scale(_view(slide, left).pixels) for left in (0, WIDTH, 2 * WIDTH)]
    for number in (1, 2):
        last = _rest(taker, slide, number * WIDTH)[-1]
    values = sorted((one.um_per_px, one.red_cells) for one in estimates)
    middle = np.searchsorted(np.cumsum([cells for _, cells in values]), sum(c for _, c in values) / 2)
    assert last.scale.um_per_px == pytest.approx(values[middle][0])


def test_a_field_seen_again_in_fewer_pixels_is_counted_once(taker, slide):
    assert _fresh(_rest(taker, slide, 0))
    assert not _fresh(_rest(taker, slide, 0, shrink=2))


@pytest.mark.parametrize("lost_again", [False, True])
def test_a_field_between_two_whose_places_were_not_known_from_each_other_counts_no_cell_twice(
    taker, slide, lost_again
):
    places = []
    for left, lost in ((0, False), (1200, True), (620, lost_again)):
        if lost:
            taker.lose_track()
        fresh = _fresh(_rest(taker, slide, left))
        assert fresh
        places += [(left + x, y) for x, y in (cell.located.centre_px for cell, _ in fresh)]
    for one, other in itertools.combinations(places, 2):
        assert UM * math.dist(one, other) > SAME_CELL_UM


def test_cells_of_an_overlap_are_counted_once_after_a_change_of_pixels(taker, slide):
    first = _fresh(_rest(taker, slide, 0))
    second = _fresh(_rest(taker, slide, WIDTH // 2, shrink=2))
    assert second
    width_um = WIDTH * UM
    for one, other in itertools.combinations([place for _, place in [*first, *second]], 2):
        assert width_um * math.dist(one, other) > SAME_CELL_UM


@pytest.mark.parametrize(("height", "width"), [(HEIGHT, HEIGHT), (40, 64), (600, 1000)])
def test_a_picture_of_another_shape_is_a_hint_and_never_counted(taker, slide, height, width):
    _rest(taker, slide, 0)
    for _ in range(4):
        look = taker.look(Frame(np.full((height, width, 3), 200, np.uint8), 0, 0, "drawn"))
        assert look.status is Status.ADJUST
        assert look.hint.endswith(".")
        assert look.proposal is None


def _thumb():
    # Skin over the lens: dark red, without detail but a soft gradient.
    ramp = np.linspace(30, 110, WIDTH)[None, :, None] * np.array([1.0, 0.35, 0.25])
    return np.broadcast_to(ramp, (HEIGHT, WIDTH, 3)).astype(np.uint8)


@pytest.mark.parametrize(
    "pixels",
    [
        pytest.param(np.zeros((HEIGHT, WIDTH, 3), np.uint8), id="black"),
        pytest.param(np.full((HEIGHT, WIDTH, 3), 255, np.uint8), id="white"),
        pytest.param(_thumb(), id="thumb"),
    ],
)
def test_a_picture_that_shows_no_smear_is_never_counted_and_gets_a_hint(taker, slide, pixels):
    for _ in range(5):
        look = taker.look(Frame(pixels.copy(), 0, 0, "drawn"))
        assert look.proposal is None
        assert look.cells == ()
    assert look.status is Status.ADJUST
    assert look.hint.endswith(".")


def test_noise_is_never_counted(taker):
    rng = np.random.default_rng(1)
    for _ in range(5):
        look = taker.look(Frame(rng.integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8), 0, 0, "drawn"))
        assert look.status in (Status.MOVING, Status.ADJUST)
        assert look.proposal is None


def test_a_field_is_known_again_after_the_camera_was_away(taker, slide):
    assert _fresh(_rest(taker, slide, 0))
    taker.lose_track()
    assert not _fresh(_rest(taker, slide, 0))


def test_a_field_reached_while_the_camera_was_away_adds_only_its_new_cells(taker, slide):
    first = _fresh(_rest(taker, slide, 0))
    taker.lose_track()
    second = _fresh(_rest(taker, slide, WIDTH // 2))
    assert second
    for one, other in itertools.combinations([place for _, place in [*first, *second]], 2):
        assert WIDTH * UM * math.dist(one, other) > SAME_CELL_UM


@pytest.fixture
def keeping(make_pack, beside, tmp_path):
    """A taker that keeps pictures and knows its scale, so that it locates ahead."""
    keeper = PictureKeeper(PictureStore(tmp_path / "pictures"), Settings(), beside)
    panel, scales = ReaderPanel.open(make_pack()), ScaleKeeper(Settings(um_per_px=UM))
    return FieldTaker(CAMERA, panel, Settings(um_per_px=UM), scales, beside, keeper=keeper)


def _files(tmp_path):
    return [path for path in (tmp_path / "pictures").rglob("*") if path.is_file()]


def test_the_pictures_of_a_proposed_field_are_on_their_way_before_it_is_counted(keeping, slide, tmp_path):
    looks = [keeping.look(_view(slide, 0)) for _ in range(3)]
    assert looks[-1].proposal.fresh
    record, cells = field_events(looks[-1], looks[-1].proposal, 1)
    kept, kept_cells = looks[-1].proposal.pictures.name(record, cells)
    looks[-1].proposal.pictures.keep()
    names = {kept.picture_sha256, *(cell.crop_sha256 for cell in kept_cells)}
    assert {path.name for path in _files(tmp_path)} == names


def test_a_slide_that_moves_on_when_it_seemed_to_rest_is_not_counted(keeping, slide, tmp_path):
    for _ in range(2):
        keeping.look(_view(slide, 0))
    assert keeping._expects_rest(_view(slide, WIDTH // 3))
    look = keeping.look(_view(slide, WIDTH // 3))
    assert look.status is Status.MOVING
    assert look.proposal is None
    assert look.cells == ()
    assert _files(tmp_path) == []


def test_a_picture_that_turns_bad_when_it_seemed_good_is_not_counted(keeping, slide, tmp_path):
    for _ in range(2):
        keeping.look(_view(slide, 0))
    dark = Frame((_view(slide, 0).pixels // 6).astype(np.uint8), 0, 0, "drawn")
    assert keeping._expects_rest(dark)
    look = keeping.look(dark)
    assert look.status is Status.ADJUST
    assert look.proposal is None
    assert _files(tmp_path) == []
    assert _fresh(_rest(keeping, slide, 0))
