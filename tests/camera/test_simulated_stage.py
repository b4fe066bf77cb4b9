import itertools

import cv2
import numpy as np
import pytest
from PIL import Image

from edge_app.camera.simulated.route import Route
from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.exceptions import EndOfSourceError, ImageError

SMALL = {"size_px": (320, 200), "um_per_px": 0.24, "paced": False}


def slide(**changes):
    return SimulatedSlide(**{"seed": 2, "fields": 3, **SMALL, **changes})


def sharpness(pixels):
    return cv2.Laplacian(cv2.GaussianBlur(pixels, (0, 0), 1.0), cv2.CV_32F).var()


def read_all(source):
    frames = []
    with pytest.raises(EndOfSourceError):
        while True:
            frames.append(source.read())
    return frames


def test_it_says_that_it_is_simulated_and_live():
    capabilities = slide().open()
    assert "simulated" in capabilities.name
    assert (capabilities.simulated, capabilities.live, capabilities.stills) == (True, True, False)
    assert capabilities.frame_count == 3 * 14 + 2 * 10


def test_an_endless_slide_has_no_frame_count():
    assert slide(fields=None).open().frame_count is None


def test_frames_read_in_order_equal_frames_drawn_in_any_order():
    source = slide()
    source.open()
    frames = read_all(source)
    assert [f.number for f in frames] == list(range(62))
    assert all(f.um_per_px == 0.24 for f in frames)
    other = slide()
    for number in (61, 0, 40, 17, 18, 3):
        assert np.array_equal(other.render(number), frames[number].pixels)


def test_another_seed_is_another_slide():
    assert not np.array_equal(slide().render(13), slide(seed=3).render(13))


def test_opening_again_starts_again_and_closing_twice_is_safe():
    source = slide()
    source.open()
    first = source.read().pixels
    source.read()
    source.open()
    assert np.array_equal(source.read().pixels, first)
    source.close()
    source.close()
    with pytest.raises(EndOfSourceError, match="closed"):
        source.read()


def test_each_field_has_a_still_sharp_view_and_the_travel_moves():
    source = slide()
    for field in range(3):
        last, before = 24 * field + 13, 24 * field + 12
        here, there = source.moment(last), source.moment(before)
        assert (here.moving, here.blur_px) == (False, 0.0)
        assert abs(here.left - there.left) < 1.0
    assert source.moment(18).moving
    assert source.moment(18).left - source.moment(17).left > 10


def test_a_blurred_moment_looks_blurred():
    source = slide(fields=None)
    blurred = next(24 * k for k in range(40) if source.moment(24 * k).blur_px > 2)
    assert sharpness(source.render(blurred)) < 0.5 * sharpness(source.render(blurred + 13))


def test_the_lamp_drifts_by_no_more_than_five_percent():
    source = slide(fields=None)
    source.open()
    clean = np.full((200, 320, 3), 240, np.uint8)
    levels = [source._optics.expose(clean, n, 0.0).mean(axis=(0, 1)) for n in range(0, 2000, 50)]
    swing = np.ptp(levels, axis=0) / np.mean(levels, axis=0)
    assert (swing > 0.03).all()
    assert (swing < 0.105).all()


def test_the_truth_follows_the_stage():
    source = slide(fields=None)
    for number in (13, 18, 37):
        pixels = cv2.GaussianBlur(source.render(number), (0, 0), 2.0).astype(int)
        redness = np.median(pixels[..., 1])
        for cell in source.true_cells_in(number):
            x, y = (round(c) for c in cell.centre_px)
            reach = round(0.7 * cell.radius_um / 0.24)
            around = pixels[max(0, y - reach) : y + reach, max(0, x - reach) : x + reach, 1]
            assert around.min() < 0.75 * redness
    assert any(source.true_cells_in(number) for number in (13, 18, 37))


def test_a_revisit_shows_the_same_cells_with_an_offset_between_pixels():
    source = slide(fields=None, revisit_every=2)
    index = next(k for k in range(2, 30) if source.moment(24 * k + 13).stop.revisit)
    again = source.moment(24 * index + 13).stop
    first = next(
        k
        for k in range(index)
        if (s := source.moment(24 * k + 13).stop).column == again.column and s.row == again.row
    )
    assert not source.moment(24 * first + 13).stop.revisit
    assert any(offset != round(offset) for offset in again.offset_px)
    seen = {c.stage_um for c in source.true_cells_in(24 * first + 13)}
    seen_again = {c.stage_um for c in source.true_cells_in(24 * index + 13)}
    assert seen & seen_again


def test_new_fields_never_repeat_and_lie_side_by_side():
    route = Route(1, (100, 80), 4, 3, revisit_every=5)
    stops = [route.stop(k) for k in range(60)]
    new = [(s.column, s.row) for s in stops if not s.revisit]
    assert len(set(new)) == len(new) == 50
    for (c0, r0), (c1, r1) in itertools.pairwise(new):
        assert abs(c0 - c1) + abs(r0 - r1) == 1


def test_the_frame_count_covers_the_new_fields_and_the_revisits_between():
    route = Route(1, (100, 80), 4, 3, revisit_every=2)
    count = route.frame_count(5)
    looked = [route.moment(n).stop for n in range(0, count, 7)]
    assert sum(not s.revisit for s in looked) == 5
    assert route.moment(count - 1).moving is False


@pytest.mark.parametrize("wrong", [{"fields": 0}, {"fields": -1}])
def test_a_slide_without_fields_is_refused(wrong):
    with pytest.raises(ValueError, match="at least 1"):
        slide(**wrong)


@pytest.fixture
def pictures(tmp_path):
    rng = np.random.default_rng(0)
    for number in range(1, 4):
        smooth = cv2.resize(rng.integers(60, 220, (8, 12, 3), dtype=np.uint8), (240, 160))
        Image.fromarray(smooth).save(tmp_path / f"field{number}.png")
    return tmp_path


def test_each_dwell_on_given_pictures_shows_one_whole_picture(pictures):
    source = SimulatedSlide(pictures, seed=1, fields=3, paced=False)
    capabilities = source.open()
    assert capabilities.simulated
    for field in range(3):
        shown = source.render(24 * field + 13).astype(float)
        with Image.open(pictures / f"field{field + 1}.png") as picture:
            original = np.array(picture, dtype=float)
        assert shown.shape == original.shape
        assert np.corrcoef(shown.ravel(), original.ravel())[0, 1] > 0.98
    assert source.read().um_per_px is None
    assert source.true_cells_in(0) == []


@pytest.mark.parametrize("fields", [None, 50])
def test_given_pictures_are_shown_once_each(pictures, fields):
    assert SimulatedSlide(pictures, fields=fields, paced=False).open().frame_count == 3 * 14 + 2 * 10


def test_a_picture_of_another_size_is_fitted(pictures):
    Image.new("RGB", (500, 200), (10, 200, 30)).save(pictures / "field2.png")
    source = SimulatedSlide(pictures, fields=3, paced=False)
    source.open()
    assert source.render(37).shape == (160, 240, 3)


def test_an_unusable_picture_is_told_once_and_the_rest_goes_on(pictures):
    (pictures / "field2.png").write_text("no picture")
    source = SimulatedSlide(pictures, fields=3, paced=False)
    source.open()
    errors, frames = [], []
    while True:
        try:
            frames.append(source.read())
        except ImageError as error:
            errors.append(str(error))
        except EndOfSourceError:
            break
    assert len(errors) == 1
    assert "field2.png" in errors[0]
    assert [f.number for f in frames] == list(range(62))


def test_a_folder_without_a_usable_picture_is_told_at_opening(tmp_path):
    (tmp_path / "a.jpg").write_text("no picture")
    with pytest.raises(ImageError, match=r"no usable picture.*a\.jpg"):
        SimulatedSlide(tmp_path, paced=False).open()


def test_a_paced_slide_gives_the_same_frames(tmp_path):
    paced = slide(paced=True, fps=400.0, fields=1)
    paced.open()
    frames = read_all(paced)
    times = [f.time_ns for f in frames]
    assert times == sorted(times)
    assert np.array_equal(frames[5].pixels, slide(fps=400.0, fields=1).render(5))
