import os

os.environ.setdefault("QT_QUICK_BACKEND", "software")
if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from kiosk_pages import OpenKiosk
from PySide6.QtGui import QGuiApplication

from edge_app.kiosk.device import Device
from edge_app.kiosk.window import Kiosk


@pytest.fixture(scope="session")
def qapp_cls():
    return QGuiApplication


@pytest.fixture
def open_kiosk(qtbot, qtlog):
    """Opens real kiosk windows; closes them, and fails on any word of complaint from QML or Qt."""
    opened = []

    def open_one(session, size=(800, 480), page=None, new_session=None, **device):
        kiosk = Kiosk(session, Device(new_session=new_session, **device))
        opened.append(kiosk)
        kiosk.window.resize(*size)
        kiosk.show()
        qtbot.waitUntil(kiosk.window.isActive, timeout=5000)
        if page is not None:
            kiosk.controller.go_to(page)
        one = OpenKiosk(kiosk, qtbot)
        one.settle()
        return one

    yield open_one
    for kiosk in opened:
        kiosk.close()
    assert QGuiApplication.topLevelWindows() == []
    assert [warning for kiosk in opened for warning in kiosk.warnings] == []
    assert [record.message for record in qtlog.records] == []
