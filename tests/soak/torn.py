"""A write torn by a power cut: files as a card may hold them when the power fails inside a transaction.

SQLite waits for the disk before a commit is acknowledged, so whatever was on the disk then is whole. What was
written since may be there or not, sector by sector and in any order, and the sectors under way may hold
anything, also where the transaction before ended in one of them: cheap cards erase whole sectors.
"""

import random
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from exam_samples import started
from soak.samples import exam_fields

from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader

SECTOR = 4096
"""What a card erases is larger; what Linux writes at once is not."""

FILES = ("log.sqlite", "log.sqlite-wal")


@dataclass(frozen=True)
class TornFigures:
    """What the torn writes came to.

    Attributes:
        torn: power cuts simulated.
        lost: acknowledged records that were not in the log after.
        half: logs that held a part of the torn transaction.
        kept: of the torn transactions, those that were whole on the disk already.
        slowest_start_s: opening the log for writing after a cut, s.
        problems: logs that did not open or verify.
    """

    torn: int
    lost: int
    half: int
    kept: int
    slowest_start_s: float
    problems: tuple[str, ...]


def torn_writes(folder: Path, count: int, seed: int = 1) -> TornFigures:
    """Writes exams, and before each acknowledgement cuts the power in a copy.

    Args:
        folder: an empty folder to work in.
        count: power cuts.
        seed: of what the sectors hold.
    """
    randomness = random.Random(seed)
    log, copy = folder / "device" / FILES[0], folder / "copy"
    lost = half = kept = torn = 0
    slowest, problems = 0.0, []
    with Logbook.open(log) as logbook:
        while torn < count:
            exam = logbook.start_exam(started())
            for events in exam_fields(randomness, 12):
                before, records = _contents(log.parent), _records(log)
                logbook.append(exam, events).result()
                after = _contents(log.parent)
                shutil.rmtree(copy, ignore_errors=True)
                copy.mkdir()
                for key in log.parent.glob("*.key"):
                    shutil.copy(key, copy)
                for name in FILES:
                    (copy / name).write_bytes(_torn(before[name], after[name], randomness))
                torn += 1
                began = time.perf_counter()
                found, problem = _opened(copy / FILES[0])
                slowest = max(slowest, time.perf_counter() - began)
                if problem:
                    problems.append(problem)
                lost += max(0, records - found)
                kept += found == records + len(events)
                half += records < found < records + len(events)
                if torn == count:
                    break
    return TornFigures(torn, lost, half, kept, round(slowest, 3), tuple(problems))


def _torn(before: bytes, after: bytes, randomness: random.Random) -> bytes:
    """The file with each changed sector as it was, as it was to be, or full of anything; cut off anywhere."""
    end = max(len(before), len(after))
    made = bytearray(after.ljust(end, b"\0"))
    old = before.ljust(end, b"\0")
    fate = randomness.choice(("old", "new", "garbage", "mixed"))
    for start in range(0, end, SECTOR):
        sector = slice(start, start + SECTOR)
        if made[sector] == old[sector]:
            continue
        now = randomness.choice(("old", "new", "garbage")) if fate == "mixed" else fate
        if now == "old":
            made[sector] = old[sector]
        elif now == "garbage":
            made[sector] = _garbage(bytes(old[sector]), bytes(made[sector]), randomness)
    if len(after) > len(before) and randomness.random() < 0.5:
        del made[randomness.randint(len(before), len(after)) :]
    return bytes(made)


def _garbage(old: bytes, new: bytes, randomness: random.Random) -> bytes:
    """A sector under way: the beginning of the new one, then anything."""
    written = randomness.randrange(len(new) + 1)
    rest = randomness.choice((bytes(len(new)), randomness.randbytes(len(new)), old))
    return new[:written] + rest[written:]


def _contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() if (folder / name).exists() else b"" for name in FILES}


def _records(log: Path) -> int:
    with LogReader.open(log) as reader:
        return reader.head()[0]


def _opened(log: Path) -> tuple[int, str]:
    with Logbook.open(log):
        pass
    with LogReader.open(log) as reader:
        report = reader.verify()
    return report.events, report.problem
