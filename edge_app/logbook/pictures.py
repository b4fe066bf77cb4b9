"""The picture store: files named by their content, on the disk before the record that names them."""

import hashlib
import re
from pathlib import Path

from edge_app.exceptions import LogbookFormatError, LogbookWriteError
from edge_app.files import sync_folder, write_durably

_NAME = re.compile(r"[0-9a-f]{64}")


class PictureStore:
    """The pictures beside a log. Safe from several threads: writing the same content twice is harmless."""

    def __init__(self, folder: Path) -> None:
        """Names the folder; it is made with the first picture."""
        self.folder = folder

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
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        try:
            if not path.exists():
                if not path.parent.exists():
                    path.parent.mkdir(parents=True, exist_ok=True)
                    sync_folder(self.folder)
                write_durably(path, content)
        except OSError as error:
            raise LogbookWriteError(
                f"The picture {path} could not be saved ({error.strerror}); free space or check the card."
            ) from error
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """A picture's content; None where it is not there, was removed or is damaged."""
        try:
            content = self.path(sha256).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == sha256 else None
