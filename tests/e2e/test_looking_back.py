"""An earlier exam found again in the real window: counts, pictures of its cells and paper, all unchanged."""

import shutil

import pytest
from device_home import upkeep_in
from real_pictures import require

from edge_app.camera.source import open_source
from edge_app.exam.events import PatientNotes
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.archive import Archive
from edge_app.kiosk.papers import Papers
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.settings import Settings
from edge_app.sync.stick import Stick

CELLS = 6
DOCTOR = "Moses Okafor"


@pytest.fixture(params=[pytest.param("real fields", marks=pytest.mark.data), "a drawn slide"])
def source(request, tmp_path):
    """A few real fields, or a drawn slide where there are none."""
    if request.param == "a drawn slide":
        return lambda: open_source("simulated", seed=3, paced=False)
    real = require("chula_fields/images")
    folder = tmp_path / "fields"
    folder.mkdir()
    for picture in sorted(real.iterdir())[:36:6]:
        shutil.copy(picture, folder)
    return lambda: open_source(str(folder))


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def past(source, log_path):
    """Two exams of one tube in a log that was closed since: their UUIDs."""
    panel = ReaderPanel.shipped()
    notes = PatientNotes(operator=DOCTOR, age_years=63, sex="male")
    with Logbook.open(log_path) as logbook:
        uuids = []
        for _ in range(2):
            session = ExamSession(
                source(), panel, logbook, Settings(), ExamOrder("TUBE-0042", DOCTOR, CELLS, notes)
            )
            session.start()
            assert session.wait(60.0)
            session.stop()
            uuids.append(session.record.exam.uuid)
    return uuids


@pytest.fixture
def stick(tmp_path):
    root = tmp_path / "stick"
    root.mkdir()
    return Stick(root=root, folder=root / "leukoscope", marked=False, free_bytes=10**9)


@pytest.fixture
def kiosk(open_kiosk, past, log_path, stick, tmp_path):
    with Logbook.open(log_path) as logbook:
        yield open_kiosk(
            None,
            upkeep=upkeep_in(tmp_path, logbook),
            archive=Archive(logbook),
            papers=Papers(log_path, sticks=lambda: (stick,)),
        )


def wait_for(kiosk, condition):
    kiosk.qtbot.waitUntil(condition, timeout=60_000)
    kiosk.settle()


def tiles(kiosk):
    return [item for item in kiosk.items() if item.objectName().startswith("cell ")]


def test_an_exam_of_another_day_is_found_seen_compared_and_printed(kiosk, past, log_path, stick):
    first, second = past
    with LogReader.open(log_path) as log:
        before = log.head()
        exam = log.replay(second).exam
    kiosk.touch("historyButton")
    wait_for(kiosk, lambda: kiosk.shows(f"exam {first}"))
    kiosk.type("TUBE-0042\r")
    wait_for(kiosk, lambda: kiosk.shows(f"exam {second}"))
    kiosk.touch(f"exam {second}")
    wait_for(kiosk, lambda: kiosk.shows("standing"))
    assert kiosk.item("verdict").property("text").replace("\u00a0", " ") == exam.verdict.sentence
    assert kiosk.item("sample").property("text") == "Sample TUBE-0042"

    kiosk.touch("cellsButton")
    wait_for(kiosk, lambda: tiles(kiosk) and all(tile.property("pictured") for tile in tiles(kiosk)))
    assert len(tiles(kiosk)) == len(exam.cells)
    kiosk.touch("galleryResultButton")
    kiosk.touch("compareButton")
    wait_for(kiosk, lambda: kiosk.shows("compareMessage"))
    assert kiosk.item("compareMessage").property("text") == "The exam before with the same sample ID."
    kiosk.touch("compareBack")
    kiosk.touch("saveButton")
    wait_for(kiosk, lambda: any(stick.root.glob("*.pdf")))
    with LogReader.open(log_path) as log:
        assert log.head() == before
