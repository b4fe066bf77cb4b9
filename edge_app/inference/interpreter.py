"""The ``Interpreter`` API that LiteRT and tflite-runtime share."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import InferenceError
from edge_app.inference.hush import native_log_hushed
from edge_app.inference.runtime import TensorDetails

BATCHES = (10, 5, 2)
"""How many crops go through at once, largest first; what is left over goes alone.

A field's crops are so many different numbers that an interpreter resized for each would be rebuilt all the
time (about 1 ms, the time of eight crops on x86), and padding to a fixed number reads grey. These make any
number of a few interpreters that stay, each some MB and opened when first needed: as few calls for 1 to 12
crops as halves from 8, and one for a field of ten. Wider ones gain nothing.
"""


class Interpreter(Protocol):
    """What both runtimes call so."""

    def resize_tensor_input(self, input_index: int, tensor_size: tuple[int, ...]) -> None:
        """Gives an input another shape; ``allocate_tensors`` has to follow."""

    def allocate_tensors(self) -> None:
        """Makes room for all tensors."""

    def get_input_details(self) -> list[dict[str, Any]]:
        """Index, shape, dtype and quantisation of each input."""

    def get_output_details(self) -> list[dict[str, Any]]:
        """The same of each output."""

    def set_tensor(self, tensor_index: int, value: NDArray[np.int8]) -> None:
        """Copies an input in."""

    def invoke(self) -> None:
        """Computes."""

    def get_tensor(self, tensor_index: int) -> NDArray[np.int8]:
        """Copies an output out."""


class InterpreterRuntime:
    """A model in an ``Interpreter``, and in wider ones of the same model for crops that come together.

    With reference kernels a crop's answer is the same bits alone and in company.

    Args:
        name: of the runtime, for messages.
        build: makes an interpreter; called again for each width.

    Raises:
        InferenceError: the runtime refuses the model, or it has not one input and one output.
    """

    def __init__(self, name: str, build: Callable[[], Interpreter]) -> None:
        self.name = name
        self._build = build
        try:
            with native_log_hushed():
                interpreter = build()
                interpreter.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            raise InferenceError(
                f"{name} refuses the model ({_first_line(error)}); convert it again for this runtime."
            ) from error
        inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
        if len(inputs) != 1 or len(outputs) != 1:
            raise InferenceError(
                f"The model has {len(inputs)} inputs and {len(outputs)} outputs where one of each is wanted; "
                "convert it with 'leukoscope-convert'."
            )
        self._input_index, self._output_index = inputs[0]["index"], outputs[0]["index"]
        self.input, self.output = _details(inputs[0]), _details(outputs[0])
        self._single = interpreter
        self._wide: dict[int, Interpreter] = {}
        self._widths: tuple[int, ...] = BATCHES

    def run(self, batch: NDArray[np.int8]) -> NDArray[np.int8]:
        """Runs the model; see ``Runtime.run``.

        Raises:
            InferenceError: the runtime failed while computing.
        """
        results = np.empty((len(batch), *self.output.shape[1:]), np.int8)
        done = 0
        try:
            while done < len(batch):
                width, interpreter = self._widest(len(batch) - done)
                interpreter.set_tensor(self._input_index, batch[done : done + width])
                interpreter.invoke()
                results[done : done + width] = interpreter.get_tensor(self._output_index)
                done += width
        except (ValueError, RuntimeError) as error:
            raise InferenceError(
                f"{self.name} failed on a picture ({_first_line(error)}); restart the program."
            ) from error
        return results

    def _widest(self, crops: int) -> tuple[int, Interpreter]:
        """The widest interpreter that so many crops fill, at least 1, and its width."""
        for width in self._widths:
            if width > crops:
                continue
            interpreter = self._wide.get(width) or self._open(width)
            if interpreter is None:
                # The model's graph holds on to one crop at a time: so it is read.
                self._widths = ()
                break
            self._wide[width] = interpreter
            return width, interpreter
        return 1, self._single

    def _open(self, width: int) -> Interpreter | None:
        """An interpreter for so many crops; None where the model cannot take them together."""
        with native_log_hushed(), suppress(ValueError, RuntimeError):
            interpreter = self._build()
            interpreter.resize_tensor_input(self._input_index, (width, *self.input.shape[1:]))
            interpreter.allocate_tensors()
            shape = tuple(interpreter.get_output_details()[0]["shape"])
            return interpreter if shape == (width, *self.output.shape[1:]) else None
        return None


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
