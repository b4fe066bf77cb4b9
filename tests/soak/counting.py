"""Counting against the truth: drawn slides with overlaps and revisits, of which every cell is known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import hypot

from rich.console import Console
from rich.table import Table

from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker
from edge_app.settings import Settings

SAME_CELL_UM = 5.0
"""A counted centre this near a true one is that cell: half a lymphocyte; drawn cells lie further apart."""

UM_PER_PX = 0.16
SIZE_PX = (960, 600)
"""Size of the drawn fields: 154 x 96 µm, that of a 100x objective on a small sensor."""


@dataclass
class Tally:
    """What was counted of a slide whose cells are known.

    Attributes:
        true: cells that lay whole in a field the stage rested on.
        found: counted cells that are one of the slide's.
        doubled: cells counted a second time, or more often.
        strange: counted where no cell was drawn.
        missed: of ``true``, never counted.
        fields: fields taken.
    """

    true: int = 0
    found: int = 0
    doubled: int = 0
    strange: int = 0
    missed: int = 0
    fields: int = 0

    @property
    def counted(self) -> int:
        """All that was counted, rightly or not."""
        return self.found + self.doubled + self.strange

    @property
    def error(self) -> float:
        """Counted against true, relative."""
        return abs(self.counted - self.true) / max(self.true, 1)


@dataclass
class Ledger:
    """Holds counted cells against those of a drawn slide."""

    slide: SimulatedSlide
    _seen: dict[tuple[float, float], int] = field(default_factory=dict)
    _strange: int = 0
    _fields: int = 0

    def enter(self, frame_number: int, centres_px: Iterable[tuple[float, float]]) -> None:
        """Enters a counted field: the number of the slide's frame and the centres of its new cells, px."""
        truth = self.slide.true_cells_in(frame_number)
        self._fields += 1
        for x, y in centres_px:
            reach = SAME_CELL_UM / UM_PER_PX
            near = [
                (hypot(x - cell.centre_px[0], y - cell.centre_px[1]), cell.stage_um)
                for cell in truth
                if hypot(x - cell.centre_px[0], y - cell.centre_px[1]) < reach
            ]
            if near:
                name = min(near)[1]
                self._seen[name] = self._seen.get(name, 0) + 1
            else:
                self._strange += 1

    def tally(self, whole: set[tuple[float, float]]) -> Tally:
        """The sum of it.

        Args:
            whole: names (``TrueCell.stage_um``) of the cells that could be counted.
        """
        return Tally(
            true=len(whole),
            found=len(self._seen),
            doubled=sum(times - 1 for times in self._seen.values()),
            strange=self._strange,
            missed=len(whole - self._seen.keys()),
            fields=self._fields,
        )


def whole_cells(slide: SimulatedSlide, frame_numbers: Iterable[int]) -> set[tuple[float, float]]:
    """Names of the cells that lie whole, with a margin of 1 µm, in one of the frames of a slide at rest."""
    width, height = SIZE_PX
    found = set()
    for number in frame_numbers:
        if slide.moment(number).moving:
            continue
        for cell in slide.true_cells_in(number):
            reach = (cell.radius_um + 1.0) / UM_PER_PX
            x, y = cell.centre_px
            if reach <= x < width - reach and reach <= y < height - reach:
                found.add(cell.stage_um)
    return found


def count_slide(seed: int, fields: int, panel: ReaderPanel, settings: Settings | None = None) -> Tally:
    """Counts a drawn slide as the kiosk would, frame by frame, and holds it against the truth.

    A fifth of each field overlaps its neighbours, every fourth stop is a field seen before, missed by up to
    2.5 px between pixels; the focus settles at each stop and the lamp swings by 5 %.

    Args:
        seed: of the slide.
        fields: new fields.
        panel: the readers; what they say is not looked at.
        settings: the site's choices.
    """
    settings = settings or Settings()
    slide = SimulatedSlide(
        seed=seed,
        fields=fields,
        paced=False,
        fps=10.0,
        dwell_s=1.0,
        travel_s=0.6,
        revisit_every=3,
        size_px=SIZE_PX,
        um_per_px=UM_PER_PX,
        overlap=0.2,
    )
    capabilities, ledger = slide.open(), Ledger(slide)
    count = slide.frame_count or 0
    with Beside() as beside:
        taker = FieldTaker(capabilities, panel, settings, ScaleKeeper(settings), beside)
        for _ in range(count):
            frame = slide.read()
            look = taker.look(frame)
            if look.proposal is None:
                continue
            taker.confirm(frame, look.proposal)
            ledger.enter(frame.number, (cell.located.centre_px for cell, _ in look.proposal.fresh))
    return ledger.tally(whole_cells(slide, range(count)))


def main() -> None:
    """Counts five slides of 30 fields and prints what came of each."""
    panel = ReaderPanel.shipped()
    console = Console(highlight=False)
    table = Table("slide", "fields taken", "true", "counted", "error", "twice", "missed", "strange")
    for seed in range(1, 6):
        tally = count_slide(seed, 30, panel)
        figures = (tally.fields, tally.true, tally.counted, f"{100 * tally.error:.1f} %")
        table.add_row(str(seed), *map(str, (*figures, tally.doubled, tally.missed, tally.strange)))
    console.print(table)


if __name__ == "__main__":
    main()
