"""What a pack's figures are worth, taken out of the sentences that ``converter`` writes into its manifest.

A manifest says it in English prose. A screen or report in another language says it anew from this, in its own
words; where a sentence is not one of these it can only show it as it is.
"""

import re
from dataclasses import dataclass

from edge_app.pack.manifest import Manifest

_NAMES = r"[\w-]+(?:, [\w-]+)*"
_SPLIT = re.compile(
    rf"(?P<patients>\d+) patients of (?P<of>{_NAMES}), each held out once in (?P<folds>\d+) folds of the "
    r"same recipe, \d+ blasts, \d+ others; threshold from the other folds"
)
_APART = re.compile(
    rf"Blast against lymphocyte is measured on patients kept apart \({_NAMES}\)"
    rf"(?:; the other classes \((?P<loose>{_NAMES})\) are from an image-level split: not evidence of "
    r"performance)?\."
)
_LOOSE = re.compile(r"All figures are from an image-level split: not evidence of performance\.")
_INT8 = re.compile(
    r" int8: [^;]*; on validation it loses at most (?P<lost>\d+\.\d) points[^.;]*(?:; in float: [^.;]*)?"
    r"(?:; packed although int8 loses [^;]* against float)?\."
)


_BY_PATIENT = "patient_"
_WITHIN = re.compile(r"(?P<figure>\w+)_within_(?P<source>.+)")


def figure_words(key: str) -> str:
    """What a figure of a manifest is called: ``patient_`` are cells of patients kept apart, not patients."""
    if key.startswith(_BY_PATIENT):
        return f"{figure_words(key.removeprefix(_BY_PATIENT))}, cells of patients kept apart"
    within = _WITHIN.fullmatch(key)
    if within is not None:
        return f"{figure_words(within['figure'])} within {within['source']}"
    return key.replace("_", " ").replace("auc", "AUC").replace("f1", "F1")


@dataclass(frozen=True)
class Evidence:
    """What is known of how a pack was measured.

    Attributes:
        patients: on how many its sensitivity and specificity were measured; 0 where there is no such point.
        data: names of the data sets these are of.
        folds: of the cross-validation.
        loose: data sets whose figures are no evidence, because their pictures name no patients.
        all_loose: whether that holds for every figure.
        lost_points: most that a figure lost on validation when the model became int8, percentage points.
    """

    patients: int
    data: str
    folds: int
    loose: str
    all_loose: bool
    lost_points: float


def read_evidence(manifest: Manifest) -> Evidence | None:
    """What a manifest's sentences say; None where one of them is not known here."""
    point, text = manifest.operating_point, manifest.evidence
    split = None if point is None else _SPLIT.fullmatch(point.split)
    worth = _APART.match(text) or _LOOSE.match(text)
    int8 = None if worth is None else _INT8.fullmatch(text, worth.end())
    if worth is None or int8 is None or (point is not None and split is None):
        return None
    return Evidence(
        patients=int(split["patients"]) if split else 0,
        data=split["of"] if split else "",
        folds=int(split["folds"]) if split else 0,
        loose=worth.groupdict().get("loose") or "",
        all_loose=worth.re is _LOOSE,
        lost_points=float(int8["lost"]),
    )
