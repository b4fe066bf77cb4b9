"""A stick as the maker hands it out: ``install.sh`` and bundles that it can install on this machine.

The installer runs the updater out of the bundle, so the bundle carries the real one with all it needs,
repacked from what is installed here. What it installs says its version and passes its self-test.
"""

import importlib.metadata
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

from deploy.board import BoardFile
from deploy.bundle import DEVELOPMENT_KEY, INSTALLER, assemble, write_installer
from edge_app.pack.signing import SigningKey, load_signing_key
from tests.deploy.device import BOARD, copy_pip

REPOSITORY = Path(__file__).parents[2]

NOT_PACKED = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")

PROGRAM = """
import sys
def main():
    print({version!r})
def update():
    if sys.argv[1:2] == ["self-test"]:
        sys.exit(0)
    from edge_app.update.command import main
    main()
"""


def key() -> SigningKey:
    """The maker's key, which the updater in the bundles trusts."""
    return load_signing_key(DEVELOPMENT_KEY)


def needed() -> list[str]:
    """The packages that the installer unpacks for itself, but the app; those that this Python needs."""
    found = re.search(r"needed = \((.*?)\)", INSTALLER.read_text(encoding="utf-8"), re.DOTALL)
    names = re.findall(r'"(\w+)"', found[1]) if found else []
    return [name for name in names if name != "leukoscope" and _is_installed(name)]


def make_stick(folder: Path, *versions: str) -> Path:
    """A folder with ``install.sh`` and a bundle for each version.

    Args:
        folder: made; what it is called is what the stick is called.
        versions: of the bundles; one on a stick is what ``install.sh`` chooses by itself.
    """
    folder.mkdir(parents=True)
    for version in versions:
        make_whole_bundle(folder, version)
    write_installer(key(), folder)
    return folder


def make_whole_bundle(folder: Path, version: str, board: BoardFile = BOARD) -> Path:
    """A bundle that ``install.sh`` can install on this machine, or one for another board."""
    wheels = folder / f"wheels-{version}"
    wheels.mkdir()
    copy_pip(wheels)
    for name in needed():
        _repack(name, wheels)
    _pack_app(version, wheels)
    bundle = assemble(board, wheels, folder, key(), version)
    shutil.rmtree(wheels)
    return bundle


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _repack(name: str, wheels: Path) -> None:
    package = importlib.metadata.distribution(name)
    stem = f"{name}-{package.version}"
    tags = [
        one.split("-") for one in re.findall(r"^Tag: (\S+)$", package.read_text("WHEEL") or "", re.MULTILINE)
    ]
    tag = "-".join(".".join(dict.fromkeys(column)) for column in zip(*tags, strict=True))
    with ZipFile(wheels / f"{stem}-{tag}.whl", "w") as wheel:
        for file in package.files or ():
            if ".." not in file.parts and file.suffix != ".pyc" and file.name not in NOT_PACKED:
                wheel.write(str(package.locate_file(file)), str(file))
        wheel.writestr(f"{stem}.dist-info/RECORD", "")


def _pack_app(version: str, wheels: Path) -> None:
    info = f"leukoscope-{version}.dist-info"
    requires = "".join(f"Requires-Dist: {name}\n" for name in needed())
    scripts = "leukoscope = small_leukoscope:main\nleukoscope-update = small_leukoscope:update\n"
    with ZipFile(wheels / f"leukoscope-{version}-py3-none-any.whl", "w") as wheel:
        for pattern in ("**/*.py", "pack/keys/*"):
            for path in (REPOSITORY / "edge_app").glob(pattern):
                wheel.write(path, str(path.relative_to(REPOSITORY)))
        wheel.writestr("small_leukoscope.py", PROGRAM.format(version=version))
        wheel.writestr(
            f"{info}/METADATA",
            f"Metadata-Version: 2.4\nName: leukoscope\nVersion: {version}\nProvides-Extra: edge\n{requires}",
        )
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/entry_points.txt", f"[console_scripts]\n{scripts}")
        wheel.writestr(f"{info}/RECORD", "")
