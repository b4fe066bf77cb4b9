"""The external check: whole fields with boxes from a laboratory that is never trained on."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from edge_app.exceptions import ScaleError
from edge_app.pack.manifest import Input
from edge_app.vision.crop import crop_located
from edge_app.vision.locate import LocatedCell, locate_cells
from edge_app.vision.scale import estimate_scale
from training.crops import read_picture
from training.exceptions import DatasetError
from training.run import Split

CHULA_CLASSES = ("neutrophil", "eosinophil", "basophil", "lymphocyte", "monocyte")
"""Class numbers of the YOLO label files, in order."""


def load_chula(root: Path, labels: tuple[str, ...], wanted: Input) -> tuple[Split, int] | None:
    """Finds the boxed cells as the device would, without knowing the boxes, and cuts them out.

    Args:
        root: data folder; None comes back where it does not hold ``chula_fields``.
        labels: the model's labels; boxes of other classes are left out.
        wanted: what the model wants to see.

    Returns:
        The cells that were found, logits still zero, and the number of boxes there were.

    Raises:
        DatasetError: a label file does not parse.
        CropError: a picture cannot be read.
        ScaleError: no picture shows enough red cells.
    """
    folder = root / "chula_fields"
    if wanted.um_per_px is None or not folder.is_dir():
        return None
    images, numbers, groups, boxes = [], [], [], 0
    pictures = sorted((folder / "images").glob("*.jpg"))
    scale = common_scale(pictures)
    if scale is None:
        raise ScaleError("The scale cannot be estimated from any of the external fields; leave them out.")
    for path in pictures:
        pixels = read_picture(path)
        height, width = pixels.shape[:2]
        cells = locate_cells(pixels, scale)
        for name, x, y, w, h in _boxes(folder / "labels" / f"{path.stem}.txt"):
            if name not in labels:
                continue
            boxes += 1
            cell = _cell_in((x * width, y * height, w * width, h * height), cells)
            if cell is None:
                continue
            images.append(
                crop_located(
                    pixels,
                    cell,
                    um_per_px=scale,
                    size_px=wanted.size_px,
                    target_um_per_px=wanted.um_per_px,
                    masking=wanted.masking,
                    colour=wanted.colour,
                )
            )
            numbers.append(labels.index(name))
            groups.append(path.stem.rsplit("_", 1)[0])
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
        boxes,
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
            found.append(estimate_scale(read_picture(path)).um_per_px)
        except ScaleError:
            continue
    return float(np.median(found)) if found else None


def _boxes(file: Path) -> list[tuple[str, float, float, float, float]]:
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            kind, x, y, w, h = line.split()
            found.append((CHULA_CLASSES[int(kind)], float(x), float(y), float(w), float(h)))
        except (ValueError, IndexError) as error:
            raise DatasetError(
                f"{file} line {number} is not 'class x y width height'; restore the file."
            ) from error
    return found


def _cell_in(box: tuple[float, float, float, float], cells: list[LocatedCell]) -> LocatedCell | None:
    """The cell nearest the middle of the box whose centre lies in the middle 70 % of it."""
    x, y, w, h = box
    near = [
        cell
        for cell in cells
        if abs(cell.centre_px[0] - x) <= 0.35 * w and abs(cell.centre_px[1] - y) <= 0.35 * h
    ]
    return min(near, key=lambda c: (c.centre_px[0] - x) ** 2 + (c.centre_px[1] - y) ** 2, default=None)
