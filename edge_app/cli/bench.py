"""``leukoscope bench``: how quick this device is, against its targets."""

import json
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from edge_app.bench.field import BARE, WHOLE, bench_field
from edge_app.bench.live import bench_live, has_screen_library
from edge_app.bench.report import Race, Target, figures_table, machine
from edge_app.exceptions import UsageError

DEFAULT_ROUNDS = 15
STARTS = 3
"""How often the kiosk is started."""


def bench(
    rounds: Annotated[int, typer.Option(min=3, help="How often each step is timed.")] = DEFAULT_ROUNDS,
    threads: Annotated[int, typer.Option(min=1, max=16, help="Threads of the interpreters and OpenCV.")] = 1,
    seconds: Annotated[
        float, typer.Option(min=2, max=600, help="How long preview and still picture are measured, each.")
    ] = 20.0,
    field_only: Annotated[
        bool, typer.Option("--field-only", help="Leave out the kiosk's window, which takes a minute.")
    ] = False,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Also write every figure to this file.")
    ] = None,
) -> None:
    """Times the way of a frame into the log against the least any program must do, in turns."""
    if json_file is not None:
        _require_writable(json_file)
    console = Console(highlight=False)
    found = machine(threads)
    console.print(
        f"{found['machine']}, {found['cores']} cores, load {found['load']}, {threads} thread(s); "
        f"Python {found['python']}, " + ", ".join(f"{name} {v}" for name, v in found["packages"].items()),
        soft_wrap=True,
    )
    document: dict[str, Any] = {"machine": found}
    with tempfile.TemporaryDirectory(prefix="leukoscope-bench-") as folder:
        field = Race(
            "A field of 10 cells, 1440 x 900 px",
            BARE,
            bench_field(Path(folder), threads, rounds),
            {WHOLE: Target(1.25)},
        )
    console.print(field.table())
    document["field"] = field.document()
    if not field_only:
        document["kiosk"] = _live(console, seconds)
    if json_file is not None:
        _write(document, json_file)


def _live(console: Console, seconds: float) -> dict[str, Any]:
    if not has_screen_library():
        console.print("PySide6 is not installed: the kiosk was not timed.")
        return {}
    figures = bench_live(seconds, STARTS)
    console.print(figures_table("Kiosk, 800 x 480, on a drawn slide of 1440 x 900 px", figures))
    return {name: figure.document() for name, figure in figures.items()}


def _require_writable(file: Path) -> None:
    """Finds out before minutes of measuring, and changes nothing that is there."""
    try:
        with file.open("a", encoding="utf-8"):
            pass
    except OSError as error:
        raise _unwritable(file, error) from error


def _write(document: dict[str, Any], file: Path) -> None:
    try:
        file.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise _unwritable(file, error) from error


def _unwritable(file: Path, error: OSError) -> UsageError:
    return UsageError(f"{file} cannot be written ({error.strerror}); give a name in a folder of yours.")
