"""A kiosk that cannot open its log says why on its screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from edge_app.cli import kiosk as command
from edge_app.cli.kiosk import _opened
from edge_app.exceptions import LogbookKeyError
from edge_app.kiosk.languages import keep_language
from edge_app.kiosk.trouble import show_trouble
from edge_app.update.bound_key import other_board


@pytest.fixture
def shown(qapp):
    """Shows a sentence; what the screen said, and the shares of its text's place that the text takes."""

    def shown(sentence):
        found = []

        def look():
            (window,) = QGuiApplication.topLevelWindows()
            text = window.findChild(object, "sentence")
            if not text.property("height"):
                # Not laid out yet.
                QTimer.singleShot(10, look)
                return
            found.append((text.property("text"), text.property("paintedHeight") / text.property("height")))
            window.close()

        QTimer.singleShot(0, look)
        show_trouble(sentence, 60.0)
        return found[0]

    return shown


@pytest.mark.parametrize(
    ("code", "word"), [("en", "another board"), ("fr", "carte"), ("hi", "बोर्ड"), ("ar", "لوحة")]
)
def test_the_screen_says_in_its_language_that_the_card_is_another_boards(
    shown, tmp_path, monkeypatch, code, word
):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path))
    keep_language(code)

    text, height = shown(str(other_board("pi")))

    assert word in text
    assert "leukoscope-update key recover" in text
    assert height <= 1


def test_the_appliance_shows_it_and_ends_and_a_command_line_only_says_it(tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr("edge_app.kiosk.app.show_why", lambda sentence, shown_s: told.append(sentence))
    monkeypatch.setenv("LEUKOSCOPE_KEY_FILE", str(tmp_path / "none" / "log.key"))
    (tmp_path / "log.key.bound").write_text("{}")

    for tell in (True, False):
        with pytest.raises(LogbookKeyError, match="bound to its board"):
            _opened(Path(tmp_path / "log.sqlite"), tell=tell)

    assert len(told) == 1
    assert command.TROUBLE_S > 0
