"""The command line of the device: ``leukoscope``."""

import sys
from typing import Annotated

import typer
from rich.console import Console

from edge_app import INTENDED_USE, __version__
from edge_app.cli import analyze, calibrate, doctor, kiosk, locate, log, operators, pack, report, sync
from edge_app.exceptions import LeukoscopeError

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
app.command("doctor")(doctor.doctor)
app.add_typer(calibrate.app, name="calibrate")
app.add_typer(log.app, name="log")
app.add_typer(operators.app, name="operators")
app.add_typer(pack.app, name="pack")
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
    """Holds the options that stand before the command."""


def main() -> None:
    """Runs the command line; an error for people is one sentence on standard error and an exit code."""
    try:
        app()
    except LeukoscopeError as error:
        Console(stderr=True, highlight=False).print(f"leukoscope: {error}", markup=False, soft_wrap=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of our output (head, less) went away: not our error, and nothing more to say.
        sys.stderr.close()
        sys.exit(141)
