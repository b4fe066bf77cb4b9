"""A finished run or a pack on labelled cells of a laboratory it has never seen: the test that counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import ScaleError
from edge_app.inference.reader import Reader
from edge_app.pack.load import load_pack
from edge_app.pack.manifest import Estimate, Input, Provenance
from training import blast_calls, catalogue, crops, metrics, prepare, run
from training.datasets import IMAGE_LEVEL_NOTE, Sample
from training.exceptions import DatasetError, RunError
from training.external import common_scale
from training.models import load_model, predict_logits
from training.patients import patient_figures

BLAST, OTHER = "blast", "not_blast"
"""Labels for cells of which only this is known."""


@dataclass(frozen=True)
class Model:
    """A model that is ready to be asked.

    Attributes:
        name: of the run or pack.
        labels: in the order of its outputs.
        input: what it sees.
        blast_threshold: P(blast) from which it says blast; None where it knows no blast.
        probabilities: crops uint8 (n, size, size, 3) to float64 (n, labels).
        learnt_from: sources of its training pictures.
    """

    name: str
    labels: tuple[str, ...]
    input: Input
    blast_threshold: float | None
    probabilities: Callable[[NDArray[np.uint8]], NDArray[np.float64]]
    learnt_from: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Elsewhere:
    """What came of it.

    Attributes:
        cells: cells found, and
        pictures: pictures there were; a picture without a cell near its middle is not read.
        per_class: sensitivity of each class of the pictures, by the most probable label.
        blasts: P(blast) against the rest, keys of ``training.patients.FIGURES``; empty without both.
        sensitivity: share of the blasts at or over the model's threshold.
        specificity: share of the others below it.
        evidence: what the figures are worth.
    """

    cells: int
    pictures: int
    per_class: dict[str, Estimate]
    blasts: dict[str, Estimate]
    sensitivity: Estimate | None
    specificity: Estimate | None
    evidence: str


def open_model(place: Path) -> Model:
    """Opens a pack (``.lpack``), int8 as on the device, or a run directory, float.

    Raises:
        RunError: the run is not complete, or it is of whole fields.
        PackError: the pack does not load.
    """
    if place.suffix == ".lpack":
        reader = Reader(load_pack(place))
        point = reader.operating_point
        if reader.manifest.task != "cell":
            raise RunError(f"{place} reads whole fields; give a pack of the cell task.")
        return Model(
            place.name,
            reader.labels,
            reader.manifest.input,
            None if point is None else point.blast_threshold,
            reader.read,
            _sources(reader.manifest.training_data),
        )
    record, evaluation = run.load_run(place), run.load_evaluation(place)
    if record.recipe != "cell":
        raise RunError(f"{place} reads whole fields; give a run of the cell task.")
    model = load_model(place / run.MODEL_FILE)
    operating = evaluation.operating_point
    return Model(
        str(place),
        record.labels,
        record.input,
        None if operating is None else operating.blast_threshold,
        lambda images: metrics.probabilities(predict_logits(model, images), evaluation.temperature),
        _sources(data.provenance for data in record.data),
    )


def _sources(training_data: Iterable[Provenance]) -> frozenset[str]:
    """The sources as lists of pictures name them; a manifest has the titles of those in the catalogue."""
    titles = {data.dataset for data in training_data}
    return frozenset(titles | {known.name for known in catalogue.CATALOGUE if known.title in titles})


def seen_before(model: Model, samples: Iterable[Sample]) -> str:
    """Says that pictures may be some the model learnt from; empty where their sources are all new to it."""
    both = sorted({sample.source for sample in samples} & model.learnt_from)
    if not both:
        return ""
    return (
        f"{model.name} was trained on pictures of {', '.join(both)}, so these may be pictures it learnt "
        "from, and the figures then say nothing about new patients; give pictures of another laboratory."
    )


def with_estimated_scale(samples: Sequence[Sample]) -> list[Sample]:
    """Gives samples without a scale the median of what the red cells of their source's pictures give.

    Raises:
        ScaleError: no picture of a source shows enough red cells.
    """
    found: dict[str, float] = {}
    for source in sorted({sample.source for sample in samples if sample.um_per_px is None}):
        scale = common_scale(sample.path for sample in samples if sample.source == source)
        if scale is None:
            raise ScaleError(f"No picture of {source} shows enough red cells for a scale; give --um-per-px.")
        found[source] = scale
    return [
        replace(sample, um_per_px=found[sample.source]) if sample.um_per_px is None else sample
        for sample in samples
    ]


def evaluate_elsewhere(model: Model, samples: Sequence[Sample], cache: Path) -> Elsewhere:
    """Cuts the cells out as the device does, asks the model, and measures.

    Labels are the model's, or ``blast`` and ``not_blast`` where no more is known.

    Args:
        model: to be measured.
        samples: labelled pictures with their scale.
        cache: folder of the crop cache.

    Raises:
        DatasetError: a label is neither of the model's nor one of the two.
        CropError: a picture cannot be read, or no cell was found in any.
    """
    blasts = blast_calls.blast_columns(model.labels)
    strange = sorted({sample.label for sample in samples} - {*model.labels, BLAST, OTHER})
    if strange:
        allowed = ", ".join((*model.labels, BLAST, OTHER))
        raise DatasetError(f"The label '{strange[0]}' is not one of {allowed}; rename it.")
    made = crops.build_crops(samples, model.input, cache)
    kept = [samples[i] for i in made.kept]
    p = model.probabilities(np.stack([crops.plain(image, model.input) for image in made.images]))
    groups = prepare.name_groups(
        kept, prepare.picture_hashes(made.images, model.input.um_per_px), prepare.near_bits(made.images)
    )
    words = np.array([sample.label for sample in kept])
    known = dict(zip(model.labels, blasts.tolist(), strict=True)) | {BLAST: True, OTHER: False}
    positive = np.array([known[word] for word in words])
    sources = np.array([sample.source for sample in kept])
    called = np.array(model.labels)[p.argmax(axis=1)]
    _, numbers = np.unique(words, return_inverse=True)
    boot = metrics.GroupBootstrap(numbers.astype(np.int64), groups, sources)
    score = p[:, blasts].sum(axis=1)

    def share(hit: NDArray[np.bool_], of: NDArray[np.bool_]) -> Estimate:
        return boot.estimate(lambda w: blast_calls.share(hit, of, w))[0]

    threshold = model.blast_threshold
    grouped = all(sample.group for sample in samples)
    return Elsewhere(
        cells=len(kept),
        pictures=len(samples),
        per_class={
            word: share(called == word, words == word) for word in model.labels if (words == word).any()
        },
        blasts=patient_figures(score, positive, groups) if 0 < positive.sum() < len(positive) else {},
        sensitivity=None if threshold is None or not positive.any() else share(score >= threshold, positive),
        specificity=None if threshold is None or positive.all() else share(score < threshold, ~positive),
        evidence="By patient." if grouped else f"No patients are named: {IMAGE_LEVEL_NOTE} of patients.",
    )
