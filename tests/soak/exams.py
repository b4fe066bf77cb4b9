"""``make soak-exams``: whole exams one after the other in the real window, and the memory after each step."""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from soak.device import OPERATOR, PIN, device_in

from edge_app.kiosk.window import Kiosk
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.memory import keep_for_good, keep_working_memory, resident_mb
from edge_app.operators.operator import Role

LIMIT_MB = 350.0
PATIENCE_S = 1200.0


def run(exams: int, cells: int, seed: int) -> int:
    """Counts, reviews, signs and saves so many exams; 1 where one fails or memory is over the limit."""
    keep_working_memory()
    app = QGuiApplication.instance() or QGuiApplication(["soak"])
    held: list[float] = []
    with tempfile.TemporaryDirectory() as folder, Logbook.open(Path(folder) / "log.sqlite") as logbook:
        device = device_in(Path(folder), logbook, seed, role=Role.CLINICIAN, lock_after_s=7200.0)
        kiosk = Kiosk(None, device)
        controller = kiosk.controller
        kiosk.window.resize(800, 480)
        kiosk.show()
        keep_for_good()
        controller.sign_in.choose(OPERATOR)
        controller.sign_in.enter(PIN)
        _wait(lambda: controller.operator is not None)
        print(f"signed in: {resident_mb():.0f} MB", flush=True)
        for number in range(exams):
            steps = [f"exam {number + 1}:"]
            for step, do in _steps(kiosk, f"S-{number}", cells):
                held.append(max(do(), resident_mb()))
                steps.append(f"{step} {held[-1]:.0f}")
            print(*steps, "MB at most", flush=True)
        signed = _signed(logbook)
        kiosk.close()
        controller.session.stop()
        gc.collect()
    app.processEvents()
    most = max(held)
    print(f"{signed} of {exams} exams of {cells} cells signed; {most:.0f} MB at most, limit {LIMIT_MB:g}")
    return 1 if signed < exams or most > LIMIT_MB or kiosk.warnings else 0


def _steps(kiosk: Kiosk, sample: str, cells: int) -> list[tuple[str, Callable[[], float]]]:
    """What a clinician does with one tube; each returns the most memory held meanwhile, MB."""
    controller = kiosk.controller
    pages = controller.exam_pages

    def count() -> float:
        controller.show_new_exam()
        controller.new_exam.choose_target(cells)
        controller.new_exam.begin(sample, "7", "female", "Fever", "12")
        return _wait(lambda: controller.page == "gallery")

    def look() -> float:
        most = _wait(lambda: not pages.gallery.thumbnails._coming)
        pages.gallery.review()
        return max(most, _wait(lambda: bool(controller.session.record.exam.reviewed_by)))

    def sign() -> float:
        controller.show_result()
        QTest.qWait(500)
        controller.show_signing()
        pages.signing.confirm(PIN, "")
        return _wait(lambda: controller.session.record.exam.status == "final")

    def save() -> float:
        pages.paper.save()
        QTest.qWait(300)
        return _wait(lambda: not pages.paper.page.get("busy"))

    return [("counted", count), ("looked through", look), ("signed", sign), ("on paper", save)]


def _wait(done: Callable[[], bool]) -> float:
    """Lets the kiosk run until then; the most memory it held, MB."""
    until, most = time.monotonic() + PATIENCE_S, resident_mb()
    while not done():
        if time.monotonic() > until:
            sys.exit("The kiosk took too long.")
        QTest.qWait(100)
        most = max(most, resident_mb())
    return most


def _signed(logbook: Logbook) -> int:
    with LogReader.open(logbook.path) as log:
        return sum(one.exam.status == "final" for one in log.exams())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exams", type=int, default=5)
    parser.add_argument("--cells", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(run(given.exams, given.cells, given.seed))
