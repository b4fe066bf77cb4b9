"""The screen of a kiosk that cannot start, so that nobody stands before a black one."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlApplicationEngine

from edge_app.kiosk.languages import Language, kept_language
from edge_app.kiosk.view_models.error_words import error_text

PAGE = QUrl.fromLocalFile(str(Path(__file__).parent / "qml" / "Trouble.qml"))


def show_trouble(sentence: str, shown_s: float) -> None:
    """Shows a sentence in the device's language for some seconds.

    Args:
        sentence: what is wrong and what to do, in English.
        shown_s: seconds until it is closed, so that whoever started the kiosk can try again.
    """
    existing = QGuiApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["leukoscope"])
    language = Language()
    language.use(kept_language())
    engine = QQmlApplicationEngine()
    try:
        engine.setInitialProperties({"sentence": error_text(sentence)})
        engine.load(PAGE)
        # Closing the last window ends the loop. Quitting would leave the window to its deletion, whose own
        # quit comes when no loop runs any more, and ends the next one before it begins.
        timer = QTimer(engine)
        timer.setSingleShot(True)
        timer.setInterval(round(1000 * shown_s))
        for window in engine.rootObjects():
            if isinstance(window, QWindow):
                timer.timeout.connect(window.close)
        timer.start()
        app.exec()
    finally:
        shiboken6.delete(engine)
        language.drop()
