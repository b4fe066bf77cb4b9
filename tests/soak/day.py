"""A working day: devices that lose power while they take exams, and one stick that goes round.

The stick is pulled out in the middle of an export now and then, and a bundle on it is cut off. In the evening
the laptop must hold exactly what the devices hold, and they must hold all that was ever acknowledged.
"""

import os
import random
import shutil
import signal
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from exam_samples import started
from soak.laptop import Laptop
from soak.samples import exam_fields

from edge_app.exam.events import ExamEnded, FieldTaken
from edge_app.exceptions import LogbookFormatError
from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import DeviceCard
from edge_app.sync.visit import visit_stick

MOST_FIELDS_TO_A_CUT = 12
"""The power fails after so many acknowledged fields, at most."""


@dataclass(frozen=True)
class DayFigures:
    """What the day came to; ``differing`` counts what laptop and devices do not share."""

    devices: int
    exams: int
    records: int
    pictures: int
    power_cuts: int
    visits: int
    pulled_out: int
    broken_bundles: int
    lost: int
    differing: int


class Device:
    """A device of the day: its log, and what it ever acknowledged."""

    def __init__(self, folder: Path, exams: int, seed: int) -> None:
        """Names the folder; ``exams`` are to be taken in all."""
        self.log = folder / "log.sqlite"
        self.exams = exams
        self.acknowledged: dict[str, int] = {}
        self.power_cuts = 0
        self._randomness = random.Random(seed)
        Logbook.open(self.log).close()
        with LogReader.open(self.log) as reader:
            self.device_id = reader.device_id()

    def card(self) -> DeviceCard:
        """The card for the laptop."""
        key = device_key(self.log)
        public = key.public_key().public_bytes_raw().hex()
        return DeviceCard(device_id=self.device_id, name=self.log.parent.name, device_key=public).signed_by(
            key
        )

    @property
    def done(self) -> bool:
        """Whether all exams were taken."""
        with LogReader.open(self.log) as reader:
            return sum(span.ended for span in reader.exam_spans()) >= self.exams

    def work(self, meanwhile: Callable[[], None]) -> None:
        """Takes exams until the power fails; something else may happen in between."""
        ours, theirs = os.pipe()
        seed = self._randomness.random()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if child == 0:
            try:
                _take_exams(self.log, theirs, self.exams, random.Random(seed))
                # Through with its work before the power fails, it waits for that, however fast the machine.
                os.close(theirs)
                signal.pause()
            finally:
                os._exit(0)
        os.close(theirs)
        with os.fdopen(ours, encoding="ascii") as pipe:
            # Counted in work done, not in time: a fast machine would be through before the power fails.
            lines = list(islice(pipe, self._randomness.randint(1, MOST_FIELDS_TO_A_CUT)))
            meanwhile()
            time.sleep(self._randomness.uniform(0.0, 0.02))
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            self.power_cuts += os.WIFSIGNALED(status)
            lines += pipe
        self.acknowledged |= {
            exam: int(fields) for exam, fields in (line.split() for line in lines if line.endswith("\n"))
        }


def day(folder: Path, devices: int, exams: int, seed: int = 1) -> DayFigures:
    """Lives through a day.

    Args:
        folder: an empty folder.
        devices: how many there are.
        exams: that each takes.
        seed: of everything that happens.
    """
    randomness = random.Random(seed)
    laptop, stick = Laptop(folder / "laptop"), folder / "stick"
    team = [Device(folder / f"device-{n}", exams, seed * 100 + n) for n in range(devices)]
    for device in team:
        laptop.enroll(device.card())
    visits = pulled = broken = 0
    stick.mkdir()

    def carry(device: Device) -> None:
        nonlocal visits, pulled
        visits += 1
        visit_stick(stick, device.log, laptop.keys.card())
        if randomness.random() < 0.2:
            pulled += 1
            _pull_out(stick, randomness)

    while not all(device.done for device in team):
        device = randomness.choice([device for device in team if not device.done])
        device.work(lambda device=device: carry(device) if randomness.random() < 0.4 else None)
        if randomness.random() < 0.3:
            broken += laptop.visit(stick).count("broken")
    for _ in range(2):
        for device in team:
            visit_stick(stick, device.log, laptop.keys.card())
            visits += 1
        broken += laptop.visit(stick).count("broken")
    figures = _figures(team, laptop, visits, pulled, broken)
    laptop.close()
    return figures


def _figures(team: list[Device], laptop: Laptop, visits: int, pulled: int, broken: int) -> DayFigures:
    lost = differing = records = exams = 0
    pictures: set[str] = set()
    for device in team:
        with LogReader.open(device.log) as reader:
            report = reader.verify()
            if not report.ok:
                raise LogbookFormatError(report.problem)
            held = laptop.compare(reader)
            pictures |= {name for _, name in reader.named_pictures()}
            logged = {exam.exam.uuid: exam.exam for exam in reader.exams()}
        for exam, fields in device.acknowledged.items():
            lost += exam not in logged or len(logged[exam].fields) < fields
        differing += held.differing
        records, exams = records + report.events, exams + held.exams
    cuts = sum(device.power_cuts for device in team)
    return DayFigures(len(team), exams, records, len(pictures), cuts, visits, pulled, broken, lost, differing)


def _pull_out(stick: Path, randomness: random.Random) -> None:
    """Leaves a bundle as a stick pulled out too early may have it: cut off, under its own name."""
    for path in sorted(stick.glob("*.lbundle"))[:1]:
        content = path.read_bytes()
        path.write_bytes(content[: randomness.randrange(len(content))])


def _take_exams(log: Path, told: int, target: int, randomness: random.Random) -> None:
    with Logbook.open(log) as logbook:
        with LogReader.open(log) as reader:
            missing = target - sum(span.ended for span in reader.exam_spans())
        for _ in range(missing):
            exam = logbook.start_exam(started(sample_id=f"S-{randomness.randrange(10**6)}"))
            os.write(told, f"{exam} 0\n".encode())
            for number, events in enumerate(exam_fields(randomness, 4), start=1):
                first = events[0]
                if isinstance(first, FieldTaken):
                    picture = logbook.pictures.put(randomness.randbytes(5_000))
                    events = (first.model_copy(update={"picture_sha256": picture}), *events[1:])
                logbook.append(exam, events).result()
                if not isinstance(first, ExamEnded):
                    os.write(told, f"{exam} {number}\n".encode())


def clone(device: Device, folder: Path) -> Path:
    """A copy of a device's card in another board; its log."""
    shutil.copytree(device.log.parent, folder)
    return folder / device.log.name
