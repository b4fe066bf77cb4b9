"""``leukoscope-train fit``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.table import Table

from training import catalogue
from training.cli import options
from training.cli.options import console
from training.datasets import IMAGE_LEVEL_NOTE
from training.models import quiet_tensorflow
from training.run import Part, load_run
from training.settings import load_settings


def fit(
    recipe: options.RecipeOption = "cell",
    architecture: options.ArchitectureOption = "mobilenet",
    data: options.DataOption = None,
    images: options.ImagesOption = None,
    um_per_px: options.ScaleOption = None,
    masked: options.MaskedOption = False,
    corrections: options.CorrectionsOption = None,
    out: Annotated[
        Path | None, typer.Option(help="Run directory. Default: runs/RECIPE-ARCHITECTURE.")
    ] = None,
    epochs: Annotated[int | None, typer.Option(help="Most epochs. Default: the recipe's.", min=1)] = None,
    leave_out: Annotated[
        str, typer.Option(help="Source to keep out of training altogether and test on, such as lmu_munich.")
    ] = "",
    variant: options.VariantOption = "recipe",
    settings: options.SettingsOption = None,
    distributed: Annotated[
        bool,
        typer.Option(
            "--distributed", help="Fit together with the machines in TF_CONFIG; run this line on each."
        ),
    ] = False,
    seed: options.SeedOption = 0,
    cache: options.CacheOption = options.CACHE,
) -> None:
    """Fit one architecture and measure it. Run the same line again after an interruption to go on."""
    quiet_tensorflow()
    from training import distributed as together
    from training import external
    from training import fit as fitting

    team = together.join() if distributed else None
    kind = options.choose_architecture(architecture)
    chosen = options.choose_recipe(
        recipe, variant, None if settings is None else load_settings(settings), kind
    )
    root = catalogue.data_root(data)
    samples = options.load_samples(recipe, data, images, um_per_px, masked, corrections or ())
    prepared = options.prepare_samples(samples, chosen, seed, cache)
    if leave_out:
        prepared = prepared.leaving_out(leave_out, seed)
    _describe(prepared.parts)
    for used in prepared.data:
        if not used.grouped:
            console.print(f"[yellow]{used.source}: {IMAGE_LEVEL_NOTE}[/yellow]")
    outside = external.load_chula(root, prepared, chosen.input) if recipe == "cell" else None
    with options.fit_progress() as progress:
        directory = (
            out
            if out is not None
            else options.RUNS / (f"{recipe}-{architecture}" + (f"-without-{leave_out}" if leave_out else ""))
        )
        if team is not None and not team.chief:
            folder = options.weights_folder(root)
            together.assist(
                prepared, chosen, kind, team, seed=seed, epochs=epochs, weights=folder, progress=progress
            )
            console.print("Done; the run is with the chief, worker 0.")
            return
        evaluation = fitting.fit(
            prepared,
            chosen,
            kind,
            directory,
            seed=seed,
            epochs=epochs,
            weights=options.weights_folder(root),
            external=outside,
            team=team,
            progress=progress,
        )
    options.show(load_run(directory), evaluation)
    console.print(f"The run is in {directory}; make a pack of it with leukoscope-convert.")


def _describe(parts: Mapping[Literal["train", "validation", "test"], Part]) -> None:
    table = Table("side", "pictures", "groups", "classes")
    for side, part in parts.items():
        classes = ", ".join(f"{name} {count}" for name, count in part.per_class.items())
        table.add_row(side, str(part.images), str(part.groups), classes)
    console.print(table)
