"""What the page of operators says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from edge_app.kiosk.view_models.choice import ChoiceRow, choice_rows
from edge_app.kiosk.view_models.sign_in import role_name
from edge_app.kiosk.view_models.text import translate
from edge_app.operators.operator import Operator, Role

Form = Literal["", "add", "pin"]
"""What is being filled in: nothing, a new operator, or a new PIN."""


@dataclass(frozen=True)
class StaffRow:
    """An operator on a line; ``blocked`` says in words that wrong PINs were tried."""

    name: str
    role: str
    blocked: str


@dataclass(frozen=True)
class OperatorsView:
    """The whole page."""

    operators: tuple[StaffRow, ...]
    roles: tuple[ChoiceRow, ...]
    form: Form
    name: str
    message: str
    allowed: bool
    busy: bool


def operators_view(
    operators: Sequence[Operator],
    *,
    form: Form = "",
    name: str = "",
    role: Role = Role.CLINICIAN,
    message: str = "",
    allowed: bool,
    busy: bool = False,
) -> OperatorsView:
    """The page for these operators.

    Args:
        operators: everybody.
        form: what is being filled in.
        name: who gets a new PIN.
        role: of the new operator.
        message: what went wrong or was done.
        allowed: whether who is signed in may change anything.
        busy: a PIN is being hashed or the file written.
    """
    return OperatorsView(
        operators=tuple(
            StaffRow(
                one.name,
                role_name(one.role),
                translate("Operators", "{0} wrong PINs").format(one.failures) if one.failures else "",
            )
            for one in operators
        ),
        roles=choice_rows({one.value: role_name(one) for one in Role}, role.value),
        form=form,
        name=name,
        message=message,
        allowed=allowed,
        busy=busy,
    )
