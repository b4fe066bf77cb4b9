"""Where things lie on the device, and what a site may choose."""

import os
import sys
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from edge_app.exceptions import SettingsError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HOME_VARIABLE = "LEUKOSCOPE_HOME"
"""Environment variable that moves all data and settings to another folder."""


def data_home() -> Path:
    """The folder with log, pictures and settings; not created here."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else user_data_path("leukoscope", appauthor=False)


def default_log_path() -> Path:
    """The log of this device."""
    return data_home() / "log.sqlite"


def default_settings_path() -> Path:
    """The settings file of this device; it need not exist."""
    return data_home() / "settings.toml"


def trusted_keys() -> Path | None:
    """The folder with the public keys this site trusts beside the shipped ones; None where there is none."""
    folder = data_home() / "keys"
    return folder if folder.is_dir() else None


COARSEST_UM_PER_PX = 0.6
"""Scale of the coarsest picture whose white cells can be read: they are 15 to 25 px across in it."""


class PassMarks(BaseModel):
    """Score, 0 to 1, that each quality meter must reach for a field to be counted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    focus: float = Field(default=0.45, ge=0, le=1)
    light: float = Field(default=0.3, ge=0, le=1)
    evenness: float = Field(default=0.2, ge=0, le=1)
    stain: float = Field(default=0.3, ge=0, le=1)
    specimen: float = Field(default=0.3, ge=0, le=1)


class CameraSettings(BaseModel):
    """How the camera is to be set; what is left out stays as the camera has it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    width_px: int | None = Field(default=None, ge=320, le=8192)
    height_px: int | None = Field(default=None, ge=240, le=8192)
    """Size of the picture; without it the largest up to 1920 x 1200 that the camera names."""

    exposure_us: float | None = Field(default=None, gt=0, le=1_000_000)
    gain: float | None = Field(default=None, ge=0, le=1000)
    """As the camera counts it: analogue gain on picamera2 and Jetson, the driver's own steps on UVC."""
    white_balance_k: float | None = Field(default=None, ge=1500, le=12_000)
    """Colour temperature of the lamp, K, for UVC cameras."""
    colour_gains: tuple[float, float] | None = None
    """Gains of red and blue, for picamera2."""
    lock: bool = False
    """Whether exposure and white balance stay at what the camera finds when it starts."""

    @model_validator(mode="after")
    def _both_sides(self) -> "CameraSettings":
        if (self.width_px is None) != (self.height_px is None):
            raise ValueError("give width_px and height_px, or neither")
        return self

    @property
    def size_px(self) -> tuple[int, int] | None:
        """Width, height; None where not both are set."""
        if self.width_px is None or self.height_px is None:
            return None
        return self.width_px, self.height_px


class SiteRate(BaseModel):
    """How often the app calls a healthy cell blast here; ``leukoscope qc readers --use`` sets it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pack_sha256: str = ""
    """Hash of the first reader's pack it was counted with, hex; it says nothing of another one."""
    second_sha256: str = ""
    """Hash of the second reader's pack it was counted with, hex; empty where there was none."""
    false_blast_rate: float | None = Field(default=None, gt=0, lt=1)
    """Upper end of its interval; None uses the rate that the pack states."""

    def of(self, pack_sha256: str, second_sha256: str | None) -> float | None:
        """The rate to use with these packs of the two readers; None where it was not counted with them."""
        alike = (pack_sha256, second_sha256 or "") == (self.pack_sha256, self.second_sha256)
        return self.false_blast_rate if alike else None


class Settings(BaseModel):
    """What a site may choose, from ``settings.toml``; every value has a working default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    target_cells: int = Field(default=100, ge=1, le=10_000)
    """Leucocytes to count: 100, 200 or 400 by the usual protocols."""
    alpha: float = Field(default=0.01, gt=0, lt=0.5)
    """Significance level of the blast flag."""
    um_per_px: float | None = Field(default=None, gt=0.01, le=COARSEST_UM_PER_PX, allow_inf_nan=False)
    """Calibrated scale of this microscope and camera; without it the red cells give an estimate."""
    objective: str = Field(default="100x", min_length=1, max_length=40)
    """The objective in use; calibrations belong to a camera behind one."""
    assumed_um_per_px: float = Field(default=0.1, gt=0.01, le=COARSEST_UM_PER_PX, allow_inf_nan=False)
    """Scale assumed, and said to be assumed, while there is neither calibration nor estimate, and heaps say
    nothing either (``vision/crowded_scale.py``)."""
    inference_threads: int = Field(default=2, ge=1, le=16)
    lock_after_s: float = Field(default=300.0, ge=10, le=86_400)
    """The screen asks for a PIN again when nobody touched it and nothing was counted for so long, s."""
    source: str = Field(default="camera:0", min_length=1, max_length=200)
    """The camera to begin with, as ``leukoscope kiosk --source`` takes it."""
    text_percent: Literal[100, 125, 150] = 100
    """Size of the screen's text, % of the usual."""
    paper: Literal["A4", "Letter"] = "A4"
    """Paper that reports fit on."""
    qc_lockout: Literal["off", "warn", "block"] = "off"
    """What a patient's exam without today's passed control slide gets: nothing, a warning, or a refusal."""
    site_rate: SiteRate = SiteRate()
    pass_marks: PassMarks = PassMarks()
    camera: CameraSettings = CameraSettings()
    keep_pictures: bool = True
    """Whether the pictures of fields and cells stay beside the log, for review and training."""
    picture_quality: int = Field(default=92, ge=50, le=100)
    """JPEG quality of field pictures; cells are kept without loss."""
    picture_quota_mb: int = Field(default=8_000, ge=0)
    """Space the pictures may take, MB; what a laptop has not got yet and signed exams are never removed."""


def load_settings(path: Path | None = None, *, um_per_px: float | None = None) -> Settings:
    """Reads the settings; a file that does not exist gives the defaults.

    Args:
        path: the file, by default the device's own.
        um_per_px: a scale that takes the place of the stored calibration.

    Raises:
        SettingsError: the file cannot be read or a value is out of range.
    """
    path = path or default_settings_path()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        values = {}
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The settings {path} are not valid TOML ({error}); correct that line."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"The settings {path} cannot be read ({error}); repair or remove the file."
        ) from error
    if um_per_px is not None:
        values["um_per_px"] = um_per_px
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "the file"
        origin = (
            "The option --um-per-px is"
            if um_per_px is not None and name == "um_per_px"
            else (f"The settings {path} are")
        )
        what = (
            "there is no such setting"
            if first["type"] == "extra_forbidden"
            else first["msg"].removeprefix("Value error, ")
        )
        raise SettingsError(f"{origin} wrong at {name}: {what}; correct it.") from error
