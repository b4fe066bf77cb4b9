import dataclasses
import shutil

import keras
import numpy as np
import pytest

from converter.checks import check_model, check_records, check_representative
from converter.convert import Order, convert
from converter.exceptions import QuantiseError, WrongModelError, WrongRunError
from converter.quantise import load_keras
from training.run import load_evaluation, load_representative, load_run, load_split


@pytest.fixture(scope="module")
def run(finished_run):
    return load_run(finished_run)


@pytest.fixture(scope="module")
def crops(finished_run):
    return load_representative(finished_run)


def network(shape=(16, 16, 3), classes=3, **dense):
    inputs = keras.Input(shape)
    pooled = keras.layers.GlobalAveragePooling2D()(inputs)
    return keras.Model(inputs, keras.layers.Dense(classes, **dense)(pooled))


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ((24, 24, 3), "takes 24 x 24 pixels where the run says 16 x 16"),
        ((16, 16, 1), "where pictures of 3 channels are wanted"),
        ((None, None, 3), "takes pictures of any size"),
    ],
)
def test_another_input_is_told(run, crops, shape, words):
    with pytest.raises(WrongModelError, match=words):
        check_model(network(shape), run, crops)


def test_another_number_of_logits_than_labels_is_told(run, crops):
    with pytest.raises(WrongModelError, match="one logit for each of the 3 labels"):
        check_model(network(classes=4), run, crops)


def test_two_outputs_are_told(run, crops):
    model = network()
    with pytest.raises(WrongModelError, match="1 inputs and 2 outputs"):
        check_model(keras.Model(model.inputs, [model.output, model.output]), run, crops)


def test_a_softmax_inside_is_told(run, crops):
    with pytest.raises(WrongModelError, match="ends in a softmax"):
        check_model(network(activation="softmax"), run, crops)


def test_weights_that_are_no_numbers_are_told(run, crops):
    model = network()
    model.layers[-1].set_weights([np.full((3, 3), np.nan), np.zeros(3)])
    with pytest.raises(WrongModelError, match="weights that are not numbers"):
        check_model(model, run, crops)


def test_a_truncated_model_is_told(finished_run, tmp_path):
    whole = (finished_run / "model.keras").read_bytes()
    (tmp_path / "model.keras").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(QuantiseError, match="is not a Keras model that can be loaded"):
        load_keras(tmp_path / "model.keras")


class Own(keras.layers.Layer):
    def call(self, x):
        return 2.0 * x


def test_a_layer_of_ones_own_is_named(tmp_path):
    inputs = keras.Input((16, 16, 3))
    keras.Model(inputs, Own()(inputs)).save(tmp_path / "model.keras")
    text = tmp_path / "model.keras"
    spoil_module(text)
    with pytest.raises(WrongModelError, match=r"a layer of its own \(Own\)"):
        load_keras(text)


def spoil_module(path):
    """As if the class were on another machine."""
    import zipfile

    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["config.json"] = parts["config.json"].replace(__name__.encode(), b"elsewhere")
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)


@pytest.mark.parametrize(
    ("images", "words"),
    [
        (np.zeros((0, 16, 16, 3), np.uint8), "no crops to calibrate"),
        (np.zeros((4, 20, 20, 3), np.uint8), "where the run says uint8"),
        (np.full((4, 16, 16, 3), 128, np.uint8), "all of one grey"),
    ],
)
def test_calibration_crops_of_no_use_are_told(run, images, words):
    with pytest.raises(WrongRunError, match=words):
        check_representative(images, run)


def test_figures_of_other_labels_are_told(finished_run, run):
    other = run.model_copy(update={"labels": ("lymphoblast", "lymphocyte", "monocyte")})
    with pytest.raises(WrongRunError, match="figures and its labels differ"):
        check_records(other, load_evaluation(finished_run))


def test_labels_in_another_order_than_measured_are_told(finished_run, run):
    other = run.model_copy(update={"labels": run.labels[::-1]})
    with pytest.raises(WrongRunError, match="labels stand in another order"):
        check_records(other, load_evaluation(finished_run))


def test_a_label_the_differential_does_not_know_is_told(finished_run, run):
    other = run.model_copy(update={"labels": ("lymphoblast", "lymphocyte", "platypus")})
    with pytest.raises(WrongRunError, match="'platypus' is no class of the differential"):
        check_records(other, load_evaluation(finished_run))


def test_pictures_labelled_beyond_the_labels_are_told(finished_run, run):
    split = load_split(finished_run / "test.npz")
    split.labels = split.labels + 1
    with pytest.raises(WrongRunError, match="not labelled with its 3 labels"):
        check_records(run, load_evaluation(finished_run), split)


def test_the_checks_come_before_anything_is_written(finished_run, tmp_path, development_key):
    run = shutil.copytree(finished_run, tmp_path / "run")
    np.savez(run / "representative.npz", images=np.full((4, 16, 16, 3), 128, np.uint8))
    order = Order(run, tmp_path / "out", "tiny", "0.1.0", development_key)
    with pytest.raises(WrongRunError, match="all of one grey"):
        convert(dataclasses.replace(order, force=True))
    assert list((tmp_path / "out").iterdir()) == []
