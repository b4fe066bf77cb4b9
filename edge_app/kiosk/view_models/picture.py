"""Which picture is shown and what is drawn on it."""

from dataclasses import dataclass
from typing import Literal

from edge_app.camera.frame import Frame
from edge_app.exam.events import Box
from edge_app.kiosk.view_models.text import blast_question, class_name, translate
from edge_app.pipeline.state import CellMark, LiveState

MarkStyle = Literal["plain", "suspect", "differ"]


@dataclass(frozen=True)
class MarkView:
    """A box with its label; ``style`` chooses stroke and colour, ``box`` is in px of the picture shown."""

    box: Box
    label: str
    style: MarkStyle


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
    if mark.disagreement:
        return MarkView(mark.box, translate("Mark", "? readers differ"), "differ")
    name, confidence = class_name(mark.assigned), f"{100.0 * mark.confidence:.0f} %"
    if mark.assigned.is_blast:
        return MarkView(mark.box, f"! {blast_question(mark.assigned)} {confidence}", "suspect")
    return MarkView(mark.box, f"{name} {confidence}", "plain")


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


def place_label(box: Rect, label: tuple[float, float], picture: Rect) -> Rect:
    """Where a label of (width, height) px goes: above its box, else below, and never out of the picture."""
    width, height = label
    y = box.y - height
    if y < picture.y:
        y = box.y + box.height
    y = max(picture.y, min(y, picture.y + picture.height - height))
    x = max(picture.x, min(box.x, picture.x + picture.width - width))
    return Rect(x, y, width, height)
