"""Which laptop receives this device's log, and what it has of it."""

from dataclasses import dataclass
from pathlib import Path

from edge_app.exceptions import EnrolmentError
from edge_app.logbook.device_events import HubEnrolled
from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import DeviceCard, HubCard, load_hub_card

HUB_CARD = "laptop.hubcard"
"""The enrolled laptop's card, in the folder of the log; it has this name on a stick, too."""

HUB_CARD_SUFFIX = ".hubcard"
DEVICE_CARD_SUFFIX = ".devicecard"


@dataclass(frozen=True)
class Standing:
    """How far the log has come on its way to the laptop.

    Attributes:
        hub: the enrolled laptop; None where there is none.
        last: number of the log's last record.
        done: number of the last record that the laptop has signed for, 0 before that.
        news: whether the laptop lacks anything but the log's own book-keeping.
    """

    hub: HubCard | None
    last: int
    done: int
    news: bool


def enrolled_hub(log: Path) -> HubCard:
    """The laptop that receives this log.

    Raises:
        EnrolmentError: there is none, or its card cannot be read.
    """
    path = log.parent / HUB_CARD
    if not path.exists():
        raise EnrolmentError(
            "No laptop is enrolled; run 'leukoscope sync enroll' with the laptop's card first."
        )
    return load_hub_card(path)


def enroll(log: Path, card: HubCard, out: Path, *, name: str = "", operator: str = "") -> Path:
    """Lets a laptop receive this log, in the place of any other, and writes the device's card for it.

    The device's card goes first: a laptop that never gets it refuses the device's bundles.

    Args:
        log: the device's log; a kiosk may have it open.
        card: the laptop.
        out: the folder for the device's card; made where it is not there.
        name: what people call this device.
        operator: who enrols it.

    Returns:
        The device's card.

    Raises:
        EnrolmentError: a card cannot be written.
        LogbookError: the log cannot be read or written.
    """
    key = device_key(log)
    with LogReader.open(log) as reader:
        device_id = reader.device_id()
    device = DeviceCard(
        device_id=device_id, name=name, device_key=key.public_key().public_bytes_raw().hex()
    ).signed_by(key)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnrolmentError(f"{out} cannot be made ({error.strerror}); choose another place.") from error
    written = out / f"leukoscope-{device_id[-12:]}{DEVICE_CARD_SUFFIX}"
    device.save(written)
    card.save(log.parent / HUB_CARD)
    with Logbook.open_as_guest(log) as logbook:
        logbook.append_device(HubEnrolled(hub=card.name, hub_id=card.hub_id, operator=operator)).result()
    return written


def standing(log: Path) -> Standing:
    """How far the log has come on its way to the laptop.

    Raises:
        EnrolmentError: the laptop's card cannot be read.
        LogbookError: the log cannot be read.
    """
    hub = enrolled_hub(log) if (log.parent / HUB_CARD).exists() else None
    with LogReader.open(log) as reader:
        done = reader.received(hub.hub_id) if hub is not None else 0
        return Standing(hub, reader.head()[0], done, reader.has_news(done))
