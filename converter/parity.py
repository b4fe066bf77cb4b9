"""The int8 model beside the float model: same pictures, same code, in the device's own interpreter."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from converter.exceptions import PackWriteError, ParityError
from edge_app.files import whole_file
from edge_app.inference.reader import Reader
from training import metrics
from training.blast_calls import blast_columns, blast_probability, grouped_sources
from training.crossval import INT8_FILE
from training.evaluate import evaluate_predictions
from training.run import Evaluation, OperatingPoint, Run, Split

MAX_LOSS = 0.01
"""Most that int8 may lose on a guarded figure: one point."""

GUARDED = ("balanced_accuracy", "blast_auc", "patient_blast_auc")
"""Figures of the test split that int8 may not lose more than ``MAX_LOSS`` of."""

ROUNDING = 1e-9
"""So that exactly a point, or exactly one picture, is not more than that."""

CHUNK = 64
"""Pictures between two reports of progress."""


@dataclass(frozen=True)
class Parity:
    """What became of the model's figures in int8.

    Attributes:
        float_model: figures of the float model, as the run measured them.
        int8_model: figures of the int8 model, with its own temperature and operating point.
        images: pictures of the test split.
        agreement: share of them with the same top class.
        max_logit_difference: largest difference of any logit, and
        logit_spread: standard deviation of the float logits, to compare it with.
        validation: logits of the int8 model on the validation split, float32 (n, classes).
        test: the same on the test split.
    """

    float_model: Evaluation
    int8_model: Evaluation
    images: int
    agreement: float
    max_logit_difference: float
    logit_spread: float
    validation: NDArray[np.float32]
    test: NDArray[np.float32]

    @property
    def losses(self) -> dict[str, float]:
        """Float minus int8 for each guarded figure that there is; negative where int8 is better."""
        before, after = self.float_model.metrics, self.int8_model.metrics
        return {
            name: before[name].value - after[name].value
            for name in GUARDED
            if name in before and name in after
        }

    @property
    def class_losses(self) -> dict[str, float]:
        """Sensitivity lost for each class on the test split, by the most probable label."""
        before, after = self.float_model.per_class, self.int8_model.per_class
        return {name: before[name].sensitivity.value - after[name].sensitivity.value for name in after}

    @property
    def excess(self) -> str:
        """The losses beyond ``MAX_LOSS`` in words; empty when there is none."""
        return in_words({name: loss for name, loss in self.losses.items() if loss > MAX_LOSS})


def in_words(losses: dict[str, float]) -> str:
    """Losses as points of a figure, comma between them."""
    return ", ".join(f"{100 * loss:.1f} points of {name.replace('_', ' ')}" for name, loss in losses.items())


def figures(run: Run, split: Split, logits: NDArray[np.float32]) -> dict[str, float]:
    """The figures that int8 may not lose, of one model on one split, without intervals.

    Args:
        run: what was trained.
        split: its ``labels`` and ``sources`` count.
        logits: of the model, float32 (n, classes).

    Returns:
        The guarded figures that can be told on this split, and ``sensitivity for CLASS`` for each class in
        it; all 0..1.
    """
    sensitivity = _sensitivity(split.labels, logits)
    found = {"balanced_accuracy": float(np.nanmean(sensitivity))}
    blasts = blast_columns(run.labels)
    if blasts.any():
        p = metrics.probabilities(logits, metrics.fit_temperature(logits, split.labels))
        score, positive = blast_probability(run.labels, p), blasts[split.labels]
        found["blast_auc"] = metrics.auc(score, positive)
        known = np.isin(split.sources, list(grouped_sources(run)))
        if known.any():
            found["patient_blast_auc"] = metrics.auc(score[known], positive[known])
    found |= {
        f"sensitivity for {name}": float(value) for name, value in zip(run.labels, sensitivity, strict=True)
    }
    return {name: value for name, value in found.items() if not np.isnan(value)}


def _sensitivity(labels: NDArray[np.int64], logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Of each class the share of its cells that it is the likeliest for, (classes,), NaN where it has none.

    Where several are equally likely each has its part of the cell. int8 has 256 logits, so there are such
    cells, and a count of all of them for the label that stands first would measure the order of the labels.
    On a device two readers are asked, and their means are not equal.
    """
    likeliest = logits == logits.max(axis=1, keepdims=True)
    parts = likeliest / likeliest.sum(axis=1, keepdims=True)
    true = np.eye(logits.shape[1])[labels]
    return np.asarray(metrics.class_figures(true.T @ parts)["sensitivity"], dtype=np.float64)


def losses(run: Run, split: Split, logits: NDArray[np.float32]) -> dict[str, float]:
    """What other logits lose against those of the float model, for each of ``figures``; 0..1.

    Args:
        run: what was trained.
        split: with the float model's logits.
        logits: of the int8 model, float32 (n, classes).
    """
    before, after = figures(run, split, split.logits), figures(run, split, logits)
    return {name: before[name] - after[name] for name in before if name in after}


def too_much(run: Run, split: Split, lost: dict[str, float]) -> dict[str, float]:
    """Those losses that are more than a point, and of a class more than one picture.

    Of a class of 60 cells one alone is 1.7 points; no model keeps every single one.
    """
    support = np.bincount(split.labels, minlength=len(run.labels))
    one = {
        f"sensitivity for {name}": 1.0 / max(1, int(n)) for name, n in zip(run.labels, support, strict=True)
    }
    return {name: loss for name, loss in lost.items() if loss > max(MAX_LOSS, one.get(name, 0.0)) + ROUNDING}


def read_logits(
    reader: Reader, images: NDArray[np.uint8], progress: Callable[[int], None] = lambda read: None
) -> NDArray[np.float32]:
    """Logits of the int8 model in the device's interpreter, float32 (n, classes).

    Args:
        reader: the int8 model, opened as on the device.
        images: uint8 (n, size, size, 3).
        progress: called with the number of pictures just read.
    """
    logits = np.empty((len(images), len(reader.labels)), np.float32)
    for start in range(0, len(images), CHUNK):
        piece = slice(start, start + CHUNK)
        logits[piece] = reader.read_logits(images[piece])
        progress(len(images[piece]))
    return logits


def compare(
    run: Run,
    evaluation: Evaluation,
    reader: Reader,
    validation: Split,
    test: Split,
    external: Split | None = None,
    progress: Callable[[int, int], None] | None = None,
    operating_point: OperatingPoint | None = None,
) -> Parity:
    """Measures the int8 model as the training measured the float model.

    The int8 model gets its own temperature and thresholds, from the validation split, so nothing about it is
    chosen on the test split.

    Args:
        run: what was trained.
        evaluation: the float model's figures.
        reader: the int8 model, opened as on the device.
        validation: with the float model's logits.
        test: the same.
        external: the same, of a laboratory never trained on.
        progress: called with pictures read and pictures in all.
        operating_point: of int8 models of the same recipe, measured on more patients than the test split has.
    """
    splits = [split for split in (validation, test, external) if split is not None]
    total, read = sum(len(split) for split in splits), 0

    def tell(more: int) -> None:
        nonlocal read
        read += more
        if progress is not None:
            progress(read, total)

    def with_int8_logits(split: Split) -> Split:
        logits = read_logits(reader, split.images, tell)
        return Split(split.images, split.labels, split.groups, split.sources, logits)

    int8_validation, int8_test = with_int8_logits(validation), with_int8_logits(test)
    int8_model = evaluate_predictions(
        run,
        int8_validation,
        int8_test,
        external=None if external is None else with_int8_logits(external),
        external_boxes=0 if evaluation.external is None else evaluation.external.boxes,
        baselines=evaluation.baselines,
        operating_point=operating_point,
    )
    return Parity(
        float_model=evaluation,
        int8_model=int8_model,
        images=len(test),
        agreement=float(np.mean(test.logits.argmax(axis=1) == int8_test.logits.argmax(axis=1))),
        max_logit_difference=float(np.abs(test.logits - int8_test.logits).max()),
        logit_spread=float(test.logits.std()),
        validation=int8_validation.logits,
        test=int8_test.logits,
    )


def check_logits(stored: NDArray[np.float32], computed: NDArray[np.float32]) -> None:
    """Makes sure that the logits a run keeps are those of its model.

    Args:
        stored: from the run, float32 (n, classes).
        computed: from the run's Keras model on the same pictures.

    Raises:
        ParityError: they are not the same within float32 arithmetic.
    """
    # Kernels differ between machines and batch sizes by a few parts in 1e4 of the logits' size at most.
    allowed = 1e-3 * max(1.0, float(np.abs(stored).max()))
    if stored.shape != computed.shape or not np.allclose(stored, computed, rtol=0.0, atol=allowed):
        raise ParityError(
            "The figures of this run are not those of the model beside them; fit the run again."
        )


def code_in_use() -> str:
    """Tells the code that looks for a way to int8 from an earlier version of it, 16 hexadecimal digits."""
    folder = Path(__file__).parent
    code = [(folder / f"{module}.py").read_bytes() for module in ("graph", "ladder", "parity", "quantise")]
    return hashlib.sha256(b"\0".join(code)).hexdigest()[:16]


def keep_logits(
    directory: Path, validation: NDArray[np.float32], test: NDArray[np.float32], way: str
) -> None:
    """Writes ``int8.npz`` beside a run, from which report and cross-validation measure its int8 model.

    Args:
        directory: of the run.
        validation: logits of the int8 model, float32 (n, classes).
        test: the same.
        way: to int8, in words.

    Raises:
        PackWriteError: it cannot be written.
    """
    try:
        with whole_file(directory / INT8_FILE) as stream:
            np.savez_compressed(
                stream,
                validation=validation,
                test=test,
                way=np.array(way),
                code=np.array(code_in_use()),
            )
    except OSError as error:
        raise PackWriteError(
            f"{directory / INT8_FILE} cannot be written ({error.strerror}); make room for it."
        ) from error
