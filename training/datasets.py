"""Labelled pictures as one table, whatever folder or list they come from."""

import csv
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from edge_app.exam.cell_class import MODEL_CLASSES
from training import catalogue, taleqani
from training.boxes import Box, read_chula_boxes
from training.exceptions import DatasetError

IMAGE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp"})

FIELD_CLASSES = ("benign", "early_pre_b", "pre_b", "pro_b")
"""The labels of the ``field`` task in the order of a model's outputs."""

IMAGE_LEVEL_NOTE = "image-level split: not evidence of performance"
"""Stands over every figure of a set without patient groups."""

Form = Literal["masked", "centred", "crowd", "boxed", "field"]
"""How a picture shows its label.

``masked``: one cell cut out on black. ``centred``: one cell in the middle of its surroundings. ``crowd``:
many cells; the label is most probably true of the single, whole one nearest the middle. ``boxed``: many
cells; the label is of the one in ``Sample.box``. ``field``: the label is of the whole picture.
"""

CROWD_STEP = 2
"""Of the leukaemic fields of the ALL set every second gives a cell: enough to be seen, too few to rule."""

SHOWN = 60
"""Characters shown of a name that is too long for a path."""

WEAK = 0.5
"""Weight of a cell whose label is only that of its field."""


@dataclass(frozen=True)
class Sample:
    """One labelled picture.

    Attributes:
        path: the picture.
        label: class name.
        source: data set or laboratory.
        group: patient; empty where the source names none.
        um_per_px: scale; None for whole fields.
        form: how the picture shows its label.
        weight: how many times as often as another picture of its kind it is drawn.
        train_only: neither it nor any picture of its group may be validated or tested on.
        box: where the cell is, of ``boxed`` pictures.
    """

    path: Path
    label: str
    source: str
    group: str
    um_per_px: float | None
    form: Form
    weight: float = 1.0
    train_only: bool = False
    box: Box | None = None


def load_cells(root: Path) -> list[Sample]:
    """The sets of the ``cell`` task.

    C-NMC, the white-cell types, a cell of each field of the ALL set, the boxed ones of Chulalongkorn's.

    Args:
        root: the data folder that holds them, or the folder of just one of them.

    Raises:
        DatasetError: none of them is there, or a list names missing pictures.
    """
    _must_exist(root)
    samples: list[Sample] = []
    for folder in _candidates(root, "cnmc2019_partial", ("all", "hem")):
        samples += _load_cnmc(folder)
    for folder in _candidates(root, "wbc_types", ("pbc_barcelona", "lmu_munich")):
        samples += _load_wbc_types(folder)
    for folder in _candidates(root, taleqani.NAME, ("Benign", "Early", "Pre", "Pro")):
        samples += _load_weak_cells(folder)
    for folder in _candidates(root, "chula_fields", ("labels",)):
        samples += load_chula_cells(folder)
    if not samples:
        raise DatasetError(
            f"{root} holds none of cnmc2019_partial, wbc_types, taleqani_all4 and chula_fields; give the "
            "folder that holds them, or your own pictures with --images."
        )
    return samples


def load_chula_cells(folder: Path) -> list[Sample]:
    """The boxed cells of a cheap camera, a second laboratory for five classes.

    They are some 20 of a class, from a handful of slides that show one class each: too few to split, so all
    are trained on, and what a reader is worth there is measured by leaving the whole laboratory out.
    """
    scale = catalogue.entry("chula").um_per_px
    return [
        Sample(
            path,
            name,
            "chula",
            path.stem.rpartition("_")[0],
            scale,
            "boxed",
            train_only=True,
            box=box,
        )
        for path in _pictures(folder / "images")
        for name, box in read_chula_boxes(folder / "labels" / f"{path.stem}.txt")
    ]


def load_fields(root: Path) -> list[Sample]:
    """The set of the ``field`` task: whole fields in four folders.

    Args:
        root: the data folder that holds ``taleqani_all4``, or that folder itself.

    Raises:
        DatasetError: the set is not there.
    """
    _must_exist(root)
    names = {"Benign": "benign", "Early": "early_pre_b", "Pre": "pre_b", "Pro": "pro_b"}
    folders = list(_candidates(root, taleqani.NAME, tuple(names)))
    if not folders:
        raise DatasetError(
            f"{root} does not hold taleqani_all4 with the folders {', '.join(names)}; give one that does."
        )
    return [
        Sample(path, label, taleqani.NAME, "", None, "field")
        for name, label in names.items()
        for path in _pictures(folders[0] / name)
    ]


def load_folder(root: Path, *, form: Form, um_per_px: float | None) -> list[Sample]:
    """Any tree with one folder per class; it names no patients.

    Raises:
        DatasetError: the folder is not there or has no class folders with pictures, or one of them has none.
    """
    if not root.is_dir():
        raise DatasetError(f"There is no folder {root}; give one with a folder per class, or a CSV list.")
    # Such as .git: no class.
    classes = [each for each in sorted(root.iterdir()) if each.is_dir() and not each.name.startswith(".")]
    found = {folder: _pictures(folder) for folder in classes}
    if not any(found.values()):
        raise DatasetError(f"{root} has no class folders with pictures in them; make one folder per class.")
    if empty := next((folder for folder, pictures in found.items() if not pictures), None):
        raise DatasetError(
            f"The class folder {empty} has no pictures ({', '.join(sorted(IMAGE_SUFFIXES))}); "
            "fill it or take it out."
        )
    return [
        Sample(path, folder.name, root.resolve().name, "", um_per_px, form)
        for folder, pictures in found.items()
        for path in pictures
    ]


def load_csv(file: Path, *, form: Form, um_per_px: float | None) -> list[Sample]:
    """Any list ``path,label[,group,source,um_per_px,weight,use,x,y,width,height]``, in any order.

    Paths are relative to the list. ``use`` is empty or ``train``: never validated or tested on, and neither
    is the rest of its group. ``x``, ``y``, ``width`` and ``height`` are the middle and size of the box of the
    one cell meant in a picture of many, shares of the picture from 0 to 1.

    Raises:
        DatasetError: the list is not there, lacks a column, names a missing picture, a bad scale, weight, use
            or box.
    """
    rows = _rows(file, ("path", "label"))
    samples = []
    for number, row in enumerate(rows, start=2):
        scale = _positive(file, number, row, "um_per_px")
        weight = _positive(file, number, row, "weight")
        use = row.get("use", "")
        if use not in ("", "train"):
            raise DatasetError(
                f"{file} line {number}: use '{use}' is not known; leave it empty or say train."
            )
        box = _box(file, number, row)
        samples.append(
            Sample(
                _listed(file, row["path"]),
                row["label"],
                row.get("source", "") or file.resolve().parent.name,
                row.get("group", ""),
                um_per_px if scale is None else scale,
                form if box is None else "boxed",
                weight=1.0 if weight is None else weight,
                train_only=use == "train",
                box=box,
            )
        )
    return samples


def load_images(place: Path, *, form: Form, um_per_px: float | None) -> list[Sample]:
    """A folder-per-class tree or a CSV list, whichever ``place`` is.

    Raises:
        DatasetError: the scale is none, or see ``load_folder`` and ``load_csv``.
    """
    if um_per_px is not None and not 0 < um_per_px < math.inf:
        raise DatasetError(f"A scale of {um_per_px:g} µm per pixel is none; give one above 0.")
    load = load_csv if place.suffix.lower() == ".csv" else load_folder
    return load(place, form=form, um_per_px=um_per_px)


def load_corrections(place: Path) -> list[Sample]:
    """A set of ``leukoscope-train import-corrections``, its folder or the list in it: never tested on.

    Raises:
        DatasetError: see ``load_csv``; or the list has pictures that are not for training only.
    """
    file = place / "index.csv" if place.is_dir() else place
    samples = load_csv(file, form="centred", um_per_px=None)
    if not all(sample.train_only for sample in samples):
        raise DatasetError(
            f"{file} is not of corrections only; give a set of 'leukoscope-train import-corrections'."
        )
    return samples


def order_labels(samples: Iterable[Sample], known: Sequence[str]) -> tuple[str, ...]:
    """The labels present: the known ones in their fixed order.

    Raises:
        DatasetError: a label is not known, or fewer than two classes are present.
    """
    counts = Counter(sample.label for sample in samples)
    strange = sorted(set(counts) - set(known))
    if strange:
        raise DatasetError(f"The label '{strange[0]}' is not one of {', '.join(known)}; rename it.")
    if len(counts) < 2:
        only = next(iter(counts), "no class")
        raise DatasetError(f"The pictures show only {only}; a classifier needs at least two classes.")
    return tuple(label for label in known if label in counts)


def _load_cnmc(folder: Path) -> list[Sample]:
    names = {"all": "lymphoblast", "hem": "lymphocyte"}
    scale = catalogue.entry("cnmc2019").um_per_px
    index = folder / "index.csv"
    samples = []
    for row in _rows(index, ("path", "label", "group")):
        if row["label"] not in names:
            raise DatasetError(f"{index}: the label '{row['label']}' is neither 'all' nor 'hem'.")
        path = _listed(index, row["path"])
        samples.append(Sample(path, names[row["label"]], "cnmc2019", row["group"], scale, "masked"))
    return samples


def _load_wbc_types(folder: Path) -> list[Sample]:
    index = folder / "index.csv"
    return [
        Sample(
            _listed(index, row["path"]),
            row["label"],
            row["source"],
            "",
            catalogue.entry(row["source"]).um_per_px,
            "centred",
        )
        for row in _rows(index, ("path", "label", "source"))
    ]


def _load_weak_cells(folder: Path) -> list[Sample]:
    """A cell of each field, with the label most cells of such a field deserve.

    It is the second laboratory for the lymphoblast, and the only one that shows it among red cells. The
    benign fields show haematogones, lymphocytes and other cells of a marrow; taken as lymphocytes they teach
    what matters, that a cell of this laboratory need not be a blast.
    """
    scale = catalogue.entry(taleqani.NAME).um_per_px
    labels = {"Benign": "lymphocyte", "Early": "lymphoblast", "Pre": "lymphoblast", "Pro": "lymphoblast"}
    return [
        Sample(path, label, taleqani.NAME, "", scale, "crowd", weight=WEAK)
        for name, label in labels.items()
        for path in _pictures(folder / name)[:: 1 if label == "lymphocyte" else CROWD_STEP]
    ]


def with_groups(samples: Sequence[Sample], groups: Sequence[str]) -> list[Sample]:
    """The samples with other groups."""
    return [replace(sample, group=group) for sample, group in zip(samples, groups, strict=True)]


def _candidates(root: Path, name: str, inside: tuple[str, ...]) -> Iterable[Path]:
    """``root/name``, or ``root`` itself when it looks like that set under whatever name."""
    if (root / name).is_dir():
        yield root / name
    elif any((root / part).is_dir() for part in inside):
        yield root


def _must_exist(folder: Path) -> None:
    if folder.is_file():
        raise DatasetError(
            f"{folder} is a file, not a folder; a list of your own pictures is given with --images."
        )
    if not folder.is_dir():
        raise DatasetError(
            f"The folder {folder} does not exist; give the data folder with --data or set "
            f"{catalogue.DATA_VARIABLE}."
        )


def _pictures(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise DatasetError(f"The class folder {folder} does not exist; is the data set complete?")
    # A Mac puts a hidden "._a.jpg" beside each picture that it copies onto a stick.
    return sorted(
        p for p in folder.rglob("*") if p.suffix.lower() in IMAGE_SUFFIXES and not p.name.startswith(".")
    )


def _rows(file: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    try:
        with file.open(newline="", encoding="utf-8-sig") as stream:
            reader = csv.DictReader(stream)
            reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
            missing = [name for name in columns if name not in reader.fieldnames]
            if missing:
                raise DatasetError(
                    f"{file} has no column '{missing[0]}'; it needs {', '.join(columns)}, parted by commas."
                )
            rows = [{key: (value or "").strip() for key, value in row.items() if key} for row in reader]
    except FileNotFoundError as error:
        raise DatasetError(
            f"The list {file} does not exist; check the path, or give your own pictures with --images."
        ) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DatasetError(f"The list {file} cannot be read; give a CSV file in UTF-8.") from error
    if not rows:
        raise DatasetError(f"{file} lists no pictures.")
    for number, row in enumerate(rows, start=2):
        for name in columns:
            if not row.get(name):
                raise DatasetError(f"{file} line {number} has no {name}; fill it in or remove the line.")
    return rows


def _positive(file: Path, number: int, row: dict[str, str], column: str) -> float | None:
    text = row.get(column, "")
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise DatasetError(f"{file} line {number}: {column} '{text}' is not a positive number.")
    return value


def _box(file: Path, number: int, row: dict[str, str]) -> Box | None:
    given = {column: _positive(file, number, row, column) for column in ("x", "y", "width", "height")}
    x, y, width, height = given.values()
    if x is None and y is None and width is None and height is None:
        return None
    if x is None or y is None or width is None or height is None or max(x, y, width, height) > 1.0:
        raise DatasetError(
            f"{file} line {number}: a box is x, y, width and height, each a share of the picture from 0 to "
            "1; give all four or none."
        )
    return Box(x, y, width, height)


def _listed(file: Path, name: str) -> Path:
    path = file.parent / name
    try:
        found = path.is_file()
    except OSError as error:
        raise DatasetError(f"{file} lists {name[:SHOWN]}, which is no path ({error.strerror}).") from error
    if not found:
        raise DatasetError(f"{file} lists {name}, which does not exist; is the data set complete?")
    return path


CELL_CLASSES = MODEL_CLASSES
"""The labels of the ``cell`` task in the order of a model's outputs."""
