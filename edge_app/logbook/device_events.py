"""What can happen to the device rather than to an exam. Same table and chain as exam events, no exam.

A new kind is a new class in the union below; fields added later have defaults, so that older logs parse.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import Text
from edge_app.logbook.fields import PublicKeyHex, Sha256Hex, SignatureHex
from edge_app.pack.load import Pack

NO_EXAM = ""
"""What the log has in place of an exam's UUID for an event of the device."""

Details = Mapping[str, str | int | float | bool | None]
"""Numbers and words of an event that nothing in the program reads back."""


class _DeviceRecord(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ClockDoubted(_DeviceRecord):
    """The log was opened while the wall clock could not be right; times of this boot may mislead."""

    kind: Literal["clock_doubted"] = "clock_doubted"
    reason: Text


class ClockCorrected(_DeviceRecord):
    """A laptop said what time it is: times of this boot are wrong by the offset."""

    kind: Literal["clock_corrected"] = "clock_corrected"
    device_utc: str
    """What the device's clock said, ISO 8601."""
    hub_utc: str
    """What the laptop's clock said when it signed its receipt, ISO 8601."""
    offset_s: float
    """Laptop minus device, s. Over a carried stick it holds the time of the walk too."""
    hub: Text


class ClockSet(_DeviceRecord):
    """The device's clock was set: exams that begin after this have its times."""

    kind: Literal["clock_set"] = "clock_set"
    before_utc: str
    """What the clock said until then, ISO 8601."""
    after_utc: str
    """What it was set to, ISO 8601."""
    by: Text
    """The operator, or the laptop whose time it is."""


class Checkpoint(_DeviceRecord):
    """The device signed the chain up to here: whoever rewrites the log lacks the key."""

    kind: Literal["checkpoint"] = "checkpoint"
    sequence: int = Field(ge=0)
    hash: Sha256Hex
    public_key: PublicKeyHex
    """The device's Ed25519 public key, hex."""
    signature: SignatureHex
    """Over ``edge_app.logbook.identity.checkpoint_message``, hex."""


class KeyChanged(_DeviceRecord):
    """The device signs with another key from here on: its key was lost, or the log put on another card."""

    kind: Literal["key_changed"] = "key_changed"
    public_key: PublicKeyHex
    """The new Ed25519 public key, hex. The laptop knows the old one until the device is enrolled anew."""


class HubEnrolled(_DeviceRecord):
    """A laptop was chosen to receive this device's bundles."""

    kind: Literal["hub_enrolled"] = "hub_enrolled"
    hub: Text
    hub_id: PublicKeyHex
    """The hub's Ed25519 public key, hex."""
    operator: Text = ""


class ReceiptTaken(_DeviceRecord):
    """A laptop signed that it has everything up to a record."""

    kind: Literal["receipt"] = "receipt"
    hub_id: PublicKeyHex
    sequence: int = Field(ge=0)
    hash: Sha256Hex
    hub_utc: str


class PicturesRemoved(_DeviceRecord):
    """Pictures that a laptop has were removed to keep within the quota."""

    kind: Literal["pictures_removed"] = "pictures_removed"
    count: int = Field(ge=0)
    freed_bytes: int = Field(ge=0)


class LogRescued(_DeviceRecord):
    """This log holds what could be read of a damaged one."""

    kind: Literal["rescued"] = "rescued"
    saved: int = Field(ge=0)
    lost: int = Field(ge=0)
    original_head: str


class CalibrationStored(_DeviceRecord):
    """The microscope was calibrated."""

    kind: Literal["calibration"] = "calibration"
    what: Text
    """``scale``, ``flat_field``, ..."""
    operator: Text = ""
    sha256: str = ""
    """Hash of the stored file, hex; empty where there is none."""
    details: Details = Field(default_factory=dict)


class QcShare(_DeviceRecord):
    """What a control is expected to hold of one cell class."""

    cell_class: CellClass
    mean: float = Field(ge=0, le=1)
    sd: float = Field(default=0.0, ge=0, le=0.5)
    """Between slides and days; 0 where the site knows none, then that of counting stands alone."""


class QcExpected(_DeviceRecord):
    """What is expected of a control material from now on; a later one of the same lot takes its place."""

    kind: Literal["qc expected"] = "qc expected"
    name: Text = Field(min_length=1, max_length=40)
    lot: Text = Field(min_length=1, max_length=40)
    expected: tuple[QcShare, ...]
    operator: Text = ""


class QcReading(_DeviceRecord):
    """What a control slide showed of one cell class."""

    cell_class: CellClass
    share: float = Field(ge=0, le=1)
    z: float
    """Distance from the expected share in standard deviations."""
    rules: tuple[str, ...] = ()
    """Westgard's rules that it breaks."""


class QcResult(_DeviceRecord):
    """A control slide was read."""

    kind: Literal["qc"] = "qc"
    passed: bool
    operator: Text = ""
    exam_uuid: str = ""
    """The exam the control was read in; empty where it has none."""
    control: Text = ""
    lot: Text = ""
    leucocytes: int = Field(default=0, ge=0)
    readings: tuple[QcReading, ...] = ()
    details: Details = Field(default_factory=dict)


class SettingChanged(_DeviceRecord):
    """The site chose another value of a setting."""

    kind: Literal["setting"] = "setting"
    name: Text
    before: str
    after: str
    operator: Text = ""


class OperatorChanged(_DeviceRecord):
    """An operator was added, changed, locked or removed."""

    kind: Literal["operator"] = "operator"
    action: Text
    operator: Text
    by: Text = ""
    details: Details = Field(default_factory=dict)

    @classmethod
    def of(cls, action: str, name: str, role: str, by: str) -> "OperatorChanged":
        """What was done to the operator of this name and role, and by whom."""
        return cls(action=action, operator=name, by=by, details={"role": role})


class PackActivated(_DeviceRecord):
    """A model pack was put to work or rolled back to."""

    kind: Literal["pack"] = "pack"
    action: Text
    name: Text
    version: Text
    sha256: Sha256Hex
    operator: Text = ""

    @classmethod
    def of(cls, action: str, pack: Pack, operator: str = "") -> "PackActivated":
        """What happened to a pack, and by whom."""
        manifest = pack.manifest
        return cls(
            action=action,
            name=manifest.name,
            version=manifest.version,
            sha256=pack.sha256,
            operator=operator,
        )


DeviceEvent = Annotated[
    ClockDoubted
    | ClockCorrected
    | ClockSet
    | Checkpoint
    | KeyChanged
    | HubEnrolled
    | ReceiptTaken
    | PicturesRemoved
    | LogRescued
    | CalibrationStored
    | QcExpected
    | QcResult
    | SettingChanged
    | OperatorChanged
    | PackActivated,
    Field(discriminator="kind"),
]

DEVICE_EVENT_ADAPTER: TypeAdapter[DeviceEvent] = TypeAdapter(DeviceEvent)
"""Parses an event of the device from JSON."""
