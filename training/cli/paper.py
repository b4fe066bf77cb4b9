"""``leukoscope-train paper``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from training import catalogue
from training.cli import options
from training.cli.options import console, words


def paper(
    architecture: options.ArchitectureOption = "mobilenet",
    data: options.DataOption = None,
    out: Annotated[Path | None, typer.Option(help="Run directory. Default: runs/paper-ARCHITECTURE.")] = None,
    epochs: Annotated[int | None, typer.Option(help="Most epochs. Default: the paper's 50.")] = None,
    seed: options.SeedOption = 0,
    cache: options.CacheOption = options.CACHE,
) -> None:
    """Repeat the paper's random split on whole fields beside colour alone: it shows what 100 % is worth."""
    options.quiet_tensorflow()
    from training import fit as fitting
    from training import paper as protocol
    from training import prepare

    kind, root = options.choose_architecture(architecture), catalogue.data_root(data)
    samples = options.load_samples("field", data, None, None, False)
    with options.bar() as bar:
        task = bar.add_task("reading fields", total=len(samples))
        prepared = prepare.prepare(
            samples,
            protocol.paper_recipe(),
            seed,
            cache,
            lambda done, total: bar.update(task, completed=done, total=total),
        )
        bar.update(task, completed=len(samples))
    with options.bar() as bar:
        task = bar.add_task("epoch", total=None)

        def step(epoch: int, epochs: int, done: int, steps: int, loss: float) -> None:
            text = f"epoch {epoch + 1}/{epochs}, loss {loss:.3f}"
            bar.update(task, description=text, completed=epoch * steps + done, total=epochs * steps)

        result = protocol.repeat_paper(
            prepared,
            kind,
            out if out is not None else options.RUNS / f"paper-{architecture}",
            seed=seed,
            epochs=epochs,
            weights=options.weights_folder(root),
            progress=fitting.Progress(say=bar.console.print, step=step),
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
