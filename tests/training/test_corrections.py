import csv
import hashlib
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_train import toy_recipe

from edge_app.pack.manifest import Input
from training import cli, corrections, crops, datasets
from training.exceptions import CorrectionsError, DatasetError
from training.prepare import prepare
from training.splits import FOLDS

KEY = bytes(range(32))
UM = 0.2
"""Scale of the drawn field, µm/px."""

CENTRES = {"a": (150, 150), "b": (400, 200), "c": (600, 330)}
"""Of the drawn white cells, px; the last stands near the edge."""

RADIUS = 30


@pytest.fixture(scope="module")
def picture() -> bytes:
    """A field with red cells and three white ones, PNG."""
    random = np.random.default_rng(0)
    pixels = np.full((400, 680, 3), (235, 228, 232), np.uint8)
    for x in range(20, 680, 60):
        for y in range(20, 400, 60):
            if all(np.hypot(x - cx, y - cy) > 65 for cx, cy in CENTRES.values()):
                cv2.circle(pixels, (x, y), 18, (205, 150, 155), -1)
    for cx, cy in CENTRES.values():
        cv2.circle(pixels, (cx, cy), RADIUS, (185, 175, 215), -1)
        cv2.circle(pixels, (cx, cy), RADIUS - 7, (95, 45, 135), -1)
    pixels = np.clip(pixels + random.normal(0, 2, pixels.shape), 0, 255).astype(np.uint8)
    return cv2.imencode(".png", pixels[..., ::-1])[1].tobytes()


@pytest.fixture
def export(tmp_path, picture):
    """Writes an export of the cells: a changed by a person, b agreed with, c only signed."""

    def make(name: str = "export", **changes: dict[str, object]) -> Path:
        folder, digest = tmp_path / name, hashlib.sha256(picture).hexdigest()
        (folder / "pictures").mkdir(parents=True)
        (folder / "pictures" / f"{digest}.png").write_bytes(picture)
        rows = []
        for cell, (x, y) in CENTRES.items():
            row = dict.fromkeys(corrections.NEEDED, "") | {
                "exam": "exam-1",
                "device": "0190-device-0001",
                "sample_id": "Jane Doe 1970",
                "simulated": "false",
                "status": "final",
                "cell": cell,
                "class": "monocyte" if cell == "a" else "lymphocyte",
                "class_by_app": "lymphocyte",
                "reclassified_by": "" if cell == "c" else "Dr Who",
                "um_per_px": UM,
                "scale_origin": "calibrated",
                "x_px": x - RADIUS,
                "y_px": y - RADIUS,
                "width_px": 2 * RADIUS + 1,
                "height_px": 2 * RADIUS + 1,
                "first_pack_sha256": "ab" * 32,
                "review_sequence": 0 if cell == "c" else 7,
                "picture": f"pictures/{digest}.png",
                "picture_sha256": digest,
            }
            rows.append(row | changes.get(cell, {}))
        with (folder / "cells.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, corrections.NEEDED)
            writer.writeheader()
            writer.writerows(rows)
        return folder

    return make


def take(out: Path, *exports: Path, **options) -> corrections.Imported:
    return corrections.import_corrections(exports, out, **{"key": KEY, **options})


def index(out: Path) -> list[dict[str, str]]:
    with (out / "index.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_changed_cell_becomes_a_train_only_sample_with_weight_and_scale(export, tmp_path):
    made = take(tmp_path / "set", export(), weight=3.0)

    (sample,) = datasets.load_csv(tmp_path / "set" / "index.csv", form="centred", um_per_px=None)
    assert (made.added, sum(made.left_out.values())) == (1, 2)
    assert (sample.label, sample.weight, sample.train_only, sample.um_per_px) == ("monocyte", 3.0, True, UM)
    assert sample.source == "device-ice-0001" and sample.group


def test_its_picture_gives_the_crop_that_the_field_would_give(export, tmp_path, picture):
    from edge_app.vision.crop import crop_located
    from edge_app.vision.locate import locate_cells

    wanted = Input(size_px=96, um_per_px=0.25, masking="cell", colour="standardised")
    take(tmp_path / "set", export())
    (sample,) = datasets.load_csv(tmp_path / "set" / "index.csv", form="centred", um_per_px=None)
    made = crops.plain(crops.make_cell(sample, wanted), wanted)

    field = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR_RGB)
    x, y = CENTRES["a"]
    cell = min(locate_cells(field, UM), key=lambda c: np.hypot(c.centre_px[0] - x, c.centre_px[1] - y))
    seen = crop_located(
        field, cell, um_per_px=UM, size_px=96, target_um_per_px=0.25, masking="cell", colour="standardised"
    )
    assert np.abs(made.astype(int) - seen).mean() < 3


def test_no_name_is_in_the_set_and_one_sample_is_one_group(export, tmp_path):
    take(tmp_path / "set", export(), confirmed=True)

    text = (tmp_path / "set" / "index.csv").read_text(encoding="utf-8")
    assert "Jane" not in text and "Who" not in text
    assert len({row["group"] for row in index(tmp_path / "set")}) == 1


def test_cells_agreed_with_are_taken_only_when_asked_for_and_weigh_one(export, tmp_path):
    take(tmp_path / "set", export(), confirmed=True, weight=3.0)

    rows = {row["cell"]: (row["review"], row["weight"]) for row in index(tmp_path / "set")}
    assert rows == {"a": ("corrected", "3"), "b": ("confirmed", "1"), "c": ("signed", "1")}


def test_the_same_export_again_adds_nothing(export, tmp_path):
    folder, out = export(), tmp_path / "set"
    take(out, folder, confirmed=True)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}

    again = take(out, folder, confirmed=True)

    assert (again.added, again.replaced, again.unchanged) == (0, 0, 3)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old")])
def test_the_later_review_of_a_cell_stays_in_whatever_order_they_come(export, tmp_path, order):
    folders = {"old": export("old"), "new": export("new", a={"class": "basophil", "review_sequence": 9})}

    take(tmp_path / "set", *(folders[name] for name in order))

    assert [row["label"] for row in index(tmp_path / "set")] == ["basophil"]


@pytest.mark.parametrize("later", ["lymphocyte", "smudge"])
def test_a_correction_taken_back_leaves_the_set_and_does_not_come_again(export, tmp_path, later):
    old, new, out = export("old"), export("new", a={"class": later, "review_sequence": 9}), tmp_path / "set"
    take(out, old)

    assert take(out, new).withdrawn == 1
    assert take(out, old).unchanged == 1
    assert index(out) == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"simulated": "true"}, "simulated"),
        ({"class": "artefact"}, "artefact is no class of a model"),
        ({"scale_origin": "assumed"}, "its scale was assumed"),
        ({"picture": "", "picture_sha256": ""}, "its picture was not exported"),
        ({"x_px": 220, "y_px": 20}, "the locator does not find the cell in its box"),
    ],
)
def test_what_cannot_be_trained_on_is_left_out_with_its_reason(export, tmp_path, change, reason):
    made = take(tmp_path / "set", export(a=change))

    assert made.added == 0
    assert any(words.startswith(reason) for words in made.left_out)


def test_a_damaged_picture_is_refused_and_the_set_stays(export, tmp_path):
    folder, out = export(), tmp_path / "set"
    take(out, folder)
    before = (out / "index.csv").read_bytes()
    other = export("other", a={"review_sequence": 9})
    next((other / "pictures").iterdir()).write_bytes(b"broken")

    with pytest.raises(CorrectionsError, match="is damaged; copy the export again"):
        take(out, other)
    assert (out / "index.csv").read_bytes() == before


def test_a_picture_outside_the_export_is_never_read(export, tmp_path):
    with pytest.raises(CorrectionsError, match="no export has"):
        take(tmp_path / "set", export(a={"picture": "../../secret.png"}))


def test_another_key_is_refused(export, tmp_path):
    folder = export()
    take(tmp_path / "set", folder)

    with pytest.raises(CorrectionsError, match="made with another key"):
        take(tmp_path / "set", folder, key=bytes(32))


def test_a_key_is_made_once_for_its_owner_only(tmp_path):
    file = tmp_path / "deep" / "key"

    assert corrections.load_key(file) == corrections.load_key(file)
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("ab")
    with pytest.raises(CorrectionsError, match="is no key"):
        corrections.load_key(file)


def test_a_folder_that_is_no_export_is_one_sentence(tmp_path):
    with pytest.raises(CorrectionsError, match="give a folder of 'leukoscope log export"):
        take(tmp_path / "set", tmp_path)


@given(st.floats(-50, 250), st.floats(-50, 250), st.floats(0.1, 1.0))
def test_surroundings_have_the_cell_in_the_middle_wherever_it_lies(x, y, um_per_px):
    pixels = np.full((200, 200, 3), 200, np.uint8)
    column, row = round(x + 5), round(y + 5)
    if 0 <= column < 200 and 0 <= row < 200:
        pixels[row, column] = 0

    made = corrections.cut_surroundings(pixels, (x, y, 11, 11), um_per_px)

    middle = made.shape[0] // 2
    assert made.shape[0] * um_per_px >= corrections.SURROUNDINGS_UM
    assert (made[middle, middle] == 0).all() == (0 <= column < 200 and 0 <= row < 200)


def test_a_fit_learns_from_corrections_and_tests_on_none(export, cell_list, tmp_path):
    take(tmp_path / "set", export(a={"class": "lymphoblast"}), confirmed=True)
    samples = datasets.load_csv(cell_list(6, 2), form="masked", um_per_px=0.25)
    mended = datasets.load_corrections(tmp_path / "set")
    wanted = replace(toy_recipe(), input=Input(size_px=96, um_per_px=0.2, masking="cell", colour="none"))

    prepared = prepare([*samples, *mended], wanted, 0, tmp_path / "cache")

    (device,) = {sample.source for sample in mended}
    for fold in range(FOLDS):
        sides = prepared.with_fold(0, fold).sides
        assert sum(prepared.sources[sides["train"]] == device) == len(mended) == 3
        assert device not in prepared.sources[sides["validation"]]
        assert device not in prepared.sources[sides["test"]]
    assert prepared.grouped_sources == {"cells"}


@pytest.mark.parametrize("weight", [0.0, -1.0, float("inf"), float("nan")])
def test_a_weight_that_is_none_is_refused_before_anything_is_made(export, tmp_path, weight):
    with pytest.raises(CorrectionsError, match="give a number above 0"):
        take(tmp_path / "set", export(), weight=weight)

    assert not (tmp_path / "set").exists()


def test_a_list_with_pictures_to_test_on_is_no_set_of_corrections(cell_list):
    with pytest.raises(DatasetError, match="is not of corrections only; give a set of"):
        datasets.load_corrections(cell_list(1, 1))


def test_corrections_are_no_whole_fields(tmp_path, monkeypatch, capsys):
    words = ["fit", "--recipe", "field", "--data", str(tmp_path), "--corrections", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", *words])

    with pytest.raises(SystemExit) as end:
        cli.main()

    assert end.value.code == 2
    assert "Corrections are of single cells" in capsys.readouterr().err


def test_the_command_says_what_it_did(export, tmp_path, monkeypatch, capsys):
    words = ["import-corrections", export(), "--out", tmp_path / "set", "--key", tmp_path / "key"]
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", *map(str, words)])

    with pytest.raises(SystemExit) as end:
        cli.main()

    text = capsys.readouterr().out
    assert not end.value.code
    assert "1 cells added" in text
    assert "2 left out: the reviewer agreed with the app" in text
