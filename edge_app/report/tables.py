"""An exam as rows and as one JSON document."""

from typing import Any

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Reading
from edge_app.exam.exam import CountedCell
from edge_app.logbook.logged import LoggedExam

CELL_COLUMNS: dict[str, str] = {
    "exam": "UUID of the exam",
    "device": "UUID of the device",
    "started_utc": "what the device's clock said at the start; it may be wrong",
    "sample_id": "sample ID as entered",
    "operator": "who took the exam",
    "simulated": "true when the pictures came from a simulated slide",
    "status": "open, preliminary, final or amended",
    "field": "number of the field in the exam, from 1",
    "cell": "UUID of the cell",
    "class": "class after review, ICSH words",
    "class_by_app": "class the app gave by the two-reader protocol",
    "reclassified_by": "who changed it, empty where nobody did",
    "disagreement": "true when one reader alone says blast, when they name different classes, or when "
    "together they find blast likelier than the class assigned",
    "first_reader": "top label of the first reader (mobilenet)",
    "first_reader_probability": "its probability, 0 to 1",
    "second_reader": "top label of the second reader (cnn), empty where there was none",
    "second_reader_probability": "its probability, 0 to 1",
    "x_um": "left of the cell's box in its field, µm",
    "y_um": "top of the cell's box in its field, µm",
    "width_um": "width of the box, µm",
    "height_um": "height of the box, µm",
    "um_per_px": "scale of the field, µm per pixel",
    "scale_origin": "calibrated, estimated, assumed or simulated",
}
"""Columns of the cell table, one row per cell, and what they mean."""

EXAM_COLUMNS: dict[str, str] = {
    "exam": "UUID of the exam",
    "device": "UUID of the device",
    "started_utc": "what the device's clock said at the start; it may be wrong",
    "sample_id": "sample ID as entered",
    "operator": "who took the exam",
    "source": "camera or folder the pictures came from",
    "simulated": "true when the pictures came from a simulated slide",
    "app_version": "version of Leukoscope that took the exam",
    "packs": "model packs with version, separated by semicolons",
    "status": "open, preliminary, final or amended",
    "signed_by": "who signed, empty while preliminary",
    "ended": "why it ended: target, source or operator; empty while it goes on",
    "fields": "fields taken",
    "target_cells": "leucocytes the operator asked for",
    "leucocytes": "leucocytes counted: the denominator of all percentages",
    **{
        f"{cell_class.value}{suffix}": meaning
        for cell_class in CellClass
        if cell_class.is_leucocyte
        for suffix, meaning in (
            ("", f"cells of class {cell_class.value} after review"),
            ("_percent", "their share of the leucocytes, %"),
            ("_percent_low", "low end of its exact 95 % interval (Clopper-Pearson), %"),
            ("_percent_high", "high end of that interval, %"),
        )
    },
    "erythroblast": "erythroblasts, not among the leucocytes",
    "erythroblasts_per_100": "erythroblasts per 100 leucocytes",
    "smudge": "smudge cells, not among the leucocytes",
    "artefact": "artefacts, not among the leucocytes",
    "blast_suspect": "lymphoblasts and myeloblasts after review",
    "p_value": "probability of so many blast calls, or more, from false calls alone",
    "flagged": "true when p_value is below the exam's alpha: review required",
    "verdict": "the sentence shown on screen",
}
"""Columns of the exam table, one row per exam, and what they mean."""


def exam_row(logged: LoggedExam) -> dict[str, object]:
    """The row of an exam, with the columns of ``EXAM_COLUMNS``."""
    exam, started = logged.exam, logged.exam.started
    verdict, counts, differential = exam.verdict, exam.counts, exam.differential
    row: dict[str, object] = {
        "exam": exam.uuid,
        "device": logged.device_id,
        "started_utc": logged.started_utc,
        "sample_id": started.sample_id,
        "operator": started.operator,
        "source": started.source,
        "simulated": started.simulated,
        "app_version": started.app_version,
        "packs": "; ".join(f"{pack.name} {pack.version}" for pack in started.packs),
        "status": exam.status,
        "signed_by": exam.signed_by or "",
        "ended": exam.ended.reason if exam.ended else "",
        "fields": len(exam.fields),
        "target_cells": started.target_cells,
        "leucocytes": differential.leucocytes,
    }
    for share in differential.shares:
        name = share.cell_class.value
        row[name] = share.count
        row[f"{name}_percent"] = share.percent
        row[f"{name}_percent_low"] = 100.0 * share.interval.low
        row[f"{name}_percent_high"] = 100.0 * share.interval.high
    return row | {
        "erythroblast": counts[CellClass.ERYTHROBLAST],
        "erythroblasts_per_100": differential.erythroblasts_per_100,
        "smudge": counts[CellClass.SMUDGE],
        "artefact": counts[CellClass.ARTEFACT],
        "blast_suspect": verdict.blasts,
        "p_value": verdict.p_value,
        "flagged": verdict.flagged,
        "verdict": verdict.sentence,
    }


def cell_rows(logged: LoggedExam) -> list[dict[str, object]]:
    """One row for each cell of an exam, with the columns of ``CELL_COLUMNS``."""
    exam = logged.exam
    fields = {field.field_id: field for field in exam.fields}
    rows: list[dict[str, object]] = []
    for cell in exam.cells.values():
        field, box = fields[cell.found.field_id], cell.found.box_um
        first, second = _reading(cell, 0), _reading(cell, 1)
        values = (
            exam.uuid,
            logged.device_id,
            logged.started_utc,
            exam.started.sample_id,
            exam.started.operator,
            exam.started.simulated,
            exam.status,
            field.number,
            cell.found.cell_id,
            cell.assigned.value,
            cell.found.assigned.value,
            cell.reclassified_by or "",
            cell.found.disagreement,
            *first,
            *second,
            box.x,
            box.y,
            box.width,
            box.height,
            field.scale.um_per_px,
            field.scale.origin,
        )
        rows.append(dict(zip(CELL_COLUMNS, values, strict=True)))
    return rows


def _reading(cell: CountedCell, index: int) -> tuple[str, float | str]:
    readings: tuple[Reading, ...] = cell.found.readings
    if index >= len(readings):
        return "", ""
    return readings[index].top, round(readings[index].confidence, 4)


def exam_document(logged: LoggedExam, *, cells: bool = True) -> dict[str, Any]:
    """An exam as one JSON document: who, what, the differential, the verdict, and all fields and cells.

    Args:
        logged: the exam.
        cells: whether fields and cells are in it.
    """
    exam, verdict = logged.exam, logged.exam.verdict
    document: dict[str, Any] = {
        "exam": exam.uuid,
        "device": logged.device_id,
        "started_utc": logged.started_utc,
        "intended_use": INTENDED_USE,
        "status": exam.status,
        "signed_by": exam.signed_by,
        "ended": exam.ended.reason if exam.ended else None,
        "started": exam.started.model_dump(mode="json"),
        "fields_taken": len(exam.fields),
        "cells_found": len(exam.cells),
        "differential": [
            {
                "class": share.cell_class.value,
                "count": share.count,
                "percent": share.percent,
                "percent_low": 100.0 * share.interval.low,
                "percent_high": 100.0 * share.interval.high,
            }
            for share in exam.differential.shares
        ],
        "erythroblasts_per_100": exam.differential.erythroblasts_per_100,
        "verdict": {
            "sentence": verdict.sentence,
            "blast_suspect": verdict.blasts,
            "leucocytes": verdict.leucocytes,
            "interval_95": list(verdict.interval),
            "p_value": verdict.p_value,
            "flagged": verdict.flagged,
        },
    }
    if cells:
        document["fields"] = [field.model_dump(mode="json") for field in exam.fields]
        document["cells"] = [
            {
                **cell.found.model_dump(mode="json"),
                "class": cell.assigned.value,
                "reclassified_by": cell.reclassified_by,
            }
            for cell in exam.cells.values()
        ]
    return document
