"""Keras to full-int8 TFLite.

TensorFlow is imported inside the functions: loading it takes seconds, and ``--help`` should not.
"""

import contextlib
import io
import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from converter.exceptions import QuantiseError
from edge_app.inference.hush import native_log_hushed
from training.models import to_input

if TYPE_CHECKING:
    import keras

CALIBRATION_IMAGES = 100
"""Crops the activation ranges are measured on; TensorFlow's guide asks for 100-500.

The fewest of those: ranges run from the smallest to the largest value seen, so that each further odd crop
makes the steps coarser for all others."""


def load_keras(path: Path) -> "keras.Model":
    """Loads the float model of a run.

    Raises:
        QuantiseError: the file is not there or is no Keras model.
    """
    quiet_tensorflow()
    import keras

    try:
        return keras.models.load_model(path, compile=False)
    except (OSError, ValueError) as error:
        raise QuantiseError(f"{path} is not a Keras model that can be loaded; fit the run again.") from error


def quantise(model: "keras.Model", representative: NDArray[np.uint8]) -> bytes:
    """Makes the int8 TFLite file: int8 input and output, weights per channel, activations per tensor.

    The scheme is that of the TFLite quantisation specification (Jacob et al. 2018, arXiv 1712.05877).

    Args:
        model: float Keras model, input (batch, size, size, 3) in -1..1, output logits.
        representative: crops of the training split, uint8 (n, size, size, 3), to measure activation ranges.

    Raises:
        QuantiseError: there are no crops, or an operation of the model has no int8 form.
    """
    if len(representative) == 0:
        raise QuantiseError("The run has no crops to calibrate int8 with; fit it again.")
    quiet_tensorflow()
    import tensorflow as tf
    from tensorflow.lite.python.convert_phase import ConverterError

    chosen = range(min(CALIBRATION_IMAGES, len(representative)))

    def batches() -> Iterator[list[NDArray[np.float32]]]:
        for number in chosen:
            yield [to_input(representative[number : number + 1])]

    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = batches
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    converter.inference_input_type = tf.int8
    converter.inference_output_type = tf.int8
    try:
        with _hushed():
            content: bytes = converter.convert()
    except (ConverterError, RuntimeError, ValueError) as error:
        reason = (str(error).strip().splitlines() or ["no reason given"])[0].rstrip(".")
        raise QuantiseError(
            f"The model cannot be made int8 ({reason}); use int8-ready layers only."
        ) from error
    check_full_int8(content)
    return content


def check_full_int8(content: bytes) -> None:
    """Makes sure that nothing in a TFLite file computes in float.

    Raises:
        QuantiseError: a tensor is float.
    """
    quiet_tensorflow()
    from ai_edge_litert.interpreter import Interpreter, OpResolverType

    # Without a delegate, or the graph shown would be the delegate's and not the file's.
    interpreter = Interpreter(
        model_content=content, experimental_op_resolver_type=OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES
    )
    floats = [
        tensor["name"]
        for tensor in interpreter.get_tensor_details()
        if np.issubdtype(np.dtype(tensor["dtype"]), np.floating)
    ]
    if floats:
        raise QuantiseError(
            f"The model still computes in float ({len(floats)} tensors, first {floats[0]!r}); "
            "use int8-ready layers only."
        )


def quiet_tensorflow() -> None:
    """Keeps TensorFlow's own log off the terminal; it reads this when it is imported."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Hides the export report, the native log, and a warning about ranges that calibration supplies."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), native_log_hushed():
        warnings.filterwarnings("ignore", "Statistics for quantized inputs were expected", UserWarning)
        yield
