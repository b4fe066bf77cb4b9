"""What an offline bundle is, and reading one so that nothing in it is used before all of it is proven.

A bundle is a tar: ``bundle.json`` (a :class:`Manifest`), ``bundle.sig`` (Ed25519 over its bytes), then every
file the manifest names, and nothing else.
"""

import hashlib
import tarfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import IO

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from edge_app.exceptions import UpdateBundleError, UpdateError
from edge_app.files import whole_file
from edge_app.pack.signing import TrustedKey, trusted_keys, verify

MANIFEST, SIGNATURE = "bundle.json", "bundle.sig"

SCHEMA_VERSION = 1

LARGEST_MANIFEST = 1_000_000
"""Bytes; a real one has some 7,000."""

OLDEST_MINOR = 17
"""Minor version of the oldest glibc that wheels are numbered by: manylinux2014 is glibc 2.17 (PEP 600)."""

CHUNK = 1 << 20


class Board(BaseModel):
    """A kind of board and the wheels that run on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    """File name without the suffix, such as ``pi-bookworm``."""
    name: str
    python: str = Field(pattern=r"^3\.\d+$")
    machine: str = Field(pattern=r"^(aarch64|x86_64)$")
    glibc: str = Field(pattern=r"^2\.\d+$")
    pins: tuple[str, ...] = ()
    """Requirements narrower than the app's own, as pip takes them."""
    system_packages: tuple[str, ...] = ()
    """What the board's apt must bring."""

    @property
    def platforms(self) -> tuple[str, ...]:
        """Platform tags of wheels that run on it, newest first."""
        newest = int(self.glibc.partition(".")[2])
        numbered = [f"manylinux_2_{minor}_{self.machine}" for minor in range(newest, OLDEST_MINOR - 1, -1)]
        return (*numbered, f"manylinux2014_{self.machine}")


class Part(BaseModel):
    """One file of a bundle."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str = Field(pattern=r"^[A-Za-z0-9_+!@-][A-Za-z0-9_.+!@-]*(/[A-Za-z0-9_+!@-][A-Za-z0-9_.+!@-]*)*$")
    size: int = Field(ge=0)
    """Bytes."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class _Schema(BaseModel):
    """What a manifest of any kind says of its kind."""

    schema_version: int


class Manifest(BaseModel):
    """What a bundle says of itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = SCHEMA_VERSION
    app_version: str = Field(pattern=r"^[0-9][A-Za-z0-9.+]*$")
    board: Board
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(part.size for part in self.parts)


def check(bundle: Path, board: str | None = None, keys: tuple[TrustedKey, ...] | None = None) -> Manifest:
    """Reads a bundle through and proves that it is whole, signed, and for this board.

    Args:
        bundle: the file.
        board: id of the board it must be for; None takes any.
        keys: accepted keys; those that came with the program by default.

    Raises:
        UpdateBundleError: it is not a bundle, is damaged, holds anything it does not name, is of a newer kind
            than this version reads, or is for another board.
        PackSignatureError: no trusted key signed it.
    """
    return _read(bundle, board, keys, lambda part: None)


def unpack(bundle: Path, folder: Path, keys: tuple[TrustedKey, ...] | None = None) -> Manifest:
    """Does what ``check`` does and writes the files into a folder, each whole or not at all.

    Raises:
        UpdateBundleError, PackSignatureError: as ``check``.
        UpdateError: the folder cannot be written.
    """
    return _read(bundle, None, keys, lambda part: folder / part.path)


def _read(
    bundle: Path,
    board: str | None,
    keys: tuple[TrustedKey, ...] | None,
    target: Callable[[Part], Path | None],
) -> Manifest:
    broken = f"{bundle} is damaged or not a bundle; copy it again."
    try:
        with tarfile.open(bundle, "r:") as tar:
            words = _small(tar, MANIFEST, broken)
            verify(words, _small(tar, SIGNATURE, broken), keys or trusted_keys(), str(bundle))
            if _Schema.model_validate_json(words).schema_version > SCHEMA_VERSION:
                raise UpdateBundleError(
                    f"{bundle} is of a newer kind than this version reads; run install.sh from its stick."
                )
            manifest = Manifest.model_validate_json(words)
            if board is not None and manifest.board.id != board:
                raise UpdateBundleError(f"{bundle} is for {manifest.board.name}; get the one for {board}.")
            expected = {part.path: part for part in manifest.parts}
            for entry in islice(tar, 2, None):
                part = expected.pop(entry.name, None)
                stream = tar.extractfile(entry) if entry.isreg() else None
                if part is None or stream is None or entry.size != part.size:
                    raise UpdateBundleError(broken)
                if _copied(stream, target(part)) != part.sha256:
                    raise UpdateBundleError(broken)
    except FileNotFoundError as error:
        raise UpdateBundleError(f"There is no bundle at {bundle}; check the name and the stick.") from error
    except (OSError, tarfile.TarError, ValidationError) as error:
        raise UpdateBundleError(broken) from error
    if expected:
        raise UpdateBundleError(broken)
    return manifest


def _small(tar: tarfile.TarFile, name: str, broken: str) -> bytes:
    entry = tar.next()
    stream = tar.extractfile(entry) if entry is not None and entry.isreg() else None
    if entry is None or stream is None or entry.name != name or entry.size > LARGEST_MANIFEST:
        raise UpdateBundleError(broken)
    return stream.read()


def _copied(stream: IO[bytes], path: Path | None) -> str:
    """The sha256 of a stream, which is written to ``path`` where one is given."""
    if path is None:
        return digest(stream)
    hashed = hashlib.sha256()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as copy:
            while chunk := _chunk(stream):
                hashed.update(chunk)
                copy.write(chunk)
    except OSError as error:
        raise UpdateError(
            f"{path} cannot be written ({error.strerror}); free space on the card and start again."
        ) from error
    return hashed.hexdigest()


def _chunk(stream: IO[bytes]) -> bytes:
    try:
        return stream.read(CHUNK)
    except OSError as error:
        raise UpdateBundleError(
            f"The bundle cannot be read on ({error.strerror}); copy it again or take another stick."
        ) from error


def digest(stream: IO[bytes]) -> str:
    """The sha256 of what is left of a stream, hex."""
    hashed = hashlib.sha256()
    while chunk := stream.read(CHUNK):
        hashed.update(chunk)
    return hashed.hexdigest()
