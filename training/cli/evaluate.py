"""``leukoscope-train evaluate``."""

from pathlib import Path
from typing import Annotated

import typer

from training.cli.options import show


def evaluate(run_directory: Annotated[Path, typer.Argument(help="Directory of a finished fit.")]) -> None:
    """Measure a finished run again from its saved predictions and show the figures."""
    from training import evaluate as evaluation
    from training import run

    record, before = run.load_run(run_directory), run.load_evaluation(run_directory)
    outside = run_directory / run.EXTERNAL_FILE
    result = evaluation.evaluate_predictions(
        record,
        run.load_split(run_directory / run.VALIDATION_FILE),
        run.load_split(run_directory / run.TEST_FILE),
        external=run.load_split(outside) if outside.is_file() else None,
        external_boxes=before.external.boxes if before.external is not None else 0,
        baselines=before.baselines,
    )
    run.save_evaluation(result, run_directory)
    show(record, result)
