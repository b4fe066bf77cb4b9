"""An administrator adds and removes operators on the screen, and gives new PINs."""

import pytest
from device_home import upkeep_in
from kiosk_pages import scene_rect
from kiosk_states import COUNTS, PlayedSession, exam, state
from test_layout import check_everything_is_readable

from edge_app.exceptions import OperatorError, PinError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status

PIN, OTHER_PIN = "7391", "2846"
ADMIN, DOCTOR = "Amina Diallo", "M. Okafor"


@pytest.fixture
def store(tmp_path):
    staffed = OperatorStore(tmp_path / "operators.json")
    staffed.add(ADMIN, Role.ADMIN, PIN)
    staffed.add(DOCTOR, Role.CLINICIAN, PIN)
    return staffed


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def open_page(open_kiosk, qtbot, store, log_path, tmp_path):
    with Logbook.open(log_path) as logbook:

        def open_one(name=ADMIN, **options):
            session = PlayedSession(state(Status.ENDED, exam=exam(COUNTS, ended="target")))
            kiosk = open_kiosk(
                session,
                operators=store,
                record=lambda change: logbook.append_device(change).result(),
                upkeep=upkeep_in(tmp_path, logbook),
                **options,
            )
            kiosk.touch(f"operator {name}")
            kiosk.type(PIN + "\r")
            qtbot.waitUntil(lambda: not kiosk.shows("signInButton"), timeout=10_000)
            kiosk.settle()
            kiosk.touch("menuButton")
            kiosk.touch("tile operators")
            qtbot.waitUntil(lambda: kiosk.shows(f"newPin {DOCTOR}"), timeout=10_000)
            kiosk.settle()
            return kiosk

        yield open_one


def wait_for_message(kiosk, qtbot, words):
    qtbot.waitUntil(lambda: any(words in text for text in kiosk.words()), timeout=10_000)
    kiosk.settle()


def logged(log_path):
    with LogReader.open(log_path) as log:
        return [(e.action, e.operator, e.by) for _, e in log.device_events() if e.kind == "operator"]


def test_an_operator_is_added_by_touch_and_may_sign_in(open_page, qtbot, store, log_path):
    kiosk = open_page()
    kiosk.touch("addOperator")
    for key in ("N", "Space", "D", "I", "A"):
        kiosk.touch(f"key{key}")
    for field in ("operatorPin", "operatorAgain"):
        kiosk.touch(field)
        for digit in OTHER_PIN:
            kiosk.touch(f"key{digit}")
    kiosk.touch("role technician")
    kiosk.touch("saveOperator")
    wait_for_message(kiosk, qtbot, "N Dia can now sign in.")
    assert store.check_pin("N Dia", OTHER_PIN).role is Role.TECHNICIAN
    assert logged(log_path) == [("added", "N Dia", ADMIN)]


def test_a_new_pin_takes_the_place_of_the_old(open_page, qtbot, store, log_path):
    kiosk = open_page()
    kiosk.touch(f"newPin {DOCTOR}")
    kiosk.type(f"{OTHER_PIN}\r{OTHER_PIN}\r")
    wait_for_message(kiosk, qtbot, f"{DOCTOR} has a new PIN.")
    assert store.check_pin(DOCTOR, OTHER_PIN).name == DOCTOR
    with pytest.raises(PinError):
        store.check_pin(DOCTOR, PIN)
    assert logged(log_path) == [("new PIN", DOCTOR, ADMIN)]


def test_two_pins_that_differ_change_nothing(open_page, qtbot, store):
    kiosk = open_page()
    kiosk.touch(f"newPin {DOCTOR}")
    kiosk.type(f"{OTHER_PIN}\r{PIN}\r")
    wait_for_message(kiosk, qtbot, "The two PINs differ")
    assert store.check_pin(DOCTOR, PIN).name == DOCTOR


def test_an_operator_is_removed_only_after_a_question(open_page, qtbot, store, log_path):
    kiosk = open_page()
    kiosk.touch(f"remove {DOCTOR}")
    kiosk.touch("noButton")
    assert store.find(DOCTOR).name == DOCTOR
    kiosk.touch(f"remove {DOCTOR}")
    kiosk.touch("yesButton")
    wait_for_message(kiosk, qtbot, f"{DOCTOR} can no longer sign in.")
    with pytest.raises(OperatorError):
        store.find(DOCTOR)
    assert logged(log_path) == [("removed", DOCTOR, ADMIN)]


def test_the_last_administrator_stays(open_page, qtbot, store):
    kiosk = open_page()
    kiosk.touch(f"remove {ADMIN}")
    kiosk.touch("yesButton")
    wait_for_message(kiosk, qtbot, "is the last admin")
    assert store.find(ADMIN).name == ADMIN


def test_who_is_no_administrator_only_looks(open_page):
    kiosk = open_page(name=DOCTOR)
    assert "Only an administrator changes this." in kiosk.words()
    touchable = [one.objectName() for one in kiosk.buttons() if one.property("enabled")]
    assert not [name for name in touchable if name.startswith(("newPin", "remove", "addOperator"))]


@pytest.mark.parametrize("language", ["en", "fr", "hi", "ar"])
@pytest.mark.parametrize("touched", [None, "addOperator", f"newPin {DOCTOR}"])
def test_every_word_of_the_page_is_readable_on_the_small_screen(open_page, language, touched):
    kiosk = open_page(language=language)
    if touched:
        kiosk.touch(touched)
    check_everything_is_readable(kiosk)
    for button in kiosk.buttons():
        assert scene_rect(button).height() >= 48
