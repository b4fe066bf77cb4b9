"""Boxes that people drew around white cells, as data sets bring them: YOLO text files or Pascal VOC XML."""

from math import inf
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from edge_app.exceptions import TruthError
from edge_app.vision.matching import TrueBox

WHITE_CELLS = frozenset({"wbc", "white blood cell", "leukocyte", "leucocyte"})
"""Names of white cells in VOC files, which hold red cells and platelets too."""


def read_truth(labels: Path, picture: Path, size_px: tuple[int, int]) -> tuple[TrueBox, ...]:
    """The boxes of one picture.

    Args:
        labels: folder of label files, named like the pictures.
        picture: whose boxes are wanted.
        size_px: its width and height.

    Raises:
        TruthError: there is no label file for it, or it cannot be read.
    """
    yolo, voc = labels / f"{picture.stem}.txt", labels / f"{picture.stem}.xml"
    if yolo.is_file():
        return _yolo(yolo, size_px)
    if voc.is_file():
        return _voc(voc)
    raise TruthError(
        f"{labels} has no labels for {picture.name} (neither {yolo.name} nor {voc.name}); "
        "give the folder of its labels."
    )


def _yolo(file: Path, size_px: tuple[int, int]) -> tuple[TrueBox, ...]:
    width, height = size_px
    boxes = []
    for number, line in enumerate(_text(file).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            _, x, y, w, h = (float(part) for part in line.split())
        except ValueError as error:
            raise TruthError(f"{file} line {number} is not 'class x y width height'; correct it.") from error
        # Finite, and shares of the picture: labels in px would match nothing and look like a blind locator.
        if not (0.0 <= x <= 1.0 and 0.0 <= y <= 1.0 and 0.0 < w <= 1.0 and 0.0 < h <= 1.0):
            raise TruthError(f"{file} line {number} is no box in shares of the picture, 0 to 1; correct it.")
        boxes.append(((x - w / 2) * width, (y - h / 2) * height, w * width, h * height))
    return tuple(boxes)


def _voc(file: Path) -> tuple[TrueBox, ...]:
    try:
        root = ElementTree.fromstring(_text(file))
    except (ParseError, DefusedXmlException) as error:
        raise TruthError(f"{file} is not Pascal VOC XML; replace it.") from error
    boxes = []
    for thing in root.iter("object"):
        if (thing.findtext("name") or "").strip().lower() not in WHITE_CELLS:
            continue
        try:
            left, top, right, bottom = (
                float(thing.findtext(f"bndbox/{side}") or "") for side in ("xmin", "ymin", "xmax", "ymax")
            )
        except ValueError as error:
            raise TruthError(f"{file} has a white cell without its box; correct it.") from error
        if not (left < right < inf and top < bottom < inf and min(left, top) > -inf):
            raise TruthError(f"{file} has a white cell whose box has no size; correct it.")
        boxes.append((left, top, right - left, bottom - top))
    return tuple(boxes)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TruthError(f"{file} cannot be read; check the file.") from error
