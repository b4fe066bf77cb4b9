"""The command line of the device: ``leukoscope``."""

from typing import Annotated

import typer

from edge_app import INTENDED_USE, __version__
from edge_app.cli import (
    analyze,
    bench,
    calibrate,
    cameras,
    doctor,
    kiosk,
    locate,
    log,
    operators,
    pack,
    qc,
    report,
    sync,
)
from edge_app.console import run_command
from edge_app.memory import keep_working_memory

app = typer.Typer(
    help=f"Leukoscope: white-cell differential on the microscope. {INTENDED_USE}",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("kiosk")(kiosk.kiosk)
app.command("analyze")(analyze.analyze)
app.command("locate")(locate.locate)
app.command("report")(report.report)
app.command("check-report")(report.check_report)
app.command("bench")(bench.bench)
app.command("cameras")(cameras.cameras)
app.command("doctor")(doctor.doctor)
app.add_typer(calibrate.app, name="calibrate")
app.add_typer(log.app, name="log")
app.add_typer(operators.app, name="operators")
app.add_typer(pack.app, name="pack")
app.add_typer(qc.app, name="qc")
app.add_typer(sync.app, name="sync")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"leukoscope {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Comes before every command and holds the options that stand before it."""
    keep_working_memory()


def main() -> None:
    """Entry point."""
    run_command(app, "leukoscope")
