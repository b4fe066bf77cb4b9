"""What can happen to an exam. An exam is nothing but the sequence of these events.

Every event is immutable and says itself as JSON, which is what the logbook stores and hashes.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from edge_app.exam.cell_class import CellClass


def _replace_surrogates(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_replace_surrogates)]
"""Text from outside. What Python could not decode in a file name or an argument becomes a question mark:
neither JSON nor SQLite could hold it."""


MAX_SAMPLE_ID = 64
"""Longest sample ID, characters: more than any tube label holds."""

MAX_HISTORY = 500
"""Longest note on the patient's history, characters."""

MAX_REASON = 200
"""Longest reason for changing a signed exam, characters: a sentence or two."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Box(_Record):
    """A rectangle: left, top, width, height. px in a field picture, or µm from that picture's top left."""

    x: float
    y: float
    width: float
    height: float


class PackReference(_Record):
    """The model pack a reading came from."""

    name: str
    version: str
    architecture: str
    task: str
    sha256: str
    """Hash of the whole pack file, hex."""
    development_key: bool = False


class Reading(_Record):
    """What one reader says about one cell or field: a probability for each of its pack's labels."""

    reader: str
    """Architecture: ``mobilenet`` (first reader) or ``cnn`` (second reader)."""
    pack_sha256: str
    probabilities: Mapping[str, float]

    @property
    def top(self) -> str:
        """The most probable label."""
        return max(self.probabilities, key=lambda label: self.probabilities[label])

    @property
    def confidence(self) -> float:
        """The probability of the most probable label."""
        return max(self.probabilities.values())

    @property
    def blast_probability(self) -> float:
        """Probability that the cell is a lymphoblast or a myeloblast."""
        return sum(p for label, p in self.probabilities.items() if label in ("lymphoblast", "myeloblast"))


class QualityMeter(_Record):
    """One quality meter of a field."""

    name: str
    """``focus``, ``light``, ``evenness``, ``stain`` or ``specimen``."""
    score: float
    """0 (unusable) to 1 (perfect)."""
    passed: bool
    hint: str = ""
    """What the hand should do; empty when nothing."""


_URGENT = ("light", "specimen")
"""Meters that come first where several fail: in the dark and on empty glass there is nothing to focus on."""


def _urgency(meter: QualityMeter) -> int:
    return _URGENT.index(meter.name) if meter.name in _URGENT else len(_URGENT)


class Quality(_Record):
    """The quality of one field."""

    meters: tuple[QualityMeter, ...]

    @property
    def passed(self) -> bool:
        """Whether the field may be counted."""
        return all(meter.passed for meter in self.meters)

    @property
    def hint(self) -> str:
        """The first thing to do about a field that fails; empty when it passes."""
        failed = sorted((meter for meter in self.meters if not meter.passed), key=_urgency)
        return failed[0].hint if failed else ""


class Scale(_Record):
    """How large a pixel is on the slide."""

    um_per_px: float = Field(gt=0)
    origin: Literal["calibrated", "estimated", "assumed", "simulated"]
    """``estimated`` is from the red cells in the picture, ``assumed`` is a guess and said so on screen."""


class ExamStarted(_Record):
    """An exam began."""

    kind: Literal["started"] = "started"
    sample_id: Text = Field(min_length=1, max_length=MAX_SAMPLE_ID)
    operator: Text
    target_cells: int = Field(gt=0)
    source: Text
    """Human name of the camera or folder."""
    simulated: bool
    app_version: str
    packs: tuple[PackReference, ...]
    alpha: float
    """Significance level of the flag rule."""
    false_blast_rate: float
    """Per-cell rate of false blast calls the flag rule tests against."""
    rate_origin: Literal["pack", "site"] = "pack"
    """Whether that rate is what the first reader's pack states, or what exams signed here gave."""
    rate_classes: tuple[CellClass, ...] = ()
    """Classes of the healthy cells that rate is about; empty where it is about all leucocytes."""
    control: Text = ""
    """Lot of the control material; empty for a patient's sample."""


class FieldTaken(_Record):
    """A field of the slide was taken and read. Its cells follow in the same transaction."""

    kind: Literal["field"] = "field"
    field_id: str
    number: int = Field(ge=1)
    width_px: int
    height_px: int
    frame_number: int
    source_name: Text
    """Name of the picture file, or of the camera."""
    quality: Quality
    scale: Scale
    stage_x_um: float
    stage_y_um: float
    """Where the field's top left lies on the slide, in µm from the first field; from image registration."""
    readings: tuple[Reading, ...] = ()
    """What the ``field`` packs say; research only."""
    picture_sha256: str | None = None
    """Hash of the field's picture in the picture store, hex; None where none is kept."""


class CellRecord(_Record):
    """What is known of a white cell, whoever found it."""

    cell_id: str
    field_id: str
    box_px: Box
    box_um: Box
    detection_confidence: float
    """How clearly it stands out of the field; of a smudge or artefact, how sure the app is that it is one."""
    readings: tuple[Reading, ...]
    assigned: CellClass
    """The app's class: by the two-reader protocol (``edge_app.exam.protocol``), or smudge or artefact by
    colour and outline (``edge_app.vision.debris``), whatever the readers say."""
    disagreement: bool
    """Whether one reader alone says blast, or they name different classes."""
    crop_sha256: str | None = None
    """Hash of the cell's own picture in the picture store, hex; None where none is kept."""


class CellFound(CellRecord):
    """The app found a white cell in a field and read it."""

    kind: Literal["cell"] = "cell"


class CellAdded(CellRecord):
    """A person pointed at a cell the app had missed and named it.

    ``readings`` are what the readers say about it all the same, none where they were not asked;
    ``detection_confidence`` is 0.
    """

    kind: Literal["cell added"] = "cell added"
    operator: Text


class FieldUndone(_Record):
    """A field was taken by mistake: it and its cells no longer count. The records of both stay."""

    kind: Literal["field undone"] = "field undone"
    field_id: str
    operator: Text


class PatientNotes(_Record):
    """What the request form says of the patient. Shown beside the image result, never mixed into it.

    A later one takes the place of the earlier.
    """

    kind: Literal["notes"] = "notes"
    operator: Text
    age_years: float | None = Field(default=None, ge=0, le=130)
    sex: Literal["female", "male", "other"] | None = None
    history: Text = Field(default="", max_length=MAX_HISTORY)
    white_count: float | None = Field(default=None, ge=0, le=2000)
    """White cells as reported by another instrument, 10⁹/L."""


class CellsReviewed(_Record):
    """A person looked through the cells and stands by their classes as they are now."""

    kind: Literal["reviewed"] = "reviewed"
    operator: Text = Field(min_length=1)


class CellReclassified(_Record):
    """A person gave a cell another class; the models' opinion stays in ``CellFound``."""

    kind: Literal["reclassified"] = "reclassified"
    cell_id: str
    assigned: CellClass
    operator: Text


class ExamEnded(_Record):
    """Taking fields ended: the target was reached, the source ran out, or the operator stopped."""

    kind: Literal["ended"] = "ended"
    reason: Literal["target", "source", "operator"]


class ExamSigned(_Record):
    """A clinician signed: preliminary becomes final, and what was reopened is closed again."""

    kind: Literal["signed"] = "signed"
    operator: Text
    role: Text = ""
    """What the operator was on the device when they signed; empty where that was not known."""


class ExamAmended(_Record):
    """A signed exam was reopened with a reason; changes follow, and another signature closes it again."""

    kind: Literal["amended"] = "amended"
    operator: Text
    reason: Text = Field(min_length=1, max_length=MAX_REASON)


Event = Annotated[
    ExamStarted
    | PatientNotes
    | FieldTaken
    | FieldUndone
    | CellFound
    | CellAdded
    | CellReclassified
    | CellsReviewed
    | ExamEnded
    | ExamSigned
    | ExamAmended,
    Field(discriminator="kind"),
]

EVENT_ADAPTER: TypeAdapter[Event] = TypeAdapter(Event)
"""Parses an event from JSON: ``EVENT_ADAPTER.validate_json(text)``."""
