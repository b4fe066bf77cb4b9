"""The one interface to a TFLite runtime, and the choice of one."""

import importlib
import os
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import InferenceError


@dataclass(frozen=True)
class TensorDetails:
    """The input or output of a model: shape with batch 1, numpy dtype name, quantisation.

    real = scale * (q - zero_point).
    """

    shape: tuple[int, ...]
    dtype: str
    scale: float
    zero_point: int


class Runtime(Protocol):
    """An opened model with one input and one output. For one thread at a time."""

    name: str
    input: TensorDetails
    output: TensorDetails

    def run(self, batch: NDArray[np.int8]) -> NDArray[np.int8]:
        """Runs the model on int8 (n, *input.shape[1:]) and returns int8 (n, *output.shape[1:])."""
        ...


BACKENDS = ("litert", "tflite_runtime")
"""Modules of this package, best first: LiteRT is the kept successor, and on x86 10-20 times quicker."""

_RUNTIMES = ("ai_edge_litert", "tflite_runtime")


def default_threads() -> int:
    """Threads for a model: all cores but one, which stays with camera and screen, and at most 4."""
    return max(1, min(4, (os.cpu_count() or 1) - 1))


def open_runtime(model: bytes, threads: int | None = None, *, reference_kernels: bool = False) -> Runtime:
    """Opens a TFLite model with the best runtime that is installed.

    Args:
        model: the TFLite file.
        threads: None for ``default_threads``.
        reference_kernels: run the slow reference kernels, which give the same bits on every machine.

    Raises:
        InferenceError: no runtime is installed, or the runtime refuses the model.
    """
    broken = ""
    for name in BACKENDS:
        try:
            backend = importlib.import_module(f"edge_app.inference.{name}")
        except ImportError as error:
            if not isinstance(error, ModuleNotFoundError):
                broken = broken or str(error)
            elif (error.name or "").partition(".")[0] not in _RUNTIMES:
                raise
            continue
        runtime: Runtime = backend.open_model(model, threads or default_threads(), reference_kernels)
        return runtime
    if broken:
        raise InferenceError(f"The TFLite runtime cannot be loaded ({broken}); install it again.")
    raise InferenceError("No TFLite runtime is installed; install it with 'pip install ai-edge-litert'.")
