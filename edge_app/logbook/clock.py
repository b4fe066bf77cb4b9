"""Whether the wall clock can be right. The log never depends on it."""

from datetime import datetime, timedelta, timezone

RELEASED = datetime(2026, 11, 1, tzinfo=timezone.utc)
"""No clock that is right can be before the program was written."""

TOLERANCE = timedelta(minutes=1)


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
