"""When a picture becomes a counted field: at rest, sharp, and showing something new."""

from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import NamedTuple

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.images import MIN_SIDE_PX
from edge_app.exam.events import CellAdded, CellFound, FieldTaken, Quality, Reading, Scale
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.field_analyzer import (
    CroppedCell,
    Judged,
    ReadCell,
    ScaleKeeper,
    box_of,
    cell_event,
    field_event,
    judge_quality,
    read_cells,
)
from edge_app.pipeline.picture_keeper import FieldPictures, PictureKeeper
from edge_app.pipeline.slide_map import Sighting, SlideMap
from edge_app.pipeline.state import Status
from edge_app.settings import COARSEST_UM_PER_PX, Settings
from edge_app.vision.aperture import Lit
from edge_app.vision.locate import Search

JUDGE_RESTING_EVERY = 5
"""Of so many looks at a field that is counted and rests in view, one measures its quality: twice a second."""


@dataclass(frozen=True)
class Proposal:
    """A field worth counting, not counted yet.

    Attributes:
        sighting: where it lies.
        fresh: its cells that were not counted before, with their place on the slide in widths of the picture.
        readings: what the field packs say.
        pictures: its pictures, being written; None where the taker has no keeper.
    """

    sighting: Sighting
    fresh: tuple[tuple[ReadCell, tuple[float, float]], ...]
    readings: tuple[Reading, ...]
    pictures: FieldPictures | None = None


@dataclass(frozen=True)
class Look:
    """What a look at one frame came to.

    Attributes:
        status: LOOKING, MOVING, ADJUST or TAKEN.
        quality: of the picture; without meters where the picture cannot be measured.
        hint: what the hand should do, where the status is ADJUST.
        cells: the cells in view, old and new; empty unless the view is at rest and good.
        proposal: the field to count, None where there is nothing new.
        repeated: the view is the one handled before; nothing was read again.
    """

    frame: Frame
    status: Status
    scale: Scale
    quality: Quality
    cells: tuple[ReadCell, ...] = ()
    proposal: Proposal | None = None
    repeated: bool = False
    hint: str = ""


@dataclass(frozen=True)
class _Located:
    """The cells of a picture, and what was begun beside the search for them."""

    cells: tuple[CroppedCell, ...]
    readings: Future[tuple[Reading, ...]]
    pictures: FieldPictures | None

    def drop_pictures(self) -> None:
        """Takes back what was written of a field that is not proposed."""
        if self.pictures is not None:
            self.pictures.drop()


class _View(NamedTuple):
    """A frame as the camera gave it, which is kept, and as it is looked at: without a dark surround."""

    original: Frame
    frame: Frame
    lit: Lit

    @classmethod
    def of(cls, original: Frame) -> "_View":
        lit = Lit.of(original.pixels)
        return cls(original, original if lit.unlit is None else replace(original, pixels=lit.pixels), lit)


class FieldTaker:
    """Looks at the frames of one slide in turn and proposes the fields to count.

    A proposal counts only once ``confirm`` was called with it: a field the log refused is proposed again.
    """

    def __init__(
        self,
        capabilities: Capabilities,
        panel: ReaderPanel,
        settings: Settings,
        scales: ScaleKeeper,
        beside: Beside,
        *,
        keeper: PictureKeeper | None = None,
        count_poor_stills: bool = False,
    ) -> None:
        """Makes a taker for one slide.

        Args:
            capabilities: of the source; stills are fields of their own, with no place on a slide.
            panel: the readers.
            settings: the site's choices.
            scales: the scale of the microscope.
            beside: threads for what goes on beside locating and reading.
            keeper: keeps pictures of proposed fields; None to keep none.
            count_poor_stills: read stills that fail a quality meter too (they are marked as failing).
        """
        self._stills = capabilities.stills
        self._panel = panel
        self._settings = settings
        self._scales = scales
        self._beside = beside
        self._keeper = keeper
        self._count_poor_stills = count_poor_stills
        self._map = SlideMap()
        self._handled = False
        self._learnt = False
        self._judged: Future[Judged] | None = None
        self._rested = 0
        self._seen: _View | None = None

    def look(self, frame: Frame) -> Look:
        """Looks at the next frame."""
        return replace(self._look(self._view(frame)), frame=frame)

    def _look(self, view: _View) -> Look:
        frame = view.frame
        misfit = self._misfit(frame)
        if misfit:
            self._handled = self._learnt = False
            return Look(frame, Status.ADJUST, self._scales.assumed, Quality(meters=()), hint=misfit)
        scale = self._scales.scale_of(frame)
        if scale.um_per_px > COARSEST_UM_PER_PX:
            coarsest = scale.model_copy(update={"um_per_px": COARSEST_UM_PER_PX})
            quality = judge_quality(frame, coarsest, self._settings).quality
            coarse = (
                f"At {scale.um_per_px:.2g} µm per pixel no cell can be read: a stronger objective is needed."
            )
            return Look(frame, Status.ADJUST, scale, quality, hint=quality.hint or coarse)
        if self._expects_rest(frame):
            # So it mostly turns out: where the view is and how good is found out while cells are located.
            looked = self._beside.work.submit(self._map.look, frame)
            pictures = self._begin_pictures(view)
            search = Search(frame.pixels, scale.um_per_px, self._beside.work)
            judged = self._judge(frame, scale, resting=False)
            located = self._locate(view, scale, search, pictures)
            look = self._decide(view, scale, looked.result(), judged.result(), located)
            if look.proposal is None:
                located.drop_pictures()
            return look
        sighting = Sighting(True, 0.0, 0.0) if self._stills else self._map.look(frame)
        resting = self._handled and sighting.still and not self._stills
        return self._decide(view, scale, sighting, self._judge(frame, scale, resting=resting).result(), None)

    def _decide(
        self, view: _View, scale: Scale, sighting: Sighting, judged: Judged, located: _Located | None
    ) -> Look:
        """Says what a look came to; its cells may have been located already."""
        frame, quality = view.frame, judged.quality
        if not sighting.still:
            self._handled = self._learnt = False
            # A picture of nothing is never at rest, and travel blurs: only another failing meter is a hint.
            hint = next((m.hint for m in quality.meters if not m.passed and m.name != "focus"), "")
            return Look(frame, Status.ADJUST if hint else Status.MOVING, scale, quality, hint=hint)
        if self._too_poor(quality):
            return Look(frame, Status.ADJUST, scale, quality, hint=quality.hint)
        if self._handled and not self._stills:
            return Look(frame, Status.TAKEN, scale, quality, repeated=True)
        if not self._stills:
            sighting = self._map.settle(frame)
        scale = self._learn_scale(frame, sighting)
        if located is None:
            pictures = self._begin_pictures(view)
            located = self._locate(view, scale, Search(frame.pixels, scale.um_per_px), pictures)
        look = self._read(frame, scale, judged, sighting, located)
        if look.proposal is None:
            located.drop_pictures()
        return look

    def confirm(self, frame: Frame, proposal: Proposal, field_id: str = "") -> None:
        """Says that the proposal of this frame was counted, under this name."""
        self._handled = True
        if not self._stills:
            places = (place for _, place in proposal.fresh)
            self._map.take(self._view(frame).frame, proposal.sighting, places, field_id)

    def lose_track(self) -> None:
        """Says that the camera was away: the slide may lie anywhere now."""
        self._handled = self._learnt = False
        self._map.lose_track()

    def forget(self, field_id: str) -> None:
        """Says that a field no longer counts. It is proposed again when the slide comes back to it."""
        self._map.forget(field_id)

    def add_cell(self, cell: CellAdded, field: FieldTaken) -> None:
        """Says that a person added a cell, which the next field that overlaps must not count again."""
        box = cell.box_px
        x, y = box.x + box.width / 2.0, box.y + box.height / 2.0
        self._map.add_cell(field.field_id, x / field.width_px, y / field.width_px)

    def _view(self, frame: Frame) -> _View:
        """The frame as it is looked at; what was looked at last is confirmed next."""
        if self._seen is None or self._seen.original is not frame:
            self._seen = _View.of(frame)
        return self._seen

    def _expects_rest(self, frame: Frame) -> bool:
        """Whether this is likely to be the picture a field is counted from."""
        good = self._judged is not None and self._judged.result().quality.passed
        return (
            good
            and not self._stills
            and not self._handled
            and self._map.nearly_still
            and self._scales.settled(frame)
        )

    def _judge(self, frame: Frame, scale: Scale, *, resting: bool) -> Future[Judged]:
        """The quality meters, measured only now and then while a counted field rests in view."""
        self._rested = self._rested + 1 if resting else 0
        if self._judged is None or self._rested % JUDGE_RESTING_EVERY == 0:
            self._judged = self._beside.work.submit(judge_quality, frame, scale, self._settings)
        return self._judged

    def _too_poor(self, quality: Quality) -> bool:
        """Whether a picture of this quality is not counted."""
        return not quality.passed and not (self._stills and self._count_poor_stills)

    def _misfit(self, frame: Frame) -> str:
        """What is wrong with the picture's size; empty when nothing."""
        if min(frame.width, frame.height) < MIN_SIDE_PX:
            return (
                f"The picture has only {frame.width} x {frame.height} px: choose a larger one in the camera."
            )
        if not self._stills and not self._map.fits(frame):
            return (
                f"The camera now gives {frame.width} x {frame.height} px, another shape than before: "
                "set it back, or start a new exam."
            )
        return ""

    def _learn_scale(self, frame: Frame, sighting: Sighting) -> Scale:
        """The scale after looking at the red cells of this field, if they were not looked at before."""
        if self._stills or (not self._learnt and self._map.is_new_area(frame, sighting)):
            self._scales.learn(frame)
            self._learnt = True
        return self._scales.scale_of(frame)

    def _begin_pictures(self, view: _View) -> FieldPictures | None:
        return None if self._keeper is None else self._keeper.begin(view.original)

    def _locate(self, view: _View, scale: Scale, search: Search, pictures: FieldPictures | None) -> _Located:
        """Finds the cells; what the whole picture is wanted for goes on beside."""
        frame = view.frame
        readings = self._beside.work.submit(self._panel.read_field, frame.pixels)
        cells: list[CroppedCell] = []
        for cell in search.cells():
            # The rest of a cut cell comes into view when the slide moves on.
            if self._stills or not (cell.touches_border or view.lit.cuts(cell.box)):
                cells.append(CroppedCell(cell, self._panel.crop(frame.pixels, cell, scale.um_per_px)))
                if pictures is not None:
                    pictures.add(box_of(cell))
        cells.sort(key=lambda cell: -cell.located.confidence)
        return _Located(tuple(cells), readings, pictures)

    def _read(
        self, frame: Frame, scale: Scale, judged: Judged, sighting: Sighting, located: _Located
    ) -> Look:
        quality = judged.with_nuclei([cell.located for cell in located.cells], frame, scale, self._settings)
        if self._too_poor(quality):
            return Look(frame, Status.ADJUST, scale, quality, hint=quality.hint)
        width_um = frame.width * scale.um_per_px
        centres = [
            (x / frame.width, y / frame.width) for x, y in (cell.located.centre_px for cell in located.cells)
        ]
        if not self._stills:
            sighting = self._map.recognise(frame, sighting, centres, width_um)
        places = [(sighting.x + x, sighting.y + y) for x, y in centres]
        new = [self._stills or self._map.is_new_cell(*place, width_um=width_um) for place in places]
        counts = any(new) or self._stills or self._map.is_new_area(frame, sighting)
        if counts and located.pictures is not None:
            located.pictures.write(
                [box_of(cell.located) for cell, is_new in zip(located.cells, new, strict=True) if is_new]
            )
        cells = read_cells(frame, located.cells, scale, self._panel, self._beside.work)
        status = Status.TAKEN if cells else Status.LOOKING
        if not counts:
            self._handled = True
            return Look(frame, status, scale, quality, cells)
        fresh = tuple((cell, place) for cell, place, is_new in zip(cells, places, new, strict=True) if is_new)
        proposal = Proposal(sighting, fresh, located.readings.result(), located.pictures)
        return Look(frame, status, scale, quality, cells, proposal)


def field_events(look: Look, proposal: Proposal, number: int) -> tuple[FieldTaken, tuple[CellFound, ...]]:
    """The log's records of a proposed field: the field and its new cells.

    Args:
        look: the look that proposed it.
        proposal: what it proposed.
        number: the field's number in the exam, from 1.
    """
    width_um = look.frame.width * look.scale.um_per_px
    field = field_event(
        look.frame,
        number=number,
        quality=look.quality,
        scale=look.scale,
        stage_um=(proposal.sighting.x * width_um, proposal.sighting.y * width_um),
        readings=proposal.readings,
    )
    return field, tuple(cell_event(cell, field) for cell, _ in proposal.fresh)
