"""Words and numbers that more than one page uses.

Every text goes through ``QCoreApplication.translate`` with a literal, so that Qt Linguist finds it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import Verdict
from edge_app.exam.events import PackReference, Scale
from edge_app.exam.proportion import Interval, percent_ends

translate = QCoreApplication.translate


def report_text(text: str) -> str:
    """A sentence of the report in the language of the screen."""
    # lupdate finds these in edge_app/report, outside of any class it would take for the context.
    return translate("", text)


def class_name(cell_class: CellClass) -> str:
    """The class as it stands in a table."""
    return {
        CellClass.LYMPHOBLAST: translate("Cell", "Lymphoblast, suspect"),
        CellClass.MYELOBLAST: translate("Cell", "Myeloblast, suspect"),
        CellClass.LYMPHOCYTE: translate("Cell", "Lymphocyte"),
        CellClass.MONOCYTE: translate("Cell", "Monocyte"),
        CellClass.NEUTROPHIL: translate("Cell", "Neutrophil"),
        CellClass.EOSINOPHIL: translate("Cell", "Eosinophil"),
        CellClass.BASOPHIL: translate("Cell", "Basophil"),
        CellClass.ERYTHROBLAST: translate("Cell", "Erythroblast"),
        CellClass.UNIDENTIFIED: translate("Cell", "Unidentified"),
        CellClass.SMUDGE: translate("Cell", "Smudge"),
        CellClass.ARTEFACT: translate("Cell", "Artefact"),
    }[cell_class]


def blast_question(cell_class: CellClass) -> str:
    """A blast class as it stands on a picture: short, and asked, not stated."""
    if cell_class is CellClass.LYMPHOBLAST:
        return translate("Cell", "Lymphoblast?")
    return translate("Cell", "Myeloblast?")


def verdict_text(verdict: Verdict) -> str:
    """``Verdict.sentence`` in the language of the screen."""
    if verdict.leucocytes == 0:
        return translate("Verdict", "No white cell counted yet.")
    low, high = percent_ends(verdict.interval)
    share = translate("Verdict", "Blast-suspect {0}/{1} (95 % CI {2}-{3} %)").format(
        verdict.blasts, verdict.leucocytes, low, high
    )
    if verdict.flagged:
        meaning = translate("Verdict", "review required.")
    elif verdict.blasts:
        meaning = translate("Verdict", "not more than false calls explain; review the suspect cells.")
    else:
        meaning = translate("Verdict", "none seen in {0} cells; that excludes nothing.").format(
            verdict.leucocytes
        )
    return keep_units(f"{share} — {meaning}")


def intended_use() -> str:
    """``edge_app.INTENDED_USE`` in the language of the screen."""
    return translate("Shell", "Decision support for a trained morphologist; research use; not a diagnosis.")


def clock_warning() -> str:
    """What a clock that cannot be right means for who reads the result."""
    return translate(
        "Shell", "⚠ The device's clock is wrong: times in the log and on paper mislead; have it set."
    )


def hint_text(sentence: str) -> str:
    """A quality meter's hint in the language of the screen; one unknown here stays as it is."""
    return {
        "Turn the fine focus.": translate("Hint", "Turn the fine focus."),
        "The picture is mostly noise: give more light, lower the camera's gain.": translate(
            "Hint", "The picture is mostly noise: give more light, lower the camera's gain."
        ),
        "The light is uneven: centre the condenser.": translate(
            "Hint", "The light is uneven: centre the condenser."
        ),
        "No stain colour: check the slide and the white balance.": translate(
            "Hint", "No stain colour: check the slide and the white balance."
        ),
        "These are not stained like white cells: check the slide and the camera's colours.": translate(
            "Hint", "These are not stained like white cells: check the slide and the camera's colours."
        ),
        "Part of the picture is missing: check the camera's cable.": translate(
            "Hint", "Part of the picture is missing: check the camera's cable."
        ),
        "Too dark: raise the lamp.": translate("Hint", "Too dark: raise the lamp."),
        "Too bright: lower the lamp.": translate("Hint", "Too bright: lower the lamp."),
        "No specimen here: move to the smear.": translate("Hint", "No specimen here: move to the smear."),
        "Too thick: move towards the feathered edge.": translate(
            "Hint", "Too thick: move towards the feathered edge."
        ),
    }.get(sentence, sentence)


def meter_name(name: str) -> str:
    """The quality meter as it stands on screen; a meter unknown here shows its own name."""
    return {
        "focus": translate("Meter", "Focus"),
        "light": translate("Meter", "Light"),
        "evenness": translate("Meter", "Even light"),
        "stain": translate("Meter", "Stain"),
        "specimen": translate("Meter", "Specimen"),
    }.get(name, name)


def moment(utc: str) -> str:
    """A time of the log where the device stands, as the screen's language writes it."""
    time = QDateTime.fromString(utc, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if QLocale().language() is QLocale.Language.C:
        return time.toString("yyyy-MM-dd hh:mm")
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def day_text(day: date) -> str:
    """A day as the screen's language writes it."""
    if QLocale().language() is QLocale.Language.C:
        return day.isoformat()
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def number(value: float, decimals: int) -> str:
    """A number as the screen's language writes it."""
    return QLocale().toString(value, "f", decimals)


def typed_number(typed: str) -> float:
    """The number that a hand typed, with a comma or a point.

    Raises:
        ValueError: it is none.
    """
    return float(typed.strip().replace(",", "."))


def percent(share: float) -> str:
    """A share in 0..1 as ``12.0 %``."""
    return f"{number(100.0 * share, 1)} %"


def keep_units(sentence: str) -> str:
    """The sentence with its numbers tied to their ``%``, so that no line begins with one."""
    return sentence.replace(" %", "\u00a0%")


def small_percent(share: float) -> str:
    """A share in 0..1 that may be tiny, never printed as a bare 0: ``< 0.1 %``."""
    return f"< {percent(0.001)}" if 0.0 <= share < 0.001 else percent(share)


def interval(ends: Interval) -> str:
    """An interval in 0..1 as ``6.4 - 20.0 %``."""
    return f"{number(100.0 * ends.low, 1)} - {number(100.0 * ends.high, 1)} %"


def share_text(share: float, ends: Interval, decimals: int = 1) -> str:
    """A share in 0..1 with its interval as ``51.0 % (42.0-60.0 %)``; one piece in any line."""
    value, low, high = (number(100.0 * one, decimals) for one in (share, *ends))
    return whole(f"{value} % ({low}-{high} %)")


def whole(figures: str) -> str:
    """Figures that no line breaks and no script from right to left turns round."""
    return "\u2066" + figures.replace(" ", "\u00a0").replace("-", "-\u2060") + "\u2069"


def scale_text(scale: Scale | None) -> str:
    """The scale with where it comes from: a guess is never shown as a measurement."""
    if scale is None:
        return translate("Scale", "scale not known yet")
    return f"{left_to_right(f'{number(scale.um_per_px, 3)} µm/px')}, {scale_origin(scale)}"


def scale_origin(scale: Scale) -> str:
    """Where a scale comes from."""
    return {
        "calibrated": translate("Scale", "calibrated"),
        "estimated": translate("Scale", "estimated"),
        "assumed": translate("Scale", "assumed"),
        "simulated": translate("Scale", "simulated"),
    }[scale.origin]


def in_line(parts: Iterable[str], between: str = " · ") -> str:
    """Parts in a line that runs as the language does, each keeping its own direction.

    A name in Latin letters in an Arabic line would else take the signs beside it along, or turn the line.
    Isolates are those of Unicode's UAX 9.
    """
    start = "\u200f" if _right_to_left() else ""
    return start + between.join(f"\u2068{part}\u2069" for part in parts)


def left_to_right(words: str) -> str:
    """Latin words or a number with its unit, which keep their order in a line that runs the other way."""
    return f"\u2066{words}\u2069" if _right_to_left() else words


def own_direction(words: str) -> str:
    """A name or a path, which runs as its own script does, in a line that may run the other way."""
    return f"\u2068{words}\u2069" if _right_to_left() else words


def _right_to_left() -> bool:
    return QLocale().textDirection() == Qt.LayoutDirection.RightToLeft


def cells_and_fields(cells: int, fields: int) -> str:
    """``23 cells, 7 fields`` with the right endings."""
    cell_part = translate("Count", "1 cell") if cells == 1 else translate("Count", "{0} cells").format(cells)
    field_part = (
        translate("Count", "1 field") if fields == 1 else translate("Count", "{0} fields").format(fields)
    )
    return f"{cell_part}, {field_part}"


def any_development_key(packs: Iterable[PackReference]) -> bool:
    """Whether a pack was signed with a development key, which the screen then says."""
    return any(pack.development_key for pack in packs)


class Standing(Protocol):
    """What ``Exam`` and its heading in a list both know."""

    @property
    def status(self) -> str:
        """See ``Exam.status``."""
        ...

    @property
    def signed_by(self) -> str | None:
        """Who signed last."""
        ...

    @property
    def reopened_by(self) -> str | None:
        """Who reopened it last."""
        ...


def standing_text(exam: Standing, *, counting: bool = True) -> str:
    """Whether the result is final, and by whom.

    Args:
        exam: the exam or its heading.
        counting: whether one that has not ended still counts; a power cut may have left it so.
    """
    match exam.status:
        case "open" if not counting:
            return translate("Result", "Preliminary - not ended, not signed")
        case "open":
            return translate("Result", "Preliminary - still counting, not signed")
        case "preliminary":
            return translate("Result", "Preliminary - not signed")
        case "final":
            return translate("Result", "Final - signed by {0}").format(exam.signed_by)
        case "reopened":
            return translate("Result", "Reopened by {0} - not signed again").format(exam.reopened_by)
        case _:
            return translate("Result", "Amended - signed by {0}").format(exam.signed_by)
