"""The real entry in a process of its own, ended in each way it can be ended."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from kiosk_states import PlayedSession, state
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from edge_app.kiosk.app import run_kiosk

class Session(PlayedSession):
    def start(self):
        super().start()
        QTimer.singleShot(300, self.act)

    def act(self):
        print("open", flush=True)
        window = QGuiApplication.topLevelWindows()[0]
        if sys.argv[2] == "close":
            window.close()
        elif sys.argv[2] == "ctrl-q":
            QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

session = Session(state())
status = run_kiosk(session, fullscreen=sys.argv[2] == "close")
print(status, *session.asked, flush=True)
"""


@pytest.fixture
def kiosk_process():
    processes = []

    def start(way):
        environment = {**os.environ, "QT_QUICK_BACKEND": "software", "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(Path(__file__).parent), way],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        processes.append(process)
        assert process.stdout.readline() == "open\n", process.stderr.read()
        return process

    yield start
    for process in processes:
        if process.poll() is None:
            process.kill()
            process.wait()


@pytest.mark.parametrize("way", ["close", "ctrl-q"])
def test_closing_stops_the_session_and_says_nothing(kiosk_process, way):
    process = kiosk_process(way)
    out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == ("0 start stop\n", "", 0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_the_session_and_says_nothing(kiosk_process, number):
    process = kiosk_process("signal")
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == ("0 start stop\n", "", 0)


WITHOUT_QT = """
import sys

class NotInstalled:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NotInstalled())
from edge_app.exceptions import KioskError
from edge_app.kiosk.app import run_kiosk
try:
    run_kiosk(None, fullscreen=False)
except KioskError as error:
    print(error)
"""


def test_without_qt_one_sentence_says_what_to_install():
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT], capture_output=True, text=True, timeout=60, env=environment
    )
    assert done.stdout.startswith("Qt cannot be loaded (No module named ")
    assert done.stdout.endswith("); run: pip install 'leukoscope[edge]'\n")
    assert done.stdout.count("\n") == 1
