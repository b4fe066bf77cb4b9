"""Timing steps in turns, so that what else the machine does falls on all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Timing:
    """The times of one step, ms, one for each round."""

    ms: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle time, ms."""
        return statistics.median(self.ms)

    @property
    def quartiles(self) -> tuple[float, float]:
        """Between these times, ms, lies half of the rounds."""
        if len(self.ms) < 2:
            return self.ms[0], self.ms[0]
        low, _, high = statistics.quantiles(self.ms, n=4, method="inclusive")
        return low, high

    def ratio_to(self, other: "Timing") -> float:
        """Median over the rounds of this time over the other's of the same round."""
        return statistics.median(mine / its for mine, its in zip(self.ms, other.ms, strict=True))


@dataclass(frozen=True)
class Step:
    """Something to time: ``prepare`` runs untimed before each round and gives ``run`` its argument."""

    run: Callable[[Any], object]
    prepare: Callable[[], Any] = lambda: None


def race(steps: Mapping[str, Step], rounds: int) -> dict[str, Timing]:
    """Times steps in turns.

    Args:
        steps: by name; one round of each, untimed, goes first.
        rounds: how often each is timed.
    """
    for step in steps.values():
        step.run(step.prepare())
    ms: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            given = step.prepare()
            start = time.perf_counter_ns()
            step.run(given)
            ms[name].append((time.perf_counter_ns() - start) / 1e6)
    return {name: Timing(tuple(times)) for name, times in ms.items()}
