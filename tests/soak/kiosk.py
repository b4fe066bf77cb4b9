"""``make soak-kiosk``: seeded random taps and keys on the real window while it counts, and figures."""

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from soak.device import OPERATOR, PIN, device_in
from soak.growth import Growth
from soak.slow_beats import SLOW_MS, SlowBeats

from edge_app.bench.screen import Pulse
from edge_app.exam.cell_class import CellClass
from edge_app.exceptions import OperatorError
from edge_app.kiosk.window import Kiosk
from edge_app.logbook.device_events import QcExpected, QcShare
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.memory import keep_for_good, keep_working_memory, resident_mb
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.session import ExamSession

LONGEST_BLOCK_MS = 50.0
QUIET = 0.1
"""Share of the processors that other programs may have where waiting is to be judged."""

MOST_OUTSIDE = 0.5
"""Share of the taps that may meet the sign-in page; a storm with more never came to what it is for."""

SHOWN = 20
"""Slow beats that are told, the slowest first."""

KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Right)


def run(minutes: float, seed: int) -> int:
    """Taps for so long and prints what came of it; 1 where something is wrong."""
    keep_working_memory()
    app = QGuiApplication.instance() or QGuiApplication(["soak"])
    dice = random.Random(seed)
    trouble: list[str] = []
    sys.excepthook = lambda kind, error, trace: trouble.append(f"{kind.__name__}: {error}")
    with tempfile.TemporaryDirectory() as folder, Logbook.open(Path(folder) / "log.sqlite") as logbook:
        device = device_in(Path(folder), logbook, seed, role=Role.ADMIN, lock_after_s=120.0)
        neutrophils = QcShare(cell_class=CellClass.NEUTROPHIL, mean=0.6)
        logbook.append_device(QcExpected(name="storm", lot="L1", expected=(neutrophils,))).result()
        kiosk = Kiosk(None, device)
        kiosk.window.resize(800, 480)
        kiosk.show()
        QTest.qWait(300)
        held_up = Counter[str]()

        deed = ""

        def on_screen():
            shell, state = kiosk.controller.shell, kiosk.controller.session.state
            return (
                f"after {deed}, now {kiosk.controller.page} in {shell.get('language')} at "
                f"{shell.get('text_percent')} %, exam {state.status}"
            )

        slow = SlowBeats(on_screen)

        def told(wait_ms):
            slow.beat(pulse.own_ms[-1], wait_ms - pulse.queued_ms[-1])
            if wait_ms > LONGEST_BLOCK_MS:
                held_up[kiosk.controller.page] += 1

        keep_for_good()
        pulse = Pulse(told)
        slow.start()
        pulse.start()
        before = _Load()
        taps, memory, pages = 0, [], Counter[str]()
        began = time.monotonic()
        until, next_look = began + 60.0 * minutes, 0.0
        while time.monotonic() < until and not trouble:
            what, act = _next(kiosk, dice)
            deed = f"{what} on {kiosk.controller.page}"
            act()
            taps += 1
            pages[kiosk.controller.page] += 1
            QTest.qWait(dice.randint(10, 60))
            if time.monotonic() >= next_look:
                memory.append((time.monotonic() - began, resident_mb()))
                next_look = time.monotonic() + 15.0
        pulse.stop()
        slow.stop()
        foreign = before.foreign_share()
        kiosk.close()
        kiosk.controller.session.stop()
        trouble += kiosk.warnings
        left = len(QGuiApplication.topLevelWindows())
        gc.collect()
        sessions = sum(isinstance(one, ExamSession) for one in gc.get_objects())
        with LogReader.open(logbook.path) as log:
            verified, exams = log.verify().ok, len(log.exams())
    app.processEvents()
    print(
        f"seed {seed}, {minutes:g} min: {taps} taps and keys, {exams} exams, log verifies: {verified}; "
        f"{len(trouble)} exceptions and warnings; {left} windows left; {sessions} sessions alive at the end"
    )
    blocked = _tell_beats(pulse, foreign)
    print(f"beats over {SLOW_MS:g} ms by own work, or late by it but for the processor: {len(slow.found)}")
    for beat in sorted(slow.found, key=lambda one: max(one.own_ms, one.waited_ms), reverse=True)[:SHOWN]:
        print(f"  {beat}")
    growth = Growth.of(*zip(*memory, strict=True)) if memory else None
    print(f"memory, MB each 15 s: {' '.join(f'{held:.0f}' for _, held in memory)}")
    print("memory: too short a run to say" if growth is None else f"memory {growth}")
    print(f"taps by page: {dict(pages.most_common())}; held up on: {dict(held_up)}")
    shut_out = pages["sign-in"] > MOST_OUTSIDE * taps
    if shut_out:
        print("The storm spent its time before the sign-in, so this run shows nothing.")
    for line in trouble[:20]:
        print(line)
    grows = growth is not None and growth.too_much
    return 1 if trouble or left or not verified or blocked or grows or shut_out else 0


class _Load:
    """What the machine and this process have worked so far, processor seconds."""

    def __init__(self) -> None:
        self._at, self._busy, self._own = time.monotonic(), _busy_s(), time.process_time()

    def foreign_share(self) -> float:
        """Share of all processors that other programs had since then."""
        there = (time.monotonic() - self._at) * (os.cpu_count() or 1)
        return max(0.0, (_busy_s() - self._busy) - (time.process_time() - self._own)) / there


def _busy_s() -> float:
    """What all processors have worked, s; see proc_stat(5)."""
    user, nice, system, _, _, irq, softirq, *_ = map(
        int, Path("/proc/stat").read_text(encoding="ascii").split()[1:11]
    )
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def _tell_beats(pulse: Pulse, foreign: float) -> bool:
    """Prints what kept the screen's thread; whether this program kept it for too long.

    On a quiet machine every late beat is this program's doing. On one that is busy otherwise only the
    thread's own work can be judged: what it waits for may itself be waiting for a processor.
    """
    waits, own, queued = pulse.waits_ms, pulse.own_ms, pulse.queued_ms
    # A beat that comes late by 60 ms of which 40 were spent in the processor's queue was kept 20 ms by us.
    ours = [max(0.0, wait - line) for wait, line in zip(waits, queued, strict=True)]
    for name, beats in (
        ("by the clock", waits),
        ("without its own wait for a processor", ours),
        ("own work of the thread", own),
    ):
        print(f"GUI thread, {name}: {_spread(sorted(beats))}")
    late, blocked, worked = (sum(one > LONGEST_BLOCK_MS for one in beats) for beats in (waits, ours, own))
    quiet = foreign <= QUIET
    failed = late > 0 if quiet else worked > 0
    verdict = "BLOCKED" if failed else "never blocked" if quiet else "not blocked by its own work"
    print(
        f"GUI thread {verdict} over {LONGEST_BLOCK_MS:g} ms: {worked} of {len(own)} beats by its own work, "
        f"{max(0, blocked - worked)} more while it waited for other threads, {late - blocked} more for want "
        f"of a processor; other programs had {100.0 * foreign:.0f} % of the machine"
        + ("" if quiet else ", so that only its own work is judged")
    )
    return failed


def _spread(beats_ms: list[float]) -> str:
    """What sorted beats, ms, came to."""
    thousandths = statistics.quantiles(beats_ms, n=1000)
    over = sum(one > LONGEST_BLOCK_MS for one in beats_ms)
    return (
        f"median {statistics.median(beats_ms):.1f}, 99 % {thousandths[989]:.1f}, "
        f"99.9 % {thousandths[998]:.1f}, longest {beats_ms[-1]:.1f} ms; "
        f"{over} of {len(beats_ms)} beats over {LONGEST_BLOCK_MS:g} ms"
    )


def _next(kiosk: Kiosk, dice: random.Random) -> tuple[str, Callable[[], object]]:
    """One touch, key, or what a person would do next: signing in and typing a sample keep the storm going.

    Returns:
        What it is, and the doing of it.
    """
    controller, window = kiosk.controller, kiosk.window
    if controller.page == "sign-in" and dice.random() < 0.2:
        if _shut_out(controller.device.operators):
            return "waiting for an administrator", lambda: None
        return "signing in", lambda: (
            controller.sign_in.refresh(),
            controller.sign_in.choose(OPERATOR),
            controller.sign_in.enter(PIN),
        )
    if controller.page == "new-exam" and dice.random() < 0.1:
        # The storm turns every setting: an administrator lifts the lock-out, or there would be no more exams.
        if controller.device.upkeep.settings.qc_lockout == "block":
            controller.device.upkeep.change({"qc_lockout": "off"}, OPERATOR)
        sample = f"S-{dice.randint(1, 99)}"
        return f"beginning {sample}", lambda: controller.new_exam.begin(sample, "", "", "", "")
    if controller.page in ("live", "gallery", "result") and dice.random() < 0.01:
        page = dice.choice(("qc", "packs", "settings", "calibration", "about", "history"))
        return f"opening {page}", lambda: controller.show_page(page)
    if dice.random() < 0.15:
        key = dice.choice(KEYS)
        return key.name, lambda: QTest.keyClick(window, key)
    place = QPoint(dice.randrange(window.width()), dice.randrange(window.height()))
    return f"a tap at {place.x()}, {place.y()}", lambda: QTest.mouseClick(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def _shut_out(operators: OperatorStore) -> bool:
    """Whether the storm has removed its operator or typed too many wrong PINs; an administrator mends it."""
    there = any(one.name == OPERATOR for one in operators.operators())
    if there and operators.wait_s(OPERATOR) == 0.0:
        return False

    def let_in() -> None:
        # Asked twice before the first has come to it, the second finds the operator there.
        with suppress(OperatorError):
            if there:
                operators.set_pin(OPERATOR, PIN)
            else:
                operators.add(OPERATOR, Role.ADMIN, PIN)

    # On a thread, as from another screen: hashing a PIN takes as long as a beat may be late.
    Thread(target=let_in).start()
    return True


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(run(given.minutes, given.seed))
