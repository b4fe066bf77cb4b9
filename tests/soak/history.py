"""``make soak-history``: how long a person waits for past exams in a large log, and what memory they take."""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from soak.samples import cell, field, started

from edge_app.exam.cell_class import MODEL_CLASSES, CellClass
from edge_app.exam.events import CellsReviewed, Event, ExamEnded, ExamSigned, Reading
from edge_app.kiosk.archive import Archive
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.search import ExamQuery

OPERATORS = ("A. Diallo", "M. Okafor", "J. Perez")
CELLS_A_FIELD = 10
SUSPECT_SHARE = 0.03


def events(dice: random.Random, exam: int, cells: int) -> list[Event]:
    """An exam behind its start: one cell in five is read by both readers; four exams in five are signed."""
    made: list[Event] = []
    suspect = dice.random() < SUSPECT_SHARE
    for number in range(cells):
        here = f"field-{number // CELLS_A_FIELD + 1}"
        if number % CELLS_A_FIELD == 0:
            made.append(field(number // CELLS_A_FIELD + 1))
        assigned = CellClass(dice.choice(MODEL_CLASSES[2:]))
        if dice.random() < (0.3 if suspect else 0.01):
            assigned = CellClass.LYMPHOBLAST
        said = {name: 0.93 if name == assigned.value else 0.01 for name in MODEL_CLASSES}
        readers = ("mobilenet", "cnn") if assigned.is_blast or number % 5 == 0 else ("mobilenet",)
        readings = tuple(Reading(reader=one, pack_sha256="ab" * 32, probabilities=said) for one in readers)
        made.append(cell(f"{exam}.{number}", assigned, field_id=here, readings=readings))
    made.append(ExamEnded(reason="target"))
    if dice.random() < 0.8:
        made += [CellsReviewed(operator=OPERATORS[0]), ExamSigned(operator=OPERATORS[0])]
    return made


def fill(logbook: Logbook, exams: int, cells: int, seed: int) -> None:
    """Writes exams of three operators; samples come again, one exam in twenty is of a control slide."""
    dice = random.Random(seed)
    for number in range(exams):
        begin = started(
            sample_id=f"TUBE-{dice.randrange(exams * 3 // 4):05d}",
            operator=dice.choice(OPERATORS),
            control="L7" if number % 20 == 19 else "",
        )
        logbook.append(logbook.start_exam(begin), events(dice, number, cells)).result()


def run(exams: int, cells: int, seed: int) -> int:
    """Fills a log, looks for exams in it as the page does, and prints the waits; 1 where the log changed."""
    with tempfile.TemporaryDirectory() as folder, Logbook.open(Path(folder) / "log.sqlite") as logbook:
        fill(logbook, exams, cells, seed)
        with LogReader.open(logbook.path) as log:
            before = log.head()
        archive = Archive(logbook)
        print(
            f"{exams} exams of {cells} cells, {before[0]} records, {logbook.path.stat().st_size / 1e6:.0f} MB"
        )
        newest = archive.search(ExamQuery()).exams[0]
        _time("newest page", lambda: archive.search(ExamQuery()))
        _time("a sample that is not there", lambda: archive.search(ExamQuery("NOWHERE")))
        _time("one operator's", lambda: archive.search(ExamQuery(OPERATORS[1])))
        _time("flagged, first answer", lambda: archive.search(ExamQuery(flag="suspect")))
        _time("opening one", lambda: archive.open(newest.uuid))
        _time("beside the one before", lambda: archive.pair(newest.uuid))
        small = _peak_mb()
        _time("flagged, whole log", lambda: _everything(archive, ExamQuery(flag="suspect")))
        _time("every page of all", lambda: _everything(archive, ExamQuery()))
        print(f"memory at its highest {small:.0f} MB before, {_peak_mb():.0f} MB after every page was kept")
        with LogReader.open(logbook.path) as log:
            same = log.head() == before
    print(f"the log is as it was: {same}")
    return 0 if same else 1


def _everything(archive: Archive, query: ExamQuery) -> list[object]:
    found: list[object] = []
    part = archive.search(query)
    while True:
        found += part.exams
        if part.before is None:
            return found
        part = archive.search(query, part.before)


def _time(name: str, job: Callable[[], object]) -> None:
    begun = time.perf_counter()
    job()
    print(f"{name}: {time.perf_counter() - begun:.2f} s", flush=True)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exams", type=int, default=2000)
    parser.add_argument("--cells", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    sys.exit(run(given.exams, given.cells, given.seed))
