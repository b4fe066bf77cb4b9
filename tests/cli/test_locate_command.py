import json

import cv2
import pytest
from PIL import Image
from typer.testing import CliRunner

from edge_app.camera.simulated.smear import draw_smear
from edge_app.cli import app
from edge_app.exceptions import ImageError, TruthError, UsageError

UM = 0.12


@pytest.fixture(scope="module")
def slide(tmp_path_factory):
    """Drawn fields with the boxes of their white cells."""
    folder = tmp_path_factory.mktemp("slide")
    (folder / "images").mkdir()
    (folder / "labels").mkdir()
    for seed in range(4):
        picture, cells = draw_smear(seed, 1280, 800, UM)
        cv2.imwrite(str(folder / "images" / f"f{seed}.png"), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
        lines = [
            f"0 {cell.centre_px[0] / 1280} {cell.centre_px[1] / 800} {14 / UM / 1280} {14 / UM / 800}"
            for cell in cells
        ]
        (folder / "labels" / f"f{seed}.txt").write_text("\n".join(lines))
    return folder


def _run(*arguments):
    done = CliRunner().invoke(app, ["locate", *map(str, arguments)], catch_exceptions=False)
    return done.stdout


def test_cells_of_a_folder_are_told(slide):
    found = json.loads(_run(slide / "images", "--um-per-px", UM, "--json"))
    assert len(found["pictures"]) == 4
    assert all(0 <= cell["confidence"] <= 1 for cells in found["pictures"].values() for cell in cells)


def test_drawn_cells_are_found_and_nothing_else(slide):
    said = json.loads(_run(slide / "images", "--truth", slide / "labels", "--um-per-px", UM, "--json"))
    split = said["splits"]["all pictures"]
    assert split["recall"] >= 0.9 and split["precision"] >= 0.9
    assert split["recall_interval"][0] <= split["recall"] <= split["recall_interval"][1]


def test_pictures_it_was_tuned_on_are_counted_apart(slide):
    options = ("--truth", slide / "labels", "--um-per-px", UM, "--tuned-on-every", 2)
    splits = json.loads(_run(slide / "images", *options, "--json"))["splits"]
    assert {name: split["pictures"] for name, split in splits.items()} == {"tuned on": 2, "held out": 2}
    assert "held out" in _run(slide / "images", *options)


def test_what_was_missed_is_shown_as_a_picture(slide, tmp_path):
    (tmp_path / "labels").mkdir()
    for file in (slide / "labels").iterdir():
        (tmp_path / "labels" / file.name).write_text("0 0.02 0.02 0.01 0.01")
    sheet = tmp_path / "misses.png"
    options = ("--truth", tmp_path / "labels", "--um-per-px", UM, "--misses", sheet)
    _run(slide / "images", *options)
    with Image.open(sheet) as picture:
        assert picture.width > 300


def test_the_picture_of_misses_takes_the_place_of_no_field(slide):
    field = sorted((slide / "images").iterdir())[0]
    before = field.read_bytes()
    with pytest.raises(UsageError, match="one of the pictures themselves"):
        _run(slide / "images", "--truth", slide / "labels", "--um-per-px", UM, "--misses", field)
    assert field.read_bytes() == before


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (("--misses", "m.png"), UsageError),
        (("--truth", "/nowhere"), TruthError),
        (("--truth", ".", "--um-per-px", UM), TruthError),
    ],
)
def test_what_makes_no_sense_is_told(slide, options, error):
    with pytest.raises(error):
        _run(slide / "images", *options)


def test_a_folder_without_pictures_is_told(tmp_path):
    with pytest.raises(ImageError):
        _run(tmp_path)
