import shutil
from dataclasses import replace

import numpy as np
import pytest

from converter.convert import Order, convert
from converter.crossval import convert_folds
from converter.exceptions import WorthlessModelError
from edge_app.pack.load import load_pack
from edge_app.pack.manifest import Estimate
from training.crossval import CROSSVAL_FILE, OUT_OF_FOLD_FILE, CrossValidation, fold_directory
from training.operating_point import pooled_operating_point
from training.run import load_evaluation, load_split, save_evaluation


@pytest.fixture(scope="module")
def folds(finished_run, tmp_path_factory):
    """A cross-validation of two folds, measured once, and the steps told on the way."""
    directory = tmp_path_factory.mktemp("crossval")
    record = CrossValidation(
        recipe="cell",
        architecture="mobilenet",
        only_folds=(0, 1),
        labels=("lymphoblast", "lymphocyte", "neutrophil"),
    )
    (directory / CROSSVAL_FILE).write_text(record.model_dump_json())
    for number in record.only_folds:
        shutil.copytree(finished_run, fold_directory(directory, 0, number))
    steps = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("training.metrics.RESAMPLES", 5)
        return directory, *convert_folds(directory, steps.append), steps


def test_every_fold_gets_its_int8_logits(folds):
    fold = fold_directory(folds[0], 0, 1)
    with np.load(fold / "int8.npz") as arrays:
        for side in ("validation", "test"):
            wanted = load_split(fold / f"{side}.npz").logits
            assert arrays[side].dtype == np.float32
            assert (arrays[side].argmax(axis=1) == wanted.argmax(axis=1)).mean() >= 0.97


def test_the_pooled_figures_have_the_int8_model_too(folds):
    assert [each.model for each in folds[2].pooled] == ["float", "int8"]


def test_the_folds_are_compared_with_float(folds):
    assert [fold.name for fold in folds[1]] == ["seed-0-fold-0", "seed-0-fold-1"]
    assert all(fold.agreement >= 0.97 and abs(fold.losses["blast_auc"]) <= 0.01 for fold in folds[1])


def test_a_pack_of_a_fold_says_blast_where_all_folds_together_do(folds, tmp_path, development_key):
    order = Order(fold_directory(folds[0], 0, 0), tmp_path, "tiny", "0.1.0", development_key)
    point = load_pack(convert(order).path).manifest.operating_point
    pooled = pooled_operating_point(folds[0], 0, "int8")
    assert (point.blast_threshold, point.split) == (pooled.blast_threshold, pooled.split)
    assert "each held out once in 2 folds" in point.split


def test_a_fold_of_few_patients_is_packed_where_all_together_beat_a_coin(folds, tmp_path, development_key):
    shutil.copytree(folds[0], tmp_path / "crossval")
    fold = fold_directory(tmp_path / "crossval", 0, 0)
    few = load_evaluation(fold)
    wide = {key: Estimate(value=0.7, low=0.4, high=0.9) for key in few.metrics if key.endswith("blast_auc")}
    save_evaluation(few.model_copy(update={"metrics": few.metrics | wide}), fold)
    order = Order(fold, tmp_path / "packs", "tiny", "0.1.0", development_key)
    assert convert(order).path.is_file()

    (tmp_path / "crossval" / OUT_OF_FOLD_FILE).unlink()
    with pytest.raises(WorthlessModelError):
        convert(replace(order, version="0.2.0"))


def test_a_fold_that_other_code_made_int8_is_measured_again(folds, tmp_path, monkeypatch):
    monkeypatch.setattr("training.metrics.RESAMPLES", 5)
    place = shutil.copytree(folds[0], tmp_path / "crossval")
    file = fold_directory(place, 0, 1) / "int8.npz"
    with np.load(file) as arrays:
        of_old = {**arrays, "code": np.array("0" * 16), "way": np.array("of old")}
    np.savez_compressed(file, **of_old)
    steps = []

    again, _ = convert_folds(place, steps.append)

    assert again == folds[1]
    assert {step.partition(":")[0] for step in steps} == {"seed-0-fold-1", "Pooling the folds"}


def test_folds_measured_before_are_not_measured_again(folds):
    (fold_directory(folds[0], 0, 0) / "model.keras").unlink()
    steps = []
    again, _ = convert_folds(folds[0], steps.append)
    assert again == folds[1]
    assert steps == ["Pooling the folds"]
