"""What the commands share: options, the terminal, the words for figures."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Column, Table

from edge_app.pack.evidence import figure_words
from edge_app.pack.manifest import Estimate
from training import catalogue, datasets, recipes, variants
from training.datasets import Form, Sample
from training.evidence import two_labels_note
from training.exceptions import RecipeError
from training.recipes import Architecture, Recipe
from training.run import Evaluation, Run
from training.settings import Settings

if TYPE_CHECKING:
    from training.fit import Progress
    from training.prepare import Prepared

console = Console(highlight=False)

RUNS = Path("runs")

DataOption = Annotated[
    Path | None,
    typer.Option(
        help="Folder of the image sets, or of one set. Default: LEUKOSCOPE_DATA, else ../shared/data."
    ),
]
RecipeOption = Annotated[str, typer.Option(help="What to train: cell or field.")]
ArchitectureOption = Annotated[str, typer.Option(help="mobilenet or cnn.")]
ImagesOption = Annotated[
    Path | None,
    typer.Option(
        help="Your own pictures instead: a folder of a folder per class (lymphoblast, neutrophil, ...), or a "
        "CSV with the columns path,label and, where known, group (the patient), source, x,y,width,height."
    ),
]
ScaleOption = Annotated[float | None, typer.Option(help="Scale of your own pictures, µm per pixel.")]
MaskedOption = Annotated[bool, typer.Option(help="Your own pictures show single cells cut out on black.")]
CorrectionsOption = Annotated[
    list[Path] | None,
    typer.Option(
        help="Set of 'import-corrections' to learn from besides; it is never tested on. May be given again."
    ),
]
VariantOption = Annotated[
    str,
    typer.Option(help="Change of the recipe to try; 'leukoscope-train crossval --variant list' shows them."),
]
SettingsOption = Annotated[
    Path | None, typer.Option(help="JSON of changed settings, such as the best.json of 'tune'.")
]
SeedOption = Annotated[
    int, typer.Option(help="Of split, weights, drawing and augmentation.", min=0, max=2**32 - 1)
]
CacheOption = Annotated[Path, typer.Option(help="Folder for the decoded crops.")]
CACHE = RUNS / "cache"


def load_samples(
    recipe: str,
    data: Path | None,
    images: Path | None,
    um_per_px: float | None,
    masked: bool,
    corrections: Sequence[Path] = (),
) -> list[Sample]:
    """The labelled pictures a command was given: the trainer's own, else the recipe's sets below ``data``.

    Corrections come besides.

    Raises:
        DatasetError: they are not there or not usable.
        RecipeError: there are corrections for a recipe of whole fields.
    """
    if corrections and recipe == "field":
        raise RecipeError("Corrections are of single cells; take --corrections out or fit the cell recipe.")
    if images is not None:
        form: Form = "field" if recipe == "field" else "masked" if masked else "centred"
        samples = datasets.load_images(images, form=form, um_per_px=um_per_px)
    else:
        root = catalogue.data_root(data)
        samples = datasets.load_fields(root) if recipe == "field" else datasets.load_cells(root)
    for place in corrections:
        samples += datasets.load_corrections(place)
    console.print(f"{len(samples)} pictures of {', '.join(sorted({s.source for s in samples}))}")
    return samples


def choose_architecture(name: str) -> Architecture:
    """The architecture of that name.

    Raises:
        RecipeError: there is none.
    """
    if name == "mobilenet":
        return "mobilenet"
    if name == "cnn":
        return "cnn"
    raise RecipeError(f"There is no architecture '{name}'; choose mobilenet or cnn.")


def choose_recipe(name: str, variant: str, settings: Settings | None, architecture: Architecture) -> Recipe:
    """The recipe of that name, changed by a variant and by settings where there are any.

    Raises:
        RecipeError: there is no such recipe or variant, or the settings are not usable.
    """
    chosen = variants.vary(recipes.recipe(name), variant)
    return chosen if settings is None else settings.apply(chosen, architecture)


def numbers(text: str, option: str, allowed: range) -> tuple[int, ...]:
    """The numbers of a list such as 0,1,2, each once.

    Raises:
        RecipeError: it is no such list, or one is not allowed.
    """
    try:
        found = tuple(dict.fromkeys(int(part) for part in text.split(",")))
    except ValueError:
        found = ()
    if not found or any(number not in allowed for number in found):
        raise RecipeError(f"{option} '{text}' is not a list of numbers such as 0,1,2; change it.")
    return found


def weights_folder(root: Path) -> Path:
    """Warm-start weights lie beside the sets, also when ``root`` is one of the sets."""
    return root / "weights" if (root / "weights").is_dir() else root.resolve().parent / "weights"


def bar() -> Bar:
    """A progress line with what is left."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Bar(*columns, console=console)


def prepare_samples(samples: Sequence[Sample], recipe: Recipe, seed: int, cache: Path) -> Prepared:
    """Cuts, groups and splits the samples behind a progress line.

    Raises:
        TrainingError: see ``training.prepare.prepare``.
    """
    from training import prepare

    with bar() as line:
        what = "cutting out cells" if recipe.name == "cell" else "reading fields"
        task = line.add_task(what, total=len(samples))
        prepared = prepare.prepare(
            samples, recipe, seed, cache, lambda done, total: line.update(task, completed=done, total=total)
        )
        line.update(task, completed=len(samples))
    if pictures := prepared.two_labels:
        console.print(f"[yellow]{two_labels_note(pictures)}[/yellow]", soft_wrap=True)
    return prepared


@contextlib.contextmanager
def fit_progress() -> Iterator[Progress]:
    """The hooks of a fit on a progress line with epoch, loss and what is left."""
    from training.fit import Progress

    with bar() as line:
        task = line.add_task("epoch", total=None)

        def step(epoch: int, epochs: int, done: int, steps: int, loss: float) -> None:
            text = f"epoch {epoch + 1}/{epochs}, loss {loss:.3f}"
            line.update(task, description=text, completed=epoch * steps + done, total=epochs * steps)

        yield Progress(say=line.console.print, step=step)


def words(estimate: Estimate) -> str:
    """A figure with its interval."""
    return f"{estimate.value:.3f} ({estimate.low:.3f}-{estimate.high:.3f})"


def show(record: Run, result: Evaluation) -> None:
    """Prints a run's figures as tables."""
    console.print(
        f"\n[bold]{record.recipe} / {record.architecture}[/bold], {record.backbone}. {result.evidence}"
    )
    heads = ("test split, 95 % interval", "model", *(b.name for b in result.baselines))
    table = Table(*(Column(head, overflow="fold") for head in heads))
    for name, value in result.metrics.items():
        beside = (words(b.metrics[name]) if name in b.metrics else "" for b in result.baselines)
        table.add_row(figure_words(name), words(value), *beside)
    console.print(table)
    heads = ("class", "cells", "sensitivity", "specificity", "precision", "F1")
    table = Table(*(Column(head, overflow="fold") for head in heads))
    for name, line in result.per_class.items():
        figures = (line.sensitivity, line.specificity, line.precision, line.f1)
        table.add_row(name, str(line.support), *(words(figure) for figure in figures))
    console.print(table)
    if (point := result.operating_point) is not None:
        console.print(
            f"blast from {point.blast_threshold:.3f}: sensitivity {words(point.sensitivity)}, "
            f"specificity {words(point.specificity)} ({point.split})"
        )
    if (outside := result.external) is not None:
        each = ", ".join(f"{name} {words(value)}" for name, value in outside.per_class.items())
        console.print(
            f"external, {outside.name}, {outside.cells} of {outside.boxes} boxed cells found: {each}; "
            f"balanced {words(outside.balanced_accuracy)}"
        )
        if outside.false_blast_rate is not None:
            console.print(f"external false-blast rate: {words(outside.false_blast_rate)}")
    for note in result.notes:
        console.print(f"[yellow]{note}[/yellow]")
