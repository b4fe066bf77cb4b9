"""Which picture is shown and what is drawn on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from edge_app.camera.frame import Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Box
from edge_app.kiosk.view_models.text import blast_question, class_name, translate
from edge_app.pipeline.state import CellMark, LiveState

MarkStyle = Literal["plain", "suspect", "differ"]


@dataclass(frozen=True)
class MarkView:
    """A box with its label.

    Attributes:
        box: px of the picture shown.
        label: its words.
        style: chooses stroke and colour.
        short: the label where there is no room for all of them.
    """

    box: Box
    label: str
    style: MarkStyle
    short: str = ""


@dataclass(frozen=True)
class PictureView:
    """The picture to paint and the marks that belong to exactly this picture."""

    frame: Frame | None
    marks: tuple[MarkView, ...] = ()


def picture_view(state: LiveState, preview: Frame | None) -> PictureView:
    """Chooses the picture: the analysed one while it has marks, else the newest the camera gave.

    Marks are px of ``state.frame``. On any newer picture they would point at the wrong cells.
    """
    if state.marks and state.frame is not None:
        return PictureView(state.frame, tuple(_mark(mark) for mark in state.marks))
    return PictureView(preview if preview is not None else state.frame)


def _mark(mark: CellMark) -> MarkView:
    name, confidence = class_name(mark.assigned), f"{100.0 * mark.confidence:.0f} %"
    if mark.disagreement:
        unnamed = mark.assigned is CellClass.UNIDENTIFIED
        label = translate("Mark", "? readers differ") if unnamed else f"? {name}"
        return MarkView(mark.box, label, "differ", "?" if unnamed else label)
    if mark.assigned.is_blast:
        suspect = f"! {blast_question(mark.assigned)}"
        return MarkView(mark.box, f"{suspect} {confidence}", "suspect", suspect)
    return MarkView(mark.box, f"{name} {confidence}", "plain", name)


@dataclass(frozen=True)
class Rect:
    """A rectangle on the screen, px."""

    x: float
    y: float
    width: float
    height: float


def fit(picture: tuple[int, int], room: tuple[float, float]) -> Rect:
    """The largest rectangle of the picture's shape, centred in the room. Sizes are (width, height) in px."""
    factor = min(room[0] / picture[0], room[1] / picture[1])
    width, height = picture[0] * factor, picture[1] * factor
    return Rect((room[0] - width) / 2.0, (room[1] - height) / 2.0, width, height)


def place_labels(
    boxes: Sequence[Rect], sizes: Sequence[tuple[float, float]], picture: Rect
) -> tuple[Rect, ...]:
    """Where the labels of these boxes go, each of (width, height) px: never out of the picture.

    One label after the other takes, of eight places around its box, the one that hides least of the labels
    already placed and of all boxes.
    """
    placed: list[Rect] = []
    for box, (width, height) in zip(boxes, sizes, strict=True):
        left, right = box.x, box.x + box.width - width
        above, below = box.y - height, box.y + box.height
        beside = (box.x + box.width, box.x - width)
        corners = [(x, y) for y in (above, below) for x in (left, right)]
        sides = [(x, y) for x in beside for y in (box.y, box.y + box.height - height)]
        places = [_inside(Rect(x, y, width, height), picture) for x, y in corners + sides]
        placed.append(
            min(places, key=lambda place: sum(_overlap(place, other) for other in (*placed, *boxes)))
        )
    return tuple(placed)


def cover_each_other(labels: Sequence[Rect]) -> bool:
    """Whether any two of the labels do."""
    return any(_overlap(one, other) > 0.0 for one, other in combinations(labels, 2))


def _inside(rect: Rect, room: Rect) -> Rect:
    x = max(room.x, min(rect.x, room.x + room.width - rect.width))
    y = max(room.y, min(rect.y, room.y + room.height - rect.height))
    return Rect(x, y, rect.width, rect.height)


def _overlap(a: Rect, b: Rect) -> float:
    width = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
    height = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
    return max(0.0, width) * max(0.0, height)
