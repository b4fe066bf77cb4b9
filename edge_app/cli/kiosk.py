"""``leukoscope kiosk``: the appliance, with a screen or without."""

import os
import signal
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from edge_app import INTENDED_USE
from edge_app.calibration.correct import CalibratedSource
from edge_app.calibration.store import CalibrationStore
from edge_app.camera.barcode import read_barcode
from edge_app.camera.frame import FrameSource
from edge_app.camera.source import open_source
from edge_app.cli.exam_text import exam_text
from edge_app.cli.options import PackOption, ScaleOption, open_panel, site_settings
from edge_app.exam.events import MAX_SAMPLE_ID
from edge_app.exam.exam import Exam
from edge_app.exceptions import ImageError, LeukoscopeError, LogbookKeyError, LogbookWriteError, UsageError
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.archive import Archive
from edge_app.kiosk.courier import Courier
from edge_app.kiosk.papers import Papers
from edge_app.kiosk.upkeep import Upkeep
from edge_app.logbook.device_events import OperatorChanged
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.retention import tidy_pictures
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.session import ExamOrder, ExamSession
from edge_app.pipeline.state import Status
from edge_app.settings import Settings, default_log_path
from edge_app.watchdog import Watchdog

TROUBLE_S = 30.0
"""How long the screen says why the kiosk cannot start, before its unit tries again."""

POLL_S = 0.2
"""How often a run without a screen looks at the state."""

HINT_POLLS = 15
"""A hint for the hand is printed once it has stood for so many of these looks, 3 s."""


def kiosk(
    source: Annotated[
        str | None,
        typer.Option(
            help="simulated, simulated:FOLDER, camera:N, picamera2, a video, or a folder; "
            "else from the settings."
        ),
    ] = None,
    sample: Annotated[str, typer.Option(help="Sample ID of the first exam.")] = "unnamed",
    operator: Annotated[
        str | None,
        typer.Option(
            help="Who takes the exam, which begins at once; without it the screen asks who and what."
        ),
    ] = None,
    cells: Annotated[
        int | None, typer.Option(min=1, help="Leucocytes to count; else from the settings.")
    ] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="No window: take one exam, print the result, end.")
    ] = False,
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window instead of the whole screen.")
    ] = False,
    log: Annotated[Path | None, typer.Option(help="The log; else the device's own.")] = None,
    um_per_px: ScaleOption = None,
    packs: PackOption = None,
) -> None:
    """Reads the microscope live, counts white cells and logs the exam."""
    if not 1 <= len(sample) <= MAX_SAMPLE_ID:
        raise UsageError(f"The sample ID has {len(sample)} characters; give it 1 to {MAX_SAMPLE_ID}.")
    settings = site_settings(um_per_px)
    source = source or settings.source
    panel = open_panel(packs, settings)
    order = ExamOrder(sample, operator or "unnamed", cells or settings.target_cells)
    on_screen = not headless and _has_screen()
    with _opened(log or default_log_path(), tell=on_screen and not windowed) as logbook:
        tidy_pictures(logbook, settings.picture_quota_mb)
        if not on_screen:
            if not headless:
                typer.echo(
                    "No screen found: running without one. Set DISPLAY or WAYLAND_DISPLAY for the kiosk."
                )
            _run_headless(_calibrated(source, settings), panel, logbook, settings, order)
        else:
            upkeep = Upkeep(logbook, settings, lambda: open_source(source, camera=settings.camera))
            maker = _Maker(lambda: _calibrated(source, upkeep.settings), panel, logbook, upkeep)
            with Courier(logbook.path) as courier:
                _run_screen(maker, order, courier, signs_in=operator is None, fullscreen=not windowed)


def _calibrated(source: str, settings: Settings) -> FrameSource:
    return CalibratedSource(
        open_source(source, camera=settings.camera), CalibrationStore.of_device(), settings.objective
    )


def _opened(log: Path, *, tell: bool) -> Logbook:
    """The log; where its key is not to be had, the appliance's screen says so before the program ends."""
    try:
        return Logbook.open(log)
    except LogbookKeyError as error:
        if tell:
            from edge_app.kiosk.app import show_why

            show_why(str(error), TROUBLE_S)
        raise


def _has_screen() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in names)


@dataclass(frozen=True)
class _Maker:
    """Makes the sessions of one kiosk, and answers what its pages ask."""

    new_source: Callable[[], FrameSource]
    panel: ReaderPanel
    logbook: Logbook
    upkeep: Upkeep

    def session(self, order: ExamOrder) -> ExamSession:
        return ExamSession(self.new_source(), self.panel, self.logbook, self.upkeep.settings, order)

    def earlier_exams(self, sample_id: str) -> tuple[int, str]:
        with LogReader.open(self.logbook.path) as log:
            times = log.started_at(sample_id)
        return len(times), times[-1] if times else ""

    def barcode(self) -> str:
        return read_barcode(self.new_source())

    def record(self, change: OperatorChanged) -> None:
        self.logbook.append_device(change).result()


def _run_screen(
    maker: _Maker, order: ExamOrder, courier: Courier, *, signs_in: bool, fullscreen: bool
) -> None:
    """Opens the kiosk; with an operator named on the command line it begins to count at once."""
    from edge_app.kiosk.app import run_kiosk
    from edge_app.kiosk.device import Device
    from edge_app.kiosk.languages import keep_language, kept_language, spoken_language

    device = Device(
        new_session=maker.session,
        operators=OperatorStore() if signs_in else None,
        record=maker.record,
        earlier_exams=maker.earlier_exams,
        read_barcode=maker.barcode,
        target_cells=order.target_cells,
        lock_after_s=maker.upkeep.settings.lock_after_s,
        language=kept_language(),
        keep_language=keep_language,
        upkeep=maker.upkeep,
        clock_doubted=lambda: maker.logbook.clock_doubted,
        archive=Archive(maker.logbook),
        courier=courier,
        papers=Papers(maker.logbook.path, lambda: maker.upkeep.settings.paper, spoken_language),
    )
    code = run_kiosk(None if signs_in else maker.session(order), fullscreen=fullscreen, device=device)
    if code:
        raise typer.Exit(code)


def _run_headless(
    source: FrameSource, panel: ReaderPanel, logbook: Logbook, settings: Settings, order: ExamOrder
) -> None:
    session = ExamSession(
        source,
        panel,
        logbook,
        settings,
        order,
        on_saved=lambda exam: print(_saved_line(exam), flush=True),
        on_skipped=lambda reason: print(reason, file=sys.stderr, flush=True),
    )

    def finish(number: int, frame: types.FrameType | None) -> None:
        session.finish()

    watchdog = Watchdog()
    session.start()
    state = session.state
    typer.echo(INTENDED_USE)
    if state.capabilities is not None:
        typer.echo(f"Source: {state.capabilities.name}")
        for refusal in state.capabilities.refused:
            typer.echo(refusal, err=True)
    previous = [signal.signal(number, finish) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        watchdog.ready()
        hint = _wait(session, watchdog)
    finally:
        session.stop()
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), previous, strict=True):
            signal.signal(number, handler)
    exam = session.state.exam
    assert exam is not None  # noqa: S101 - start() sets it
    Console(highlight=False).print(exam_text(exam))
    if exam.fields and not exam.cells and hint:
        print(f"No cell was counted; the last hint was: {hint}", file=sys.stderr)
    if not exam.fields and exam.ended is not None and exam.ended.reason == "source":
        why = f"the last hint was: {hint}" if hint else "no picture of it could be used."
        raise ImageError(f"Nothing of {exam.started.source} was counted; {why}")


def _wait(session: ExamSession, watchdog: Watchdog) -> str:
    """Waits for the exam to end, telling of camera trouble once per message; the last hint for the hand.

    Raises:
        LogbookWriteError: the log refused a field; without a screen nobody would see it, so the run ends.
        LeukoscopeError: the analysis ended on an error.
    """
    told = hint = ""
    held = 0
    while not session.wait(POLL_S):
        watchdog.beat(session.turns)
        state = session.state
        if state.status is Status.NOT_SAVED:
            raise LogbookWriteError(state.message)
        if state.message and state.message != told:
            print(state.message, file=sys.stderr, flush=True)
        told = state.message
        held = held + 1 if state.hint and state.hint == hint else 0
        hint = state.hint or hint
        if held == HINT_POLLS:
            print(hint, file=sys.stderr, flush=True)
    if session.state.status is not Status.ENDED and session.state.message:
        raise LeukoscopeError(session.state.message)
    return hint


def _saved_line(exam: Exam) -> str:
    if exam.ended is not None:
        return f"saved exam {exam.uuid}: ended ({exam.ended.reason})"
    return (
        f"saved field {len(exam.fields)}: "
        f"{exam.differential.leucocytes}/{exam.started.target_cells} leucocytes, "
        f"{len(exam.cells)} cells, exam {exam.uuid}"
    )
