"""What an audit leaves behind: ``runs/audit-RECIPE.json``, for the report and for the next audit to compare.

Flat on purpose: every table of the report is one tuple of rows. Pictures are named
``source/folder/file name``; no path of a machine is in it.
"""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from edge_app.files import write_durably
from edge_app.pack.manifest import Estimate
from training.exceptions import AuditError
from training.run import Part


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ClassCount(_Row):
    """One class of one source."""

    label: str
    source: str
    pictures: int
    groups: int | None
    """Patients; None where the source names none."""
    largest_group: str | None
    """The patient with most pictures of this class."""
    largest_group_share: float | None
    """That patient's share of the class's pictures in this source, 0..1."""
    train_only: int = 0
    """Pictures that are for training only, such as corrections."""


class SizeCount(_Row):
    """Sizes of the pictures of one source, px."""

    source: str
    smallest: tuple[int, int]
    """Width and height of the picture with fewest pixels."""
    median: tuple[int, int]
    largest: tuple[int, int]
    um_per_px: float | None
    """Median scale; None for whole fields."""
    enlarged: int
    """Pictures with coarser pixels than the model's input: enlarging them adds no detail."""
    padded: int
    """Cell pictures smaller than the square the model sees, the rest of which is padding."""


class Copies(_Row):
    """Pictures that are there more than once."""

    kind: Literal["exact", "near"]
    """``exact``: the decoded pixels are equal (sha256). ``near``: the difference hashes of the crops differ
    in no more bits than ``training.prepare`` allows within one group; chains count as one cluster."""
    pictures: int
    """Pictures that have at least one copy."""
    clusters: int
    pairs: int
    """Pairs within clusters."""
    largest: int
    """Pictures in the largest cluster."""
    across_labels: int
    """Clusters with more than one label: an error in the labels."""
    across_groups: int
    """Clusters with more than one patient of sources that name patients."""
    across_sides: int | None
    """Clusters on more than one side of the fit's split; None where the data cannot be split."""
    examples: tuple[tuple[str, ...], ...]
    """Some clusters, those across labels, groups and sides first: ``label: picture`` of their members."""


class Mark(_Row):
    """Edges at one and the same place in many pictures: a burnt-in scale bar, text, dust on the sensor."""

    source: str
    x: float
    y: float
    width: float
    height: float
    """Box as shares of the picture's width and height, from its top left."""
    per_class: dict[str, float]
    """Share of the pictures of each class with an edge at the place where most have one, 0..1."""
    difference: float
    """Largest difference between two classes in that share at any pixel of the box: near 1 the mark alone
    tells them apart."""
    covered: bool
    """Whether the fit covers this place before the model sees the picture."""


class Shortcut(_Row):
    """What numbers that do not describe a cell's inside structure reach, out of fold."""

    scope: str
    """``all`` or the source it was measured within."""
    features: str
    """Such as ``cell area``."""
    model: Literal["logistic regression", "5 nearest neighbours"]
    classes: tuple[str, ...]
    pictures: int
    groups: int
    folds: int
    """StratifiedGroupKFold(folds, shuffle, seed 0) on patients or, where none are named, on pictures."""
    by_patient: bool
    """Whether every source in the scope names patients; else an image-level split."""
    accuracy: Estimate
    balanced_accuracy: Estimate
    auc: Estimate
    """Of two classes; of more, the mean of each class against the rest. All 95 % intervals over groups."""


class BadPicture(_Row):
    """A picture that cannot be used."""

    picture: str
    problem: str


class Audit(_Row):
    """What the data of a recipe can and cannot prove, found before any training."""

    schema_version: int = 1
    recipe: Literal["cell", "field"]
    seed: int
    """Of the split; the shortcuts' folds are always those of seed 0."""
    pictures: int
    """Pictures listed, readable or not."""
    counts: tuple[ClassCount, ...]
    sizes: tuple[SizeCount, ...]
    unreadable: tuple[BadPicture, ...]
    no_cell: tuple[str, ...]
    """Pictures in which the locator finds no cell; a fit leaves them out."""
    black_surround: dict[str, float]
    """By source, share of the outermost pixels that are pure black: 1 for cells cut out on black."""
    copies: tuple[Copies, ...]
    marks: tuple[Mark, ...]
    shortcuts: tuple[Shortcut, ...]
    split: dict[Literal["train", "validation", "test"], Part]
    """The sides of the fit with this seed; empty where the data cannot be split."""
    split_problem: str
    """Why it cannot; empty where it can."""
    warnings: tuple[str, ...]
    """In plain words, worst first."""


def save_audit(audit: Audit, file: Path) -> None:
    """Writes an audit; the file is there whole or not at all.

    Raises:
        AuditError: the file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_durably(file, (audit.model_dump_json(indent=1) + "\n").encode())
    except OSError as error:
        raise AuditError(
            f"The audit {file} cannot be written ({error.strerror}); choose another place with --json."
        ) from error


def load_audit(file: Path) -> Audit:
    """Reads an audit.

    Raises:
        AuditError: the file is not there or is not an audit of this version.
    """
    try:
        return Audit.model_validate_json(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise AuditError(f"{file} cannot be read; make it with 'leukoscope-train audit'.") from error
    except ValidationError as error:
        raise AuditError(
            f"{file} is not an audit of this version; make it again with 'leukoscope-train audit'."
        ) from error
