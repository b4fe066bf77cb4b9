"""What the figures of a run are worth, in words."""

from collections.abc import Mapping, Sequence

from edge_app.pack.manifest import Estimate
from training.datasets import IMAGE_LEVEL_NOTE
from training.run import Baseline, Run, Split


def evidence_of(run: Run) -> str:
    """What figures on the run's data are worth, in a sentence."""
    measured = [data for data in run.data if not data.train_only]
    grouped = sorted(data.source for data in measured if data.grouped)
    loose = sorted(data.source for data in measured if not data.grouped)
    if run.left_out:
        return f"Measured on {run.left_out}, a laboratory that was left out of training."
    if not grouped:
        return f"All figures are from an {IMAGE_LEVEL_NOTE}."
    sentence = f"Blast against lymphocyte is measured on patients kept apart ({', '.join(grouped)})"
    if loose:
        sentence += f"; the other classes ({', '.join(loose)}) are from an {IMAGE_LEVEL_NOTE}"
    return sentence + "."


def two_labels_note(pictures: int) -> str:
    """What to do about pictures that stand in the data with more than one label."""
    return (
        f"Pictures that stand in the data with two labels: {pictures}; one of the labels must be wrong, so "
        "put them right and fit again."
    )


COIN = 0.5
"""AUC of a reader that draws lots."""


def no_better_than_a_coin(figures: Mapping[str, Estimate]) -> str:
    """Says so where figures leave open that a model tells blasts from others by chance; else empty."""
    key = next((key for key in ("patient_blast_auc", "blast_auc") if key in figures), None)
    if key is None or figures[key].low > COIN:
        return ""
    auc = figures[key]
    return (
        f"The model may tell blasts no better than a coin: ROC-AUC {auc.value:.2f}, 95 % interval "
        f"{auc.low:.2f}-{auc.high:.2f}, and a coin has 0.50."
    )


def _outdone(figures: Mapping[str, Estimate], baselines: Sequence[Baseline]) -> list[str]:
    """Which baselines reach what the model does without looking as it does."""
    key = "balanced_accuracy"
    return [
        f"{baseline.name} alone reaches a balanced accuracy of {baseline.metrics[key].value:.2f}, the model "
        f"{figures[key].value:.2f}."
        for baseline in baselines
        if key in baseline.metrics and baseline.metrics[key].value >= figures[key].value
    ]


def notes_on(
    run: Run, test: Split, figures: Mapping[str, Estimate], baselines: Sequence[Baseline]
) -> tuple[str, ...]:
    """What a reader of figures on a test split must know besides: chance, shortcuts, no patients, no cells.

    Args:
        run: what was trained.
        test: what it was measured on.
        figures: of the model.
        baselines: measured on the same.
    """
    coin = no_better_than_a_coin(figures)
    found = [coin] if coin else []
    found += [two_labels_note(run.two_labels)] if run.two_labels else []
    found += _outdone(figures, baselines)
    for i, label in enumerate(run.labels):
        sources = sorted(set(test.sources[test.labels == i].tolist()))
        if len(sources) == 1 and len({data.source for data in run.data}) > 1:
            found.append(
                f"{label} comes from {sources[0]} only: the model may know the laboratory, not the cell."
            )
    for data in run.data:
        if not data.grouped:
            found.append(f"{data.source} names no patients; {IMAGE_LEVEL_NOTE}. Intervals are over pictures.")
        if data.skipped:
            found.append(
                f"{data.source}: no cell was found in {data.skipped} picture(s); they were left out."
            )
    return tuple(found)
