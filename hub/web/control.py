"""Runs of control slides, as the charts show them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import select

from edge_app.logbook.device_events import QcResult
from hub.store import HubStore
from hub.tables import DEVICE, DEVICE_EVENT

MOST_RUNS = 200
"""The newest runs that are shown."""


@dataclass(frozen=True)
class ControlRun:
    """A control slide that was read on a device.

    Attributes:
        device: the device's name.
        utc: when, by its clock.
        result: what came out; None where it cannot be read.
    """

    device: str
    utc: str
    result: QcResult | None

    @property
    def farthest(self) -> float:
        """Distance of the class farthest from its expectation, in standard deviations."""
        return max((abs(one.z) for one in self.result.readings), default=0.0) if self.result else 0.0

    @property
    def rules(self) -> str:
        """Which of Westgard's rules which class breaks; empty where none does."""
        readings = self.result.readings if self.result else ()
        return "; ".join(f"{one.cell_class.value} {', '.join(one.rules)}" for one in readings if one.rules)


def control_runs(store: HubStore) -> list[ControlRun]:
    """The newest runs of control slides on all devices, newest first."""
    query = (
        select(DEVICE.c.id, DEVICE.c.name, DEVICE_EVENT.c.wall_time_utc, DEVICE_EVENT.c.body)
        .join(DEVICE, DEVICE.c.id == DEVICE_EVENT.c.device_id)
        .where(DEVICE_EVENT.c.kind == "qc")
        .order_by(DEVICE_EVENT.c.wall_time_utc.desc(), DEVICE_EVENT.c.device_id, DEVICE_EVENT.c.sequence)
        .limit(MOST_RUNS)
    )
    return [_run(row) for row in store.rows(query)]


def by_device(runs: list[ControlRun]) -> dict[str, list[tuple[str, float]]]:
    """Day and farthest distance of each device's runs, oldest first, for a line."""
    found: dict[str, list[tuple[str, float]]] = {}
    for run in reversed(runs):
        if run.result is not None and run.result.readings:
            found.setdefault(run.device, []).append((run.utc[:10], run.farthest))
    return dict(sorted(found.items()))


def _run(row: Mapping[str, Any]) -> ControlRun:
    try:
        result = QcResult.model_validate_json(row["body"])
    except ValidationError:
        result = None
    return ControlRun(row["name"] or row["id"], row["wall_time_utc"], result)
