"""``leukoscope analyze``: pictures and videos to a differential, without a log."""

from collections.abc import Callable, Iterator
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from edge_app.camera.folder import FolderSource
from edge_app.camera.frame import Frame, FrameSource
from edge_app.camera.images import list_images
from edge_app.camera.video import SUFFIXES as VIDEO_SUFFIXES
from edge_app.camera.video import VideoSource
from edge_app.cli.annotate import save_annotated
from edge_app.cli.options import PackOption, ScaleOption, open_panel, site_settings
from edge_app.exceptions import CameraError, ImageError, UsageError
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.analyse import analyse, learn_scales
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.report.analysis import AnalysedField, AnalysisReport, FailedPicture
from edge_app.settings import Settings


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
    videos = [path for path in paths if path.suffix.lower() in VIDEO_SUFFIXES]
    pictures = [
        picture
        for path in paths
        if path not in videos
        for picture in (list_images(path) if path.is_dir() else [path])
    ]
    fields: list[AnalysedField] = []
    failures: list[FailedPicture] = []
    saved: set[str] = set()
    with _progress() as progress:
        runs = [_analyze_video(video, panel, settings, progress) for video in videos]
        if pictures:
            runs.insert(0, _analyze_pictures(pictures, panel, settings, progress))
        for result in chain.from_iterable(runs):
            if isinstance(result, FailedPicture):
                failures.append(result)
                progress.console.print(f"leukoscope: {result.reason}", markup=False, soft_wrap=True)
                continue
            fields.append(result)
            if save is not None:
                save_annotated(result, save, saved)
    rate = panel.flag_rate(settings.site_rate)
    report = AnalysisReport.of(fields, failures, panel.references, rate, settings)
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


def _analyze_pictures(
    pictures: list[Path], panel: ReaderPanel, settings: Settings, progress: Progress
) -> Iterator[AnalysedField | FailedPicture]:
    scales = learn_scales(pictures, settings)
    yield from _analyze(
        FolderSource(pictures), scales, panel, settings, progress, lambda frame: str(pictures[frame.number])
    )


def _analyze_video(
    video: Path, panel: ReaderPanel, settings: Settings, progress: Progress
) -> Iterator[AnalysedField | FailedPicture]:
    scales = ScaleKeeper(settings)
    yield from _analyze(
        VideoSource(video), scales, panel, settings, progress, lambda frame: f"{video}#{frame.number}"
    )


def _analyze(
    source: FrameSource,
    scales: ScaleKeeper,
    panel: ReaderPanel,
    settings: Settings,
    progress: Progress,
    path_of: Callable[[Frame], str],
) -> Iterator[AnalysedField | FailedPicture]:
    try:
        capabilities = source.open()
    except (CameraError, ImageError) as error:
        yield FailedPicture(str(error))
        return
    task = progress.add_task(capabilities.name, total=capabilities.frame_count)
    yield from analyse(
        source,
        capabilities,
        panel,
        settings,
        scales,
        path_of=path_of,
        on_frame=lambda: progress.advance(task),
    )
