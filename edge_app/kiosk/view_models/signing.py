"""What the page says on which a result is signed or a signed one reopened."""

from dataclasses import dataclass
from typing import Literal

from edge_app.exam.exam import Exam
from edge_app.kiosk.view_models.text import translate
from edge_app.operators.operator import Operator, Right

Step = Literal["", "sign", "amend"]
"""What can be done with an exam next: nothing, make it final, or reopen it."""


@dataclass(frozen=True)
class SigningView:
    """The page, and the button of the result page that leads to it."""

    step: Step
    button: str
    title: str
    statement: str
    pin_label: str
    message: str
    waiting: bool


def next_step(exam: Exam | None) -> Step:
    """What a clinician can do with an exam as it stands."""
    if exam is None or exam.ended is None or exam.started.control:
        return ""
    return "amend" if exam.closed else "sign"


def signing_view(exam: Exam | None, operator: Operator | None, message: str, *, busy: bool) -> SigningView:
    """The page for an exam.

    Args:
        exam: the exam; None before there is one.
        operator: who is signed in.
        message: what went wrong, empty when all is well.
        busy: the PIN is being checked.
    """
    step = next_step(exam)
    counted = exam.differential.leucocytes if exam is not None else 0
    titles = {
        "": "",
        "sign": translate("Signing", "Sign the result"),
        "amend": translate("Signing", "Change a signed result"),
    }
    statements = {
        "": "",
        "sign": translate(
            "Signing",
            "With my PIN I say that I looked through the {0} white cells and stand by this result. "
            "It is final then; each later change needs a reason and stays on record.",
        ).format(counted),
        "amend": translate(
            "Signing",
            "The result is not final until it is signed again. The reason stays on record and on paper.",
        ),
    }
    buttons = {"": "", "sign": translate("Signing", "Sign"), "amend": translate("Signing", "Amend")}
    return SigningView(
        step=step,
        button=buttons[step],
        title=titles[step],
        statement=statements[step],
        pin_label=translate("Signing", "PIN of {0}").format(operator.name) if operator is not None else "",
        message=message,
        waiting=busy,
    )


def who_may_not(operator: Operator | None) -> str:
    """Why this person does not sign; empty where they may."""
    if operator is not None and operator.may(Right.SIGN):
        return ""
    return translate("Signing", "A clinician signs: lock the screen, and sign in as one.")
