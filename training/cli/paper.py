"""``leukoscope-train paper``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from training import catalogue
from training.cli import options
from training.cli.options import console, words
from training.models import quiet_tensorflow


def paper(
    architecture: options.ArchitectureOption = "mobilenet",
    data: options.DataOption = None,
    out: Annotated[Path | None, typer.Option(help="Run directory. Default: runs/paper-ARCHITECTURE.")] = None,
    epochs: Annotated[int | None, typer.Option(help="Most epochs. Default: the paper's 50.", min=1)] = None,
    seed: options.SeedOption = 0,
    cache: options.CacheOption = options.CACHE,
) -> None:
    """Repeat the paper's random split on whole fields beside colour alone: it shows what 100 % is worth."""
    quiet_tensorflow()
    from training import paper as protocol

    kind, root = options.choose_architecture(architecture), catalogue.data_root(data)
    samples = options.load_samples("field", data, None, None, False)
    prepared = options.prepare_samples(samples, protocol.paper_recipe(), seed, cache)
    with options.fit_progress() as progress:
        result = protocol.repeat_paper(
            prepared,
            kind,
            out if out is not None else options.RUNS / f"paper-{architecture}",
            seed=seed,
            epochs=epochs,
            weights=options.weights_folder(root),
            progress=progress,
        )
    console.print(f"\n[yellow]{result.heading}[/yellow]")
    table = Table("accuracy, 95 % interval", architecture, "21 colour numbers alone")
    table.add_row("validation pictures", words(result.validation_accuracy), "")
    table.add_row("test pictures", words(result.test_accuracy), words(result.colour_only_accuracy))
    table.add_row(
        "the same in another stain",
        words(result.recoloured_accuracy),
        words(result.colour_only_recoloured_accuracy),
    )
    console.print(table)
