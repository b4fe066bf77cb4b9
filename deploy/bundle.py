"""Offline bundles: everything a board needs to install the app, in one signed file.

``python -m deploy.bundle pi-bookworm --out dist`` makes ``leukoscope-VERSION-pi-bookworm.bundle``, a tar of

``bundle.json``
    A :class:`Manifest`: app version, board, and the size and sha256 of every other file.
``bundle.sig``
    Ed25519 signature over the bytes of ``bundle.json``.
``wheels/``
    The app and all it needs, for ``pip install --no-index --find-links``.
``sbom.cdx.json``, ``LICENCES.txt``
    What is in it.
"""

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rich.console import Console

from deploy import sbom
from deploy.board import BOARDS, Board, load_board
from deploy.exceptions import BundleError
from edge_app import __version__
from edge_app.exceptions import LeukoscopeError
from edge_app.files import whole_file
from edge_app.pack.signing import DEVELOPMENT, SigningKey, TrustedKey, load_signing_key, trusted_keys, verify

ROOT = Path(__file__).parent.parent
DEVELOPMENT_KEY = ROOT / "converter" / "keys" / f"{DEVELOPMENT}.pem"

MANIFEST, SIGNATURE = "bundle.json", "bundle.sig"

SCHEMA_VERSION = 1

LARGEST_MANIFEST = 1_000_000
"""Bytes; a real one has some 5,000."""

CHUNK = 1 << 20

console = Console(highlight=False)


class Part(BaseModel):
    """One file of a bundle."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str = Field(pattern=r"^[A-Za-z0-9_.+!-]+(/[A-Za-z0-9_.+!-]+)*$")
    size: int = Field(ge=0)
    """Bytes."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Manifest(BaseModel):
    """What a bundle says of itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = SCHEMA_VERSION
    app_version: str
    board: Board
    parts: tuple[Part, ...]


def collect_wheels(board: Board, folder: Path) -> None:
    """Builds the app's wheel and downloads all others for a board into a folder.

    Raises:
        BundleError: pip fails; its last line is in the message.
    """
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    _run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)])
    (app,) = folder.glob("leukoscope-*.whl")
    where = [f"--platform={platform}" for platform in board.platforms]
    _run(
        [
            *(*pip, "download", "--dest", str(folder), "--only-binary=:all:"),
            *("--implementation=cp", f"--python-version={board.python}", *where),
            *(f"{app}[edge]", *board.pins),
        ]
    )


def assemble(board: Board, wheels: Path, out: Path, key: SigningKey) -> Path:
    """Packs and signs a bundle.

    Args:
        board: what it is for.
        wheels: folder of the wheels.
        out: folder of the bundle; made where there is none.
        key: signs it.

    Returns:
        The bundle.

    Raises:
        BundleError: there is no wheel, a file is not one, or the bundle cannot be written.
    """
    files = sorted(wheels.glob("*.whl"))
    if not files:
        raise BundleError(f"There are no wheels in {wheels}; download them first.")
    digests = [(file, _sha256(file)) for file in files]
    texts = {
        "sbom.cdx.json": sbom.cyclonedx("leukoscope", __version__, digests).encode(),
        "LICENCES.txt": sbom.licence_list(files).encode(),
    }
    parts = [Part(path=f"wheels/{f.name}", size=f.stat().st_size, sha256=digest) for f, digest in digests]
    parts += [
        Part(path=name, size=len(text), sha256=hashlib.sha256(text).hexdigest())
        for name, text in texts.items()
    ]
    manifest = Manifest(app_version=__version__, board=board, parts=tuple(parts))
    words = manifest.model_dump_json(indent=1).encode()
    bundle = out / f"leukoscope-{__version__}-{board.id}.bundle"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with whole_file(bundle) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
            for name, text in {MANIFEST: words, SIGNATURE: key.key.sign(words), **texts}.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(text)
                tar.addfile(entry, io.BytesIO(text))
            for file in files:
                tar.add(file, f"wheels/{file.name}", filter=_anonymous)
    except OSError as error:
        raise BundleError(
            f"{bundle} cannot be written ({error.strerror}); free space or choose --out."
        ) from error
    return bundle


def check(bundle: Path, board: str | None = None, keys: tuple[TrustedKey, ...] | None = None) -> Manifest:
    """Reads a bundle through and proves that it is whole, signed, and for this board.

    Args:
        bundle: the file.
        board: id of the board it must be for; None takes any.
        keys: accepted keys; those that came with the program by default.

    Raises:
        BundleError: it is not a bundle, is damaged, holds anything it does not name, or is for another board.
        PackSignatureError: no trusted key signed it.
    """
    broken = f"{bundle} is damaged or not a bundle; copy it again."
    try:
        with tarfile.open(bundle, "r:") as tar:
            words = _small(tar, MANIFEST, broken)
            verify(words, _small(tar, SIGNATURE, broken), keys or trusted_keys(), str(bundle))
            manifest = Manifest.model_validate_json(words)
            expected = {part.path: part for part in manifest.parts}
            for entry in islice(tar, 2, None):
                part = expected.pop(entry.name, None)
                stream = tar.extractfile(entry) if entry.isreg() else None
                if part is None or stream is None or entry.size != part.size:
                    raise BundleError(broken)
                if _digest(stream) != part.sha256:
                    raise BundleError(broken)
    except (OSError, tarfile.TarError, ValidationError) as error:
        raise BundleError(broken) from error
    if expected:
        raise BundleError(broken)
    if board is not None and manifest.board.id != board:
        raise BundleError(f"{bundle} is for {manifest.board.name}; get the one for {board}.")
    return manifest


def _small(tar: tarfile.TarFile, name: str, broken: str) -> bytes:
    entry = tar.next()
    stream = tar.extractfile(entry) if entry is not None and entry.isreg() else None
    if entry is None or stream is None or entry.name != name or entry.size > LARGEST_MANIFEST:
        raise BundleError(broken)
    return stream.read()


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return _digest(stream)


def _digest(stream: io.BufferedIOBase | io.BufferedReader) -> str:
    digest = hashlib.sha256()
    while chunk := stream.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = 0
    entry.mode = 0o644
    return entry


def _run(command: list[str]) -> None:
    # The command is pip of this interpreter with arguments from a board's file in the repository.
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise BundleError(
            f"pip could not collect the wheels ({last}); check the board's pins and the network."
        )


def make(
    board: Annotated[
        str, typer.Argument(help=f"One of {', '.join(sorted(path.stem for path in BOARDS.glob('*.toml')))}.")
    ],
    out: Annotated[Path, typer.Option(help="Folder of the bundle.")] = Path("dist"),
    key: Annotated[Path, typer.Option(help="Private key that signs, PEM.")] = DEVELOPMENT_KEY,
) -> None:
    """Make an offline bundle for a board; needs the network, once."""
    chosen, signer = load_board(board), load_signing_key(key)
    with tempfile.TemporaryDirectory() as folder:
        collect_wheels(chosen, Path(folder))
        bundle = assemble(chosen, Path(folder), out, signer)
    manifest = check(bundle, board, (TrustedKey(signer.name, signer.key.public_key()),))
    size = sum(part.size for part in manifest.parts) / 1e6
    console.print(f"{bundle}: {len(manifest.parts)} files, {size:.0f} MB, signed with '{signer.name}'")


def main() -> None:
    """Entry point: errors for people are one sentence and an exit code."""
    try:
        typer.run(make)
    except LeukoscopeError as error:
        Console(stderr=True, highlight=False).print(str(error), markup=False, soft_wrap=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
