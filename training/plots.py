"""Pictures for reports: learning curves and confusion matrix."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator


def plot_curves(history: Mapping[str, Sequence[float]], path: Path, *, title: str, best: int) -> None:
    """Draws loss and validation score over epochs and marks the snapshot that was kept.

    Args:
        history: ``loss``, ``validation_loss`` and ``validation_score``, one value per epoch.
        path: PNG to write.
        title: heading.
        best: epoch of the kept snapshot, from 0.
    """
    figure = Figure(figsize=(8, 3.6), layout="constrained")
    loss, score = figure.subplots(1, 2)
    epochs = np.arange(1, len(history["loss"]) + 1)
    loss.plot(epochs, history["loss"], "o-", label="training (augmented)")
    loss.plot(epochs, history["validation_loss"], "s-", label="validation")
    loss.set(xlabel="epoch", ylabel="cross-entropy", ylim=(0, None))
    loss.legend()
    score.plot(epochs, history["validation_score"], "s-", color="C1")
    score.set(xlabel="epoch", ylabel="validation score", ylim=(None, 1.0))
    for axes in (loss, score):
        axes.axvline(best + 1, color="0.6", linestyle="--")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.grid(alpha=0.3)
    score.text(best + 1, score.get_ylim()[0], " kept", color="0.4", va="bottom")
    figure.suptitle(title)
    FigureCanvasAgg(figure).print_png(path)


def plot_confusion(matrix: Sequence[Sequence[int]], labels: Sequence[str], path: Path, *, title: str) -> None:
    """Draws a confusion matrix: counts, shaded by the share of the true class.

    Args:
        matrix: rows true, columns called.
        labels: names in the order of the matrix.
        path: PNG to write.
        title: heading.
    """
    side = 2.6 + 0.62 * len(labels)
    figure = Figure(figsize=(side + 0.6, side), layout="constrained")
    axes = draw_confusion(figure, matrix, labels, fontsize=9)
    axes.set_title(title, fontsize=10, wrap=True)
    FigureCanvasAgg(figure).print_png(path)


def draw_confusion(
    figure: Figure, matrix: Sequence[Sequence[int]], names: Sequence[str], *, fontsize: int
) -> Axes:
    """Fills a figure with a confusion matrix: counts, shaded by the share of the true class.

    Args:
        figure: empty.
        matrix: rows true, columns called.
        names: in the order of the matrix.
        fontsize: of the counts.
    """
    counts = np.asarray(matrix, dtype=np.float64)
    share = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1.0)
    axes = figure.subplots()
    shaded = axes.imshow(share, cmap="Blues", vmin=0.0, vmax=1.0)
    for row, column in np.ndindex(*counts.shape):
        colour = "white" if share[row, column] > 0.55 else "black"
        text = f"{counts[row, column]:.0f}"
        axes.text(column, row, text, ha="center", va="center", color=colour, fontsize=fontsize)
    axes.set_xticks(range(len(names)), names, rotation=40, ha="right")
    axes.set_yticks(range(len(names)), names)
    axes.set(xlabel="called", ylabel="true")
    figure.colorbar(shaded, ax=axes, label="share of the true class", shrink=0.8)
    return axes
