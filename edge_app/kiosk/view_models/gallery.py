"""What the review gallery says: cells by class, the least certain first."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

from edge_app.exam import protocol
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Reading
from edge_app.exam.exam import CountedCell, Exam
from edge_app.kiosk.view_models.text import class_name, translate

Filter = Literal["all", "suspect", "differ"]
"""All cells, only blast-suspect ones, only those in doubt."""

CLASS_KEYS = "1234567890-"
"""The key that moves the selection to each class, in the order of ``CellClass``."""


@dataclass(frozen=True)
class CellTile:
    """One cell. ``sign`` says in a letter or two what the frame's colour says."""

    cell_id: str
    name: str
    certainty: str
    sign: str
    suspect: bool
    differ: bool
    selected: bool
    current: bool
    pictured: bool
    lacking: bool


@dataclass(frozen=True)
class ClassButton:
    """A class to move cells to, or to look at alone."""

    key: str
    name: str
    count: str
    shortcut: str
    shown: bool


@dataclass(frozen=True)
class GalleryView:
    """The whole page."""

    tiles: tuple[CellTile, ...]
    classes: tuple[ClassButton, ...]
    filter: Filter
    heading: str
    selected: int
    opinions: str
    reviewed: str
    can_undo: bool
    can_explain: bool
    why: str
    message: str


def certainty(cell: CountedCell) -> float:
    """How sure the app is of the class it gave, 0 to 1; a person's word is 1.

    Where the cell is in doubt it is as uncertain as can be.
    """
    if cell.reclassified_by is not None or cell.added_by is not None:
        return 1.0
    found = cell.found
    if found.disagreement:
        return 0.0
    return protocol.certainty(found.readings, cell.assigned, found.detection_confidence)


def shown_cells(exam: Exam, chosen: Filter, only: CellClass | None) -> list[CountedCell]:
    """The cells of the page in its order: by class as in the differential, the least certain first."""
    order = {cell_class: number for number, cell_class in enumerate(CellClass)}
    cells = [
        cell
        for cell in exam.cells.values()
        if (only is None or cell.assigned is only)
        and (
            chosen == "all"
            or (chosen == "suspect" and cell.assigned.is_blast)
            or (chosen == "differ" and cell.found.disagreement)
        )
    ]
    return sorted(cells, key=lambda cell: (order[cell.assigned], certainty(cell)))


def gallery_view(
    exam: Exam | None,
    *,
    chosen: Filter = "all",
    only: CellClass | None = None,
    selected: Collection[str] = (),
    current: str = "",
    pictured: Callable[[str], bool] = lambda cell_id: False,
    lacking: Callable[[str], bool] = lambda cell_id: False,
    can_undo: bool = False,
    why: str = "",
    message: str = "",
) -> GalleryView:
    """The page.

    Args:
        exam: the exam to review; None before there is one.
        chosen: which cells are wanted.
        only: the class they are wanted of; None for all.
        selected: ids of the cells that a class button moves.
        current: the cell whose readings are told.
        pictured: whether the thumbnail of a cell is ready.
        lacking: whether no picture of a cell was kept.
        can_undo: whether there is a move to take back.
        why: name of the picture that explains the current cell; empty while nobody asked.
        message: the last error.
    """
    cells = shown_cells(exam, chosen, only) if exam is not None else []
    counts = exam.counts if exam is not None else {}
    return GalleryView(
        tiles=tuple(_tile(cell, selected, current, pictured, lacking) for cell in cells),
        classes=tuple(
            ClassButton(one.value, class_name(one), str(counts.get(one, 0)), key, one is only)
            for one, key in zip(CellClass, CLASS_KEYS, strict=True)
        ),
        filter=chosen,
        heading=_heading(len(cells), len(selected), only),
        selected=len(selected),
        opinions=_opinions(exam, current),
        reviewed=_reviewed(exam),
        can_undo=can_undo,
        can_explain=exam is not None and current in exam.cells,
        why=why,
        message=message,
    )


def _tile(
    cell: CountedCell,
    selected: Collection[str],
    current: str,
    pictured: Callable[[str], bool],
    lacking: Callable[[str], bool],
) -> CellTile:
    name = cell.found.cell_id
    named = cell.reclassified_by is not None or cell.added_by is not None
    sign = "✎" if cell.reclassified_by is not None else "+" if cell.added_by is not None else ""
    if cell.found.disagreement and not sign:
        sign = "?"
    elif cell.assigned.is_blast:
        sign = "!" + sign
    return CellTile(
        cell_id=name,
        name=class_name(cell.assigned),
        certainty="" if named or cell.found.disagreement else f"{100.0 * certainty(cell):.0f} %",
        sign=sign,
        suspect=cell.assigned.is_blast,
        differ=cell.found.disagreement,
        selected=name in selected,
        current=name == current,
        pictured=pictured(name),
        lacking=lacking(name),
    )


def _heading(shown: int, selected: int, only: CellClass | None) -> str:
    if selected:
        return translate("Gallery", "Move {0} to:").format(selected)
    if only is not None:
        return translate("Gallery", "{0} shown; touch again for all").format(shown)
    return translate("Gallery", "{0} shown; look at one class:").format(shown)


def _opinions(exam: Exam | None, current: str) -> str:
    cell = exam.cells.get(current) if exam is not None else None
    if cell is None:
        return translate("Gallery", "Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.")
    parts = [_opinion(reading) for reading in cell.found.readings]
    if cell.added_by is not None:
        parts.append(translate("Gallery", "added by {0}").format(cell.added_by))
    else:
        parts.append(translate("Gallery", "app: {0}").format(class_name(cell.found.assigned)))
    if cell.reclassified_by is not None:
        words = translate("Gallery", "{0} says {1}")
        parts.append(words.format(cell.reclassified_by, class_name(cell.assigned)))
    return " · ".join(parts)


def _opinion(reading: Reading) -> str:
    reader = {"mobilenet": "MobileNet", "cnn": "CNN"}.get(reading.reader, reading.reader)
    return f"{reader}: {class_name(CellClass(reading.top))} {100.0 * reading.confidence:.0f} %"


def _reviewed(exam: Exam | None) -> str:
    if exam is None or not exam.reviewed_by:
        return ""
    if exam.second_reviewer is not None:
        return translate("Gallery", "✓ second review: {0}").format(exam.second_reviewer)
    return translate("Gallery", "✓ reviewed: {0}").format(exam.reviewed_by[-1])
