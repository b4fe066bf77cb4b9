import json
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from made_up import huge_png
from PIL import Image
from sklearn.metrics import roc_auc_score

from edge_app.camera.simulated.smear import draw_smear
from edge_app.pack.manifest import Input
from edge_app.vision.locate import locate_cells
from training import (
    audit,
    audit_marks,
    audit_pictures,
    audit_record,
    audit_shortcuts,
    cli,
    crops,
    datasets,
    recipes,
)
from training.audit_pictures import EdgeCount
from training.boxes import Box
from training.exceptions import AuditError

pytestmark = pytest.mark.usefixtures("few_resamples")


def write(path: Path, picture: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), picture[..., ::-1])


def cells(file: Path, tmp_path: Path) -> audit_record.Audit:
    samples = datasets.load_csv(file, form="masked", um_per_px=0.25)
    return audit.audit(samples, recipes.cell_recipe(), 0, tmp_path / "cache")


@pytest.fixture
def fields(tmp_path):
    """Noise fields, benign blue and pro_b red, 12 of each; returns the audit of the folder after a change."""
    random = np.random.default_rng(0)
    for label, tint in (("benign", (120, 120, 200)), ("pro_b", (200, 120, 120))):
        for number in range(12):
            coarse = random.normal(0, 20, (16, 16, 3)).astype(np.float32)
            picture = np.clip(cv2.resize(coarse, (160, 160)) + tint, 0, 255).astype(np.uint8)
            write(tmp_path / "set" / label / f"{number}.png", picture)

    def make():
        samples = datasets.load_folder(tmp_path / "set", form="field", um_per_px=None)
        return audit.audit(samples, recipes.field_recipe(), 0, tmp_path / "cache")

    return make


def said(found: audit_record.Audit, words: str) -> bool:
    return any(words in warning for warning in found.warnings)


def test_classes_patients_and_the_largest_patients_share_are_counted(cell_list, tmp_path):
    file = cell_list(patients=3, cells=2)
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")

    found = cells(file, tmp_path)

    rows = {row.label: row for row in found.counts}
    assert (rows["lymphoblast"].pictures, rows["lymphoblast"].groups) == (6, 3)
    assert rows["lymphocyte"].largest_group_share == pytest.approx(2 / 5)
    assert said(found, "lymphocyte of cells comes from 3 patient(s)")
    assert said(found, "All pictures are of cells")


def test_two_cells_of_one_field_are_no_copies_of_each_other(cell_list, tmp_path):
    samples = datasets.load_csv(cell_list(), form="masked", um_per_px=0.25)
    field, _ = draw_smear(3, 900, 700, 0.12, white_cells_per_field=5)
    write(tmp_path / "field.png", field)
    for label, cell in zip(("lymphoblast", "lymphocyte"), locate_cells(field, 0.12), strict=False):
        x, y = cell.centre_px
        box = Box(x / 900, y / 700, 0.15, 0.15)
        boxed = datasets.Sample(tmp_path / "field.png", label, "field", "", 0.12, "boxed", box=box)
        samples.append(boxed)

    found = audit.audit(samples, recipes.cell_recipe(), 0, tmp_path / "cache")

    exact = next(copies for copies in found.copies if copies.kind == "exact")
    assert (exact.pictures, exact.across_labels) == (0, 0)


def test_a_source_without_patients_is_named(fields):
    found = fields()

    assert said(found, "set names no patients")
    assert {row.groups for row in found.counts} == {None}
    assert not any(row.by_patient for row in found.shortcuts)


def test_colour_that_solves_the_task_is_warned_of_with_its_figure(fields):
    found = fields()

    colour = next(row for row in found.shortcuts if row.features == "colour of the picture")
    assert colour.balanced_accuracy.value == 1.0
    assert said(found, "names 100 % of the pictures, AUC 1.00")
    assert said(found, "a high accuracy on this set proves nothing [image-level split")


def test_cell_area_is_measured_by_patient_and_the_black_surround_is_no_mark(cell_list, tmp_path):
    found = cells(cell_list(patients=5, cells=2), tmp_path)

    area = next(row for row in found.shortcuts if row.features == "cell area")
    assert area.by_patient and area.folds == 5 and area.auc.value == 1.0
    assert found.black_surround == {"cells": 1.0}
    assert found.marks == ()
    assert not any(row.features == "colour of the border" for row in found.shortcuts)


def test_the_same_picture_under_two_labels_is_an_error_in_the_labels(fields, tmp_path):
    copy = (tmp_path / "set" / "benign" / "3.png").read_bytes()
    (tmp_path / "set" / "pro_b" / "copy.png").write_bytes(copy)

    found = fields()

    exact, near = found.copies
    assert (exact.pictures, exact.pairs, exact.across_labels, exact.across_sides) == (2, 1, 1, 0)
    assert near.clusters == 1
    assert set(exact.examples[0]) == {"benign: set/benign/3.png", "pro_b: set/pro_b/copy.png"}
    assert said(found, "1 picture is there with two labels")


def test_copies_under_two_patients_are_told_and_kept_on_one_side(cell_list, tmp_path):
    file = cell_list(patients=8, cells=1)
    folder = file.parent / "lymphoblast"
    for patient in range(1, 4):
        (folder / f"{patient}-0.png").write_bytes((folder / "0-0.png").read_bytes())

    exact = cells(file, tmp_path).copies[0]

    assert (exact.pictures, exact.clusters, exact.pairs, exact.largest) == (4, 1, 6, 4)
    assert (exact.across_groups, exact.across_sides) == (1, 0)


def test_every_bad_picture_is_named_and_the_rest_is_audited(fields, tmp_path):
    whole = cv2.imencode(".jpg", np.random.default_rng(0).integers(0, 255, (160, 160, 3), np.uint8))[1]
    (tmp_path / "set" / "benign" / "cut.jpg").write_bytes(whole.tobytes()[:3000])
    (tmp_path / "set" / "benign" / "empty.png").write_bytes(b"")
    (tmp_path / "set" / "pro_b" / "text.png").write_text("no picture")
    (tmp_path / "set" / "pro_b" / "huge.png").write_bytes(huge_png())

    found = fields()

    problems = {bad.picture: bad.problem for bad in found.unreadable}
    assert problems["set/benign/empty.png"] == "is empty (0 bytes)"
    assert problems["set/pro_b/text.png"] == "is not a picture"
    assert problems["set/pro_b/huge.png"] == "has too many pixels to be read"
    assert problems["set/benign/cut.jpg"].startswith("is cut off or damaged")
    assert (found.pictures, sum(part.images for part in found.split.values())) == (28, 24)
    assert said(found, "4 of 28 pictures cannot be read")


def test_the_limit_of_pictures_elsewhere_in_the_program_stays_as_it_was(fields):
    before = Image.MAX_IMAGE_PIXELS
    fields()
    assert before == Image.MAX_IMAGE_PIXELS


@pytest.mark.parametrize(("dtype", "channels"), [(np.uint8, 1), (np.uint16, 1), (np.uint16, 3)])
def test_pictures_of_any_depth_are_audited_as_a_fit_reads_them(tmp_path, dtype, channels):
    steps = np.linspace(0, np.iinfo(dtype).max, 32 * 32 * channels)
    cv2.imwrite(str(tmp_path / "a.png"), steps.astype(dtype).reshape(32, 32, channels))

    read = audit_pictures.read_whole(tmp_path / "a.png")

    assert np.array_equal(read, crops.read_picture(tmp_path / "a.png"))


def test_a_class_none_of_whose_pictures_can_be_read_is_refused(fields, tmp_path):
    for picture in (tmp_path / "set" / "pro_b").iterdir():
        picture.write_bytes(b"")

    with pytest.raises(AuditError, match=r"No picture of pro_b can be read .* is empty"):
        fields()


def test_a_class_of_two_patients_is_audited_though_it_cannot_be_split(cell_list, tmp_path):
    found = cells(cell_list(patients=2, cells=2), tmp_path)

    assert found.split == {}
    assert "has 2 group(s)" in found.split_problem
    assert found.warnings[0].startswith("This data cannot be split for a fit")
    assert found.copies[0].across_sides is None


def test_pictures_that_would_be_enlarged_or_padded_are_counted(cell_list, tmp_path):
    samples = datasets.load_csv(cell_list(patients=3, cells=1), form="masked", um_per_px=0.3)
    recipe = recipes.cell_recipe()

    (sizes,) = audit.audit(samples, recipe, 0, tmp_path / "cache").sizes

    assert (sizes.median, sizes.um_per_px, sizes.enlarged) == ((120, 120), 0.3, 6)
    assert sizes.padded == 0
    assert isinstance(recipe.input, Input)


def test_a_bar_in_the_pictures_of_one_class_is_found_where_it_is(fields, tmp_path):
    for picture in (tmp_path / "set" / "pro_b").iterdir():
        pixels = cv2.imread(str(picture))
        cv2.rectangle(pixels, (120, 140), (150, 146), (0, 0, 0), -1)
        cv2.imwrite(str(picture), pixels)

    found = fields()

    (mark,) = found.marks
    assert (mark.x * 160, mark.y * 160) == (pytest.approx(120, abs=1), pytest.approx(140, abs=1))
    assert mark.width * 160 == pytest.approx(32, abs=2)
    assert mark.per_class == {"benign": 0.0, "pro_b": 1.0}
    assert mark.difference == 1.0 and not mark.covered
    assert said(found, "A mark at the bottom right of set differs between classes")


def test_pictures_without_marks_have_none(fields):
    assert fields().marks == ()


def test_few_pictures_say_nothing_about_marks():
    edges = np.zeros((50, 50), np.int32)
    edges[10:20, 10:20] = 5
    counts = {("a", "b", (50, 50)): EdgeCount(5, edges)}

    assert audit_marks.find_marks(counts, cells=False, covered_source="") == ()


def test_edges_are_where_brightness_jumps():
    pixels = np.zeros((6, 6, 3), np.uint8)
    pixels[:, 3:] = 33
    pixels[4:, :3] = 32

    edges = audit_pictures.edge_map(pixels)

    assert edges[:4, 3].all()
    assert edges.sum() == 4


def test_the_area_under_the_curve_is_scikit_learns():
    random = np.random.default_rng(1)
    scores = random.integers(0, 10, 200) / 10
    positive = random.random(200) < 0.4
    weights = random.integers(0, 4, 200).astype(float)

    found = audit_shortcuts.RankedScores(scores, positive).auc(weights)

    assert found == pytest.approx(roc_auc_score(positive, scores, sample_weight=weights))


def test_numbers_that_say_nothing_get_chance():
    random = np.random.default_rng(0)
    labels = np.array(["a", "b"] * 100)
    groups = np.arange(200).astype(str)

    rows = list(
        audit_shortcuts.measure_shortcuts(
            {"noise": random.normal(size=(200, 2))}, labels, groups, np.full(200, "x"), frozenset({"x"})
        )
    )

    assert [row.model for row in rows] == ["logistic regression", "5 nearest neighbours"]
    assert all(0.35 < row.auc.value < 0.65 for row in rows)


def test_a_scope_of_one_patient_a_class_is_not_measured():
    numbers = {"n": np.arange(8.0)[:, None]}
    labels, groups = np.repeat(["a", "b"], 4), np.repeat(["p", "q"], 4)

    found = audit_shortcuts.measure_shortcuts(numbers, labels, groups, np.full(8, "x"), frozenset({"x"}))

    assert list(found) == []


def test_the_command_saves_what_it_shows(monkeypatch, capsys, cell_list, tmp_path):
    file, out = cell_list(patients=5, cells=1), tmp_path / "deep" / "audit.json"
    monkeypatch.setenv("COLUMNS", "200")
    own = ("--images", file, "--um-per-px", "0.25", "--masked", "--cache", tmp_path / "cache")
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", "audit", *map(str, own), "--json", str(out)])

    with pytest.raises(SystemExit) as end:
        cli.main()

    text = capsys.readouterr().out
    found = audit_record.load_audit(out)
    assert not end.value.code
    assert found.warnings and all(warning[:40] in text for warning in found.warnings)
    assert str(tmp_path) not in json.dumps(json.loads(out.read_text()))


def test_an_audit_that_is_none_is_refused(tmp_path):
    (tmp_path / "audit.json").write_text("{}")

    with pytest.raises(AuditError, match="is not an audit of this version"):
        audit_record.load_audit(tmp_path / "audit.json")
    with pytest.raises(AuditError, match="cannot be read"):
        audit_record.load_audit(tmp_path / "none.json")
