"""``leukoscope-train tune``."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from training import catalogue, variants
from training.cli import options
from training.cli.options import console
from training.datasets import IMAGE_LEVEL_NOTE
from training.models import quiet_tensorflow
from training.splits import FOLDS

if TYPE_CHECKING:
    import optuna

SHOWN = 10


def tune(
    recipe: options.RecipeOption = "cell",
    architecture: options.ArchitectureOption = "mobilenet",
    data: options.DataOption = None,
    images: options.ImagesOption = None,
    um_per_px: options.ScaleOption = None,
    masked: options.MaskedOption = False,
    corrections: options.CorrectionsOption = None,
    variant: options.VariantOption = "recipe",
    out: Annotated[
        Path | None, typer.Option(help="Directory. Default: runs/tune-RECIPE-ARCHITECTURE.")
    ] = None,
    trials: Annotated[
        int, typer.Option(help="Finished trials wanted, those of earlier calls among them.", min=1)
    ] = 40,
    timeout: Annotated[
        float | None, typer.Option(help="Begin no trial after so many minutes.", min=0)
    ] = None,
    folds: Annotated[str, typer.Option(help="Folds whose validation sides give the score.")] = "0",
    epochs: Annotated[int | None, typer.Option(help="Most epochs. Default: the recipe's.", min=1)] = None,
    storage: Annotated[
        str | None,
        typer.Option(
            help="Database shared by many machines, postgresql+psycopg://USER@HOST/NAME. "
            "Default: the SQLite file study.db in the directory.",
            show_default=False,
        ),
    ] = None,
    seed: options.SeedOption = 0,
    cache: options.CacheOption = options.CACHE,
) -> None:
    """Search for better settings on validation sides. Run the same line again to go on where it stopped."""
    quiet_tensorflow()
    from training import tune as tuning

    kind = options.choose_architecture(architecture)
    chosen = options.choose_recipe(recipe, variant, None, kind)
    only = options.numbers(folds, "--folds", range(FOLDS))
    root = catalogue.data_root(data)
    samples = options.load_samples(recipe, data, images, um_per_px, masked, corrections or ())
    prepared = options.prepare_samples(samples, chosen, seed, cache)
    for used in prepared.data:
        if not used.grouped:
            console.print(f"[yellow]{used.source}: {IMAGE_LEVEL_NOTE}[/yellow]")
    search = tuning.Search(prepared, chosen, kind, only, seed, epochs, options.weights_folder(root))
    directory = out if out is not None else options.RUNS / f"tune-{recipe}-{architecture}"
    try:
        with options.fit_progress() as progress:
            study = tuning.tune(
                search, directory, trials=trials, minutes=timeout, storage=storage, progress=progress
            )
    except KeyboardInterrupt:
        console.print("Stopped; finished trials are kept. Run the same line again to go on.")
        raise typer.Exit(130) from None
    given = ["--recipe", recipe, "--architecture", architecture]
    given += _data_options(data, images, um_per_px, masked, corrections or ())
    if variant != variants.AS_IS:
        given += ["--variant", variant]
    if epochs is not None:
        given += ["--epochs", str(epochs)]
    if seed:
        given += ["--seeds", str(seed)]
    if cache != options.CACHE:
        given += ["--cache", str(cache)]
    _show(study, directory, given)


def _data_options(
    data: Path | None, images: Path | None, um_per_px: float | None, masked: bool, corrections: Sequence[Path]
) -> list[str]:
    """The options of the data as they were given, so that the best is measured on what it was found on."""
    given: list[str] = []
    for option, value in (("--data", data), ("--images", images), ("--um-per-px", um_per_px)):
        if value is not None:
            given += [option, str(value)]
    if masked:
        given.append("--masked")
    for place in corrections:
        given += ["--corrections", str(place)]
    return given


def _show(study: "optuna.Study", directory: Path, given: Sequence[str]) -> None:
    from training import tune as tuning

    done = tuning.finished(study)
    best = [trial for trial in done if trial.value is not None and trial.state.name == "COMPLETE"]
    if not best:
        console.print(
            f"No trial is finished yet in {directory}; give it more --trials or a longer --timeout."
        )
        return
    shown = best[:SHOWN]
    table = Table("setting", *(f"trial {trial.number}" for trial in shown))
    table.add_row("[bold]score[/bold]", *(f"[bold]{trial.value:.4f}[/bold]" for trial in shown))
    for name in shown[0].params:
        table.add_row(name, *(_words(trial.params[name]) for trial in shown))
    console.print(table)
    console.print(
        f"{len(done)} trials, {len(done) - len(best)} of them cut short. The score is the mean selection "
        "score on validation sides; the best of many is better than it would be again."
    )
    settings = directory / tuning.BEST_FILE
    line = shlex.join(["leukoscope-train", "crossval", *given, "--settings", str(settings)])
    # It is pasted: no path may be read as markup or broken.
    console.print(f"Measure the best: {line}", markup=False, soft_wrap=True)


def _words(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
