"""An exam being taken: owns the capture and the analysis thread and the state the screen pulls."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal
from weakref import WeakMethod

import numpy as np
from numpy.typing import NDArray

from edge_app import __version__
from edge_app.camera.frame import Frame, FrameSource
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Event, ExamEnded, ExamStarted, PatientNotes
from edge_app.exam.exam import Exam
from edge_app.exceptions import ExamError, LogbookError
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.capture import CaptureThread, RateMeter
from edge_app.pipeline.cell_pictures import CellPictures
from edge_app.pipeline.exam_record import ExamRecord
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_counter import FieldCounter
from edge_app.pipeline.field_taker import FieldTaker
from edge_app.pipeline.marks import mark_of
from edge_app.pipeline.picture_keeper import PictureKeeper
from edge_app.pipeline.state import CameraFigures, CellMark, LiveState, Status
from edge_app.pipeline.why import Why
from edge_app.priority import give_way
from edge_app.settings import Settings

TAKE_TIMEOUT_S = 0.1
"""Longest wait for a frame before a request to stop or pause is seen."""

REST_S = 0.1
"""Pause between looks at a counted field the slide rests on: a picture that does not change is not worth a
core. A hand moves the slide by a fraction of a field in it."""

NO_PICTURES = "No room for pictures: cells are counted without; copy the log to the laptop, free space."
"""Said while fields are counted whose pictures are not kept."""

SAVE_RETRY_S = 1.0
"""Pause before a field that the log refused is tried again."""


@dataclass(frozen=True)
class ExamOrder:
    """What is to be examined: sample, operator, how many leucocytes, and what is known of the patient."""

    sample_id: str
    operator: str
    target_cells: int
    notes: PatientNotes | None = None
    control: str = ""
    """Lot of the control material where no patient is examined."""


class ExamSession:
    """Takes one exam from a source into the log.

    ``state`` and ``preview`` may be read from any thread at any time; all work happens on the two threads
    started by ``start`` and those beside the analysis. The exam in ``state`` holds only what the log has
    acknowledged.
    """

    def __init__(
        self,
        source: FrameSource,
        panel: ReaderPanel,
        logbook: Logbook,
        settings: Settings,
        order: ExamOrder,
        *,
        on_saved: Callable[[Exam], None] | None = None,
        on_skipped: Callable[[str], None] | None = None,
    ) -> None:
        """Makes a session that has not begun.

        Args:
            source: where pictures come from, not yet open.
            panel: the readers.
            logbook: the log, open for writing.
            settings: the site's choices.
            order: what is to be examined.
            on_saved: called with the exam after each change the log acknowledged, on the thread that made it.
            on_skipped: called on the capture thread with the reason why a picture was left out.
        """
        self._source = source
        self._panel = panel
        self._logbook = logbook
        self._settings = settings
        self.cell_pictures = CellPictures(logbook.pictures)
        self._why = Why(panel, logbook.pictures)
        self._order = order
        self._on_saved = on_saved or (lambda exam: None)
        self._on_skipped = on_skipped or (lambda reason: None)
        self._record: ExamRecord | None = None
        self._counter: FieldCounter | None = None
        self._capture: CaptureThread | None = None
        self._beside = Beside()
        self._analysis = threading.Thread(target=self._analyse, name="analysis", daemon=True)
        self._stopping = threading.Event()
        self._paused = threading.Event()
        self._finishing = threading.Event()
        self._camera_message = ""
        self._state_lock = threading.Lock()
        self._state = LiveState(
            revision=0,
            status=Status.STARTING,
            hint="",
            message="",
            capabilities=None,
            frame=None,
            quality=None,
            scale=None,
            marks=(),
            exam=None,
            analysed_per_second=0.0,
        )
        self._analysed = RateMeter()
        self._turns = 0
        self._reconnects = 0

    @property
    def state(self) -> LiveState:
        """The newest snapshot."""
        return self._state

    @property
    def preview(self) -> Frame | None:
        """The newest frame of the camera; may be newer than the one in ``state``."""
        return self._capture.slot.newest if self._capture is not None else None

    def start(self) -> None:
        """Opens the source, writes the exam's first record and starts both threads.

        Raises:
            CameraError: the source is not there.
            LogbookError: the exam could not be written; nothing was started.
        """
        capabilities = self._source.open()
        panel = self._panel
        rate = panel.flag_rate(self._settings.site_rate)
        started = ExamStarted(
            sample_id=self._order.sample_id,
            operator=self._order.operator,
            target_cells=self._order.target_cells,
            source=capabilities.name,
            simulated=capabilities.simulated,
            app_version=__version__,
            packs=panel.references,
            alpha=self._settings.alpha,
            false_blast_rate=rate.value,
            rate_origin=rate.origin,
            rate_classes=rate.classes,
            control=self._order.control,
        )
        try:
            exam = Exam(self._logbook.start_exam(started), started)
            self._record = ExamRecord(self._logbook, exam, _weakly(self._show_saved))
            self._publish(capabilities=capabilities, exam=exam, status=Status.LOOKING)
            if self._order.notes is not None:
                self._record.add((self._order.notes,))
        except LogbookError:
            self._source.close()
            raise
        self._stills = capabilities.stills
        self._paced = capabilities.live and not capabilities.stills
        keeper = PictureKeeper(self._logbook.pictures, self._settings, self._beside)
        scales = ScaleKeeper(self._settings, stills=capabilities.stills)
        taker = FieldTaker(capabilities, panel, self._settings, scales, self._beside, keeper=keeper)
        self._counter = FieldCounter(taker, keeper, self.cell_pictures, self.record)
        self._capture = CaptureThread(
            self._source, capabilities, report=self._camera_report, skipped=self._on_skipped
        )
        self._capture.start()
        self._analysis.start()

    def pause(self) -> None:
        """Stops counting; the preview goes on."""
        self._paused.set()
        self._publish(status=Status.PAUSED, hint="", marks=())

    def resume(self) -> None:
        """Goes on counting."""
        self._paused.clear()
        self._publish(status=Status.LOOKING)

    def finish(self) -> None:
        """Ends the exam on the operator's word; returns at once, the state turns to ENDED."""
        self._finishing.set()

    @property
    def record(self) -> ExamRecord:
        """The exam in the log, to be reviewed.

        Raises:
            ExamError: the session has not started.
        """
        if self._record is None:
            raise ExamError("The exam has not started yet; wait for the first picture.")
        return self._record

    def undo_last_field(self, operator: str) -> None:
        """Takes back the field counted last. Its place may be counted again after the slide has moved.

        Waits for the disk, as ``add_cell``: not for the thread that draws.

        Raises:
            ExamError: there is no field, or the exam has ended.
            LogbookWriteError: the log refused it; the field still counts.
        """
        self._counting.undo_last_field(operator)
        self._publish(status=Status.PAUSED if self._paused.is_set() else Status.LOOKING, marks=())

    def add_cell(self, x: float, y: float, assigned: CellClass, operator: str) -> None:
        """Counts a cell that the app missed in the field in view.

        Args:
            x: where the person points, px of ``state.frame``.
            y: likewise.
            assigned: what the person calls it.
            operator: who points.

        Raises:
            ExamError: no counted field is in view, or the exam is signed.
            LogbookWriteError: the log refused it; the cell does not count.
        """
        box = self._counting.add_cell(self._state.frame, x, y, assigned, operator)
        mark = CellMark(box=box, assigned=assigned, confidence=1.0, disagreement=False)
        self._publish(marks=(*self._state.marks, mark))

    def explain(self, cell_id: str) -> NDArray[np.uint8]:
        """The cell with the places that carry the first reader's class; see ``Why.explain``."""
        return self._why.explain(self.record.exam, cell_id)

    def stop(self) -> None:
        """Stops all threads and waits for them, for good; ``state`` stays to be read.

        An exam that has not ended stays open in the log.
        """
        self._stopping.set()
        if self._capture is None:
            return
        self._capture.stop()
        self._analysis.join()
        self._beside.close()
        self._capture.join(timeout=2.0)
        # It calls back, so that each would hold the other, and the pictures they hold are too large to wait
        # for a collector that counts objects. The record stays: the exam may go on being reviewed.
        self._capture = self._counter = None

    @property
    def turns(self) -> int | None:
        """How often the analysis loop has turned, at least ten times a second; None while it does not run."""
        return self._turns if self._analysis.is_alive() else None

    @property
    def analysed(self) -> int:
        """How many frames the analysis has looked at."""
        return self._analysed.count

    def wait(self, timeout_s: float | None = None) -> bool:
        """Waits for the analysis to end; whether it has."""
        self._analysis.join(timeout_s)
        return not self._analysis.is_alive()

    @property
    def _counting(self) -> FieldCounter:
        if self._counter is None:
            raise ExamError("The exam has not started yet; wait for the first picture.")
        return self._counter

    def _show_saved(self, exam: Exam) -> None:
        self._publish(exam=exam)
        self._on_saved(exam)

    def _publish(self, *, seen: bool = False, **changes: object) -> None:
        """Makes the next snapshot; what was ``seen`` in a frame is not news once the camera is lost."""
        with self._state_lock:
            if seen and self._camera_message:
                return
            self._state = replace(self._state, revision=self._state.revision + 1, **changes)  # type: ignore[arg-type]

    def _camera_report(self, message: str) -> None:
        self._camera_message = message
        if message:
            self._publish(status=Status.RECONNECTING, message=message, quality=None, marks=())
        else:
            self._publish(status=Status.LOOKING, message="", camera=self._camera_figures())

    def _analyse(self) -> None:
        give_way()
        capture = self._capture
        assert capture is not None  # noqa: S101 - set by start()
        while not self._stopping.is_set():
            self._turns += 1
            if self._finishing.is_set():
                self._end("operator")
                return
            frame = capture.slot.take(TAKE_TIMEOUT_S)
            if frame is None:
                # A slot closed by stop() says nothing about the source.
                if capture.slot.drained and not self._stopping.is_set():
                    self._end("source")
                    return
                continue
            if self._paused.is_set():
                self._publish(status=Status.PAUSED, hint="", frame=frame, marks=())
                continue
            self._look_at(frame)
            exam = self._state.exam
            if exam is not None and exam.target_reached:
                self._end("target")
                return

    def _look_at(self, frame: Frame) -> None:
        if self._capture is not None and self._capture.reconnects != self._reconnects:
            self._reconnects = self._capture.reconnects
            self._counting.lose_track()
        try:
            look = self._counting.look(frame)
        except LogbookError as error:
            self._refused(error)
            return
        rate = self._analysed.tick()
        camera = self._camera_figures()
        if look.repeated:
            # Keep showing the frame that was read, with its marks: the boxes belong to that picture.
            self._publish(seen=True, quality=look.quality, analysed_per_second=rate, camera=camera)
            if self._paced:
                self._stopping.wait(REST_S)
            return
        self._publish(
            seen=True,
            status=look.status,
            hint=look.hint,
            message=NO_PICTURES if self._lacks_pictures() else "",
            frame=frame,
            scale=look.scale,
            quality=look.quality,
            marks=tuple(mark_of(cell) for cell in look.cells),
            analysed_per_second=rate,
            camera=camera,
        )
        if look.status is Status.ADJUST and self._stills:
            self._on_skipped(f"{frame.source_name} was not counted: {look.hint}")

    def _lacks_pictures(self) -> bool:
        """Whether the site keeps pictures, and those of the field counted last were not kept."""
        fields = self._state.exam.fields if self._state.exam is not None else ()
        return self._settings.keep_pictures and bool(fields) and not fields[-1].picture_sha256

    def _save(self, events: tuple[Event, ...]) -> bool:
        """Writes events and only then adds them to the exam shown; whether the log took them."""
        try:
            self.record.add(events)
        except LogbookError as error:
            self._refused(error)
            return False
        return True

    def _refused(self, error: LogbookError) -> None:
        self._publish(status=Status.NOT_SAVED, message=str(error), marks=())
        self._stopping.wait(SAVE_RETRY_S)

    def _end(self, reason: Literal["target", "source", "operator"]) -> None:
        while not self._save((ExamEnded(reason=reason),)):
            if self._stopping.is_set():
                return
        if self._capture is not None:
            self._capture.stop()
        self._publish(status=Status.ENDED, hint="", message="")

    def _camera_figures(self) -> CameraFigures:
        capture = self._capture
        if capture is None:
            return CameraFigures()
        rate = capture.rate
        return CameraFigures(rate.per_second, rate.count, capture.slot.dropped, capture.reconnects)


def _weakly(method: Callable[[Exam], None]) -> Callable[[Exam], None]:
    """Calls a method of an object for as long as that is there, without keeping it there."""
    weak = WeakMethod(method)

    def call(exam: Exam) -> None:
        strong = weak()
        if strong is not None:
            strong(exam)

    return call
