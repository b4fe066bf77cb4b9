"""The window on the real pipeline: a drawn slide, a real (tiny) model, threads, and the log on disk."""

import pytest

from edge_app.camera.source import open_source
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.settings import Settings


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.db"


@pytest.fixture
def start_session(make_pack, log_path):
    """Starts an exam of so many cells on a simulated slide, logged at ``log_path``."""
    with Logbook.open(log_path) as logbook:
        sessions = []

        def start(cells):
            session = ExamSession(
                open_source("simulated", seed=3, paced=False),
                ReaderPanel.open(make_pack()),
                logbook,
                Settings(),
                ExamOrder("S-1", "M. Okafor", cells),
            )
            sessions.append(session)
            session.start()
            return session

        yield start
        for session in sessions:
            session.stop()


def logged_exam(log_path):
    with LogReader.open(log_path) as log:
        return log.exams()[0].exam


def test_an_exam_runs_from_the_first_picture_to_the_result_and_the_log_agrees(
    open_kiosk, qtbot, start_session, log_path
):
    kiosk = open_kiosk(start_session(5))
    assert kiosk.shows("simulated")
    qtbot.waitUntil(lambda: kiosk.shows("galleryResultButton"), timeout=30_000)
    kiosk.settle()
    kiosk.touch("galleryResultButton")
    assert "Preliminary - not signed" in kiosk.words()

    exam = logged_exam(log_path)
    assert exam.ended.reason == "target"
    shown = kiosk.item("verdict").property("text").replace("\u00a0", " ")
    assert shown == exam.verdict.sentence


def test_an_exam_finished_by_hand_is_ended_in_the_log(open_kiosk, qtbot, start_session, log_path):
    kiosk = open_kiosk(start_session(10_000))
    qtbot.waitUntil(lambda: kiosk.kiosk.controller.live.get("counted") > 0, timeout=30_000)
    kiosk.touch("finishButton")
    kiosk.touch("yesButton")
    qtbot.waitUntil(lambda: kiosk.kiosk.controller.shell.get("ended"), timeout=30_000)
    kiosk.touch("galleryResultButton")
    assert "Preliminary - not signed" in kiosk.words()
    assert logged_exam(log_path).ended.reason == "operator"
