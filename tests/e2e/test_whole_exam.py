"""An exam as a clinician takes it, in the real window, on the shipped packs: from first start to paper."""

import shutil
import subprocess

import pytest
from device_home import upkeep_in
from PySide6.QtCore import Qt
from real_pictures import require

from edge_app.camera.source import open_source
from edge_app.exam.cell_class import CellClass
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.papers import Papers
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.session import ExamSession
from edge_app.settings import Settings
from edge_app.sync.stick import Stick

CELLS = 12
PIN = "7391"
ADMIN, DOCTOR = "Amina Diallo", "Moses Okafor"


@pytest.fixture(
    params=[pytest.param("real fields", marks=pytest.mark.data), "a drawn slide"],
)
def source(request, tmp_path):
    """Ten real fields, or a drawn slide where there are none."""
    if request.param == "a drawn slide":
        return lambda: open_source("simulated", seed=3, paced=False)
    real = require("chula_fields/images")
    folder = tmp_path / "fields"
    folder.mkdir()
    for picture in sorted(real.iterdir())[:60:6]:
        shutil.copy(picture, folder)
    return lambda: open_source(str(folder))


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def stick(tmp_path):
    root = tmp_path / "stick"
    root.mkdir()
    return Stick(root=root, folder=root / "leukoscope", marked=False, free_bytes=10**9)


@pytest.fixture
def kiosk(open_kiosk, source, log_path, stick, tmp_path):
    panel = ReaderPanel.shipped()
    with Logbook.open(log_path) as logbook:
        sessions = []

        def new_session(order):
            sessions.append(ExamSession(source(), panel, logbook, Settings(), order))
            return sessions[-1]

        yield open_kiosk(
            None,
            new_session=new_session,
            operators=OperatorStore(tmp_path / "operators.json"),
            record=lambda change: logbook.append_device(change).result(),
            target_cells=CELLS,
            upkeep=upkeep_in(tmp_path, logbook, settings=Settings(target_cells=CELLS)),
            papers=Papers(log_path, sticks=lambda: (stick,)),
        )
        for session in sessions:
            session.stop()


def wait_for(kiosk, qtbot, condition):
    qtbot.waitUntil(condition, timeout=60_000)
    kiosk.settle()


def tiles(kiosk):
    return [item for item in kiosk.items() if item.objectName().startswith("cell ")]


def add_clinician(kiosk, qtbot):
    """The administrator lets the clinician in, who signs in."""
    kiosk.touch("menuButton")
    kiosk.touch("tile operators")
    kiosk.touch("addOperator")
    kiosk.type(f"{DOCTOR}\r{PIN}\r{PIN}\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows(f"newPin {DOCTOR}"))
    kiosk.touch("backButton")
    kiosk.touch("backButton")
    kiosk.touch("lockButton")
    kiosk.touch(f"operator {DOCTOR}")
    kiosk.type(f"{PIN}\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("startButton"))


def test_from_the_first_start_to_the_paper(kiosk, qtbot, log_path, stick):
    kiosk.type(f"{ADMIN}\r{PIN}\r{PIN}\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("startButton"))
    add_clinician(kiosk, qtbot)

    kiosk.type("TUBE-0042\r")
    kiosk.touch("age")
    for key in ("6", "3"):
        kiosk.touch(f"key{key}")
    kiosk.touch("sex male")
    kiosk.touch("startButton")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("fieldView"))
    wait_for(kiosk, qtbot, lambda: kiosk.kiosk.controller.shell.get("ended"))

    wait_for(kiosk, qtbot, lambda: any(tile.property("pictured") for tile in tiles(kiosk)))
    moved = tiles(kiosk)[0].property("cell_id")
    session = kiosk.kiosk.controller.session
    before = session.record.exam.cells[moved].assigned
    aim = CellClass.MONOCYTE if before is not CellClass.MONOCYTE else CellClass.LYMPHOCYTE
    kiosk.touch(f"cell {moved}")
    kiosk.touch(f"class {aim.value}")
    wait_for(kiosk, qtbot, lambda: session.record.exam.cells[moved].assigned is aim)
    kiosk.touch("reviewedButton")
    wait_for(kiosk, qtbot, lambda: session.record.exam.reviewed_by == (DOCTOR,))
    kiosk.touch("galleryResultButton")
    shown = kiosk.item("verdict").property("text").replace("\u00a0", " ")
    kiosk.touch("signButton")
    for digit in PIN:
        kiosk.touch(f"key{digit}")
    kiosk.touch("confirmButton")
    wait_for(kiosk, qtbot, lambda: session.record.exam.closed and kiosk.shows("saveButton"))
    kiosk.touch("saveButton")
    wait_for(kiosk, qtbot, lambda: any(stick.root.glob("*.pdf")))
    kiosk.touch("lockButton")
    assert kiosk.shows("signInButton")

    with LogReader.open(log_path) as log:
        assert log.verify().ok
        logged = log.exams()[0]
        changes = [event.action for _, event in log.device_events() if event.kind == "operator"]
    exam = logged.exam
    assert changes == ["added", "added"]
    assert exam == session.record.exam
    assert (exam.started.sample_id, exam.started.operator) == ("TUBE-0042", DOCTOR)
    assert (exam.notes.age_years, exam.notes.sex) == (63, "male")
    assert exam.differential.leucocytes >= CELLS - 1 or exam.ended.reason == "source"
    assert (exam.cells[moved].found.assigned, exam.cells[moved].assigned) == (before, aim)
    assert exam.cells[moved].reclassified_by == DOCTOR
    assert shown == exam.verdict.sentence
    assert [(one.operator, one.role) for one in exam.signatures] == [(DOCTOR, "clinician")]

    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("the exam is right; its paper was not read: pdftotext (poppler-utils) is not installed")
    (paper,) = stick.root.glob("*.pdf")
    text = subprocess.run(
        [pdftotext, "-layout", paper, "-"], capture_output=True, text=True, check=True
    ).stdout
    words = " ".join(text.split())
    assert "TUBE-0042" in words
    assert "63 years" in words
    assert f"Blast-suspect {exam.verdict.blasts}/{exam.verdict.leucocytes}" in words
    assert f"FINAL - signed by {DOCTOR}" in words


def press(kiosk, name):
    """Goes to a button with Tab and presses it with Enter."""
    kiosk.tab_to(name)
    kiosk.press(Qt.Key.Key_Return)


def test_the_keyboard_alone_takes_an_exam_to_its_signature(kiosk, qtbot, log_path, stick):
    kiosk.type(f"{ADMIN}\r{PIN}\r{PIN}\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("startButton"))
    press(kiosk, "menuButton")
    press(kiosk, "tile operators")
    press(kiosk, "addOperator")
    kiosk.type(f"{DOCTOR}\r{PIN}\r{PIN}\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows(f"newPin {DOCTOR}"))
    press(kiosk, "backButton")
    press(kiosk, "backButton")
    press(kiosk, "lockButton")
    press(kiosk, f"operator {DOCTOR}")
    kiosk.type(f"{PIN}\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("startButton"))

    kiosk.type("TUBE-0043\r\r")
    wait_for(kiosk, qtbot, lambda: kiosk.shows("fieldView"))
    wait_for(kiosk, qtbot, lambda: kiosk.kiosk.controller.shell.get("ended"))
    wait_for(kiosk, qtbot, lambda: len(tiles(kiosk)) > 1)
    session = kiosk.kiosk.controller.session
    kiosk.press(Qt.Key.Key_Right)
    kiosk.press(Qt.Key.Key_Space)
    (moved,) = (tile.property("cell_id") for tile in tiles(kiosk) if tile.property("selected"))
    before = session.record.exam.cells[moved].assigned
    aim = CellClass.MONOCYTE if before is not CellClass.MONOCYTE else CellClass.LYMPHOCYTE
    press(kiosk, f"class {aim.value}")
    wait_for(kiosk, qtbot, lambda: session.record.exam.cells[moved].assigned is aim)
    press(kiosk, "reviewedButton")
    wait_for(kiosk, qtbot, lambda: session.record.exam.reviewed_by == (DOCTOR,))
    press(kiosk, "galleryResultButton")
    press(kiosk, "signButton")
    kiosk.type(f"{PIN}\r")
    wait_for(kiosk, qtbot, lambda: session.record.exam.closed and kiosk.shows("saveButton"))
    press(kiosk, "saveButton")
    wait_for(kiosk, qtbot, lambda: any(stick.root.glob("*.pdf")))

    with LogReader.open(log_path) as log:
        assert log.verify().ok
        exam = log.exams()[0].exam
    assert (exam.started.sample_id, exam.signed_by) == ("TUBE-0043", DOCTOR)
    assert (exam.cells[moved].assigned, exam.cells[moved].reclassified_by) == (aim, DOCTOR)
