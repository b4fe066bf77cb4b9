"""What the thread that draws, and those beside it, were doing in a beat that came late."""

import gc
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

SLOW_MS = 30.0
"""What of a beat is worth telling: a touch that waits for it is not felt yet."""

EVERY_S = 0.003
"""Between two looks at the threads."""

WORTH_A_LOOK_S = 0.02
"""Age of a beat from which on it is looked into: most end earlier."""

FRAMES = 4
"""Innermost Python calls that are told of the thread that draws; one is told of the others."""

TOLD = 4
"""Different looks that are told of a beat."""

WAITING = frozenset({"wait", "_wait_for_tstate_lock", "_worker"})
"""Where a thread that has nothing to do is."""


@dataclass(frozen=True)
class SlowBeat:
    """One such beat.

    Attributes:
        at_s: when, s after the start.
        own_ms: the thread's own work in it, ms.
        waited_ms: how late it came without the thread's own wait for a processor, ms.
        what: the tap or key before it, and what was on screen.
        looks: innermost Python calls of the thread and what other threads did, and how many looks met that;
            where the thread is in the storm itself, Qt works: QML, layout, drawing.
        collected_ms: what Python's collector had of it, ms.
    """

    at_s: float
    own_ms: float
    waited_ms: float
    what: str
    looks: tuple[tuple[str, int], ...]
    collected_ms: float

    def __str__(self) -> str:
        looks = "".join(f"\n      {count} x {look}" for look, count in self.looks)
        return (
            f"{self.at_s:.1f} s: {self.own_ms:.0f} ms own work ({self.collected_ms:.0f} collecting), "
            f"{self.waited_ms:.0f} ms late; {self.what}{looks}"
        )


class SlowBeats:
    """Looks at the thread that made it, from another one, in beats that last.

    Args:
        what: says what was done last and what is on screen.
    """

    def __init__(self, what: Callable[[], str]) -> None:
        self.found: list[SlowBeat] = []
        self._what = what
        self._thread = threading.get_ident()
        self._began = self._beat_began = time.monotonic()
        self._looks = Counter[str]()
        self._collecting = self._collected = 0.0
        self._over = threading.Event()
        self._looker = threading.Thread(target=self._look, name="slow-beats", daemon=True)

    def start(self) -> None:
        """Begins to look."""
        gc.callbacks.append(self._note_collection)
        self._looker.start()

    def stop(self) -> None:
        """Ends it."""
        self._over.set()
        self._looker.join()
        gc.callbacks.remove(self._note_collection)

    def beat(self, own_ms: float, waited_ms: float) -> None:
        """Notes that a beat is over, its own work, and how late it came but for the processor."""
        now = time.monotonic()
        if max(own_ms, waited_ms) > SLOW_MS:
            self.found.append(
                SlowBeat(
                    now - self._began,
                    own_ms,
                    waited_ms,
                    self._what(),
                    tuple(self._looks.most_common(TOLD)),
                    1000.0 * self._collected,
                )
            )
        self._beat_began, self._looks, self._collected = now, Counter(), 0.0

    def _look(self) -> None:
        while not self._over.wait(EVERY_S):
            looks = self._looks
            if time.monotonic() - self._beat_began > WORTH_A_LOOK_S:
                looks[self._doing()] += 1

    def _doing(self) -> str:
        frames = sys._current_frames()
        own = _innermost(frames.pop(self._thread, None), FRAMES)
        frames.pop(threading.get_ident(), None)
        others = (_innermost(frame, 1) for frame in frames.values() if frame.f_code.co_name not in WAITING)
        return " | ".join((own, *sorted(others)))

    def _note_collection(self, phase: str, _info: dict[str, int]) -> None:
        if threading.get_ident() != self._thread:
            return
        if phase == "start":
            self._collecting = time.thread_time()
        else:
            self._collected += time.thread_time() - self._collecting


def _innermost(frame: FrameType | None, most: int) -> str:
    calls: list[str] = []
    while frame is not None and len(calls) < most:
        code = frame.f_code
        calls.append(f"{code.co_filename.rpartition('/')[2]}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    return " < ".join(calls)
