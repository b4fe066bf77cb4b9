"""``leukoscope-hub export``: results for others."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from hub.exports import write_csv, write_fhir, write_parquet, write_pdf
from hub.place import Place
from hub.query import ExamFilter
from hub.store import HubStore


class Format(str, Enum):
    """What results are written as."""

    CSV = "csv"
    PARQUET = "parquet"
    FHIR = "fhir"
    PDF = "pdf"


WRITERS = {
    Format.CSV: write_csv,
    Format.PARQUET: write_parquet,
    Format.FHIR: write_fhir,
    Format.PDF: write_pdf,
}


def export(
    form: Annotated[
        Format, typer.Argument(help="csv and parquet: exams and cells; fhir, pdf: a file an exam.")
    ],
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path("export"),
    sample: Annotated[str, typer.Option(help="Only samples with this in their id.")] = "",
    device: Annotated[str, typer.Option(help="Only this device, by id.")] = "",
    since: Annotated[str, typer.Option(help="Only exams begun on this day or later, 2026-01-31.")] = "",
    flagged: Annotated[bool, typer.Option("--flagged", help="Only exams that need review.")] = False,
) -> None:
    """Writes results for others to read."""
    place = Place.find()
    place.keys()
    store = HubStore.open(place)
    chosen = ExamFilter(sample=sample, device=device, since=since, flagged=flagged)
    for file in WRITERS[form](store, chosen, out):
        typer.echo(f"wrote {file}")
    store.close()
