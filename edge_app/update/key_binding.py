"""Binding the log's key to something that is not on the card, opening it at boot, and getting it back.

A bound key lies wrapped beside the log, ``log.key.bound``, in the place of ``log.key``; the log itself is not
encrypted anew. Each step is on the disk before the next, and the new state is there before the old one goes:
after a power cut anywhere the log opens, with the one or the other, and the next boot finishes what was
begun.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from edge_app.exceptions import KeyBindingError, LogbookError
from edge_app.files import sync_folder, write_durably
from edge_app.logbook.log_key import (
    BOUND_FILE,
    KEY_FILE,
    KEY_VARIABLE,
    PROBLEM_FILE,
    UNLOCKED,
    LogKey,
    key_text,
    load_key,
)
from edge_app.update.bound_key import KEY_BYTES, BoundKey, HolderName
from edge_app.update.elsewhere import refuse_near
from edge_app.update.key_holders import Holder, holder
from edge_app.update.recovery import read_recovery, write_recovery
from edge_app.update.releases import Layout

OLD_SUFFIX = ".old"
"""What a plain key is called while it is being overwritten."""

HolderOf = Callable[[HolderName], Holder]


class KeyBinding:
    """The key of one device's log, for root.

    Attributes:
        layout: the device's folders.
        log: its log.
        plain: the key where it is not bound.
        bound: the wrapped key where it is.
        unlocked: the key in memory while the board runs.
    """

    def __init__(self, layout: Layout, holder_of: HolderOf = holder) -> None:
        """Takes the device's folders and what opens keys bound so."""
        self.layout = layout
        self.log = layout.data / "log.sqlite"
        self.plain = layout.data / KEY_FILE
        self.bound = layout.data / BOUND_FILE
        self.unlocked = layout.root / UNLOCKED.relative_to("/")
        self._holder_of = holder_of

    def read(self) -> BoundKey | None:
        """The wrapped key; None where the key is not bound.

        Raises:
            KeyBindingError: it cannot be read.
        """
        try:
            return BoundKey.model_validate_json(self.bound.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            raise KeyBindingError(
                f"{self.bound} cannot be read; open the log with its recovery copy: "
                "sudo leukoscope-update key recover"
            ) from error

    def bind(self, to: Holder, recovery: Path, passphrase: str) -> None:
        """Binds the key; one that was never made is made now, and never lies on the card in the clear.

        Args:
            to: what keeps the secret from now on.
            recovery: the recovery copy to write first, on another disk.
            passphrase: that it is sealed with.

        Raises:
            KeyBindingError: it is bound already, nothing here opens the log, or a step fails; the key is as
                it was.
            UpdateError: an update is at work or waits to be confirmed.
        """
        with self._alone():
            if self.read() is not None and not self.plain.exists():
                raise KeyBindingError(
                    "The key is bound already; to bind it to something else: leukoscope-update key unbind"
                )
            refuse_near(recovery.parent, self.layout)
            key = self._key_on_card()
            write_recovery(recovery, key, passphrase)
            self._bind(to, key)

    def recover(self, copy: Path, passphrase: str, to: Holder | None) -> None:
        """Takes the key from its recovery copy and binds it to what is here, or leaves it on the card.

        Args:
            copy: the recovery copy.
            passphrase: that it is sealed with.
            to: what keeps the secret from now on; None for the card.

        Raises:
            KeyBindingError: the copy does not open, is not of this log, or a step fails.
            UpdateError: an update is at work or waits to be confirmed.
        """
        with self._alone():
            key = read_recovery(copy, passphrase)
            if not self._opens(key):
                raise KeyBindingError(
                    f"{copy} is the key of another log; nothing was changed: take this one's."
                )
            if to is None:
                self._leave_on_card(key)
            else:
                self._bind(to, key)

    def export(self, recovery: Path, passphrase: str) -> None:
        """Writes another recovery copy.

        Raises:
            KeyBindingError: nothing here opens the log, or the copy cannot be written there.
        """
        refuse_near(recovery.parent, self.layout)
        bound = self.read()
        write_recovery(recovery, self._key_on_card() if bound is None else self._open(bound), passphrase)

    def unbind(self) -> None:
        """Puts the key back beside the log, where who takes the card has it.

        Raises:
            KeyBindingError: it is not bound, or what it is bound to is not here.
            UpdateError: an update is at work or waits to be confirmed.
        """
        with self._alone():
            bound = self.read()
            if bound is None:
                raise KeyBindingError("The key is not bound; it lies beside the log.")
            self._leave_on_card(self._open(bound))

    def unlock(self) -> None:
        """Opens the key into memory, as at each boot, and finishes a binding that was cut off.

        Where that fails, the reason lies there in its place, for the kiosk.

        Raises:
            KeyBindingError: it is not bound, or what it is bound to is not here.
        """
        bound = self.read()
        if bound is None:
            self._lock()
            raise KeyBindingError("The key is not bound; it lies beside the log.")
        self._make_folder()
        try:
            key = self._open(bound)
        except KeyBindingError as error:
            self.unlocked.unlink(missing_ok=True)
            self._put(PROBLEM_FILE, f"{error}\n".encode())
            raise
        self._put(KEY_FILE, key_text(key))
        (self.unlocked.parent / PROBLEM_FILE).unlink(missing_ok=True)
        with self._as_owner():
            if self.plain.exists() and load_key(self.plain).secret == key:
                self._retire()
            self._overwrite_old()

    def _bind(self, to: Holder, key: bytes) -> None:
        secret, note = to.new_secret()
        bound = BoundKey.wrap(key, to.name, secret, note)
        # Asked again, not remembered: what does not open now must not be all there is left.
        if bound.unwrap(self._holder_of(to.name).secret(note)) != key:
            raise KeyBindingError("What the key was bound to does not open it; nothing was changed.")
        with self._writing(), self._as_owner():
            write_durably(self.bound, bound.model_dump_json(indent=1).encode(), mode=0o600)
        self.unlock()

    def _leave_on_card(self, key: bytes) -> None:
        with self._writing(), self._as_owner():
            write_durably(self.plain, key_text(key), mode=0o600)
            self.bound.unlink(missing_ok=True)
            sync_folder(self.bound.parent)
        self._lock()

    def _open(self, bound: BoundKey) -> bytes:
        return bound.unwrap(self._holder_of(bound.holder).secret(bound.note))

    def _key_on_card(self) -> bytes:
        """The key as it lies beside the log; a new one, in memory, where there is no log yet."""
        if not self.layout.data.is_dir():
            raise KeyBindingError(f"There is no folder {self.layout.data}; install Leukoscope first.")
        if not self.plain.exists():
            if self.log.exists():
                raise KeyBindingError(
                    f"There is a log and no key {self.plain}; put the key there, or encrypt a plain log: "
                    "sudo leukoscope log encrypt"
                )
            return os.urandom(KEY_BYTES)
        with self._as_owner():
            key = load_key(self.plain).secret
        if not self._opens(key):
            raise KeyBindingError(
                f"{self.plain} does not open the log; if that is plain: sudo leukoscope log encrypt"
            )
        return key

    def _opens(self, key: bytes) -> bool:
        """Whether a key opens the log; any does where there is none."""
        if not self.log.exists():
            return True
        # Only here: a first install has no log, and runs before SQLCipher is there.
        from edge_app.logbook import database

        try:
            if database.is_plain(self.log):
                return False
            connection = database.connect_to_read(self.log, key=LogKey(self.plain, key))
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.close()
        except (database.Error, LogbookError, OSError):
            return False
        return True

    def _retire(self) -> None:
        """Gives the plain key another name, so that no half-overwritten one is ever taken for the log's."""
        self.plain.replace(self._old)
        sync_folder(self.plain.parent)

    def _overwrite_old(self) -> None:
        """Overwrites and removes a plain key that is no longer used; what flash kept of it nobody can."""
        if not self._old.exists():
            return
        with self._old.open("r+b") as file:
            file.write(os.urandom(self._old.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        self._old.unlink()
        sync_folder(self._old.parent)

    @property
    def _old(self) -> Path:
        return self.plain.with_name(KEY_FILE + OLD_SUFFIX)

    def _make_folder(self) -> None:
        folder = self.unlocked.parent
        with self._writing():
            folder.mkdir(mode=0o750, parents=True, exist_ok=True)
            if os.geteuid() == 0:
                os.chown(folder, 0, self.layout.data.stat().st_gid)

    def _put(self, name: str, content: bytes) -> None:
        """Writes a file into memory for the kiosk's account to read, and nobody else."""
        path = self.unlocked.parent / name
        with self._writing():
            write_durably(path, content, mode=0o600)
            if os.geteuid() == 0:
                os.chown(path, 0, self.layout.data.stat().st_gid)
            path.chmod(0o640)

    def _lock(self) -> None:
        for name in (KEY_FILE, PROBLEM_FILE):
            (self.unlocked.parent / name).unlink(missing_ok=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        named = os.environ.get(KEY_VARIABLE)
        if named and Path(named) != self.unlocked:
            raise KeyBindingError(
                f"{KEY_VARIABLE} names {named}; put the key beside the log and unset it first."
            )
        with self.layout.locked():
            if self.layout.pending() is not None:
                raise KeyBindingError(
                    "An update waits to be confirmed; let the kiosk come up once before that."
                )
            yield

    @contextmanager
    def _as_owner(self) -> Iterator[None]:
        """As the account that owns the data, whose folder is no place for root to write into by name."""
        if os.geteuid() != 0:
            yield
            return
        owner, groups = self.layout.data.stat(), os.getgroups()
        os.setgroups([])
        os.setegid(owner.st_gid)
        os.seteuid(owner.st_uid)
        try:
            yield
        finally:
            os.seteuid(0)
            os.setegid(0)
            os.setgroups(groups)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise KeyBindingError(
                f"{error.filename or self.layout.data} cannot be written ({error.strerror}); use sudo."
            ) from error
