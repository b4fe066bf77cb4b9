"""What goes wrong during an exam in the real window: a sentence is shown, and nothing counted is lost."""

from dataclasses import dataclass

import pytest
from dead_battery import set_to_1970
from device_home import upkeep_in
from kiosk_pages import OpenKiosk

from edge_app.camera.source import open_source
from edge_app.exceptions import CameraLostError
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pack.library import PackLibrary
from edge_app.pack.load import shipped_packs
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.pipeline.state import Status
from edge_app.settings import Settings

CELLS = 20


class PulledCamera:
    """A drawn slide whose plug can be pulled and put back."""

    def __init__(self):
        self._slide = open_source("simulated", seed=3, paced=False)
        self._capabilities = None
        self.pulled = False

    def open(self):
        self._refuse_when_pulled()
        self._capabilities = self._capabilities or self._slide.open()
        return self._capabilities

    def read(self):
        self._refuse_when_pulled()
        return self._slide.read()

    def close(self):
        """The slide stays where it is."""

    def _refuse_when_pulled(self):
        if self.pulled:
            raise CameraLostError("The camera was unplugged; plug it in again.")


@dataclass
class RunningExam:
    """An exam that counts in a window, and what it counts with."""

    kiosk: OpenKiosk
    session: ExamSession
    camera: PulledCamera
    logbook: Logbook

    @property
    def exam(self):
        return self.session.record.exam

    def wait(self, condition):
        self.kiosk.qtbot.waitUntil(condition, timeout=60_000)
        self.kiosk.settle()

    def wait_for_words(self, sentence):
        self.wait(lambda: any(sentence in words for words in self.kiosk.words()))

    def limit_log(self, pages):
        """The log's own SQLite finds no more room than so many pages."""
        connection = self.logbook._connection
        self.logbook._writer.submit(
            lambda: connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        ).result()

    def count_to_the_end(self):
        """Lets the exam reach its target and returns it as the log has it."""
        self.wait(lambda: self.session.state.status is Status.ENDED)
        with LogReader.open(self.logbook.path) as log:
            assert log.verify().ok
            return log.exam(self.exam.uuid)


@pytest.fixture
def sticks():
    return []


@pytest.fixture
def running(open_kiosk, qtbot, tmp_path, sticks):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        camera = PulledCamera()
        order = ExamOrder("TUBE-0042", "M. Okafor", CELLS)
        session = ExamSession(camera, ReaderPanel.shipped(), logbook, Settings(), order)
        kiosk = open_kiosk(
            session,
            upkeep=upkeep_in(tmp_path, logbook, sticks=lambda: sticks),
            clock_doubted=lambda: logbook.clock_doubted,
        )
        session.start()
        one = RunningExam(kiosk, session, camera, logbook)
        one.wait(lambda: len(session.record.exam.fields) >= 1)
        yield one
        session.stop()


def test_a_pulled_camera_is_told_and_the_exam_goes_on_when_it_is_back(running):
    running.camera.pulled = True
    running.wait_for_words("The camera was unplugged; plug it in again.")
    counted = dict(running.exam.cells)
    running.camera.pulled = False
    logged = running.count_to_the_end()
    assert logged.exam == running.exam
    assert counted.items() <= logged.exam.cells.items()


def test_a_full_disk_is_told_and_what_it_refused_is_counted_when_there_is_room(running):
    running.limit_log(1)
    running.wait_for_words("full: nothing more was saved")
    running.limit_log(1_000_000)
    assert running.count_to_the_end().exam == running.exam


def test_a_damaged_pack_is_refused_and_the_exam_goes_on(running, sticks, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    damaged = stick / "newer.lpack"
    content = bytearray(shipped_packs()[0].read_bytes())
    content[len(content) // 2] ^= 0xFF
    damaged.write_bytes(content)
    sticks.append(stick)
    # Its end would take the window to the cells while the packs are looked at.
    running.session.pause()
    running.kiosk.touch("menuButton")
    running.kiosk.touch("tile packs")
    running.wait(lambda: running.kiosk.shows(f"install {damaged.name}"))
    running.kiosk.touch(f"install {damaged.name}")
    running.wait_for_words(damaged.name)
    running.wait(lambda: not running.kiosk.kiosk.controller.pages.packs.page.get("busy"))
    message = running.kiosk.item("beside").property("text")
    assert message.endswith(
        "newer.lpack is damaged or was packed again by another program; copy it again from its source."
    )
    running.session.resume()
    assert [one for one in PackLibrary(tmp_path / "packs").held() if not one.shipped] == []
    assert running.count_to_the_end().exam == running.exam


def test_a_clock_set_to_1970_is_told_and_the_exam_goes_on(running, monkeypatch):
    set_to_1970(monkeypatch)
    running.wait_for_words("The device's clock is wrong")
    logged = running.count_to_the_end()
    assert logged.exam == running.exam
    assert logged.clock_doubted
