"""``leukoscope-train crossval``."""

from functools import cache as cache_result
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from training import catalogue
from training.cli import options
from training.cli.options import console, words
from training.crossval import OutOfFold
from training.models import quiet_tensorflow
from training.patients import FIGURES
from training.run import Split
from training.settings import load_settings
from training.splits import FOLDS

HEADLINE = ("accuracy", "balanced_accuracy", "macro_f1", "calibration_error")


def crossval(
    recipe: options.RecipeOption = "cell",
    architecture: options.ArchitectureOption = "mobilenet",
    data: options.DataOption = None,
    images: options.ImagesOption = None,
    um_per_px: options.ScaleOption = None,
    masked: options.MaskedOption = False,
    corrections: options.CorrectionsOption = None,
    variant: options.VariantOption = "recipe",
    settings: options.SettingsOption = None,
    out: Annotated[
        Path | None, typer.Option(help="Directory. Default: runs/crossval-RECIPE-ARCHITECTURE[-VARIANT].")
    ] = None,
    folds: Annotated[
        str,
        typer.Option(help="Which of the folds 0 to 4 to fit, such as 0,1: fewer screen a variant faster."),
    ] = "0,1,2,3,4",
    seeds: Annotated[str, typer.Option(help="Seeds, such as 0,1; each is a whole cross-validation.")] = "0",
    epochs: Annotated[int | None, typer.Option(help="Most epochs. Default: the recipe's.", min=1)] = None,
    teachers: Annotated[
        Path | None, typer.Option(help="Finished cross-validation whose models teach these.")
    ] = None,
    cache: options.CacheOption = options.CACHE,
) -> None:
    """Hold every group out once: one fit a fold, figures over all. Run again to go on where it stopped."""
    quiet_tensorflow()
    from training import crossval as validation
    from training import external, variants

    if variant == "list":
        for name, known in variants.VARIANTS.items():
            console.print(f"{name:12} {known.what}")
        return
    kind = options.choose_architecture(architecture)
    given = None if settings is None else load_settings(settings)
    chosen = options.choose_recipe(recipe, variant, given, kind)
    changed = variant if given is None else f"{variant}+{given.digest()}"
    only, wanted = (
        options.numbers(folds, "--folds", range(FOLDS)),
        options.numbers(seeds, "--seeds", range(2**31)),
    )
    root = catalogue.data_root(data)
    samples = options.load_samples(recipe, data, images, um_per_px, masked, corrections or ())
    prepared = options.prepare_samples(samples, chosen, 0, cache)
    name = f"crossval-{recipe}-{architecture}" + ("" if changed == variants.AS_IS else f"-{changed}")
    directory = out if out is not None else options.RUNS / name

    @cache_result
    def outside() -> tuple[Split, int] | None:
        return external.load_chula(root, prepared, chosen.input)

    with options.fit_progress() as progress:
        result = validation.cross_validate(
            prepared,
            chosen,
            kind,
            directory,
            variant=changed,
            seeds=wanted,
            only_folds=only,
            epochs=epochs,
            weights=options.weights_folder(root),
            external=outside if recipe == "cell" else None,
            teachers=teachers,
            progress=progress,
        )
    show(result)
    console.print(f"The folds are in {directory}; measure them in int8 with leukoscope-convert {directory}.")


def show(result: OutOfFold) -> None:
    """Prints the figures over all held-out samples."""
    console.print(f"\n{result.evidence}")
    table = Table("figure over all held-out samples, 95 % interval")
    for pooled in result.pooled:
        table.add_column(f"{pooled.model}, seed {pooled.seed}")
    for key in HEADLINE:
        table.add_row(key, *(words(pooled.metrics[key]) for pooled in result.pooled))
    for key, what in FIGURES.items():
        if all(key in pooled.patients for pooled in result.pooled):
            table.add_row(f"blasts: {what}", *(words(pooled.patients[key]) for pooled in result.pooled))
    console.print(table)
