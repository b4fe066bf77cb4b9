"""What a training run leaves behind. This is the contract with ``converter/``.

A run directory is complete when ``evaluation.json`` is in it. It holds:

``run.json``
    A :class:`Run`: recipe, seed, label order, model input, data provenance, split hashes, versions.
``model.keras``
    The best snapshot. Input ``float32 (batch, size, size, 3)`` computed from the uint8 crop as
    ``x / 127.5 - 1``; output **logits** ``float32 (batch, len(labels))`` in the order of
    ``Run.labels``, no softmax.
    Load it with ``keras.models.load_model(path, compile=False)``; it has no custom layers.
``representative.npz``
    ``images`` uint8 ``(n, size, size, 3)``: crops of the *training* split for int8 calibration, drawn evenly
    over classes and groups.
``validation.npz`` and ``test.npz``
    ``images`` uint8 ``(n, size, size, 3)``, ``labels`` int64 ``(n,)`` indices into ``Run.labels``,
    ``groups`` str ``(n,)`` (the patient, or the image where a set has no patients), ``sources`` str ``(n,)``
    (the data set or laboratory), ``logits`` float32 ``(n, classes)`` of the float model.
``external.npz``
    Of ``cell`` runs where the Chulalongkorn fields are present: the same arrays from a laboratory that was
    never trained on. Its ``groups`` are the whole-field pictures' slides.
``evaluation.json``
    An :class:`Evaluation`: temperature, operating point, figures on the test split with 95 % intervals.
    ``training.evaluate.evaluate_predictions`` makes the same from any logits, so the int8 model is
    measured by the same code.
``int8.npz``
    Where the converter has measured the run: float32 logits ``validation`` and ``test`` of the int8 model.
``history.json``, ``curves.png``, ``confusion.png``
    Learning curves, and the confusion matrix on the test split.
``state/``
    The checkpoint of an unfinished fit; removed when it ends.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from edge_app.files import whole_file, write_durably
from edge_app.pack.manifest import Estimate, Input, Provenance
from training.exceptions import RunError

RUN_FILE = "run.json"
EVALUATION_FILE = "evaluation.json"
HISTORY_FILE = "history.json"
MODEL_FILE = "model.keras"
REPRESENTATIVE_FILE = "representative.npz"
VALIDATION_FILE = "validation.npz"
TEST_FILE = "test.npz"
EXTERNAL_FILE = "external.npz"
CURVES_FILE = "curves.png"
CONFUSION_FILE = "confusion.png"
STATE_DIRECTORY = "state"

Side = Literal["train", "validation", "test"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(_Part):
    """One side of the split."""

    images: int
    groups: int
    per_class: dict[str, int]
    membership_sha256: str
    """sha256 over the sorted sample names, so that two runs can be shown to use the same split."""
    content_sha256: str = ""
    """sha256 over crops, labels and groups: another scale, another label or another picture of the same name
    is other data. Empty in runs that were made before it was written down."""


def same_data(found: Mapping[Side, Part], wanted: Mapping[Side, Part]) -> bool:
    """Whether the sides of a run that is there are those that are wanted now.

    Args:
        found: of the run; what it does not say of its content is taken for the same.
        wanted: what would be used now.
    """
    return found.keys() == wanted.keys() and all(
        part.model_copy(update={"content_sha256": part.content_sha256 or wanted[side].content_sha256})
        == wanted[side]
        for side, part in found.items()
    )


class DataUsed(_Part):
    """One source of the training data and how it was used."""

    provenance: Provenance
    """As it goes into the pack's manifest."""
    source: str
    grouped: bool
    """Whether the source names patients; if not, its figures are from an image-level split."""
    skipped: int = 0
    """Pictures in which the locator found no cell."""
    train_only: bool = False
    """Whether it was only learnt from, as corrections are: then no figure is about it."""
    um_per_px: tuple[float, ...] = ()
    """Of a trainer's own cells, the scales of their pictures."""
    masked: bool | None = None
    """Of a trainer's own cells, whether any is cut out on black; None where that was not recorded."""


class Run(_Part):
    """What was trained, on what, with what."""

    schema_version: int = 1
    recipe: Literal["cell", "field"]
    architecture: Literal["mobilenet", "cnn"]
    backbone: str
    """The network in words, such as ``MobileNetV2 alpha 1.0``."""
    labels: tuple[str, ...] = Field(min_length=2)
    input: Input
    seed: int
    epochs: int
    """Most epochs allowed."""
    settings: dict[str, Any]
    """Every field of the recipe, for the record."""
    warm_start: str
    """Name of the weights the network started from, or ``from scratch`` and why."""
    data: tuple[DataUsed, ...]
    split: dict[Side, Part]
    versions: dict[str, str]
    left_out: str = ""
    """Source that was kept out of training and validation altogether and is the test side."""
    two_labels: int = 0
    """Pictures that stand in the data with more than one label."""


class OperatingPoint(_Part):
    """Where a ``cell`` model says blast; chosen on other samples than it is measured on."""

    blast_threshold: float
    reject_threshold: float
    sensitivity: Estimate
    specificity: Estimate
    split: str
    """The split in words, as it goes into the pack's manifest."""
    negatives: tuple[str, ...] = ()
    """Labels of the healthy cells among those measured."""


class ClassFigures(_Part):
    """One class against the rest."""

    support: int
    sensitivity: Estimate
    specificity: Estimate
    precision: Estimate
    f1: Estimate


class Baseline(_Part):
    """A model that cannot see the cell, on the same split: what it reaches is a shortcut, not knowledge."""

    name: str
    features: str
    metrics: dict[str, Estimate]


class External(_Part):
    """Figures from a laboratory nobody trained on."""

    name: str
    note: str
    cells: int
    boxes: int
    """Boxed cells offered; ``cells`` of them were found by the locator."""
    per_class: dict[str, Estimate]
    """Sensitivity for each class present, argmax of the probabilities."""
    balanced_accuracy: Estimate
    false_blast_rate: Estimate | None = None
    """Share of these cells, none of which is a blast, that reaches the blast threshold."""


class Evaluation(_Part):
    """The figures of one model. ``metrics`` keys: see ``training.evaluate``."""

    schema_version: int = 1
    temperature: float = Field(gt=0)
    """Logits are divided by this before the softmax; fitted on the validation split."""
    operating_point: OperatingPoint | None = None
    metrics: dict[str, Estimate]
    """Headline figures on the test split."""
    per_class: dict[str, ClassFigures]
    confusion: list[list[int]]
    """Rows: true label, columns: called label (argmax), test split, order of ``Run.labels``."""
    baselines: tuple[Baseline, ...] = ()
    external: External | None = None
    evidence: str
    """What the figures are worth, in one sentence, as it goes into the pack's manifest."""
    notes: tuple[str, ...] = ()
    """Everything else a reader must know: shortcuts, skipped pictures, what the intervals were drawn over."""


class Split:
    """The arrays of ``validation.npz``, ``test.npz`` or ``external.npz``; see the module's docstring."""

    def __init__(
        self,
        images: NDArray[np.uint8],
        labels: NDArray[np.int64],
        groups: NDArray[np.str_],
        sources: NDArray[np.str_],
        logits: NDArray[np.float32],
    ) -> None:
        self.images = images
        self.labels = labels
        self.groups = groups
        self.sources = sources
        self.logits = logits

    def __len__(self) -> int:
        return len(self.labels)


_Record = TypeVar("_Record", bound=BaseModel)


def save_run(run: Run, directory: Path) -> None:
    """Writes ``run.json``.

    Raises:
        RunError: it cannot be written.
    """
    write_record(run, directory / RUN_FILE)


def load_run(directory: Path) -> Run:
    """Reads ``run.json``.

    Raises:
        RunError: the directory is not a run, or its record does not parse.
    """
    return read_record(Run, directory / RUN_FILE)


def save_evaluation(evaluation: Evaluation, directory: Path) -> None:
    """Writes ``evaluation.json``, which marks the run as complete.

    Raises:
        RunError: it cannot be written.
    """
    write_record(evaluation, directory / EVALUATION_FILE)


def load_evaluation(directory: Path) -> Evaluation:
    """Reads ``evaluation.json``.

    Raises:
        RunError: the run is not complete, or its record does not parse.
    """
    return read_record(Evaluation, directory / EVALUATION_FILE)


def save_history(history: dict[str, list[float]], directory: Path) -> None:
    """Writes ``history.json``: one value per epoch for each curve.

    Raises:
        RunError: it cannot be written.
    """
    _write(directory / HISTORY_FILE, json.dumps(history, indent=1) + "\n")


def save_split(split: Split, path: Path) -> None:
    """Writes one side of the split."""
    np.savez_compressed(path, **vars(split))


def load_split(path: Path) -> Split:
    """Reads one side of the split.

    Raises:
        RunError: the file is not there or lacks an array.
    """
    return Split(*read_arrays(path, ("images", "labels", "groups", "sources", "logits")))


def load_representative(directory: Path) -> NDArray[np.uint8]:
    """Reads the crops for int8 calibration, uint8 (n, size, size, 3).

    Raises:
        RunError: the file is not there or damaged.
    """
    images: NDArray[np.uint8] = read_arrays(directory / REPRESENTATIVE_FILE, ("images",))[0]
    return images


def read_arrays(path: Path, names: Sequence[str]) -> list[NDArray[Any]]:
    """Reads arrays from a .npz file.

    Raises:
        RunError: the file is not there, is damaged, or lacks one of them.
    """
    try:
        # NumPy leaves a file that it opened itself open when it turns out to be damaged.
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return [arrays[name] for name in names]
    except (OSError, KeyError, ValueError, EOFError, BadZipFile) as error:
        raise RunError(
            f"{path} is missing or damaged; run 'leukoscope-train fit' again into a new directory."
        ) from error


def cached_arrays(
    file: Path, names: Sequence[str], make: Callable[[], Sequence[NDArray[Any]]]
) -> list[NDArray[Any]]:
    """Arrays from a .npz file; made and kept there where it is not or is damaged.

    Args:
        file: its name says what the arrays depend on.
        names: of the arrays.
        make: makes them, in that order.

    Raises:
        RunError: they cannot be kept there.
    """
    if file.is_file():
        try:
            return read_arrays(file, names)
        except RunError:
            file.unlink()
    made = list(make())
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(file) as kept:
            np.savez(kept, **dict(zip(names, made, strict=True)))
    except OSError as error:
        raise RunError(
            f"The cache {file.parent} cannot be written ({error.strerror}); free some space or choose "
            "another place with --cache."
        ) from error
    return made


def write_record(record: BaseModel, path: Path) -> None:
    """Writes a record as JSON, whole or not at all.

    Raises:
        RunError: it cannot be written.
    """
    _write(path, record.model_dump_json(indent=2) + "\n")


def read_record(model: type[_Record], path: Path, command: str = "fit") -> _Record:
    """Reads a record from JSON.

    Args:
        model: of the record.
        path: the file.
        command: of ``leukoscope-train``, that makes such a directory.

    Raises:
        RunError: the file cannot be read or does not parse.
    """
    try:
        return model.model_validate_json(path.read_bytes())
    except OSError as error:
        raise RunError(
            f"{path} cannot be read; give the directory of a finished 'leukoscope-train {command}'."
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise RunError(
            f"{path} is not a record of this version ({where or 'the file'}: {first['msg']}); "
            f"run 'leukoscope-train {command}' again into a new directory."
        ) from error


def _write(path: Path, text: str) -> None:
    """Writes a file whole or not at all, and the folder it lies in where it is not there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, text.encode())
    except OSError as error:
        raise RunError(
            f"{path} cannot be written ({error.strerror}); free some space or choose another place, and run "
            "the same line again."
        ) from error
