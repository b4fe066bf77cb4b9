"""Setting the device's clock, which the kiosk may not do itself: a unit of the system does, and nothing else.

The kiosk writes the time into a file; ``leukoscope-clock.path`` starts ``leukoscope-update clock --wanted``,
which reads it, removes it and sets the clock within bounds.
"""

import os
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from edge_app.exceptions import ClockError
from edge_app.logbook.clock import RELEASED
from edge_app.logbook.device_events import ClockSet

WANTED = Path("/run/leukoscope-clock/wanted")
"""Where the time that is wanted is left, below a folder of the device's account that ``tmpfiles.d`` makes."""

PLAUSIBLE = timedelta(days=20 * 365)
"""A clock further ahead than this after the release is wrong."""

WAIT_S = 10.0
"""For the unit to start and to set the clock, s: Python takes seconds to start on a board."""

MAX_BYTES = 64


def check_time(told: datetime) -> datetime:
    """A time that could be now, in UTC.

    Raises:
        ClockError: it could not, or it has no zone.
    """
    if told.tzinfo is None:
        raise ClockError(f"{told:%Y-%m-%d %H:%M} names no time zone; write it like 2026-12-31T12:00+00:00.")
    told = told.astimezone(timezone.utc)
    if not RELEASED <= told < RELEASED + PLAUSIBLE:
        raise ClockError(f"{told:%Y-%m-%d %H:%M} UTC cannot be now; look at a clock that is right.")
    return told


def ask_for_time(told: datetime, *, wanted: Path = WANTED, wait_s: float = WAIT_S) -> None:
    """Has the device's clock set, and returns once it is.

    Args:
        told: what time it is now.
        wanted: where to leave it.
        wait_s: how long to wait for the clock to be set, s.

    Raises:
        ClockError: it cannot be now, or nothing here sets the clock.
    """
    told = check_time(told)
    began = time.monotonic()
    part = wanted.with_suffix(".part")
    try:
        part.write_text(f"{told.isoformat()} {began}", encoding="ascii")
        part.replace(wanted)
    except OSError as error:
        raise ClockError(
            "This device's clock is set by its system, as in: sudo date --set '2026-12-31 12:00'."
        ) from error
    while wanted.exists() or not _is(told + timedelta(seconds=time.monotonic() - began)):
        if time.monotonic() - began > wait_s:
            wanted.unlink(missing_ok=True)
            raise ClockError(
                "The clock could not be set; the journal says why: journalctl -u leukoscope-clock."
            )
        time.sleep(0.05)


def set_and_note(told: datetime, by: str, set_clock: Callable[[datetime], None]) -> ClockSet:
    """Sets the clock; what the log is to say of it.

    Args:
        told: what time it is now.
        by: the operator, or the laptop whose time it is.
        set_clock: how it is set, such as ``ask_for_time``.

    Raises:
        ClockError: it could not be set; there is nothing to say.
    """
    before = datetime.now(timezone.utc)
    set_clock(told)
    after = datetime.now(timezone.utc)
    return ClockSet(
        before_utc=before.isoformat(timespec="seconds"), after_utc=after.isoformat(timespec="seconds"), by=by
    )


def take_wanted(wanted: Path) -> datetime:
    """What time it is now by what was asked for, checked; the file is removed.

    Raises:
        ClockError: there is none, or it is none that could be now.
    """
    try:
        # The folder is the kiosk's, so the file could be a link to another's.
        descriptor = os.open(wanted, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as file:
            content = file.read(MAX_BYTES)
    except OSError as error:
        raise ClockError(f"{wanted} cannot be read ({error.strerror}); nothing was set.") from error
    finally:
        wanted.unlink(missing_ok=True)
    try:
        told, began = content.decode("ascii").split(" ")
        # The monotonic clock is one for all processes of a boot; clock_gettime(2).
        waited = timedelta(seconds=min(max(time.monotonic() - float(began), 0.0), WAIT_S))
        now = datetime.fromisoformat(told) + waited
    except (ValueError, OverflowError) as error:
        raise ClockError(f"{wanted} holds no time; nothing was set.") from error
    return check_time(now)


def set_clock(told: datetime) -> None:
    """Sets the clock of the system.

    Raises:
        ClockError: this process may not.
    """
    try:
        time.clock_settime(time.CLOCK_REALTIME, told.timestamp())
    except PermissionError as error:
        raise ClockError("Only root may set the clock; run it with sudo.") from error


def _is(told: datetime) -> bool:
    return abs(datetime.now(timezone.utc) - told) < timedelta(seconds=2)
