"""Reviewers' classes from the field as training pictures: weighted, by patient, never tested on.

Takes folders of ``leukoscope log export --format review`` and leaves one with ``cells/`` (the cell in its
surroundings, as the camera saw it) and ``index.csv``, which ``leukoscope-train fit --images`` reads. Sample
IDs and names of reviewers become keyed hashes (HMAC-SHA256); the key stays in a file of its own, without
which nobody can try names against them.
"""

import csv
import hashlib
import hmac
import io
import math
import os
import re
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.exam.cell_class import MODEL_CLASSES
from edge_app.files import write_durably
from edge_app.vision.locate import locate_cells
from training.crops import nearest_cell, read_picture
from training.exceptions import CorrectionsError

EXPORT_TABLE = "cells.csv"
INDEX = "index.csv"
WITHDRAWN = "withdrawn.csv"
CELLS = "cells"

COLUMNS = (
    "path",
    "label",
    "group",
    "source",
    "um_per_px",
    "weight",
    "use",
    "review",
    "model_class",
    "pack_sha256",
    "device",
    "exam",
    "cell",
    "sample",
    "reviewer",
    "reviewed_utc",
    "review_sequence",
    "key_check",
)
"""Of ``index.csv``. ``group`` is the patient as far as known: the hashed sample ID; who knows two samples to
be one patient's gives them one group, ``sample`` stays. ``key_check`` shows that two imports used one key."""

WITHDRAWN_COLUMNS = ("device", "cell", "review_sequence")
"""Cells that were imported once and whose later review makes them no correction any more."""

NEEDED = (
    "exam",
    "device",
    "sample_id",
    "simulated",
    "status",
    "cell",
    "class",
    "class_by_app",
    "reclassified_by",
    "um_per_px",
    "scale_origin",
    "x_px",
    "y_px",
    "width_px",
    "height_px",
    "first_pack_sha256",
    "review_sequence",
    "reviewed_utc",
    "picture",
    "picture_sha256",
)
"""Columns of the export that are used."""

SURROUNDINGS_UM = 40.0
"""Side of a cell's picture: the model sees 24 µm, turning it needs 28, and the locator finds a cell by the
red cells and glass around it, as in the 38 µm pictures of the Barcelona set."""

SAME_CELL = 0.5
"""Overlap (intersection over union) with the recorded box from which the located cell is the reviewed one."""

KEY_BYTES = 32

_PICTURE = re.compile(r"pictures/([0-9a-f]{64})\.[a-z]{3,4}")


@dataclass
class Imported:
    """What an import did.

    Attributes:
        added: cells that are new.
        replaced: cells whose later review took the place of an earlier one.
        withdrawn: cells taken out, because their later review is no correction.
        unchanged: cells that were there already, or are there with a later review.
        left_out: others, by reason.
    """

    added: int = 0
    replaced: int = 0
    withdrawn: int = 0
    unchanged: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


def import_corrections(
    exports: Sequence[Path], out: Path, *, key: bytes, weight: float = 1.0, confirmed: bool = False
) -> Imported:
    """Imports exports of reviewed cells: the same one again adds nothing, a later review replaces an earlier.

    Args:
        exports: folders of ``leukoscope log export --format review``.
        out: the training set; made, or added to.
        key: of the hashes, see ``load_key``.
        weight: of corrected cells, times as often as another picture; confirmed ones have 1.
        confirmed: take the cells whose reviewer agreed with the app, too.

    Raises:
        CorrectionsError: an export is none or damaged, the key is another one than before, or the set cannot
            be written; the set is then as it was, but for pictures that nothing names.
    """
    if not 0 < weight < math.inf:
        raise CorrectionsError(f"A weight of {weight:g} draws no set; give a number above 0.")
    check = _hashed(key, "check", "")
    index = {(row["device"], row["cell"]): row for row in _table(out / INDEX, COLUMNS, needed=False)}
    gone = {
        (row["device"], row["cell"]): int(row["review_sequence"])
        for row in _table(out / WITHDRAWN, WITHDRAWN_COLUMNS, needed=False)
    }
    if any(row["key_check"] != check for row in index.values()):
        raise CorrectionsError(f"{out} was made with another key; give that one with --key.")
    result = Imported()
    for export in exports:
        fields = _Fields(export)
        for row in _table(export / EXPORT_TABLE, NEEDED, needed=True):
            _take(row, fields, out, key, check, weight, confirmed, index, gone, result)
    _write_table(out / WITHDRAWN, WITHDRAWN_COLUMNS, _gone_rows(gone))
    _write_table(out / INDEX, COLUMNS, [index[name] for name in sorted(index)])
    return result


def load_key(file: Path) -> bytes:
    """Reads the key of the hashes, making one (readable by its owner only) where there is none.

    Raises:
        CorrectionsError: it cannot be read or made, or is too short to be one.
    """
    try:
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as stream:
                stream.write(secrets.token_hex(KEY_BYTES) + "\n")
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise CorrectionsError(
            f"The key {file} cannot be read or made; name another file with --key."
        ) from error
    if len(key) < KEY_BYTES:
        raise CorrectionsError(f"{file} is no key; restore it, or name another file with --key.")
    return key


class _Fields:
    """The pictures of one export, the last one kept: an export has its cells field by field."""

    def __init__(self, export: Path) -> None:
        self._export = export
        self._name = ""
        self._pixels = np.zeros((0, 0, 3), np.uint8)

    def read(self, name: str, digest: str) -> NDArray[np.uint8]:
        """The picture of that name, RGB uint8.

        Raises:
            CorrectionsError: it is not in the export or not the one that was exported.
            CropError: it cannot be read.
        """
        if name == self._name:
            return self._pixels
        match = _PICTURE.fullmatch(name)
        if match is None or match[1] != digest:
            raise CorrectionsError(f"{self._export} names a picture '{name}' no export has; export again.")
        path = self._export / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CorrectionsError(f"{path} is missing; copy the whole export again.") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise CorrectionsError(f"{path} is damaged; copy the export again.")
        self._name, self._pixels = name, read_picture(path)
        return self._pixels


def cut_surroundings(
    pixels: NDArray[np.uint8], box: tuple[float, float, float, float], um_per_px: float
) -> NDArray[np.uint8]:
    """The cell in the middle of its surroundings at the picture's own scale, RGB uint8 (side, side, 3).

    What lies outside the picture gets the colour of its glass (the median of its brighter half), so that it
    is neither cell nor edge to the locator.

    Args:
        pixels: the field, RGB uint8.
        box: left, top, width, height of the cell, px.
        um_per_px: scale of the field.
    """
    half = int(np.ceil(SURROUNDINGS_UM / um_per_px / 2))
    x, y = round(box[0] + (box[2] - 1) / 2), round(box[1] + (box[3] - 1) / 2)
    grey = pixels.sum(axis=2, dtype=np.int32)
    glass = np.median(pixels[grey >= np.median(grey)], axis=0)
    made = np.empty((2 * half + 1, 2 * half + 1, 3), np.uint8)
    made[:] = glass.astype(np.uint8)
    x0, y0 = max(0, x - half), max(0, y - half)
    seen = pixels[y0 : max(0, y + half + 1), x0 : max(0, x + half + 1)]
    top, left = y0 - (y - half), x0 - (x - half)
    made[top : top + seen.shape[0], left : left + seen.shape[1]] = seen
    return made


def _take(
    row: dict[str, str],
    fields: _Fields,
    out: Path,
    key: bytes,
    check: str,
    weight: float,
    confirmed: bool,
    index: dict[tuple[str, str], dict[str, str]],
    gone: dict[tuple[str, str], int],
    result: Imported,
) -> None:
    name, sequence = (row["device"], row["cell"]), _whole(row["review_sequence"])
    before = index.get(name)
    known = max(int(before["review_sequence"]) if before else -1, gone.get(name, -1))
    if sequence < known or (sequence == known and before is not None):
        result.unchanged += 1
        return
    reason = _unusable(row, confirmed)
    if reason:
        if before is not None:
            del index[name]
            gone[name] = sequence
            result.withdrawn += 1
        else:
            result.left_out[reason] += 1
        return
    box = (_number(row, "x_px"), _number(row, "y_px"), _number(row, "width_px"), _number(row, "height_px"))
    scale = _number(row, "um_per_px")
    pixels = cut_surroundings(fields.read(row["picture"], row["picture_sha256"]), box, scale)
    if not _shows(pixels, box, scale):
        result.left_out["the locator does not find the cell in its box: is it the exam's picture?"] += 1
        return
    path = f"{CELLS}/{hashlib.sha256(' '.join(name).encode()).hexdigest()[:32]}.png"
    _write_picture(out / path, pixels)
    sample = _hashed(key, "sample", row["sample_id"])
    review = _review(row)
    gone.pop(name, None)
    index[name] = {
        "path": path,
        "label": row["class"],
        "group": sample,
        "source": f"device-{row['device'][-8:]}",
        "um_per_px": row["um_per_px"],
        "weight": f"{weight if review == 'corrected' else 1.0:g}",
        "use": "train",
        "review": review,
        "model_class": row["class_by_app"],
        "pack_sha256": row["first_pack_sha256"],
        "device": row["device"],
        "exam": row["exam"],
        "cell": row["cell"],
        "sample": sample,
        "reviewer": _hashed(key, "reviewer", row["reclassified_by"]) if row["reclassified_by"] else "",
        "reviewed_utc": row["reviewed_utc"],
        "review_sequence": str(sequence),
        "key_check": check,
    }
    if before is None:
        result.added += 1
    else:
        result.replaced += 1


def _review(row: Mapping[str, str]) -> str:
    if row["class"] != row["class_by_app"]:
        return "corrected"
    return "confirmed" if row["reclassified_by"] else "signed"


def _unusable(row: Mapping[str, str], confirmed: bool) -> str:
    """Why a cell is no training picture; empty where it is one."""
    if row["simulated"] != "false":
        return "simulated"
    if row["class"] not in MODEL_CLASSES:
        return f"{row['class']} is no class of a model"
    if not confirmed and _review(row) != "corrected":
        return "the reviewer agreed with the app (take them with --confirmed)"
    if row["scale_origin"] not in ("calibrated", "estimated"):
        return "its scale was assumed"
    if not row["picture"]:
        return "its picture was not exported"
    return ""


def _shows(pixels: NDArray[np.uint8], box: tuple[float, float, float, float], um_per_px: float) -> bool:
    """Whether the locator finds the recorded cell in the middle, as it will when the set is trained on."""
    cell = nearest_cell(locate_cells(pixels, um_per_px), pixels.shape, um_per_px)
    if cell is None:
        return False
    x, y, width, height = cell.box
    middle = (pixels.shape[0] - 1) / 2
    left, top = middle - (box[2] - 1) / 2, middle - (box[3] - 1) / 2
    across = min(x + width, left + box[2]) - max(x, left)
    down = min(y + height, top + box[3]) - max(y, top)
    common = max(0.0, across) * max(0.0, down)
    return common / (width * height + box[2] * box[3] - common) >= SAME_CELL


def _hashed(key: bytes, what: str, text: str) -> str:
    return hmac.new(key, f"{what}\0{text}".encode(), hashlib.sha256).hexdigest()[:16]


def _whole(text: str) -> int:
    if not text.isdecimal():
        raise CorrectionsError(f"The review sequence '{text}' is not a number; export again.")
    return int(text)


def _number(row: Mapping[str, str], column: str) -> float:
    try:
        value = float(row[column])
    except ValueError:
        value = float("nan")
    if not np.isfinite(value) or (column not in ("x_px", "y_px") and value <= 0):
        raise CorrectionsError(f"Cell {row['cell']} has {column} '{row[column]}'; export again.")
    return value


def _gone_rows(gone: Mapping[tuple[str, str], int]) -> list[dict[str, str]]:
    return [
        {"device": device, "cell": cell, "review_sequence": str(sequence)}
        for (device, cell), sequence in sorted(gone.items())
    ]


def _table(file: Path, columns: Sequence[str], *, needed: bool) -> list[dict[str, str]]:
    if not needed and not file.exists():
        return []
    try:
        with file.open(newline="", encoding="utf-8") as stream:
            reader = csv.DictReader(stream, strict=True)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            rows = [{name: row[name] or "" for name in columns} for row in reader] if not missing else []
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CorrectionsError(
            f"{file} cannot be read; give a folder of 'leukoscope log export --format review'."
        ) from error
    if missing:
        raise CorrectionsError(
            f"{file} has no column '{missing[0]}'; give a folder of 'leukoscope log export --format review'."
        )
    return rows


def _write_table(file: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    _write(file, text.getvalue().encode())


def _write_picture(file: Path, pixels: NDArray[np.uint8]) -> None:
    _, data = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    _write(file, data.tobytes())


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_durably(file, content)
    except OSError as error:
        raise CorrectionsError(
            f"{file} cannot be written ({error.strerror}); free space and import again."
        ) from error
