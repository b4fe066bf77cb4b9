import numpy as np
import pytest

from converter.exceptions import QuantiseError
from converter.quantise import check_full_int8, load_keras, quantise
from edge_app.inference.runtime import open_runtime
from training.models import to_input


@pytest.fixture(scope="module")
def model(finished_run):
    return load_keras(finished_run / "model.keras")


@pytest.fixture(scope="module")
def crops():
    colours = np.random.default_rng(1).integers(0, 256, (40, 1, 1, 3), dtype=np.uint8)
    return np.broadcast_to(colours, (40, 16, 16, 3))


@pytest.fixture(scope="module")
def content(model, crops):
    return quantise(model, crops)


def test_input_and_output_are_int8(content):
    runtime = open_runtime(content)
    assert (runtime.input.dtype, runtime.output.dtype) == ("int8", "int8")
    assert (runtime.input.shape, runtime.output.shape) == ((1, 16, 16, 3), (1, 3))


def test_int8_logits_stay_within_two_steps_of_float(model, crops, content):
    runtime = open_runtime(content, reference_kernels=True)
    raw = runtime.run((crops.astype(int) - 128).astype(np.int8)).astype(float)
    logits = (raw - runtime.output.zero_point) * runtime.output.scale
    assert np.abs(logits - np.asarray(model(to_input(crops)))).max() <= 2 * runtime.output.scale


def test_the_same_run_makes_the_same_model(model, crops, content):
    assert quantise(model, crops) == content


def test_without_crops_nothing_can_be_calibrated(model):
    with pytest.raises(QuantiseError, match="no crops to calibrate"):
        quantise(model, np.empty((0, 16, 16, 3), np.uint8))


def test_a_float_model_does_not_pass_for_int8(model):
    import tensorflow as tf

    with pytest.raises(QuantiseError, match="still computes in float"):
        check_full_int8(tf.lite.TFLiteConverter.from_keras_model(model).convert())


def test_a_layer_without_an_int8_form_is_refused(crops):
    import keras

    inputs = keras.Input((16, 16, 3))
    hidden = keras.layers.GlobalAveragePooling2D()(keras.ops.erf(inputs))
    with pytest.raises(QuantiseError, match="use int8-ready layers only"):
        quantise(keras.Model(inputs, keras.layers.Dense(3)(hidden)), crops)


def test_what_is_no_keras_model_is_refused(tmp_path):
    (tmp_path / "model.keras").write_text("no")
    with pytest.raises(QuantiseError, match="is not a Keras model that can be loaded"):
        load_keras(tmp_path / "model.keras")
    with pytest.raises(QuantiseError, match="is not a Keras model that can be loaded"):
        load_keras(tmp_path / "none.keras")


def test_nothing_of_tensorflow_reaches_the_terminal(model, crops, capfd):
    quantise(model, crops)
    printed = capfd.readouterr()
    assert (printed.out, printed.err) == ("", "")
