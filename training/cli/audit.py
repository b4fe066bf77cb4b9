"""``leukoscope-train audit``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Column, Table

from training.audit_record import Audit, Shortcut
from training.cli import options
from training.cli.options import console, words

SHOWN = 20
"""Bad pictures and copies shown; all bad ones are in the file."""


def audit(
    recipe: options.RecipeOption = "cell",
    data: options.DataOption = None,
    images: options.ImagesOption = None,
    um_per_px: options.ScaleOption = None,
    masked: options.MaskedOption = False,
    corrections: options.CorrectionsOption = None,
    seed: options.SeedOption = 0,
    cache: options.CacheOption = options.CACHE,
    json: Annotated[
        Path | None, typer.Option(help="Where to save it. Default: runs/audit-RECIPE.json.")
    ] = None,
) -> None:
    """Find out, before training, what the data can and cannot prove."""
    from training import audit as auditing
    from training import audit_record, recipes

    chosen = recipes.recipe(recipe)
    samples = options.load_samples(recipe, data, images, um_per_px, masked, corrections or ())
    with options.bar() as bar:
        tasks = {}

        def say(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total or None)
            bar.update(tasks[what], completed=done)

        found = auditing.audit(samples, chosen, seed, cache, say)
    file = json if json is not None else options.RUNS / f"audit-{recipe}.json"
    audit_record.save_audit(found, file)
    _show(found)
    console.print(f"The audit is in {file}.")


def _show(audit: Audit) -> None:
    _counts(audit)
    _sizes(audit)
    _split(audit)
    _copies(audit)
    _marks(audit)
    _shortcuts(audit)
    for bad in audit.unreadable[:SHOWN]:
        console.print(f"[red]cannot be read:[/red] {escape(f'{bad.picture} {bad.problem}')}", soft_wrap=True)
    if len(audit.unreadable) > SHOWN:
        console.print(f"and {len(audit.unreadable) - SHOWN} more that cannot be read; all are in the file")
    if audit.warnings:
        console.print("\n[bold]Warnings, worst first[/bold]")
    for number, warning in enumerate(audit.warnings, start=1):
        console.print(f"[yellow]{number:2}. {escape(warning)}[/yellow]")


def _counts(audit: Audit) -> None:
    table = Table("class", "source", "pictures", "patients", "largest patient", title="What there is")
    for row in audit.counts:
        share = "" if row.largest_group_share is None else f"{100 * row.largest_group_share:.0f} %"
        named = "not named" if row.groups is None else str(row.groups)
        alone = f" ({row.train_only} to train only)" if row.train_only else ""
        table.add_row(row.label, row.source, f"{row.pictures}{alone}", named, share)
    console.print(table)


def _sizes(audit: Audit) -> None:
    table = Table("source", "smallest", "median", "largest", "µm/px", "surround", title="Sizes, px")
    for row in audit.sizes:
        shown = (f"{width}x{height}" for width, height in (row.smallest, row.median, row.largest))
        scale = "" if row.um_per_px is None else f"{row.um_per_px:.3f}"
        black = audit.black_surround[row.source]
        table.add_row(row.source, *shown, scale, f"{100 * black:.0f} % black" if black > 0.005 else "")
    console.print(table)


def _split(audit: Audit) -> None:
    if not audit.split:
        return
    table = Table("side", "pictures", "groups", "classes", title=f"Split of a fit with seed {audit.seed}")
    for side, part in audit.split.items():
        classes = ", ".join(f"{name} {count}" for name, count in part.per_class.items())
        table.add_row(side, str(part.images), str(part.groups), classes)
    console.print(table)


def _copies(audit: Audit) -> None:
    headings = ("copies", "pictures", "sets", "pairs", "largest", "two labels", "two patients", "two sides")
    table = Table(*headings, title="Pictures that are there more than once")
    for row in audit.copies:
        sides = "" if row.across_sides is None else str(row.across_sides)
        counts = (row.pictures, row.clusters, row.pairs, row.largest, row.across_labels, row.across_groups)
        table.add_row(row.kind, *map(str, counts), sides)
    console.print(table)


def _marks(audit: Audit) -> None:
    from training.audit_words import mark_place

    if not audit.marks:
        console.print("No marks: nothing stands at the same place in many pictures.")
        return
    headings = ("source", "where", "box, % of picture", "in % of each class", "differ by", "covered")
    table = Table(*headings, title="Marks: edges at one place in many pictures")
    for mark in audit.marks:
        box = " ".join(f"{100 * value:.0f}" for value in (mark.x, mark.y, mark.width, mark.height))
        each = ", ".join(f"{name} {100 * share:.0f}" for name, share in mark.per_class.items())
        most = f"{100 * mark.difference:.0f} %"
        covered = "yes" if mark.covered else "no"
        table.add_row(mark.source, mark_place(mark), box, each, most, covered)
    console.print(table)


def _shortcuts(audit: Audit) -> None:
    table = Table(
        "within",
        Column("numbers", max_width=11),
        Column("model", max_width=10),
        # Of an interval nothing may be cut off, in 80 columns neither.
        Column("balanced accuracy", min_width=len("(0.000-0.000)")),
        Column("AUC", min_width=len("(0.000-0.000)")),
        Column("evidence", max_width=8),
        title="What can be told without looking into a cell (out of fold, 95 % interval)",
    )
    best: dict[tuple[str, str], Shortcut] = {}
    for row in audit.shortcuts:
        key = (row.scope, row.features)
        if key not in best or row.auc.value > best[key].auc.value:
            best[key] = row
    for row in best.values():
        table.add_row(
            row.scope,
            row.features,
            row.model,
            words(row.balanced_accuracy),
            words(row.auc),
            f"{row.groups} patients" if row.by_patient else "image level",
        )
    console.print(table)
