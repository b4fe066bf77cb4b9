"""``leukoscope-train``: from labelled pictures to a run directory the converter takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, cast

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from edge_app.exceptions import LeukoscopeError
from edge_app.pack.manifest import Estimate
from training import catalogue
from training.exceptions import RecipeError
from training.run import Evaluation, Part, Run

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Train the readers of Leukoscope: datasets, fit, evaluate. Decision support; research use.",
)
console = Console(highlight=False)

DEFAULT_RUNS = Path("runs")

DataOption = Annotated[
    Path | None,
    typer.Option(
        help="Folder of the image sets, or of one set. Default: LEUKOSCOPE_DATA, else ../shared/data."
    ),
]


@app.command()
def datasets(data: DataOption = None) -> None:
    """List the public image sets this project knows, with licence, and which of them are here."""
    root = catalogue.data_root(data)
    table = Table(title=f"Image sets (looked for in {root})")
    for column in ("name", "what", "licence", "patients named", "here", "get it from", "sha256"):
        table.add_column(column, overflow="fold")
    for known in catalogue.CATALOGUE:
        here = known.folder is not None and (root / known.folder).is_dir()
        table.add_row(
            known.name,
            known.title,
            known.licence,
            "yes" if known.grouped else "no",
            "yes" if here else "no",
            known.url,
            known.sha256 or "not known",
        )
    console.print(table)


@app.command()
def fit(
    recipe: Annotated[str, typer.Option(help="What to train: cell or field.")] = "cell",
    architecture: Annotated[str, typer.Option(help="mobilenet or cnn.")] = "mobilenet",
    data: DataOption = None,
    images: Annotated[
        Path | None,
        typer.Option(help="Your own pictures instead: a folder per class, or a CSV path,label[,group,...]."),
    ] = None,
    um_per_px: Annotated[float | None, typer.Option(help="Scale of your own pictures.")] = None,
    masked: Annotated[
        bool, typer.Option(help="Your own pictures show single cells cut out on black.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(help="Run directory. Default: runs/RECIPE-ARCHITECTURE.")
    ] = None,
    epochs: Annotated[int | None, typer.Option(help="Most epochs. Default: the recipe's.")] = None,
    seed: Annotated[int, typer.Option(help="Of split, weights, drawing and augmentation.")] = 0,
    cache: Annotated[Path, typer.Option(help="Folder for the decoded crops.")] = DEFAULT_RUNS / "cache",
) -> None:
    """Fit one architecture and measure it. Run the same line again after an interruption to go on."""
    _quiet_tensorflow()
    from training import datasets as loaders
    from training import external, prepare, recipes
    from training import fit as fitting

    chosen = recipes.recipe(recipe)
    if architecture not in ("mobilenet", "cnn"):
        raise RecipeError(f"There is no architecture '{architecture}'; choose mobilenet or cnn.")
    kind = cast("Literal['mobilenet', 'cnn']", architecture)
    root = catalogue.data_root(data)
    if images is not None:
        form = "field" if recipe == "field" else "masked" if masked else "centred"
        samples = loaders.load_images(images, form=form, um_per_px=um_per_px)
    else:
        samples = loaders.load_fields(root) if recipe == "field" else loaders.load_cells(root)
    console.print(f"{len(samples)} pictures of {', '.join(sorted({s.source for s in samples}))}")
    with _bar() as bar:
        task = bar.add_task("cutting out cells" if recipe == "cell" else "reading fields", total=len(samples))
        prepared = prepare.prepare(
            samples, chosen, seed, cache, lambda done, total: bar.update(task, completed=done, total=total)
        )
        bar.update(task, completed=len(samples))
    _describe(prepared.parts)
    for used in prepared.data:
        if not used.grouped:
            console.print(f"[yellow]{used.source}: {loaders.IMAGE_LEVEL_NOTE}[/yellow]")
    outside = external.load_chula(root, prepared.names, chosen.input) if recipe == "cell" else None
    with _bar() as bar:
        task = bar.add_task("epoch", total=None)

        def step(epoch: int, epochs: int, done: int, steps: int, loss: float) -> None:
            words = f"epoch {epoch + 1}/{epochs}, loss {loss:.3f}"
            bar.update(task, description=words, completed=epoch * steps + done, total=epochs * steps)

        directory = out if out is not None else DEFAULT_RUNS / f"{recipe}-{architecture}"
        evaluation = fitting.fit(
            prepared,
            chosen,
            kind,
            directory,
            seed=seed,
            epochs=epochs,
            weights=_weights(root),
            external=outside,
            progress=fitting.Progress(say=bar.console.print, step=step),
        )
    from training.run import load_run

    show(load_run(directory), evaluation)
    console.print(f"The run is in {directory}; make a pack of it with leukoscope-convert.")


@app.command()
def evaluate(run_directory: Annotated[Path, typer.Argument(help="Directory of a finished fit.")]) -> None:
    """Measure a finished run again from its saved predictions and show the figures."""
    from training import evaluate as evaluation
    from training import run

    record, before = run.load_run(run_directory), run.load_evaluation(run_directory)
    outside = run_directory / run.EXTERNAL_FILE
    result = evaluation.evaluate_predictions(
        record,
        run.load_split(run_directory / run.VALIDATION_FILE),
        run.load_split(run_directory / run.TEST_FILE),
        external=run.load_split(outside) if outside.is_file() else None,
        external_boxes=before.external.boxes if before.external is not None else 0,
        baselines=before.baselines,
    )
    run.save_evaluation(result, run_directory)
    show(record, result)


def show(record: Run, result: Evaluation) -> None:
    """Prints a run's figures as tables."""
    console.print(
        f"\n[bold]{record.recipe} / {record.architecture}[/bold], {record.backbone}. {result.evidence}"
    )
    table = Table("figure (test split, 95 % interval)", "model", *(b.name for b in result.baselines))
    for name, value in result.metrics.items():
        beside = (_words(b.metrics[name]) if name in b.metrics else "" for b in result.baselines)
        table.add_row(name, _words(value), *beside)
    console.print(table)
    table = Table("class", "cells", "sensitivity", "specificity", "precision", "F1")
    for name, line in result.per_class.items():
        figures = (line.sensitivity, line.specificity, line.precision, line.f1)
        table.add_row(name, str(line.support), *(_words(figure) for figure in figures))
    console.print(table)
    if (point := result.operating_point) is not None:
        console.print(
            f"blast from {point.blast_threshold:.3f}: sensitivity {_words(point.sensitivity)}, "
            f"specificity {_words(point.specificity)} ({point.split})"
        )
    if (outside := result.external) is not None:
        each = ", ".join(f"{name} {_words(value)}" for name, value in outside.per_class.items())
        console.print(
            f"external, {outside.name}, {outside.cells} of {outside.boxes} boxed cells found: {each}; "
            f"balanced {_words(outside.balanced_accuracy)}"
        )
        if outside.false_blast_rate is not None:
            console.print(f"external false-blast rate: {_words(outside.false_blast_rate)}")
    for note in result.notes:
        console.print(f"[yellow]{note}[/yellow]")


def main() -> None:
    """Entry point: errors for people are one sentence and an exit code."""
    try:
        app()
    except LeukoscopeError as error:
        Console(stderr=True, highlight=False).print(str(error), markup=False, soft_wrap=True)
        sys.exit(error.exit_code)


def _words(estimate: Estimate) -> str:
    return f"{estimate.value:.3f} ({estimate.low:.3f}-{estimate.high:.3f})"


def _describe(parts: Mapping[Literal["train", "validation", "test"], Part]) -> None:
    table = Table("side", "pictures", "groups", "classes")
    for side, part in parts.items():
        classes = ", ".join(f"{name} {count}" for name, count in part.per_class.items())
        table.add_row(side, str(part.images), str(part.groups), classes)
    console.print(table)


def _weights(root: Path) -> Path:
    """Warm-start weights lie beside the sets, also when ``root`` is one of the sets."""
    return root / "weights" if (root / "weights").is_dir() else root.resolve().parent / "weights"


def _bar() -> Bar:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Bar(*columns, console=console)


def _quiet_tensorflow() -> None:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")


if __name__ == "__main__":
    main()
