"""What stands around every page: the bars at the head and the foot."""

from PySide6.QtCore import QObject

from edge_app.kiosk.languages import LANGUAGES, Language
from edge_app.kiosk.page_object import PageObject, page_object
from edge_app.kiosk.view_models.laptop import StickSign
from edge_app.kiosk.view_models.shell import ShellPart
from edge_app.kiosk.view_models.text import intended_use


def make_shell(parent: QObject, *, can_start_new: bool, can_lock: bool, has_menu: bool) -> PageObject:
    """Makes the object that the bars read.

    Args:
        parent: the Qt owner.
        can_start_new: whether this kiosk begins exams.
        can_lock: whether people sign in.
        has_menu: whether there are pages about the device.
    """
    shell = page_object(
        parent,
        ShellPart,
        StickSign,
        intended_use=str,
        can_start_new=bool,
        can_lock=bool,
        operator=str,
        language=str,
        language_name=str,
        has_menu=bool,
        text_percent=int,
        notice=str,
        warning=str,
        busy=bool,
        past=bool,
    )
    shell.set("can_start_new", can_start_new)
    shell.set("can_lock", can_lock)
    shell.set("has_menu", has_menu)
    shell.set("text_percent", 100)
    return shell


def say_language(shell: PageObject, language: Language) -> None:
    """Says in a language what the bars say of themselves, and which it is."""
    shell.set("intended_use", intended_use())
    shell.set("language", language.code)
    shell.set("language_name", LANGUAGES[language.code])
