"""Dust on a slide in a real exam: found, logged as an artefact, shown, and counted by nobody."""

import cv2
import pytest

from edge_app.camera.folder import FolderSource
from edge_app.camera.frame import Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified, Scale
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.field_analyzer import CroppedCell, read_cells
from edge_app.pipeline.marks import mark_of
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.settings import Settings
from edge_app.vision.locate import locate_cells

UM = 0.16
MIX = {CellClass.LYMPHOCYTE: 0.5, CellClass.NEUTROPHIL: 0.2, CellClass.ARTEFACT: 0.3}


@pytest.fixture(scope="module")
def dusty():
    return draw_smear(2, 960, 600, UM, white_cells_per_field=14, mix=MIX)[0]


@pytest.fixture
def panel(make_pack):
    return ReaderPanel.open(make_pack())


@pytest.fixture
def read(dusty, panel):
    frame, scale = Frame(dusty.copy(), 0, 0, "dusty", UM), Scale(um_per_px=UM, origin="simulated")
    cells = [CroppedCell(cell, panel.crop(dusty, cell, UM)) for cell in locate_cells(dusty, UM)]
    with Beside() as beside:
        return read_cells(frame, cells, scale, panel, beside.work)


def _split(cells):
    dust = [one for one in cells if one.assignment.assigned is CellClass.ARTEFACT]
    return dust, [one for one in cells if one not in dust]


def test_dust_is_an_artefact_whatever_the_readers_say_and_keeps_what_they_say(read):
    dust, cells = _split(read)
    assert dust
    assert cells
    for one in dust:
        assert one.readings
        assert not one.assignment.disagreement


def test_the_mark_of_dust_says_how_sure_the_app_is_that_it_is_none(read):
    dust, _ = _split(read)
    for one in dust:
        mark = mark_of(one)
        assert mark.assigned is CellClass.ARTEFACT
        assert mark.confidence == one.located.confidence


def test_cells_beside_dust_keep_their_place_and_confidence(read, dusty):
    located = {cell.box: cell.confidence for cell in locate_cells(dusty, UM)}
    _, cells = _split(read)
    assert {one.located.box: one.located.confidence for one in cells}.items() <= located.items()


def test_dust_is_in_the_log_and_in_the_exam_but_no_leucocyte_until_a_person_says_so(dusty, panel, tmp_path):
    folder = tmp_path / "fields"
    folder.mkdir()
    cv2.imwrite(str(folder / "dusty.png"), cv2.cvtColor(dusty, cv2.COLOR_RGB2BGR))
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        session = ExamSession(
            FolderSource([folder]), panel, logbook, Settings(um_per_px=UM), ExamOrder("S-1", "tester", 10_000)
        )
        session.start()
        assert session.wait(60), session.state
        session.stop()
        uuid = session.state.exam.uuid
    with LogReader.open(tmp_path / "log.sqlite") as reader:
        exam = reader.exam(uuid).exam
    dust = [name for name, one in exam.cells.items() if one.assigned is CellClass.ARTEFACT]
    assert dust
    assert exam.counts[CellClass.ARTEFACT] == len(dust)
    assert exam.differential.leucocytes == len(exam.cells) - len(dust)
    moved = exam.apply(CellReclassified(cell_id=dust[0], assigned=CellClass.LYMPHOBLAST, operator="x"))
    assert moved.differential.leucocytes == exam.differential.leucocytes + 1
