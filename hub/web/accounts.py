"""Who may sign in to the hub's pages."""

import hashlib
import threading
import time
from collections.abc import Callable

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import delete, insert, select, update

from hub.exceptions import HubUserError
from hub.store import HubStore
from hub.tables import ACCOUNT

SHORTEST_PASSWORD = 10
"""Characters; NIST SP 800-63B asks for 8 at least, and this one guards names of patients."""

FREE_TRIES = 5
WAIT_S = 60.0
"""After so many wrong passwords for one name in a row, each further one costs a wait, s."""

MOST_NAMES = 1_000
"""Names with wrong passwords that are remembered; beyond that those that nobody has go."""

HASHER = PasswordHasher()
"""argon2id with the library's own parameters (RFC 9106, low memory): a laptop has it."""

NOBODY = HASHER.hash("no such account")
"""Checked for names that do not exist, so that the time of an answer does not tell which do."""


class Accounts:
    """Accounts in the hub's database; wrong passwords are remembered while the program runs."""

    def __init__(self, store: HubStore, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Takes the store and seconds that only go forward."""
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._wrong: dict[str, tuple[int, float]] = {}

    def set(self, name: str, password: str) -> None:
        """Makes an account, or gives it a new password.

        Raises:
            HubUserError: the name or the password will not do.
        """
        if not _is_name(name):
            raise HubUserError("A name has 1 to 64 letters and no spaces around them; choose another.")
        if len(password) < SHORTEST_PASSWORD:
            raise HubUserError(f"A password has {SHORTEST_PASSWORD} characters or more; choose a longer one.")
        values = {"password_hash": HASHER.hash(password)}
        with self._store.changing() as connection:
            if connection.execute(update(ACCOUNT).where(ACCOUNT.c.name == name).values(values)).rowcount == 0:
                connection.execute(insert(ACCOUNT).values(values | {"name": name}))

    def remove(self, name: str) -> None:
        """Removes an account.

        Raises:
            HubUserError: there is none of that name.
        """
        with self._store.changing() as connection:
            if connection.execute(delete(ACCOUNT).where(ACCOUNT.c.name == name)).rowcount == 0:
                raise HubUserError(f"There is no account '{name}'.")

    def names(self) -> list[str]:
        """Everybody who may sign in."""
        return [row["name"] for row in self._store.rows(select(ACCOUNT.c.name).order_by(ACCOUNT.c.name))]

    def mark(self, name: str) -> str:
        """What a session carries: another after another password; empty for who has no account."""
        rows = self._store.rows(select(ACCOUNT.c.password_hash).where(ACCOUNT.c.name == name))
        return hashlib.sha256(rows[0]["password_hash"].encode()).hexdigest()[:32] if rows else ""

    def check(self, name: str, password: str) -> None:
        """Lets somebody in, by returning.

        Raises:
            HubUserError: the name or the password is wrong, or too many were.
        """
        if not _is_name(name):
            raise HubUserError("Name or password is wrong.")
        with self._lock:
            self._forget_strangers()
            count, last = self._wrong.get(name, (0, 0.0))
            if count >= FREE_TRIES and self._clock() - last < WAIT_S:
                raise HubUserError(f"Too many wrong passwords; wait {WAIT_S:.0f} s.")
            # Counted before it is looked at: a storm of tries at once gets no more than one after the other.
            self._wrong[name] = (count + 1, self._clock())
        rows = self._store.rows(select(ACCOUNT.c.password_hash).where(ACCOUNT.c.name == name))
        try:
            HASHER.verify(rows[0]["password_hash"] if rows else NOBODY, password)
        except VerifyMismatchError as error:
            raise HubUserError("Name or password is wrong.") from error
        if not rows:
            raise HubUserError("Name or password is wrong.")
        with self._lock:
            self._wrong.pop(name, None)

    def _forget_strangers(self) -> None:
        """A storm of made-up names fills no memory."""
        if len(self._wrong) >= MOST_NAMES:
            names = set(self.names())
            self._wrong = {name: tries for name, tries in self._wrong.items() if name in names}


def _is_name(name: str) -> bool:
    return 0 < len(name) <= 64 and name.isprintable() and name == name.strip()
