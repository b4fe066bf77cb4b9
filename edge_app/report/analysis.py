"""What ``leukoscope analyze`` has to say: one report, printed as JSON, CSV or a table."""

import csv
import io
import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from edge_app import INTENDED_USE, __version__
from edge_app.camera.frame import Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import FlagRate, Verdict, judge_differential
from edge_app.exam.differential import Differential
from edge_app.exam.events import CellFound, FieldTaken, PackReference, Reading
from edge_app.settings import Settings

CSV_COLUMNS = (
    "picture",
    "cell",
    "class",
    "disagreement",
    "first_reader_top",
    "first_reader_probability",
    "second_reader_top",
    "second_reader_probability",
    "x_px",
    "y_px",
    "width_px",
    "height_px",
    "x_um",
    "y_um",
    "width_um",
    "height_um",
    "um_per_px",
    "scale_origin",
    "field_passed",
)


@dataclass(frozen=True)
class AnalysedField:
    """A picture, or a still view of a video, and its cells."""

    path: str
    frame: Frame
    field: FieldTaken
    cells: tuple[CellFound, ...]


@dataclass(frozen=True)
class FailedPicture:
    """A picture that could not be used; the reason names it."""

    reason: str


@dataclass(frozen=True)
class AnalysisReport:
    """All fields of a run. Fields that fail a quality meter are listed but stay out of the differential."""

    fields: tuple[AnalysedField, ...]
    failures: tuple[FailedPicture, ...]
    packs: tuple[PackReference, ...]
    differential: Differential
    verdict: Verdict

    @classmethod
    def of(
        cls,
        fields: list[AnalysedField],
        failures: list[FailedPicture],
        packs: tuple[PackReference, ...],
        rate: FlagRate,
        settings: Settings,
    ) -> "AnalysisReport":
        """Adds up the fields of a run.

        Args:
            fields: the fields read.
            failures: the pictures left out.
            packs: the packs used.
            rate: of false blast calls, for the flag rule.
            settings: the site's choices.
        """
        counts = Counter(
            cell.assigned for field in fields if field.field.quality.passed for cell in field.cells
        )
        differential = Differential(counts)
        verdict = judge_differential(differential, rate, settings.alpha)
        return cls(tuple(fields), tuple(failures), packs, differential, verdict)

    @property
    def counted(self) -> tuple[AnalysedField, ...]:
        """The fields that pass every quality meter."""
        return tuple(field for field in self.fields if field.field.quality.passed)

    def to_json(self) -> str:
        """The whole report as JSON text."""
        verdict = self.verdict
        return json.dumps(
            {
                "intended_use": INTENDED_USE,
                "app_version": __version__,
                "packs": [pack.model_dump() for pack in self.packs],
                "fields": [_field_json(field) for field in self.fields],
                "failures": [failed.reason for failed in self.failures],
                "differential": {
                    "fields_counted": len(self.counted),
                    "leucocytes": self.differential.leucocytes,
                    "counts": {c.value: self.differential.counts.get(c, 0) for c in CellClass},
                    "percent": {
                        share.cell_class.value: {
                            "value": share.percent,
                            "low": 100.0 * share.interval.low,
                            "high": 100.0 * share.interval.high,
                        }
                        for share in self.differential.shares
                    },
                },
                "verdict": {
                    "sentence": verdict.sentence,
                    "blast_suspect": verdict.blasts,
                    "leucocytes": verdict.leucocytes,
                    "tested": verdict.tested,
                    "interval_95": [verdict.interval.low, verdict.interval.high],
                    "false_blast_rate": verdict.false_blast_rate,
                    "p_value": verdict.p_value,
                    "flagged": verdict.flagged,
                },
            },
            indent=2,
            ensure_ascii=False,
        )

    def to_csv(self) -> str:
        """One line per cell, RFC 4180."""
        text = io.StringIO()
        writer = csv.DictWriter(text, CSV_COLUMNS)
        writer.writeheader()
        for field in self.fields:
            for cell in field.cells:
                writer.writerow(_csv_row(field, cell))
        return text.getvalue()

    def to_table(self) -> RenderableType:
        """Tables for a terminal of 80 columns: fields, differential, and the verdict."""
        return Group(
            self._fields_table(),
            Text(),
            self._differential_table(),
            Text(),
            Text(self.verdict.sentence, style="bold"),
            *self._notes(),
        )

    def _fields_table(self) -> Table:
        table = Table(title="Fields", title_justify="left")
        table.add_column("Picture", overflow="ellipsis", no_wrap=True, max_width=28)
        table.add_column("Cells", justify="right")
        table.add_column("Classes")
        table.add_column("Quality")
        for field in self.fields:
            classes = Counter(cell.assigned.value for cell in field.cells)
            table.add_row(
                Text(field.field.source_name),
                str(len(field.cells)),
                ", ".join(f"{n} {name}" for name, n in classes.most_common()),
                "ok" if field.field.quality.passed else field.field.quality.hint,
            )
        return table

    def _differential_table(self) -> Table:
        table = Table(title=f"Differential of {self.differential.leucocytes} cells", title_justify="left")
        table.add_column("Class")
        table.add_column("Count", justify="right")
        table.add_column("%", justify="right")
        table.add_column("95 % CI", justify="right")
        for share in self.differential.shares:
            if share.count:
                low, high = (100.0 * end for end in share.interval)
                table.add_row(
                    share.cell_class.value, str(share.count), f"{share.percent:.1f}", f"{low:.1f}-{high:.1f}"
                )
        return table

    def _notes(self) -> list[Text]:
        notes = [Text(INTENDED_USE)]
        left_out = len(self.fields) - len(self.counted)
        if left_out:
            notes.append(
                Text(f"{left_out} of {len(self.fields)} fields fail a quality meter and are not counted.")
            )
        scales = [field.field.scale for field in self.fields]
        if scales:
            low, high = (f"{end(scale.um_per_px for scale in scales):.3f}" for end in (min, max))
            span = f"{low} µm/px" if low == high else f"{low} to {high} µm/px"
            origins = {scale.origin for scale in scales}
            if "assumed" in origins:
                notes.append(Text(f"The scale, {span}, is assumed, not measured: give it with --um-per-px."))
            elif "estimated" in origins:
                notes.append(Text(f"The scale, {span}, is estimated from the red cells."))
            else:
                notes.append(Text(f"The scale is {span}."))
        if any(pack.development_key for pack in self.packs):
            notes.append(Text("The model packs are signed with a development key."))
        return notes


def _reader(cell: CellFound, index: int) -> Reading | None:
    return cell.readings[index] if index < len(cell.readings) else None


def _field_json(field: AnalysedField) -> dict[str, Any]:
    record = field.field
    return {
        "picture": field.path,
        "number": record.number,
        "width_px": record.width_px,
        "height_px": record.height_px,
        "um_per_px": record.scale.um_per_px,
        "scale_origin": record.scale.origin,
        "quality": {
            "passed": record.quality.passed,
            "hint": record.quality.hint,
            "meters": [meter.model_dump() for meter in record.quality.meters],
        },
        "field_readings_research_only": [_reading_json(reading) for reading in record.readings],
        "cells": [
            {
                "class": cell.assigned.value,
                "disagreement": cell.disagreement,
                "detection_confidence": cell.detection_confidence,
                "box_px": cell.box_px.model_dump(),
                "box_um": cell.box_um.model_dump(),
                "readers": [_reading_json(reading) for reading in cell.readings],
            }
            for cell in field.cells
        ],
    }


def _reading_json(reading: Reading) -> dict[str, Any]:
    return {
        "reader": reading.reader,
        "pack_sha256": reading.pack_sha256,
        "top": reading.top,
        "probabilities": dict(reading.probabilities),
    }


def _csv_row(field: AnalysedField, cell: CellFound) -> dict[str, object]:
    first, second = _reader(cell, 0), _reader(cell, 1)
    record = field.field
    return {
        "picture": field.path,
        "cell": cell.cell_id,
        "class": cell.assigned.value,
        "disagreement": cell.disagreement,
        "first_reader_top": first.top if first else "",
        "first_reader_probability": round(first.confidence, 4) if first else "",
        "second_reader_top": second.top if second else "",
        "second_reader_probability": round(second.confidence, 4) if second else "",
        **{f"{name}_px": value for name, value in cell.box_px.model_dump().items()},
        **{f"{name}_um": value for name, value in cell.box_um.model_dump().items()},
        "um_per_px": record.scale.um_per_px,
        "scale_origin": record.scale.origin,
        "field_passed": record.quality.passed,
    }
