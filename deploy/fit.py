"""Whether a folder of wheels is all that a board needs, judged for the board's Python and not for ours.

pip takes the wheels' platforms from the board but judges conditions on the Python version by the Python it
runs in, so that a board with another Python could get a bundle that lacks something. Where no board or root
is at hand, as with JetPack 6, this check stands for the trial.
"""

from collections.abc import Iterable
from email.parser import Parser
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import Version

from deploy.exceptions import BundleError
from edge_app.update.bundle import Board

ROOTS = {"leukoscope": frozenset({"edge"})}
"""What is installed on a board by name, and with which extras."""


def board_tags(board: Board) -> frozenset[Tag]:
    """Tags of wheels that install on a board (PEP 425, PEP 600)."""
    major, _, minor = board.python.partition(".")
    version = (int(major), int(minor))
    here = list(board.platforms)
    return frozenset(cpython_tags(version, platforms=here)) | frozenset(
        compatible_tags(version, f"cp{major}{minor}", here)
    )


def environment(board: Board) -> dict[str, str]:
    """What the conditions of a requirement are judged by (PEP 508)."""
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{board.python}.0",
        "os_name": "posix",
        "platform_machine": board.machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": "Linux",
        "platform_version": "",
        "python_full_version": f"{board.python}.0",
        "python_version": board.python,
        "sys_platform": "linux",
    }


def check_fit(board: Board, wheels: Path) -> None:
    """Refuses wheels that do not install on a board, or that need what is not among them.

    Raises:
        BundleError: names the first wheel that does not fit, or the first requirement that none meets.
    """
    tags = board_tags(board)
    versions: dict[str, Version] = {}
    needs: dict[str, list[Requirement]] = {}
    for file in sorted(wheels.glob("*.whl")):
        try:
            name, version, _, of_wheel = parse_wheel_filename(file.name)
            needs[name] = _requirements(file)
        except (InvalidWheelFilename, BadZipFile, StopIteration) as error:
            raise BundleError(f"{file.name} is not a wheel; download it again.") from error
        if tags.isdisjoint(of_wheel):
            raise BundleError(
                f"{file.name} does not install on {board.name} (Python {board.python}, glibc {board.glibc}, "
                f"{board.machine}); correct the board's pins."
            )
        versions[name] = version
    for name, requirement in _wanted(board, needs):
        found = versions.get(canonicalize_name(requirement.name))
        if found is None or not requirement.specifier.contains(found, prereleases=True):
            held = "is not among the wheels" if found is None else f"would be {found}"
            raise BundleError(f"{name} needs {requirement}, which {held}; add it to the board's pins.")


def _requirements(file: Path) -> list[Requirement]:
    with ZipFile(file) as archive:
        metadata = next(one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
        headers = Parser().parsestr(archive.read(metadata).decode(), headersonly=True)
    return [Requirement(line) for line in headers.get_all("Requires-Dist", [])]


def _wanted(board: Board, needs: dict[str, list[Requirement]]) -> Iterable[tuple[str, Requirement]]:
    """Every requirement in force on the board, beginning at the app; extras asked for on the way included."""
    base = environment(board)
    waiting = [(name, extras) for name, extras in ROOTS.items() if name in needs]
    seen = set()
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        for requirement in needs[name]:
            wanted = requirement.marker is None or any(
                requirement.marker.evaluate({**base, "extra": extra}) for extra in ("", *extras)
            )
            if wanted:
                yield name, requirement
                key = canonicalize_name(requirement.name)
                if key in needs:
                    waiting.append((key, frozenset(requirement.extras)))
