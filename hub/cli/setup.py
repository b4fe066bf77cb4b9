"""``leukoscope-hub init`` and ``enroll``."""

import platform
from pathlib import Path
from typing import Annotated

import typer

from edge_app.sync.enrolment import DEVICE_CARD_SUFFIX, HUB_CARD
from edge_app.sync.keys import load_device_card
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
    for path in cards:
        for file in sorted(path.rglob(f"*{DEVICE_CARD_SUFFIX}")) if path.is_dir() else [path]:
            card = load_device_card(file)
            store.enroll(card)
            typer.echo(f"Device {card.name or card.device_id} is enrolled.")
    store.close()
