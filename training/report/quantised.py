"""Float against int8, and packs in the device's own interpreter."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import numpy as np

from edge_app.inference.reader import Reader
from edge_app.pack.load import load_pack
from training import evaluate, run
from training.crossval import INT8_FILE, Pooled
from training.report.predictions import Predictions
from training.report.ranking import agreement
from training.report.record import PackFigures, Quantised
from training.run import Evaluation, Run

LATENCY_CROPS = 200
"""Single crops that are timed, after ``WARM_UP`` that are not."""

WARM_UP = 20

POINTS = 100.0


def against_float(
    seed: int, before: Predictions, after: Predictions, headline: Sequence[Pooled]
) -> Quantised:
    """What int8 changed.

    Args:
        seed: of both.
        before: of the float model.
        after: of the int8 model, of the same cells.
        headline: figures of both.
    """
    old, new = (next(pooled for pooled in headline if pooled.model == kind) for kind in ("float", "int8"))
    kinds = ("sensitivity", "specificity", "precision", "f1")
    figures = {**old.metrics, **{f"patients_{key}": value for key, value in old.patients.items()}}
    beside = {**new.metrics, **{f"patients_{key}": value for key, value in new.patients.items()}}
    return Quantised(
        seed=seed,
        agreement=agreement(before, after),
        largest_logit_difference=float(np.abs(before.logits - after.logits).max()),
        logit_spread=float(before.logits.std()),
        losses={key: POINTS * (figures[key].value - beside[key].value) for key in figures if key in beside},
        class_losses={
            name: {
                kind: POINTS
                * (getattr(old.per_class[name], kind).value - getattr(new.per_class[name], kind).value)
                for kind in kinds
            }
            for name in old.per_class
        },
    )


def evaluate_int8(record: Run, directory: Path) -> Evaluation:
    """The int8 model of a run, measured by the code that measured the float model.

    Raises:
        RunError: a file is missing or damaged.
    """
    validation = run.load_split(directory / run.VALIDATION_FILE)
    test = run.load_split(directory / run.TEST_FILE)
    validation.logits, test.logits = run.read_arrays(directory / INT8_FILE, ("validation", "test"))
    return evaluate.evaluate_predictions(record, validation, test)


def parameters(model: Path) -> int | None:
    """Parameters of a saved Keras model, counted in its file; None where it cannot be read."""
    if not model.is_file():
        return None
    import h5py

    total = 0

    def count(name: str, item: object) -> None:
        nonlocal total
        if isinstance(item, h5py.Dataset) and not name.startswith("optimizer"):
            total += int(item.size)

    try:
        with ZipFile(model) as archive, archive.open("model.weights.h5") as stream, h5py.File(stream) as file:
            file.visititems(count)
    except (BadZipFile, KeyError, OSError):
        return None
    return total


def measure_pack(path: Path) -> PackFigures:
    """Opens a pack as the device does and times single crops on one thread, once.

    Raises:
        PackError: the pack does not verify.
        InferenceError: no runtime is installed, or it refuses the model.
    """
    pack = load_pack(path)
    reader = Reader(pack, threads=1)
    size = pack.manifest.input.size_px
    crops = np.random.default_rng(0).integers(0, 256, (LATENCY_CROPS + WARM_UP, 1, size, size, 3), np.uint8)
    took = []
    for crop in crops:
        began = time.perf_counter()
        reader.read_logits(crop)
        took.append(1000.0 * (time.perf_counter() - began))
    middle, ninth = np.percentile(took[WARM_UP:], [50, 90])
    return PackFigures(
        name=pack.manifest.name,
        version=pack.manifest.version,
        task=pack.manifest.task,
        architecture=pack.manifest.architecture,
        backbone=pack.manifest.backbone,
        runtime=reader.runtime.name,
        model_bytes=len(pack.model),
        pack_bytes=path.stat().st_size,
        latency_ms=float(middle),
        latency_90_ms=float(ninth),
        crops=LATENCY_CROPS,
    )
