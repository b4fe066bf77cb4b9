"""``leukoscope cameras``: which cameras there are, what to type for them, and what is wrong with them."""

import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.camera.source import FoundCamera, list_cameras, open_source
from edge_app.cli.options import site_settings
from edge_app.exceptions import CameraNotFoundError

TRY_FRAMES = 5
"""Pictures read by --try: the first of a camera is often dark."""


def cameras(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    try_source: Annotated[
        str | None,
        typer.Option(
            "--try", help="Open this source with the settings, read pictures, say what was refused."
        ),
    ] = None,
) -> None:
    """Lists the cameras with the --source to type; exit code 4 where none can be used."""
    if try_source is not None:
        _try(try_source)
        return
    found = list_cameras()
    if as_json:
        typer.echo(json.dumps([asdict(camera) for camera in found], indent=2, ensure_ascii=False))
    elif found:
        Console(highlight=False).print(_table(found))
    else:
        typer.echo("No camera found: plug one in, or use --source simulated to try the app without one.")
    if all(camera.problem for camera in found):
        raise typer.Exit(CameraNotFoundError.exit_code)


def _table(found: list[FoundCamera]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("Camera")
    table.add_column("--source", no_wrap=True)
    table.add_column("Gives, or what to do")
    for camera in found:
        formats = ", ".join(str(one) for one in camera.formats[:3])
        text = Text(camera.problem, style="bold red") if camera.problem else Text(formats or "ready")
        table.add_row(Text(camera.name), camera.spec, text)
    return table


def _try(spec: str) -> None:
    source = open_source(spec, camera=site_settings(None).camera)
    capabilities = source.open()
    try:
        frame = [source.read() for _ in range(TRY_FRAMES)][-1]
    finally:
        source.close()
    typer.echo(f"{capabilities.name}: {frame.width} x {frame.height} px, it works.")
    for refusal in capabilities.refused:
        typer.echo(refusal)
