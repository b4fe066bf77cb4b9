"""Saving and printing reports from the screen."""

import os
import subprocess
import sys

import numpy as np
import pytest
from exam_samples import cell, field, started
from kiosk_states import COUNTS, PlayedSession, exam, state

from edge_app.camera.frame import Frame
from edge_app.exam.events import ExamEnded
from edge_app.exceptions import ReportError
from edge_app.kiosk.papers import Papers
from edge_app.logbook import database
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.state import Status
from edge_app.sync.stick import Stick
from edge_app.vision.codec import decode


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "device" / "log.sqlite"
    path.parent.mkdir()
    with Logbook.open(path) as book:
        uuid = book.start_exam(started(sample_id="TUBE/42"))
        book.append(uuid, (field(), cell(), ExamEnded(reason="target"))).result()
    return path


@pytest.fixture
def plain_log(log, monkeypatch):
    monkeypatch.setattr("edge_app.kiosk.papers.is_plain", lambda path: True)
    return log


@pytest.fixture
def stick(tmp_path):
    root = tmp_path / "stick"
    root.mkdir()
    return Stick(root=root, folder=root / "leukoscope", marked=False, free_bytes=10**9)


def only_exam(log):
    with LogReader.open(log) as reader:
        return reader.exams()[0].exam


def test_a_report_is_saved_on_the_stick(log, stick):
    exam = only_exam(log)
    file, on_stick = Papers(log, sticks=lambda: (stick,)).save(exam.uuid)
    assert on_stick
    assert file == stick.root / f"TUBE-42-{exam.uuid[-8:]}.pdf"
    assert file.read_bytes().startswith(b"%PDF")


def test_without_a_stick_the_report_of_a_plain_log_lies_beside_it(plain_log):
    file, on_stick = Papers(plain_log, sticks=tuple).save(only_exam(plain_log).uuid)
    assert not on_stick
    assert file.parent == plain_log.parent / "reports"
    assert file.is_file()


@pytest.mark.skipif(not database.ENCRYPTS, reason="SQLCipher is not installed: no log is encrypted here")
def test_a_report_of_an_encrypted_log_is_not_left_on_the_device(log):
    with pytest.raises(ReportError, match="plug one in"):
        Papers(log, sticks=tuple).save(only_exam(log).uuid)
    assert list(log.parent.rglob("*.pdf")) == []


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """An ``lp`` that keeps what it is given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "lp"
    program.write_text(f'#!/bin/sh\ncp "$2" {tmp_path}/printed.pdf\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return tmp_path / "printed.pdf"


def test_a_printed_report_leaves_no_file(log, printer):
    Papers(log).print_out(only_exam(log).uuid)
    assert printer.read_bytes().startswith(b"%PDF")
    assert list(log.parent.rglob("*.pdf")) == []


def test_the_buttons_of_the_result_page_save_and_print(open_kiosk, qtbot, log, stick, printer):
    session = PlayedSession(state(Status.ENDED, exam=only_exam(log)))
    kiosk = open_kiosk(session, papers=Papers(log, sticks=lambda: (stick,)))
    kiosk.touch("saveButton")
    qtbot.waitUntil(lambda: any(w.startswith("Saved on the stick") for w in kiosk.words()), timeout=20_000)
    kiosk.settle()
    kiosk.touch("printButton")
    qtbot.waitUntil(lambda: "The report was sent to the printer." in kiosk.words(), timeout=20_000)
    assert len(list(stick.root.glob("*.pdf"))) == 1
    assert printer.is_file()


def test_the_picture_in_view_is_saved_whole_and_says_where_it_is_from(open_kiosk, qtbot, log, stick):
    pixels = np.random.default_rng(0).integers(0, 255, (90, 120, 3), dtype=np.uint8)
    view = Frame(pixels, 7, 7, "slide")
    session = PlayedSession(state(exam=exam(COUNTS, sample_id="TUBE-9")), view)
    kiosk = open_kiosk(session, papers=Papers(log, sticks=lambda: (stick,)))
    kiosk.touch("stillButton")
    qtbot.waitUntil(lambda: any(stick.root.glob("*.png")), timeout=20_000)
    (file,) = stick.root.glob("*.png")
    assert file.name.startswith("SIMULATED-TUBE-9-")
    assert np.array_equal(decode(file.read_bytes()), pixels)


@pytest.mark.skipif(not database.ENCRYPTS, reason="SQLCipher is not installed: no log is encrypted here")
def test_a_picture_is_not_left_beside_an_encrypted_log(log):
    view = Frame(np.zeros((9, 9, 3), np.uint8), 1, 1, "slide")
    with pytest.raises(ReportError, match="plug one in"):
        Papers(log, sticks=tuple).save_still(view, exam(COUNTS))
    assert list(log.parent.rglob("*.png")) == []


def test_the_kiosk_comes_up_without_what_only_reports_need():
    program = "import sys, edge_app.cli, edge_app.kiosk.window; sys.exit('fpdf' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
