"""The pictures of a report, as data URIs that need nothing from outside."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence

import cv2
import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from training.plots import draw_confusion
from training.report.explain import Explained
from training.report.record import Calibration, Learning, Patient, Point, Ranking

STYLE = {
    # A class may be called "a$b": names are text, not formulas.
    "text.parse_math": False,
    "svg.hashsalt": "leukoscope",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.alpha": 0.25,
    "legend.frameon": False,
    "lines.linewidth": 1.6,
}

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999")
"""Okabe & Ito 2008: told apart with any colour vision; lines differ in dashes as well."""

DASHES = ("-", "--", "-.", ":")

BLAST, OTHER = COLOURS[1], COLOURS[0]

THUMB_PX = 128


def plain_name(name: str) -> str:
    """A label as it is read."""
    return name.replace("_", " ")


def learning(curves: Sequence[Learning]) -> str:
    """Loss and score over epochs, one colour a fold, a dot at the kept snapshot."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.4, 2.9), layout="constrained")
        loss, score = figure.subplots(1, 2)
        for k, curve in enumerate(curves):
            colour = COLOURS[k % len(COLOURS)]
            epochs = np.arange(1, len(curve.loss) + 1)
            loss.plot(epochs, curve.loss, color=colour, linestyle=":")
            loss.plot(epochs, curve.validation_loss, color=colour, label=curve.name)
            score.plot(epochs, curve.validation_score, color=colour, label=curve.name)
            score.plot(curve.kept, curve.validation_score[curve.kept - 1], "o", color=colour)
        loss.set(xlabel="epoch", ylabel="cross-entropy", ylim=(0, None))
        loss.set_title("dotted: training (augmented); solid: validation", fontsize=8, loc="left")
        score.set(xlabel="epoch", ylabel="validation score", ylim=(None, 1.0))
        score.set_title("dot: the snapshot that was kept", fontsize=8, loc="left")
        for axes in (loss, score):
            axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        if len(curves) > 1:
            score.legend(fontsize=8)
        return _svg(figure)


def confusion(matrix: Sequence[Sequence[int]], labels: Sequence[str]) -> str:
    """Counts, shaded by the share of the true class."""
    names = [plain_name(label) for label in labels]
    side = 1.9 + 0.52 * len(labels)
    with mpl.rc_context({**STYLE, "axes.grid": False}):
        figure = Figure(figsize=(side + 0.9, side), layout="constrained")
        draw_confusion(figure, matrix, names, fontsize=8)
        return _svg(figure)


def rankings(rows: Sequence[Ranking], point: Point | None = None) -> str:
    """ROC and precision-recall of one or more classes; the operating point where there is one.

    Empty where no class has both cells of its own and others: then nothing is ranked.
    """
    if not any(row.figures for row in rows):
        return ""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.4, 3.7), layout="constrained")
        roc, pr = figure.subplots(1, 2)
        for k, row in enumerate(row for row in rows if row.figures):
            line = {"color": COLOURS[k % len(COLOURS)], "linestyle": DASHES[k // 2 % len(DASHES)]}
            auc, average = row.figures["auc"].value, row.figures["average_precision"].value
            name = plain_name(row.name)
            roc.plot(row.roc.x, row.roc.y, label=f"{name} {auc:.3f}", **line)
            curve = row.precision_recall
            pr.plot(curve.x, curve.y, label=f"{name} {average:.3f}", **line)
            if len(rows) == 1:
                pr.axhline(row.support / (row.support + row.rest), color="0.6", linewidth=0.8, linestyle="--")
        roc.plot([0, 1], [0, 1], color="0.6", linewidth=0.8, linestyle="--")
        roc.set(xlabel="1 - specificity", ylabel="sensitivity", title="ROC (area)")
        pr.set(xlabel="recall (sensitivity)", ylabel="precision", title="precision-recall (area)")
        if point is not None:
            s, c = point.sensitivity, point.specificity
            roc.errorbar(
                1 - c.value,
                s.value,
                xerr=[[c.high - c.value], [c.value - c.low]],
                yerr=[[s.value - s.low], [s.high - s.value]],
                fmt="o",
                color=BLAST,
                capsize=3,
                label="operating point, 95 %",
            )
            if point.precision is not None:
                pr.plot(s.value, point.precision, "o", color=BLAST, label="operating point")
        for axes, corner in ((roc, "lower right"), (pr, "lower left")):
            axes.set(xlim=(-0.01, 1.01), ylim=(-0.01, 1.02), aspect="equal")
            axes.legend(fontsize=7, loc=corner)
        return _svg(figure)


def reliability(rows: Sequence[Calibration]) -> str:
    """What was said against what was true, with the number of cells below."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.4, 4.0), layout="constrained")
        axes = figure.subplots(2, 2, height_ratios=(3, 1), sharex=True)
        for k, row in enumerate(rows):
            top, below = axes[0][k], axes[1][k]
            observed = np.array(row.observed)
            reach = np.array([observed - row.low, np.array(row.high) - observed]).clip(0)
            top.errorbar(row.predicted, observed, yerr=reach, fmt="o-", color=COLOURS[0], capsize=2)
            top.plot([0, 1], [0, 1], color="0.6", linewidth=0.8, linestyle="--")
            e = row.error
            title = f"{row.name}: ECE {e.value:.3f} ({e.low:.3f}-{e.high:.3f})"
            top.set(ylabel="share that is so", xlim=(0, 1), ylim=(-0.02, 1.02))
            top.set_title(title, fontsize=9)
            below.bar(row.predicted, row.counts, width=0.04, color=COLOURS[0])
            below.set(xlabel="probability stated", ylabel="cells")
        for column in range(len(rows), 2):
            for row_axes in axes:
                row_axes[column].set_axis_off()
        return _svg(figure)


def patients(rows: Sequence[Patient], threshold: float | None) -> str:
    """Mean P(blast) and the share called blast of each patient, coloured by truth."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(7.4, 1.3 + 0.17 * len(rows)), layout="constrained")
        mean, share = figure.subplots(1, 2, sharey=True)
        places = np.arange(len(rows))
        for truth, colour, marker, name in (
            (False, OTHER, "o", "no blasts"),
            (True, BLAST, "s", "blasts"),
        ):
            own = np.array([row.blast == truth for row in rows], dtype=bool)
            for axes, key in ((mean, "mean_probability"), (share, "share_called")):
                values = np.array([getattr(row, key) for row in rows])
                axes.hlines(places[own], 0, values[own], color=colour, alpha=0.35)
                axes.plot(values[own], places[own], marker, color=colour, label=f"truth: {name}")
        mean.set_yticks(places, [f"{row.group} ({row.cells})" for row in rows], fontsize=7)
        mean.set(xlabel="mean P(any blast) of the cells", xlim=(-0.02, 1.02), ylabel="patient (cells)")
        share.set(xlabel="share of the cells called blast", xlim=(-0.02, 1.02))
        if threshold is not None:
            share.set_title(f"at the threshold, {threshold:.2f} on average", fontsize=8, loc="left")
        figure.legend(*mean.get_legend_handles_labels(), loc="outside upper right", ncols=2, fontsize=8)
        return _svg(figure)


def occlusions(rows: Sequence[Explained]) -> str:
    """Pictures above, what their calls rest on below."""
    with mpl.rc_context({**STYLE, "axes.grid": False}):
        figure = Figure(figsize=(max(3.2, 1.85 * len(rows)), 3.9), layout="constrained")
        for (above, below), row in zip(figure.subplots(2, len(rows), squeeze=False).T, rows, strict=True):
            above.imshow(row.image)
            title = f"true {plain_name(row.true)}\ncalled {plain_name(row.called)} {row.probability:.3f}"
            above.set_title(title, fontsize=7)
            most = max(0.1, float(np.abs(row.drop).max()))
            below.imshow(cv2.cvtColor(row.image, cv2.COLOR_RGB2GRAY), cmap="gray", vmin=0, vmax=255)
            below.imshow(row.drop, cmap="PuOr_r", vmin=-most, vmax=most, alpha=0.6)
            below.text(
                0.5, -0.03, f"{most:.1f}", fontsize=7, ha="center", va="top", transform=below.transAxes
            )
            above.set_axis_off()
            below.set_axis_off()
        return _png_figure(figure)


def thumbnail(image: NDArray[np.uint8]) -> str:
    """A crop as a PNG of at most ``THUMB_PX``."""
    if image.shape[0] > THUMB_PX:
        image = np.asarray(cv2.resize(image, (THUMB_PX, THUMB_PX), interpolation=cv2.INTER_AREA), np.uint8)
    _, content = cv2.imencode(".png", image[..., ::-1])
    return _uri("image/png", content.tobytes())


def _svg(figure: Figure) -> str:
    out = io.BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    return _uri("image/svg+xml", out.getvalue())


def _png_figure(figure: Figure) -> str:
    out = io.BytesIO()
    figure.set_dpi(160)
    FigureCanvasAgg(figure).print_png(out)
    return _uri("image/png", out.getvalue())


def _uri(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
