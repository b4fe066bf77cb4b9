"""Where releases lie, which one starts, and the switch between them."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from packaging.version import InvalidVersion, Version
from pydantic import BaseModel, ConfigDict, ValidationError

from edge_app.exceptions import UpdateError
from edge_app.files import sync_folder, write_durably

KEEP = 2
"""Releases kept: the one that starts and the one before."""


class Release(BaseModel):
    """What ``release.json`` says: its being there means that the release is complete."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    board: str


class Pending(BaseModel):
    """A switch that has not yet been seen to work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    previous: str | None
    log_copy: str | None = None
    """The log as it was before, relative to the data folder; None where there was none."""


class Layout:
    """The places of a device below a root.

    Attributes:
        root: ``/`` on a device; absolute, whatever it was given as.
        base: what the releases lie in.
        data: the device's data.
    """

    def __init__(self, root: Path) -> None:
        # systemd's programs refuse a root with ".." in it, and pip changes its folder.
        self.root = root = root.resolve()
        self.base = root / "opt" / "leukoscope"
        self.releases = self.base / "releases"
        self.current = self.base / "current"
        self.previous = self.base / "previous"
        self.pending_file = self.base / "pending.json"
        self.data = root / "var" / "lib" / "leukoscope"
        self.etc = root / "etc" / "leukoscope"
        self.board_file = self.etc / "board"

    def release(self, version: str) -> Path:
        """The folder of a release; it need not be there."""
        return self.releases / version

    def read(self, version: str) -> Release | None:
        """What a release says of itself; None where it is not complete."""
        try:
            text = (self.release(version) / "release.json").read_text(encoding="utf-8")
            return Release.model_validate_json(text)
        except (OSError, ValidationError):
            return None

    def linked(self, link: Path) -> str | None:
        """The version a link names; None where there is no link or no complete release behind it."""
        try:
            version = link.readlink().name
        except OSError:
            return None
        return version if self.read(version) is not None else None

    @property
    def current_version(self) -> str | None:
        """The version that starts."""
        return self.linked(self.current)

    def finish(self, release: Release) -> None:
        """Declares a release complete, after everything of it is on the disk."""
        os.sync()
        write_durably(self.release(release.version) / "release.json", release.model_dump_json().encode())

    def point(self, link: Path, version: str) -> None:
        """Makes a link name a release, in one step: whoever looks finds the old one or the new one.

        Raises:
            UpdateError: the release is not complete.
        """
        if self.read(version) is None:
            raise UpdateError(f"Release {version} is not complete; install its bundle again.")
        part = link.with_name(link.name + ".part")
        part.unlink(missing_ok=True)
        part.symlink_to(Path("releases") / version)
        part.replace(link)
        sync_folder(link.parent)

    def pending(self) -> Pending | None:
        """The switch that has not yet been seen to work, if there is one."""
        try:
            return Pending.model_validate_json(self.pending_file.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValidationError):
            return None

    def set_pending(self, pending: Pending | None) -> None:
        """Notes a switch before it is made, or that it was seen to work."""
        if pending is None:
            self.pending_file.unlink(missing_ok=True)
            sync_folder(self.base)
        else:
            write_durably(self.pending_file, pending.model_dump_json().encode())

    def remove_unused(self) -> list[str]:
        """Removes incomplete releases and all but those linked; the versions removed."""
        kept = {self.linked(self.current), self.linked(self.previous)}
        removed = []
        for folder in sorted(self.releases.iterdir()) if self.releases.is_dir() else ():
            if folder.name not in kept:
                remove_release(folder)
                removed.append(folder.name)
        return removed

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps a second updater away; the system lets go of it when the process ends, however it ends.

        Raises:
            UpdateError: another updater is at work, or this account may not write here.
        """
        try:
            self.releases.mkdir(parents=True, exist_ok=True)
            lock = os.open(self.base / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise UpdateError(
                f"{self.base} cannot be written ({error.strerror}); run it with sudo."
            ) from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError as error:
            raise UpdateError("Another update is at work; wait until it has ended.") from error
        finally:
            os.close(lock)


def remove_release(folder: Path) -> None:
    """Removes a release; cut off half-way it is an incomplete one."""
    (folder / "release.json").unlink(missing_ok=True)
    if folder.is_dir():
        sync_folder(folder)
        shutil.rmtree(folder)


def is_newer(version: str, than: str) -> bool:
    """Whether a version comes after another (PEP 440).

    Raises:
        UpdateError: one of them is no version.
    """
    try:
        return Version(version) > Version(than)
    except InvalidVersion as error:
        raise UpdateError(f"{error}; get the bundle again from its maker.") from error
