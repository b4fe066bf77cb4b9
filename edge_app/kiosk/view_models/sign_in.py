"""What the sign-in page says."""

from collections.abc import Sequence
from dataclasses import dataclass

from edge_app.kiosk.view_models.text import translate
from edge_app.operators.operator import Operator, Role


@dataclass(frozen=True)
class OperatorRow:
    """One name to touch; the role stands below it in words."""

    name: str
    role: str
    chosen: bool


@dataclass(frozen=True)
class SignInView:
    """The whole page; ``first_start`` asks for an admin instead of a PIN."""

    first_start: bool
    operators: tuple[OperatorRow, ...]
    chosen: str
    message: str
    waiting: bool


def role_name(role: Role) -> str:
    """The role as it stands on screen."""
    return {
        Role.CLINICIAN: translate("Role", "Clinician"),
        Role.TECHNICIAN: translate("Role", "Technician"),
        Role.ADMIN: translate("Role", "Administrator"),
    }[role]


def sign_in_view(
    operators: Sequence[Operator] | None, chosen: str, message: str, *, busy: bool
) -> SignInView:
    """The page for these operators.

    Args:
        operators: everybody, in the order of the page; None where their file cannot be read: a damaged file
            must not let the next person make themselves the administrator.
        chosen: whose PIN is asked for; empty before one is touched.
        message: the last error, empty when all is well.
        busy: a PIN is being checked.
    """
    first_start = operators is not None and not operators
    return SignInView(
        first_start=first_start,
        operators=tuple(
            OperatorRow(one.name, role_name(one.role), one.name == chosen) for one in operators or ()
        ),
        chosen=chosen,
        message=message,
        waiting=busy,
    )
