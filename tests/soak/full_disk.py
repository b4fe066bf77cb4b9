"""A disk that is full at every step of an exam: a real small file system, made larger after."""

import random
import subprocess
from dataclasses import dataclass
from pathlib import Path

from exam_samples import started
from soak.samples import exam_fields

from edge_app.exam.events import Event, FieldTaken
from edge_app.exceptions import LogbookWriteError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader

FIELDS = 25
PICTURE_BYTES = 3_000
ROOM = 16 << 20
"""Size of the file system once space was freed, bytes."""


@dataclass(frozen=True)
class FullDiskFigures:
    """What came of the sizes tried.

    Attributes:
        sizes: disks tried.
        refused: of them, those where something could not be written.
        lost: acknowledged transactions that were not in the log after.
        turned_up: refused transactions that were in the log after all, whole, once it was opened anew.
        unfinished: exams that could not be finished after space was freed.
        problems: logs that did not verify.
    """

    sizes: int
    refused: int
    lost: int
    turned_up: int
    unfinished: int
    problems: tuple[str, ...]


def can_mount(folder: Path) -> bool:
    """Whether a small file system can be made here: that takes root."""
    if _mount("tmpfs", "-o", "size=1m", folder) != 0:
        return False
    _unmount(folder)
    return True


def full_disks(folder: Path, sizes: range, seed: int = 1) -> FullDiskFigures:
    """Takes an exam on a disk of each size until it is full, frees space, and takes the rest.

    Args:
        folder: an empty folder to mount on.
        sizes: of the disks, bytes.
        seed: of the exam.
    """
    refused = lost = turned_up = unfinished = 0
    problems: list[str] = []
    events = exam_fields(random.Random(seed), FIELDS)
    for size in sizes:
        _mount("tmpfs", "-o", f"size={size}", folder)
        try:
            log = folder / "log.sqlite"
            exam, saved = _take(log, "", events)
            refused += saved < len(events)
            _mount("tmpfs", "-o", f"remount,size={ROOM}", folder)
            there = 0
            if exam:
                with LogReader.open(log) as reader:
                    problems.append(reader.verify().problem)
                    there = _transactions(reader, exam)
                lost += max(0, saved - there)
                turned_up += max(0, there - saved)
            exam, rest = _take(log, exam, events[there:])
            with LogReader.open(log) as reader:
                problems.append(reader.verify().problem)
                unfinished += reader.exam(exam).exam.ended is None or there + rest < len(events)
        finally:
            _unmount(folder)
    return FullDiskFigures(len(sizes), refused, lost, turned_up, unfinished, tuple(filter(None, problems)))


def _take(log: Path, exam: str, transactions: list[tuple[Event, ...]]) -> tuple[str, int]:
    """Goes on with an exam, or begins one, until the disk is full; its id, and how much was acknowledged."""
    saved = 0
    try:
        with Logbook.open(log) as logbook:
            exam = exam or logbook.start_exam(started())
            for number, events in enumerate(transactions):
                first = events[0]
                if isinstance(first, FieldTaken):
                    picture = logbook.pictures.put(number.to_bytes(2, "big") * (PICTURE_BYTES // 2))
                    events = (first.model_copy(update={"picture_sha256": picture}), *events[1:])
                logbook.append(exam, events).result()
                saved += 1
    except LogbookWriteError:
        # The sentence for the screen; what was acknowledged before it is what counts.
        return exam, saved
    return exam, saved


def _transactions(reader: LogReader, exam: str) -> int:
    state = reader.exam(exam).exam
    return len(state.fields) + (state.ended is not None)


def _mount(*arguments: object) -> int:
    order = ["mount", "-t", *map(str, arguments[:1]), *map(str, arguments[1:-1]), str(arguments[0])]
    return subprocess.run([*order, str(arguments[-1])], capture_output=True, check=False).returncode


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", str(folder)], check=True)
