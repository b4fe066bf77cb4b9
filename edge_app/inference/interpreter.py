"""The ``Interpreter`` API that LiteRT and tflite-runtime share."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import InferenceError
from edge_app.inference.hush import native_log_hushed
from edge_app.inference.runtime import TensorDetails


class InterpreterRuntime:
    """A model in an ``Interpreter``.

    Crops go through one by one. Measured on x86 with LiteRT 2.3 and 16 crops (MobileNetV2 1.0 at 96 px and
    0.5 at 128 px), a batch of 16 took 98 % of the loop's time on one thread and 91-98 % on two; resizing the
    input for a new number of cells costs 3-5 ms and holds memory for the largest field seen. The loop gives
    the same bits.

    Args:
        name: of the runtime, for messages.
        build: makes the interpreter.

    Raises:
        InferenceError: the runtime refuses the model, or it has not one input and one output.
    """

    def __init__(self, name: str, build: Callable[[], Any]) -> None:
        self.name = name
        try:
            with native_log_hushed():
                self._interpreter = build()
                self._interpreter.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            raise InferenceError(
                f"{name} refuses the model ({_first_line(error)}); convert it again for this runtime."
            ) from error
        inputs, outputs = self._interpreter.get_input_details(), self._interpreter.get_output_details()
        if len(inputs) != 1 or len(outputs) != 1:
            raise InferenceError(
                f"The model has {len(inputs)} inputs and {len(outputs)} outputs where one of each is wanted; "
                "convert it with 'leukoscope-convert'."
            )
        self._input_index, self._output_index = inputs[0]["index"], outputs[0]["index"]
        self.input, self.output = _details(inputs[0]), _details(outputs[0])

    def run(self, batch: NDArray[np.int8]) -> NDArray[np.int8]:
        """Runs the model; see ``Runtime.run``.

        Raises:
            InferenceError: the runtime failed while computing.
        """
        results = np.empty((len(batch), *self.output.shape[1:]), np.int8)
        try:
            for number, crop in enumerate(batch):
                self._interpreter.set_tensor(self._input_index, crop[np.newaxis])
                self._interpreter.invoke()
                results[number] = self._interpreter.get_tensor(self._output_index)[0]
        except (ValueError, RuntimeError) as error:
            raise InferenceError(
                f"{self.name} failed on a picture ({_first_line(error)}); restart the program."
            ) from error
        return results


def _details(tensor: dict[str, Any]) -> TensorDetails:
    scale, zero_point = tensor["quantization"]
    return TensorDetails(
        shape=tuple(int(side) for side in tensor["shape"]),
        dtype=np.dtype(tensor["dtype"]).name,
        scale=float(scale),
        zero_point=int(zero_point),
    )


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[0].rstrip(".")
