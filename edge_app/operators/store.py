"""The operators' file: who there is, and whether a PIN is right.

Wrong PINs cost time, more with each. The count is on the disk before the answer is given, so that switching
the device off does not win tries back; the time is measured from the start of the process on a clock that
nobody can set, so that setting the date does not either.
"""

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from pydantic import BaseModel, ConfigDict, ValidationError

from edge_app.exceptions import OperatorError, PinError, PinLockedError
from edge_app.files import write_durably
from edge_app.operators.operator import Operator, Role, check_new_pin
from edge_app.settings import data_home

OPERATORS_FILE = "operators.json"

FREE_TRIES = 3
"""Wrong PINs that cost no waiting."""

FIRST_WAIT_S = 30.0
LONGEST_WAIT_S = 900.0
"""Wait after the first wrong PIN that costs one, s, doubled by each further one up to the longest. A storm of
tries gets at most 100 a day: of 10,000 PINs of four digits not one in a hundred."""

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""argon2id with the least memory that OWASP's Password Storage Cheat Sheet (2024) allows, 19 MiB: on a Pi the
kiosk runs beside it."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: int = 1
    operators: tuple[Operator, ...] = ()


class OperatorStore:
    """The operators of one device. A change is on the disk when its call returns; threads may share it."""

    def __init__(self, path: Path | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Makes a store that reads its file at each call, so that two programs see the same operators.

        Args:
            path: the file, by default the device's own; it need not exist.
            clock: seconds that only ever go forward.
        """
        self.path = path or data_home() / OPERATORS_FILE
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting_since: dict[str, float] = {}
        self._opened = clock()

    def operators(self) -> tuple[Operator, ...]:
        """Everybody, by name.

        Raises:
            OperatorError: the file is damaged or cannot be read.
        """
        try:
            content = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise OperatorError(
                f"The operators' file {self.path} cannot be read; put back a copy or run as its owner."
            ) from error
        try:
            kept = _File.model_validate_json(content)
        except ValidationError as error:
            raise OperatorError(
                f"The operators' file {self.path} is damaged; put back a copy, or remove it and add all anew."
            ) from error
        return tuple(sorted(kept.operators, key=lambda operator: operator.name.casefold()))

    def find(self, name: str) -> Operator:
        """The operator of that name; capital letters do not matter.

        Raises:
            OperatorError: there is none, or the file cannot be read.
        """
        found = [one for one in self.operators() if one.name.casefold() == name.casefold()]
        if not found:
            raise OperatorError(f"There is no operator '{name}'; see 'leukoscope operators list'.")
        return found[0]

    def add(self, name: str, role: Role, pin: str) -> Operator:
        """Adds an operator; the first one must be an admin.

        Raises:
            OperatorError: the name is taken or no name, the PIN is refused, the first operator is no admin,
                or the file cannot be written.
        """
        check_new_pin(pin)
        with self._lock:
            others = self.operators()
            if not others and role is not Role.ADMIN:
                raise OperatorError("The first operator of a device is an admin; add one before the others.")
            if any(one.name.casefold() == name.casefold() for one in others):
                raise OperatorError(f"There is an operator '{name}' already; choose another name.")
            try:
                operator = Operator(name=name, role=role, pin_hash=HASHER.hash(pin))
            except ValidationError as error:
                raise OperatorError(
                    f"'{name}' is no name for an operator; give 1 to 40 letters without spaces around them."
                ) from error
            self._write((*others, operator))
        return operator

    def remove(self, name: str) -> Operator:
        """Removes an operator; what the log says of them stays.

        Raises:
            OperatorError: there is none of that name, it is the last admin, or the file cannot be written.
        """
        with self._lock:
            operator = self.find(name)
            rest = tuple(one for one in self.operators() if one.name != operator.name)
            if operator.role is Role.ADMIN and not any(one.role is Role.ADMIN for one in rest):
                raise OperatorError(f"{operator.name} is the last admin; add another one first.")
            self._write(rest)
        return operator

    def set_pin(self, name: str, pin: str) -> Operator:
        """Gives an operator a new PIN and forgets wrong ones.

        Raises:
            OperatorError: there is none of that name, the PIN is refused, or the file cannot be written.
        """
        check_new_pin(pin)
        with self._lock:
            changed = self.find(name).model_copy(update={"pin_hash": HASHER.hash(pin), "failures": 0})
            self._replace(changed)
            self._waiting_since.pop(changed.name, None)
        return changed

    def check_pin(self, name: str, pin: str) -> Operator:
        """The operator, if the PIN is theirs. Takes some 50 ms: not for the thread that draws.

        Raises:
            PinLockedError: too many wrong PINs; it says how long to wait. The PIN was not looked at.
            PinError: the PIN is wrong.
            OperatorError: there is none of that name, or the file cannot be read or written.
        """
        with self._lock:
            operator = self.find(name)
            if (wait := self._wait_s(operator)) > 0:
                raise PinLockedError(
                    f"Too many wrong PINs for {operator.name}; "
                    f"wait {_in_words(wait)} or ask an admin for a new one."
                )
            # Counted as wrong before it is looked at: pulling the plug while it is checked wins nothing.
            self._replace(operator.model_copy(update={"failures": operator.failures + 1}))
            self._waiting_since[operator.name] = self._clock()
            try:
                HASHER.verify(operator.pin_hash, pin)
            except (VerifyMismatchError, InvalidHashError) as error:
                left = FREE_TRIES - operator.failures - 1
                tries = f" {left} more before a wait." if left > 0 else ""
                raise PinError(f"That is not {operator.name}'s PIN; try again.{tries}") from error
            right = operator.model_copy(update={"failures": 0})
            self._replace(right)
            self._waiting_since.pop(operator.name, None)
        return right

    def wait_s(self, name: str) -> float:
        """How long until the operator's next PIN is looked at, s.

        Raises:
            OperatorError: there is none of that name, or the file cannot be read.
        """
        return self._wait_s(self.find(name))

    def _wait_s(self, operator: Operator) -> float:
        if operator.failures < FREE_TRIES:
            return 0.0
        wait = min(FIRST_WAIT_S * 2.0 ** min(operator.failures - FREE_TRIES, 30), LONGEST_WAIT_S)
        since = self._waiting_since.get(operator.name, self._opened)
        return max(0.0, wait - (self._clock() - since))

    def _replace(self, operator: Operator) -> None:
        self._write(tuple(operator if one.name == operator.name else one for one in self.operators()))

    def _write(self, operators: tuple[Operator, ...]) -> None:
        content = json.dumps(_File(operators=operators).model_dump(mode="json"), indent=1, ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(self.path, content.encode(), mode=0o600)
        except OSError as error:
            raise OperatorError(
                f"The operators' file {self.path} cannot be written ({error.strerror}); "
                "check the folder and free space; nothing was changed."
            ) from error


def _in_words(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
