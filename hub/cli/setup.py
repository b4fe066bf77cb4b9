"""``leukoscope-hub init`` and ``enroll``."""

import platform
from pathlib import Path
from typing import Annotated

import typer

from edge_app.exceptions import EnrolmentError
from edge_app.sync.enrolment import DEVICE_CARD_SUFFIX, HUB_CARD
from edge_app.sync.keys import load_device_card
from hub.exceptions import ImportRefusedError
from hub.place import Place
from hub.store import HubStore


def init(
    name: Annotated[str, typer.Option(help="What people call this laptop.")] = platform.node() or "laptop",
    out: Annotated[Path, typer.Option(help="Folder for the card that goes to the devices.")] = Path(),
) -> None:
    """Sets the hub up and writes its card; run again, it writes the same card."""
    place = Place.find()
    keys = place.create(name)
    HubStore.open(place).close()
    keys.card().save(out / HUB_CARD)
    typer.echo(
        f"The hub is in {place.folder}; keep a copy of {place.keys_file.name}, without it no bundle opens.\n"
        f"Prepare a stick with 'leukoscope-hub stick', or take {out / HUB_CARD} to each device and run "
        "'leukoscope sync enroll' there."
    )


def enroll(
    cards: Annotated[list[Path], typer.Argument(help="Cards of devices, or a stick with some.")],
) -> None:
    """Lets devices in by the cards that 'leukoscope sync enroll' wrote."""
    place = Place.find()
    place.keys()
    store = HubStore.open(place)
    refused = 0
    for path in cards:
        files = sorted(path.rglob(f"*{DEVICE_CARD_SUFFIX}")) if path.is_dir() else [path]
        if not files:
            refused += 1
            typer.echo(f"{path}: no device's card here; plug the stick into the device first.", err=True)
        for file in files:
            try:
                card = load_device_card(file)
                store.enroll(card)
            except (EnrolmentError, ImportRefusedError) as error:
                refused += 1
                typer.echo(f"refused  {file.name}: {error}", err=True)
                continue
            typer.echo(f"Device {card.name or card.device_id} is enrolled.")
    store.close()
    if refused:
        raise typer.Exit(ImportRefusedError.exit_code)
