"""``leukoscope-train pair``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from training.cli.options import console, words

ALPHA = 0.01
"""The device's default; see ``edge_app.settings``."""


def pair(
    first: Annotated[Path, typer.Argument(metavar="FIRST", help="Cross-validation of the first reader.")],
    second: Annotated[Path, typer.Argument(metavar="SECOND", help="Cross-validation of the second reader.")],
    seed: Annotated[int, typer.Option(help="Which of their seeds.")] = 0,
    cells: Annotated[int, typer.Option(help="Cells of an exam.", min=20)] = 100,
    alpha: Annotated[float, typer.Option(help="Of the flag rule.", min=0.0001, max=0.5)] = ALPHA,
) -> None:
    """Both readers together and the flag rule, on patients neither has seen: what a clinic would see."""
    from training import crossval
    from training.pair import FEWEST_CELLS, Flagged, Pair

    kind: crossval.Kind = (
        "int8" if all(crossval.measured_in_int8(each, seed) for each in (first, second)) else "float"
    )
    found = Pair.load(first, second, seed, kind)
    console.print(f"{found.first.split}; {kind}; 95 % intervals", markup=False)
    table = Table("blast is called", "sensitivity", "specificity")
    for name, called in (
        ("by the first reader", found.first.called),
        ("by the second reader", found.second.called),
        ("by both, as the device does", found.called),
    ):
        calls = found.calls(called)
        table.add_row(name, words(calls.sensitivity), words(calls.specificity))
    console.print(table)

    def share(of: Flagged) -> str:
        low, high = of.interval
        return f"{of.flagged} of {of.patients} ({100 * low:.0f}-{100 * high:.0f} %)"

    table = Table("the flag rule goes by the rate of", "rate", "patients with blasts flagged", "healthy ones")
    for name, called in (("the first reader alone", found.first.called), ("both together", found.called)):
        rule = found.rule(called, cells=cells, alpha=alpha)
        rates = f"{min(rule.rate):.2f}-{max(rule.rate):.2f}"
        table.add_row(name, rates, share(rule.blasts), share(rule.healthy))
    console.print(table)
    console.print(
        f"Exams of {cells} cells, alpha {alpha:g}, of patients with {FEWEST_CELLS} cells or more; each rate "
        "is the unfavourable end of the other folds'."
    )
    table = Table("counted as", "", "blast", "unidentified", "no blast, marked", "no blast")
    for name, fate in found.fates().items():
        shares = (fate.suspect, fate.unidentified, fate.marked, fate.unmarked)
        table.add_row(name, str(fate.cells), *(f"{count / fate.cells:.3f}" for count in shares))
    console.print(table)
    table = Table(
        "cells named so", "", "by the first reader", "by the second", "by both, as the device does", "marked"
    )
    for name, each in found.named().items():
        counts = (each.by_first, each.by_second, each.by_both, each.marked)
        table.add_row(name, str(each.cells), *(f"{count / each.cells:.3f}" for count in counts))
    console.print(table)
    console.print(
        "Marked: the readers differ, or find blast likelier. Classes other than lymphocyte are from an "
        "image-level split: not evidence of performance."
    )
    elsewhere = [f"{n} of {of} {name}s" for name, (n, of) in found.called_elsewhere().items()]
    if elsewhere:
        console.print(f"Healthy cells without a known patient that both call blast: {', '.join(elsewhere)}.")
