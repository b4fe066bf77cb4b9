"""The kiosk as a whole: from start to picture, the preview under load, and what a still picture costs."""

import importlib.util
import json
import os
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from typing import Any

from edge_app.bench.report import Figure, Target
from edge_app.exceptions import KioskError

WINDOW_S = 1.0
"""The preview's rate is counted in spans of this length; its lowest counts."""

TIMEOUT_S = 120.0


def has_screen_library() -> bool:
    """Whether Qt is here, without which there is no kiosk to time."""
    return importlib.util.find_spec("PySide6") is not None


def bench_live(seconds: float, starts: int) -> dict[str, Figure]:
    """Measures the kiosk in processes of its own, off screen where there is no display.

    Args:
        seconds: how long preview and still picture are measured, each.
        starts: how often the kiosk is started.

    Raises:
        KioskError: the kiosk does not open.
    """
    started = [_start() for _ in range(starts)]
    moving, still = run_screen("preview", seconds), run_screen("still", seconds)
    rates = _rates(moving["painted"])
    span = still["ended"] - still["began"]
    waits = statistics.quantiles(moving["waits_ms"], n=100)
    return {
        "start to first live picture": Figure(
            statistics.median(wall for wall, _ in started),
            "s",
            f"median of {starts}; processor time {statistics.median(cpu for _, cpu in started):.1f} s",
            Target(4.0),
        ),
        "preview, lowest second": Figure(
            min(rates),
            "fps",
            f"median {statistics.median(rates):.0f}, camera 30, analysis saturated "
            f"({moving['analysed_per_second']:.0f} frames/s)",
            Target(15.0, at_most=False),
        ),
        "longest wait of the thread that draws": Figure(
            max(moving["waits_ms"]),
            "ms",
            f"analysis saturated; 99 of 100 beats: {waits[-1]:.0f} ms or less",
            Target(50.0),
        ),
        "CPU with a still picture": Figure(
            100.0 * still["cpu_s"] / span, "%", "of one core, camera 30 fps 1440 x 900", Target(25.0)
        ),
        "CPU with a moving stage": Figure(
            100.0 * moving["cpu_s"] / (moving["ended"] - moving["began"]), "%", "of one core"
        ),
        "memory with a moving stage": Figure(
            moving["resident_mb"], "MB", "16 MB of it the drawn strip; make soak-memory runs 30 min"
        ),
    }


def _start() -> tuple[float, float]:
    """Seconds, and seconds of a processor, from starting the program to its first picture."""
    began = time.monotonic()
    found = run_screen("start", 0.0)
    if found["first"] is None:
        raise KioskError("The kiosk showed no picture within a minute; run 'leukoscope doctor'.")
    # The monotonic clock is one for all processes of a machine.
    return float(found["first"]) - began, float(found["cpu_s"])


def _rates(painted: list[tuple[float, bool]]) -> list[float]:
    """Pictures a second in each ``WINDOW_S`` of the preview.

    A picture with marks stays on screen on purpose, until the slide moves: the time around it is left out.
    """
    rates, pictures, span = [], 0, 0.0
    for (before, marked_before), (now, marked) in pairwise(painted):
        if marked_before or marked:
            continue
        pictures, span = pictures + 1, span + now - before
        if span >= WINDOW_S:
            rates.append(pictures / span)
            pictures, span = 0, 0.0
    return rates or [0.0]


def run_screen(mode: str, seconds: float) -> dict[str, Any]:
    """Runs ``edge_app.bench.screen`` in a process of its own; see there for modes and answers.

    Raises:
        KioskError: it does not open, or gives no answer.
    """
    environment = {"QT_QUICK_BACKEND": "software", **os.environ}
    if not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & environment.keys():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    # All commands are loaded first, as the program does when it starts.
    program = "import runpy, edge_app.cli; runpy.run_module('edge_app.bench.screen', run_name='__main__')"
    command = [sys.executable, "-c", program, mode, str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, our own interpreter
            command, env=environment, capture_output=True, text=True, timeout=TIMEOUT_S + seconds, check=True
        )
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    except (subprocess.SubprocessError, OSError, IndexError, ValueError) as error:
        said = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
        raise KioskError(
            f"The kiosk cannot be measured ({said[-1] if said else 'no answer'}); run 'leukoscope doctor'."
        ) from error
    return found
