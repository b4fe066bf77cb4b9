"""An exam being taken: owns the capture and the analysis thread and the state the screen pulls."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from edge_app import __version__
from edge_app.camera.frame import Frame, FrameSource
from edge_app.exam.events import Box, Event, ExamEnded, ExamStarted
from edge_app.exam.exam import Exam
from edge_app.exceptions import LogbookError
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.pipeline.capture import CaptureThread, RateMeter
from edge_app.pipeline.field_analyzer import ReadCell, ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker, Look, Proposal, field_events
from edge_app.pipeline.picture_keeper import PictureKeeper
from edge_app.pipeline.state import CameraFigures, CellMark, LiveState, Status
from edge_app.settings import Settings

TAKE_TIMEOUT_S = 0.1
"""Longest wait for a frame before a request to stop or pause is seen."""

SAVE_RETRY_S = 1.0
"""Pause before a field that the log refused is tried again."""


@dataclass(frozen=True)
class ExamOrder:
    """What is to be examined: sample, operator, and how many leucocytes."""

    sample_id: str
    operator: str
    target_cells: int


class ExamSession:
    """Takes one exam from a source into the log.

    ``state`` and ``preview`` may be read from any thread at any time; all work happens on the two threads
    started by ``start``. The exam in ``state`` holds only what the log has acknowledged.
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
            on_saved: called on the analysis thread with the exam after each acknowledged field.
            on_skipped: called on the capture thread with the reason why a picture was left out.
        """
        self._source = source
        self._panel = panel
        self._logbook = logbook
        self._settings = settings
        self._keeper = PictureKeeper(logbook.pictures, settings)
        self._order = order
        self._on_saved = on_saved or (lambda exam: None)
        self._on_skipped = on_skipped or (lambda reason: None)
        self._capture: CaptureThread | None = None
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
        started = ExamStarted(
            sample_id=self._order.sample_id,
            operator=self._order.operator,
            target_cells=self._order.target_cells,
            source=capabilities.name,
            simulated=capabilities.simulated,
            app_version=__version__,
            packs=panel.references,
            alpha=self._settings.alpha,
            false_blast_rate=panel.false_blast_rate,
        )
        try:
            exam_uuid = self._logbook.start_exam(started)
        except LogbookError:
            self._source.close()
            raise
        self._publish(capabilities=capabilities, exam=Exam(exam_uuid, started), status=Status.LOOKING)
        self._stills = capabilities.stills
        self._taker = FieldTaker(capabilities, panel, self._settings, ScaleKeeper(self._settings))
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

    def stop(self) -> None:
        """Stops both threads and waits for them. An exam that has not ended stays open in the log."""
        self._stopping.set()
        if self._capture is None:
            return
        self._capture.stop()
        self._analysis.join()
        self._capture.join(timeout=2.0)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Waits for the analysis to end; whether it has."""
        self._analysis.join(timeout_s)
        return not self._analysis.is_alive()

    def _publish(self, *, seen: bool = False, **changes: object) -> None:
        """Makes the next snapshot; what was ``seen`` in a frame is not news once the camera is lost."""
        with self._state_lock:
            if seen and self._camera_message:
                return
            self._state = replace(self._state, revision=self._state.revision + 1, **changes)  # type: ignore[arg-type]

    def _camera_report(self, message: str) -> None:
        self._camera_message = message
        if message:
            self._publish(status=Status.RECONNECTING, message=message, marks=())
        else:
            self._publish(status=Status.LOOKING, message="", camera=self._camera_figures())

    def _analyse(self) -> None:
        capture = self._capture
        assert capture is not None  # noqa: S101 - set by start()
        while not self._stopping.is_set():
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
        look = self._taker.look(frame)
        rate = self._analysed.tick()
        camera = self._camera_figures()
        if look.repeated:
            # Keep showing the frame that was read, with its marks: the boxes belong to that picture.
            self._publish(seen=True, quality=look.quality, analysed_per_second=rate, camera=camera)
            return
        if look.proposal is not None and not self._count(look, look.proposal):
            return
        self._publish(
            seen=True,
            status=look.status,
            hint=look.hint,
            message="",
            frame=frame,
            scale=look.scale,
            quality=look.quality,
            marks=tuple(_mark(cell) for cell in look.cells),
            analysed_per_second=rate,
            camera=camera,
        )
        if look.status is Status.ADJUST and self._stills:
            self._on_skipped(f"{frame.source_name} was not counted: {look.hint}")

    def _count(self, look: Look, proposal: Proposal) -> bool:
        """Writes a proposed field into the log and counts it; whether the log took it."""
        exam = self._state.exam
        assert exam is not None  # noqa: S101 - set by start()
        field, cells = field_events(look, proposal, number=len(exam.fields) + 1)
        try:
            field, cells = self._keeper.keep(look.frame, field, cells)
        except LogbookError as error:
            self._refused(error)
            return False
        if not self._save(exam, (field, *cells)):
            return False
        self._taker.confirm(look.frame, proposal)
        return True

    def _save(self, exam: Exam, events: tuple[Event, ...]) -> bool:
        """Writes events and only then adds them to the exam shown; whether the log took them."""
        # Applied first: the log keeps for good whatever it is given, also an event that fits no exam.
        saved = exam.apply(*events)
        try:
            self._logbook.append(exam.uuid, events).result()
        except LogbookError as error:
            self._refused(error)
            return False
        self._publish(exam=saved)
        self._on_saved(saved)
        return True

    def _refused(self, error: LogbookError) -> None:
        self._publish(status=Status.NOT_SAVED, message=str(error), marks=())
        self._stopping.wait(SAVE_RETRY_S)

    def _end(self, reason: Literal["target", "source", "operator"]) -> None:
        exam = self._state.exam
        assert exam is not None  # noqa: S101 - set by start()
        while not self._save(exam, (ExamEnded(reason=reason),)):
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


def _mark(cell: ReadCell) -> CellMark:
    x, y, width, height = cell.located.box
    reading, assigned = cell.readings[0], cell.assignment.assigned
    if assigned.is_blast:
        confidence = reading.blast_probability
    else:
        # The class may be the second reader's opinion: show the reader that holds it.
        held = [
            one.probabilities[assigned.value] for one in cell.readings if assigned.value in one.probabilities
        ]
        confidence = max(held, default=reading.confidence)
    return CellMark(
        box=Box(x=x, y=y, width=width, height=height),
        assigned=assigned,
        confidence=confidence,
        disagreement=cell.assignment.disagreement,
    )
