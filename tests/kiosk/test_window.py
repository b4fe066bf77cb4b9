"""The window: which pages it keeps, and that nothing of Qt's is left for Python to end."""

import gc
import threading
import weakref

from device_home import upkeep_in
from kiosk_states import COUNTS, PlayedSession, exam, frame, state
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from edge_app.kiosk.window import Kiosk
from edge_app.logbook.logbook import Logbook


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


def test_a_page_is_made_in_pieces_while_the_screen_goes_on(open_kiosk, tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        kiosk = open_kiosk(PlayedSession(state(), frame()), upkeep=upkeep_in(tmp_path, logbook))
        kiosk.kiosk.controller.go_to("settings")
        assert kiosk.window.property("making")
        kiosk.settle()
        assert not kiosk.window.property("making")
        assert kiosk.shows("backButton")


def test_a_kiosk_closes_without_complaint_while_a_page_is_in_the_making(open_kiosk, tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        kiosk = open_kiosk(PlayedSession(state(), frame()), upkeep=upkeep_in(tmp_path, logbook))
        kiosk.kiosk.controller.go_to("settings")
        assert kiosk.window.property("making")


def test_another_language_is_not_laid_out_on_pages_that_nobody_sees(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state(), frame()))
    kiosk.kiosk.controller.go_to("gallery")
    kiosk.settle()
    QTest.qWait(400)
    before = len(kiosk.window.findChildren(QQuickItem))
    kiosk.kiosk.controller.choose_language("fr")
    kiosk.settle()
    assert len(kiosk.window.findChildren(QQuickItem)) < before / 2
    kiosk.kiosk.controller.go_to("live")
    kiosk.settle()
    assert "Neutrophile" in kiosk.words()


def test_a_page_that_was_let_go_leaves_no_picture_behind(open_kiosk):
    session = PlayedSession(state(), frame())
    kiosk = open_kiosk(session)
    shown = weakref.ref(session.preview)
    kiosk.kiosk.controller.go_to("gallery")
    QTest.qWait(400)
    kiosk.kiosk.controller.choose_language("fr")
    kiosk.settle()
    session.show(state(frame=None))
    session.preview = frame(1)
    kiosk.kiosk.controller.go_to("live")
    kiosk.settle()
    gc.collect()
    assert shown() is None


def test_pages_left_in_a_hurry_while_sizes_change_bring_no_complaint(open_kiosk, tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        session = PlayedSession(state(exam=exam(COUNTS)), frame())
        kiosk = open_kiosk(session, upkeep=upkeep_in(tmp_path, logbook))
        controller = kiosk.kiosk.controller
        for number, page in enumerate(("settings", "gallery", "live", "settings", "live") * 6):
            controller.go_to(page)
            controller.shell.set("text_percent", (100, 125, 150)[number % 3])
            QTest.qWait(25)
