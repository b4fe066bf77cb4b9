"""``leukoscope locate``: where the white cells are, held against what people saw."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray
from PIL import Image
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import track
from rich.table import Table

from edge_app.camera.frame import Frame
from edge_app.camera.images import list_images, read_image
from edge_app.cli.options import ScaleOption, site_settings
from edge_app.exam.proportion import Interval, clopper_pearson
from edge_app.exceptions import ImageError, TruthError, UsageError
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.report.contact_sheet import Piece, contact_sheet, cut_around
from edge_app.report.truth import read_truth
from edge_app.settings import Settings
from edge_app.vision.aperture import Lit
from edge_app.vision.locate import LocatedCell, locate_cells
from edge_app.vision.matching import match

SCALE_LOOKS = 40
"""Pictures looked at for the scale of a folder."""


@dataclass
class Tally:
    """What was found in some pictures."""

    pictures: int = 0
    boxes: int = 0
    matched: int = 0
    located: int = 0
    pieces: list[Piece] = field(default_factory=list)

    @property
    def recall(self) -> tuple[float, Interval]:
        """Share of the boxes that were found, and its exact 95 % interval as if cells were independent."""
        return _share(self.matched, self.boxes)

    @property
    def precision(self) -> tuple[float, Interval]:
        """Share of the found cells that have a box, likewise."""
        return _share(self.matched, self.located)


def locate(
    path: Annotated[Path, typer.Argument(help="A picture of a field, or a folder of them.")],
    truth: Annotated[
        Path | None,
        typer.Option(help="Folder of boxes named like the pictures: YOLO .txt or Pascal VOC .xml."),
    ] = None,
    tuned_on_every: Annotated[
        int,
        typer.Option(
            min=0,
            help="The locator was tuned on every so-maniest picture of this folder: count those apart. "
            "2 for chula_fields, 4 for bccd_fields, 0 for any other.",
        ),
    ] = 0,
    misses: Annotated[Path | None, typer.Option(help="Picture to write: missed and false cells.")] = None,
    um_per_px: ScaleOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Finds the white cells of pictures; with --truth says how many were found and how many were none."""
    pictures = list_images(path) if path.is_dir() else [path]
    if not pictures:
        raise ImageError(f"{path} holds no pictures; give a picture or a folder of them.")
    if misses is not None and misses.resolve() in {picture.resolve() for picture in pictures}:
        raise UsageError(f"{misses} is one of the pictures themselves; give --misses another name.")
    settings = site_settings(um_per_px)
    scale = _scale(pictures, settings)
    if truth is None:
        if misses is not None:
            raise UsageError("Without --truth nothing is known to be missed; give it or leave out --misses.")
        _tell(pictures, scale, as_json)
        return
    if not truth.is_dir():
        raise TruthError(f"The folder {truth} does not exist; give the folder of label files.")
    tallies = _hold_against(pictures, truth, scale, tuned_on_every)
    _report(tallies, scale, as_json)
    if misses is not None:
        _write(contact_sheet([piece for tally in tallies.values() for piece in tally.pieces]), misses)


def _scale(pictures: list[Path], settings: Settings) -> float:
    """One scale for all: they come from one microscope."""
    keeper = ScaleKeeper(settings)
    frame = None
    for picture in pictures[:: max(1, len(pictures) // SCALE_LOOKS)]:
        frame = Frame(_read(picture), 0, 0, picture.name, None)
        keeper.learn(frame)
    assert frame is not None  # noqa: S101 - there is at least one picture
    return keeper.scale_of(frame).um_per_px


def _read(picture: Path) -> NDArray[np.uint8]:
    """The picture as an exam looks at it."""
    return Lit.of(read_image(picture)).pixels


def _tell(pictures: list[Path], scale: float, as_json: bool) -> None:
    found = {str(p): [_cell(c) for c in locate_cells(_read(p), scale)] for p in pictures}
    if as_json:
        typer.echo(json.dumps({"um_per_px": scale, "pictures": found}, indent=2))
        return
    for name, cells in found.items():
        typer.echo(f"{name}: {len(cells)} white cells")


def _cell(cell: LocatedCell) -> dict[str, object]:
    return {
        "x_px": round(cell.centre_px[0], 1),
        "y_px": round(cell.centre_px[1], 1),
        "box_px": list(cell.box),
        "confidence": round(cell.confidence, 3),
        "cut_by_edge": cell.touches_border,
    }


def _hold_against(pictures: list[Path], truth: Path, scale: float, tuned_on_every: int) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for number, picture in enumerate(
        track(pictures, "locating", console=Console(stderr=True), transient=True)
    ):
        split = "all pictures"
        if tuned_on_every:
            split = "tuned on" if number % tuned_on_every == 0 else "held out"
        tally = tallies.setdefault(split, Tally())
        pixels = _read(picture)
        result = match(
            read_truth(truth, picture, (pixels.shape[1], pixels.shape[0])), locate_cells(pixels, scale)
        )
        tally.pictures += 1
        tally.boxes += len(result.pairs) + len(result.missed)
        tally.located += len(result.pairs) + len(result.false)
        tally.matched += len(result.pairs)
        for word, boxes in (
            ("missed", result.missed),
            ("no box", tuple(cell.box for cell in result.false)),
        ):
            tally.pieces += [Piece(cut_around(pixels, box), f"{word} {picture.stem[-14:]}") for box in boxes]
    return tallies


def _report(tallies: dict[str, Tally], scale: float, as_json: bool) -> None:
    if as_json:
        document = {
            name: {
                "pictures": tally.pictures,
                "boxes": tally.boxes,
                "located": tally.located,
                "matched": tally.matched,
                "recall": tally.recall[0],
                "recall_interval": list(tally.recall[1]),
                "precision": tally.precision[0],
                "precision_interval": list(tally.precision[1]),
            }
            for name, tally in tallies.items()
        }
        typer.echo(json.dumps({"um_per_px": scale, "splits": document}, indent=2))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for heading in ("", "Fields", "Found", "Recall", "No box", "Precision"):
        table.add_column(heading, justify="right" if heading else "left", no_wrap=True, overflow="fold")
    for name, tally in tallies.items():
        table.add_row(
            name,
            str(tally.pictures),
            f"{tally.matched}/{tally.boxes}",
            _words(tally.recall),
            str(tally.located - tally.matched),
            _words(tally.precision),
        )
    console = Console(highlight=False)
    console.print(table)
    console.print(
        f"Centre in the box, one to one; 95 % interval as if cells were independent; {scale:.4f} µm per px."
    )


def _share(part: int, whole: int) -> tuple[float, Interval]:
    return (part / whole if whole else 0.0), clopper_pearson(part, whole)


def _words(share: tuple[float, Interval]) -> str:
    value, (low, high) = share
    return f"{value:.3f} ({low:.3f}-{high:.3f})"


def _write(sheet: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]", file: Path) -> None:
    try:
        Image.fromarray(sheet).save(file)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"The picture {file} cannot be written; give a name such as misses.png in a folder of yours."
        ) from error
    typer.echo(f"Missed and false cells are in {file}.", err=True)
