"""Bundles cut off and changed: a reader refuses all of it or gives all of it, never a part."""

import random
from dataclasses import dataclass
from pathlib import Path

from exam_samples import cell, field, started

from edge_app.exceptions import BundleError
from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.bundle_writer import write_bundle
from edge_app.sync.keys import HubKeys


@dataclass(frozen=True)
class BundleFigures:
    """How many bundles were tried, how many refused, and how many gave something else than the original."""

    size: int
    tried: int
    refused: int
    wrong: int


class Bundle:
    """A bundle of a device, and what reading it gives."""

    def __init__(self, folder: Path, exams: int, picture_bytes: int) -> None:
        """Makes a device in a folder and exports it once."""
        log = folder / "log.sqlite"
        self.hub = HubKeys.create("laptop")
        with Logbook.open(log) as logbook:
            for number in range(exams):
                picture = logbook.pictures.put(random.Random(number).randbytes(picture_bytes))
                exam = logbook.start_exam(started(sample_id=f"S-{number}"))
                logbook.append(exam, (field(picture_sha256=picture), cell())).result()
        with LogReader.open(log) as reader:
            written = write_bundle(
                folder / "stick", reader, reader.pictures, device_key(log), self.hub.card(), 0
            )
            key = device_key(log).public_key().public_bytes_raw().hex()
            self.devices = {reader.device_id(): key}
        assert written is not None
        self.content = written.path.read_bytes()
        self.tried = folder / "tried.lbundle"
        self.whole = self.read(self.content)

    def read(self, content: bytes) -> list[object] | None:
        """What reading such a file gives; None where it is refused."""
        self.tried.write_bytes(content)
        try:
            with BundleReader.open(self.tried, self.hub, self.devices) as reader:
                return list(reader.items())
        except BundleError:
            return None

    def figures(self, contents: list[bytes]) -> BundleFigures:
        """Reads each."""
        results = [self.read(content) for content in contents]
        refused = sum(result is None for result in results)
        wrong = sum(result is not None and result != self.whole for result in results)
        return BundleFigures(len(self.content), len(results), refused, wrong)


def cut_bundles(folder: Path, step: int) -> BundleFigures:
    """A small bundle cut off at every so many bytes."""
    bundle = Bundle(folder, exams=1, picture_bytes=100)
    return bundle.figures([bundle.content[:length] for length in range(0, len(bundle.content), step)])


def mutated_bundles(folder: Path, count: int, exams: int, picture_bytes: int, seed: int = 1) -> BundleFigures:
    """A bundle with bytes changed, taken out, put in, doubled, swapped or cut off at random."""
    bundle = Bundle(folder, exams, picture_bytes)
    randomness = random.Random(seed)
    figures = [bundle.figures([_mutated(bundle.content, randomness)]) for _ in range(count)]
    return BundleFigures(
        len(bundle.content), count, sum(one.refused for one in figures), sum(one.wrong for one in figures)
    )


def _mutated(content: bytes, randomness: random.Random) -> bytes:
    """A mutation that is not the original: a random byte may be the one that was there."""
    while (made := _mutation(content, randomness)) == content:
        pass
    return made


def _mutation(content: bytes, randomness: random.Random) -> bytes:
    made = bytearray(content)
    # The header is small and would hardly ever be hit.
    end = 600 if randomness.random() < 0.3 else len(made)
    place = randomness.randrange(end)
    length = randomness.choice((1, 1, 16, 400, 70_000))
    match randomness.randrange(6):
        case 0:
            made[place] ^= 1 << randomness.randrange(8)
        case 1:
            made[place : place + length] = randomness.randbytes(length)
        case 2:
            del made[place : place + length]
        case 3:
            made[place:place] = randomness.randbytes(length)
        case 4:
            made[place:place] = made[place : place + length]
        case _:
            del made[place:]
    return bytes(made)
