"""The page of date and time in the real window; how a clock is set is another test's business."""

from datetime import datetime, timedelta

import pytest
from kiosk_states import PlayedSession, state
from test_layout import check_everything_is_readable

from edge_app.exceptions import ClockError
from edge_app.kiosk.upkeep import Upkeep
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.settings import Settings


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as one:
        yield one


@pytest.fixture
def told():
    return []


@pytest.fixture
def open_page(open_kiosk, tmp_path, logbook, told):
    def open_one(set_clock=told.append, **device):
        upkeep = Upkeep(logbook, Settings(), lambda: None, set_clock=set_clock)
        return open_kiosk(PlayedSession(state()), upkeep=upkeep, page="clock", **device)

    return open_one


def test_a_typed_time_is_set_in_the_devices_zone_and_logged(open_page, logbook, told):
    kiosk = open_page()
    kiosk.item("year").forceActiveFocus()
    for field, typed in (("year", "2027"), ("month", "03"), ("day", "09"), ("hour", "14"), ("minute", "05")):
        kiosk.item(field).forceActiveFocus()
        for sign in typed:
            kiosk.touch(f"key{sign}")
    kiosk.touch("setClockButton")
    kiosk.wait_for_desk()
    assert told == [datetime(2027, 3, 9, 14, 5).astimezone()]
    assert kiosk.item("beside").property("text") == "The clock is set."
    with LogReader.open(logbook.path) as reader:
        assert [event.kind for _, event in reader.device_events()] == ["clock_set"]


def test_the_fields_begin_with_now_and_the_clock_runs(open_page):
    kiosk = open_page()
    kiosk.qtbot.waitUntil(lambda: kiosk.item("year").property("text") == str(datetime.now().year))
    before = kiosk.item("deviceTime").property("text")
    kiosk.qtbot.waitUntil(lambda: kiosk.item("deviceTime").property("text") != before, timeout=5000)


def test_a_date_that_is_none_is_a_sentence(open_page, told):
    kiosk = open_page()
    kiosk.kiosk.controller.pages.clock.set_clock("2027", "02", "30", "10", "00")
    kiosk.settle()
    assert "no such date" in kiosk.item("beside").property("text")
    assert told == []


def test_a_clock_that_cannot_be_set_is_a_sentence_and_not_logged(open_page, logbook):
    def refuse(told):
        raise ClockError("The clock could not be set.")

    kiosk = open_page(refuse)
    kiosk.touch("setClockButton")
    kiosk.wait_for_desk()
    assert "could not be set" in kiosk.item("beside").property("text")
    with LogReader.open(logbook.path) as reader:
        assert list(reader.device_events()) == []


def test_a_clinician_sees_the_time_and_cannot_set_it(open_page, tmp_path, told):
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Ana", Role.ADMIN, "7391")
    store.add("Bo", Role.CLINICIAN, "2580")
    kiosk = open_page(operators=store)
    kiosk.sign_in("Bo", "2580")
    kiosk.kiosk.controller.show_page("clock")
    kiosk.settle()
    assert not kiosk.item("setClockButton").property("enabled")
    kiosk.kiosk.controller.pages.clock.set_clock("2027", "03", "09", "10", "00")
    kiosk.wait_for_desk()
    assert told == []


def test_the_sign_of_a_wrong_clock_goes_once_it_is_set(open_page, logbook, monkeypatch):
    from edge_app.logbook import clock

    monkeypatch.setattr(clock, "RELEASED", datetime.now().astimezone() + timedelta(days=1))
    logbook.append_device().result()

    def mend(told):
        monkeypatch.setattr(clock, "RELEASED", datetime.now().astimezone() - timedelta(days=1))

    kiosk = open_page(mend, clock_doubted=lambda: logbook.clock_doubted)
    assert "clock is wrong" in kiosk.item("warning").property("text")
    kiosk.touch("setClockButton")
    kiosk.wait_for_desk()
    assert not kiosk.shows("warning")


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "sw", "hi", "ar"])
def test_the_page_can_be_read_and_hit(open_page, language, size):
    kiosk = open_page(language=language, size=size, clock_doubted=lambda: True)
    check_everything_is_readable(kiosk)
