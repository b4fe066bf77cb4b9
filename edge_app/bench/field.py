"""A frame in memory to a logged exam event, against the least that any program must do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app import __version__
from edge_app.bench.stopwatch import Step, Timing, race
from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.exam.events import Box, CellFound, ExamStarted, FieldTaken, Scale
from edge_app.exam.exam import Exam
from edge_app.inference.panel import ReaderPanel, crops_of, squeeze
from edge_app.inference.reader import Reader
from edge_app.logbook.logbook import Logbook
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.field_analyzer import ScaleKeeper, judge_quality
from edge_app.pipeline.field_counter import FieldCounter
from edge_app.pipeline.field_taker import FieldTaker, field_events
from edge_app.pipeline.picture_keeper import PictureKeeper, cell_crop
from edge_app.pipeline.slide_map import STILL_LOOKS, SlideMap
from edge_app.priority import take_short_turns
from edge_app.settings import Settings
from edge_app.vision.codec import encode_jpeg, encode_png
from edge_app.vision.locate import LocatedCell, locate_cells

WIDTH_PX, HEIGHT_PX, UM_PER_PX = 1440, 900, 0.12
CELLS = 10
"""White cells of the field that is timed."""

WHOLE, BARE = "frame to logged event", "bare locate + bare interpreters"
_CAMERA = Capabilities("bench", live=True, stills=False, simulated=True)


@dataclass(frozen=True)
class DrawnField:
    """A drawn field in which the locator finds ``CELLS`` whole cells."""

    frame: Frame
    cells: tuple[LocatedCell, ...]


def draw_field(cells: int = CELLS) -> DrawnField:
    """Draws fields until the locator finds so many whole cells in one."""
    seed = 0
    while True:
        pixels, _ = draw_smear(seed, WIDTH_PX, HEIGHT_PX, UM_PER_PX, white_cells_per_field=0.9 * cells)
        found = tuple(cell for cell in locate_cells(pixels, UM_PER_PX) if not cell.touches_border)
        if len(found) == cells:
            return DrawnField(Frame(pixels, 0, 0, "bench", UM_PER_PX), found)
        seed += 1


class FieldBench:
    """Counts one drawn field again and again, each time as the first of a slide, into one log.

    Two earlier looks at the field are not timed: a slide has to be seen at rest before it is counted.
    """

    def __init__(self, field: DrawnField, panel: ReaderPanel, logbook: Logbook, beside: Beside) -> None:
        """Takes the field, the readers, a log to write into, and the threads beside the analysis."""
        self._field = field
        self._panel = panel
        self._logbook = logbook
        self._beside = beside
        self._settings = Settings()
        self._noise = np.random.default_rng(1)
        started = ExamStarted(
            sample_id="bench",
            operator="bench",
            target_cells=10_000,
            source=_CAMERA.name,
            simulated=True,
            app_version=__version__,
            packs=panel.references,
            alpha=self._settings.alpha,
            false_blast_rate=panel.flag_rate(self._settings.site_rate).value,
        )
        self._record = ExamRecord(logbook, Exam(logbook.start_exam(started), started))

    def run(self, rounds: int) -> dict[str, Timing]:
        """Times the whole, its bare core and its parts, in turns."""
        return race({**self._whole_and_bare(), **self._parts()}, rounds)

    def _whole_and_bare(self) -> dict[str, Step]:
        pixels = self._field.frame.pixels
        levels = self._levels()

        def bare(_: None) -> None:
            locate_cells(pixels, UM_PER_PX)
            _infer(levels)

        return {WHOLE: Step(lambda ready: ready[0].look(ready[1]), self._ready), BARE: Step(bare)}

    def _parts(self) -> dict[str, Step]:
        frame, cells, settings = self._field.frame, self._field.cells, self._settings
        scale = Scale(um_per_px=UM_PER_PX, origin="simulated")
        levels, slide = self._levels(), SlideMap()
        slide.look(frame)

        def settle(_: None) -> None:
            slide.look(frame)
            slide.settle(frame)

        boxes = [cell.box for cell in cells]
        return {
            "quality meters": Step(lambda _: judge_quality(frame, scale, settings)),
            "motion and place on the slide": Step(settle),
            "locate": Step(lambda _: locate_cells(frame.pixels, UM_PER_PX)),
            "read the whole field": Step(lambda _: self._panel.read_field(frame.pixels)),
            "crop": Step(lambda _: [self._panel.crop(frame.pixels, cell, UM_PER_PX) for cell in cells]),
            "interpreters": Step(lambda _: _infer(levels)),
            "compress pictures": Step(lambda _: _compress(frame.pixels, boxes, settings.picture_quality)),
            "pictures onto the disk": Step(self._write, lambda: self._contents(boxes)),
            "record into the log": Step(self._record.add, self._events),
        }

    def _contents(self, boxes: list[tuple[int, int, int, int]]) -> list[bytes]:
        """The pictures of one more look at the field."""
        return _compress(self._fresh().pixels, boxes, self._settings.picture_quality)

    def _write(self, contents: list[bytes]) -> None:
        store, disk = self._logbook.pictures, self._beside.disk
        store.publish(list(disk.map(store.stage, contents)), disk.map)

    def _events(self) -> tuple[FieldTaken | CellFound, ...]:
        """The records of one more field."""
        settings = self._settings
        taker = FieldTaker(_CAMERA, self._panel, settings, ScaleKeeper(settings), self._beside)
        look = [taker.look(self._fresh()) for _ in range(STILL_LOOKS + 1)][-1]
        if look.proposal is None:
            raise ValueError("the drawn field is not worth counting")
        field, cells = field_events(look, look.proposal, self._record.exam.next_field_number)
        return field, *cells

    def _ready(self) -> tuple[FieldCounter, Frame]:
        """A counter that has seen the field come to rest, and the frame it counts it from."""
        settings, pictures = self._settings, self._logbook.pictures
        keeper = PictureKeeper(pictures, settings, self._beside)
        scales = ScaleKeeper(settings)
        taker = FieldTaker(_CAMERA, self._panel, settings, scales, self._beside, keeper=keeper)
        counter = FieldCounter(taker, keeper, CellPictures(pictures), self._record)
        for _ in range(STILL_LOOKS):
            counter.look(self._fresh())
        return counter, self._fresh()

    def _fresh(self) -> Frame:
        """The frame as the camera would give it next: a kept picture that is there already is not written."""
        pixels = self._field.frame.pixels.copy()
        pixels ^= self._noise.integers(0, 2, pixels.shape, dtype=np.uint8)
        return replace(self._field.frame, pixels=pixels)

    def _levels(self) -> Mapping[Reader, NDArray[np.int8]]:
        """What each reader's interpreter is given for the field: its crops, or the whole."""
        pixels, cells = self._field.frame.pixels, self._field.cells
        levels = {reader: crops_of(reader, pixels, cells, UM_PER_PX) for reader in self._panel.cell_readers}
        for reader in self._panel.field_readers:
            levels[reader] = squeeze(pixels, reader.manifest.input.size_px)[np.newaxis]
        return {reader: reader.levels(crops) for reader, crops in levels.items()}


def _infer(levels: Mapping[Reader, NDArray[np.int8]]) -> None:
    for reader, batch in levels.items():
        reader.runtime.run(batch)


def _compress(pixels: NDArray[np.uint8], boxes: list[tuple[int, int, int, int]], quality: int) -> list[bytes]:
    cells = [Box(x=x, y=y, width=width, height=height) for x, y, width, height in boxes]
    return [encode_jpeg(pixels, quality), *(encode_png(cell_crop(pixels, cell)) for cell in cells)]


def bench_field(folder: Path, threads: int, rounds: int) -> dict[str, Timing]:
    """Times counting one drawn field of 10 cells in 1440 x 900.

    Args:
        folder: where the log is made.
        threads: of the interpreters and of OpenCV.
        rounds: how often.
    """
    cv2.setNumThreads(threads)
    take_short_turns()
    panel = ReaderPanel.shipped(threads=threads)
    with Logbook.open(folder / "log.sqlite") as logbook, Beside() as beside:
        return FieldBench(draw_field(), panel, logbook, beside).run(rounds)
