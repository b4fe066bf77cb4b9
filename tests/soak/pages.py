"""``make page-pictures``: every page of the kiosk in two sizes and three scripts, to be looked at."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from device_home import EXPECTED, GlassCamera, upkeep_in
from kiosk_pages import OpenKiosk
from kiosk_states import FEW, MARKS, PlayedSession, exam, frame, state
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from stick_port import StickPort

from edge_app.camera.source import open_source
from edge_app.exam.events import PatientNotes
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.archive import Archive
from edge_app.kiosk.courier import Courier
from edge_app.kiosk.device import Device
from edge_app.kiosk.languages import LANGUAGES, spoken_language
from edge_app.kiosk.papers import Papers
from edge_app.kiosk.window import Kiosk
from edge_app.logbook.device_events import QcReading, QcResult
from edge_app.logbook.logbook import Logbook
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pack.load import shipped_packs
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.pipeline.state import Status
from edge_app.settings import Settings
from edge_app.sync.keys import HubKeys

SIZES = ((800, 480), (1920, 1080))
LANGUAGES_SHOWN = ("en", "hi", "ar")
ADMIN, DOCTOR, PIN = "Amina Diallo", "Moses Okafor", "7391"
SAMPLE = "TUBE-2026-0042"
CELLS = 24
PATIENCE_MS = 60_000
LOST = "The camera USB eyepiece stopped giving pictures: check its cable; it is tried again by itself."
FULL = "The disk with the log /var/lib/leukoscope/log.sqlite is full: nothing more was saved; free space."


class _Waiter:
    """What ``OpenKiosk`` needs of pytest-qt."""

    @staticmethod
    def waitUntil(condition: Callable[[], bool], timeout: int) -> None:
        until = time.monotonic() + timeout / 1000.0
        while not condition():
            if time.monotonic() > until:
                sys.exit("A page took too long to come up.")
            QTest.qWait(20)


class _Scene:
    """One device with a log, operators and a stick, and its window."""

    def __init__(self, home: Path, logbook: Logbook, code: str, *, staffed: bool = True) -> None:
        self.uuids: tuple[str, ...] = ()
        self.store = OperatorStore(home / f"operators-{staffed}.json")
        if staffed and not self.store.operators():
            self.store.add(ADMIN, Role.ADMIN, PIN)
            self.store.add(DOCTOR, Role.CLINICIAN, PIN)
        self.port = StickPort(home / "stick")
        self._open = ExitStack()
        self.courier = self._open.enter_context(Courier(logbook.path, self.port, look_s=0.05))
        self.upkeep = upkeep_in(
            home,
            logbook,
            source=GlassCamera,
            sticks=lambda: [self.port.root] if self.port.plugged else [],
            settings=Settings(lock_after_s=3600.0),
        )
        device = Device(
            new_session=lambda order: PlayedSession(state(exam=exam(FEW, sample_id=order.sample_id))),
            operators=self.store,
            record=lambda change: logbook.append_device(change).result(),
            earlier_exams=lambda sample: (
                (2, "2026-11-21T09:12:00.000+00:00") if sample == SAMPLE else (0, "")
            ),
            read_barcode=lambda: SAMPLE,
            upkeep=self.upkeep,
            archive=Archive(logbook),
            courier=self.courier,
            papers=Papers(logbook.path, language=spoken_language, sticks=list),
            language=code,
        )
        self.kiosk = Kiosk(None, device)
        self.page = OpenKiosk(self.kiosk, _Waiter)
        self.kiosk.window.resize(*SIZES[0])
        self.kiosk.show()
        self.page.settle()

    def close(self) -> None:
        self.kiosk.close()
        self._open.close()

    def sign_in(self, name: str = ADMIN) -> None:
        self.page.wait_for_desk()
        self.kiosk.controller.lock()
        self.page.sign_in(name, PIN)

    def open(self, page: str) -> None:
        self.kiosk.controller.show_page(page)
        self.page.wait_for_desk()

    def open_past(self, exam_uuid: str) -> None:
        controller = self.kiosk.controller
        controller.pages.history.touch(exam_uuid)
        self.page.qtbot.waitUntil(
            lambda: (
                controller.page == "result"
                and controller.session.state.exam is not None
                and controller.session.state.exam.uuid == exam_uuid
            ),
            PATIENCE_MS,
        )
        self.page.wait_for_desk()

    def play(self, shown: object) -> None:
        self.kiosk.controller.session = PlayedSession(shown, preview=frame())
        self.kiosk.controller.go_to("live")
        self.page.settle()


def _first_start(home: Path, logbook: Logbook, code: str) -> Iterator[tuple[str, _Scene]]:
    scene = _Scene(home, logbook, code, staffed=False)
    yield "first-start", scene
    scene.close()


def _about_the_device(scene: _Scene) -> Iterator[str]:
    page, controller = scene.page, scene.kiosk.controller
    scene.open("qc")
    yield "qc"
    page.touch("readersButton")
    page.wait_for_desk()
    yield "false-calls"
    page.touch("backButton")
    page.touch("newControlButton")
    yield "new-control-label"
    page.touch("nextControl")
    page.settle()
    yield "new-control-shares"
    for name in ("settings", "about", "operators", "clock", "calibration", "packs"):
        scene.open(name)
        yield name
    folder = scene.port.plug()
    content = bytearray(shipped_packs()[0].read_bytes())
    (folder.parent / "cell-cnn-0.9.0.lpack").write_bytes(content)
    content[len(content) // 2] ^= 0xFF
    (folder.parent / "cell-cnn-damaged.lpack").write_bytes(content)
    HubKeys.create("District laboratory").card().save(folder / "laptop.hubcard")
    page.touch("lookButton")
    page.wait_for_desk()
    yield "packs-on-a-stick"
    page.touch("install cell-cnn-damaged.lpack")
    page.wait_for_desk()
    yield "packs-damaged"
    scene.open("laptop")
    page.touch("lookButton")
    page.wait_for_desk()
    yield "laptop-found"
    page.touch("enrol laptop.hubcard")
    page.wait_for_desk()
    yield "laptop-enrolled"
    scene.open("device")
    yield "menu"
    controller.show_new_exam()


def _about_an_exam(scene: _Scene) -> Iterator[str]:
    page, controller = scene.page, scene.kiosk.controller
    final, open_one = scene.uuids
    scene.open("history")
    yield "history"
    scene.open_past(open_one)
    yield "result"
    page.touch("detailsButton")
    yield "result-details"
    page.touch("detailsButton")
    controller.show_gallery()
    page.qtbot.waitUntil(lambda: not controller.exam_pages.gallery.thumbnails._coming, PATIENCE_MS)
    page.settle()
    name = next(iter(controller.exam_pages.gallery._exam.cells))
    page.touch(f"cell {name}")
    yield "cells-second-review"
    controller.session.explain = lambda cell_id: frame(value=150, width=96, height=96).pixels
    controller.exam_pages.gallery.explain()
    page.wait_for_desk()
    yield "why"
    controller.exam_pages.gallery.close_why()
    controller.show_result()
    controller.pages.history.compare()
    page.wait_for_desk()
    yield "compare"
    scene.open_past(final)
    scene.sign_in(DOCTOR)
    controller.show_signing()
    page.settle()
    yield "amend"


def _counting(scene: _Scene) -> Iterator[str]:
    page = scene.page
    scene.play(state(Status.TAKEN, marks=MARKS))
    yield "live"
    page.touch("finishButton")
    yield "end-question"
    page.touch("noButton")
    scene.play(
        state(
            Status.RECONNECTING,
            message=LOST,
        )
    )
    yield "camera-lost"
    scene.play(
        state(
            Status.NOT_SAVED,
            message=FULL,
        )
    )
    yield "disk-full"


def _all(home: Path, logbook: Logbook, code: str, uuids: tuple[str, ...]) -> Iterator[tuple[str, _Scene]]:
    yield from _first_start(home, logbook, code)
    scene = _Scene(home, logbook, code)
    scene.uuids = uuids
    yield "sign-in", scene
    scene.sign_in()
    scene.kiosk.controller.show_new_exam()
    scene.page.settle()
    scene.page.type(f"{SAMPLE}\r")
    scene.page.wait_for_desk()
    yield "new-exam-duplicate", scene
    for pages in (_about_the_device, _about_an_exam, _counting):
        for name in pages(scene):
            yield name, scene
    scene.close()


def _fill(logbook: Logbook) -> tuple[str, ...]:
    """Writes a month of control slides and two exams of one tube, the first signed."""
    logbook.append_device(EXPECTED).result()
    for z in (0.4, -0.9, 1.2, -0.3, 2.3, 0.8, -1.6, 0.2, 3.4, 0.6):
        rules = ("1-2s", "1-3s") if z > 3 else ("1-2s",) if z > 2 else ()
        readings = (
            QcReading(cell_class="neutrophil", share=0.6 + 0.05 * z, z=z, rules=rules),
            QcReading(cell_class="lymphocyte", share=0.3 - 0.02 * z, z=-z / 2),
        )
        logbook.append_device(
            QcResult(passed=z <= 3, operator=ADMIN, lot="L7", leucocytes=100, readings=readings)
        ).result()
    panel, uuids = ReaderPanel.shipped(), []
    for number in range(2):
        notes = PatientNotes(operator=DOCTOR, age_years=7, sex="male", history="Fever, pallor")
        order = ExamOrder(SAMPLE, DOCTOR, CELLS, notes)
        session = ExamSession(
            open_source("simulated", seed=3 + number, paced=False), panel, logbook, Settings(), order
        )
        session.start()
        if not session.wait(10 * PATIENCE_MS / 1000.0):
            sys.exit("The exam took too long.")
        session.stop()
        record = session.record
        record.review(DOCTOR)
        if number == 0:
            record.sign(DOCTOR, "clinician")
        uuids.append(record.exam.uuid)
    return tuple(uuids)


def main(out: Path, only: str, languages: tuple[str, ...]) -> None:
    """Takes the pictures into ``out``, one for each size and page with the languages below each other."""
    app = QGuiApplication.instance() or QGuiApplication(["pages"])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for code in languages:
            home = Path(folder) / code
            with Logbook.open(home / "log.sqlite") as logbook:
                uuids = _fill(logbook)
                for name, scene in _all(home, logbook, code, uuids):
                    if only and only not in name:
                        continue
                    for width, height in SIZES:
                        scene.kiosk.window.resize(width, height)
                        QTest.qWait(150)
                        scene.page.settle()
                        scene.kiosk.window.grabWindow().save(str(out / f"{name}-{width}x{height}-{code}.png"))
                    scene.kiosk.window.resize(*SIZES[0])
                    QTest.qWait(50)
                    print(code, name, flush=True)
    app.processEvents()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("runs/pages"))
    parser.add_argument("--only", default="", help="Pages with this in their name.")
    parser.add_argument("--languages", nargs="+", choices=list(LANGUAGES), default=LANGUAGES_SHOWN)
    given = parser.parse_args()
    main(given.out, given.only, tuple(given.languages))
