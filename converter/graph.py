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

    @property
    def input_readers(self) -> tuple[str, ...]:
        """What the operations that look at the input, straight or through padding, put out: tensor names."""
        _, readers = self._from_input()
        return tuple(self._subgraph.Tensors(each.outputs[0]).Name().decode() for each in readers)

    def make_input_exact(self) -> bool:
        """Gives each of the 256 grey levels its own int8 step, without any rounding.

        Measured ranges make the step 2/255 with the zero point -1, and every grey level then lies half-way
        between two steps: all are off by half a step, the even grey around a cell always to the same side,
        and a network that sums over the picture shifts its logits. Here int8 is grey level - 128, which
        stands for x - 1/255; the biases of the layers that look at it make up for that.

        Returns:
            Whether it was done: the input has to go straight, or through padding only, into convolutions.
        """
        tensors, readers = self._from_input()
        if not all(each.kind == "CONV_2D" and self._has_own_bias(each) for each in readers):
            return False
        for tensor in tensors:
            quantisation = self._subgraph.Tensors(tensor).Quantization()
            quantisation.ScaleAsNumpy()[:] = INPUT_SCALE
            quantisation.ZeroPointAsNumpy()[:] = 0
        for operation in readers:
            weights = self._array(operation.inputs[1], np.int8).astype(np.float64)
            steps = self._scales(operation.inputs[1])
            bias = self._real_bias(operation) + steps.astype(np.float64) * weights.sum(axis=(1, 2, 3)) / 255.0
            self._scales(operation.inputs[2])[:] = np.float32(INPUT_SCALE) * steps
            self._set_bias(operation, bias)
        return bool(readers)

    def shift_output(self, by: NDArray[np.float64]) -> bool:
        """Adds to the logits, in the bias of the last layer, or of one of two whose sum they are.

        Args:
            by: float64 (classes,), in logits.

        Returns:
            Whether it was done: such a layer has to be fully connected and have its own bias.
        """
        last = self.operations[-1]
        summed = last.inputs if last.kind == "ADD" else last.outputs
        for operation in self.operations:
            wanted = operation.kind == "FULLY_CONNECTED" and operation.outputs[0] in summed
            if wanted and self._has_own_bias(operation):
                self._set_bias(operation, self._real_bias(operation) + by)
                return True
        return False

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

    def _from_input(self) -> tuple[list[int], list[Operation]]:
        """The input and what is only its padding, tensors, and the operations that look at these."""
        tensors, readers = [self._subgraph.Inputs(0)], []
        for operation in self.operations:
            if not set(tensors).intersection(operation.inputs):
                continue
            if operation.kind in ("PAD", "PADV2"):
                tensors.append(operation.outputs[0])
            else:
                readers.append(operation)
        return tensors, readers

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
