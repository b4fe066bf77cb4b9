"""How often healthy cells are called blast here, in the real window: seen, put to use, and given up again."""

import pytest
from device_home import upkeep_in
from exam_samples import PACK, signed_exam_events
from kiosk_states import PlayedSession, state
from test_layout import check_everything_is_readable

from edge_app.exam.proportion import clopper_pearson
from edge_app.logbook.device_events import SettingChanged
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pack.library import PackLibrary
from edge_app.qc.readers import FIRST_READER, SECOND_READER
from edge_app.settings import Settings, load_settings

WORDS = "readersMeaning"


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as one:
        yield one


def sign_exams(logbook, folder, count, *, blasts):
    """Exams of 100 cells that the readers in use read, signed after all their blasts were corrected."""
    library = PackLibrary(folder / "packs")
    packs = tuple(
        PACK.model_copy(update={"sha256": library.active(place).sha256})
        for place in (FIRST_READER, SECOND_READER)
    )
    for _ in range(count):
        first, *rest = signed_exam_events(blasts=blasts, others=100 - blasts)
        uuid = logbook.start_exam(first.model_copy(update={"packs": packs}))
        logbook.append(uuid, rest).result()


@pytest.fixture
def open_page(open_kiosk, tmp_path, logbook):
    def open_one(size=(800, 480), operators=None, name="", pin="", language="en", text_percent=100):
        kiosk = open_kiosk(
            PlayedSession(state()),
            size=size,
            operators=operators,
            upkeep=upkeep_in(tmp_path, logbook, settings=Settings(text_percent=text_percent)),
        )
        kiosk.kiosk.controller.choose_language(language)
        if name:
            kiosk.sign_in(name, pin)
        kiosk.kiosk.controller.show_page("qc")
        kiosk.wait_for_desk()
        kiosk.touch("readersButton")
        kiosk.wait_for_desk()
        return kiosk

    return open_one


def test_a_rate_is_used_and_given_up_again_and_the_log_has_who_did_it(open_page, tmp_path, logbook):
    sign_exams(logbook, tmp_path, 10, blasts=3)
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Bo", Role.ADMIN, "2580")
    store.add("Ana", Role.TECHNICIAN, "7391")
    kiosk = open_page(operators=store, name="Ana", pin="7391")
    assert not kiosk.item("forgetRate").property("enabled")
    kiosk.touch("useRate")
    kiosk.wait_for_desk()
    expected = round(clopper_pearson(30, 1000).high, 4)
    assert load_settings(tmp_path / "settings.toml").site_rate.false_blast_rate == expected
    assert any(words.startswith("✓ this microscope") for words in kiosk.words())
    assert not kiosk.item("useRate").property("enabled")
    kiosk.touch("forgetRate")
    kiosk.wait_for_desk()
    assert load_settings(tmp_path / "settings.toml").site_rate.false_blast_rate is None
    with LogReader.open(logbook.path) as log:
        events = [event for _, event in log.device_events() if isinstance(event, SettingChanged)]
    rates = [one for one in events if one.name == "site_rate.false_blast_rate"]
    assert [(one.after, one.operator) for one in rates] == [(str(expected), "Ana"), ("None", "Ana")]


def test_too_few_exams_are_shown_and_not_used(open_page, tmp_path, logbook):
    sign_exams(logbook, tmp_path, 9, blasts=3)
    kiosk = open_page()
    assert not kiosk.item("useRate").property("enabled")
    assert any("Too little to go by" in words for words in kiosk.words())


def test_a_clinician_sees_the_rate_and_cannot_choose_it(open_page, tmp_path, logbook):
    sign_exams(logbook, tmp_path, 10, blasts=3)
    store = OperatorStore(tmp_path / "operators.json")
    store.add("Ana", Role.ADMIN, "7391")
    store.add("Bo", Role.CLINICIAN, "2580")
    kiosk = open_page(operators=store, name="Bo", pin="2580")
    assert not kiosk.item("useRate").property("enabled")
    assert any(words.startswith("30 · ") for words in kiosk.words())
    assert "Only a technician" in kiosk.item("beside").property("text")


def test_back_leads_to_the_control_slides_also_before_the_count_is_done(open_page):
    kiosk = open_page()
    kiosk.touch("backButton")
    assert kiosk.shows("readersButton")
    readers = kiosk.kiosk.controller.pages.qc.readers
    readers.open()
    readers.close()
    kiosk.wait_for_desk()
    assert kiosk.shows("readersButton")
    assert kiosk.kiosk.controller.page == "qc"


@pytest.mark.parametrize("language", ["en", "hi", "ar"])
@pytest.mark.parametrize(
    ("size", "text_percent"), [((800, 480), 100), ((1920, 1080), 100), ((1920, 1080), 150)], ids=str
)
def test_every_word_of_the_rate_is_whole(open_page, tmp_path, logbook, size, text_percent, language):
    sign_exams(logbook, tmp_path, 10, blasts=40)
    kiosk = open_page(size, language=language, text_percent=text_percent)
    check_everything_is_readable(kiosk)
