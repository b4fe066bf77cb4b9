"""The calibration page without its window: a live picture, held still to be measured."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Slot

from edge_app.calibration.keep import Measured
from edge_app.calibration.measure import (
    MeasuredScale,
    measure_flat_field,
    measure_white_balance,
    scale_from_points,
    scale_from_red_cells,
)
from edge_app.calibration.record import Calibration
from edge_app.camera.frame import Capabilities, Frame, FrameSource
from edge_app.exam.events import Box
from edge_app.exceptions import CalibrationError
from edge_app.kiosk.field_view import Picture
from edge_app.kiosk.page_object import page_object
from edge_app.kiosk.upkeep import Upkeep
from edge_app.kiosk.view_models.calibration import CalibrationView, next_step, stored_rows
from edge_app.kiosk.view_models.picture import MarkView, PictureView
from edge_app.kiosk.view_models.text import translate, typed_number
from edge_app.kiosk.workplace import Workplace
from edge_app.pipeline.capture import CaptureThread

MARK_PX = 24.0
"""Side of the box around a touched point, px of the picture."""

MOST_PICTURES = 10
"""Pictures of red cells that are pooled before the oldest goes."""


class CalibrationPage(QObject):
    """Opens the camera while the page is shown and no exam has it."""

    def __init__(
        self,
        place: Workplace,
        upkeep: Upkeep,
        exam_running: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.page = page_object(self, CalibrationView)
        self.picture = Picture(self)
        self._place = place
        self._upkeep = upkeep
        self._exam_running = exam_running
        self._capture: CaptureThread | None = None
        self._capabilities: Capabilities | None = None
        self._stored: Calibration | None = None
        self._held: Frame | None = None
        self._points: list[tuple[float, float]] = []
        self._red_cells: list[NDArray[np.uint8]] = []
        self._source: FrameSource | None = None

    def open(self) -> None:
        """Opens the camera, unless an exam has it."""
        if self._source is not None:
            self._show()
            return
        if self._exam_running():
            self._show(translate("Calibration", "End the exam first: it has the camera."), trouble=True)
            return
        self._source = source = self._upkeep.open_source()
        self._show(translate("Calibration", "Opening the camera"))
        self._place.desk.ask(
            lambda: self._open(source), done=lambda found: self._begin(source, *found), failed=self._refuse
        )

    def leave(self) -> None:
        """Lets the camera go."""
        if self._capture is not None:
            self._capture.stop()
        self._source = self._capture = self._capabilities = self._held = None
        self._points, self._red_cells = [], []
        self.picture.show(PictureView(None))

    def pull(self) -> None:
        """Shows the newest picture, unless one is held."""
        if self._capture is not None and self._held is None:
            self.picture.show(PictureView(self._capture.slot.newest))

    @Slot()
    def hold(self) -> None:
        """Holds the picture still to touch the micrometer, or lets it go on."""
        newest = self._capture.slot.newest if self._capture is not None else None
        self._held = newest if self._held is None else None
        self._points = []
        self.pull()
        self._mark()
        self._show()

    @Slot(float, float)
    def touch(self, x: float, y: float) -> None:
        """Takes a point of the held picture, px; a third touch begins anew."""
        if self._held is None or x < 0:
            return
        self._points = [*self._points, (x, y)] if len(self._points) < 2 else [(x, y)]
        self._mark()
        self._show()

    @Slot(str)
    def store_scale(self, length: str) -> None:
        """Stores the scale from two touched points and the length between them, µm, as typed."""
        frame, points = self._held, tuple(self._points)
        if frame is None or len(points) < 2:
            self._refuse(translate("Calibration", "Hold the picture and touch two lines first."))
            return

        def measure() -> MeasuredScale:
            return scale_from_points(points[0], points[1], _length(length), (frame.width, frame.height))

        self._store(measure)

    @Slot()
    def red_cells(self) -> None:
        """Stores the scale from red cells; pictures of several touches are pooled until they suffice."""
        self._with_picture(lambda pixels: scale_from_red_cells(self._pooled(pixels)))

    @Slot()
    def flat_field(self) -> None:
        """Stores how the field is lit, from a picture of empty glass."""
        self._with_picture(lambda pixels: measure_flat_field([pixels]))

    @Slot()
    def white_balance(self) -> None:
        """Stores the colour of the light, from a picture of empty glass."""
        self._with_picture(measure_white_balance)

    def _open(self, source: FrameSource) -> tuple[Capabilities, Calibration | None]:
        capabilities = source.open()
        try:
            return capabilities, self._upkeep.calibration(capabilities.name)
        except CalibrationError:
            source.close()
            raise

    def _begin(self, source: FrameSource, capabilities: Capabilities, stored: Calibration | None) -> None:
        # The page was left in the meantime, and may wait for another opening of the camera by now.
        if source is not self._source:
            self._place.desk.ask(source.close, done=lambda _: None, failed=self._refuse)
            return
        self._capabilities, self._stored = capabilities, stored
        self._capture = CaptureThread(
            source, capabilities, report=lambda text: None, skipped=lambda text: None
        )
        self._capture.start()
        self._show()

    def _pooled(self, pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
        self._red_cells = [*self._red_cells, pixels][-MOST_PICTURES:]
        return self._red_cells

    def _with_picture(self, measure: Callable[[NDArray[np.uint8]], Measured]) -> None:
        frame = self._held or (self._capture.slot.newest if self._capture is not None else None)
        if frame is None:
            self._refuse(translate("Calibration", "There is no picture yet; wait for the camera."))
            return
        pixels = frame.pixels
        self._store(lambda: measure(pixels))

    def _store(self, measure: Callable[[], Measured]) -> None:
        capabilities, operator = self._capabilities, self._place.operator()
        if capabilities is None or self._place.desk.busy or not self._place.maintains():
            return
        if capabilities.simulated or not capabilities.live:
            self._refuse(
                translate("Calibration", "Only a real camera is calibrated; this picture is not live.")
            )
            return
        name = capabilities.name
        self._show(translate("Calibration", "Measuring"))
        self._place.desk.ask(
            lambda: self._upkeep.keep_calibration(name, measure(), operator),
            done=self._kept,
            failed=self._refuse,
        )

    def _kept(self, stored: Calibration) -> None:
        self._stored = stored
        self._held, self._points, self._red_cells = None, [], []
        self._show(translate("Calibration", "Stored; the next exam uses it."))

    def _refuse(self, sentence: str) -> None:
        self._show(sentence, trouble=True)

    def _mark(self) -> None:
        if self._held is not None:
            half = MARK_PX / 2.0
            marks = tuple(
                MarkView(Box(x=x - half, y=y - half, width=MARK_PX, height=MARK_PX), str(number), "plain")
                for number, (x, y) in enumerate(self._points, start=1)
            )
            self.picture.show(PictureView(self._held, marks))

    def _show(self, message: str = "", *, trouble: bool = False) -> None:
        allowed = self._place.maintains()
        if not message and not allowed:
            message = translate("Calibration", "Only a technician or an administrator calibrates.")
        self.page.put(
            CalibrationView(
                camera=self._capabilities.name if self._capabilities is not None else "",
                simulated=self._capabilities is not None and self._capabilities.simulated,
                stored=stored_rows(self._stored),
                held=self._held is not None,
                points=len(self._points),
                allowed=allowed,
                message=message or next_step(held=self._held is not None, points=len(self._points)),
                trouble=trouble,
            )
        )


def _length(typed: str) -> float:
    try:
        return typed_number(typed)
    except ValueError as error:
        raise CalibrationError(
            "The length is no number; type how many µm lie between the two lines, such as 100."
        ) from error
