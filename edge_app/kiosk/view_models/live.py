"""What the live page says."""

from dataclasses import dataclass
from typing import Literal

from edge_app.exam.cell_class import CellClass
from edge_app.exam.differential import fraction
from edge_app.exam.events import FieldTaken
from edge_app.exam.exam import Exam
from edge_app.kiosk.view_models.error_words import error_text
from edge_app.kiosk.view_models.text import (
    cells_and_fields,
    class_name,
    hint_text,
    meter_name,
    number,
    percent,
    scale_text,
    translate,
    verdict_text,
)
from edge_app.pipeline.state import LiveState, Status

Tone = Literal["go", "act", "wait", "trouble"]
"""``go``: move on; ``act``: correct the picture; ``wait``: nothing to do; ``trouble``: an error."""

METERS = ("focus", "light", "evenness", "stain", "specimen")


@dataclass(frozen=True)
class MeterRow:
    """One quality meter. ``word`` says what the colour of the bar says."""

    name: str
    score: float
    known: bool
    passed: bool
    word: str


@dataclass(frozen=True)
class ClassRow:
    """One line of the running differential."""

    name: str
    count: str
    percent: str
    share: float
    suspect: bool


@dataclass(frozen=True)
class PlaceRow:
    """A taken field on the slide map, in 0..1 of the map's square."""

    x: float
    y: float
    width: float
    height: float
    newest: bool


@dataclass(frozen=True)
class ExamPart:
    """The part of the page that changes only when a field is saved."""

    saved: str
    counted: int
    target: int
    progress: float
    verdict: str
    flagged: bool
    can_undo: bool
    classes: tuple[ClassRow, ...]
    places: tuple[PlaceRow, ...]


@dataclass(frozen=True)
class LivePart:
    """The part of the page that changes with every picture."""

    status: str
    hint: str
    tone: Tone
    message: str
    scale: str
    rate: str
    lost: bool
    """Whether the camera is away, so that the picture is an old one."""
    paused: bool
    running: bool
    meters: tuple[MeterRow, ...]


def exam_part(exam: Exam | None) -> ExamPart:
    """Counts, progress and the blast-suspect line. Everything in ``exam`` is on disk, so it may say saved."""
    if exam is None:
        return ExamPart(
            saved=translate("Live", "Nothing to save yet"),
            counted=0,
            target=0,
            progress=0.0,
            verdict=translate("Live", "No white cell counted yet."),
            flagged=False,
            can_undo=False,
            classes=_class_rows(None),
            places=(),
        )
    counted, target = exam.differential.leucocytes, exam.started.target_cells
    verdict = exam.verdict
    return ExamPart(
        saved=translate("Live", "Saved: {0}").format(cells_and_fields(len(exam.cells), len(exam.fields))),
        counted=counted,
        target=target,
        progress=min(1.0, counted / target),
        verdict=verdict_text(verdict),
        flagged=verdict.flagged,
        can_undo=bool(exam.fields) and exam.ended is None,
        classes=_class_rows(exam),
        places=slide_places(exam.fields),
    )


def slide_places(fields: tuple[FieldTaken, ...]) -> tuple[PlaceRow, ...]:
    """Where the taken fields lie on the slide, fitted into a square and in its middle.

    None where all lie at one place, as the pictures of a folder do: a map would say nothing.
    """
    if len({(field.stage_x_um, field.stage_y_um) for field in fields}) < 2:
        return ()
    boxes = [
        (
            field.stage_x_um,
            field.stage_y_um,
            field.width_px * field.scale.um_per_px,
            field.height_px * field.scale.um_per_px,
        )
        for field in fields
    ]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    width = max(box[0] + box[2] for box in boxes) - left
    height = max(box[1] + box[3] for box in boxes) - top
    side = max(width, height)
    x0, y0 = left - (side - width) / 2.0, top - (side - height) / 2.0
    return tuple(
        PlaceRow((x - x0) / side, (y - y0) / side, w / side, h / side, number == len(boxes))
        for number, (x, y, w, h) in enumerate(boxes, start=1)
    )


def _class_rows(exam: Exam | None) -> tuple[ClassRow, ...]:
    # Not Differential.shares: its exact intervals are too slow for every field, and this page shows none.
    counts = exam.counts if exam is not None else {}
    total = exam.differential.leucocytes if exam is not None else 0
    rows = []
    for cell_class in CellClass:
        if not cell_class.is_leucocyte:
            continue
        count = counts.get(cell_class, 0)
        share = fraction(count, total)
        rows.append(ClassRow(class_name(cell_class), str(count), percent(share), share, cell_class.is_blast))
    return tuple(rows)


def live_part(state: LiveState) -> LivePart:
    """Status, hint, meters and scale of one snapshot."""
    ended = state.status is Status.ENDED or (state.exam is not None and state.exam.ended is not None)
    hint, tone = _hint(state)
    return LivePart(
        status=_status(state.status),
        hint=hint,
        tone=tone,
        message=error_text(state.message) if state.message != hint else "",
        scale=scale_text(state.scale),
        rate=translate("Live", "{0} pictures/s").format(number(state.analysed_per_second, 1)),
        lost=state.status is Status.RECONNECTING,
        paused=state.status is Status.PAUSED,
        running=not ended and state.status is not Status.STARTING,
        meters=_meters(state),
    )


def _meters(state: LiveState) -> tuple[MeterRow, ...]:
    measured = {meter.name: meter for meter in state.quality.meters} if state.quality is not None else {}
    rows = []
    for name in (*METERS, *(extra for extra in measured if extra not in METERS)):
        meter = measured.get(name)
        if meter is None:
            rows.append(MeterRow(meter_name(name), 0.0, False, False, translate("Meter", "not yet")))
        else:
            word = translate("Meter", "✓ good") if meter.passed else translate("Meter", "✕ adjust")
            score = max(0.0, min(1.0, meter.score))
            rows.append(MeterRow(meter_name(name), score, True, meter.passed, word))
    return tuple(rows)


def _hint(state: LiveState) -> tuple[str, Tone]:
    from_quality = state.quality.hint if state.quality is not None else ""
    match state.status:
        case Status.STARTING:
            return translate("Live", "Starting the camera"), "wait"
        case Status.LOOKING:
            return state.hint or translate("Live", "Move the slide on"), "go"
        case Status.MOVING:
            return state.hint or translate("Live", "Hold the slide still to count"), "wait"
        case Status.ADJUST:
            return hint_text(state.hint or from_quality) or translate("Live", "Improve the picture"), "act"
        case Status.TAKEN:
            return state.hint or translate("Live", "Counted. Move the slide on"), "go"
        case Status.PAUSED:
            return translate("Live", "Paused. Touch Resume to go on"), "wait"
        case Status.RECONNECTING:
            return translate("Live", "Camera lost"), "trouble"
        case Status.NOT_SAVED:
            return translate("Live", "Field not counted"), "trouble"
        case Status.ENDED:
            return translate("Live", "Exam ended"), "wait"


def _status(status: Status) -> str:
    return {
        Status.STARTING: translate("Status", "Starting"),
        Status.LOOKING: translate("Status", "Looking"),
        Status.MOVING: translate("Status", "Slide moving"),
        Status.ADJUST: translate("Status", "Adjust the picture"),
        Status.TAKEN: translate("Status", "Field counted"),
        Status.PAUSED: translate("Status", "Paused"),
        Status.RECONNECTING: translate("Status", "Reconnecting"),
        Status.NOT_SAVED: translate("Status", "Not saved"),
        Status.ENDED: translate("Status", "Ended"),
    }[status]
