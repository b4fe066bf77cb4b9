"""What the calibration page says."""

from dataclasses import dataclass

from edge_app.calibration.record import Calibration
from edge_app.kiosk.view_models.facts import FactRow
from edge_app.kiosk.view_models.text import number, percent, translate


@dataclass(frozen=True)
class CalibrationView:
    """The whole page.

    Attributes:
        camera: its name; empty while none is open.
        simulated: whether its picture is no camera's.
        stored: what is stored of it, by whom, when.
        held: whether the picture stands still to be pointed at.
        points: how many points were touched, 0 to 2.
        allowed: whether who is signed in may store anything.
        message: what to do next, or what went wrong.
        trouble: whether the message is an error.
    """

    camera: str
    simulated: bool
    stored: tuple[FactRow, ...]
    held: bool
    points: int
    allowed: bool
    message: str
    trouble: bool = False


def stored_rows(calibration: Calibration | None) -> tuple[FactRow, ...]:
    """Scale, flat field and white balance as they are stored, with person and day."""
    missing = translate("Calibration", "not calibrated")
    scale = calibration.scale if calibration else None
    flat = calibration.flat_field if calibration else None
    white = calibration.white_balance if calibration else None
    return (
        FactRow(
            translate("Calibration", "Scale"),
            missing
            if scale is None
            else f"{number(scale.um_per_px, 4)} µm/px ({number(scale.low, 4)}-{number(scale.high, 4)})"
            f" · {scale.operator}, {scale.date[:10]}",
        ),
        FactRow(
            translate("Calibration", "Flat field"),
            missing
            if flat is None
            else translate("Calibration", "darkest part {0}").format(percent(flat.evenness))
            + f" · {flat.operator}, {flat.date[:10]}",
        ),
        FactRow(
            translate("Calibration", "White balance"),
            missing
            if white is None
            else translate("Calibration", "red {0}, blue {1}").format(
                number(white.red, 3), number(white.blue, 3)
            )
            + f" · {white.operator}, {white.date[:10]}",
        ),
    )


def next_step(*, held: bool, points: int) -> str:
    """What to do next, in a sentence."""
    if not held:
        return translate(
            "Calibration", "Put the micrometer or empty glass in focus; touch what to calibrate."
        )
    return (
        translate("Calibration", "Touch one line of the micrometer."),
        translate("Calibration", "Touch another line, far from the first."),
        translate("Calibration", "Type how far they are apart, then store."),
    )[points]
