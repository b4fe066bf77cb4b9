"""``leukoscope analyze`` on real files: good ones, and every kind of bad one."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from printed_page import coloured_print

from edge_app.camera.simulated.smear import draw_smear

PROGRAM = [sys.executable, "-c", "from edge_app.cli import main; main()"]


@pytest.fixture
def run(tmp_path, make_pack):
    second = make_pack(name="tiny-second", architecture="cnn")
    packs = [f"--pack={make_pack()}", f"--pack={second}"]
    environment = {**os.environ, "LEUKOSCOPE_HOME": str(tmp_path / "home"), "COLUMNS": "80"}

    def run(*arguments):
        command = [*PROGRAM, "analyze", *map(str, arguments), *packs]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    return run


@pytest.fixture(scope="module")
def smear():
    return draw_smear(5, 1280, 800, 0.12)


@pytest.fixture
def picture(tmp_path, smear):
    path = tmp_path / "field.png"
    Image.fromarray(smear[0]).save(path)
    return path


def test_json_says_class_both_readers_box_and_quality(run, picture, smear):
    result = run(picture, "--json")
    assert result.returncode == 0, result.stderr
    (field,) = json.loads(result.stdout)["fields"]
    inside = [
        c
        for c in smear[1]
        if all(60 < v < limit - 60 for v, limit in zip(c.centre_px, (1280, 800), strict=True))
    ]
    assert len(field["cells"]) >= len(inside)
    cell = field["cells"][0]
    assert [reader["reader"] for reader in cell["readers"]] == ["mobilenet", "cnn"]
    for reader in cell["readers"]:
        assert sum(reader["probabilities"].values()) == pytest.approx(1.0, abs=1e-6)
    assert cell["box_um"]["width"] == pytest.approx(cell["box_px"]["width"] * field["um_per_px"], rel=0.01)
    assert {meter["name"] for meter in field["quality"]["meters"]} == {
        "focus",
        "light",
        "evenness",
        "stain",
        "specimen",
    }


def test_a_given_scale_is_used_and_called_calibrated(run, picture):
    (field,) = json.loads(run(picture, "--json", "--um-per-px", "0.12").stdout)["fields"]
    assert (field["um_per_px"], field["scale_origin"]) == (0.12, "calibrated")


def test_csv_has_one_line_per_cell(run, picture):
    cells = json.loads(run(picture, "--json").stdout)["fields"][0]["cells"]
    rows = list(csv.DictReader(io.StringIO(run(picture, "--csv").stdout)))
    assert [row["class"] for row in rows] == [cell["class"] for cell in cells]


def test_the_table_ends_with_verdict_and_intended_use(run, picture):
    text = run(picture).stdout
    assert "Blast-suspect" in text
    assert "95 % CI" in text
    assert "research use; not a diagnosis" in " ".join(text.split())


def test_annotated_pictures_show_the_boxes(run, picture, tmp_path):
    folder = tmp_path / "seen"
    assert run(picture, "--save", folder).returncode == 0
    drawn = np.asarray(Image.open(folder / "field.png.cells.png"))
    assert drawn.shape == (800, 1280, 3)
    assert (drawn != np.asarray(Image.open(picture))).any()


def test_pictures_of_one_name_from_two_folders_are_both_drawn(run, picture, tmp_path):
    other = tmp_path / "other" / picture.name
    other.parent.mkdir()
    other.write_bytes(picture.read_bytes())
    folder = tmp_path / "seen"
    assert run(picture, other, "--save", folder).returncode == 0
    assert {path.name for path in folder.iterdir()} == {"field.png.cells.png", "field.png-2.cells.png"}


def test_a_video_gives_its_still_views_once(run, tmp_path, smear):
    path = tmp_path / "slide.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (1280, 800))
    for _ in range(8):
        writer.write(cv2.cvtColor(smear[0], cv2.COLOR_RGB2BGR))
    writer.release()
    fields = json.loads(run(path, "--json").stdout)["fields"]
    assert len(fields) == 1
    assert fields[0]["cells"]


def test_a_video_that_is_none_takes_no_picture_with_it(run, tmp_path, picture):
    bad = tmp_path / "bad.mp4"
    _text(bad)
    result = run(bad, picture, "--json")
    assert result.returncode == 3
    report = json.loads(result.stdout)
    assert len(report["fields"]) == 1
    assert "bad.mp4" in report["failures"][0]


def test_a_coloured_print_is_listed_and_not_counted(run, tmp_path):
    path = tmp_path / "page.png"
    cv2.imwrite(str(path), cv2.cvtColor(coloured_print(), cv2.COLOR_RGB2BGR))
    report = json.loads(run(path, "--json").stdout)
    assert report["fields"][0]["cells"]
    assert report["differential"]["leucocytes"] == 0


def test_a_picture_too_coarse_to_be_read_says_so(run, tmp_path, smear):
    coarse = cv2.resize(smear[0], None, fx=1 / 6, fy=1 / 6, interpolation=cv2.INTER_AREA)
    path = tmp_path / "coarse.png"
    cv2.imwrite(str(path), cv2.cvtColor(coarse, cv2.COLOR_RGB2BGR))
    result = run(path, "--json")
    assert result.returncode == 3
    assert json.loads(result.stdout)["fields"] == []
    assert "stronger objective" in result.stderr


def test_a_crop_among_whole_pictures_keeps_the_scale_of_its_pixels(run, tmp_path, picture, smear):
    crop = cv2.cvtColor(smear[0][150:650, 200:900], cv2.COLOR_RGB2BGR)
    cv2.imwrite(str(tmp_path / "crop.png"), crop)
    fields = json.loads(run(picture, tmp_path / "crop.png", "--json").stdout)["fields"]
    assert [field["um_per_px"] for field in fields] == pytest.approx([0.12, 0.12], rel=0.08)


def _text(path: Path):
    path.write_text("this is a text\n" * 50)


def _empty(path: Path):
    path.write_bytes(b"")


def _truncated(path: Path):
    whole = io.BytesIO()
    Image.fromarray(draw_smear(1, 400, 300, 0.12)[0]).save(whole, "JPEG")
    path.write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])


def _tiny(path: Path):
    Image.new("RGB", (1, 1)).save(path)


def _huge(path: Path):
    Image.new("RGB", (12_000, 9_000)).save(path, "JPEG", quality=10)


def _grey(path: Path):
    Image.new("L", (400, 300), 128).save(path)


def _cmyk(path: Path):
    Image.new("CMYK", (400, 300)).save(path)


@pytest.mark.parametrize("spoil", [_text, _empty, _truncated, _tiny, _huge, _grey, _cmyk])
def test_a_bad_picture_is_one_sentence_and_a_non_zero_exit(run, tmp_path, spoil):
    path = tmp_path / "bad.jpg"
    spoil(path)
    result = run(path)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr
    assert "bad.jpg" in result.stderr


def test_a_16_bit_picture_is_one_sentence(run, tmp_path):
    path = tmp_path / "deep.png"
    cv2.imwrite(str(path), np.full((300, 400, 3), 40_000, np.uint16))
    result = run(path)
    assert result.returncode == 3
    assert "16-bit" in result.stderr


def test_in_a_folder_the_bad_picture_is_told_and_the_rest_go_on(run, tmp_path, picture):
    _text(tmp_path / "broken.jpg")
    result = run(tmp_path, "--json")
    assert result.returncode == 3
    report = json.loads(result.stdout)
    assert len(report["fields"]) == 1
    assert len(report["failures"]) == 1
    assert "broken.jpg" in report["failures"][0]


def test_an_empty_folder_is_one_sentence(run, tmp_path):
    empty = tmp_path / "nothing"
    empty.mkdir()
    result = run(empty)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_a_path_that_is_not_there_is_one_sentence(run, tmp_path):
    result = run(tmp_path / "absent.png")
    assert result.returncode == 3
    assert "absent.png" in result.stderr


def test_two_output_forms_at_once_are_refused(run, picture):
    assert run(picture, "--json", "--csv").returncode == 2
