"""Every figure of a report, as it is saved in ``report.json`` and drawn on the page."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from edge_app.pack.manifest import Estimate
from training.audit_record import Audit
from training.crossval import Kind, Pooled
from training.run import DataUsed, Part


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Curve(_Row):
    """Points of a line."""

    x: list[float]
    y: list[float]


class Ranking(_Row):
    """How well the probability of one class, or of any blast, ranks it above the rest; no threshold."""

    name: str
    support: int
    rest: int
    evidence: str
    """``patients``, ``images``, or ``partly patients``, by the sources of the class."""
    figures: dict[str, Estimate]
    """Keys of ``training.report.ranking.FIGURES``; 95 % intervals over groups. A figure that is undefined,
    as with an empty side, is left out."""
    roc: Curve
    """x: 1 - specificity, y: sensitivity."""
    precision_recall: Curve
    """x: recall, y: precision."""


class Point(_Row):
    """The operating point as it was chosen, on the cells it was measured on."""

    specificity_wanted: float
    thresholds: list[float]
    """One a fold, each chosen on that fold's validation side."""
    sensitivity: Estimate
    specificity: Estimate
    precision: float | None
    """None where no cell is called blast."""


class Calibration(_Row):
    """What a probability is worth."""

    name: str
    error: Estimate
    """Expected calibration error."""
    predicted: list[float]
    """Mean probability of each bin that is not empty."""
    observed: list[float]
    """Share of that bin that is what was said."""
    low: list[float]
    high: list[float]
    """Exact 95 % interval of that share, as if cells were independent."""
    counts: list[int]


class Patient(_Row):
    """One patient of the held-out cells."""

    group: str
    source: str
    cells: int
    blast: bool
    """Whether most of the patient's cells are labelled blast."""
    mean_probability: float
    share_called: float
    """Share of the cells that reach the blast threshold."""


class Mistake(_Row):
    """One cell that was called wrong."""

    true: str
    called: str
    probability: float
    """Of the called class."""
    source: str
    group: str
    fold: int
    position: int
    """In the fold's ``test.npz``, from 0."""


class Learning(_Row):
    """Learning curves of one fold."""

    name: str
    loss: list[float]
    validation_loss: list[float]
    validation_score: list[float]
    kept: int
    """Epoch of the kept snapshot, from 1."""


class Versus(_Row):
    """A figure of the model, or of a baseline, on the same cells."""

    name: str
    features: str
    figures: dict[str, Estimate]


class Outside(_Row):
    """Figures from a laboratory never trained on."""

    name: str
    note: str
    cells: int
    boxes: int
    figures: dict[str, Estimate]


class Quantised(_Row):
    """Float against int8 on the same cells."""

    seed: int
    agreement: Estimate
    """Share of cells with the same top class."""
    largest_logit_difference: float
    logit_spread: float
    """Standard deviation of the float logits."""
    losses: dict[str, float]
    """Float minus int8 of each headline figure, in points (0.01)."""
    class_losses: dict[str, dict[str, float]]
    """Float minus int8 of each class's sensitivity, specificity, precision and F1, in points."""


class PackFigures(_Row):
    """A pack in the device's interpreter, on the machine that made the report."""

    name: str
    version: str
    task: str
    architecture: str
    backbone: str
    runtime: str
    model_bytes: int
    pack_bytes: int
    latency_ms: float
    """Median time for one crop, one thread."""
    latency_90_ms: float
    """Nine of ten crops took no longer."""
    crops: int


class Subject(_Row):
    """One run or one cross-validation."""

    name: str
    kind: Literal["run", "cross-validation"]
    recipe: str
    architecture: str
    backbone: str
    variant: str
    labels: tuple[str, ...]
    seeds: tuple[int, ...]
    folds: tuple[int, ...]
    of_folds: int
    evidence: str
    banner: str
    """Stands over every figure of all classes; empty where all sources name patients."""
    patients_banner: str
    """Stands over every figure of blasts against the rest."""
    patient_sources: tuple[str, ...]
    notes: tuple[str, ...]
    data: tuple[DataUsed, ...]
    splits: dict[str, dict[str, Part]]
    """Fold name to sides."""
    warm_start: str
    parameters: int | None
    """None where the model file is not there."""
    float_bytes: int | None
    baselines: tuple[Versus, ...]
    """The model first."""
    baseline_interval: str
    """What the intervals of ``baselines`` are."""
    headline: tuple[Pooled, ...]
    """One for each seed and kind of model."""
    detail_seed: int
    detail_model: Kind
    """The model that everything from here on is of."""
    learning: tuple[Learning, ...]
    blasts: Ranking | None
    point: Point | None
    classes: tuple[Ranking, ...]
    calibration: tuple[Calibration, ...]
    patients: tuple[Patient, ...]
    mistakes: tuple[Mistake, ...]
    """The most confident ones, at most ``predictions.PER_GROUP`` a group."""
    wrong: int
    samples: int
    external: Outside | None
    quantised: tuple[Quantised, ...]
    versions: dict[str, str]
    command: str
    """The line that makes it again."""
    command_notes: tuple[str, ...] = ()
    """What is to be filled in there, and what the records do not say."""


class Tried(BaseModel):
    """One variant of the recipe that was tried; a file of these comes with ``--variants``."""

    model_config = ConfigDict(frozen=True)

    name: str
    what: str
    folds: int | str = ""
    figures: dict[str, Estimate] = Field(default_factory=dict)
    against: str = ""
    """How it did against the recipe as it is, fold by fold."""


class ReportData(_Row):
    """Everything on the page but its pictures of cells."""

    schema_version: int = 1
    intended_use: str
    made: str
    """UTC date, ISO 8601."""
    command: str
    versions: dict[str, str]
    audits: tuple[Audit, ...]
    variants: dict[str, tuple[Tried, ...]]
    """File name to its rows."""
    subjects: tuple[Subject, ...]
    packs: tuple[PackFigures, ...]
    left_out: tuple[str, ...] = ()
    """What was not finished or is of other data, and why it is not here."""
