"""A scratch device and small bundles for it: real pip, real environments, a program of a few lines."""

import ensurepip
import shutil
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy import bundle as bundles
from deploy.board import load_board
from edge_app.pack.signing import SigningKey, TrustedKey
from edge_app.update.install import Updater
from edge_app.update.releases import Layout

KEY = SigningKey("test", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
TRUSTED = (TrustedKey("test", KEY.key.public_key()),)

BOARD = load_board("pc").model_copy(update={"python": f"{sys.version_info.major}.{sys.version_info.minor}"})

PROGRAM = """
import sys
VERSION, SELF_TEST, STARTS = {version!r}, {self_test!r}, {starts!r}
def main():
    command = sys.argv[1] if len(sys.argv) > 1 else "start"
    if command == "check-log":
        sys.exit(open(sys.argv[2], "rb").read(5) == b"newer")
    problem = {{"self-test": SELF_TEST, "start": STARTS}}.get(command, "")
    print(problem or VERSION)
    sys.exit(bool(problem))
"""


def make_bundle(folder: Path, version: str, *, self_test: str = "", starts: str = "") -> Path:
    """A bundle of a program that says its version.

    Args:
        folder: where to.
        version: of it.
        self_test: what its self-test finds wrong.
        starts: what is wrong when it starts.
    """
    wheels = folder / f"wheels-{version}"
    wheels.mkdir(parents=True)
    copy_pip(wheels)
    info = f"leukoscope-{version}.dist-info"
    with ZipFile(wheels / f"leukoscope-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(
            "small_leukoscope.py", PROGRAM.format(version=version, self_test=self_test, starts=starts)
        )
        metadata = f"Metadata-Version: 2.4\nName: leukoscope\nVersion: {version}\nProvides-Extra: edge\n"
        wheel.writestr(f"{info}/METADATA", metadata)
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nTag: py3-none-any\n")
        scripts = "leukoscope = small_leukoscope:main\nleukoscope-update = small_leukoscope:main\n"
        wheel.writestr(f"{info}/entry_points.txt", f"[console_scripts]\n{scripts}")
        wheel.writestr(f"{info}/RECORD", "")
    return bundles.assemble(BOARD, wheels, folder / "bundles", KEY, version)


def copy_device(installed: Path, root: Path) -> Path:
    """Copies a scratch device with version 1.0, whose programs name their Python by its whole path."""
    shutil.copytree(installed, root, symlinks=True)
    for script in (root / "opt/leukoscope/releases/1.0/bin").glob("leukoscope*"):
        script.write_text(script.read_text().replace(str(installed), str(root)))
    return root


def copy_pip(wheels: Path) -> None:
    """Puts the pip that this Python carries among a bundle's wheels."""
    # Debian keeps the wheels that ensurepip installs in a package of their own.
    bundled = sysconfig.get_config_var("WHEEL_PKG_DIR") or Path(ensurepip.__file__).parent / "_bundled"
    shutil.copy(next(Path(bundled).glob("pip-*.whl")), wheels)


def updater(root: Path, *, restart: Sequence[str] = (), told: list[str] | None = None) -> Updater:
    """An updater of the scratch device that trusts the test key."""
    words = told if told is not None else []
    return Updater(Layout(root), restart, words.append, BOARD.id, TRUSTED)
