"""The kiosk's real window in a process of its own, measured from inside: ``python -m edge_app.bench.screen``.

Prints one line of JSON. Knows Qt, so only ``edge_app.bench.live`` starts it, where Qt is installed.
"""

import json
import resource
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from edge_app.bench.slide import PannedSlide
from edge_app.camera.frame import FrameSource
from edge_app.camera.source import open_source
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.view_models.picture import PictureView
from edge_app.kiosk.window import Kiosk
from edge_app.logbook.logbook import Logbook
from edge_app.memory import keep_working_memory, resident_mb
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.settings import Settings

SIZE_PX, UM_PER_PX = (1440, 900), 0.12
WINDOW_PX = (800, 480)
DWELL_S = 0.4
"""Rest at each stop: enough to be counted, so that reading cells and moving on take turns."""

MEMORY_EVERY_MS = 15_000

PULSE_MS = 10
"""Between two beats of the thread that draws: a quarter of a picture's time at 25 a second."""

SETTLE_S = 4.0
"""Not measured: the window opens and the first field is counted."""


class Watch:
    """Notes when each new picture has been painted, and whether it bore marks.

    A picture that stood there and now has marks is another one: it is held from then on.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._at_s, self._marked = array("d"), bytearray()
        self._picture = kiosk.controller.picture
        self._last: PictureView | None = None
        kiosk.window.frameSwapped.connect(self._swapped)

    def _swapped(self) -> None:
        view = self._picture.view
        if view.frame is not None and view is not self._last:
            self._last = view
            self._at_s.append(time.monotonic())
            self._marked.append(bool(view.marks))

    @property
    def painted(self) -> list[tuple[float, bool]]:
        """When each picture was painted, monotonic, s, and whether it bore marks."""
        return [(at, bool(marked)) for at, marked in zip(self._at_s, self._marked, strict=True)]


class Pulse:
    """A timer of the thread that draws: what comes late was kept waiting by something that took its time.

    Attributes:
        waits_ms: how much later than asked each beat came, ms.
        own_ms: processor time that the thread itself used since the beat before, ms: what of a wait is its
            own work.
        queued_ms: how long in that time the thread was ready and had no processor, ms: what of a wait is
            other work on the machine. What is neither, it spent waiting for other threads of this program.
    """

    def __init__(self, told: Callable[[float], None] = lambda wait_ms: None) -> None:
        """Makes one that does not beat yet; ``told`` gets each wait, ms, as soon as it is over."""
        # Lists would grow by 35 MB an hour, and memory is measured in this process too.
        self.waits_ms, self.own_ms, self.queued_ms = array("f"), array("f"), array("f")
        self._used = self._queued = 0.0
        self._told = told
        self._due = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PULSE_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begins to beat."""
        self._due = time.monotonic() + PULSE_MS / 1000.0
        self._used, self._queued = time.thread_time(), _queued_s()
        self._timer.start()

    def stop(self) -> None:
        """Ends it."""
        self._timer.stop()

    def _beat(self) -> None:
        now, used, queued = time.monotonic(), time.thread_time(), _queued_s()
        self.own_ms.append(1000.0 * (used - self._used))
        self.queued_ms.append(1000.0 * (queued - self._queued))
        self._used, self._queued = used, queued
        self.waits_ms.append(max(0.0, 1000.0 * (now - self._due)))
        self._told(self.waits_ms[-1])
        self._due = now + PULSE_MS / 1000.0


def measure(mode: str, seconds: float) -> dict[str, Any]:
    """Opens the kiosk on a drawn slide.

    Args:
        mode: ``start`` ends at the first painted picture; ``preview`` moves the stage; ``still`` does not.
        seconds: how long is measured.

    Returns:
        ``first``: monotonic time of the first painted picture, s; ``painted``: time of each in the measured
        span and whether it bore marks; ``began``, ``ended``: of that span; ``cpu_s``: used in it, or until
        the first picture; ``analysed_per_second``; ``resident_mb`` at the end; ``memory``: seconds
        and MB, each quarter of a minute; ``waits_ms``: how long the thread that draws kept each beat of a
        timer waiting.
    """
    keep_working_memory()
    app = QGuiApplication.instance() or QGuiApplication(["bench"])
    app.setApplicationName("leukoscope")
    with tempfile.TemporaryDirectory() as folder, Logbook.open(Path(folder) / "log.sqlite") as logbook:
        source: FrameSource
        if mode == "start":
            source = open_source("simulated")
        else:
            source = PannedSlide(SIZE_PX, UM_PER_PX, dwell_s=DWELL_S if mode == "preview" else None)
        session = ExamSession(
            source, ReaderPanel.shipped(), logbook, Settings(), ExamOrder("bench", "bench", 10_000)
        )
        kiosk = Kiosk(session)
        try:
            session.start()
            kiosk.window.resize(*WINDOW_PX)
            kiosk.show()
            watch = Watch(kiosk)
            if mode == "start":
                _wait(60.0, lambda: bool(watch.painted))
                return {"first": watch.painted[0][0] if watch.painted else None, "cpu_s": _cpu_s()}
            _wait(SETTLE_S)
            began, cpu, analysed = time.monotonic(), _cpu_s(), session.analysed
            memory: list[tuple[float, float]] = []
            sampling = QTimer()
            sampling.timeout.connect(lambda: memory.append((time.monotonic() - began, resident_mb())))
            sampling.start(MEMORY_EVERY_MS)
            pulse = Pulse()
            pulse.start()
            _wait(seconds)
            pulse.stop()
            sampling.stop()
            ended, held_mb = time.monotonic(), resident_mb()
            return {
                "painted": [one for one in watch.painted if began <= one[0] <= ended],
                "began": began,
                "ended": ended,
                "cpu_s": _cpu_s() - cpu,
                "analysed_per_second": (session.analysed - analysed) / (ended - began),
                "resident_mb": held_mb,
                "memory": memory,
                "waits_ms": pulse.waits_ms.tolist(),
            }
        finally:
            kiosk.close()
            session.stop()


def _wait(seconds: float, done: Callable[[], bool] = lambda: False) -> None:
    """Runs Qt's events for so long, or until something is done; quitting Qt would close the window."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    poll = QTimer()
    poll.timeout.connect(lambda: loop.quit() if done() else None)
    poll.start(20)
    loop.exec()


def _queued_s() -> float:
    """How long this thread was ready and had no processor so far, s; see proc_pid_schedstat(5)."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        # A kernel without schedstat: all that is not own work then counts as waiting for other threads.
        return 0.0


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], float(sys.argv[2]))))
