"""``make soak-camera``: a real exam whose camera drops out again and again, held against what was drawn.

Each second drop-out the stage goes on while nobody sees it, so that the app must find its place again.
"""

import argparse
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from soak.counting import SIZE_PX, UM_PER_PX, Ledger, Tally, whole_cells

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.exam.exam import Exam
from edge_app.exceptions import CameraLostError, CameraNotFoundError
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.settings import Settings

FPS, DWELL_S, TRAVEL_S = 10.0, 2.0, 0.8
SKIPPED_FRAMES = round(FPS * (DWELL_S + TRAVEL_S))
"""How far the stage goes on, unseen, at each second drop-out: to the next field."""

FAILED_OPENS = 2
"""So often the camera is still not there when it is tried again."""

SEEN_FRAMES = round(FPS * 1.5)
"""Frames of a stop that must come in a row for its cells to be expected in the count."""


class DroppingCamera:
    """A drawn slide under a camera whose plug is pulled after each so many seconds' worth of frames."""

    def __init__(self, slide: SimulatedSlide, every_s: float) -> None:
        self._slide = slide
        self._every = round(FPS * every_s)
        self._capabilities: Capabilities | None = None
        self._left = self._every
        self._refuse = 0
        self.drops = 0
        self.seen: list[int] = []

    def open(self) -> Capabilities:
        if self._refuse:
            self._refuse -= 1
            raise CameraNotFoundError("The camera is not there; plug it in.")
        if self._capabilities is None:
            self._capabilities = self._slide.open()
        self._left = self._every
        return self._capabilities

    def read(self) -> Frame:
        self._left -= 1
        if self._left < 0:
            self.drops += 1
            self._refuse = FAILED_OPENS
            if self.drops % 2 == 0:
                for _ in range(SKIPPED_FRAMES):
                    self._slide.read()
            raise CameraLostError("The camera was unplugged; plug it in again.")
        frame = self._slide.read()
        self.seen.append(frame.number)
        return frame

    def close(self) -> None:
        """The stage stays where it is."""


@dataclass
class Outcome:
    """What came of an exam with drop-outs.

    Attributes:
        tally: counted against drawn.
        drops: how often the camera was lost.
        reconnects: how often it came back.
        lost: cells that were shown as saved at some time and are not in the log.
        verified: whether the log's chain holds.
    """

    tally: Tally
    drops: int
    reconnects: int
    lost: int
    verified: bool


@dataclass
class _Shown:
    """Every cell that was ever shown as saved."""

    cells: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, exam: Exam) -> None:
        with self.lock:
            self.cells |= exam.cells.keys()


def run(
    seconds: float, every_s: float, seed: int, panel: ReaderPanel, folder: Path, *, enough_drops: int = 10_000
) -> Outcome:
    """Takes an exam for so long, or until so many drop-outs, and holds its log against the slide."""
    slide = SimulatedSlide(
        seed=seed,
        paced=True,
        fps=FPS,
        dwell_s=DWELL_S,
        travel_s=TRAVEL_S,
        revisit_every=3,
        size_px=SIZE_PX,
        um_per_px=UM_PER_PX,
        overlap=0.2,
    )
    camera, shown = DroppingCamera(slide, every_s), _Shown()
    with Logbook.open(folder / "log.sqlite") as logbook:
        order = ExamOrder("dropouts", "soak", 10_000)
        session = ExamSession(camera, panel, logbook, Settings(), order, on_saved=shown.add)
        session.start()
        until = time.monotonic() + seconds
        while time.monotonic() < until and camera.drops < enough_drops:
            session.wait(0.2)
        session.finish()
        session.wait(30.0)
        reconnects = session.state.camera.reconnects
        session.stop()
        with LogReader.open(logbook.path) as log:
            verified, exam = log.verify().ok, log.exams()[0].exam
    ledger = Ledger(slide)
    for one in exam.fields:
        cells = [cell.found for cell in exam.cells.values() if cell.found.field_id == one.field_id]
        boxes = [cell.box_px for cell in cells]
        ledger.enter(one.frame_number, [(b.x + b.width / 2.0, b.y + b.height / 2.0) for b in boxes])
    tally = ledger.tally(whole_cells(slide, long_stops(slide, camera.seen)))
    return Outcome(tally, camera.drops, reconnects, len(shown.cells - exam.cells.keys()), verified)


def long_stops(slide: SimulatedSlide, seen: list[int]) -> list[int]:
    """The frames at which a stop had been in view, without a break, for ``SEEN_FRAMES``."""
    found, row = [], 0
    for before, number in zip([-2, *seen], seen, strict=False):
        row = row + 1 if number == before + 1 and not slide.moment(number).moving else 0
        if row >= SEEN_FRAMES:
            found.append(number)
    return found


def main(minutes: float, every_s: float, seed: int) -> int:
    """Runs one exam and prints what came of it; 1 where a cell was lost or counted twice."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(60.0 * minutes, every_s, seed, ReaderPanel.shipped(), Path(folder))
    tally = outcome.tally
    print(
        f"{minutes:g} min, a drop-out each {every_s:g} s: {outcome.drops} drop-outs, {outcome.reconnects} "
        f"reconnects; {tally.fields} fields, {tally.counted} cells counted, {tally.doubled} twice, "
        f"{tally.strange} strange, {tally.missed} of {tally.true} whole cells missed; "
        f"{outcome.lost} shown as saved and lost; log verifies: {outcome.verified}"
    )
    return 1 if outcome.lost or tally.doubled or not outcome.verified else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--every", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(main(given.minutes, given.every, given.seed))
