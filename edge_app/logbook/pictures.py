"""The picture store: files named by their content, on the disk before the record that names them.

Beside an encrypted log a file is ``LKSCPIC1``, a random nonce of 12 bytes and the picture sealed with
ChaCha20-Poly1305 (RFC 8439), its name being the associated data: a file given another's name is damaged. The
name is the hash of the picture itself, so that log, laptop and card agree on it.
"""

import hashlib
import os
import re
import secrets
import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from edge_app.exceptions import LogbookFormatError, LogbookWriteError
from edge_app.files import new_file, sync_file, sync_folder, write_durably
from edge_app.logbook.database import key_of

SEALED = b"LKSCPIC1"
"""How an encrypted picture begins."""

RESERVE_BYTES = 500_000_000
"""Pictures leave this much of the disk free: it is for the log, which is some 200 kB an exam."""

PART = ".part"
"""How the name of a picture ends that is still being written."""

_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class StagedPicture:
    """A picture that is written and has not its name yet.

    Attributes:
        sha256: its name to be, hex.
        path: where it will lie.
        part: where it lies; None where the store has it already.
        size: what it takes beyond what was there, bytes.
    """

    sha256: str
    path: Path
    part: Path | None
    size: int


def sha256_of(content: bytes) -> str:
    """What a picture of this content is called, hex."""
    return hashlib.sha256(content).hexdigest()


class PictureStore:
    """The pictures beside a log. Several threads and programs may write, also the same content."""

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        """Names the folder, made with the first picture, and the key, 32 bytes; without one all is plain."""
        self.folder = folder
        self._key = key
        self._counting = threading.Lock()
        self._used: int | None = None
        self._known: set[Path] = set()

    @classmethod
    def beside(cls, log: Path) -> "PictureStore":
        """The store that belongs to a log; encrypted where the log is.

        Raises:
            LogbookKeyError: the log's key cannot be read.
        """
        key = key_of(log)
        return cls(log.parent / "pictures", None if key is None else key.derived("pictures"))

    def path(self, sha256: str) -> Path:
        """Where a picture lies or would lie.

        Raises:
            LogbookFormatError: the name is not a sha256 in hex.
        """
        if not _NAME.fullmatch(sha256):
            raise LogbookFormatError(
                f"{sha256!r} names no picture; check the log with 'leukoscope log verify'."
            )
        return self.folder / sha256[:2] / sha256

    def put(self, content: bytes) -> str:
        """Keeps a picture and returns its sha256, hex, once it is on the disk.

        Raises:
            LogbookWriteError: it could not be written.
        """
        staged = self.stage(content)
        self.publish([staged])
        return staged.sha256

    def stage(self, content: bytes) -> StagedPicture:
        """Writes a picture under a passing name, which ``publish`` changes into its own; waits for no disk.

        Raises:
            LogbookWriteError: it could not be written; nothing of it is left.
        """
        sha256 = sha256_of(content)
        path = self.path(sha256)
        if path.exists():
            return StagedPicture(sha256, path, None, 0)
        # The same picture may be written by two threads at a time, and by two processes of a laptop's import.
        part = path.with_name(f"{sha256}.{secrets.token_hex(8)}{PART}")
        stored = self._sealed(sha256, content)
        try:
            try:
                _write(part, stored)
            except FileNotFoundError:
                # The first picture of its folder.
                path.parent.mkdir(parents=True, exist_ok=True)
                _write(part, stored)
        except OSError as error:
            raise _refused(path, error) from error
        return StagedPicture(sha256, path, part, len(stored))

    def publish(
        self, pictures: Sequence[StagedPicture], side_by_side: Callable[..., Iterable[None]] = map
    ) -> None:
        """Brings staged pictures to the disk and gives them their names; returns once those are on it too.

        All together: a folder is synced once, and the disk has one thing to do instead of one for each.

        Args:
            pictures: what ``stage`` gave.
            side_by_side: ``map`` of an executor, to wait for several of them at the same time.

        Raises:
            LogbookWriteError: they could not be written; some may have their names, and the rest are taken
                back.
        """
        try:
            # Two equal pictures of one field take room once.
            staged = {picture.path: picture for picture in pictures if picture.part is not None}
            parts = {picture.part: picture.path for picture in pictures if picture.part is not None}
            list(side_by_side(sync_file, parts))
            for part, path in parts.items():
                part.replace(path)
            self._count(sum(picture.size for picture in staged.values()))
            folders = {path.parent for path in staged}
            # A folder that this process has not used yet may be new in the store's own.
            new = folders - self._known
            list(side_by_side(sync_folder, [self.folder, *folders] if new else folders))
            self._known |= new
        except OSError as error:
            self.discard(pictures)
            raise _refused(self.folder, error) from error

    def discard(self, pictures: Iterable[StagedPicture]) -> None:
        """Takes back staged pictures that will not be published."""
        for picture in pictures:
            if picture.part is not None:
                with suppress(OSError):
                    picture.part.unlink()

    def drop_unfinished(self) -> None:
        """Removes what has no name since the power failed; for the start, while nothing is being written."""
        for part in self.folder.glob(f"*/*{PART}"):
            with suppress(OSError):
                part.unlink()

    def names(self) -> list[str]:
        """The hashes of all pictures that are there, in order."""
        return sorted(path.name for path in self.folder.glob("*/*") if _NAME.fullmatch(path.name))

    def size(self, sha256: str) -> int:
        """What a picture takes, bytes; 0 where it is not there."""
        try:
            return self.path(sha256).stat().st_size
        except OSError:
            return 0

    def remove(self, names: Iterable[str]) -> None:
        """Removes pictures; one that cannot be removed stays and counts."""
        for name in names:
            size = self.size(name)
            with suppress(OSError):
                self.path(name).unlink()
                self._count(-size)

    def used_bytes(self) -> int:
        """What the pictures take; walks the folder the first time and counts from then on."""
        with self._counting:
            if self._used is None:
                self._used = sum(entry.stat().st_size for entry in self.folder.glob("*/*") if entry.is_file())
            return self._used

    def has_room_for(self, size: int, quota_mb: int) -> bool:
        """Whether so many more bytes keep within the quota and leave the log its reserve of the disk."""
        if self.used_bytes() + size > quota_mb * 1_000_000:
            return False
        there = next(folder for folder in (self.folder, *self.folder.absolute().parents) if folder.exists())
        return shutil.disk_usage(there).free - size > RESERVE_BYTES

    def _count(self, change: int) -> None:
        with self._counting:
            if self._used is not None:
                self._used += change

    def get(self, sha256: str) -> bytes | None:
        """A picture's content; None where it is not there, was removed or is damaged."""
        try:
            content = self._opened(sha256, self.path(sha256).read_bytes())
        except (OSError, InvalidTag):
            return None
        return content if sha256_of(content) == sha256 else None

    def seal_all(self) -> int:
        """Encrypts the pictures that are still plain, each whole or not at all; how many there were.

        Raises:
            LogbookWriteError: one could not be written.
        """
        sealed = 0
        try:
            for path in sorted(self.folder.glob("*/*")):
                content = path.read_bytes()
                if _NAME.fullmatch(path.name) and not content.startswith(SEALED):
                    write_durably(path, self._sealed(path.name, content))
                    sealed += 1
        except OSError as error:
            raise LogbookWriteError(
                f"The pictures in {self.folder} could not be encrypted ({error.strerror}); run it again."
            ) from error
        return sealed

    def _sealed(self, sha256: str, content: bytes) -> bytes:
        if self._key is None:
            return content
        nonce = os.urandom(12)
        return SEALED + nonce + ChaCha20Poly1305(self._key).encrypt(nonce, content, sha256.encode())

    def _opened(self, sha256: str, stored: bytes) -> bytes:
        if self._key is None or not stored.startswith(SEALED):
            return stored
        nonce, sealed = stored[len(SEALED) : len(SEALED) + 12], stored[len(SEALED) + 12 :]
        if len(nonce) < 12:
            raise InvalidTag
        return ChaCha20Poly1305(self._key).decrypt(nonce, sealed, sha256.encode())


def _write(path: Path, content: bytes) -> None:
    with new_file(path) as file:
        file.write(content)


def _refused(path: Path, error: OSError) -> LogbookWriteError:
    return LogbookWriteError(
        f"The picture {path} could not be saved ({error.strerror}); free space or check the card."
    )
