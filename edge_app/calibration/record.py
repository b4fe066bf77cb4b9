"""What is stored of a calibration."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from edge_app.exam.events import Text
from edge_app.logbook.fields import Sha256Hex


class _Part(BaseModel):
    """Something measured once, by someone, at the time the device's clock said."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    operator: Text
    date: str
    """ISO 8601, UTC, by the device's clock."""


class StoredScale(_Part):
    """How large a pixel is."""

    um_per_px: float = Field(gt=0.01, lt=5)
    width_px: int = Field(gt=0)
    """Width of the pictures it was measured in; other widths of the same shape are converted."""
    height_px: int = Field(gt=0)
    method: Literal["two points", "red cells"]
    low: float = Field(gt=0)
    """Lower end of the range the scale lies in, µm/px: 95 % of it by the method's own error."""
    high: float = Field(gt=0)
    pictures: int = Field(ge=1)
    red_cells: int = Field(default=0, ge=0)


class StoredFlatField(_Part):
    """How the lamp and the lens light the field."""

    file: str
    """Name of the small picture of empty glass beside this record."""
    sha256: Sha256Hex
    width_px: int = Field(gt=0)
    """Width of the pictures it was measured in."""
    height_px: int = Field(gt=0)
    evenness: float = Field(gt=0, le=1)
    """Darkest over brightest part of the empty field."""


class StoredWhiteBalance(_Part):
    """Gains that make empty glass grey."""

    red: float = Field(gt=0.1, lt=10)
    green: float = Field(gt=0.1, lt=10)
    blue: float = Field(gt=0.1, lt=10)


class Calibration(BaseModel):
    """All that is known about one camera behind one objective."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    camera: Text = Field(min_length=1)
    objective: Text = Field(min_length=1)
    scale: StoredScale | None = None
    flat_field: StoredFlatField | None = None
    white_balance: StoredWhiteBalance | None = None

    def um_per_px(self, width_px: int, height_px: int) -> float | None:
        """The scale of a picture of this size; None where none is stored or the shape is another."""
        scale = self.scale
        if scale is None or not same_shape((width_px, height_px), (scale.width_px, scale.height_px)):
            return None
        return scale.um_per_px * scale.width_px / width_px


def same_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two picture sizes, width and height in px, are of one shape but for rounding."""
    return abs(one[0] * other[1] - one[1] * other[0]) <= 0.01 * one[0] * other[1]
