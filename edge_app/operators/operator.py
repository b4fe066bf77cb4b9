"""An operator and what a role may do."""

from enum import Enum
from itertools import pairwise

from pydantic import BaseModel, ConfigDict, Field, field_validator

from edge_app.exceptions import OperatorError

PIN_DIGITS = range(4, 13)
"""Shortest PIN to longest: what one types with gloves on."""


class Role(str, Enum):
    """What an operator is on this device."""

    CLINICIAN = "clinician"
    TECHNICIAN = "technician"
    ADMIN = "admin"


class Right(str, Enum):
    """Something not everybody may do."""

    EXAMINE = "examine"
    SIGN = "sign"
    MAINTAIN = "maintain"
    MANAGE_OPERATORS = "manage operators"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLINICIAN: frozenset({Right.EXAMINE, Right.SIGN}),
    Role.TECHNICIAN: frozenset({Right.EXAMINE, Right.MAINTAIN}),
    # An admin sets up the device; results are signed by a clinician, who may be the same person twice.
    Role.ADMIN: frozenset({Right.EXAMINE, Right.MAINTAIN, Right.MANAGE_OPERATORS}),
}
"""What each role may do."""


class Operator(BaseModel):
    """One person, as kept in the operators' file.

    Attributes:
        name: shown on screen and written into the log.
        role: what the person is.
        pin_hash: argon2id hash of the PIN, in its own encoding.
        failures: wrong PINs in a row.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=40)
    role: Role
    pin_hash: str
    failures: int = Field(default=0, ge=0)

    @field_validator("name")
    @classmethod
    def _printable(cls, name: str) -> str:
        if name != name.strip() or not name.isprintable():
            raise ValueError("a name has letters, no spaces around it and no control characters")
        return name

    def may(self, right: Right) -> bool:
        """Whether the operator's role allows something."""
        return right in RIGHTS[self.role]

    def require(self, right: Right) -> None:
        """Refuses what the operator's role does not allow.

        Raises:
            OperatorError: it does not.
        """
        if not self.may(right):
            roles = " or ".join(role.value for role in Role if right in RIGHTS[role])
            raise OperatorError(f"{self.name} may not {right.value}; a {roles} may.")


def check_new_pin(pin: str) -> None:
    """Refuses a PIN that is no PIN or that everybody tries first.

    Raises:
        OperatorError: it has other signs than digits, too few or too many, or is a run such as 1111 or 1234.
    """
    if not (pin.isascii() and pin.isdigit() and len(pin) in PIN_DIGITS):
        raise OperatorError(
            f"A PIN has {PIN_DIGITS.start} to {PIN_DIGITS.stop - 1} digits and nothing else; choose another."
        )
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise OperatorError("A PIN such as 1111 or 1234 is the first that others try; choose another.")
