"""Keras to full-int8 TFLite.

TensorFlow is imported inside the functions: loading it takes seconds, and ``--help`` should not.
"""

import contextlib
import csv
import io
import math
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from converter.exceptions import QuantiseError, WrongModelError
from converter.graph import Graph
from edge_app.inference.hush import native_log_hushed
from training.models import start_tensorflow, to_input

if TYPE_CHECKING:
    import keras
    import tensorflow as tf


UNKNOWN_LAYER = re.compile(r"Could not locate class '(\w+)'|Lambda")
"""How Keras says that a layer is not one of its own."""


def load_keras(path: Path) -> "keras.Model":
    """Loads the float model of a run.

    Raises:
        QuantiseError: the file is not there or is no Keras model.
    """
    start_tensorflow()
    import keras

    try:
        return keras.models.load_model(path, compile=False)
    except (TypeError, ValueError) as error:
        unknown = UNKNOWN_LAYER.search(str(error))
        if unknown:
            raise WrongModelError(
                f"{path} has a layer of its own ({unknown[1] or 'Lambda'}), which no runtime knows; "
                "build it from Keras's layers."
            ) from error
        raise QuantiseError(f"{path} is not a Keras model that can be loaded; fit the run again.") from error
    except (OSError, KeyError, EOFError, BadZipFile) as error:
        raise QuantiseError(f"{path} is not a Keras model that can be loaded; fit the run again.") from error


def quantise(
    model: "keras.Model",
    crops: NDArray[np.uint8],
    float_nodes: Sequence[str] = (),
    *,
    exact_input: bool = True,
) -> bytes:
    """Makes the int8 TFLite file: int8 input and output, weights per channel, activations per tensor.

    The scheme is that of the TFLite quantisation specification (Jacob et al. 2018, arXiv 1712.05877).

    Args:
        model: float Keras model, input (batch, size, size, 3) in -1..1, output logits.
        crops: crops of the training split, uint8 (n, size, size, 3), to measure activation ranges.
        float_nodes: tensors whose operations stay float, from ``node_errors``; neither input nor output.
        exact_input: give every grey level a step of its own, see ``Graph.make_input_exact``.

    Raises:
        QuantiseError: there are no crops, or an operation of the model has no int8 form.
    """
    if len(crops) == 0:
        raise QuantiseError("The run has no crops to calibrate int8 with; fit it again.")
    with _converting():
        content = _with_float(model, crops, float_nodes) if float_nodes else _full(model, crops)
    graph = Graph(content)
    if exact_input:
        graph.make_input_exact()
    if not float_nodes:
        check_full_int8(graph.content)
    return graph.content


def node_errors(model: "keras.Model", crops: NDArray[np.uint8]) -> dict[str, float]:
    """How far int8 takes each operation from float: root mean squared error in steps of its output.

    Rounding alone gives 0.29, that is 1 / sqrt(12). Input, output and what only reshapes are left out.

    Args:
        model: as for ``quantise``.
        crops: as for ``quantise``.

    Returns:
        Names as ``quantise`` takes them, worst first.

    Raises:
        QuantiseError: an operation of the model has no int8 form.
    """
    with _converting():
        debugger = _debugger(model, crops, ())
        debugger.run()
    table = io.StringIO()
    debugger.layer_statistics_dump(table)
    table.seek(0)
    rows = list(csv.DictReader(table))[1:-1]
    found = {
        row["tensor_name"]: math.sqrt(float(row["mean_squared_error"])) / float(row["scale"]) for row in rows
    }
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _full(model: "keras.Model", crops: NDArray[np.uint8]) -> bytes:
    content: bytes = _converter(model, crops, full=True).convert()
    return content


def _with_float(model: "keras.Model", crops: NDArray[np.uint8], float_nodes: Sequence[str]) -> bytes:
    import tensorflow as tf
    from tensorflow.lite.python.util import modify_model_io_type

    content = _debugger(model, crops, float_nodes).get_nondebug_quantized_model()
    changed: bytes = modify_model_io_type(content, tf.int8, tf.int8)
    return changed


def _debugger(
    model: "keras.Model", crops: NDArray[np.uint8], float_nodes: Sequence[str]
) -> "tf.lite.experimental.QuantizationDebugger":
    import tensorflow as tf

    return tf.lite.experimental.QuantizationDebugger(
        converter=_converter(model, crops, full=False),
        debug_dataset=lambda: _batches(crops),
        debug_options=tf.lite.experimental.QuantizationDebugOptions(denylisted_nodes=list(float_nodes)),
    )


def _converter(model: "keras.Model", crops: NDArray[np.uint8], *, full: bool) -> "tf.lite.TFLiteConverter":
    import tensorflow as tf

    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: _batches(crops)
    if full:
        converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
        converter.inference_input_type = tf.int8
        converter.inference_output_type = tf.int8
    return converter


def _batches(crops: NDArray[np.uint8]) -> Iterator[list[NDArray[np.float32]]]:
    for number in range(len(crops)):
        yield [to_input(crops[number : number + 1])]


def check_full_int8(content: bytes) -> None:
    """Makes sure that nothing in a TFLite file computes in float.

    Raises:
        QuantiseError: a tensor is float.
    """
    start_tensorflow()
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


@contextlib.contextmanager
def _converting() -> Iterator[None]:
    """Puts what TensorFlow's converter has to say into one sentence, and nothing else of it anywhere."""
    start_tensorflow()
    from tensorflow.lite.python.convert_phase import ConverterError

    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()), native_log_hushed():
            # Calibration supplies the ranges, and the debugger of TensorFlow runs TensorFlow's interpreter.
            warnings.filterwarnings("ignore", "Statistics for quantized inputs were expected", UserWarning)
            warnings.filterwarnings("ignore", r"\s*Warning: tf.lite.Interpreter is deprecated", UserWarning)
            yield
    except (ConverterError, RuntimeError, ValueError) as error:
        reason = (str(error).strip().splitlines() or ["no reason given"])[0].rstrip(".")
        raise QuantiseError(
            f"The model cannot be made int8 ({reason}); use int8-ready layers only."
        ) from error
