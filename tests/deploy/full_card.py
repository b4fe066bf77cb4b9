"""Lets an update run out of room at one step after the other and looks whether what ran before still starts.

``python -m tests.deploy.full_card``, as root: the card is a file system in memory that takes a number of
files and no more, one more each time, until the update goes through. Room in bytes is asked for before an
update begins; files are what it can still run out of, and every step makes some.
"""

import argparse
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edge_app.exceptions import UpdateError
from edge_app.logbook.logbook import Logbook
from edge_app.settings import HOME_VARIABLE
from edge_app.update.releases import Layout
from tests.deploy.device import make_bundle, updater
from tests.deploy.power_cut import starting_version

MAY_STAY = {
    "opt/leukoscope/previous",
    "var/lib/leukoscope/log.sqlite-wal",
    "var/lib/leukoscope/log.sqlite-shm",
}
"""A link to what ran before, and what SQLite keeps beside a log that was read."""


@contextmanager
def card(folder: Path) -> Iterator[Path]:
    """A card of 256 MB for as many files as ``allow`` says; takes root."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def allow(folder: Path, more_files: int) -> None:
    """Lets so many more files be made on a card."""
    room = os.statvfs(folder)
    files = room.f_files - room.f_ffree + more_files
    subprocess.run(["mount", "-o", f"remount,nr_inodes={files}", folder], check=True)


def run(folder: Path, files: int = 0, every: int = 1) -> Counter[str]:
    """Updates with room for so many more files, then for ``every`` more each time; how often
    each sentence was said.

    Raises:
        RuntimeError: after a full card something else than version 1.0 starts, or files of the update stay.
    """
    first, second = make_bundle(folder, "1.0"), make_bundle(folder, "2.0")
    said: Counter[str] = Counter()
    with card(folder / "card") as root:
        updater(root).install(first)
        log = root / "var/lib/leukoscope/log.sqlite"
        log.parent.mkdir(parents=True, exist_ok=True)
        os.environ[HOME_VARIABLE] = str(log.parent)
        with Logbook.open(log):
            pass
        while True:
            before = set(root.rglob("*"))
            allow(root, files)
            try:
                updater(root).install(second)
            except UpdateError as error:
                said[_step(str(error), root)] += 1
            else:
                break
            if starting_version(root) != "1.0" or Layout(root).current_version != "1.0":
                raise RuntimeError(f"with room for {files} files, version 1.0 does not start any more")
            stay = {str(path.relative_to(root)) for path in set(root.rglob("*")) - before} - MAY_STAY
            if stay:
                raise RuntimeError(f"with room for {files} files, {', '.join(stay)} stay on the card")
            allow(root, 1000)
            updater(root).install(first)
            files += every
        if starting_version(root) != "2.0":
            raise RuntimeError("the update that had room did not install")
    return said


def _step(sentence: str, root: Path) -> str:
    return sentence.replace(str(root), "").partition("; ")[0]


def main() -> None:
    """Prints how often an update ended with which sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        said = run(Path(folder), options.every)
    for sentence, count in said.most_common():
        print(f"{count:4d} x {sentence}")
    print(f"{said.total()} full cards left version 1.0 as it was; then the update went through.")


if __name__ == "__main__":
    main()
