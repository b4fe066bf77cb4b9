"""One reader: a verified pack, opened."""

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import MODEL_CLASSES
from edge_app.exam.events import PackReference, Reading
from edge_app.exam.protocol import OperatingPoint
from edge_app.exceptions import PackShapeError
from edge_app.inference.runtime import TensorDetails, open_runtime
from edge_app.pack.load import Pack
from edge_app.pack.manifest import Manifest

SCALE_TOLERANCE = 1e-6
"""Relative difference allowed between a quantisation scale in the manifest and float32 in the model."""

HALF = 1e-4
"""Steps within which a level counts as half-way between two: a float32 scale moves it by 1e-5 at most."""


class Reader:
    """Says for crops how probable each label is. For one thread at a time.

    Attributes:
        pack: the verified pack.
        runtime: the model in the runtime that was found.

    Raises:
        InferenceError: no runtime is installed, or it refuses the model.
        PackShapeError: the model is not what the manifest says.
    """

    def __init__(self, pack: Pack, threads: int | None = None, *, reference_kernels: bool = False) -> None:
        self.pack = pack
        self.runtime = open_runtime(pack.model, threads, reference_kernels=reference_kernels)
        _check(pack.manifest, self.runtime.input, self.runtime.output, pack.path.name)
        self._levels = _input_levels(pack.manifest)
        quantisation = pack.manifest.quantisation
        # A label's weight in the softmax, by how many steps its logit lies below the largest: there are 256.
        steps = np.arange(256, dtype=np.float64)
        self._weights = np.exp(-steps * quantisation.output_scale / pack.manifest.temperature)
        self._size = pack.manifest.input.size_px
        self._room = np.empty((0, self._size, self._size, 3), np.uint8)
        self._labels = tuple(label.name for label in pack.manifest.labels)
        self._centred = bool(np.array_equal(self._levels, np.arange(-128, 128)))

    @property
    def manifest(self) -> Manifest:
        """What the pack says about itself."""
        return self.pack.manifest

    @property
    def labels(self) -> tuple[str, ...]:
        """Label names in the order of the probabilities."""
        return self._labels

    @property
    def operating_point(self) -> OperatingPoint | None:
        """Where a ``cell`` reader says blast; None for ``field`` readers."""
        point = self.manifest.operating_point
        return None if point is None else OperatingPoint(point.blast_threshold, point.reject_threshold)

    @property
    def reference(self) -> PackReference:
        """The pack as results name it."""
        return PackReference(
            name=self.manifest.name,
            version=self.manifest.version,
            architecture=self.manifest.architecture,
            task=self.manifest.task,
            sha256=self.pack.sha256,
            development_key=self.pack.development_key,
        )

    def read_logits(self, crops: NDArray[np.uint8]) -> NDArray[np.float64]:
        """Runs the model and dequantises.

        Args:
            crops: RGB uint8, shape (n, size, size, 3), as ``edge_app.vision.crop`` makes them for this pack.

        Returns:
            Logits, float64, shape (n, labels), before the temperature.
        """
        quantisation = self.manifest.quantisation
        output = self._run(crops).astype(np.float64)
        return (output - quantisation.output_zero_point) * quantisation.output_scale

    def levels(self, crops: NDArray[np.uint8]) -> NDArray[np.int8]:
        """What the interpreter is given for crops: int8, shape (n, size, size, 3).

        Args:
            crops: as for ``read_logits``.
        """
        return self._levels_of(crops, np.empty(crops.shape, np.uint8))

    def _levels_of(self, crops: NDArray[np.uint8], room: NDArray[np.uint8]) -> NDArray[np.int8]:
        """``levels``, into an array of the crops' shape where that saves asking for one."""
        size = self._size
        if crops.dtype != np.uint8 or crops.shape[1:] != (size, size, 3):
            raise ValueError(f"wanted uint8 (n, {size}, {size}, 3), got {crops.dtype} {crops.shape}")
        if self._centred:
            # Flipping the highest bit takes 128 off and reads the byte as signed: no table.
            return np.bitwise_xor(crops, 128, out=room).view(np.int8)
        if len(crops) == 0:
            return np.empty(crops.shape, np.int8)
        # Flat, because OpenCV's look-up takes pictures only: a quarter of the time of NumPy's indexing.
        return np.asarray(cv2.LUT(crops.reshape(-1, size), self._levels), dtype=np.int8).reshape(crops.shape)

    def _run(self, crops: NDArray[np.uint8]) -> NDArray[np.int8]:
        """What the model says, as it says it."""
        if len(crops) > len(self._room):
            self._room = np.empty((len(crops), self._size, self._size, 3), np.uint8)
        return self.runtime.run(self._levels_of(crops, self._room[: len(crops)]))

    def read(self, crops: NDArray[np.uint8]) -> NDArray[np.float64]:
        """The probability of each label for each crop.

        Args:
            crops: as for ``read_logits``.

        Returns:
            float64, shape (n, labels), rows sum to 1: softmax of logits / temperature (Guo et al. 2017).
        """
        output = self._run(crops).astype(np.intp)
        weights = self._weights[output.max(axis=1, keepdims=True) - output]
        return np.asarray(weights / weights.sum(axis=1, keepdims=True), dtype=np.float64)

    def readings(self, crops: NDArray[np.uint8]) -> tuple[Reading, ...]:
        """The same as ``read``, as the exam's events carry it."""
        labels, architecture, sha256 = self.labels, self.manifest.architecture, self.pack.sha256
        # Made here, so that there is nothing to validate: half of the time that all but the model takes.
        return tuple(
            Reading.model_construct(
                reader=architecture,
                pack_sha256=sha256,
                probabilities=dict(zip(labels, row, strict=True)),
            )
            for row in self.read(crops).tolist()
        )


def _input_levels(manifest: Manifest) -> NDArray[np.int8]:
    """The int8 input for each of the 256 grey levels: x / 127.5 - 1, quantised.

    Halves go down. With the scale 2/255 every grey level lies half-way between two steps; rounded to nearest,
    the last digit of the scale would decide, and levels 127 and 128 would become one.
    """
    quantisation = manifest.quantisation
    real = np.arange(256, dtype=np.float64) / 127.5 - 1.0
    levels = np.ceil(real / quantisation.input_scale - 0.5 - HALF) + quantisation.input_zero_point
    return np.asarray(np.clip(levels, -128, 127), dtype=np.int8)


def _check(manifest: Manifest, given: TensorDetails, result: TensorDetails, what: str) -> None:
    size, quantisation = manifest.input.size_px, manifest.quantisation
    wanted = (
        ("input", given, (1, size, size, 3), quantisation.input_scale, quantisation.input_zero_point),
        (
            "output",
            result,
            (1, len(manifest.labels)),
            quantisation.output_scale,
            quantisation.output_zero_point,
        ),
    )
    for side, tensor, shape, scale, zero_point in wanted:
        if tensor.dtype != "int8" or tensor.shape != shape:
            raise PackShapeError(
                f"The model in {what} has the {side} {tensor.dtype} {tensor.shape} where its manifest says "
                f"int8 {shape}; get the pack again from its maker."
            )
        if abs(tensor.scale - scale) > SCALE_TOLERANCE * scale or tensor.zero_point != zero_point:
            raise PackShapeError(
                f"The model in {what} quantises its {side} differently from its manifest; "
                "get the pack again from its maker."
            )
    unknown = [label.name for label in manifest.labels if label.name not in MODEL_CLASSES]
    if manifest.task == "cell" and unknown:
        raise PackShapeError(
            f"{what} has the label {unknown[0]!r}, which the differential does not know; "
            "use a pack made for this version."
        )
