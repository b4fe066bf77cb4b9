"""What the screen may know about a running exam: immutable snapshots, pulled, never pushed."""

from dataclasses import dataclass
from enum import Enum

from edge_app.camera.frame import Capabilities, Frame
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Box, Quality, Scale
from edge_app.exam.exam import Exam


class Status(str, Enum):
    """What the pipeline is doing, in one word; the screen turns it into a sentence."""

    STARTING = "starting"
    LOOKING = "looking"
    """A still, sharp picture that holds nothing new: move the slide."""
    MOVING = "moving"
    ADJUST = "adjust"
    """The picture fails a quality meter; ``LiveState.hint`` says what to do."""
    TAKEN = "taken"
    """The field in view has been counted: move on."""
    PAUSED = "paused"
    RECONNECTING = "reconnecting"
    NOT_SAVED = "not saved"
    """The log refused the last field; nothing of it was counted. ``LiveState.message`` says why."""
    ENDED = "ended"


@dataclass(frozen=True)
class CellMark:
    """A cell to draw over the live picture; ``box`` is in px of ``LiveState.frame``."""

    box: Box
    assigned: CellClass
    confidence: float
    disagreement: bool


@dataclass(frozen=True)
class CameraFigures:
    """How the camera does.

    Attributes:
        frames_per_second: that came from the camera in the last two seconds.
        frames: that came since the exam began.
        not_analysed: of them, replaced by a newer one before the analysis was free; the preview showed them.
        reconnects: how often the camera came back.
    """

    frames_per_second: float = 0.0
    frames: int = 0
    not_analysed: int = 0
    reconnects: int = 0


@dataclass(frozen=True)
class LiveState:
    """One snapshot. ``exam`` is the saved exam: everything in it is on disk.

    Attributes:
        revision: grows with every snapshot.
        capabilities: of the source, None before it opened.
        frame: the frame that was analysed last; the preview may be newer.
        marks: the cells of the field in view once it is taken; empty while the slide moves.
        message: the last error for people, empty when all is well.
        analysed_per_second: frames the analysis got through in the last second or so.
        camera: frame rate and counters of the camera.
    """

    revision: int
    status: Status
    hint: str
    message: str
    capabilities: Capabilities | None
    frame: Frame | None
    quality: Quality | None
    scale: Scale | None
    marks: tuple[CellMark, ...]
    exam: Exam | None
    analysed_per_second: float
    camera: CameraFigures = CameraFigures()
