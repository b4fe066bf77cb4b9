"""kill -9 at random moments: what was acknowledged is in the log, and the log goes on at once.

``make soak-log`` runs 500. Each round is a process of its own that opens the log as a kiosk does, keeps a
picture and writes a field with its cells, again and again, and tells each acknowledgement through a pipe.
"""

import os
import random
import signal
import time
import warnings
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from exam_samples import started
from soak.samples import exam_fields

from edge_app.exam.events import FieldTaken
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.pictures import PictureStore, sha256_of
from edge_app.logbook.reader import LogReader

FIELDS = 12


@dataclass(frozen=True)
class KillFigures:
    """What the rounds came to; ``slowest_start_s`` is opening the log for writing after a kill."""

    kills: int
    acknowledged: int
    lost: int
    records: int
    exams: int
    pictures_missing: int
    slowest_start_s: float
    problem: str


def kill_rounds(log: Path, rounds: int, seed: int = 1, longest_s: float = 0.4) -> KillFigures:
    """Writes and kills so many times on one log.

    Args:
        log: where the log is made.
        rounds: how many processes are killed.
        seed: of the moments.
        longest_s: a process lives at most so long, s.
    """
    randomness = random.Random(seed)
    acknowledged: dict[str, int] = {}
    slowest, lost = 0.0, 0
    for _ in range(rounds):
        told = _round(log, randomness, longest_s)
        acknowledged |= told
        began = time.perf_counter()
        Logbook.open(log).close()
        slowest = max(slowest, time.perf_counter() - began)
        with LogReader.open(log) as reader:
            for exam, fields in told.items():
                lost += max(0, fields - len(reader.exam(exam).exam.fields))
    with LogReader.open(log) as reader:
        report = reader.verify()
        exams = {logged.exam.uuid: logged.exam for logged in reader.exams()}
        named = [field.picture_sha256 for exam in exams.values() for field in exam.fields]
        named += [cell.found.crop_sha256 for exam in exams.values() for cell in exam.cells.values()]
        missing = sum(reader.pictures.get(name) is None for name in named if name)
    for exam, fields in acknowledged.items():
        lost += exam not in exams or len(exams[exam].fields) < fields
    total = sum(acknowledged.values())
    return KillFigures(
        rounds, total, lost, report.events, report.exams, missing, round(slowest, 3), report.problem
    )


def _round(log: Path, randomness: random.Random, longest_s: float) -> dict[str, int]:
    ours, theirs = os.pipe()
    seed, lives_s = randomness.random(), randomness.uniform(0.0, longest_s)
    with warnings.catch_warnings():
        # Python 3.12 and newer warn where any thread is alive; the child uses none of the parent's.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(ours)
        # Nothing of the parent may run in the child: not its exits, not its tests.
        try:
            _write_for_ever(log, theirs, random.Random(seed))
        finally:
            os._exit(1)
    os.close(theirs)
    time.sleep(lives_s)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(ours, encoding="ascii") as pipe:
        lines = [line.split() for line in pipe if line.endswith("\n")]
    os.waitpid(child, 0)
    return {exam: int(fields) for exam, fields in lines}


def _write_for_ever(log: Path, told: int, randomness: random.Random) -> None:
    logbook = Logbook.open(log)
    while True:
        exam = logbook.start_exam(started())
        os.write(told, f"{exam} 0\n".encode())
        for number, events in enumerate(exam_fields(randomness, FIELDS), start=1):
            first, keep = events[0], None
            if isinstance(first, FieldTaken):
                # As the program keeps them: a field's pictures together, and its records made ready before.
                contents = [randomness.randbytes(2_000) for _ in events]
                whole, *crops = map(sha256_of, contents)
                keep = partial(_keep, logbook.pictures, contents)
                cells = zip(events[1:], crops, strict=True)
                events = (
                    first.model_copy(update={"picture_sha256": whole}),
                    *(cell.model_copy(update={"crop_sha256": crop}) for cell, crop in cells),
                )
            logbook.append(exam, events, once=keep).result()
            if isinstance(first, FieldTaken):
                os.write(told, f"{exam} {number}\n".encode())


def _keep(pictures: PictureStore, contents: list[bytes]) -> None:
    pictures.publish([pictures.stage(content) for content in contents])
