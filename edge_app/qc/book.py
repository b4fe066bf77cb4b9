"""What the log knows of control slides, and whether today's has passed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from edge_app.logbook.chain import Record
from edge_app.logbook.device_events import DeviceEvent, QcExpected, QcResult
from edge_app.qc.control import Control


class Today(str, Enum):
    """How the control stands on a day."""

    NO_CONTROL = "no control"
    """The site has stated no control material."""
    MISSING = "missing"
    """No control slide was read that day."""
    PASSED = "passed"
    REJECTED = "rejected"
    """The day's last control slide was rejected."""


@dataclass(frozen=True)
class DatedResult:
    """A result and when the device's clock said it was made, ISO 8601, UTC."""

    utc: str
    result: QcResult

    @property
    def day(self) -> date:
        """The day by the device's time zone: a morning's control counts for that working day."""
        return datetime.fromisoformat(self.utc.replace("Z", "+00:00")).astimezone().date()


@dataclass(frozen=True)
class QcBook:
    """Controls and results, as the log says them.

    Attributes:
        controls: the newest statement of each lot, that in use last.
        results: all, oldest first.
    """

    controls: tuple[Control, ...] = ()
    results: tuple[DatedResult, ...] = ()

    @classmethod
    def read(cls, events: Iterable[tuple[Record, DeviceEvent]]) -> "QcBook":
        """The book in the events of the device, see ``LogReader.device_events``."""
        controls: dict[str, Control] = {}
        results = []
        for record, event in events:
            if isinstance(event, QcExpected):
                controls.pop(event.lot, None)
                controls[event.lot] = Control.of(event)
            elif isinstance(event, QcResult):
                results.append(DatedResult(record.wall_time_utc, event))
        return cls(tuple(controls.values()), tuple(results))

    @property
    def current(self) -> Control | None:
        """The control in use: the one stated last."""
        return self.controls[-1] if self.controls else None

    def of_lot(self, lot: str) -> tuple[DatedResult, ...]:
        """The results of one lot, oldest first."""
        return tuple(one for one in self.results if one.result.lot == lot)

    def control(self, lot: str) -> Control | None:
        """The control of a lot, None where nothing is expected of it."""
        return next((one for one in self.controls if one.lot == lot), None)

    def today(self, day: date) -> Today:
        """How the control stands: the day's last slide counts, so a rejected one can be read again."""
        if self.current is None:
            return Today.NO_CONTROL
        of_day = [one.result for one in self.results if one.day == day]
        if not of_day:
            return Today.MISSING
        return Today.PASSED if of_day[-1].passed else Today.REJECTED
