"""``leukoscope-hub stick``, ``import`` and ``status``: what goes from hand to hand."""

from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.exceptions import BundleError, EnrolmentError, SyncError
from edge_app.sync.bundle import SUFFIX
from edge_app.sync.enrolment import DEVICE_CARD_SUFFIX, HUB_CARD
from edge_app.sync.keys import HubKeys, load_device_card
from edge_app.sync.receipt import receipt_name
from edge_app.sync.stick import KEY_FOLDER, MARKER, sync_place
from hub.exceptions import HubExportError, ImportRefusedError
from hub.many import take_all
from hub.place import Place
from hub.pull import is_address, pull
from hub.store import HubStore


def stick(path: Annotated[Path, typer.Argument(help="The root of the stick.")]) -> None:
    """Prepares a stick: devices enrol with the card on it, and write to it by themselves when it comes."""
    place = Place.find()
    keys = place.keys()
    folder = path / MARKER
    if (path / KEY_FOLDER).exists():
        raise HubExportError(
            f"{path} holds the key of a device's log, which must not travel with it; take another."
        )
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise HubExportError(
            f"{folder} cannot be made ({error.strerror}); name the root of a stick."
        ) from error
    keys.card().save(folder / HUB_CARD)
    store = HubStore.open(place)
    _leave_receipts(folder, store, keys)
    store.close()
    typer.echo(
        f"{path} is ready. Plug it into a device; a new one is enrolled there under Device menu, Laptop, "
        f"or with 'leukoscope sync enroll'."
    )


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
            try:
                typer.echo(pull(source, place, store, keys))
            except (SyncError, BundleError, ImportRefusedError) as error:
                refused += 1
                typer.echo(f"refused  {source}: {error}", err=True)
            continue
        path = Path(source)
        if path.is_dir():
            refused += _tell_new_devices(path, store)
        bundles = list(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]
        if not bundles:
            typer.echo(f"{path}: no bundle here; plug the stick into a device first.", err=True)
        taken_any = False
        for outcome in take_all(bundles, place, store, keys):
            taken, name = outcome.taken, outcome.bundle.name
            if taken is None:
                refused += 1
                typer.echo(f"refused  {name}: {outcome.refusal}", err=True)
                continue
            taken_any = True
            told = f"{taken.records} records of {taken.exams} exams" if taken.records else "nothing new"
            typer.echo(f"{taken.outcome:8} {name}: {told}")
        if taken_any or path.is_dir():
            folder = sync_place(path if path.is_dir() else path.parent)
            if _leave_receipts(folder, store, keys):
                typer.echo(f"Receipts are in {folder}; take them back to the devices.")
    store.close()
    if refused:
        raise typer.Exit(ImportRefusedError.exit_code)


def _leave_receipts(folder: Path, store: HubStore, keys: HubKeys) -> int:
    """Writes a receipt for each device that anything came from; how many."""
    receipts = store.receipts(keys)
    for receipt in receipts:
        receipt.save(folder / receipt_name(receipt.device_id))
    return len(receipts)


def _tell_new_devices(path: Path, store: HubStore) -> int:
    """Says which devices wait to be let in; returns how many cards could not be read."""
    known = {device["id"] for device in store.devices()}
    refused = 0
    for file in sorted(path.rglob(f"*{DEVICE_CARD_SUFFIX}")):
        try:
            card = load_device_card(file)
        except EnrolmentError as error:
            refused += 1
            typer.echo(f"refused  {file.name}: {error}", err=True)
            continue
        if card.device_id not in known:
            typer.echo(
                f"{card.name or card.device_id} is not let in yet: leukoscope-hub enroll {file}", err=True
            )
    return refused


def status() -> None:
    """Shows every device: what came in, when, and what is wrong."""
    place = Place.find()
    place.keys()
    store = HubStore.open(place)
    table = Table(
        "Device", "Exams", "Records", "Last import, UTC", "Trouble", box=SIMPLE_HEAD, pad_edge=False
    )
    for device in store.devices():
        table.add_row(
            Text(device["name"] or device["id"][-12:]),
            str(device["exams"]),
            str(device["last_sequence"]),
            (device["last_import_utc"] or "never")[:16].replace("T", " "),
            Text(device["trouble"], style="bold red"),
        )
    if table.row_count:
        Console(highlight=False).print(table)
    else:
        typer.echo("No device is enrolled yet: run 'leukoscope-hub enroll' with a device's card, or a stick.")
    store.close()
