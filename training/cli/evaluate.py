"""``leukoscope-train evaluate``."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from training import datasets
from training.cli import options
from training.cli.options import console, show, words
from training.exceptions import RunError
from training.models import quiet_tensorflow
from training.patients import FIGURES


def evaluate(
    place: Annotated[Path, typer.Argument(help="Directory of a finished fit or, with --images, a .lpack.")],
    images: options.ImagesOption = None,
    um_per_px: options.ScaleOption = None,
    masked: options.MaskedOption = False,
    cache: options.CacheOption = options.CACHE,
) -> None:
    """Measure a finished run again or, with --images, a run or pack on another laboratory's cells.

    Labels are the model's, or blast and not_blast. Without --um-per-px the scale is taken from the red cells.
    """
    quiet_tensorflow()
    if images is not None:
        _elsewhere(place, images, um_per_px, masked, cache)
        return
    if place.suffix == ".lpack":
        raise RunError(f"{place.name} keeps no predictions to measure again; give pictures with --images.")
    from training import evaluate as evaluation
    from training import run

    record, before = run.load_run(place), run.load_evaluation(place)
    outside = place / run.EXTERNAL_FILE
    result = evaluation.evaluate_predictions(
        record,
        run.load_split(place / run.VALIDATION_FILE),
        run.load_split(place / run.TEST_FILE),
        external=run.load_split(outside) if outside.is_file() else None,
        external_boxes=before.external.boxes if before.external is not None else 0,
        baselines=before.baselines,
    )
    run.save_evaluation(result, place)
    show(record, result)


def _elsewhere(place: Path, images: Path, um_per_px: float | None, masked: bool, cache: Path) -> None:
    from training import elsewhere

    model = elsewhere.open_model(place)
    samples = datasets.load_images(images, form="masked" if masked else "centred", um_per_px=um_per_px)
    if any(sample.um_per_px is None for sample in samples):
        samples = elsewhere.with_estimated_scale(samples)
        for source, scale in sorted({(s.source, s.um_per_px) for s in samples}):
            console.print(f"{source}: {scale:.3f} µm per px, estimated from the red cells")
    result = elsewhere.evaluate_elsewhere(model, samples, cache)
    console.print(
        f"\n[bold]{model.name}[/bold] on {result.cells} cells found in {result.pictures} pictures. "
        f"{result.evidence}"
    )
    if warning := elsewhere.seen_before(model, samples):
        console.print(f"[yellow]{escape(warning)}[/yellow]", soft_wrap=True)
    table = Table("figure, 95 % interval", "value")
    for name, value in result.per_class.items():
        table.add_row(f"{name}: sensitivity by most probable label", words(value))
    if result.sensitivity is not None:
        table.add_row("blasts: sensitivity at the model's threshold", words(result.sensitivity))
    if result.specificity is not None:
        table.add_row("others: specificity at the model's threshold", words(result.specificity))
    for key, value in result.blasts.items():
        table.add_row(f"blasts: {FIGURES[key]}", words(value))
    console.print(table)
