"""One picture to counted cells: the steps the live kiosk and ``leukoscope analyze`` share."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from statistics import median
from typing import NamedTuple

from edge_app.camera.frame import Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Box, CellFound, FieldTaken, Quality, QualityMeter, Reading, Scale
from edge_app.exam.protocol import Assignment
from edge_app.exceptions import ScaleError
from edge_app.inference.panel import Crops, ReaderPanel
from edge_app.logbook.uuid7 import uuid7
from edge_app.pipeline.beside import Handed
from edge_app.settings import Settings
from edge_app.vision.crowded_scale import guess_scale
from edge_app.vision.debris import Judgement, judge_coloured, nucleus_colour
from edge_app.vision.dyes import Stained
from edge_app.vision.locate import LocatedCell
from edge_app.vision.quality import Meter, measure_quality
from edge_app.vision.scale import estimate_scale, pool_scales

NO_NUCLEI = "These are not stained like white cells: check the slide and the camera's colours."
"""The hint for pictures that are no smear, and for smears whose colours the camera has mixed up."""

RED_CELLS_FOR_SCALE = 400
"""Fields are pooled until this many red cells stand behind the scale; then it stays put for the exam."""


@dataclass(frozen=True)
class ReadCell:
    """A located cell with the readers' opinions and the class they add up to.

    A smudge or an artefact is read too, so that a person who thinks otherwise sees what the readers say, but
    its class is not theirs; ``located.confidence`` then says how sure the app is that it is no cell.
    """

    located: LocatedCell
    readings: tuple[Reading, ...]
    assignment: Assignment


class ScaleKeeper:
    """The scale of one microscope: calibrated, told by the source, or pooled from red cells over fields.

    Each field counts once: the same red cells in ten frames are no more than those cells.
    """

    def __init__(self, settings: Settings, *, stills: bool = False) -> None:
        """Makes a keeper that has learnt nothing.

        Args:
            settings: the site's choices.
            stills: pictures of several sizes are cut differently. A camera that gives another size shows as
                much of the slide as before.
        """
        self._settings = settings
        self._stills = stills
        self._learnt: dict[tuple[int, int] | None, list[tuple[float, int]]] = {}
        self._guess: dict[tuple[int, int] | None, float] = {}
        self._assumed: dict[tuple[int, int] | None, list[float]] = {}

    @property
    def assumed(self) -> Scale:
        """The scale of a picture nothing is known about."""
        return Scale(um_per_px=self._settings.assumed_um_per_px, origin="assumed")

    def scale_of(self, frame: Frame) -> Scale:
        """The best scale known for this picture; a guess from its own red cells before a field was learnt.

        Where none lies alone it is assumed: from what lies in heaps, else as the settings say.
        """
        known = self._known(frame)
        if known is not None:
            return known
        kind = self._kind(frame)
        learnt = self._learnt.get(kind)
        if not learnt and (estimate := _estimate(frame)) is not None:
            self._guess[kind] = estimate[0]
        width_um = pool_scales(learnt) if learnt else self._guess.get(kind)
        if width_um is not None:
            return Scale(um_per_px=width_um / frame.width, origin="estimated")
        if kind not in self._assumed:
            self._assume(frame)
        if kind not in self._assumed:
            return self.assumed
        return Scale(um_per_px=median(self._assumed[kind]) / frame.width, origin="assumed")

    def settled(self, frame: Frame) -> bool:
        """Whether no field changes the scale of such pictures any more."""
        learnt = self._learnt.get(self._kind(frame), ())
        return self._known(frame) is not None or sum(cells for _, cells in learnt) >= RED_CELLS_FOR_SCALE

    def learn(self, frame: Frame) -> None:
        """Adds the red cells of a field; to be called once for each distinct field."""
        if not self.settled(frame):
            estimate = _estimate(frame)
            if estimate is not None:
                self._learnt.setdefault(self._kind(frame), []).append(estimate)
            elif self._kind(frame) not in self._learnt:
                self._assume(frame)

    def _assume(self, frame: Frame) -> None:
        """Adds the width that a picture may have, µm, by what lies in heaps in it."""
        guess = guess_scale(frame.pixels)
        if guess is not None:
            self._assumed.setdefault(self._kind(frame), []).append(guess * frame.width)

    def _kind(self, frame: Frame) -> tuple[int, int] | None:
        """What pictures of one scale have in common."""
        return (frame.width, frame.height) if self._stills else None

    def _known(self, frame: Frame) -> Scale | None:
        """The scale where it need not be estimated."""
        if frame.um_per_px is not None:
            return Scale(um_per_px=frame.um_per_px, origin="calibrated" if frame.calibrated else "simulated")
        if self._settings.um_per_px is not None:
            return Scale(um_per_px=self._settings.um_per_px, origin="calibrated")
        return None


def _estimate(frame: Frame) -> tuple[float, int] | None:
    """Width of the picture, µm, and the red cells it rests on.

    The width rather than µm/px: a camera that comes back with fewer pixels shows as much of the slide.
    """
    try:
        estimate = estimate_scale(frame.pixels)
    except ScaleError:
        return None
    return estimate.um_per_px * frame.width, estimate.red_cells


class Judged(NamedTuple):
    """The quality of a picture before its cells were found, and what is stained in it."""

    quality: Quality
    stained: Stained

    def with_nuclei(
        self, cells: Sequence[LocatedCell], frame: Frame, scale: Scale, settings: Settings
    ) -> Quality:
        """The quality of the picture when its cells are known: they must be stained like white cells.

        Args:
            cells: what was found in the picture.
            frame: the picture.
            scale: its scale.
            settings: the site's choices.
        """
        if not cells:
            return self.quality
        picture_um2 = frame.width * frame.height * scale.um_per_px**2
        score = self.stained.nuclear(sum(cell.nucleus_um2 for cell in cells) / picture_um2)
        nuclei = _against_mark(Meter("stain", score, NO_NUCLEI), settings)
        return Quality(
            meters=tuple(
                nuclei if meter.name == nuclei.name and meter.score > nuclei.score else meter
                for meter in self.quality.meters
            )
        )


def judge_quality(frame: Frame, scale: Scale, settings: Settings) -> Judged:
    """The quality meters of a picture against the site's pass marks."""
    measured = measure_quality(frame.pixels, scale.um_per_px)
    meters = tuple(_against_mark(meter, settings) for meter in measured.meters)
    return Judged(Quality(meters=meters), measured.stained)


def _against_mark(meter: Meter, settings: Settings) -> QualityMeter:
    mark: float = getattr(settings.pass_marks, meter.name)
    passed = meter.score >= mark
    return QualityMeter(
        name=meter.name, score=round(meter.score, 4), passed=passed, hint="" if passed else meter.hint
    )


class CroppedCell(NamedTuple):
    """A located cell, and what its readers are given."""

    located: LocatedCell
    crops: Crops


def read_cells(
    frame: Frame,
    cells: Sequence[CroppedCell],
    scale: Scale,
    panel: ReaderPanel,
    worker: Executor,
) -> tuple[ReadCell, ...]:
    """Reads the cells of a picture, and tells smudges and artefacts from them.

    Args:
        frame: the picture.
        cells: its cells, in the order of the answer.
        scale: its scale.
        panel: the readers.
        worker: where the colour of nuclei is measured while the readers read.
    """
    located = [cell.located for cell in cells]
    colours = [
        Handed(worker, partial(nucleus_colour, frame.pixels, cell, scale.um_per_px)) for cell in located
    ]
    opinions = panel.read_cells(frame.pixels, located, scale.um_per_px, [cell.crops for cell in cells])
    # From the end: the worker goes on from the beginning.
    measured = [colour.get() for colour in reversed(colours)][::-1]
    judged = judge_coloured(located, measured)
    return tuple(
        _as_judged(ReadCell(cell, *opinion), judgement)
        for cell, opinion, judgement in zip(located, opinions, judged, strict=True)
    )


def _as_judged(cell: ReadCell, judgement: Judgement) -> ReadCell:
    if judgement.kind == "cell":
        return cell
    return replace(
        cell,
        located=replace(cell.located, confidence=judgement.confidence),
        assignment=Assignment(CellClass(judgement.kind), disagreement=False),
    )


def field_event(
    frame: Frame,
    *,
    number: int,
    quality: Quality,
    scale: Scale,
    stage_um: tuple[float, float],
    readings: tuple[Reading, ...],
) -> FieldTaken:
    """The log's record of a field that is being counted."""
    return FieldTaken(
        field_id=str(uuid7()),
        number=number,
        width_px=frame.width,
        height_px=frame.height,
        frame_number=frame.number,
        source_name=frame.source_name,
        quality=quality,
        scale=scale,
        stage_x_um=stage_um[0],
        stage_y_um=stage_um[1],
        readings=readings,
    )


def cell_event(cell: ReadCell, field: FieldTaken) -> CellFound:
    """The log's record of a cell of a field."""
    box = box_of(cell.located)
    return CellFound(
        cell_id=str(uuid7()),
        field_id=field.field_id,
        box_px=box,
        box_um=box_in_um(box, field.scale.um_per_px),
        detection_confidence=round(cell.located.confidence, 4),
        readings=cell.readings,
        assigned=cell.assignment.assigned,
        disagreement=cell.assignment.disagreement,
    )


def box_of(cell: LocatedCell) -> Box:
    """Where a cell lies, px of its picture."""
    x, y, width, height = cell.box
    return Box(x=x, y=y, width=width, height=height)


def box_in_um(box: Box, um_per_px: float) -> Box:
    """A box of px in µm, to a nanometre."""
    return Box(**{side: round(value * um_per_px, 3) for side, value in box.model_dump().items()})
