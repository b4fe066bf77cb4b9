"""From float to an int8 that keeps what the float model knows: cheapest way first, a dearer one where needed.

Every rung is measured in the device's interpreter on the *validation* split; the test split is not looked
at. The first rung is good enough on nearly every model. Rungs:

1. full int8, activation ranges from all calibration crops of the run;
2. the same without the crops that alone stretch a range, and from half of the crops;
3. each of these, the best first, with the mean error of its logits taken out of the last bias (bias
   correction, Nagel et al. 2019, arXiv 1906.04721, at the output only), or with the bias under which its
   probabilities come nearest to those of the float model: cells near the border of two classes then decide
   it, and they are the ones that change sides;
4. the best of the first two rungs with the worst layers left in float, 1, 2, 4 and 8 of them. Input and
   output stay int8.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp, softmax
from scipy.stats import trim_mean

from converter.graph import Graph
from converter.parity import in_words, losses, too_much
from converter.quantise import node_errors, quantise
from training.models import predict_logits, to_input
from training.run import Run, Split

if TYPE_CHECKING:
    import keras

ODD_SHARE = 0.05
"""Share of the calibration crops taken for odd: those that reach furthest beyond the others in some layer."""

USUAL_REACH = 95.0
"""Percentile of the crops' largest values that counts as usual for a layer."""

TRIMMED = 0.1
"""Share cut off at each end before the mean error of the logits: a clipped odd crop would bend it."""

FLOAT_LAYERS = (1, 2, 4, 8)
"""Numbers of layers left in float, tried in this order."""

DEBUGGED_CROPS = 64
"""Crops on which the layers are compared."""

Read = Callable[[bytes, NDArray[np.uint8]], NDArray[np.float32]]
"""Logits of a TFLite file for crops, in the device's interpreter."""


@dataclass(frozen=True)
class Rung:
    """One way to int8 and what it costs on the validation split.

    Attributes:
        name: in words.
        losses: float minus int8 for each of ``parity.figures``, 0..1.
        too_much: those of the losses that are more than allowed.
        agreement: share of pictures with the same top class.
        float_operations: what computes in float; empty for full int8.
    """

    name: str
    losses: dict[str, float]
    too_much: dict[str, float]
    agreement: float
    float_operations: tuple[str, ...] = ()

    @property
    def worst(self) -> float:
        """The largest of what is lost too much, 0 where nothing is."""
        return max(self.too_much.values(), default=0.0)

    @property
    def sentence(self) -> str:
        """The way and its cost, for the manifest and the card."""
        name, loss = max(self.losses.items(), key=lambda item: item[1])
        text = f"int8: {self.name}; on validation it loses at most {100 * max(loss, 0.0):.1f} points"
        if loss > 0:
            text += f" ({name.replace('_', ' ')})"
        if self.float_operations:
            text += f"; in float: {', '.join(self.float_operations)}"
        return text + "."


@dataclass(frozen=True)
class Climbed:
    """The int8 model that was kept, and every rung that was measured, in order."""

    content: bytes
    rung: Rung
    tried: tuple[Rung, ...]

    @property
    def excess(self) -> str:
        """What no rung mended, in words; empty when all is well."""
        return in_words(self.rung.too_much)


def climb(
    model: "keras.Model",
    crops: NDArray[np.uint8],
    run: Run,
    validation: Split,
    read: Read,
    on_step: Callable[[str], None] = lambda step: None,
) -> Climbed:
    """Makes int8 models until one keeps every class and guarded figure within a point, else keeps the best.

    Args:
        model: float Keras model.
        crops: for calibration, uint8 (n, size, size, 3), of the training split.
        run: what was trained.
        validation: with the float model's logits.
        read: the device's interpreter.
        on_step: called with each rung's name as it begins.

    Raises:
        QuantiseError: the model has no int8 form.
    """
    tried: list[tuple[bytes, Rung]] = []

    def measure(name: str, content: bytes) -> Rung:
        logits = read(content, validation.images)
        lost = losses(run, validation, logits)
        rung = Rung(
            name=name,
            losses=lost,
            too_much=too_much(run, validation, lost),
            agreement=float(np.mean(logits.argmax(axis=1) == validation.logits.argmax(axis=1))),
            float_operations=Graph(content).float_operations,
        )
        tried.append((content, rung))
        return rung

    for name, make in _ways(model, crops, read, tried):
        on_step(f"Quantising: {name}")
        if not measure(name, make()).too_much:
            break
    content, rung = min(tried, key=lambda item: item[1].worst)
    return Climbed(content, rung, tuple(each for _, each in tried))


def _ways(
    model: "keras.Model", crops: NDArray[np.uint8], read: Read, tried: list[tuple[bytes, Rung]]
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The rungs in order; ``tried`` is what was measured before the next is asked for."""
    subsets = {f"full int8, ranges from {len(crops)} crops": crops}
    yield from ((name, lambda s=subset: quantise(model, s)) for name, subset in subsets.items())
    more = {
        "full int8, ranges without odd crops": crops[usual_crops(model, crops)],
        f"full int8, ranges from {max(1, len(crops) // 2)} crops": crops[: max(1, len(crops) // 2)],
    }
    subsets |= more
    yield from ((name, lambda s=subset: quantise(model, s)) for name, subset in more.items())

    plain = sorted(tried, key=lambda item: item[1].worst)
    wanted = predict_logits(model, crops)
    for base, rung in plain:
        found = read(base, crops)
        for name, by in (
            ("logits corrected", _mean_error(wanted, found)),
            ("probabilities corrected", nearest_offsets(wanted, found)),
        ):
            graph = Graph(base)
            if graph.shift_output(by):
                yield f"{rung.name}, {name}", lambda made=graph: made.content

    base, rung = plain[0]
    chosen = subsets[rung.name]
    # Where several layers look at the picture, TensorFlow makes no usable file with some of them in float.
    readers = Graph(base).input_readers
    whole = readers if len(readers) > 1 else ()
    errors = [node for node in node_errors(model, crops[:DEBUGGED_CROPS]) if node not in whole]
    for count in FLOAT_LAYERS:
        if count <= len(errors):
            name = f"{rung.name.removeprefix('full ')}, {count} layer{'s' * (count > 1)} in float"
            yield name, lambda n=count: quantise(model, chosen, errors[:n])


def usual_crops(model: "keras.Model", crops: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Numbers of the crops that no layer finds odd, in order.

    Ranges run from the smallest to the largest value seen, so one odd crop makes the steps of a layer coarser
    for all others.

    Args:
        model: float Keras model.
        crops: uint8 (n, size, size, 3).
    """
    import keras

    # Convolutions are left out: their batch norm or ReLU is folded into them, and that range counts.
    outputs = [
        layer.output
        for layer in model.layers
        if not isinstance(layer, (keras.layers.InputLayer, keras.layers.Conv2D, keras.layers.DepthwiseConv2D))
    ]
    look = keras.Model(model.inputs, outputs)
    reach = np.empty((len(crops), len(outputs)))
    for start in range(0, len(crops), 16):
        found = look.predict_on_batch(to_input(crops[start : start + 16]))
        for column, values in enumerate(found if isinstance(found, list) else [found]):
            reach[start : start + 16, column] = np.abs(values).reshape(len(values), -1).max(axis=1)
    usual = np.maximum(np.percentile(reach, USUAL_REACH, axis=0), np.finfo(np.float32).tiny)
    oddness = (reach / usual).max(axis=1)
    kept = len(crops) - int(ODD_SHARE * len(crops))
    return np.sort(np.argsort(oddness, kind="stable")[:kept])


def nearest_offsets(wanted: NDArray[np.float32], found: NDArray[np.float32]) -> NDArray[np.float64]:
    """What has to be added to logits for their probabilities to come nearest to others.

    Nearest by cross-entropy, which is convex in what is added; at its least every class is as probable on
    average as it should be.

    Args:
        wanted: logits, (n, classes).
        found: those to be moved, (n, classes).

    Returns:
        float64 (classes,), mean 0: what all have in common changes no probability.
    """
    aimed = softmax(wanted.astype(np.float64), axis=1)

    def cross_entropy(offsets: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        moved = found + offsets
        value = np.mean(logsumexp(moved, axis=1) - (aimed * moved).sum(axis=1))
        return float(value), (softmax(moved, axis=1) - aimed).mean(axis=0)

    best = minimize(cross_entropy, np.zeros(found.shape[1]), jac=True, method="BFGS").x
    return np.asarray(best - best.mean(), dtype=np.float64)


def _mean_error(wanted: NDArray[np.float32], found: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.asarray(trim_mean(wanted - found, TRIMMED, axis=0), dtype=np.float64)
