"""Looking back in the real window: past exams are found, opened to be read, gone on with, and compared."""

import threading
from datetime import datetime, timezone

import pytest
from device_home import upkeep_in
from exam_samples import cell, field, started
from kiosk_pages import scene_rect
from kiosk_states import PlayedSession, exam, state
from PySide6.QtCore import QRectF
from test_layout import check_everything_is_readable

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellsReviewed, ExamEnded, ExamSigned
from edge_app.kiosk.archive import Archive
from edge_app.kiosk.view_models.history import since
from edge_app.logbook import search
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status
from edge_app.settings import Settings

DOCTOR, PIN = "M. Okafor", "7391"
BLASTS = tuple(cell(f"blast-{number}", CellClass.LYMPHOBLAST) for number in range(10))
ENDED = ExamEnded(reason="target")


@pytest.fixture
def log_path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def logbook(log_path):
    with Logbook.open(log_path) as book:
        yield book


@pytest.fixture
def past(logbook):
    """The UUIDs of four past exams by a name."""

    def take(sample, *events, operator="Amina"):
        uuid = logbook.start_exam(started(sample_id=sample, operator=operator))
        logbook.append(uuid, (field(), *events)).result()
        return uuid

    return {
        "first": take(
            "TUBE-1", cell("a"), ENDED, CellsReviewed(operator=DOCTOR), ExamSigned(operator=DOCTOR)
        ),
        "suspect": take("TUBE-2", *BLASTS, ENDED),
        "cut": take("TUBE-3", cell("b"), operator="Bo"),
        "second": take("TUBE-1", cell("c", CellClass.MONOCYTE), ENDED),
    }


@pytest.fixture
def open_history(open_kiosk, tmp_path, logbook, past):
    def open_one(session=None, **options):
        kiosk = open_kiosk(
            session
            or PlayedSession(state(Status.ENDED, exam=exam({CellClass.NEUTROPHIL: 9}, ended="target"))),
            upkeep=upkeep_in(tmp_path, logbook),
            **{"archive": Archive(logbook), **options},
        )
        if "operators" in options:
            kiosk.sign_in(DOCTOR, PIN)
        kiosk.touch("menuButton")
        kiosk.touch("tile history")
        wait_for(kiosk, lambda: len(listed(kiosk)) == 4)
        return kiosk

    return open_one


def wait_for(kiosk, condition):
    kiosk.qtbot.waitUntil(condition, timeout=10_000)
    kiosk.settle()


def listed(kiosk):
    """The exams in the list; none while the log is searched, though the window may still show old ones."""
    if kiosk.kiosk.controller.pages.history.page.get("busy"):
        return []
    return [item.objectName()[5:] for item in kiosk.items() if item.objectName().startswith("exam ")]


def open_exam(kiosk, uuid):
    kiosk.touch(f"exam {uuid}")
    wait_for(kiosk, lambda: kiosk.shows("standing"))


def test_past_exams_are_listed_newest_first(open_history, past):
    kiosk = open_history()
    assert listed(kiosk) == [past[name] for name in ("second", "cut", "suspect", "first")]
    assert any(words.startswith("! Blast-suspect 10/10") for words in kiosk.words())


def test_a_scanned_tube_is_found_without_a_touch(open_history, past):
    kiosk = open_history()
    kiosk.type("TUBE-1\r")
    wait_for(kiosk, lambda: listed(kiosk) == [past["second"], past["first"]])


def test_an_operator_is_found_with_the_keys_on_the_screen(open_history, past):
    kiosk = open_history()
    kiosk.touch("wanted")
    for key in ("B", "O"):
        kiosk.touch(f"key{key}")
    kiosk.touch("findButton")
    wait_for(kiosk, lambda: listed(kiosk) == [past["cut"]])
    assert not kiosk.shows("keyA")


@pytest.mark.parametrize(
    ("chip", "names"),
    [
        ("flag suspect", ["suspect"]),
        ("flag unsigned", ["second", "cut", "suspect"]),
        ("period today", ["second", "cut", "suspect", "first"]),
    ],
)
def test_a_touched_filter_leaves_what_fits(open_history, past, chip, names):
    kiosk = open_history()
    kiosk.touch(chip)
    wait_for(kiosk, lambda: listed(kiosk) == [past[name] for name in names])


def test_what_fits_nothing_says_so(open_history):
    kiosk = open_history()
    kiosk.type("NOWHERE\r")
    wait_for(kiosk, lambda: "No exam fits" in kiosk.words())


def test_a_rare_flag_is_looked_for_further_back_on_a_touch(open_history, past, monkeypatch):
    kiosk = open_history()
    monkeypatch.setattr(search, "MOST_READ", 2)
    kiosk.touch("flag suspect")
    wait_for(kiosk, lambda: "None of the newest exams fits" in kiosk.words())
    kiosk.touch("moreButton")
    wait_for(kiosk, lambda: listed(kiosk) == [past["suspect"]])


def test_an_opened_exam_is_shown_and_changes_nothing(open_history, past, log_path):
    with LogReader.open(log_path) as log:
        before = log.head()
    kiosk = open_history()
    open_exam(kiosk, past["suspect"])
    assert kiosk.item("verdict").property("text").startswith("Blast-suspect")
    kiosk.touch("cellsButton")
    kiosk.touch("cell blast-0")
    kiosk.touch("class smudge")
    wait_for(
        kiosk, lambda: kiosk.item("opinions").property("text").startswith("This past exam is open to be")
    )
    with LogReader.open(log_path) as log:
        assert log.head() == before


def test_a_cell_whose_picture_was_not_kept_says_so(open_history, past):
    kiosk = open_history()
    open_exam(kiosk, past["suspect"])
    kiosk.touch("cellsButton")
    wait_for(kiosk, lambda: kiosk.words().count("No picture kept") == len(BLASTS))


def test_an_opened_exam_is_gone_on_with_and_signed(open_history, past, log_path, tmp_path):
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Amina", Role.ADMIN, PIN)
    store.add(DOCTOR, Role.CLINICIAN, PIN)
    kiosk = open_history(operators=store)
    open_exam(kiosk, past["cut"])
    assert kiosk.item("standing").property("text") == "Preliminary - not ended, not signed"
    assert not kiosk.shows("signButton")
    kiosk.touch("goOnButton")
    wait_for(kiosk, lambda: kiosk.shows("signButton"))
    kiosk.touch("cellsButton")
    kiosk.touch("reviewedButton")
    record = kiosk.kiosk.controller.session.record
    wait_for(kiosk, lambda: record.exam.reviewed_by == (DOCTOR,))
    kiosk.touch("galleryResultButton")
    kiosk.touch("signButton")
    kiosk.type(PIN + "\r")
    wait_for(kiosk, lambda: kiosk.shows("standing"))
    with LogReader.open(log_path) as log:
        assert log.replay(past["cut"]).exam.status == "final"
        assert log.verify().ok


def test_back_in_the_list_the_search_stands_as_it_was_left(open_history, past):
    kiosk = open_history()
    kiosk.touch("flag unsigned")
    kiosk.type("TUBE-1\r")
    wait_for(kiosk, lambda: listed(kiosk) == [past["second"]])
    open_exam(kiosk, past["second"])
    kiosk.touch("listButton")
    wait_for(kiosk, lambda: listed(kiosk) == [past["second"]])
    assert kiosk.item("wanted").property("text") == "TUBE-1"
    kiosk.type("TUBE-3\r")
    wait_for(kiosk, lambda: listed(kiosk) == [past["cut"]])
    assert kiosk.item("wanted").property("text") == "TUBE-3"
    kiosk.touch("backButton")
    assert kiosk.shows("standing")


def test_the_first_page_leads_to_past_exams_and_back(open_kiosk, tmp_path, logbook, past):
    kiosk = open_kiosk(None, upkeep=upkeep_in(tmp_path, logbook), archive=Archive(logbook))
    kiosk.touch("historyButton")
    wait_for(kiosk, lambda: len(listed(kiosk)) == 4)
    kiosk.touch("backButton")
    assert kiosk.shows("startButton")


def test_while_an_exam_runs_none_is_opened(open_history, past):
    kiosk = open_history(PlayedSession(state()))
    kiosk.touch(f"exam {past['first']}")
    assert any(words.startswith("End the exam first") for words in kiosk.words())


def test_while_a_past_exam_is_being_opened_no_exam_begins(open_history, past, logbook):
    may_go_on = threading.Event()

    class SlowArchive(Archive):
        def open(self, exam_uuid):
            may_go_on.wait(10)
            return super().open(exam_uuid)

    orders = []
    kiosk = open_history(archive=SlowArchive(logbook), new_session=orders.append)
    kiosk.touch(f"exam {past['first']}")
    kiosk.kiosk.controller.go_to("new-exam")
    kiosk.type("LAB-7\r")
    kiosk.touch("startButton")
    may_go_on.set()
    wait_for(kiosk, lambda: kiosk.shows("standing"))
    assert orders == []
    kiosk.kiosk.controller.go_to("new-exam")
    kiosk.settle()
    assert kiosk.item("startButton").isEnabled()


def test_an_exam_stands_beside_the_one_of_its_sample_before(open_history, past):
    kiosk = open_history()
    open_exam(kiosk, past["second"])
    kiosk.touch("compareButton")
    wait_for(kiosk, lambda: kiosk.shows("compareMessage"))
    assert kiosk.item("compareMessage").property("text") == "The exam before with the same sample ID."
    assert kiosk.words().count("100.0 %") == 2
    kiosk.touch("compareBack")
    assert kiosk.shows("standing")


def test_exams_side_by_side_are_said_again_in_another_language(open_history, past):
    kiosk = open_history()
    open_exam(kiosk, past["second"])
    kiosk.touch("compareButton")
    wait_for(kiosk, lambda: kiosk.shows("compareMessage"))
    kiosk.kiosk.controller.choose_language("fr")
    wait_for(kiosk, lambda: "Neutrophile" in kiosk.words())
    assert "Neutrophil" not in kiosk.words()


def test_where_no_exam_was_before_one_is_chosen_to_compare_with(open_history, past):
    kiosk = open_history()
    open_exam(kiosk, past["suspect"])
    kiosk.touch("compareButton")
    wait_for(kiosk, lambda: set(listed(kiosk)) == set(past.values()) - {past["suspect"]})
    assert any(words.startswith("No earlier exam has this sample ID") for words in kiosk.words())
    kiosk.touch("backButton")
    assert kiosk.shows("standing")
    kiosk.touch("compareButton")
    wait_for(kiosk, lambda: len(listed(kiosk)) == 3)
    kiosk.touch(f"exam {past['first']}")
    wait_for(kiosk, lambda: kiosk.shows("compareMessage"))
    assert kiosk.item("compareMessage").property("text").startswith("Chosen by hand")


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "fr", "sw", "hi", "ar"])
def test_every_word_can_be_read_and_every_target_hit(open_history, past, language, size):
    kiosk = open_history(language=language, size=size)
    check_everything_is_readable(kiosk)
    open_exam(kiosk, past["second"])
    check_everything_is_readable(kiosk)
    kiosk.touch("compareButton")
    wait_for(kiosk, lambda: kiosk.shows("compareMessage"))
    check_everything_is_readable(kiosk)
    for button in kiosk.buttons():
        assert min(scene_rect(button).width(), scene_rect(button).height()) >= 48


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "fr", "sw", "hi", "ar"])
def test_the_list_stays_whole_with_the_largest_text(open_kiosk, tmp_path, logbook, past, language, size):
    upkeep = upkeep_in(tmp_path, logbook, settings=Settings(text_percent=150))
    kiosk = open_kiosk(None, size=size, upkeep=upkeep, archive=Archive(logbook), language=language)
    check_everything_is_readable(kiosk)
    kiosk.touch("historyButton")
    wait_for(kiosk, lambda: len(listed(kiosk)) == 4)
    window = QRectF(0, 0, *size)
    for button in kiosk.buttons():
        assert min(button.width(), button.height()) >= 48, button.objectName()
        if not button.objectName().startswith("exam "):
            assert window.contains(scene_rect(button)), button.objectName()
    for text in kiosk.texts():
        assert not text.property("truncated"), text.property("text")
        assert text.property("paintedWidth") <= text.width() + 1, text.property("text")


def test_periods_begin_at_midnight_where_the_device_stands():
    now = datetime(2026, 11, 24, 15, 30, tzinfo=timezone.utc)
    assert since("", now) == ""
    assert since("today", now) == "2026-11-24T00:00:00.000+00:00"
    assert since("week", now) == "2026-11-18T00:00:00.000+00:00"
