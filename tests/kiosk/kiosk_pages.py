"""What a person does with an open kiosk: look at items, touch them, press keys; and how to open one."""

import os

os.environ.setdefault("QT_QUICK_BACKEND", "software")
if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from edge_app.kiosk.device import Device
from edge_app.kiosk.window import Kiosk


@dataclass
class OpenKiosk:
    kiosk: object
    qtbot: object

    @property
    def window(self):
        return self.kiosk.window

    def settle(self):
        """Lets the timers pull once, and the page, its layout and the picture follow."""
        self.kiosk.controller.pull_state()
        self.kiosk.controller.pull_preview()
        QTest.qWait(30)
        self.qtbot.waitUntil(lambda: not self.window.property("making"), timeout=10_000)
        self.window.grabWindow()

    def items(self):
        """Every item a person can see now."""
        return [item for item in _walk(self.window.contentItem()) if item.isVisible()]

    def texts(self):
        """The visible Text items with words in them."""
        return [item for item in self.items() if item.inherits("QQuickText") and item.property("text")]

    def words(self):
        return [item.property("text") for item in self.texts()]

    def item(self, name):
        """The one visible item of this object name."""
        found = [item for item in self.items() if item.objectName() == name]
        assert len(found) == 1, f"{len(found)} visible items named {name}"
        return found[0]

    def shows(self, name):
        return any(item.objectName() == name for item in self.items())

    def buttons(self):
        return [item for item in self.items() if item.inherits("QQuickAbstractButton")]

    def touch(self, name):
        button = self.item(name)
        place = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window, key, modifier)
        self.settle()

    def type(self, words):
        """Types as a hand or a scanner does, into whatever has the focus."""
        none = Qt.KeyboardModifier.NoModifier
        for sign in words:
            key = Qt.Key.Key_Return if sign == "\r" else ord(sign.upper())
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, none, sign))
        self.settle()

    def sign_in(self, name, pin):
        """Signs in without the keys, where how it is done is not what is looked at."""
        self.wait_for_desk()
        self.kiosk.controller.sign_in.choose(name)
        self.kiosk.controller.sign_in.enter(pin)
        self.qtbot.waitUntil(lambda: self.kiosk.controller.operator is not None, timeout=10_000)
        self.settle()

    def wait_for_desk(self):
        """Waits until what the buttons asked for is done and told."""
        self.qtbot.waitUntil(lambda: not self.kiosk.controller._desk.busy, timeout=10_000)
        self.settle()

    def tab_to(self, name):
        for _ in range(30):
            if self.focused() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    def focused(self):
        item = self.window.activeFocusItem()
        return item.objectName() if item is not None else None


def scene_rect(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _walk(item: QQuickItem):
    yield item
    for child in item.childItems():
        yield from _walk(child)


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
    warnings = []
    for kiosk in opened:
        kiosk.close()
        warnings += kiosk.warnings
    assert QGuiApplication.topLevelWindows() == []
    assert warnings == []
    assert [record.message for record in qtlog.records] == []
