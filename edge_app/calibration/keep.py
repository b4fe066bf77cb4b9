"""Storing what was measured and saying so in the log, for the command line and the screen alike."""

from edge_app.calibration.measure import MeasuredFlatField, MeasuredScale, MeasuredWhiteBalance
from edge_app.calibration.record import Calibration
from edge_app.calibration.store import CalibrationStore
from edge_app.exceptions import CalibrationError
from edge_app.logbook.device_events import CalibrationStored
from edge_app.logbook.logbook import Logbook

MAX_OPERATOR = 64
"""Longest name of who calibrates, characters."""

Measured = MeasuredScale | MeasuredFlatField | MeasuredWhiteBalance


def keep(
    store: CalibrationStore,
    logbook: Logbook,
    camera: str,
    objective: str,
    measured: Measured,
    operator: str,
) -> Calibration:
    """Stores what was measured of a camera behind an objective.

    Raises:
        CalibrationError: it cannot be written, or nobody says who calibrates.
        LogbookWriteError: it is stored and could not be logged.
    """
    operator = operator.strip()
    if not 0 < len(operator) <= MAX_OPERATOR:
        raise CalibrationError(f"Say who calibrates, in 1 to {MAX_OPERATOR} characters.")
    details: dict[str, str | int | float | bool | None]
    match measured:
        case MeasuredScale():
            kept = store.keep_scale(camera, objective, measured, operator)
            what, details = "scale", {"um_per_px": measured.um_per_px, "method": measured.method}
        case MeasuredFlatField():
            kept = store.keep_flat_field(camera, objective, measured, operator)
            what, details = "flat_field", {"evenness": measured.evenness}
        case MeasuredWhiteBalance():
            kept = store.keep_white_balance(camera, objective, measured, operator)
            what, details = "white_balance", {"red": measured.red, "blue": measured.blue}
    logbook.append_device(CalibrationStored(what=what, operator=operator, details=details)).result()
    return kept
