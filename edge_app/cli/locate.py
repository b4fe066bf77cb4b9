"""``leukoscope locate``: where the white cells are, held against what people saw."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from PIL import Image
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import track
from rich.table import Table

from edge_app.camera.folder import FolderSource
from edge_app.camera.frame import Frame
from edge_app.camera.images import list_images
from edge_app.cli.options import ScaleOption, site_settings
from edge_app.exam.proportion import Interval, clopper_pearson
from edge_app.exceptions import ImageError, TruthError, UsageError
from edge_app.pipeline.analyse import frames_of, learn_scales
from edge_app.report.analysis import FailedPicture
from edge_app.report.contact_sheet import Piece, contact_sheet, cut_around
from edge_app.report.truth import read_truth
from edge_app.settings import COARSEST_UM_PER_PX, Settings
from edge_app.vision.aperture import Lit
from edge_app.vision.locate import LocatedCell, locate_cells
from edge_app.vision.matching import match


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
    slide = _Slide(pictures, site_settings(um_per_px))
    if truth is None:
        if misses is not None:
            raise UsageError("Without --truth nothing is known to be missed; give it or leave out --misses.")
        _tell(slide, as_json=as_json)
        slide.tell_failures()
        return
    if not truth.is_dir():
        raise TruthError(f"The folder {truth} does not exist; give the folder of label files.")
    tallies = _hold_against(slide, truth, tuned_on_every)
    _report(tallies, slide.scales, as_json=as_json)
    if misses is not None:
        _write(contact_sheet([piece for tally in tallies.values() for piece in tally.pieces]), misses)
    slide.tell_failures()


class _Slide:
    """Pictures from one microscope, as an exam looks at them, and their scales."""

    def __init__(self, pictures: list[Path], settings: Settings) -> None:
        self.pictures = pictures
        self.failures: list[str] = []
        self._scales = learn_scales(pictures, settings)
        self._used: set[float] = set()

    def frames(self) -> Iterator[tuple[Path, Frame, float]]:
        """Each picture that can be read: its name, itself, and its scale, µm per px."""
        source = FolderSource(self.pictures)
        source.open()
        for frame in frames_of(source):
            if isinstance(frame, FailedPicture):
                self.failures.append(frame.reason)
                continue
            picture, scale = self.pictures[frame.number], self._scales.scale_of(frame).um_per_px
            if scale > COARSEST_UM_PER_PX:
                self.failures.append(
                    f"The red cells of {picture} give {scale:.2g} µm per pixel, too coarse to find cells in; "
                    "give the scale with --um-per-px."
                )
                continue
            self._used.add(scale)
            yield picture, replace(frame, pixels=Lit.of(frame.pixels).pixels), scale

    @property
    def scales(self) -> tuple[float, ...]:
        """The smallest and the largest scale of the pictures looked at; one where they are the same."""
        return tuple(sorted({min(self._used), max(self._used)})) if self._used else ()

    def tell_failures(self) -> None:
        """Says which pictures were left out.

        Raises:
            typer.Exit: there are some.
        """
        for reason in self.failures:
            typer.echo(f"leukoscope: {reason}", err=True)
        if self.failures:
            raise typer.Exit(ImageError.exit_code)


def _tell(slide: _Slide, *, as_json: bool) -> None:
    found = {
        str(picture): [_cell(cell) for cell in locate_cells(frame.pixels, scale)]
        for picture, frame, scale in slide.frames()
    }
    if as_json:
        typer.echo(json.dumps({"um_per_px": slide.scales, "pictures": found}, indent=2))
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


def _hold_against(slide: _Slide, truth: Path, tuned_on_every: int) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    frames = track(
        slide.frames(), "locating", len(slide.pictures), console=Console(stderr=True), transient=True
    )
    for picture, frame, scale in frames:
        split = "all pictures"
        if tuned_on_every:
            split = "tuned on" if frame.number % tuned_on_every == 0 else "held out"
        tally = tallies.setdefault(split, Tally())
        pixels = frame.pixels
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


def _report(tallies: dict[str, Tally], scales: tuple[float, ...], *, as_json: bool) -> None:
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
        typer.echo(json.dumps({"um_per_px": scales, "splits": document}, indent=2))
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
    span = " to ".join(f"{scale:.4f}" for scale in scales) or "no"
    console.print(
        f"Centre in the box, one to one; 95 % interval as if cells were independent; {span} µm per px."
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
