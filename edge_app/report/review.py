"""Reviewed cells with the field pictures they are in: what the workshop trains on.

A folder with ``cells.csv`` (columns of ``REVIEW_COLUMNS``) and ``pictures/``, files named by their content.
Pictures are there before the table that names them. ``leukoscope-train import-corrections`` reads it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from edge_app.camera.images import read_image
from edge_app.exam.events import FieldTaken
from edge_app.exceptions import ImageError, UsageError
from edge_app.files import write_durably
from edge_app.logbook.logged import LoggedExam
from edge_app.logbook.pictures import PictureStore
from edge_app.report.export import write_csv
from edge_app.report.tables import CELL_COLUMNS, cell_rows

REVIEW_TABLE = "cells.csv"
PICTURES = "pictures"

REVIEW_COLUMNS: dict[str, str] = {
    **CELL_COLUMNS,
    "x_px": "left of the cell's box in the picture, px",
    "y_px": "top of the box, px",
    "width_px": "width of the box, px",
    "height_px": "height of the box, px",
    "first_pack_sha256": "hash of the first reader's model pack, hex",
    "review_sequence": "place in the device's log of the last change of class, 0 where nobody changed it",
    "reviewed_utc": "what the device's clock said then; it may be wrong",
    "picture": "the field's picture in this folder, empty where it was not found",
    "picture_sha256": "hash of that file, hex",
}
"""Columns of the table of reviewed cells and what they mean."""


@dataclass(frozen=True)
class ReviewExport:
    """What an export of reviewed cells holds.

    Attributes:
        cells: reviewed cells written.
        changed: those of them that a person gave another class than the app.
        pictures: field pictures beside them.
        missing: names of the pictures that were not found or are not those of the exam.
    """

    cells: int
    changed: int
    pictures: int
    missing: tuple[str, ...]


def write_review(
    folder: Path, exams: Iterable[LoggedExam], store: PictureStore, pictures: Path | None = None
) -> ReviewExport:
    """Writes the reviewed cells of exams: those a person gave a class, and all of a signed exam.

    Args:
        folder: where to; made where it is not there.
        exams: the exams.
        store: the pictures beside the log.
        pictures: for exams whose pictures are not in the store, the folder they were taken from: there the
            log knows a picture by its file name.

    Raises:
        UsageError: the folder cannot be written.
    """
    kept: dict[str, str] = {}
    missing: set[str] = set()
    rows: list[dict[str, object]] = []
    for logged in exams:
        fields = {field.field_id: field for field in logged.exam.fields}
        for row, cell in zip(cell_rows(logged), logged.exam.cells.values(), strict=True):
            if cell.reclassified_by is None and logged.exam.signed_by is None:
                continue
            field = fields[cell.found.field_id]
            name = _keep(field, store, pictures, folder, kept)
            if not name:
                missing.add(field.source_name)
            review, box = logged.reviews.get(cell.found.cell_id), cell.found.box_px
            rows.append(
                row
                | {"x_px": box.x, "y_px": box.y, "width_px": box.width, "height_px": box.height}
                | {
                    "first_pack_sha256": cell.found.readings[0].pack_sha256 if cell.found.readings else "",
                    "review_sequence": review.sequence if review else 0,
                    "reviewed_utc": review.utc if review else "",
                    "picture": name,
                    "picture_sha256": Path(name).stem,
                }
            )
    _make(folder)
    write_csv(folder / REVIEW_TABLE, REVIEW_COLUMNS, rows)
    changed = sum(row["class"] != row["class_by_app"] for row in rows)
    written = {name for name in kept.values() if name}
    return ReviewExport(len(rows), changed, len(written), tuple(sorted(missing)))


def _keep(
    field: FieldTaken, store: PictureStore, pictures: Path | None, folder: Path, kept: dict[str, str]
) -> str:
    """Puts a field's picture into the folder once; its name there, empty where it is not to be had."""
    key = field.picture_sha256 or field.source_name
    if key not in kept:
        content = store.get(field.picture_sha256) if field.picture_sha256 else None
        if content is not None:
            kept[key] = _write(content, ".jpg", folder)
        elif pictures is not None:
            kept[key] = _copy(pictures / Path(field.source_name).name, field, folder)
        else:
            kept[key] = ""
    return kept[key]


def _copy(path: Path, field: FieldTaken, folder: Path) -> str:
    try:
        pixels = read_image(path)
        content = path.read_bytes()
    except (ImageError, OSError):
        return ""
    if pixels.shape[:2] != (field.height_px, field.width_px):
        return ""
    return _write(content, path.suffix.lower(), folder)


def _write(content: bytes, suffix: str, folder: Path) -> str:
    name = f"{PICTURES}/{hashlib.sha256(content).hexdigest()}{suffix}"
    _make(folder / PICTURES)
    target = folder / name
    try:
        write_durably(target, content)
    except OSError as error:
        raise UsageError(f"{target} cannot be written ({error.strerror}); choose another place.") from error
    return name


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"The folder {folder} cannot be made ({error.strerror}); choose another place."
        ) from error
