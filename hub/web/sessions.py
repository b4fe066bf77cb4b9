"""Who is signed in: what a session's cookie has to say, and which were ended before their time."""

import secrets
from collections.abc import Callable, MutableMapping
from typing import Any

from sqlalchemy import delete, insert, select

from hub.store import HubStore
from hub.tables import SIGNED_OUT
from hub.web.accounts import Accounts

Session = MutableMapping[str, Any]


class Sessions:
    """Sessions live in signed cookies; those that were signed out stand in the database until they are stale.

    A cookie that was copied is therefore worth nothing once its owner signed out.
    """

    def __init__(
        self,
        store: HubStore,
        accounts: Accounts,
        *,
        clock: Callable[[], float],
        idle_s: float,
        longest_s: float,
    ) -> None:
        """Takes where to look, seconds since 1970, and after how many seconds a session ends."""
        self._store = store
        self._accounts = accounts
        self._clock = clock
        self._idle_s = idle_s
        self._longest_s = longest_s

    def begin(self, session: Session, name: str) -> None:
        """Signs somebody in whose password was checked."""
        now = self._clock()
        session.update(
            name=name, mark=self._accounts.mark(name), id=secrets.token_hex(16), began=now, seen=now
        )

    def holds(self, session: Session) -> bool:
        """Whether somebody is signed in.

        An account that was removed, or has another password, is out at once, whatever its cookie says.
        """
        mark = self._accounts.mark(session.get("name", ""))
        now = self._clock()
        idle_s, since_s = (
            now - session.get("seen", -self._idle_s),
            now - session.get("began", -self._longest_s),
        )
        if not mark or session.get("mark") != mark:
            return False
        if not (0 <= idle_s < self._idle_s and 0 <= since_s < self._longest_s):
            return False
        return not self._store.rows(select(SIGNED_OUT.c.id).where(SIGNED_OUT.c.id == session.get("id", "")))

    def go_on(self, session: Session) -> bool:
        """``holds``, and then idling begins anew."""
        if not self.holds(session):
            return False
        session["seen"] = self._clock()
        return True

    def end(self, session: Session) -> None:
        """Signs somebody out, wherever else the cookie lies."""
        if not self.holds(session):
            return
        now = self._clock()
        with self._store.changing() as connection:
            connection.execute(delete(SIGNED_OUT).where(SIGNED_OUT.c.stale_at < now))
            connection.execute(insert(SIGNED_OUT).values(id=session["id"], stale_at=now + self._longest_s))
