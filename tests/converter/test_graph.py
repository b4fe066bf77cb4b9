import numpy as np
import pytest

from converter.graph import INPUT_SCALE, Graph, layer_name
from converter.quantise import quantise
from edge_app.inference.runtime import open_runtime
from training.models import to_input


@pytest.fixture(scope="module")
def crops():
    random = np.random.default_rng(0)
    flat = random.integers(20, 236, (30, 1, 1, 3))
    return (flat + random.integers(-20, 20, (30, 16, 16, 3))).astype(np.uint8)


@pytest.fixture(scope="module")
def model():
    import keras

    keras.utils.set_random_seed(0)
    inputs = keras.Input((16, 16, 3))
    hidden = keras.layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
    pooled = keras.layers.GlobalAveragePooling2D()(hidden)
    return keras.Model(inputs, keras.layers.Dense(3, bias_initializer="random_normal")(pooled))


@pytest.fixture(scope="module")
def summed():
    import keras

    keras.utils.set_random_seed(0)
    inputs = keras.Input((16, 16, 3))
    answers = []
    for _ in range(2):
        hidden = keras.layers.Conv2D(4, 3, padding="same", activation="relu")(inputs)
        pooled = keras.layers.GlobalAveragePooling2D()(hidden)
        answers.append(keras.layers.Dense(3, bias_initializer="random_normal")(pooled))
    return keras.Model(inputs, keras.layers.Add()(answers))


def logits(content, levels):
    runtime = open_runtime(content, reference_kernels=True)
    raw = runtime.run(levels.astype(np.int8)).astype(float)
    return (raw - runtime.output.zero_point) * runtime.output.scale


def test_the_exact_input_has_a_step_for_every_grey_level(model, crops):
    given = open_runtime(quantise(model, crops)).input
    assert given.scale == pytest.approx(INPUT_SCALE)
    assert given.zero_point == 0


def test_an_even_grey_picture_keeps_its_logits_with_the_exact_input(model, crops):
    grey = np.full((1, 16, 16, 3), 128, np.uint8)
    wanted = np.asarray(model(to_input(grey)))
    plain = quantise(model, crops, exact_input=False)
    given = open_runtime(plain).input
    rounded = np.rint(to_input(grey) / given.scale) + given.zero_point
    step = open_runtime(plain).output.scale
    exact = np.abs(logits(quantise(model, crops), grey.astype(int) - 128) - wanted).max()
    assert exact <= 2 * step
    assert exact <= np.abs(logits(plain, rounded) - wanted).max()


def test_only_numbers_change_and_never_the_size(model, crops):
    plain = quantise(model, crops, exact_input=False)
    graph = Graph(plain)
    assert graph.make_input_exact()
    assert len(graph.content) == len(plain)
    assert graph.content != plain


@pytest.mark.parametrize("kind", ["model", "summed"])
def test_the_logits_move_by_what_is_added_to_them(kind, crops, request):
    content = quantise(request.getfixturevalue(kind), crops)
    graph = Graph(content)
    step = open_runtime(content).output.scale
    by = np.array([3.0, 0.0, -2.0]) * step
    assert graph.shift_output(by)
    levels = crops.astype(int) - 128
    moved = (logits(graph.content, levels) - logits(content, levels)).mean(axis=0)
    np.testing.assert_allclose(moved, by, atol=step)


def test_padding_before_the_first_convolution_is_made_exact_too(crops):
    import keras

    inputs = keras.Input((16, 16, 3))
    hidden = keras.layers.Conv2D(4, 3, strides=2)(keras.layers.ZeroPadding2D(2)(inputs))
    padded = keras.Model(inputs, keras.layers.Dense(3)(keras.layers.GlobalAveragePooling2D()(hidden)))
    content = quantise(padded, crops)
    assert open_runtime(content).input.zero_point == 0
    step = open_runtime(content).output.scale
    error = logits(content, crops.astype(int) - 128) - np.asarray(padded(to_input(crops)))
    assert np.abs(error).max() <= 3 * step


def test_a_model_that_does_not_begin_with_a_convolution_is_left_as_it_is(crops):
    import keras

    inputs = keras.Input((16, 16, 3))
    pooled = keras.Model(inputs, keras.layers.Dense(3)(keras.layers.GlobalAveragePooling2D()(inputs)))
    content = quantise(pooled, crops, exact_input=False)
    graph = Graph(content)
    assert not graph.make_input_exact()
    assert graph.content == content


def test_a_full_int8_model_has_no_float_operations(model, crops):
    assert Graph(quantise(model, crops)).float_operations == ()


@pytest.mark.parametrize(
    ("tensor", "layer"),
    [("cnn_1/conv2d_3_1/convolution", "conv2d_3_1"), ("a/b/c;d/e", "b"), ("logits", "logits")],
)
def test_a_tensor_is_named_by_its_layer(tensor, layer):
    assert layer_name(tensor) == layer


def test_all_convolutions_that_look_at_the_picture_are_made_exact(summed, crops):
    content = quantise(summed, crops)
    assert open_runtime(content).input.zero_point == 0
    step = open_runtime(content).output.scale
    error = logits(content, crops.astype(int) - 128) - np.asarray(summed(to_input(crops)))
    assert np.abs(error).max() <= 4 * step


def test_the_layers_that_look_at_the_picture_are_named(model, summed, crops):
    assert len(Graph(quantise(model, crops)).input_readers) == 1
    readers = Graph(quantise(summed, crops)).input_readers
    assert len(readers) == 2
    assert all(layer_name(tensor).startswith("conv2d") for tensor in readers)
