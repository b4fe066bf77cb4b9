"""The receipt: a laptop signs that it has a device's chain up to a record."""

from datetime import datetime, timezone
from pathlib import Path
from typing import Literal

from pydantic import Field

from edge_app.exceptions import EnrolmentError, ReceiptError
from edge_app.logbook.device_events import ClockCorrected, ClockDoubted, DeviceEvent, ReceiptTaken
from edge_app.logbook.fields import DeviceId, PublicKeyHex, Sha256Hex
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import HubCard, HubKeys, Signed, load_signed

SUFFIX = ".lreceipt"

CLOCK_TOLERANCE_S = 120.0
"""Clocks of laptop and device that differ by less are left alone."""


class Receipt(Signed):
    """What a hub has of a device."""

    kind: Literal["receipt"] = "receipt"
    hub_id: PublicKeyHex
    device_id: DeviceId
    sequence: int = Field(ge=0)
    hash: Sha256Hex
    hub_utc: str = Field(max_length=40)
    """What the laptop's clock said, ISO 8601."""


def make_receipt(keys: HubKeys, device_id: str, sequence: int, digest: str) -> Receipt:
    """A receipt, signed; for the hub, after its commit."""
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    receipt = Receipt(hub_id=keys.hub_id, device_id=device_id, sequence=sequence, hash=digest, hub_utc=now)
    return receipt.signed_by(keys.signing)


def receipt_name(device_id: str) -> str:
    """The file name of a device's receipt."""
    return f"leukoscope-{device_id[-12:]}{SUFFIX}"


def accept_receipt(path: Path, reader: LogReader, hub: HubCard) -> tuple[DeviceEvent, ...]:
    """Judges a receipt that was carried here; what it makes the log say, nothing when it says nothing new.

    Args:
        path: the receipt.
        reader: the log.
        hub: the enrolled laptop.

    Raises:
        ReceiptError: it is changed, from another laptop, for another device, or about another chain.
    """
    try:
        receipt = load_signed(Receipt, path)
    except EnrolmentError as error:
        raise ReceiptError(str(error)) from error
    return judge_receipt(receipt, str(path), reader, hub, at_once=False)


def judge_receipt(
    receipt: Receipt, name: str, reader: LogReader, hub: HubCard, *, at_once: bool
) -> tuple[DeviceEvent, ...]:
    """Judges a receipt; what it makes the log say, nothing when it says nothing new.

    Args:
        receipt: the receipt.
        name: what to call it in messages.
        reader: the log.
        hub: the enrolled laptop.
        at_once: it was made just now, at the other end of a cable: its time is the laptop's time now.

    Raises:
        ReceiptError: it is changed, from another laptop, for another device, or about another chain.
    """
    if receipt.hub_id != hub.hub_id or not receipt.holds(hub.hub_id):
        raise ReceiptError(f"The receipt {name} is not from the laptop {hub.name!r}; take that one's.")
    if receipt.device_id != reader.device_id():
        raise ReceiptError(f"The receipt {name} is for another device; take it there.")
    if reader.hash_at(receipt.sequence) != receipt.hash:
        raise ReceiptError(
            f"The receipt {name} is for records that this log does not have: the card was cloned or put back "
            "from an old copy; keep the card and tell the laptop's owner."
        )
    if receipt.sequence <= reader.received(hub.hub_id):
        return ()
    taken = ReceiptTaken(
        hub_id=hub.hub_id, sequence=receipt.sequence, hash=receipt.hash, hub_utc=receipt.hub_utc
    )
    return (taken, *_clock(receipt, hub, at_once=at_once))


def _clock(receipt: Receipt, hub: HubCard, *, at_once: bool) -> tuple[DeviceEvent, ...]:
    now = datetime.now(timezone.utc)
    try:
        offset = (datetime.fromisoformat(receipt.hub_utc) - now).total_seconds()
    except (ValueError, TypeError):
        return ()
    # A receipt carried on a stick is old, so there only a device clock behind it is surely wrong.
    if (abs(offset) if at_once else offset) < CLOCK_TOLERANCE_S:
        return ()
    doubted = ClockDoubted(
        reason=f"The clock says {now:%Y-%m-%d %H:%M} UTC, but the laptop {hub.name!r} said {receipt.hub_utc} "
        + ("just now." if at_once else "before that.")
    )
    corrected = ClockCorrected(
        device_utc=now.isoformat(timespec="seconds"),
        hub_utc=receipt.hub_utc,
        offset_s=round(offset, 1),
        hub=hub.name,
    )
    return doubted, corrected
