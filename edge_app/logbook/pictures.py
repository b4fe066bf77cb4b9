"""The picture store: files named by their content, on the disk before the record that names them."""

import hashlib
import re
import shutil
import threading
from collections.abc import Iterable
from pathlib import Path

from edge_app.exceptions import LogbookFormatError, LogbookWriteError
from edge_app.files import sync_folder, write_durably

RESERVE_BYTES = 500_000_000
"""Pictures leave this much of the disk free: it is for the log, which is some 200 kB an exam."""

_NAME = re.compile(r"[0-9a-f]{64}")


class PictureStore:
    """The pictures beside a log. Safe from several threads: writing the same content twice is harmless."""

    def __init__(self, folder: Path) -> None:
        """Names the folder; it is made with the first picture."""
        self.folder = folder
        self._counting = threading.Lock()
        self._used: int | None = None

    @classmethod
    def beside(cls, log: Path) -> "PictureStore":
        """The store that belongs to a log."""
        return cls(log.parent / "pictures")

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
        return self.put_all((content,))[0]

    def put_all(self, contents: Iterable[bytes]) -> list[str]:
        """Keeps pictures and returns their sha256, hex, once all of them are on the disk.

        Raises:
            LogbookWriteError: one could not be written; those before it may be there.
        """
        return [self._put(content) for content in contents]

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

    def _put(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        try:
            if not path.exists():
                if not path.parent.exists():
                    path.parent.mkdir(parents=True, exist_ok=True)
                    sync_folder(self.folder)
                write_durably(path, content)
                self._count(len(content))
        except OSError as error:
            raise LogbookWriteError(
                f"The picture {path} could not be saved ({error.strerror}); free space or check the card."
            ) from error
        return sha256

    def _count(self, change: int) -> None:
        with self._counting:
            if self._used is not None:
                self._used += change

    def get(self, sha256: str) -> bytes | None:
        """A picture's content; None where it is not there, was removed or is damaged."""
        try:
            content = self.path(sha256).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == sha256 else None
