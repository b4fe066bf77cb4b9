"""A whole device in a folder, with one operator who may do everything and a drawn slide for a camera."""

from pathlib import Path

from edge_app.calibration.store import CalibrationStore
from edge_app.camera.source import open_source
from edge_app.inference.panel import ReaderPanel
from edge_app.kiosk.archive import Archive
from edge_app.kiosk.device import Device
from edge_app.kiosk.languages import spoken_language
from edge_app.kiosk.papers import Papers
from edge_app.kiosk.upkeep import Upkeep
from edge_app.logbook.logbook import Logbook
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pack.library import PackLibrary
from edge_app.pipeline.session import ExamSession
from edge_app.settings import Settings

OPERATOR, PIN = "A. Diallo", "7391"


def device_in(folder: Path, logbook: Logbook, seed: int, *, role: Role, lock_after_s: float) -> Device:
    """Makes it; no stick is plugged in, so that it counts with the packs it began with."""
    store = OperatorStore(folder / "operators.json")
    store.add("Admin", Role.ADMIN, PIN)
    store.add(OPERATOR, role, PIN)
    panel = ReaderPanel.shipped()
    upkeep = Upkeep(
        logbook,
        Settings(source="simulated", lock_after_s=lock_after_s),
        lambda: open_source("simulated", seed=seed),
        settings_path=folder / "settings.toml",
        library=PackLibrary(folder / "packs"),
        calibrations=CalibrationStore(folder / "calibration"),
        folders=list,
    )
    return Device(
        new_session=lambda order: ExamSession(
            open_source("simulated", seed=seed), panel, logbook, Settings(), order
        ),
        operators=store,
        upkeep=upkeep,
        archive=Archive(logbook),
        papers=Papers(logbook.path, language=spoken_language, sticks=list),
    )
