"""The program's sentences about trouble come in the language of the screen."""

import ast
import re
from pathlib import Path

import pytest
from kiosk_states import state

import edge_app
from edge_app.kiosk.languages import Language
from edge_app.kiosk.view_models.error_words import SENTENCES, error_text
from edge_app.kiosk.view_models.live import live_part
from edge_app.pipeline.state import Status


@pytest.fixture
def language(qapp):
    one = Language()
    yield one
    one.drop()


def _written(tree):
    """Every piece of text in a file, with a hole for each value put into it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.fixture(scope="module")
def sentences():
    folder = Path(edge_app.__file__).parent
    files = [file for file in folder.rglob("*.py") if file.name != "error_words.py"]
    return {text for file in files for text in _written(ast.parse(file.read_text(encoding="utf-8")))}


@pytest.mark.parametrize("known", SENTENCES)
def test_every_sentence_known_here_is_one_that_the_program_says(sentences, known):
    assert re.sub(r"\{\d\}", "{}", known) in sentences


@pytest.mark.parametrize("code", ["fr", "es", "pt", "sw", "hi", "ar"])
@pytest.mark.parametrize("known", SENTENCES)
def test_what_changes_in_a_sentence_stands_in_every_language(language, known, code):
    language.use(code)
    holes = len(set(re.findall(r"\{\d\}", known)))
    values = [f"<{number}>" for number in range(holes)]
    said = error_text(known.format(*values))
    assert said != known.format(*values)
    assert all(value in said for value in values)


def test_what_the_system_says_is_translated_too(language):
    language.use("fr")
    said = error_text("report.pdf cannot be written (No space left on device); choose another place.")
    assert said == "report.pdf ne peut pas être écrit (plus de place) ; choisissez un autre endroit."


def test_a_sentence_nobody_translated_and_english_stay_as_they_are(language):
    language.use("fr")
    assert error_text("The moon is full.") == "The moon is full."
    language.use("en")
    full = "The disk with the log /x/log.sqlite is full: nothing more was saved; free space."
    assert error_text(full) == full


def test_a_full_disk_is_said_on_the_live_page_in_its_language(language):
    language.use("es")
    full = "The disk with the log /x is full: nothing more was saved; free space."
    assert live_part(state(Status.NOT_SAVED, message=full)).message.startswith("El disco del registro /x")


def test_a_path_keeps_its_order_in_a_line_from_right_to_left(language):
    language.use("ar")
    said = error_text(
        "The disk with the log /var/lib/log.sqlite is full: nothing more was saved; free space."
    )
    assert "\u2068/var/lib/log.sqlite\u2069" in said
