"""The page of the laptop and the sign of its stick, in the real window with a real courier and log."""

import pytest
from device_home import upkeep_in
from exam_samples import started
from kiosk_states import PlayedSession, exam, state
from test_layout import check_everything_is_readable

from edge_app.exam.cell_class import CellClass
from edge_app.logbook.logbook import Logbook
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status
from edge_app.sync.keys import HubKeys

HUB = HubKeys.create("District laboratory")


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "home" / "log.sqlite") as one:
        one.start_exam(started())
        yield one


@pytest.fixture
def open_page(open_kiosk, tmp_path, logbook, courier):
    ended = PlayedSession(
        state(Status.ENDED, exam=exam({CellClass.NEUTROPHIL: 60, CellClass.LYMPHOCYTE: 40}, ended="target"))
    )

    def open_one(page="laptop", **device):
        kiosk = open_kiosk(ended, courier=courier, upkeep=upkeep_in(tmp_path, logbook), page=page, **device)
        kiosk.wait_for_desk()
        return kiosk

    return open_one


def wait_for_sign(kiosk, words):
    shell = kiosk.kiosk.controller.shell
    kiosk.qtbot.waitUntil(lambda: words in shell.get("stick"), timeout=10_000)
    kiosk.settle()
    return kiosk.item("stickSign").property("text")


def test_a_laptop_is_enrolled_by_touch_and_its_stick_is_written(open_page, port):
    kiosk = open_page()
    assert not kiosk.shows("copyButton")
    folder = port.plug()
    HUB.card().save(folder / "laptop.hubcard")
    assert "no laptop is enrolled" in wait_for_sign(kiosk, "not written")
    kiosk.touch("lookButton")
    kiosk.wait_for_desk()
    kiosk.touch("enrol laptop.hubcard")
    kiosk.wait_for_desk()
    assert "District laboratory" in kiosk.words()
    assert "✓" in wait_for_sign(kiosk, "Safe to remove")
    assert len(list(folder.glob("*.lbundle"))) == len(list(folder.glob("*.devicecard"))) == 1


def test_another_laptop_takes_over_only_after_a_question(open_page, port, logbook):
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    HubKeys.create("Another").card().save(port.plug() / "laptop.hubcard")
    kiosk = open_page()
    kiosk.touch("enrol laptop.hubcard")
    kiosk.touch("noButton")
    assert "Another" not in kiosk.words()
    kiosk.touch("enrol laptop.hubcard")
    kiosk.touch("yesButton")
    kiosk.wait_for_desk()
    assert "Another" in kiosk.words()


def test_the_laptop_that_receives_the_log_is_not_enrolled_again_but_gets_the_devices_card(
    open_page, port, logbook
):
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    folder = port.plug()
    HUB.card().save(folder / "laptop.hubcard")
    kiosk = open_page()
    assert "✓ This laptop receives the log." in kiosk.words()
    assert kiosk.item("enrol laptop.hubcard").property("text") == "Write this device's card"
    kiosk.touch("enrol laptop.hubcard")
    kiosk.wait_for_desk()
    assert len(list(folder.glob("*.devicecard"))) == 1


def test_a_clinician_copies_and_chooses_no_laptop(open_page, port, logbook, tmp_path):
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Ana", Role.ADMIN, "7391")
    store.add("Bo", Role.CLINICIAN, "2580")
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    HubKeys.create("Another").card().save(port.plug() / "other.hubcard")
    kiosk = open_page(operators=store)
    kiosk.sign_in("Bo", "2580")
    kiosk.kiosk.controller.show_page("laptop")
    kiosk.wait_for_desk()
    assert not kiosk.item("enrol other.hubcard").property("enabled")
    wait_for_sign(kiosk, "Safe to remove")
    logbook.start_exam(started())
    kiosk.touch("copyButton")
    kiosk.wait_for_desk()
    wait_for_sign(kiosk, "Exams copied: 2.")


def test_the_sign_stands_on_the_locked_screen_too_and_goes_with_the_stick(open_page, port, logbook, tmp_path):
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Ana", Role.ADMIN, "7391")
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    kiosk = open_page(operators=store)
    assert kiosk.kiosk.controller.page == "sign-in"
    port.plug()
    wait_for_sign(kiosk, "Safe to remove")
    port.plugged = False
    kiosk.qtbot.waitUntil(lambda: not kiosk.shows("stickSign"), timeout=10_000)


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "sw", "hi", "ar"])
def test_page_menu_and_sign_can_be_read_and_hit(open_page, port, logbook, tmp_path, language, size):
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    port.plug()
    kiosk = open_page(language=language, size=size, clock_doubted=lambda: True)
    kiosk.qtbot.waitUntil(lambda: kiosk.kiosk.controller.shell.get("stick_kind") == "done", timeout=10_000)
    kiosk.settle()
    check_everything_is_readable(kiosk)
    for page in ("live", "result", "device", "laptop"):
        kiosk.kiosk.controller.go_to(page)
        kiosk.wait_for_desk()
        assert kiosk.shows("stickSign")
        check_everything_is_readable(kiosk)
