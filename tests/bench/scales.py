"""``make scales``: how near the truth the scale of one field comes, by single red cells or by what touches.

Fields of the ALL set are in the shape their camera gave them. What is true is the catalogue's scale, for BCCD
the median of all its fields.
"""

import argparse
import os
from pathlib import Path

import numpy as np
from real_pictures import read_real, true_scale
from rich.console import Console
from rich.table import Table

from edge_app.camera.images import list_images
from edge_app.exceptions import ScaleError
from edge_app.vision.crowded_scale import guess_scale
from edge_app.vision.scale import EstimatedScale, estimate_scale, pool_scales

EVERY = {
    "bccd_fields/JPEGImages": 1,
    "chula_fields/images": 1,
    "taleqani_all4/Benign": 8,
    "taleqani_all4/Early": 16,
    "taleqani_all4/Pre": 16,
    "taleqani_all4/Pro": 16,
}
"""Of so many fields of a folder one is looked at."""

QUARTER = np.log(1.25)


def near(scales: list[float], true: float) -> int:
    """How many are within a quarter of the truth."""
    return int(np.count_nonzero(np.abs(np.log(np.array(scales) / true)) <= QUARTER))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("LEUKOSCOPE_DATA"))
    arguments = parser.parse_args()
    table = Table(
        "fields", "true", "looked at", "red cells say", "near", "pooled", "guessed of the rest", "near"
    )
    for folder, every in EVERY.items():
        said, guessed, pictures = list[EstimatedScale](), list[float](), 0
        for picture in list_images(arguments.data / folder)[::every]:
            pictures += 1
            pixels = read_real(picture)
            try:
                said.append(estimate_scale(pixels))
            except ScaleError:
                guess = guess_scale(pixels)
                guessed += [] if guess is None else [guess]
        true = true_scale(folder)
        table.add_row(
            folder,
            f"{true:g}",
            f"{pictures}",
            f"{len(said)}",
            f"{near([one.um_per_px for one in said], true)}",
            f"{pool_scales(said):.3f}",
            f"{len(guessed)} of {pictures - len(said)}",
            f"{near(guessed, true)}",
        )
    Console(highlight=False, width=110).print(table)


if __name__ == "__main__":
    main()
