"""Puts a report together and saves page and figures, each whole or not at all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from edge_app import INTENDED_USE
from edge_app.files import write_durably
from training import again, run
from training.audit_record import Audit, load_audit
from training.exceptions import ReportError
from training.report import explain, html
from training.report.gather import Found
from training.report.record import PackFigures, ReportData, Tried

PACKAGES = ("leukoscope", "numpy", "scikit-learn", "matplotlib", "jinja2", "keras", "ai-edge-litert")
"""Whose versions the page names."""

_TRIED = TypeAdapter(tuple[Tried, ...])


def pictures(found: Found, maps: bool) -> html.Pictures:
    """Draws a subject, with occlusion maps of its first fold where they are wanted and the model is there.

    Raises:
        RunError: a file is missing or damaged.
    """
    fold, directory = next(iter(found.directories.items()))
    if not maps:
        return html.draw(found, None, "Occlusion maps were not asked for (--no-maps).")
    if not (directory / run.MODEL_FILE).is_file():
        return html.draw(
            found, None, f"No occlusion maps: {run.MODEL_FILE} is not in the run directory any more."
        )
    return html.draw(found, explain.explain(fold, directory), "")


def audits(
    given: Sequence[Path] | None, found: Sequence[Found], places: Sequence[Path]
) -> tuple[tuple[Audit, ...], list[str]]:
    """The audits that were named, else those of the recipes that lie in or beside the directories.

    One that is of none of the runs' data is not taken: it would say of the models what is true of others.

    Returns:
        The audits, and a sentence on each subject whose data an audit is not of.

    Raises:
        AuditError: an audit cannot be read.
    """
    files = list(given or ())
    if not files:
        folders = list(
            dict.fromkeys(folder for place in places for folder in (place, place.absolute().parent))
        )
        for recipe in sorted({each.subject.recipe for each in found}):
            there = [folder / f"audit-{recipe}.json" for folder in folders]
            files += [file for file in there if file.is_file()][:1]
    taken: list[Audit] = []
    left: list[str] = []
    for file in files:
        audit = load_audit(file)
        # Beside runs of both recipes lie two audits, each of its own.
        concerned = [each for each in found if each.subject.recipe == audit.recipe] or found
        others = [each for each in concerned if not audit_fits(audit, each.predictions.run)]
        if len(others) < len(concerned):
            taken.append(audit)
        for each in others:
            made = again.of_audit(each.predictions.run)
            left.append(
                f"the audit of {each.subject.name}: {file.name} is of other data; make the right one with "
                f"'{made.line} --json AUDIT.json' and name it with --audit. {' '.join(made.notes)}".strip()
            )
    return tuple(taken), left


def audit_fits(audit: Audit, record: run.Run) -> bool:
    """Whether an audit counted the sources, pictures and classes that a run was fitted on."""
    counted: Counter[str] = Counter()
    for row in audit.counts:
        counted[row.source] += row.pictures
    used = {data.source: data.provenance.images + data.skipped for data in record.data}
    labels, known = {row.label for row in audit.counts}, set(record.labels)
    if record.left_out:
        # The record counts it no more, nor has it the classes that no other source shows.
        if counted.pop(record.left_out, 0) == 0:
            return False
        return audit.recipe == record.recipe and counted == used and labels >= known
    return audit.recipe == record.recipe and counted == used and labels == known


def variants(files: Sequence[Path]) -> dict[str, tuple[Tried, ...]]:
    """Reads tables of what was tried.

    Raises:
        ReportError: a file is not such a list.
    """
    found = {}
    for file in files:
        try:
            found[file.name] = _TRIED.validate_json(file.read_bytes())
        except (OSError, ValidationError) as error:
            raise ReportError(
                f"{file} is not a JSON list of variants with name, what, folds and figures; leave it out."
            ) from error
    return found


def assemble(
    found: Sequence[Found],
    *,
    audits: tuple[Audit, ...],
    variants: dict[str, tuple[Tried, ...]],
    packs: Sequence[PackFigures],
    left_out: Sequence[str],
    command: str,
    made: str,
) -> ReportData:
    """All figures of a report."""
    return ReportData(
        intended_use=INTENDED_USE,
        made=made,
        command=command,
        versions={name: version(name) for name in PACKAGES},
        audits=audits,
        variants=variants,
        subjects=tuple(each.subject for each in found),
        packs=tuple(packs),
        left_out=tuple(left_out),
    )


def save(data: ReportData, drawn: Sequence[html.Pictures], out: Path) -> Path:
    """Writes the page and, beside it, its figures.

    Returns:
        The file of the figures.

    Raises:
        ReportError: they cannot be written.
    """
    beside = out.with_suffix(".json")
    if beside == out:
        raise ReportError(f"{out} would be overwritten by its own figures; let the page end in .html.")
    page = html.render(data, drawn)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        # A plain dump: an estimate is three numbers, and rounding is for the page.
        figures = json.dumps(data.model_dump(mode="json"), indent=1) + "\n"
        write_durably(beside, figures.encode())
        write_durably(out, page.encode())
    except OSError as error:
        raise ReportError(
            f"The report {out} cannot be written ({error.strerror}); free some space or choose another place "
            "with --out."
        ) from error
    return beside
