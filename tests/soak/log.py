"""``make soak-log``: the log and its bundles under all that goes wrong in the field, and the figures."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from soak.bundles import cut_bundles, mutated_bundles
from soak.day import day
from soak.full_disk import can_mount, full_disks
from soak.kills import kill_rounds
from soak.torn import torn_writes

KILLS = 500
TORN = 200
MUTATIONS = 1_000
DEVICES, EXAMS = 3, 40
BAD = ("lost", "half", "wrong", "differing", "unfinished", "problem", "problems", "pictures_missing")
"""Figures that must be nothing."""
FULL_DISKS = range(16_384, 820_000, 4_096)


def run() -> int:
    """Runs everything and prints a line each; 1 where something acknowledged was lost or half there."""
    bad = 0
    for name, job in (
        (f"{KILLS} times kill -9", lambda folder: kill_rounds(folder / "log.sqlite", KILLS)),
        (f"{TORN} torn writes", lambda folder: torn_writes(folder, TORN)),
        ("full disks", _full_disks),
        ("bundle cut at every byte", lambda folder: cut_bundles(folder, 1)),
        (f"{MUTATIONS} mutations", lambda folder: mutated_bundles(folder, MUTATIONS, 40, 50_000)),
        (f"a day of {DEVICES} devices", lambda folder: day(folder, DEVICES, EXAMS)),
    ):
        bad += _report(name, job)
    return 1 if bad else 0


def _full_disks(folder: Path) -> object:
    return full_disks(folder, FULL_DISKS) if can_mount(folder) else "not run: mounting takes root"


def _report(name: str, job: Callable[[Path], object]) -> bool:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        figures = job(Path(folder))
    print(f"{name} in {time.perf_counter() - began:.0f} s: {figures}", flush=True)
    return any(getattr(figures, value, 0) for value in BAD)


if __name__ == "__main__":
    sys.exit(run())
