"""What the new-exam page says and makes of what was typed."""

from dataclasses import dataclass

from pydantic import ValidationError

from edge_app.exam.events import MAX_HISTORY, MAX_SAMPLE_ID, PatientNotes
from edge_app.exceptions import UsageError
from edge_app.kiosk.view_models.text import moment, translate, typed_number

TARGETS = (100, 200, 400)
"""Leucocytes to count by the usual protocols."""


@dataclass(frozen=True)
class Typed:
    """What stands in the fields of the page, as typed."""

    sample: str
    age: str = ""
    sex: str = ""
    history: str = ""
    white_count: str = ""


@dataclass(frozen=True)
class NewExamView:
    """The parts of the page that Python decides; the fields belong to the page."""

    operator: str
    target: int
    warning: str
    problem: str
    scanning: bool
    scanned: str


def duplicate_warning(earlier: int, last: str) -> str:
    """What to say about a sample ID that is in the log already; empty where it is new.

    Args:
        earlier: exams of this sample ID.
        last: when the newest was taken, as the log says it.
    """
    if earlier == 0:
        return ""
    if earlier == 1:
        return translate("NewExam", "This sample ID was examined before, on {0}. Check the tube.").format(
            _in_one_piece(moment(last))
        )
    return translate(
        "NewExam", "This sample ID was examined {0} times before, last on {1}. Check the tube."
    ).format(earlier, _in_one_piece(moment(last)))


def _in_one_piece(time: str) -> str:
    # Signs that Arabic dates have beside each stroke would let a line end there.
    return time.replace("/", "/\u2060")


def sample_of(typed: str) -> str:
    """The sample ID in what a hand or a scanner typed.

    Raises:
        UsageError: there is none, or it is too long.
    """
    sample = "".join(sign for sign in typed if sign.isprintable()).strip()
    if not sample:
        raise UsageError(translate("NewExam", "Scan or type the sample ID first."))
    if len(sample) > MAX_SAMPLE_ID:
        raise UsageError(
            translate("NewExam", "The sample ID is too long; it has at most {0} signs.").format(MAX_SAMPLE_ID)
        )
    return sample


def notes_of(typed: Typed, operator: str) -> PatientNotes | None:
    """What is known of the patient; None where nothing was typed.

    Raises:
        UsageError: a number is none, or no patient has it.
    """
    if not (typed.age.strip() or typed.sex or typed.history.strip() or typed.white_count.strip()):
        return None
    try:
        return PatientNotes.model_validate(
            {
                "operator": operator,
                "age_years": _number(typed.age),
                "sex": typed.sex or None,
                "history": typed.history.strip()[:MAX_HISTORY],
                "white_count": _number(typed.white_count),
            }
        )
    except (ValidationError, ValueError) as error:
        raise UsageError(
            translate(
                "NewExam", "Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither."
            )
        ) from error


def _number(typed: str) -> float | None:
    """What a hand typed as a number; None where it is blank."""
    return typed_number(typed) if typed.strip() else None
