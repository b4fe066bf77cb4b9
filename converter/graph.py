"""Looking into a TFLite file, and correcting constants of it where they lie.

Only numbers change, never lengths, so every buffer keeps the alignment the runtimes rely on.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from numpy.typing import NDArray

INPUT_SCALE = 2.0 / 255.0
"""Step of one grey level, where 0..255 is -1..1."""

_OPERATORS = {number: name for name, number in vars(schema.BuiltinOperator).items() if name.isupper()}


@dataclass(frozen=True)
class Operation:
    """One operation of a model: its TFLite name, input and output tensors, in the order of execution."""

    kind: str
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]


class Graph:
    """The one subgraph of a TFLite file.

    Args:
        content: the TFLite file; it is copied.
    """

    def __init__(self, content: bytes) -> None:
        self._content = bytearray(content)
        self._model = schema.Model.GetRootAs(self._content, 0)
        self._subgraph = self._model.Subgraphs(0)
        self.operations = tuple(self._operation(i) for i in range(self._subgraph.OperatorsLength()))
        self._users = Counter(
            self._subgraph.Tensors(i).Buffer() for i in range(self._subgraph.TensorsLength())
        )

    @property
    def content(self) -> bytes:
        """The file with the corrections made so far."""
        return bytes(self._content)

    @property
    def float_operations(self) -> tuple[str, ...]:
        """The operations that compute in float: TFLite name and Keras layer, where that can be told."""
        found = []
        for operation in self.operations:
            tensor = self._subgraph.Tensors(operation.outputs[0])
            if operation.kind != "DEQUANTIZE" and tensor.Type() == schema.TensorType.FLOAT32:
                found.append(f"{operation.kind} {layer_name(tensor.Name().decode())}".strip())
        return tuple(found)

    def make_input_exact(self) -> bool:
        """Gives each of the 256 grey levels its own int8 step, without any rounding.

        Measured ranges make the step 2/255 with the zero point -1, and every grey level then lies half-way
        between two steps: all are off by half a step, the even grey around a cell always to the same side,
        and a network that sums over the picture shifts its logits. Here int8 is grey level - 128, which
        stands for x - 1/255; the first layer's bias makes up for that.

        Returns:
            Whether it was done: the input has to go straight, or through padding only, into a convolution.
        """
        tensors = [self._subgraph.Inputs(0)]
        first = None
        for operation in self.operations:
            if tensors[-1] in operation.inputs:
                if operation.kind not in ("PAD", "PADV2"):
                    first = operation
                    break
                tensors.append(operation.outputs[0])
        if first is None or first.kind != "CONV_2D" or not self._has_own_bias(first):
            return False
        if any(self._uses(tensor) != 1 for tensor in tensors):
            return False
        weights = self._array(first.inputs[1], np.int8).astype(np.float64)
        steps = self._scales(first.inputs[1]).astype(np.float64)
        bias = self._real_bias(first) + steps * weights.sum(axis=(1, 2, 3)) / 255.0
        for tensor in tensors:
            quantisation = self._subgraph.Tensors(tensor).Quantization()
            quantisation.ScaleAsNumpy()[:] = INPUT_SCALE
            quantisation.ZeroPointAsNumpy()[:] = 0
        self._scales(first.inputs[2])[:] = np.float32(INPUT_SCALE) * self._scales(first.inputs[1])
        self._set_bias(first, bias)
        return True

    def shift_output(self, by: NDArray[np.float64]) -> bool:
        """Adds to the logits, in the bias of the last layer.

        Args:
            by: float64 (classes,), in logits.

        Returns:
            Whether it was done: the last operation has to be a fully connected layer with its own bias.
        """
        last = self.operations[-1]
        if last.kind != "FULLY_CONNECTED" or not self._has_own_bias(last):
            return False
        self._set_bias(last, self._real_bias(last) + by)
        return True

    def _operation(self, number: int) -> Operation:
        operator = self._subgraph.Operators(number)
        code = self._model.OperatorCodes(operator.OpcodeIndex())
        # Two fields: the older one ends at 127 (schema version 3a).
        kind = max(code.BuiltinCode(), code.DeprecatedBuiltinCode())
        return Operation(
            _OPERATORS[kind],
            tuple(operator.Inputs(i) for i in range(operator.InputsLength())),
            tuple(operator.Outputs(i) for i in range(operator.OutputsLength())),
        )

    def _uses(self, tensor: int) -> int:
        return sum(operation.inputs.count(tensor) for operation in self.operations)

    def _has_own_bias(self, operation: Operation) -> bool:
        if len(operation.inputs) < 3 or operation.inputs[2] < 0:
            return False
        tensor = self._subgraph.Tensors(operation.inputs[2])
        return bool(tensor.Type() == schema.TensorType.INT32 and self._users[tensor.Buffer()] == 1)

    def _array(self, tensor: int, dtype: type[np.generic]) -> NDArray[np.generic]:
        found = self._subgraph.Tensors(tensor)
        data: NDArray[np.uint8] = self._model.Buffers(found.Buffer()).DataAsNumpy()
        return data.view(dtype).reshape(found.ShapeAsNumpy())

    def _scales(self, tensor: int) -> NDArray[np.float32]:
        scales: NDArray[np.float32] = self._subgraph.Tensors(tensor).Quantization().ScaleAsNumpy()
        return scales

    def _real_bias(self, operation: Operation) -> NDArray[np.float64]:
        bias = operation.inputs[2]
        return self._array(bias, np.int32).astype(np.float64) * self._scales(bias)

    def _set_bias(self, operation: Operation, real: NDArray[np.float64]) -> None:
        bias = operation.inputs[2]
        self._array(bias, np.int32)[:] = np.rint(real / self._scales(bias)).astype(np.int32)


def layer_name(tensor: str) -> str:
    """The Keras layer a tensor's name points to, such as ``conv2d_3`` in ``cnn_1/conv2d_3_1/convolution``."""
    parts = tensor.split(";")[0].split("/")
    return parts[1] if len(parts) > 1 else parts[0]
