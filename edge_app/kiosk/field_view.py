"""The QML item that paints the microscope's picture and the marks on it."""

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Property, QObject, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from edge_app.camera.frame import Frame
from edge_app.kiosk.view_models.picture import (
    MarkView,
    PictureView,
    Rect,
    cover_each_other,
    fit,
    place_labels,
)

# The names ``QmlElement`` reads; the pages import this module.
QML_IMPORT_NAME = "Leukoscope.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Picture(QObject):
    """Holds the picture to show; the controller puts it in, ``FieldView`` takes it out."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = PictureView(None)
        self._scaled: tuple[Frame, QSize, NDArray[np.uint8]] | None = None

    def _is_empty(self) -> bool:
        return self.view.frame is None

    empty = Property(bool, _is_empty, notify=changed)

    def show(self, view: PictureView) -> None:
        """Shows this picture; does nothing when it is the one on screen."""
        if view.frame is not self.view.frame or view.marks != self.view.marks:
            if view.frame is not self.view.frame:
                self._scaled = None
            self.view = view
            self.changed.emit()

    def pixels_at(self, frame: Frame, size: QSize) -> NDArray[np.uint8]:
        """The picture at a size, px: RGB uint8, shape (height, width, 3).

        Pixels are averaged down with OpenCV once per picture, not on every repaint: that shows less aliasing
        than Qt's smooth scaling and is faster on a board without a graphics card.
        """
        if self._scaled is not None and self._scaled[0] is frame and self._scaled[1] == size:
            return self._scaled[2]
        smaller = size.width() < frame.width
        method = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
        pixels = np.asarray(
            cv2.resize(frame.pixels, (size.width(), size.height()), interpolation=method), dtype=np.uint8
        )
        self._scaled = (frame, size, pixels)
        return pixels


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """A QImage on the array's own memory, shape (height, width, 3), RGB. The array must outlive it."""
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888)


@QmlElement
class FieldView(QQuickPaintedItem):
    """Paints the newest picture as large as fits, and boxes with labels over it.

    ``colours`` has one colour for each ``MarkStyle`` and one for ``outline``, which is also the labels' text.

    It holds no picture of its own: PySide6 never lets go of the Python half of what QML made and deleted.
    """

    picture_changed = Signal()
    look_changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._colours: dict[str, str] = {}
        self._label_px = 14

    def _get_picture(self) -> QObject | None:
        return self._picture

    def _set_picture(self, picture: QObject | None) -> None:
        if self._picture is picture:
            return
        if self._picture is not None:
            self._picture.changed.disconnect(self.update)
        self._picture = picture if isinstance(picture, Picture) else None
        if self._picture is not None:
            self._picture.changed.connect(self.update)
        self.picture_changed.emit()
        self.update()

    picture = Property(QObject, _get_picture, _set_picture, notify=picture_changed)

    def _get_colours(self) -> dict[str, str]:
        return self._colours

    def _set_colours(self, colours: dict[str, str]) -> None:
        self._colours = colours
        self.look_changed.emit()
        self.update()

    colours = Property(dict, _get_colours, _set_colours, notify=look_changed)

    def _get_label_px(self) -> int:
        return self._label_px

    def _set_label_px(self, pixels: int) -> None:
        self._label_px = pixels
        self.look_changed.emit()
        self.update()

    labelPixelSize = Property(int, _get_label_px, _set_label_px, notify=look_changed)

    @Slot(float, float, result=QPointF)
    def place_of(self, x: float, y: float) -> QPointF:
        """The place of the picture, px, under a place of the item; (-1, -1) beside the picture."""
        frame = self._picture.view.frame if self._picture is not None else None
        if frame is None or self.width() < 1 or self.height() < 1:
            return QPointF(-1.0, -1.0)
        room = fit((frame.width, frame.height), (self.width(), self.height()))
        if not (room.x <= x < room.x + room.width and room.y <= y < room.y + room.height):
            return QPointF(-1.0, -1.0)
        factor = frame.width / room.width
        return QPointF((x - room.x) * factor, (y - room.y) * factor)

    def paint(self, painter: QPainter) -> None:
        """Paints picture and marks; called by Qt Quick when the picture changed."""
        picture = self._picture
        frame = picture.view.frame if picture is not None else None
        if picture is None or frame is None or self.width() < 1 or self.height() < 1:
            return
        place = fit((frame.width, frame.height), (self.width(), self.height()))
        target = QRectF(place.x, place.y, place.width, place.height)
        # The painter of an item with no device pixel ratio of its own still knows the screen's.
        ratio = painter.device().devicePixelRatio() if painter.device() is not None else 1.0
        size = QSize(max(1, round(place.width * ratio)), max(1, round(place.height * ratio)))
        painter.drawImage(target, image_of(picture.pixels_at(frame, size)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter, picture.view.marks, place, place.width / frame.width)

    def _paint_marks(
        self, painter: QPainter, marks: tuple[MarkView, ...], place: Rect, factor: float
    ) -> None:
        font = painter.font()
        font.setPixelSize(self._label_px)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        padding = self._label_px / 3.0
        boxes = [_on_screen(mark, place, factor) for mark in marks]

        def placed(words: list[str]) -> tuple[Rect, ...]:
            sizes = [
                (metrics.horizontalAdvance(each) + 2.0 * padding, metrics.height() + padding)
                for each in words
            ]
            return place_labels(boxes, sizes, place)

        words = [mark.label for mark in marks]
        labels = placed(words)
        if cover_each_other(labels):
            words = [mark.short or mark.label for mark in marks]
            labels = placed(words)
        for mark, box in zip(marks, boxes, strict=True):
            self._paint_box(painter, mark, box)
        for mark, text, label in zip(marks, words, labels, strict=True):
            rect = QRectF(label.x, label.y, label.width, label.height)
            painter.fillRect(rect, self._colour(mark.style))
            painter.setPen(self._colour("outline"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_box(self, painter: QPainter, mark: MarkView, box: Rect) -> None:
        # A solid dark stroke under the coloured one keeps the gaps of a dashed box visible on any stain.
        rect = QRectF(box.x, box.y, box.width, box.height)
        thick = max(2.0, self._label_px / 6.0)
        painter.setPen(QPen(self._colour("outline"), thick + 2.0))
        painter.drawRect(rect)
        pen = QPen(self._colour(mark.style), thick)
        if mark.style == "suspect":
            pen.setStyle(Qt.PenStyle.DashLine)
        elif mark.style == "differ":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRect(rect)

    def _colour(self, use: str) -> QColor:
        return QColor(self._colours.get(use, "black"))


def _on_screen(mark: MarkView, place: Rect, factor: float) -> Rect:
    box = mark.box
    return Rect(place.x + box.x * factor, place.y + box.y * factor, box.width * factor, box.height * factor)
