"""What every page about the device works with."""

from collections.abc import Callable
from dataclasses import dataclass

from edge_app.kiosk.desk import Desk
from edge_app.operators.operator import Operator, Right, Role


@dataclass(frozen=True)
class Workplace:
    """Where slow work is done, and who works.

    Attributes:
        desk: where files are read and written.
        signed_in: who is signed in; None where nobody signs in at all, who then may do everything.
        operator: the name of who works now.
    """

    desk: Desk
    signed_in: Callable[[], Operator | None]
    operator: Callable[[], str]

    def maintains(self) -> bool:
        """Whether they may change settings, the clock, calibrations and control slides."""
        one = self.signed_in()
        return one is None or one.may(Right.MAINTAIN)

    def administers(self) -> bool:
        """Whether they may change packs, operators and the laptop."""
        one = self.signed_in()
        return one is None or one.role is Role.ADMIN
