"""What the figures of a run are worth, in words."""

from training.datasets import IMAGE_LEVEL_NOTE
from training.run import Run, Split


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


def notes_on(run: Run, test: Split) -> tuple[str, ...]:
    """What a reader of the figures on a test split must know besides: shortcuts, no patients, no cells."""
    found = [two_labels_note(run.two_labels)] if run.two_labels else []
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
