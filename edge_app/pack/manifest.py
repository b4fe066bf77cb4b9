"""What a model pack says about itself."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = 3
"""Highest manifest schema this Leukoscope reads."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Label(_Part):
    """One output of the model."""

    name: str
    display: str


class Input(_Part):
    """What the model wants to see.

    ``cell`` packs take a square crop of ``size_px`` at ``um_per_px``; ``field`` packs take the whole field
    squeezed to a square and have no scale.
    """

    size_px: int = Field(ge=16, le=512)
    um_per_px: float | None = Field(default=None, gt=0)
    masking: Literal["none", "cell"]
    """``cell``: everything outside the cell's mask is set to the pad value."""
    colour: Literal["none", "standardised", "partly-standardised"]
    """``standardised``: per channel zero mean and unit spread inside the mask; ``partly-standardised``: some
    of the way there (``edge_app.vision.crop``)."""


class Quantisation(_Part):
    """Affine int8 quantisation of the model's input and output: real = scale * (q - zero_point)."""

    input_scale: float = Field(gt=0)
    input_zero_point: int
    output_scale: float = Field(gt=0)
    output_zero_point: int


class Estimate(_Part):
    """A measured proportion with its 95 % interval."""

    value: float = Field(ge=0, le=1)
    low: float = Field(ge=0, le=1)
    high: float = Field(ge=0, le=1)


class _BlastCalls(_Part):
    """How often a call of blast, or of none, was right, measured with the int8 model."""

    sensitivity: Estimate
    specificity: Estimate

    @property
    def false_blast_rate(self) -> float:
        """The rate the flag rule tests against: 1 - the *lower* end of the specificity interval.

        The upper end of the false-call rate, not its middle: patients differ by more than a binomial allows,
        and the interval (bootstrapped over patients) is where that shows.
        """
        return 1.0 - self.specificity.low


class MeasuredPair(_BlastCalls):
    """How often two readers are right where both say blast, which is when the device calls a cell suspect."""

    second: str
    """Name and version of the second reader's pack."""
    second_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Its hash, as results name it; of another pack nothing is said here."""


class MeasuredOperatingPoint(_BlastCalls):
    """Where a ``cell`` pack says blast, and how often that was right, measured with the int8 model."""

    blast_threshold: float = Field(ge=0, le=1)
    reject_threshold: float = Field(ge=0, le=1)
    split: str
    """On which split this was measured, in words that say whether patients were kept apart."""
    negatives: tuple[str, ...] = ()
    """Labels of the healthy cells whose specificity this is; empty where a pack of schema 1 does not say."""
    pair: MeasuredPair | None = None
    """Of a first reader: the same together with a second one, on the same split; from schema 3 on."""


class Provenance(_Part):
    """Where the training data came from."""

    dataset: str
    licence: str
    citation: str
    images: int = Field(ge=0)


class Manifest(_Part):
    """The manifest of a model pack."""

    schema_version: int = Field(ge=1)
    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: str = Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
    task: Literal["cell", "field"]
    architecture: Literal["mobilenet", "cnn"]
    backbone: str
    """The network in words, such as ``MobileNetV2 alpha 1.0``."""
    labels: tuple[Label, ...] = Field(min_length=2)
    input: Input
    quantisation: Quantisation
    temperature: float = Field(gt=0)
    """Logits are divided by this before the softmax (Guo et al. 2017, arXiv 1706.04599)."""
    operating_point: MeasuredOperatingPoint | None = None
    """Of ``cell`` packs."""
    metrics: dict[str, Estimate]
    """Headline figures of the int8 model on the held-out split, such as ``balanced_accuracy``."""
    evidence: str
    """What those figures are worth, in one sentence."""
    training_data: tuple[Provenance, ...]
    model_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    card_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    git_revision: str
    created: str
    """UTC date of conversion, ISO 8601."""
    signed_with: str = Field(default="development", pattern=r"^[a-z0-9][a-z0-9-]*$")
    """Name of the signing key; the device holds it against the key that verified."""

    @model_validator(mode="after")
    def _fits_its_task(self) -> "Manifest":
        if len({label.name for label in self.labels}) != len(self.labels):
            raise ValueError("two labels have the same name")
        if self.task == "cell" and (self.input.um_per_px is None or self.operating_point is None):
            raise ValueError("a cell pack states its µm/px and its operating point")
        return self

    @property
    def file_name(self) -> str:
        """The pack's file name."""
        return f"{self.name}-{self.version}.lpack"
