"""A real session: simulated slide or real files, the real interpreter with a tiny model, a real log."""

import gc
import threading
import time
import weakref
from concurrent.futures import Future
from dataclasses import replace

import cv2
import numpy as np
import pytest

from edge_app.camera.folder import FolderSource
from edge_app.camera.frame import Capabilities
from edge_app.camera.simulated.smear import draw_smear
from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified
from edge_app.exam.exam import Exam
from edge_app.exceptions import CameraLostError, CameraNotFoundError, EndOfSourceError, LogbookWriteError
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook import pictures as pictures_store
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.session import NO_PICTURES, ExamOrder, ExamSession
from edge_app.pipeline.state import Status
from edge_app.settings import Settings

ORDER = ExamOrder("S-1", "tester", 12)


@pytest.fixture
def panel(make_pack):
    return ReaderPanel.open(make_pack())


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def logbook(log_path):
    with Logbook.open(log_path) as book:
        yield book


def _slide(**options):
    return SimulatedSlide(seed=2, size_px=(960, 600), um_per_px=0.16, paced=True, fps=30, **options)


def _run(session, seconds=90):
    session.start()
    try:
        assert session.wait(seconds), session.state
    finally:
        session.stop()
    return session.state


def test_a_session_leaves_no_thread_behind(panel, logbook):
    before = set(threading.enumerate())
    state = _run(ExamSession(_slide(fields=2), panel, logbook, Settings(), ORDER))
    assert state.exam.fields
    assert set(threading.enumerate()) <= before


@pytest.fixture
def pictures(tmp_path):
    folder = tmp_path / "fields"
    folder.mkdir()
    for seed in range(3):
        picture, _ = draw_smear(seed, 960, 600, 0.16)
        cv2.imwrite(str(folder / f"{seed}.png"), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    return folder


def test_an_exam_ends_at_its_target_and_lies_whole_in_the_log(panel, logbook, log_path):
    state = _run(ExamSession(_slide(), panel, logbook, Settings(), ORDER))
    assert state.status is Status.ENDED
    assert state.exam.ended.reason == "target"
    assert state.exam.differential.leucocytes >= 12
    with LogReader.open(log_path) as reader:
        assert reader.verify().ok
        assert reader.exam(state.exam.uuid).exam == state.exam


def test_fields_and_cells_of_an_exam_are_kept_as_pictures_before_their_records(panel, logbook):
    exam = _run(ExamSession(_slide(), panel, logbook, Settings(), ORDER)).exam
    for field in exam.fields:
        picture = cv2.imdecode(np.frombuffer(logbook.pictures.get(field.picture_sha256), np.uint8), 1)
        assert picture.shape[:2] == (field.height_px, field.width_px)
    assert all(logbook.pictures.get(cell.found.crop_sha256) for cell in exam.cells.values())


def test_where_no_picture_can_be_kept_the_exam_goes_on_and_says_so(panel, logbook, monkeypatch):
    monkeypatch.setattr(pictures_store, "RESERVE_BYTES", 1 << 62)
    session = ExamSession(_slide(), panel, logbook, Settings(), replace(ORDER, target_cells=40))
    told = set()
    session.start()
    try:
        while not session.wait(0.02):
            told.add(session.state.message)
    finally:
        session.stop()
    assert session.state.exam.differential.leucocytes >= 40
    assert NO_PICTURES in told


def test_an_exam_of_a_simulated_slide_says_so(panel, logbook):
    state = _run(ExamSession(_slide(fields=2), panel, logbook, Settings(), ORDER))
    assert state.exam.started.simulated
    assert state.exam.started.packs[0].development_key


def test_revisited_fields_are_not_counted_again(panel, logbook):
    slide = _slide(fields=6, revisit_every=2)
    exam = _run(ExamSession(slide, panel, logbook, Settings(), ExamOrder("S-1", "tester", 10_000))).exam
    truth = {cell.stage_um for number in range(slide.frame_count) for cell in slide.true_cells_in(number)}
    assert 0.6 * len(truth) <= len(exam.cells) <= len(truth)


def test_each_picture_of_a_folder_is_a_field(panel, logbook, pictures):
    order = ExamOrder("S-1", "tester", 10_000)
    state = _run(ExamSession(FolderSource([pictures]), panel, logbook, Settings(), order))
    assert [field.source_name for field in state.exam.fields] == ["0.png", "1.png", "2.png"]
    assert state.exam.ended.reason == "source"


def test_a_broken_picture_is_told_and_the_rest_go_on(panel, logbook, pictures):
    (pictures / "1.png").write_text("no picture")
    skipped = []
    order = ExamOrder("S-1", "tester", 10_000)
    session = ExamSession(
        FolderSource([pictures]), panel, logbook, Settings(), order, on_skipped=skipped.append
    )
    state = _run(session)
    assert len(state.exam.fields) == 2
    assert len(skipped) == 1
    assert "1.png" in skipped[0]


def test_the_operator_can_end_an_exam(panel, logbook):
    session = ExamSession(_slide(), panel, logbook, Settings(), ExamOrder("S-1", "tester", 10_000))
    session.start()
    session.finish()
    assert session.wait(30)
    session.stop()
    assert session.state.exam.ended.reason == "operator"


def test_stopping_leaves_the_exam_open_in_the_log(panel, logbook, log_path):
    session = ExamSession(_slide(), panel, logbook, Settings(), ORDER)
    session.start()
    session.stop()
    with LogReader.open(log_path) as reader:
        assert reader.exam(session.state.exam.uuid).exam.status == "open"


def test_a_paused_exam_counts_nothing(panel, logbook):
    session = ExamSession(_slide(), panel, logbook, Settings(), ORDER)
    session.pause()
    session.start()
    _until(lambda: session.state.status is Status.PAUSED)
    assert session.state.exam.cells == {}
    session.resume()
    assert session.wait(90)
    session.stop()
    assert session.state.exam.target_reached


def test_a_source_that_is_not_there_starts_no_exam(panel, logbook, log_path):
    class Absent:
        def open(self):
            raise CameraNotFoundError("There is no camera 9; plug it in.")

    with pytest.raises(CameraNotFoundError):
        ExamSession(Absent(), panel, logbook, Settings(), ORDER).start()
    with LogReader.open(log_path) as reader:
        assert reader.exams() == []


class _FlakyCamera:
    """A camera whose plug is pulled after a few frames and put back: real frames, one real error."""

    def __init__(self, slide):
        self.slide = slide
        self.reads = 0
        self.opened = 0

    def open(self):
        self.opened += 1
        return self.slide.open() if self.opened == 1 else Capabilities("camera", True, False, True)

    def read(self):
        self.reads += 1
        if self.reads == 5:
            raise CameraLostError("The camera was unplugged; plug it in again.")
        return self.slide.read()

    def close(self):
        pass


def test_a_pulled_plug_is_a_message_and_the_exam_goes_on(panel, logbook):
    camera = _FlakyCamera(_slide())
    session = ExamSession(camera, panel, logbook, Settings(), ORDER)
    session.start()
    _until(lambda: session.state.status is Status.RECONNECTING)
    assert "unplugged" in session.state.message
    assert session.wait(90)
    session.stop()
    assert camera.opened == 2
    assert session.state.exam.target_reached


class _FullDisk:
    """The real log, but its first field meets a full disk."""

    def __init__(self, logbook):
        self.logbook = logbook
        self.pictures = logbook.pictures
        self.refusals = 1

    def start_exam(self, started):
        return self.logbook.start_exam(started)

    def append(self, exam_uuid, events, *, once=None):
        if self.refusals:
            self.refusals -= 1
            failed = Future()
            failed.set_exception(LogbookWriteError("The disk is full: nothing was saved; free space."))
            return failed
        return self.logbook.append(exam_uuid, events, once=once)


def test_what_the_log_refused_is_not_counted_and_is_tried_again(panel, logbook, log_path):
    session = ExamSession(_slide(), panel, _FullDisk(logbook), Settings(), ORDER)
    session.start()
    _until(lambda: session.state.status is Status.NOT_SAVED)
    assert session.state.exam.cells == {}
    assert "disk is full" in session.state.message
    assert session.wait(90)
    session.stop()
    with LogReader.open(log_path) as reader:
        logged = reader.exam(session.state.exam.uuid).exam
    assert logged == session.state.exam
    assert isinstance(logged, Exam)


def test_a_source_that_ends_at_once_ends_the_exam(panel, logbook):
    class Empty:
        def open(self):
            return Capabilities("empty", False, True, False, 0)

        def read(self):
            raise EndOfSourceError("no more")

        def close(self):
            pass

    state = _run(ExamSession(Empty(), panel, logbook, Settings(), ORDER))
    assert state.exam.ended.reason == "source"


def _until(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_session_that_was_stopped_can_still_be_reviewed(panel, logbook):
    session = ExamSession(_slide(), panel, logbook, Settings(), ORDER)
    _run(session)
    cell = next(iter(session.state.exam.cells))
    session.record.add((CellReclassified(cell_id=cell, assigned=CellClass.BASOPHIL, operator="Ana"),))
    assert session.state.exam.cells[cell].assigned is CellClass.BASOPHIL


def test_a_session_that_was_stopped_goes_with_its_pictures_at_once(panel, logbook):
    session = ExamSession(_slide(), panel, logbook, Settings(), ORDER)
    _run(session)
    gone = weakref.ref(session)
    gc.disable()
    try:
        del session
        assert gone() is None
    finally:
        gc.enable()
