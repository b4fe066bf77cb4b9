"""Groups and sides, from drawn cells on disk."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from training import prepare, recipes
from training.datasets import load_csv
from training.exceptions import DatasetError
from training.run import same_data


def _prepared(file, tmp_path):
    samples = load_csv(file, form="masked", um_per_px=0.15)
    return prepare.prepare(samples, recipes.recipe("cell"), 0, tmp_path / "cache")


def test_two_patients_with_a_picture_of_the_same_cell_become_one_group(cell_list, tmp_path):
    file = cell_list(patients=5)
    root = file.parent
    (root / "lymphoblast/0-0.png").write_bytes((root / "lymphoblast/1-2.png").read_bytes())
    groups = _prepared(file, tmp_path).groups

    assert "t0+t1" in groups and "t0" not in groups and "t1" not in groups
    assert {"t2", "t3", "t4"} <= set(groups)


def test_another_scale_another_picture_and_another_label_are_other_data(cell_list, tmp_path):
    file = cell_list(patients=5)
    before = _prepared(file, tmp_path)
    assert same_data(before.parts, _prepared(file, tmp_path / "again").parts)

    scaled = load_csv(file, form="masked", um_per_px=0.2)
    other_scale = prepare.prepare(scaled, recipes.recipe("cell"), 0, tmp_path / "cache")
    labels = {"lymphoblast": "lymphocyte", "lymphocyte": "lymphoblast"}
    swapped = [replace(one, label=labels[one.label]) for one in load_csv(file, form="masked", um_per_px=0.15)]
    other_labels = prepare.prepare(swapped, recipes.recipe("cell"), 0, tmp_path / "cache")
    picture = file.parent / "lymphoblast/0-0.png"
    cv2.imwrite(str(picture), (cv2.imread(str(picture)) * 0.8).astype(np.uint8))
    other_picture = _prepared(file, tmp_path)

    for other in (other_scale, other_labels, other_picture):
        assert not same_data(before.parts, other.parts)


def test_a_run_from_before_the_content_was_written_down_is_taken_by_its_names(cell_list, tmp_path):
    parts = _prepared(cell_list(patients=5), tmp_path).parts
    old = {side: part.model_copy(update={"content_sha256": ""}) for side, part in parts.items()}
    renamed = {side: part.model_copy(update={"membership_sha256": "0"}) for side, part in old.items()}

    assert same_data(old, parts)
    assert not same_data(renamed, parts)


def test_a_picture_that_stands_there_with_two_labels_is_counted_once(cell_list, tmp_path):
    file = cell_list(patients=5)
    assert _prepared(file, tmp_path).two_labels == 0

    with file.open("a") as lines:
        lines.write("lymphoblast/0-0.png,lymphocyte,t0\nlymphoblast/0-0.png,lymphocyte,t0\n")
        lines.write("lymphoblast/0-1.png,lymphoblast,t0\n")

    assert _prepared(file, tmp_path).two_labels == 1


def test_each_fold_holds_other_groups_and_together_they_hold_all(cell_list, tmp_path):
    prepared = _prepared(cell_list(patients=5, cells=2), tmp_path)
    held = [set(prepared.groups[prepared.with_fold(3, fold).sides["test"]]) for fold in range(5)]

    assert set().union(*held) == set(prepared.groups)
    assert sum(map(len, held)) == len(set(prepared.groups))


def _two_laboratories(cell_list, tmp_path):
    prepared = _prepared(cell_list(patients=8, cells=2), tmp_path)
    sources = np.where(np.isin(prepared.groups, ["t0", "t1", "t2", "e0", "e1", "e2"]), "away", "here")
    kept = tuple(
        replace(sample, source=str(source)) for sample, source in zip(prepared.kept, sources, strict=True)
    )
    data = tuple(prepared.data[0].model_copy(update={"source": name}) for name in ("away", "here"))
    return replace(prepared, sources=sources, kept=kept, data=data)


def test_a_laboratory_left_out_is_tested_on_and_nowhere_else(cell_list, tmp_path):
    left = _two_laboratories(cell_list, tmp_path).leaving_out("away", 0)

    assert set(left.sources[left.sides["test"]]) == {"away"}
    assert set(left.sources[left.sides["train"]]) == set(left.sources[left.sides["validation"]]) == {"here"}
    assert left.left_out == "away" and [data.source for data in left.data] == ["here"]
    assert len(left.numbers) == len(left.labels) == len(left.images)


def test_a_class_that_the_others_can_only_train_on_goes_with_the_laboratory(cell_list, tmp_path):
    both = _two_laboratories(cell_list, tmp_path)
    third = np.isin(both.groups, ["t0", "t7"])
    kept = tuple(
        replace(sample, label="neutrophil", train_only=sample.source == "here") if is_third else sample
        for sample, is_third in zip(both.kept, third, strict=True)
    )
    both = replace(both, names=(*both.names, "neutrophil"), labels=np.where(third, 2, both.labels), kept=kept)

    left = both.leaving_out("away", 0)

    assert left.names == ("lymphoblast", "lymphocyte")
    assert {sample.label for sample in left.kept} == {"lymphoblast", "lymphocyte"}


def test_an_unknown_laboratory_cannot_be_left_out(cell_list, tmp_path):
    with pytest.raises(DatasetError, match="no source 'nowhere'"):
        _prepared(cell_list(), tmp_path).leaving_out("nowhere", 0)


def test_numbers_are_measured_once_and_anew_where_their_file_is_damaged(cell_list, tmp_path, monkeypatch):
    file = cell_list(patients=5, cells=2)
    first = _prepared(file, tmp_path).numbers
    (kept,) = (tmp_path / "cache").glob("numbers-*.npz")
    with monkeypatch.context() as patch:
        patch.setattr(prepare.morphometry, "measure_cell", lambda *_: pytest.fail("measured again"))
        np.testing.assert_array_equal(_prepared(file, tmp_path).numbers, first)
    kept.write_bytes(kept.read_bytes()[:100])

    np.testing.assert_array_equal(_prepared(file, tmp_path).numbers, first)
