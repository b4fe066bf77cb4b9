"""``leukoscope-train compare``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from training.cli.options import console, words
from training.patients import FIGURES as NAMES


def compare(
    directories: Annotated[
        list[Path],
        typer.Argument(metavar="DIR...", help="Finished cross-validations that differ in --variant only."),
    ],
    out: Annotated[
        Path | None, typer.Option(help="Write the table as JSON, for 'report --variants'.")
    ] = None,
) -> None:
    """Set cross-validated variants of a recipe side by side; nothing is fitted."""
    from training import experiments

    rows = experiments.tabulate(directories)
    table = Table("variant", *(NAMES[name] for name in experiments.FIGURES), "against the recipe")
    for row in rows:
        table.add_row(row.name, *(words(row.figures[name]) for name in experiments.FIGURES), row.against)
    console.print(table)
    if out is not None:
        experiments.save(rows, out)
        console.print(f"The table is in {out}.")
