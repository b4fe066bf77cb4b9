"""Whether the wall clock can be right. The log never depends on it."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

RELEASED = datetime(2026, 11, 1, tzinfo=timezone.utc)
"""No clock that is right can be before the program was written."""

TOLERANCE = timedelta(minutes=1)


CLOCK_DOUBTED, CLOCK_SET = "clock_doubted", "clock_set"
CLOCK_KINDS = (CLOCK_DOUBTED, CLOCK_SET)
"""Kinds of device events that say when a clock was wrong and when it was set."""


class ClockDoubts:
    """Which exams have times that may mislead, by what the log says of the clock."""

    def __init__(self, events: Iterable[tuple[int, str, str]]) -> None:
        """Takes the device events of ``CLOCK_KINDS`` in order: sequence number, boot, kind."""
        self._last: dict[tuple[str, str], int] = {}
        for sequence, boot_id, kind in events:
            self._last[boot_id, kind] = sequence

    def doubted(self, boot_id: str, sequence: int) -> bool:
        """Whether an exam that began with a record of this boot has times that may mislead.

        The clock had to be right from its beginning: set before it, and not found wrong since.
        """
        doubt = self._last.get((boot_id, CLOCK_DOUBTED))
        return doubt is not None and not doubt < self._last.get((boot_id, CLOCK_SET), 0) < sequence


def check_clock(last_event_utc: str | None, now: datetime | None = None) -> str:
    """What is wrong with the clock, in a sentence; empty when it is plausible.

    Args:
        last_event_utc: what the clock said at the log's last record, ISO 8601.
        now: the time to judge, by default the system's.
    """
    now = now or datetime.now(timezone.utc)
    if now < RELEASED:
        return f"The clock says {now:%Y-%m-%d %H:%M} UTC, which is before this program was made."
    if last_event_utc is None:
        return ""
    try:
        behind = now < datetime.fromisoformat(last_event_utc) - TOLERANCE
    except (ValueError, TypeError):
        # No time, or one without its zone: the log was changed, which is for ``log verify`` to say.
        return f"The time of the log's last record, {last_event_utc!r}, cannot be read."
    if behind:
        return f"The clock says {now:%Y-%m-%d %H:%M} UTC, but the log's last record is from {last_event_utc}."
    return ""
