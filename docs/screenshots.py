"""Takes the screenshots of README: a real exam on the drawn, simulated slide, read by the shipped packs.

Run by ``make screenshots``; writes docs/live-WIDTHxHEIGHT.png and docs/result-WIDTHxHEIGHT.png.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.device import Device
from edge_app.kiosk.window import Kiosk
from edge_app.logbook.logbook import Logbook
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.pipeline.state import Status
from edge_app.settings import Settings

SIZES = ((800, 480), (1920, 1080))
HERE = Path(__file__).parent
PATIENCE_S = 180.0


def _until(app: QGuiApplication, condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            sys.exit("The exam took too long for a screenshot.")
        app.processEvents()
        time.sleep(0.02)


def _settle(app: QGuiApplication) -> None:
    """Lets timers and layouts run after a change of size."""
    end = time.monotonic() + 0.6
    _until(app, lambda: time.monotonic() > end)


def _shoot(app: QGuiApplication, kiosk: Kiosk, page: str) -> None:
    for width, height in SIZES:
        kiosk.window.resize(width, height)
        _settle(app)
        kiosk.window.grabWindow().save(str(HERE / f"{page}-{width}x{height}.png"))


def main() -> None:
    """Runs one exam and takes both pages at both sizes."""
    app = QGuiApplication(["screenshots"])
    with tempfile.TemporaryDirectory() as folder, Logbook.open(Path(folder) / "log.sqlite") as logbook:
        session = ExamSession(
            # Long rests, so that a field stays counted on screen while both sizes are taken.
            SimulatedSlide(seed=4, dwell_s=3.0),
            ReaderPanel.shipped(),
            logbook,
            Settings(),
            ExamOrder("DEMO-1", "demo", 100),
        )
        kiosk = Kiosk(session, Device(new_session=lambda order: session))
        kiosk.show()
        session.start()
        _until(app, lambda: session.state.exam is not None and len(session.state.exam.cells) >= 30)
        _until(app, lambda: session.state.status is Status.TAKEN and len(session.state.marks) >= 3)
        _shoot(app, kiosk, "live")
        _until(app, lambda: session.state.status is Status.ENDED)
        _settle(app)
        kiosk.controller.go_to("result")
        _shoot(app, kiosk, "result")
        session.stop()
        kiosk.close()


if __name__ == "__main__":
    main()
