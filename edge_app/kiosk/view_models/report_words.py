"""The report's words in the language of the screen."""

from PySide6.QtCore import QLocale, Qt

from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam
from edge_app.kiosk.view_models.packs import all_limits_text
from edge_app.kiosk.view_models.text import (
    class_name,
    intended_use,
    meter_name,
    report_text,
    translate,
    verdict_text,
)
from edge_app.pack.manifest import Manifest
from edge_app.report.pdf.words import Words


class ScreenWords(Words):
    """The sentences of a report, where the screen has them said as the screen does."""

    def __init__(self) -> None:
        """Speaks the language that the application has loaded."""
        mirrored = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft
        super().__init__(_translate, right_to_left=mirrored)

    def intended_use(self) -> str:
        """What the app is for."""
        return intended_use()

    def verdict(self, exam: Exam) -> str:
        """What the flag rule came to, in a sentence."""
        return verdict_text(exam.verdict)

    def limits(self, manifest: Manifest) -> str:
        """What a pack was measured to be worth."""
        # Paper has no glyph for the joiner that keeps a range in one line on the screen.
        return all_limits_text(manifest).replace("\u2060", "")

    def class_name(self, cell_class: CellClass) -> str:
        """A class as a person reads it."""
        return class_name(cell_class)


def _translate(context: str, text: str) -> str:
    match context:
        case "Report":
            return report_text(text)
        case "Meter":
            return meter_name(text)
        case _:
            return _listed().get(text, text)


def _listed() -> dict[str, str]:
    """Words that a log or a pack has, and no literal of the report."""
    return {
        "female": translate("Result", "Female"),
        "male": translate("Result", "Male"),
        "other": translate("Result", "Other"),
        "calibrated": translate("Scale", "calibrated"),
        "estimated": translate("Scale", "estimated"),
        "assumed": translate("Scale", "assumed"),
        "simulated": translate("Scale", "simulated"),
        "Benign": translate("Subtype", "Benign"),
        "Early pre-B": translate("Subtype", "Early pre-B"),
        "Pre-B": translate("Subtype", "Pre-B"),
        "Pro-B": translate("Subtype", "Pro-B"),
        "newborn, to 1 month": translate("AgeGroup", "newborn, to 1 month"),
        "1 to 23 months": translate("AgeGroup", "1 to 23 months"),
        "2 to 10 years": translate("AgeGroup", "2 to 10 years"),
        "11 years and older": translate("AgeGroup", "11 years and older"),
    }
