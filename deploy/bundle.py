"""Offline bundles: everything a board needs to install the app, in one signed file.

``python -m deploy.bundle pi-bookworm --out dist`` makes ``leukoscope-VERSION-pi-bookworm.bundle``, a tar of

``bundle.json``
    A :class:`Manifest`: app version, board, and the size and sha256 of every other file.
``bundle.sig``
    Ed25519 signature over the bytes of ``bundle.json``.
``wheels/``
    The app, all it needs, and pip, for an install without a network.
``system/``
    Files as they are to lie below the board's root: units, udev rules, the account; and the board's own.
``answers.json``
    What the shipped models answer to known pictures, for the device's self-test.
``sbom.cdx.json``, ``LICENCES.txt``
    What is in it.
"""

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from rich.console import Console

from deploy import sbom
from deploy.board import BOARDS, BoardFile, load_board
from deploy.exceptions import BundleError
from deploy.fit import check_fit
from edge_app import __version__
from edge_app.console import run_command
from edge_app.files import whole_file, write_durably
from edge_app.pack.signing import DEVELOPMENT, SigningKey, TrustedKey, load_signing_key
from edge_app.update.bundle import MANIFEST, SIGNATURE, Board, Manifest, Part, check, digest
from edge_app.update.known import make_answers

ROOT = Path(__file__).parent.parent
SYSTEM = Path(__file__).parent / "system"
"""Files as they are to lie below the root of every board."""

DEVELOPMENT_KEY = ROOT / "converter" / "keys" / f"{DEVELOPMENT}.pem"

INSTALLER = Path(__file__).parent / "install.sh"

NOT_SOURCE = (".*", "build", "dist", "runs", "tests", "docs", "*.egg-info", "__pycache__")
"""What lies in the repository and is no part of the wheel."""

console = Console(highlight=False)


def collect_wheels(board: Board, folder: Path) -> None:
    """Builds the app's wheel and downloads all others for a board into a folder.

    Raises:
        BundleError: pip fails; its last line is in the message.
    """
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    with tempfile.TemporaryDirectory() as clean:
        # Built elsewhere: what setuptools left in build/ would go into the wheel, older packs too.
        source = Path(clean) / "source"
        shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(*NOT_SOURCE))
        _run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(source)])
    (app,) = folder.glob("leukoscope-*.whl")
    where = [f"--platform={platform}" for platform in board.platforms]
    _run(
        [
            *(*pip, "download", "--dest", str(folder), "--only-binary=:all:"),
            *("--implementation=cp", f"--python-version={board.python}", *where),
            *(f"{app}[edge]", "pip", *board.pins),
        ]
    )


def assemble(
    board: BoardFile,
    wheels: Path,
    out: Path,
    key: SigningKey,
    version: str = __version__,
    answers: str = "{}",
) -> Path:
    """Packs and signs a bundle.

    Args:
        board: what it is for.
        wheels: folder of the wheels.
        out: folder of the bundle; made where there is none.
        key: signs it.
        version: of the app among the wheels.
        answers: the models' known answers, JSON.

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
        "sbom.cdx.json": sbom.cyclonedx("leukoscope", version, digests).encode(),
        "LICENCES.txt": sbom.licence_list(files).encode(),
        "answers.json": answers.encode(),
        **{f"system/{path.relative_to(SYSTEM)}": path.read_bytes() for path in _system_files()},
        **{f"system/{name}": text.encode() for name, text in board.system.items()},
    }
    parts = [Part(path=f"wheels/{f.name}", size=f.stat().st_size, sha256=hashed) for f, hashed in digests]
    parts += [
        Part(path=name, size=len(text), sha256=hashlib.sha256(text).hexdigest())
        for name, text in texts.items()
    ]
    manifest = Manifest(app_version=version, board=board.board, parts=tuple(parts))
    words = manifest.model_dump_json(indent=1).encode()
    bundle = out / f"leukoscope-{version}-{board.id}.bundle"
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


def write_installer(key: SigningKey, out: Path) -> Path:
    """Writes ``install.sh`` beside the bundles, knowing the maker whose bundles it takes."""
    public = key.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    text = INSTALLER.read_text(encoding="utf-8").replace("@MAKER_KEY@", public.decode().strip())
    installer = out / INSTALLER.name
    write_durably(installer, text.encode(), mode=0o755)
    return installer


def _system_files() -> list[Path]:
    return sorted(path for path in SYSTEM.rglob("*") if path.is_file())


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return digest(stream)


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
        check_fit(chosen, Path(folder))
        answers = make_answers().model_dump_json()
        bundle = assemble(chosen, Path(folder), out, signer, answers=answers)
        write_installer(signer, out)
    manifest = check(bundle, board, (TrustedKey(signer.name, signer.key.public_key()),))
    size = manifest.size / 1e6
    words = f"{bundle}: {len(manifest.parts)} files, {size:.0f} MB, signed with '{signer.name}'"
    console.print(words, soft_wrap=True)


def main() -> None:
    """Entry point."""
    run_command(lambda: typer.run(make), "make bundle")


if __name__ == "__main__":
    main()
