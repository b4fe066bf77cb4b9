"""A device's home in a folder of a test: log, settings, packs and calibrations, and a camera that is none."""

import numpy as np

from edge_app.calibration.store import CalibrationStore
from edge_app.camera.frame import Capabilities, Frame
from edge_app.kiosk.upkeep import Upkeep
from edge_app.logbook.device_events import QcExpected, QcShare
from edge_app.pack.library import PackLibrary
from edge_app.settings import Settings, load_settings

EXPECTED = QcExpected(
    name="Normal smear",
    lot="L7",
    expected=(
        QcShare(cell_class="neutrophil", mean=0.6),
        QcShare(cell_class="lymphocyte", mean=0.3),
    ),
)


class GlassCamera:
    """A camera that sees evenly lit empty glass, 640 x 480 px, a little red."""

    def __init__(self):
        self.is_open = False
        self._number = 0

    def open(self):
        self.is_open = True
        return Capabilities("Glass camera", live=True, stills=False, simulated=False)

    def read(self):
        self._number += 1
        pixels = np.full((480, 640, 3), (210, 200, 190), np.uint8)
        return Frame(pixels, self._number, self._number, "Glass camera")

    def close(self):
        self.is_open = False


def upkeep_in(folder, logbook, *, source=GlassCamera, sticks=list, settings=None):
    path = folder / "settings.toml"
    return Upkeep(
        logbook,
        settings or (load_settings(path) if path.exists() else Settings()),
        source,
        settings_path=path,
        library=PackLibrary(folder / "packs"),
        calibrations=CalibrationStore(folder / "calibration"),
        folders=sticks,
    )
