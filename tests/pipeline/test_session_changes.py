"""What a person changes while, and after, a session counts."""

import numpy as np
import pytest

from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import PatientNotes
from edge_app.exceptions import ExamError
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.settings import Settings

NOTES = PatientNotes(operator="tester", age_years=7, sex="female", history="pallor", white_count=42.5)


@pytest.fixture
def start(make_pack, tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as book:
        sessions = []

        def start(*, fields=2, settings=None, cells=10_000):
            slide = SimulatedSlide(seed=2, size_px=(960, 600), um_per_px=0.16, paced=False, fields=fields)
            order = ExamOrder("S-1", "tester", cells, NOTES)
            session = ExamSession(slide, ReaderPanel.open(make_pack()), book, settings or Settings(), order)
            sessions.append(session)
            session.start()
            return session

        yield start
        for session in sessions:
            session.stop()


def logged(tmp_path, session):
    with LogReader.open(tmp_path / "log.sqlite") as log:
        return log.exam(session.record.exam.uuid).exam


def pause_on_a_counted_field(session):
    """Waits for a counted field in view, then pauses there."""
    # Two minutes: analysis gives way to whatever else a machine does.
    for _ in range(2400):
        if session.state.exam.fields and session.state.marks:
            session.pause()
            return
        session.wait(0.05)
    raise AssertionError("no field was counted")


def test_notes_of_the_patient_are_in_the_log_from_the_start(start, tmp_path):
    assert logged(tmp_path, start()).notes == NOTES


def test_the_last_field_taken_back_no_longer_counts(start, tmp_path):
    session = start()
    pause_on_a_counted_field(session)
    fields = session.record.exam.fields
    session.undo_last_field("tester")
    exam = logged(tmp_path, session)
    assert exam.undone[-1].field_id not in {field.field_id for field in exam.fields}
    assert exam.undone[-1].number >= fields[0].number
    assert session.state.marks == ()


def test_without_a_field_there_is_nothing_to_undo(start):
    session = start()
    session.pause()
    while session.record.exam.fields:
        session.undo_last_field("tester")
    with pytest.raises(ExamError, match="nothing to undo"):
        session.undo_last_field("tester")


def test_a_missed_cell_counts_where_the_person_points(start, tmp_path):
    session = start(fields=1)
    session.wait(60)
    before = session.record.exam.differential.leucocytes
    session.add_cell(400.0, 300.0, CellClass.MONOCYTE, "tester")
    exam = logged(tmp_path, session)
    assert exam.differential.leucocytes == before + 1
    added = list(exam.cells.values())[-1]
    assert added.added_by == "tester"
    box = added.found.box_px
    assert (box.x + box.width / 2, box.y + box.height / 2) == pytest.approx((400, 300), abs=1)
    assert added.found.box_um.width == pytest.approx(15, abs=0.2)
    assert session.state.marks[-1].assigned is CellClass.MONOCYTE


def test_a_cell_pointed_at_in_the_corner_stays_in_the_picture(start):
    session = start(fields=1)
    session.wait(60)
    session.add_cell(-5.0, 700.0, CellClass.BASOPHIL, "tester")
    box = list(session.record.exam.cells.values())[-1].found.box_px
    assert box.x >= 0
    assert box.y + box.height <= 600
    assert min(box.width, box.height) >= 1


@pytest.mark.parametrize("keep", [True, False], ids=["kept", "in memory"])
def test_every_cell_has_a_picture_of_about_its_box(start, keep):
    session = start(fields=1, settings=Settings(keep_pictures=keep))
    session.wait(60)
    cells = list(session.record.exam.cells.values())
    assert cells
    for cell in cells:
        picture = session.cell_pictures.get(cell.found)
        assert picture.dtype == np.uint8
        assert picture.shape[0] >= cell.found.box_px.height
        assert picture.shape[1] >= cell.found.box_px.width
        assert (cell.found.crop_sha256 is not None) is keep


def test_a_cell_is_explained_from_the_kept_picture_of_its_field(start):
    session = start(fields=1)
    session.wait(60)
    name = next(iter(session.record.exam.cells))
    picture = session.explain(name)
    assert picture.shape == (16, 16, 3)
    assert picture.dtype == np.uint8


def test_without_a_kept_picture_a_cell_cannot_be_explained_and_the_reason_is_told(start):
    session = start(fields=1, settings=Settings(keep_pictures=False))
    session.wait(60)
    with pytest.raises(ExamError, match="was not kept"):
        session.explain(next(iter(session.record.exam.cells)))
