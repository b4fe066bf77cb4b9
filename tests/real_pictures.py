"""Pictures of the real image sets as their cameras gave them, and their scales."""

import os
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from edge_app.camera.images import read_image
from training import catalogue, taleqani

DATA = Path(os.environ.get("LEUKOSCOPE_DATA", Path(__file__).parents[2] / "shared" / "data"))

BCCD_UM_PER_PX = 0.082
"""Of the red cells of all its fields; the catalogue leaves it to be estimated."""


def require(folder: str) -> Path:
    """A folder below the data folder; the test is skipped where there is none."""
    if not (DATA / folder).is_dir():
        pytest.skip("LEUKOSCOPE_DATA names no folder with the real image sets")
    return DATA / folder


def true_scale(folder: str) -> float:
    """µm/px of the pictures of a folder, such as ``taleqani_all4/Pro``, as ``read_real`` gives them."""
    (scale,) = (known.um_per_px for known in catalogue.CATALOGUE if known.folder == Path(folder).parts[0])
    return BCCD_UM_PER_PX if scale is None else scale


def read_real(picture: Path) -> NDArray[np.uint8]:
    """A picture in the shape that its camera gave it, RGB uint8 (height, width, 3)."""
    pixels = read_image(picture)
    return taleqani.unsquashed(pixels) if taleqani.NAME in picture.parts else pixels
