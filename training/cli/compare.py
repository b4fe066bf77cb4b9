"""``leukoscope-train compare``."""

from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Column, Table

from edge_app.pack.manifest import Estimate
from training.cli.options import console
from training.patients import FIGURES as NAMES

_INTERVAL = "0.00-0.00"


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
    table = Table(
        Column("variant", overflow="fold", min_width=16, max_width=16),
        # Of an interval nothing may be cut off, in 80 columns neither.
        *(Column(NAMES[name], min_width=len(_INTERVAL), max_width=11) for name in experiments.FIGURES),
        Column("against the recipe", max_width=16),
        title="Over all held-out samples, with 95 % intervals",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    for row in rows:
        table.add_row(row.name, *(_lines(row.figures[name]) for name in experiments.FIGURES), row.against)
    console.print(table)
    if out is not None:
        experiments.save(rows, out)
        console.print(f"The table is in {out}.")


def _lines(estimate: Estimate) -> str:
    """A figure, and its interval below it."""
    return f"{estimate.value:.3f}\n{estimate.low:.2f}-{estimate.high:.2f}"
