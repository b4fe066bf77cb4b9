"""``leukoscope analyze``: pictures and videos to a differential, without a log."""

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from edge_app.camera.frame import Capabilities, Frame, FrameSource
from edge_app.camera.images import list_images
from edge_app.camera.source import open_source
from edge_app.cli.annotate import save_annotated
from edge_app.cli.options import PackOption, ScaleOption, open_panel, site_settings
from edge_app.exceptions import EndOfSourceError, ImageError, UsageError
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker, field_events
from edge_app.report.analysis import AnalysedField, AnalysisReport, FailedPicture
from edge_app.settings import Settings

SCALE_LOOKS = 12
"""Pictures of a folder looked at for the scale before the first is read: they come from one microscope."""


class _Output(str, Enum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def analyze(
    paths: Annotated[list[Path], typer.Argument(help="Pictures, folders of pictures, or videos.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print one line per cell as CSV.")] = False,
    save: Annotated[
        Path | None, typer.Option(help="Write pictures with the cells drawn in to this folder.")
    ] = None,
    um_per_px: ScaleOption = None,
    packs: PackOption = None,
) -> None:
    """Finds and classifies the white cells of pictures; both readers read every cell."""
    if as_json and as_csv:
        raise UsageError("Choose one of --json and --csv.")
    output = _Output.JSON if as_json else _Output.CSV if as_csv else _Output.TABLE
    for path in paths:
        if not path.exists():
            raise ImageError(f"There is nothing at {path}; check the name.")
    settings = site_settings(um_per_px)
    panel = open_panel(packs, settings)
    fields: list[AnalysedField] = []
    failures: list[FailedPicture] = []
    with _progress() as progress:
        for path in paths:
            for result in _analyze_path(path, panel, settings, progress):
                if isinstance(result, FailedPicture):
                    failures.append(result)
                    progress.console.print(f"leukoscope: {result.reason}", markup=False, soft_wrap=True)
                else:
                    fields.append(result)
                    if save is not None:
                        save_annotated(result, save)
    report = AnalysisReport.of(fields, failures, panel.references, panel.false_blast_rate, settings)
    match output:
        case _Output.JSON:
            typer.echo(report.to_json())
        case _Output.CSV:
            typer.echo(report.to_csv(), nl=False)
        case _Output.TABLE:
            Console(highlight=False).print(report.to_table())
    if failures:
        raise typer.Exit(ImageError.exit_code)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True, highlight=False),
        transient=True,
    )


def _analyze_path(
    path: Path, panel: ReaderPanel, settings: Settings, progress: Progress
) -> Iterator[AnalysedField | FailedPicture]:
    source = open_source(str(path), paced=False)
    capabilities = source.open()
    task = progress.add_task(path.name, total=capabilities.frame_count)
    scales = ScaleKeeper(settings)
    if capabilities.stills:
        _prime(scales, path)
    taker = FieldTaker(capabilities, panel, settings, scales, ask_second="always", count_poor_stills=True)
    number = 0
    try:
        for frame in _frames(source, path):
            progress.advance(task)
            if isinstance(frame, FailedPicture):
                yield frame
                continue
            look = taker.look(frame)
            if look.proposal is None:
                continue
            number += 1
            field, cells = field_events(look, look.proposal, number)
            taker.confirm(frame, look.proposal)
            yield AnalysedField(
                path=_picture_path(path, frame, capabilities), frame=frame, field=field, cells=cells
            )
    finally:
        source.close()


def _frames(source: FrameSource, path: Path) -> Iterator[Frame | FailedPicture]:
    while True:
        try:
            yield source.read()
        except EndOfSourceError:
            return
        except ImageError as error:
            yield FailedPicture(path=str(path), reason=str(error))


def _prime(scales: ScaleKeeper, path: Path) -> None:
    """Shows the scale keeper pictures from all over a folder, so that the first has a good scale too."""
    images = list_images(path) if path.is_dir() else [path]
    looks = open_source([str(image) for image in images[:: max(1, len(images) // SCALE_LOOKS)]])
    looks.open()
    for frame in _frames(looks, path):
        if isinstance(frame, Frame):
            scales.scale_of(frame)
    looks.close()


def _picture_path(path: Path, frame: Frame, capabilities: Capabilities) -> str:
    if path.is_dir():
        return str(path / frame.source_name)
    return str(path) if capabilities.stills else f"{path}#{frame.number}"
