"""The page: one file, no scripts, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from edge_app.pack.evidence import figure_words
from edge_app.pack.manifest import Estimate
from training.audit_record import Shortcut
from training.crossval import Pooled
from training.datasets import IMAGE_LEVEL_NOTE
from training.patients import FIGURES as PATIENT_FIGURES
from training.report import figures
from training.report.explain import Explained
from training.report.gather import Found
from training.report.predictions import load_crops
from training.report.ranking import FIGURES as RANKING_FIGURES
from training.report.record import ReportData, Subject

METRICS = {
    "accuracy": "accuracy",
    "balanced_accuracy": "balanced accuracy",
    "macro_f1": "macro F1",
    "calibration_error": "expected calibration error",
    "blast_auc": "any blast, ROC-AUC, all cells",
    "blast_sensitivity_at_specificity_90": "any blast, sensitivity at specificity 0.90, all cells",
    "patient_blast_auc": "any blast, ROC-AUC, cells of patients kept apart",
    "patient_blast_sensitivity_at_specificity_90": "any blast, sensitivity at specificity 0.90, "
    "cells of patients kept apart",
    "patient_calibration_error": "expected calibration error, cells of patients kept apart",
    "all_cells_specificity": "specificity at the operating point, all cells",
}
"""Keys of ``training.evaluate`` in words."""

SUMMARY = ("balanced_accuracy", "macro_f1", "calibration_error")


@dataclass
class Pictures:
    """The pictures of one subject, data URIs; empty where there is nothing to draw.

    Attributes:
        mistakes: one for each of ``Subject.mistakes``.
        maps_note: why there are no occlusion maps.
    """

    learning: str
    confusion: str
    classes: str
    blasts: str = ""
    reliability: str = ""
    patients: str = ""
    mistakes: list[str] = field(default_factory=list)
    maps_right: str = ""
    maps_wrong: str = ""
    maps_note: str = ""


def draw(
    found: Found, maps: tuple[Sequence[Explained], Sequence[Explained]] | None, maps_note: str
) -> Pictures:
    """Draws a subject.

    Args:
        found: its figures and arrays.
        maps: right and wrong calls with what they rest on, if any were made.
        maps_note: why not, if not.

    Raises:
        RunError: the pictures of a fold are missing or damaged.
    """
    subject = found.subject
    headline = detail(subject)
    right, wrong = maps if maps is not None else ((), ())
    point = subject.point
    return Pictures(
        learning=figures.learning(subject.learning),
        confusion=figures.confusion(headline.confusion, subject.labels),
        classes=figures.rankings(subject.classes),
        blasts="" if subject.blasts is None else figures.rankings([subject.blasts], point),
        reliability=figures.reliability(subject.calibration),
        patients=figures.patients(
            subject.patients, float(np.mean(point.thresholds)) if point is not None else None
        )
        if subject.patients
        else "",
        mistakes=_mistakes(found),
        maps_right=figures.occlusions(right) if right else "",
        maps_wrong=figures.occlusions(wrong) if wrong else "",
        maps_note=maps_note,
    )


def detail(subject: Subject) -> Pooled:
    """The headline figures of the model the details are of."""
    return next(
        pooled
        for pooled in subject.headline
        if (pooled.seed, pooled.model) == (subject.detail_seed, subject.detail_model)
    )


def figure_name(key: str) -> str:
    """What a figure of a row is called that may be one of patients, of any blast or of all classes."""
    if key in METRICS:
        return METRICS[key]
    patients = PATIENT_FIGURES.get(key.removeprefix("patients_"))
    return figure_words(key) if patients is None else f"any blast, patients kept apart: {patients}"


def render(report: ReportData, pictures: Sequence[Pictures]) -> str:
    """Sets the page.

    Args:
        report: every figure.
        pictures: of each of ``report.subjects``.
    """
    environment = Environment(
        loader=PackageLoader("training.report", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        plain=figures.plain_name,
        figure=figure_name,
        best=best_shortcuts,
        interval=interval,
        fold_range=fold_range,
        points=lambda x: f"{x:+.2f}",
    )
    environment.globals.update(
        metric_names=METRICS,
        patient_names=PATIENT_FIGURES,
        ranking_names=RANKING_FIGURES,
        summary=SUMMARY,
        detail=detail,
        note=IMAGE_LEVEL_NOTE,
    )
    return environment.get_template("template.html.j2").render(
        report=report, sections=list(zip(report.subjects, pictures, strict=True))
    )


def best_shortcuts(rows: Sequence[Shortcut]) -> list[Shortcut]:
    """Of each set of numbers the model with the higher AUC: the shortcut is as strong as its best user."""
    found: dict[tuple[str, str], Shortcut] = {}
    for row in rows:
        key = (row.scope, row.features)
        if key not in found or row.auc.value > found[key].auc.value:
            found[key] = row
    return list(found.values())


def interval(estimate: Estimate | None) -> Markup:
    """A figure with its interval, which a table sets below it; a dash where there is none."""
    if estimate is None:
        return Markup("-")
    return Markup('{:.3f} <span class="ci">({:.3f}-{:.3f})</span>').format(
        estimate.value, estimate.low, estimate.high
    )


def fold_range(key: str, per_fold: Sequence[Mapping[str, float]]) -> str:
    """Mean and standard deviation of a figure over the folds."""
    values = [fold[key] for fold in per_fold if key in fold]
    if len(values) < 2:
        return "-"
    return f"{np.mean(values):.3f} ± {np.std(values, ddof=1):.3f}"


def _mistakes(found: Found) -> list[str]:
    wanted: dict[int, list[int]] = {}
    for mistake in found.subject.mistakes:
        wanted.setdefault(mistake.fold, []).append(mistake.position)
    drawn: dict[tuple[int, int], str] = {}
    for fold, positions in wanted.items():
        for position, image in zip(positions, load_crops(found.directories[fold], positions), strict=True):
            drawn[fold, position] = figures.thumbnail(image)
    return [drawn[mistake.fold, mistake.position] for mistake in found.subject.mistakes]
