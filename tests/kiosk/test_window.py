"""The end of a window: nothing of Qt's is left for Python to end."""

import gc
import threading

from kiosk_states import PlayedSession, frame, state
from PySide6.QtGui import QGuiApplication

from edge_app.kiosk.window import Kiosk


def test_a_closed_kiosk_may_be_collected_on_any_thread(qtbot, qtlog):
    kiosk = Kiosk(PlayedSession(state(), frame()))
    kiosk.show()
    qtbot.waitUntil(kiosk.window.isActive, timeout=5000)
    kiosk.close()
    del kiosk
    collector = threading.Thread(target=gc.collect)
    collector.start()
    collector.join()
    assert QGuiApplication.topLevelWindows() == []
    assert [record.message for record in qtlog.records] == []
