"""``leukoscope-hub export``: results for others."""

from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from hub.exceptions import HubExportError
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


class Status(str, Enum):
    """What an exam can be."""

    OPEN = "open"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    REOPENED = "reopened"
    AMENDED = "amended"


DAY = "%Y-%m-%d"

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
    device: Annotated[str, typer.Option(help="Only this device, by name or id.")] = "",
    since: Annotated[
        datetime | None, typer.Option(formats=[DAY], help="Only exams begun on this day or later.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=[DAY], help="Only exams begun on this day or before.")
    ] = None,
    status: Annotated[Status | None, typer.Option(help="Only exams that are so.")] = None,
    flagged: Annotated[bool, typer.Option("--flagged", help="Only exams that need review.")] = False,
) -> None:
    """Writes results for others to read."""
    place = Place.find()
    place.keys()
    store = HubStore.open(place)
    chosen = ExamFilter(
        sample=sample,
        device=_device_id(store, device) if device else "",
        since=f"{since:{DAY}}" if since else "",
        until=f"{until:{DAY}}" if until else "",
        status=status.value if status else "",
        flagged=flagged,
    )
    for file in WRITERS[form](store, chosen, out):
        typer.echo(f"wrote {file}")
    store.close()


def _device_id(store: HubStore, name: str) -> str:
    devices = store.devices()
    found = [str(one["id"]) for one in devices if name in (one["id"], one["name"])]
    if len(found) != 1:
        known = ", ".join(f"{one['name']} ({one['id']})" for one in devices) or "none"
        trouble = "no device" if not found else f"{len(found)} devices"
        raise HubExportError(f"The hub has {trouble} of the name or id {name!r}; it knows {known}.")
    return found[0]
