"""The two architectures of each task.

Input: float32 ``(batch, size, size, 3)`` in [-1, 1], computed from uint8 as ``x / 127.5 - 1``; output:
logits. Only layers that have an int8 TFLite kernel. Keras is imported inside the functions: it takes seconds
to load.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from edge_app.inference.hush import native_log_hushed
from training.exceptions import RecipeError, RunError

if TYPE_CHECKING:
    import keras

MOBILENETS = {
    "MobileNet alpha 0.25": "mobilenet_v1_0.25_notop.weights.h5",
    "MobileNet alpha 0.5": "mobilenet_v1_0.5_notop.weights.h5",
    "MobileNetV2 alpha 0.35": None,
    "MobileNetV2 alpha 1.0": "mobilenet_v2_1.0_notop.weights.h5",
    "MobileNetV3Small alpha 0.75": None,
}
"""Backbones and the ImageNet weights they may start from, if any; batch norm is folded into these."""

Normalisation = Literal["folded", "batch", "group"]
"""How a MobileNet normalises its activations.

``folded``: with warm-start weights every batch norm is the identity and stays so; letting it estimate
statistics would replace the network the weights belong to, and statistics of a training set are what does
not carry over to another laboratory. From scratch it is ``batch``. ``batch``: batch norm, trained. ``group``:
group norm with 8 groups of channels (Wu & He 2018, arXiv 1803.08494) in its place.
"""

LOGITS, NUMBERS, OFFSETS, NAMED = "logits", "numbers", "offsets", "named"
"""Names of layers: the two answers, what is added to the first while fitting, and the sum."""

NORMALISATION_MOMENTUM = 0.9
"""An epoch here is some 80 steps; the default of 0.99 would still remember the random start after one."""


class Built(NamedTuple):
    """A network and what it started from, in words."""

    model: keras.Model
    backbone: str
    warm_start: str


def quiet_tensorflow() -> None:
    """Keeps TensorFlow's own log off the terminal; it reads this when it is imported."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")


def start_tensorflow() -> None:
    """Imports TensorFlow and Keras without what they announce before any log level is read.

    Apart from ``quiet_tensorflow``, because it takes seconds: a command says what is wrong with its arguments
    first.
    """
    quiet_tensorflow()
    with native_log_hushed():
        import keras  # noqa: F401
        import tensorflow

        # The first operation makes the second announcement.
        tensorflow.zeros(())
    # Measuring fold after fold, each a model of its own, is warned of as tracing one model too often.
    tensorflow.get_logger().setLevel("ERROR")


def load_model(file: Path, *, compiled: bool = False) -> keras.Model:
    """Loads a network from a run directory.

    Args:
        file: of Keras.
        compiled: with its optimiser, to go on fitting it.

    Raises:
        RunError: the file is not there, is cut off or damaged.
    """
    start_tensorflow()
    import keras

    try:
        return keras.models.load_model(file, compile=compiled)
    except (BadZipFile, EOFError, KeyError, OSError, TypeError, ValueError) as error:
        raise RunError(
            f"{file} is missing or damaged; run 'leukoscope-train fit' again into a new directory."
        ) from error


def to_input(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """What the model takes, from uint8 pictures."""
    scaled: NDArray[np.float32] = images.astype(np.float32) / np.float32(127.5) - np.float32(1.0)
    return scaled


def build_mobilenet(
    backbone: str,
    size_px: int,
    classes: int,
    *,
    dropout: float,
    weights: Path | None,
    normalisation: Normalisation = "folded",
) -> Built:
    """MobileNet with a new head.

    Args:
        backbone: a key of ``MOBILENETS``.
        size_px: side of the input.
        classes: number of logits.
        dropout: rate before the last layer.
        weights: folder that may hold the weights; None starts from scratch.
        normalisation: of the activations.

    Raises:
        RecipeError: the backbone is not known, or its weights cannot be read.
    """
    import keras

    if backbone not in MOBILENETS:
        raise RecipeError(f"There is no backbone '{backbone}'; choose one of {', '.join(MOBILENETS)}.")
    family, _, alpha = backbone.partition(" alpha ")
    more = {"include_preprocessing": False} if family.startswith("MobileNetV3") else {}
    base = getattr(keras.applications, family)(
        input_shape=(size_px, size_px, 3), alpha=float(alpha), include_top=False, weights=None, **more
    )
    name = MOBILENETS[backbone]
    file = weights / name if weights is not None and name is not None else None
    if file is not None and file.is_file():
        try:
            base.load_weights(file)
        except (KeyError, OSError, ValueError) as error:
            raise RecipeError(
                f"The weights {file} are cut off, damaged or of another network; copy them again or take "
                "them away to start from scratch."
            ) from error
        start = f"ImageNet, {file.name}"
        if normalisation == "folded":
            for layer in base.layers:
                if isinstance(layer, keras.layers.BatchNormalization):
                    layer.trainable = False
    else:
        start = "from scratch" if name is None or weights is None else f"from scratch: {name} not found"
        _quicken_statistics(base)
    if normalisation == "group":
        base = _with_group_norm(base)
    x = keras.layers.GlobalAveragePooling2D()(base.output)
    x = keras.layers.Dropout(dropout)(x)
    logits = keras.layers.Dense(classes, name=LOGITS)(x)
    return Built(keras.Model(base.input, logits, name="mobilenet"), backbone, start)


def _quicken_statistics(base: keras.Model) -> None:
    import keras

    for layer in base.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = NORMALISATION_MOMENTUM


def _with_group_norm(base: keras.Model) -> keras.Model:
    """The same network and convolution weights with every batch norm replaced by group norm."""
    import keras

    def swap(layer: keras.Layer) -> keras.Layer:
        if isinstance(layer, keras.layers.BatchNormalization):
            return keras.layers.GroupNormalization(groups=8)
        return layer.__class__.from_config(layer.get_config())

    def call(layer: keras.Layer, *args: object, **kwargs: object) -> keras.KerasTensor:
        # Batch norm is called with a mask; group norm takes none.
        if isinstance(layer, keras.layers.GroupNormalization):
            kwargs.pop("mask", None)
        return layer(*args, **kwargs)

    copy = keras.models.clone_model(base, clone_function=swap, call_function=call)
    for old, new in zip(base.layers, copy.layers, strict=True):
        if isinstance(old, keras.layers.BatchNormalization):
            new.set_weights([old.gamma.numpy(), old.beta.numpy()])
        else:
            new.set_weights(old.get_weights())
    return copy


def build_cnn(widths: Sequence[int], size_px: int, classes: int, *, dropout: float) -> Built:
    """A plain CNN: each stage halves the picture with a strided 3x3 convolution and looks again with another.

    Args:
        widths: channels of each stage.
        size_px: side of the input.
        classes: number of logits.
        dropout: rate before the last layer.
    """
    import keras

    def convolve(x: keras.KerasTensor, width: int, stride: int) -> keras.KerasTensor:
        x = keras.layers.Conv2D(width, 3, strides=stride, padding="same", use_bias=False)(x)
        x = keras.layers.BatchNormalization(momentum=NORMALISATION_MOMENTUM)(x)
        # Bounded, as in the MobileNets: a rare large value would take the steps of int8 from all the others.
        return keras.layers.ReLU(6.0)(x)

    inputs = keras.Input((size_px, size_px, 3))
    x = convolve(inputs, widths[0], 2)
    for width in widths[1:]:
        x = convolve(x, width, 2)
        x = convolve(x, width, 1)
    x = keras.layers.GlobalAveragePooling2D()(x)
    x = keras.layers.Dropout(dropout)(x)
    logits = keras.layers.Dense(classes, name=LOGITS)(x)
    words = f"plain CNN, {2 * len(widths) - 1} convolutions, widths {'-'.join(map(str, widths))}"
    return Built(
        keras.Model(inputs, logits, name="cnn"),
        words,
        "from scratch: the plain CNN has no weights to start from",
    )


def measuring_too(model: keras.Model, numbers: int) -> keras.Model:
    """The network with a second answer beside its logits: what can be measured on the cell.

    Learning to measure (Caruana 1997, multitask learning) gives the layers below features that hold for every
    patient, where the class alone is learnt faster by knowing the patients by heart.

    Args:
        model: from ``build_mobilenet`` or ``build_cnn``.
        numbers: how many there are.
    """
    import keras

    pooled = next(x.output for x in model.layers if isinstance(x, keras.layers.GlobalAveragePooling2D))
    measured = keras.layers.Dense(numbers, name=NUMBERS)(pooled)
    return keras.Model(model.input, [model.output, measured], name=model.name)


def as_fitted(model: keras.Model) -> keras.Model:
    """The network with a second input: what is added to its logits while it is fitted, and never on a device.

    Args:
        model: from ``build_mobilenet``, ``build_cnn``, ``measuring_too`` or ``with_size_prior``.
    """
    import keras

    logits, *more = model.outputs
    offsets = keras.Input(logits.shape[1:], name=OFFSETS)
    named = keras.layers.Add(name=NAMED)([logits, offsets])
    return keras.Model([model.input, offsets], [named, *more], name=model.name)


def naming_part(model: keras.Model) -> keras.Model:
    """Of a network from ``as_fitted`` what a device has: its logits for a picture, sharing the weights."""
    import keras

    logits, _ = model.get_layer(NAMED).input
    return keras.Model(model.inputs[0], logits, name=model.name)


def predict_logits(model: keras.Model, images: NDArray[np.uint8], batch: int = 128) -> NDArray[np.float32]:
    """Logits of uint8 pictures, float32 (n, classes)."""
    parts = [
        np.asarray(model.predict_on_batch(to_input(images[i : i + batch])), dtype=np.float32)
        for i in range(0, len(images), batch)
    ]
    return np.concatenate(parts)
