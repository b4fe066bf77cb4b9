"""What ``leukoscope bench`` prints and writes."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from edge_app import __version__
from edge_app.bench.stopwatch import Timing
from edge_app.installed import installed_versions


@dataclass(frozen=True)
class Target:
    """What a figure must reach: at most or at least ``limit``."""

    limit: float
    at_most: bool = True

    def met(self, value: float) -> bool:
        """Whether the figure reaches it."""
        return value <= self.limit if self.at_most else value >= self.limit

    def __str__(self) -> str:
        return f"{'at most' if self.at_most else 'at least'} {self.limit:g}"


@dataclass(frozen=True)
class Race:
    """Steps timed in turns, shown against one of them."""

    title: str
    against: str
    timings: Mapping[str, Timing]
    targets: Mapping[str, Target] = field(default_factory=dict)

    def table(self) -> Table:
        """Median, quartiles and ratio of each step."""
        table = Table(title=self.title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
        table.add_column("Step")
        for heading in ("Median ms", "Half lies in", "Ratio", "Target"):
            table.add_column(heading, justify="right", no_wrap=True)
        for name, timing in self.timings.items():
            low, high = timing.quartiles
            ratio, target = timing.ratio_to(self.timings[self.against]), self.targets.get(name)
            table.add_row(
                name,
                f"{timing.median:.1f}",
                f"{low:.1f}-{high:.1f}",
                f"{ratio:.2f}",
                _verdict(target, ratio),
            )
        return table

    def document(self) -> dict[str, Any]:
        """The same for JSON, with every round's time."""
        return {
            "against": self.against,
            "steps": {
                name: {
                    "median_ms": timing.median,
                    "quartiles_ms": list(timing.quartiles),
                    "ratio": timing.ratio_to(self.timings[self.against]),
                    "rounds_ms": list(timing.ms),
                    **_judged(self.targets.get(name), timing.ratio_to(self.timings[self.against])),
                }
                for name, timing in self.timings.items()
            },
        }


@dataclass(frozen=True)
class Figure:
    """One measured number; ``note`` says what is behind it."""

    value: float
    unit: str
    note: str = ""
    target: Target | None = None

    def document(self) -> dict[str, Any]:
        """For JSON."""
        judged = _judged(self.target, self.value)
        return {"value": self.value, "unit": self.unit, "note": self.note, **judged}


def figures_table(title: str, figures: Mapping[str, Figure]) -> Table:
    """Single figures, a line each."""
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("Figure")
    table.add_column("Measured", justify="right", no_wrap=True)
    table.add_column("Target", justify="right", no_wrap=True)
    table.add_column("How")
    for name, one in figures.items():
        table.add_row(name, f"{one.value:.1f} {one.unit}", _verdict(one.target, one.value), one.note)
    return table


def machine(threads: int) -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "leukoscope": __version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "threads": threads,
        "packages": installed_versions(),
    }


def _judged(target: Target | None, value: float) -> dict[str, Any]:
    return {} if target is None else {"target": str(target), "met": target.met(value)}


def _verdict(target: Target | None, value: float) -> str:
    return "" if target is None else f"{target}: {'met' if target.met(value) else 'MISSED'}"
