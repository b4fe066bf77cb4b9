"""``make focus-series``: the focus meter over a defocus series of fields from three laboratories.

Writes a figure and prints how well the score follows the blur in each field (rank correlation, Spearman) and
how far fields differ at the same blur. The blur is a Gaussian in µm; the pictures themselves pass for sharp.
"""

import argparse
import os
from pathlib import Path

import cv2
import matplotlib.pyplot as plt
import numpy as np
from real_pictures import read_real, true_scale

from edge_app.settings import PassMarks
from edge_app.vision.quality import measure_quality

BLURS_UM = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0)
LABORATORIES = {
    "Chulalongkorn": "chula_fields/images",
    "BCCD": "bccd_fields",
    "ALL (Taleqani)": "taleqani_all4",
}
"""Folder of each."""

FIELDS = 12


def series(path: Path, um_per_px: float) -> list[float]:
    """The focus score of a picture at each of ``BLURS_UM``."""
    pixels = read_real(path)
    scores = []
    for blur_um in BLURS_UM:
        sigma = blur_um / um_per_px
        blurred = cv2.GaussianBlur(pixels, (0, 0), sigma) if sigma > 0.05 else pixels
        scores.append(measure_quality(np.asarray(blurred, np.uint8), um_per_px).meters[0].score)
    return scores


def rank_correlation(scores: list[float]) -> float:
    """Spearman's of the score with the blur; ties, at 0 and 1, share their rank."""

    def ranks(values: list[float]) -> list[float]:
        return [sum(v < x for v in values) + (sum(v == x for v in values) - 1) / 2.0 for x in values]

    return float(np.corrcoef(ranks(list(BLURS_UM)), ranks(scores))[0, 1])


def main(data: Path, figure: Path) -> None:
    """Draws the figure and prints the numbers."""
    mark = PassMarks().focus
    fig, axes = plt.subplots(figsize=(8, 4.5))
    for colour, (name, folder) in enumerate(LABORATORIES.items()):
        files = sorted(path for path in (data / folder).rglob("*.jpg"))
        looked_at = files[:: max(1, len(files) // FIELDS)][:FIELDS]
        um_per_px = true_scale(folder)
        rows = np.array([series(path, um_per_px) for path in looked_at])
        for row in rows:
            axes.plot(BLURS_UM, row, color=f"C{colour}", alpha=0.25, linewidth=1)
        axes.plot(BLURS_UM, np.median(rows, axis=0), color=f"C{colour}", linewidth=2.5, label=name)
        correlations = [rank_correlation(list(row)) for row in rows if row.max() > row.min()]
        spread = np.percentile(rows, 90, axis=0) - np.percentile(rows, 10, axis=0)
        print(
            f"{name}: {len(rows)} fields; rank correlation median {np.median(correlations):.2f}, "
            f"worst {max(correlations):.2f}; "
            f"10-90 % spread between fields at one blur up to {spread.max():.2f}; "
            f"pass the mark {mark:g}: in focus {np.mean(rows[:, 0] >= mark):.0%}, "
            f"0.6 µm {np.mean(rows[:, 4] >= mark):.0%}, 1.0 µm {np.mean(rows[:, 6] >= mark):.0%}"
        )
    axes.axhline(mark, color="black", linestyle="--", linewidth=1, label="pass mark")
    axes.set_xlabel("added blur, µm (Gaussian sigma)")
    axes.set_ylabel("focus score")
    axes.legend(loc="upper right")
    fig.tight_layout()
    figure.parent.mkdir(parents=True, exist_ok=True)
    fig.savefig(figure, dpi=90)
    print(f"The figure is {figure}.")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path(os.environ.get("LEUKOSCOPE_DATA", "../shared/data"))
    )
    parser.add_argument("--figure", type=Path, default=Path("runs/focus-series.png"))
    given = parser.parse_args()
    main(given.data, given.figure)
