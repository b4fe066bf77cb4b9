import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from edge_app.pack.manifest import Input
from training import datasets, recipes, run
from training.exceptions import RecipeError, RunError
from training.prepare import Prepared, prepare

pytestmark = pytest.mark.usefixtures("few_resamples")


@pytest.fixture
def small(cell_list, tmp_path) -> tuple[Prepared, recipes.Recipe]:
    """Eight patients' drawn cells and a recipe of seconds."""
    schedule = recipes.Schedule(2, 2, 8, 2e-3, 1e-4, 0.2)
    recipe = replace(
        recipes.cell_recipe(),
        input=Input(size_px=32, um_per_px=0.8, masking="cell", colour="standardised"),
        cnn_widths=(4, 8),
        schedules={"cnn": schedule, "mobilenet": schedule},
        calibration=6,
    )
    samples = datasets.load_csv(cell_list(), form="masked", um_per_px=0.25)
    return prepare(samples, recipe, 0, tmp_path / "cache"), recipe


class Killed(Exception):
    pass


def kill(*_: object) -> None:
    raise Killed


def last_weights(directory: Path) -> list[np.ndarray]:
    import keras

    model = keras.models.load_model(directory / run.MODEL_FILE, compile=False)
    return [np.asarray(weight) for weight in model.get_weights()]


def test_a_fit_leaves_a_complete_run(small, tmp_path):
    from training.fit import fit

    prepared, recipe = small
    out = tmp_path / "run"

    evaluation = fit(prepared, recipe, "cnn", out, seed=0)

    record = run.load_run(out)
    assert record.labels == ("lymphoblast", "lymphocyte")
    assert record.warm_start.startswith("from scratch")
    assert run.load_evaluation(out) == evaluation
    assert {baseline.name for baseline in evaluation.baselines} == {
        "colour only",
        "area only",
        "morphometry",
    }
    assert evaluation.operating_point is not None and "patients" in evaluation.operating_point.split
    assert run.load_representative(out).shape == (6, 32, 32, 3)
    test = run.load_split(out / run.TEST_FILE)
    assert test.images.dtype == np.uint8 and test.logits.shape == (len(test), 2)
    assert cv2.imread(str(out / run.CURVES_FILE)) is not None
    assert not (out / run.STATE_DIRECTORY).exists()


def test_an_interrupted_fit_ends_where_an_uninterrupted_one_does(small, tmp_path):
    from training.fit import Progress, fit

    def kill_in_second_epoch(epoch: int, *_: object) -> None:
        if epoch == 1:
            raise Killed

    prepared, recipe = small
    fit(prepared, recipe, "cnn", tmp_path / "whole", seed=3)
    with pytest.raises(Killed):
        fit(prepared, recipe, "cnn", tmp_path / "cut", seed=3, progress=Progress(step=kill_in_second_epoch))
    assert json.loads((tmp_path / "cut" / "state" / "state.json").read_text())["epoch"] == 1

    fit(prepared, recipe, "cnn", tmp_path / "cut", seed=3)

    history = [json.loads((tmp_path / name / run.HISTORY_FILE).read_text()) for name in ("whole", "cut")]
    for curve in ("loss", "validation_loss", "validation_score"):
        assert history[1][curve] == pytest.approx(history[0][curve], abs=1e-5)
    for whole, cut in zip(last_weights(tmp_path / "whole"), last_weights(tmp_path / "cut"), strict=True):
        assert cut == pytest.approx(whole, abs=1e-5)


def test_a_finished_run_is_not_overwritten(tmp_path, small):
    from training.fit import fit

    prepared, recipe = small
    (tmp_path / run.EVALUATION_FILE).write_text("{}")

    with pytest.raises(RunError, match="already holds a finished run"):
        fit(prepared, recipe, "cnn", tmp_path, seed=0)


def test_a_run_of_another_seed_is_not_continued(tmp_path, small):
    from training.fit import Progress, fit

    prepared, recipe = small
    with pytest.raises(Killed):
        fit(prepared, recipe, "cnn", tmp_path, seed=0, progress=Progress(step=kill))

    with pytest.raises(RunError, match="other settings or data"):
        fit(prepared, recipe, "cnn", tmp_path, seed=1)


def flipped(content: bytes) -> bytes:
    """The same with a bit of it changed in the middle."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def cut_off(content: bytes) -> bytes:
    return content[:100]


@pytest.mark.parametrize("damage", [cut_off, flipped])
def test_a_damaged_checkpoint_is_one_sentence(tmp_path, small, damage):
    from training.fit import Progress, fit

    prepared, recipe = small
    with pytest.raises(Killed):
        fit(prepared, recipe, "cnn", tmp_path / "run", seed=0, progress=Progress(epoch=kill))
    checkpoint = tmp_path / "run" / run.STATE_DIRECTORY / "epoch-1.keras"
    checkpoint.write_bytes(damage(checkpoint.read_bytes()))

    with pytest.raises(RunError, match=r"The checkpoint in .*run is damaged; remove the directory"):
        fit(prepared, recipe, "cnn", tmp_path / "run", seed=0)


def test_damaged_warm_start_weights_are_named(tmp_path):
    from training.models import MOBILENETS, build_mobilenet

    (tmp_path / MOBILENETS["MobileNet alpha 0.25"]).write_bytes(b"cut off")

    with pytest.raises(RecipeError, match=r"mobilenet_v1_0\.25_notop\.weights\.h5 are cut off, damaged"):
        build_mobilenet("MobileNet alpha 0.25", 32, 3, dropout=0.1, weights=tmp_path)


def test_no_epochs_are_refused(tmp_path, small):
    from training.fit import fit

    prepared, recipe = small
    with pytest.raises(RecipeError, match="at least 1"):
        fit(prepared, recipe, "cnn", tmp_path, seed=0, epochs=0)


def test_warm_started_batch_norm_stays_the_identity(tmp_path):
    import keras

    from training.models import MOBILENETS, build_mobilenet

    bare = keras.applications.MobileNet(input_shape=(32, 32, 3), alpha=0.25, include_top=False, weights=None)
    bare.save_weights(tmp_path / MOBILENETS["MobileNet alpha 0.25"])

    warm = build_mobilenet("MobileNet alpha 0.25", 32, 3, dropout=0.1, weights=tmp_path)
    cold = build_mobilenet("MobileNet alpha 0.25", 32, 3, dropout=0.1, weights=None)

    def trainable(model: keras.Model) -> set[bool]:
        return {
            layer.trainable for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)
        }

    assert warm.warm_start == "ImageNet, mobilenet_v1_0.25_notop.weights.h5"
    assert cold.warm_start.startswith("from scratch")
    assert (trainable(warm.model), trainable(cold.model)) == ({False}, {True})
    assert warm.model.output_shape == (None, 3)


def test_the_input_scaling_is_what_converter_and_device_rely_on():
    from training.models import to_input

    assert to_input(np.array([0, 255], np.uint8)).tolist() == [-1.0, 1.0]
    assert to_input(np.array([128], np.uint8))[0] == pytest.approx(128 / 127.5 - 1, abs=1e-6)


def test_a_set_without_patients_is_split_by_picture_and_says_so(cell_list: Callable[..., Path], tmp_path):
    samples = datasets.load_csv(cell_list(groups=False), form="masked", um_per_px=0.25)

    prepared = prepare(samples, recipes.cell_recipe(), 0, tmp_path)

    assert prepared.grouped_sources == frozenset()
    assert all(group.startswith("image-") for group in prepared.groups)
