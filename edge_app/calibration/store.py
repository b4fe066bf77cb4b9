"""Calibrations on the disk: a folder for each camera behind each objective."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from edge_app.calibration.measure import MeasuredFlatField, MeasuredScale, MeasuredWhiteBalance
from edge_app.calibration.record import Calibration, StoredFlatField, StoredScale, StoredWhiteBalance
from edge_app.exceptions import CalibrationError
from edge_app.files import write_durably
from edge_app.settings import data_home

RECORD = "calibration.json"


@dataclass(frozen=True)
class CalibrationStore:
    """The calibrations of one device. Every change is on the disk when the call returns."""

    folder: Path

    @classmethod
    def of_device(cls) -> "CalibrationStore":
        """The device's own; its folder need not exist."""
        return cls(data_home() / "calibration")

    def find(self, camera: str, objective: str) -> Calibration | None:
        """What is stored of a camera behind an objective; None where nothing is.

        Raises:
            CalibrationError: it cannot be read.
        """
        path = self._folder(camera, objective) / RECORD
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise CalibrationError(f"The calibration {path} cannot be read; calibrate again.") from error
        try:
            return Calibration.model_validate_json(content)
        except ValidationError as error:
            raise CalibrationError(f"The calibration {path} is damaged; calibrate again.") from error

    def all(self) -> list[Calibration]:
        """Every calibration, by camera and objective.

        Raises:
            CalibrationError: one cannot be read.
        """
        found = []
        for path in sorted(self.folder.glob(f"*/{RECORD}")):
            try:
                found.append(Calibration.model_validate_json(path.read_bytes()))
            except (OSError, ValidationError) as error:
                raise CalibrationError(f"The calibration {path} is damaged; calibrate again.") from error
        return sorted(found, key=lambda one: (one.camera, one.objective))

    def light(self, calibration: Calibration) -> NDArray[np.uint16] | None:
        """The light of the empty field, RGB uint16, shape (height, width, 3); None where none is stored.

        Raises:
            CalibrationError: it is gone or was changed.
        """
        flat = calibration.flat_field
        if flat is None:
            return None
        path = self._folder(calibration.camera, calibration.objective) / flat.file
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CalibrationError(f"The flat field {path} cannot be read; take it again.") from error
        if hashlib.sha256(content).hexdigest() != flat.sha256:
            raise CalibrationError(f"The flat field {path} was changed; take it again.")
        picture = np.asarray(cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED))
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), dtype=np.uint16)

    def keep_scale(self, camera: str, objective: str, scale: MeasuredScale, operator: str) -> Calibration:
        """Stores a scale in place of an earlier one.

        Raises:
            CalibrationError: it cannot be written.
        """
        stored = StoredScale(
            operator=operator,
            date=_now(),
            um_per_px=scale.um_per_px,
            width_px=scale.size_px[0],
            height_px=scale.size_px[1],
            method=scale.method,
            low=scale.low,
            high=scale.high,
            pictures=scale.pictures,
            red_cells=scale.red_cells,
        )
        return self._keep(camera, objective, scale=stored)

    def keep_flat_field(
        self, camera: str, objective: str, flat: MeasuredFlatField, operator: str
    ) -> Calibration:
        """Stores a flat field in place of an earlier one.

        Raises:
            CalibrationError: it cannot be written.
        """
        content = cv2.imencode(".png", cv2.cvtColor(flat.light, cv2.COLOR_RGB2BGR))[1].tobytes()
        digest = hashlib.sha256(content).hexdigest()
        # A name of its own: the record names the new picture only once it is there.
        file = f"flat-{digest[:16]}.png"
        self._write(self._folder(camera, objective) / file, content)
        stored = StoredFlatField(
            operator=operator,
            date=_now(),
            file=file,
            sha256=digest,
            width_px=flat.size_px[0],
            height_px=flat.size_px[1],
            evenness=flat.evenness,
        )
        return self._keep(camera, objective, flat_field=stored)

    def keep_white_balance(
        self, camera: str, objective: str, white: MeasuredWhiteBalance, operator: str
    ) -> Calibration:
        """Stores a white balance in place of an earlier one.

        Raises:
            CalibrationError: it cannot be written.
        """
        stored = StoredWhiteBalance(
            operator=operator, date=_now(), red=white.red, green=white.green, blue=white.blue
        )
        return self._keep(camera, objective, white_balance=stored)

    def _keep(
        self, camera: str, objective: str, **part: StoredScale | StoredFlatField | StoredWhiteBalance
    ) -> Calibration:
        before = self.find(camera, objective) or Calibration(camera=camera, objective=objective)
        after = Calibration.model_validate(before.model_dump() | part)
        self._write(self._folder(camera, objective) / RECORD, after.model_dump_json(indent=1).encode())
        return after

    def _folder(self, camera: str, objective: str) -> Path:
        words = re.sub(r"[^0-9A-Za-z]+", "-", f"{camera} {objective}").strip("-").lower()[:40]
        # Two names may make the same words.
        digest = hashlib.sha256(f"{camera}\n{objective}".encode()).hexdigest()[:8]
        return self.folder / f"{words}-{digest}"

    def _write(self, path: Path, content: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(path, content)
        except OSError as error:
            raise CalibrationError(
                f"The calibration {path} cannot be written ({error.strerror}); check free space."
            ) from error


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
