"""The languages of the screen. Texts are English in the code; ``i18n`` has the others for Qt Linguist."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from edge_app.exceptions import KioskError
from edge_app.files import write_durably
from edge_app.settings import data_home

LANGUAGES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "sw": "Kiswahili",
    "hi": "हिन्दी",
    "ar": "العربية",
}
"""Codes, and each language's own name."""

LOCALES = {"ar": "ar_MA"}
"""Where the code alone would write numbers with other digits than the instruments in the room."""

FOLDER = Path(__file__).parent / "i18n"


class Language:
    """The language in use: one for the whole program, as Qt has it."""

    def __init__(self) -> None:
        self.code = "en"
        self._translator: QTranslator | None = None

    def use(self, code: str) -> None:
        """Switches words, numbers and the direction of the screen; an unknown code is English."""
        self.drop()
        self.code = code if code in LANGUAGES else "en"
        app = QCoreApplication.instance()
        if self.code == "en" or app is None:
            return
        self._translator = QTranslator()
        self._translator.load(str(FOLDER / f"leukoscope_{self.code}.qm"))
        QCoreApplication.installTranslator(self._translator)
        QLocale.setDefault(QLocale(LOCALES.get(self.code, self.code)))
        if isinstance(app, QGuiApplication):
            app.setLayoutDirection(QLocale().textDirection())

    def drop(self) -> None:
        """Goes back to English."""
        if self._translator is None:
            return
        QCoreApplication.removeTranslator(self._translator)
        self._translator = None
        self.code = "en"
        QLocale.setDefault(QLocale(QLocale.Language.C))
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def spoken_language() -> str:
    """The code of the language in use, as Qt has it."""
    code = QLocale().name().partition("_")[0]
    return code if code in LANGUAGES else "en"


def language_file() -> Path:
    """Where the device keeps which language it was left in."""
    return data_home() / "language"


def kept_language() -> str:
    """The language the device was left in; English where that is not known."""
    try:
        code = language_file().read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return "en"
    return code if code in LANGUAGES else "en"


def keep_language(code: str) -> None:
    """Keeps the language for the next start.

    Raises:
        KioskError: it could not be written.
    """
    path = language_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, code.encode("ascii"))
    except OSError as error:
        raise KioskError(
            f"The language could not be kept in {path} ({error.strerror}); check the folder and free space."
        ) from error
