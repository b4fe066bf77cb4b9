"""What the page of date and time says, and what is typed into it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from edge_app.kiosk.view_models.text import translate

PARTS = ("year", "month", "day", "hour", "minute")
"""The fields, in the order in which they are typed."""


@dataclass(frozen=True)
class ClockView:
    """The whole page."""

    now: str = ""
    allowed: bool = False
    busy: bool = False
    message: str = ""


def now_text(now: datetime) -> str:
    """The time of the device with its zone; ISO 8601, which is read the same way everywhere."""
    return f"\u2066{now:%Y-%m-%d %H:%M:%S} (UTC{now:%z})\u2069"


def typed_time(typed: Sequence[str]) -> datetime:
    """The time that was typed, in the zone of the device.

    Args:
        typed: what stands in the fields of ``PARTS``.

    Raises:
        ValueError: it is none; with a sentence for the operator.
    """
    try:
        year, month, day, hour, minute = (int(one) for one in typed)
        return datetime(year, month, day, hour, minute).astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(
            translate("Clock", "There is no such date and time; type them as on a clock that is right.")
        ) from error
