"""Picture files as a source: each one a field of its own."""

import time
from collections.abc import Iterable
from pathlib import Path

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.images import list_images, read_image
from edge_app.exceptions import EndOfSourceError


class FolderSource:
    """Reads pictures one after another; the frame number is the picture's place in the list.

    Args:
        paths: picture files and folders of them, in the order wanted; a folder is read in natural order.
        um_per_px: scale of the pictures where the caller knows it.
    """

    def __init__(self, paths: Iterable[Path], um_per_px: float | None = None) -> None:
        self._asked = tuple(paths)
        self._um_per_px = um_per_px
        self._files: list[Path] = []
        self._next = 0

    def open(self) -> Capabilities:
        """Lists the files and starts at the first.

        Raises:
            ImageError: a folder cannot be read or holds no picture.
        """
        self._files = [
            file for path in self._asked for file in (list_images(path) if path.is_dir() else [path])
        ]
        self._next = 0
        name = self._asked[0].name if len(self._asked) == 1 else f"{len(self._files)} pictures"
        return Capabilities(name=name, live=False, stills=True, simulated=False, frame_count=len(self._files))

    def read(self) -> Frame:
        """Reads the next picture.

        Raises:
            ImageError: this picture is unusable; the next ``read`` takes the one behind it.
            EndOfSourceError: all have been read.
        """
        if self._next >= len(self._files):
            raise EndOfSourceError("All pictures have been read: choose another folder to go on.")
        number, file = self._next, self._files[self._next]
        self._next += 1
        return Frame(read_image(file), number, time.monotonic_ns(), file.name, self._um_per_px)

    def close(self) -> None:
        """Forgets the list; safe to call twice."""
        self._files = []
        self._next = 0
