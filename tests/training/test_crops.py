import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from made_up import files_no_larger_than, huge_png

from edge_app import vision
from edge_app.camera.simulated.smear import draw_smear
from edge_app.pack.manifest import Input
from edge_app.vision.crop import PAD_VALUE, finish_crop, place_cell
from edge_app.vision.locate import LocatedCell, locate_cells
from training import augment, crops, datasets
from training.boxes import Box
from training.exceptions import CropError, RunError

WANTED = Input(size_px=48, um_per_px=0.25, masking="cell", colour="standardised")


def smear(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    pixels = cv2.GaussianBlur(random.integers(0, 255, (150, 160, 3), np.uint8), (0, 0), 2.0)
    mask = np.zeros((150, 160), np.uint8)
    cv2.ellipse(mask, (80, 70), (30, 22), 30, 0, 360, 255, -1)
    return pixels, mask


@pytest.mark.parametrize("um_per_px", [0.11, 0.25, 0.4])
@pytest.mark.parametrize("colour", ["none", "standardised", "partly-standardised"])
def test_an_unchanged_cached_cell_is_what_the_device_cuts_out(um_per_px, colour):
    pixels, mask = smear()
    wanted = WANTED.model_copy(update={"colour": colour})

    cached = crops.context_crop(pixels, mask, (80.0, 70.0), um_per_px=um_per_px, wanted=wanted)
    placed = place_cell(pixels, mask, (80.0, 70.0), um_per_px=um_per_px, size_px=48, target_um_per_px=0.25)
    device = finish_crop(*placed, "cell", colour)

    assert np.array_equal(crops.plain(cached, wanted), device)


def test_the_outline_channel_is_inside_exactly_on_the_mask():
    _, mask = smear()

    distance = crops.outline_distance(mask > 0)

    assert np.array_equal(distance >= crops.OUTLINE, mask > 0)
    assert distance[70, 80] > distance[70, 55] > distance[0, 0]


def test_black_fringe_and_holes_do_not_change_the_mask_of_a_cut_out_cell():
    picture = np.zeros((80, 80, 3), np.uint8)
    cv2.circle(picture, (40, 40), 20, (100, 60, 120), -1)
    cv2.circle(picture, (40, 40), 21, (20, 12, 24), 1)
    picture[38:41, 38:41] = 0

    mask = crops.black_background_mask(picture)

    assert mask is not None
    assert mask[39, 39] == 255
    assert picture[mask > 0].max(axis=1).min() == 0
    assert np.count_nonzero(mask) == pytest.approx(np.pi * 19**2, rel=0.05)


def test_an_all_black_picture_has_no_mask():
    assert crops.black_background_mask(np.zeros((20, 20, 3), np.uint8)) is None


def test_a_cut_out_cell_is_put_on_glass():
    picture = np.zeros((80, 80, 3), np.uint8)
    cv2.circle(picture, (40, 40), 20, (100, 60, 120), -1)
    mask = crops.black_background_mask(picture)
    assert mask is not None

    shown = crops.on_glass(picture, mask)

    assert (shown[mask > 0] == (100, 60, 120)).all()
    assert (shown[mask == 0] == crops.GLASS).all()


def test_augmented_cells_differ_and_keep_the_pad_value_outside():
    pixels, mask = smear()
    cached = crops.context_crop(pixels, mask, (80.0, 70.0), um_per_px=0.25, wanted=WANTED)

    one, two = (augment.augment_cell(cached, WANTED, np.random.default_rng(seed)) for seed in (1, 2))

    assert one.shape == (48, 48, 3) and one.dtype == np.uint8
    assert not np.array_equal(one, two)
    assert np.count_nonzero((one == PAD_VALUE).all(axis=2)) > 20


def test_augmentation_is_repeatable_from_its_seed():
    field = np.random.default_rng(0).integers(0, 255, (32, 32, 3), np.uint8)

    one, two = (augment.augment_field(field, np.random.default_rng(5)) for _ in range(2))

    assert np.array_equal(one, two)


def test_crops_come_from_the_cache_the_second_time(cell_list, tmp_path):
    samples = datasets.load_csv(cell_list(1, 2), form="masked", um_per_px=0.25)
    first = crops.build_crops(samples, WANTED, tmp_path / "cache")

    calls: list[int] = []
    again = crops.build_crops(samples, WANTED, tmp_path / "cache", lambda done, total: calls.append(done))

    assert np.array_equal(first.images, again.images)
    assert calls == []


def test_crops_are_made_again_once_the_device_cuts_otherwise(cell_list, tmp_path, monkeypatch):
    samples = datasets.load_csv(cell_list(1, 2), form="masked", um_per_px=0.25)
    crops.build_crops(samples, WANTED, tmp_path / "cache")
    changed = Path(shutil.copytree(Path(vision.__file__).parent, tmp_path / "vision"))
    with (changed / "nuclei.py").open("a", encoding="utf-8") as nuclei:
        nuclei.write("WORK_UM_PER_PX = 0.3\n")
    monkeypatch.setattr(vision, "__file__", str(changed / "__init__.py"))

    calls: list[int] = []
    crops.build_crops(samples, WANTED, tmp_path / "cache", lambda done, total: calls.append(done))

    assert len(calls) == len(samples)


def test_a_damaged_cache_is_made_again(cell_list, tmp_path):
    samples = datasets.load_csv(cell_list(1, 2), form="masked", um_per_px=0.25)
    first = crops.build_crops(samples, WANTED, tmp_path / "cache")
    (file,) = (tmp_path / "cache").glob("*.npz")
    file.write_bytes(file.read_bytes()[:100])

    again = crops.build_crops(samples, WANTED, tmp_path / "cache")

    assert np.array_equal(first.images, again.images)


@pytest.mark.parametrize("content", [b"", b"not a picture"])
def test_an_unreadable_picture_is_named(tmp_path: Path, content):
    path = tmp_path / "bad.png"
    path.write_bytes(content)

    with pytest.raises(CropError, match=r"bad\.png cannot be read"):
        crops.read_picture(path)


def test_a_picture_that_says_it_is_huge_is_named(tmp_path: Path):
    path = tmp_path / "huge.png"
    path.write_bytes(huge_png())

    with pytest.raises(CropError, match=r"huge\.png is too large to be read"):
        crops.read_picture(path)


@pytest.mark.parametrize("suffix", [".png", ".jpg"])
def test_a_picture_of_more_than_a_hundred_million_pixels_is_refused_undecoded(tmp_path, monkeypatch, suffix):
    path = tmp_path / f"scan{suffix}"
    path.write_bytes(cv2.imencode(suffix, np.zeros((1000, 1001), np.uint8))[1].tobytes())
    monkeypatch.setattr(crops, "MAX_PIXELS", 1_000_000)
    monkeypatch.setattr(cv2, "imdecode", None)

    with pytest.raises(CropError, match=r"1001 x 1000 pixels where at most 1 million are; give the field at"):
        crops.read_picture(path)


def test_a_picture_too_large_in_another_format_is_refused_too(tmp_path, monkeypatch):
    path = tmp_path / "scan.tif"
    assert cv2.imwrite(str(path), np.zeros((1000, 1001, 3), np.uint8))
    monkeypatch.setattr(crops, "MAX_PIXELS", 1_000_000)

    with pytest.raises(CropError, match="1001 x 1000 pixels"):
        crops.read_picture(path)


def test_a_picture_that_is_gone_is_named(cell_list, tmp_path: Path):
    (sample, *_) = datasets.load_csv(cell_list(1, 1), form="masked", um_per_px=0.25)
    link = tmp_path / "link.png"
    link.symlink_to(tmp_path / "gone.png")

    with pytest.raises(CropError, match=r"link\.png cannot be opened"):
        crops.build_crops([replace(sample, path=link)], WANTED, tmp_path / "cache")


def test_a_cache_that_cannot_be_written_is_one_sentence_and_leaves_no_part_of_it(cell_list, tmp_path: Path):
    samples = datasets.load_csv(cell_list(1, 2), form="masked", um_per_px=0.25)
    (tmp_path / "file").write_text("")

    with pytest.raises(RunError, match=r"cache .*file cannot be written \(.*\); .* --cache"):
        crops.build_crops(samples, WANTED, tmp_path / "file")
    with files_no_larger_than(1000), pytest.raises(RunError, match="cannot be written"):
        crops.build_crops(samples, WANTED, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_pictures_without_a_cell_are_skipped_and_counted(cell_list, tmp_path):
    samples = datasets.load_csv(cell_list(1, 2), form="masked", um_per_px=0.25)
    black = tmp_path / "black.png"
    cv2.imwrite(str(black), np.zeros((50, 50, 3), np.uint8))
    samples.insert(1, replace(samples[0], path=black))

    made = crops.build_crops(samples, WANTED, tmp_path / "cache")

    assert made.skipped.tolist() == [1]
    assert made.kept.tolist() == [0, 2, 3, 4]


def test_a_cell_without_scale_is_refused(cell_list):
    (sample, *_) = datasets.load_csv(cell_list(1, 1), form="masked", um_per_px=None)

    with pytest.raises(CropError, match=r"scale of .* is not known"):
        crops.make_cell(sample, WANTED)


def _outlined(draw) -> LocatedCell:
    mask = np.zeros((80, 80), np.uint8)
    draw(mask)
    return LocatedCell((60.0, 60.0), (20, 20, 80, 80), mask, 0.9, 60.0, touches_border=False)


def test_a_round_mask_of_a_cells_size_is_a_single_cell():
    assert crops.is_single(_outlined(lambda mask: cv2.circle(mask, (40, 40), 30, 255, -1)), 0.2)


@pytest.mark.parametrize(
    "draw",
    [
        lambda mask: cv2.rectangle(mask, (12, 12), (68, 68), 255, -1),
        lambda mask: [cv2.circle(mask, (x, 40), 18, 255, -1) for x in (21, 58)],
        lambda mask: cv2.circle(mask, (40, 40), 8, 255, -1),
    ],
    ids=["a piece of a crowd", "two that touch", "a platelet"],
)
def test_other_shapes_are_no_single_cell(draw):
    assert not crops.is_single(_outlined(draw), 0.2)


def test_a_cell_cut_by_the_edge_is_no_single_cell():
    cell = _outlined(lambda mask: cv2.circle(mask, (40, 40), 30, 255, -1))

    assert not crops.is_single(replace(cell, touches_border=True), 0.2)


def test_the_cell_in_the_box_is_cut_out_of_a_field_of_many(tmp_path):
    field, _ = draw_smear(3, 900, 700, 0.12, white_cells_per_field=5)
    cells = locate_cells(field, 0.12)
    file = tmp_path / "field.png"
    cv2.imwrite(str(file), field[..., ::-1])
    height, width = field.shape[:2]

    def sample(x: float, y: float) -> datasets.Sample:
        box = Box(x / width, y / height, 100 / width, 100 / height)
        return datasets.Sample(file, "lymphocyte", "clinic", "", 0.12, "boxed", box=box)

    def expected(cell: LocatedCell) -> np.ndarray:
        x, y, w, h = cell.box
        centre = (x + (w - 1) / 2.0, y + (h - 1) / 2.0)
        mask = crops.full_mask(cell, field.shape)
        return crops.context_crop(field, mask, centre, um_per_px=0.12, wanted=WANTED)

    assert len(cells) > 1
    for cell in cells:
        assert np.array_equal(crops.make_cell(sample(*cell.centre_px), WANTED), expected(cell))
    assert crops.make_cell(sample(2.0, 2.0), WANTED) is None
