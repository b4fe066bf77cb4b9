"""The external check: whole fields with boxes from a laboratory that the model was not trained on."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from edge_app.exceptions import ScaleError
from edge_app.pack.manifest import Input
from edge_app.vision.scale import estimate_scale
from training import crops, datasets
from training.prepare import Prepared
from training.run import Split


def load_chula(root: Path, prepared: Prepared, wanted: Input) -> tuple[Split, int] | None:
    """Finds the boxed cells as the device would, without knowing the boxes, and cuts them out.

    Args:
        root: data folder; None comes back where it does not hold ``chula_fields``.
        prepared: what the model is fitted on; None comes back where these cells are among it. Boxes of
            classes that it does not have are left out.
        wanted: what the model wants to see.

    Returns:
        The cells that were found, logits still zero, and the number of boxes there were.

    Raises:
        DatasetError: a label file does not parse.
        CropError: a picture cannot be read.
        ScaleError: no picture shows enough red cells.
    """
    folder = root / "chula_fields"
    if wanted.um_per_px is None or not folder.is_dir() or "chula" in prepared.sources:
        return None
    labels = prepared.names
    cells = datasets.load_chula_cells(folder)
    scale = common_scale(dict.fromkeys(sample.path for sample in cells))
    if scale is None:
        raise ScaleError("The scale cannot be estimated from any of the external fields; leave them out.")
    boxed = [sample for sample in cells if sample.label in labels]
    images, numbers, groups = [], [], []
    for sample in boxed:
        cell = crops.make_cell(replace(sample, um_per_px=scale), wanted)
        if cell is None:
            continue
        images.append(crops.plain(cell, wanted))
        numbers.append(labels.index(sample.label))
        groups.append(sample.group)
    if not images:
        return None
    return (
        Split(
            np.stack(images),
            np.array(numbers, dtype=np.int64),
            np.array(groups),
            np.full(len(images), "chula"),
            np.zeros((len(images), len(labels)), np.float32),
        ),
        len(boxed),
    )


def common_scale(pictures: Iterable[Path]) -> float | None:
    """µm/px of the microscope: the median of what the red cells of each picture give; None where none do.

    One value for all, as a device has one calibration; single pictures without clear red cells are far off.

    Raises:
        CropError: a picture cannot be read.
    """
    found = []
    for path in pictures:
        try:
            found.append(estimate_scale(crops.read_picture(path)).um_per_px)
        except ScaleError:
            continue
    return float(np.median(found)) if found else None
