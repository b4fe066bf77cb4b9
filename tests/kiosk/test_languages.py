"""Every word of the screen in every language, and the way there."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest
from kiosk_states import COUNTS, PlayedSession, exam, state
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from edge_app import INTENDED_USE
from edge_app.kiosk import languages
from edge_app.kiosk.languages import FOLDER, LANGUAGES, Language
from edge_app.kiosk.view_models.text import intended_use, percent, verdict_text

OTHERS = [code for code in LANGUAGES if code != "en"]
SOURCES = FOLDER.parent


@pytest.fixture
def language(qapp):
    one = Language()
    yield one
    one.drop()


def messages(path):
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in root.findall("context")
        for message in context.findall("message")
    }


def places(words):
    return sorted(re.findall(r"\{\w*\}|%\d", words))


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory):
    """What ``lupdate`` finds in the code now."""
    out = tmp_path_factory.mktemp("ts") / "now.ts"
    folders = (SOURCES, SOURCES.parent / "report")
    files = sorted(
        str(path) for folder in folders for kind in ("*.py", "*.qml") for path in folder.rglob(kind)
    )
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    subprocess.run(
        [lupdate, "-tr-function-alias", "tr+=say,tr+=self", *files, "-ts", out, "-locations", "none"],
        check=True,
        capture_output=True,
    )
    return messages(out)


@pytest.mark.parametrize("code", OTHERS)
def test_no_string_is_missing_unfinished_or_left_over(in_the_code, code):
    translated = messages(FOLDER / f"leukoscope_{code}.ts")
    assert set(translated) == set(in_the_code), "run: make translations"
    unfinished = [
        key for key, said in translated.items() if said.get("type") or not (said.text or "").strip()
    ]
    assert unfinished == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_translation_has_the_same_places_for_numbers_and_names(code):
    wrong = [
        source
        for (_, source), said in messages(FOLDER / f"leukoscope_{code}.ts").items()
        if places(source) != places(said.text)
    ]
    assert wrong == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_compiled_file_says_what_the_source_says(language, code):
    language.use(code)
    for (context, source), said in messages(FOLDER / f"leukoscope_{code}.ts").items():
        assert QCoreApplication.translate(context, source) == said.text


def test_english_words_that_stand_twice_are_the_same():
    verdict = exam(COUNTS).verdict
    assert intended_use() == INTENDED_USE
    assert verdict_text(verdict).replace("\u00a0", " ") == verdict.sentence


def test_numbers_are_written_as_the_language_writes_them(language):
    assert percent(0.125) == "12.5 %"
    language.use("fr")
    assert percent(0.125) == "12,5 %"
    language.use("ar")
    assert percent(0.125) == "12,5 %"


def test_arabic_runs_from_right_to_left_and_english_back(language):
    language.use("ar")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.use("en")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QLocale().language() == QLocale.Language.C


def test_an_unknown_language_is_english(language):
    language.use("xx")
    assert language.code == "en"


def test_the_language_is_chosen_by_touch_shown_at_once_and_kept(open_kiosk, qtbot):
    kept = []
    kiosk = open_kiosk(PlayedSession(state()), page="new-exam", keep_language=kept.append)
    kiosk.touch("languageButton")
    kiosk.touch("language fr")
    assert "Commencer" not in kiosk.words()
    assert kiosk.item("startButton").property("text") == "Compter"
    assert any("pas un diagnostic" in words for words in kiosk.words())
    qtbot.waitUntil(lambda: kept == ["fr"], timeout=2000)
    kiosk.kiosk.controller.go_to("live")
    kiosk.settle()
    assert "Neutrophile" in kiosk.words()


def test_hindi_is_written_in_its_own_font_at_once_and_english_again_in_the_other(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    for code, family in (("hi", "Noto Sans Devanagari"), ("en", "DejaVu Sans")):
        # Pages that nobody sees go only once their lists are made, and Qt warns of Hindi in their other font.
        QTest.qWait(400)
        kiosk.kiosk.controller.choose_language(code)
        kiosk.settle()
        assert {text.property("font").family() for text in kiosk.texts()} == {family}


def test_a_kept_language_is_there_after_the_next_start(monkeypatch, tmp_path):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path / "home"))
    assert languages.kept_language() == "en"
    languages.keep_language("sw")
    assert languages.kept_language() == "sw"
    languages.language_file().write_text("nonsense")
    assert languages.kept_language() == "en"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_language_in_use_is_known_by_its_code(language, code):
    language.use(code)
    assert languages.spoken_language() == code
