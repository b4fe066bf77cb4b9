"""The command line of the converter: ``leukoscope-convert``."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from converter.convert import DEVELOPMENT_KEY, Converted, Order, convert
from edge_app.exceptions import LeukoscopeError
from edge_app.pack.signing import load_signing_key, trusted_keys

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def convert_run(
    run_directory: Annotated[Path, typer.Argument(help="Folder of a finished 'leukoscope-train fit'.")],
    out: Annotated[Path, typer.Option(help="Folder for the pack.")],
    name: Annotated[str, typer.Option(help="Name of the pack: small letters, digits, hyphens.")],
    version: Annotated[str, typer.Option(help="Version of the pack, X.Y.Z.")],
    key: Annotated[
        Path | None,
        typer.Option(help="Ed25519 private key, PEM; else the DEVELOPMENT key.", show_default=False),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Pack even where int8 loses more than a point.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a pack of this name and version.")
    ] = False,
) -> None:
    """Makes a signed int8 model pack of a training run and shows what int8 cost."""
    command = (
        f"leukoscope-convert {shlex.quote(run_directory.name)} --out {shlex.quote(out.name)} "
        f"--name {name} --version {version}{' --force' if force else ''}"
    )
    order = Order(
        run_directory=run_directory,
        out=out,
        name=name,
        version=version,
        key=load_signing_key(key or DEVELOPMENT_KEY),
        force=force,
        overwrite=overwrite,
        command=command,
    )
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Starting", total=None)
        converted = convert(
            order,
            on_step=lambda step: progress.update(task, description=step, total=None, completed=0),
            on_progress=lambda read, total: progress.update(task, total=total, completed=read),
        )
    _report(converted, order)


def _report(converted: Converted, order: Order) -> None:
    console = Console(highlight=False)
    before, after = converted.parity.float_model.metrics, converted.parity.int8_model.metrics
    table = Table("Test split", "float", "int8", "int8 - float")
    for name in (name for name in after if name in before):
        table.add_row(
            name.replace("_", " "),
            f"{before[name].value:.3f}",
            f"{after[name].value:.3f} ({after[name].low:.3f}-{after[name].high:.3f})",
            f"{after[name].value - before[name].value:+.4f}",
        )
    console.print(table)
    console.print(
        f"Same top class: {100 * converted.parity.agreement:.1f} % of {converted.parity.images}", markup=False
    )
    console.print(converted.manifest.evidence, markup=False)
    if converted.parity.excess:
        console.print(f"Forced: int8 loses {converted.parity.excess}.", style="bold red", markup=False)
    if order.key.name not in {trusted.name for trusted in trusted_keys()}:
        console.print(f"Devices load it only with {order.key.name}.pub among their keys.", markup=False)
    size = converted.path.stat().st_size / 1e6
    console.print(
        f"{converted.path} ({size:.2f} MB), signed with {order.key.name!r}", markup=False, soft_wrap=True
    )


def main() -> None:
    """Runs the command line; an error for people is one sentence on standard error and an exit code."""
    try:
        app()
    except LeukoscopeError as error:
        Console(stderr=True, highlight=False).print(
            f"leukoscope-convert: {error}", markup=False, soft_wrap=True
        )
        sys.exit(error.exit_code)
