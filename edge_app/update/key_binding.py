"""Binding the log's key to something that is not on the card, opening it at boot, and getting it back.

A bound key lies wrapped beside the log, ``log.key.bound``, in the place of ``log.key``; the log itself is not
encrypted anew. Each step is on the disk before the next, and the new state is there before the old one goes:
after a power cut anywhere the log opens, with the one or the other, and the next boot finishes what was
begun.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from edge_app.exceptions import KeyBindingError, LogbookError, LogbookKeyError
from edge_app.files import sync_folder, whole_file, write_durably
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
from edge_app.update.bound_key import KEY_BYTES, BoundKey, HolderName, read_bound
from edge_app.update.elsewhere import refuse_near, refuse_with_key
from edge_app.update.key_holders import Holder, StickHolder, holder
from edge_app.update.recovery import read_recovery, write_recovery
from edge_app.update.releases import Layout

OLD_SUFFIX = ".old"
"""What a plain key is called while it is being overwritten."""

PART_SUFFIX = ".part"
"""What a plain key is called while it is being written; see ``whole_file``."""

LOCK_FILE = "lock"
"""Beside the key in memory: held by who opens or moves it."""

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
        return read_bound(self.bound)

    def bind(self, to: Holder, recovery: Path, passphrase: str) -> BoundKey:
        """Binds the key; one that was never made is made now, and never lies on the card in the clear.

        Args:
            to: what keeps the secret from now on.
            recovery: the recovery copy to write first, on another disk.
            passphrase: that it is sealed with.

        Returns:
            The key as it is bound now.

        Raises:
            KeyBindingError: it is bound already, nothing here opens the log, or a step fails; the key is as
                it was.
            UpdateError: an update is at work or waits to be confirmed.
        """
        with self._alone():
            if self.read() is not None and not self.plain.exists():
                raise KeyBindingError(
                    "The key is bound already; to bind it to something else, first: "
                    "sudo leukoscope-update key unbind"
                )
            refuse_near(recovery.parent, self.layout)
            refuse_with_key(recovery.parent, to.new_on if isinstance(to, StickHolder) else None)
            key = self._key_on_card() or os.urandom(KEY_BYTES)
            write_recovery(recovery, key, passphrase)
            return self._bind(to, key)

    def recover(self, copy: Path, passphrase: str, to: Holder | None) -> BoundKey | None:
        """Takes the key from its recovery copy and binds it to what is here, or leaves it on the card.

        Args:
            copy: the recovery copy.
            passphrase: that it is sealed with.
            to: what keeps the secret from now on; None for the card.

        Returns:
            The key as it is bound now; None where it lies on the card.

        Raises:
            KeyBindingError: the copy does not open, is not of this log, or a step fails.
            UpdateError: an update is at work or waits to be confirmed.
        """
        with self._alone():
            if isinstance(to, StickHolder):
                refuse_with_key(copy.parent, to.new_on)
            key = read_recovery(copy, passphrase)
            if not self._opens(key):
                raise KeyBindingError(
                    f"{copy} is the key of another log; nothing was changed: take this one's."
                )
            if self._beside() not in (None, key):
                raise KeyBindingError(
                    f"{self.plain} is the key of another log and would be taken first; nothing was changed: "
                    "move it away, keep it, and run this again."
                )
            if to is not None:
                return self._bind(to, key)
            self._leave_on_card(key)
            return None

    def export(self, recovery: Path, passphrase: str) -> None:
        """Writes another recovery copy.

        Raises:
            KeyBindingError: there is no key yet, nothing here opens the log, or the copy cannot be written
                there.
        """
        refuse_near(recovery.parent, self.layout)
        refuse_with_key(recovery.parent)
        with self._one_at_a_time():
            bound = self.read()
            key = self._key_on_card() if bound is None else self._open(bound)
        if key is None:
            raise KeyBindingError(
                "There is no key yet; bind it first, or let the kiosk make one and its log."
            )
        if not self._opens(key):
            raise KeyBindingError("The key here does not open the log, so a copy of it is worth nothing.")
        write_recovery(recovery, key, passphrase)

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

        Where that fails, the reason lies there in its place, for the kiosk. A key that is open already stays
        so: a kiosk that starts again needs its key stick no second time.

        Raises:
            KeyBindingError: it is not bound, or what it is bound to is not here.
        """
        with self._one_at_a_time():
            self._unlock()

    def _unlock(self) -> None:
        try:
            bound = self.read()
            key = None if bound is None else self._open(bound)
        except KeyBindingError as error:
            if self._is_open():
                return
            self.unlocked.unlink(missing_ok=True)
            self._put(PROBLEM_FILE, f"{error}\n".encode())
            raise
        if key is None:
            self._close()
            raise KeyBindingError("The key is not bound; it lies beside the log.")
        self._put(KEY_FILE, key_text(key))
        (self.unlocked.parent / PROBLEM_FILE).unlink(missing_ok=True)
        # What holds no key any more would be looked at first, and opens nothing.
        if self.plain.exists() and self._beside() in (None, key) and self._opens(key):
            with self._as_owner():
                self._retire()
        with self._as_owner():
            self._overwrite_leftovers()

    def _bind(self, to: Holder, key: bytes) -> BoundKey:
        secret, note = to.new_secret()
        bound = BoundKey.wrap(key, to.name, secret, note)
        # Asked again, not remembered: what does not open now must not be all there is left.
        if bound.unwrap(self._holder_of(to.name).secret(note)) != key:
            raise KeyBindingError("What the key was bound to does not open it; nothing was changed.")
        if self._beside() not in (None, key) or not self._opens(key):
            raise KeyBindingError(
                "A log began with another key meanwhile; nothing was changed: run it again."
            )
        with self._writing(), self._as_owner():
            write_durably(self.bound, bound.model_dump_json(indent=1).encode(), mode=0o600)
        self._unlock()
        return bound

    def _leave_on_card(self, key: bytes) -> None:
        with self._writing(), self._as_owner():
            write_durably(self.plain, key_text(key), mode=0o600)
            self.bound.unlink(missing_ok=True)
            sync_folder(self.bound.parent)
        self._close()

    def _open(self, bound: BoundKey) -> bytes:
        return bound.unwrap(self._holder_of(bound.holder).secret(bound.note))

    def _key_on_card(self) -> bytes | None:
        """The key as it lies beside the log; None where there is neither yet."""
        if not self.layout.data.is_dir():
            raise KeyBindingError(f"There is no folder {self.layout.data}; install Leukoscope first.")
        if not self.plain.exists():
            if self.log.exists():
                raise KeyBindingError(
                    f"There is a log and no key {self.plain}; put the key there, or encrypt a plain log: "
                    "sudo leukoscope log encrypt"
                )
            return None
        with self._as_owner():
            key = load_key(self.plain).secret
        if not self._opens(key):
            raise KeyBindingError(
                f"{self.plain} does not open the log; if that is plain: sudo leukoscope log encrypt; else "
                "open it with its recovery copy: sudo leukoscope-update key recover"
            )
        return key

    def _beside(self) -> bytes | None:
        """The key in the file beside the log; None where there is no file, or none in it."""
        with self._as_owner():
            try:
                return load_key(self.plain).secret
            except LogbookKeyError:
                return None

    def _is_open(self) -> bool:
        """Whether the log's key lies in memory."""
        try:
            return self._opens(load_key(self.unlocked).secret)
        except LogbookKeyError:
            return False

    def _opens(self, key: bytes) -> bool:
        """Whether a key opens the log; any does where there is none."""
        if not self.log.exists():
            return True
        # Only here: a first install has no log, and runs before SQLCipher is there.
        from edge_app.logbook import database

        try:
            with self._as_owner():
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

    def _overwrite_leftovers(self) -> None:
        """Overwrites and removes plain keys that are not used; what flash kept of them nobody can."""
        for path in (self._old, self.plain.with_name(KEY_FILE + PART_SUFFIX)):
            if not path.exists():
                continue
            with path.open("r+b") as file:
                file.write(os.urandom(path.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
            sync_folder(path.parent)

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
        with self._writing(), whole_file(path, mode=0o600) as file:
            file.write(content)
            # Before it has its name: who looks just then finds one that may be read.
            if os.geteuid() == 0:
                os.fchown(file.fileno(), 0, self.layout.data.stat().st_gid)
            os.fchmod(file.fileno(), 0o640)

    def _close(self) -> None:
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
            with self._one_at_a_time():
                yield

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        """Waits for who opens or moves the key: the unit would tidy away what is just being put back."""
        self._make_folder()
        with self._writing():
            lock = os.open(self.unlocked.parent / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

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
