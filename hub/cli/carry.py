"""``leukoscope-hub import`` and ``status``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.exceptions import BundleError
from edge_app.sync.bundle import SUFFIX
from edge_app.sync.receipt import receipt_name
from hub.exceptions import ImportRefusedError
from hub.place import Place
from hub.pull import is_address, pull
from hub.store import HubStore


def import_bundles(
    sources: Annotated[
        list[str], typer.Argument(help="Bundles, sticks or folders with some, or ssh://USER@HOST.")
    ],
) -> None:
    """Takes bundles in, each whole or not at all, and leaves receipts for their devices."""
    place = Place.find()
    keys = place.keys()
    store = HubStore.open(place)
    refused = 0
    for source in sources:
        if is_address(source):
            typer.echo(pull(source, place, store, keys))
            continue
        path = Path(source)
        for bundle in sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]:
            try:
                taken = store.take(bundle, keys)
            except (BundleError, ImportRefusedError) as error:
                refused += 1
                typer.echo(f"refused  {bundle.name}: {error}", err=True)
                continue
            told = f"{taken.records} records of {taken.exams} exams" if taken.records else "nothing new"
            typer.echo(f"{taken.outcome:8} {bundle.name}: {told}")
        folder = path if path.is_dir() else path.parent
        for receipt in store.receipts(keys):
            receipt.save(folder / receipt_name(receipt.device_id))
        typer.echo(f"Receipts are in {folder}; take them back to the devices.")
    store.close()
    if refused:
        raise typer.Exit(ImportRefusedError.exit_code)


def status() -> None:
    """Shows every device: what came in, when, and what is wrong."""
    place = Place.find()
    place.keys()
    store = HubStore.open(place)
    table = Table("Device", "Exams", "Records", "Last import", "Trouble", box=SIMPLE_HEAD, pad_edge=False)
    for device in store.devices():
        table.add_row(
            Text(device["name"] or device["id"][-12:]),
            str(device["exams"]),
            str(device["last_sequence"]),
            (device["last_import_utc"] or "never")[:16].replace("T", " "),
            Text(device["trouble"], style="bold red"),
        )
    Console(highlight=False).print(table)
    store.close()
