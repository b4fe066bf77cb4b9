"""The command line of the converter: ``leukoscope-convert``."""

import shlex
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from converter.convert import DEVELOPMENT_KEY, Converted, Order, convert
from converter.crossval import Fold, convert_folds
from converter.pair import Second
from edge_app.console import run_command
from edge_app.exceptions import UsageError
from edge_app.pack.evidence import figure_words
from edge_app.pack.signing import load_signing_key, trusted_keys
from training.crossval import CROSSVAL_FILE, OutOfFold

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def convert_run(
    run_directory: Annotated[
        Path, typer.Argument(help="Folder of a finished 'leukoscope-train fit', or of a 'crossval'.")
    ],
    out: Annotated[Path | None, typer.Option(help="Folder for the pack.", show_default=False)] = None,
    name: Annotated[
        str | None,
        typer.Option(help="Name of the pack: small letters, digits, hyphens.", show_default=False),
    ] = None,
    version: Annotated[
        str | None, typer.Option(help="Version of the pack, X.Y.Z.", show_default=False)
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(help="Ed25519 private key, PEM; else the DEVELOPMENT key.", show_default=False),
    ] = None,
    second: Annotated[
        Path | None,
        typer.Option(
            metavar="PACK",
            help="Of a first reader: the second one's pack, to be measured together with it.",
            show_default=False,
        ),
    ] = None,
    second_run: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Run that --second was made of, a fold of a 'crossval'.", show_default=False
        ),
    ] = None,
    left_out: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="DIR",
            help="Run of the same recipe that left a laboratory out, for the model card (repeat the option).",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Pack even where int8 loses more than a point.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a pack of this name and version.")
    ] = False,
) -> None:
    """Makes a signed int8 model pack of a training run and shows what int8 cost.

    Of a cross-validation it makes no pack: it measures every fold in int8 and pools them; --out, --name and
    --version are then not needed. Folds measured before are not measured again.
    """
    if (run_directory / CROSSVAL_FILE).is_file():
        with _progress() as progress:
            task = progress.add_task("Starting", total=None)
            folds, pooled = convert_folds(
                run_directory, on_step=lambda step: progress.update(task, description=step)
            )
        _report_folds(folds, pooled)
        return
    if out is None or name is None or version is None:
        raise UsageError("A pack needs --out, --name and --version; give all three.")
    if (second is None) != (second_run is None):
        raise UsageError("--second and --second-run belong together; give both or neither.")
    pair = None if second is None or second_run is None else Second(second, second_run)
    together = (
        ""
        if pair is None
        else f" --second {shlex.quote(pair.pack.name)} --second-run {shlex.quote(pair.run_directory.name)}"
    )
    others = "".join(f" --left-out {shlex.quote(place.name)}" for place in left_out or ())
    command = (
        f"leukoscope-convert {shlex.quote(run_directory.name)} --out {shlex.quote(out.name)} "
        f"--name {name} --version {version}{together}{others}{' --force' if force else ''}"
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
        second=pair,
        left_out=tuple(left_out or ()),
    )
    with _progress() as progress:
        task = progress.add_task("Starting", total=None)
        converted = convert(
            order,
            on_step=lambda step: progress.update(task, description=step, total=None, completed=0),
            on_progress=lambda read, total: progress.update(task, total=total, completed=read),
        )
    _report(converted, order)


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _report_folds(folds: list[Fold], pooled: OutOfFold) -> None:
    console = Console(highlight=False)
    table = Table("Fold", "same class", "balanced accuracy", "blast AUC", "worst class", "way to int8")
    for fold in folds:
        name, loss = max(
            (item for item in fold.losses.items() if item[0].startswith("sensitivity for ")),
            key=lambda item: item[1],
        )
        table.add_row(
            fold.name,
            f"{100 * fold.agreement:.1f} %",
            *(
                f"{-100 * fold.losses[figure]:+.1f}" if figure in fold.losses else ""
                for figure in ("balanced_accuracy", "blast_auc")
            ),
            f"{name.removeprefix('sensitivity for ')} {-100 * loss:+.1f}",
            fold.way,
        )
    console.print(table)
    console.print("int8 - float on the held-out fold, in points; worst class by its sensitivity.")
    both = Table("All held-out pictures", *(f"{each.model}, seed {each.seed}" for each in pooled.pooled))
    figures = [each.in_words() for each in pooled.pooled]
    for name in dict.fromkeys(name for each in figures for name in each):
        both.add_row(
            name,
            *(
                f"{each[name].value:.3f} ({each[name].low:.3f}-{each[name].high:.3f})" if name in each else ""
                for each in figures
            ),
        )
    console.print(both)
    console.print(pooled.evidence, markup=False)


def _report(converted: Converted, order: Order) -> None:
    console = Console(highlight=False)
    before, after = converted.parity.float_model.metrics, converted.parity.int8_model.metrics
    table = Table("Test split", "float", "int8", "int8 - float")
    for name in (name for name in after if name in before):
        table.add_row(
            figure_words(name),
            f"{before[name].value:.3f}",
            f"{after[name].value:.3f} ({after[name].low:.3f}-{after[name].high:.3f})",
            f"{after[name].value - before[name].value:+.4f}",
        )
    console.print(table)
    classes = Table("Sensitivity, test split", "float", "int8", "int8 - float")
    for name, loss in converted.parity.class_losses.items():
        was = converted.parity.float_model.per_class[name].sensitivity.value
        now = converted.parity.int8_model.per_class[name].sensitivity.value
        classes.add_row(name, f"{was:.3f}", f"{now:.3f}", f"{-loss:+.4f}")
    console.print(classes)
    console.print(
        f"Same top class: {100 * converted.parity.agreement:.1f} % of {converted.parity.images}", markup=False
    )
    console.print(converted.manifest.evidence, markup=False)
    lost = ", ".join(part for part in (converted.parity.excess, converted.climbed.excess) if part)
    if lost:
        console.print(f"Forced: int8 loses {lost}.", style="bold red", markup=False)
    if order.key.name not in {trusted.name for trusted in trusted_keys()}:
        console.print(f"Devices load it only with {order.key.name}.pub among their keys.", markup=False)
    size = converted.path.stat().st_size / 1e6
    console.print(
        f"{converted.path} ({size:.2f} MB), signed with {order.key.name!r}", markup=False, soft_wrap=True
    )


def main() -> None:
    """Entry point."""
    run_command(app, "leukoscope-convert")
