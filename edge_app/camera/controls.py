"""Holding a camera's light and colour still, and saying what it refused."""

from collections.abc import Mapping

import cv2

from edge_app.settings import CameraSettings

MJPEG_FROM_PX = 1280
"""Width from which MJPEG is asked for: raw 1280 x 720 at 30 fps needs 55 MB/s, more than USB 2 carries."""

_MANUAL = 1.0
"""V4L2's manual exposure, which OpenCV passes through (enum v4l2_exposure_auto_type)."""

_TOLERANCE = 0.05
"""Relative difference between what was set and what is read back that still counts as taken."""


def ask_format(capture: cv2.VideoCapture, size_px: tuple[int, int] | None) -> list[str]:
    """Asks for a size, as MJPEG where raw pictures would not come in time.

    Args:
        capture: an open camera.
        size_px: width, height wanted; None keeps the driver's choice.

    Returns:
        What was refused, a sentence each.
    """
    refused: list[str] = []
    if size_px is not None:
        if size_px[0] >= MJPEG_FROM_PX:
            wanted = cv2.VideoWriter.fourcc(*"MJPG")
            capture.set(cv2.CAP_PROP_FOURCC, wanted)
            if int(capture.get(cv2.CAP_PROP_FOURCC)) != wanted:
                refused.append("The camera gives no MJPEG: at this size it may be slow.")
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, size_px[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size_px[1])
        given = tuple(
            round(capture.get(one)) for one in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT)
        )
        if given != size_px:
            refused.append(
                f"The camera gives {given[0]} x {given[1]} px instead of {size_px[0]} x {size_px[1]}."
            )
    return refused


def hold_still(capture: cv2.VideoCapture, wanted: CameraSettings) -> list[str]:
    """Switches automatics off as the settings ask, and reads back whether the camera did.

    Args:
        capture: an open camera.
        wanted: exposure, gain and white balance; what is None stays automatic, with ``lock`` it keeps the
            value that the automatics have found.

    Returns:
        What was refused, a sentence each.
    """
    refused: list[str] = []

    def hold(what: str, number: int, value: float) -> None:
        capture.set(number, value)
        has = capture.get(number)
        if abs(has - value) > _TOLERANCE * max(abs(value), 1.0):
            refused.append(f"The camera keeps its {what} at {has:g} instead of {value:g}.")

    # V4L2 counts exposure in 100 µs.
    exposure = None if wanted.exposure_us is None else wanted.exposure_us / 100.0
    if exposure is not None or wanted.lock:
        found = capture.get(cv2.CAP_PROP_EXPOSURE)
        hold("automatic exposure", cv2.CAP_PROP_AUTO_EXPOSURE, _MANUAL)
        if exposure is not None or found > 0:
            hold("exposure (100 µs)", cv2.CAP_PROP_EXPOSURE, found if exposure is None else exposure)
    if wanted.gain is not None:
        hold("gain", cv2.CAP_PROP_GAIN, wanted.gain)
    if wanted.white_balance_k is not None or wanted.lock:
        found = capture.get(cv2.CAP_PROP_WB_TEMPERATURE)
        hold("automatic white balance", cv2.CAP_PROP_AUTO_WB, 0.0)
        kelvin = wanted.white_balance_k
        if kelvin is not None or found > 0:
            hold("white balance (K)", cv2.CAP_PROP_WB_TEMPERATURE, found if kelvin is None else kelvin)
    return refused


def picamera2_controls(wanted: CameraSettings, found: Mapping[str, object]) -> dict[str, object]:
    """The same in libcamera's words.

    Args:
        wanted: see ``hold_still``.
        found: metadata of a frame, with what the automatics have found.
    """
    asked: dict[str, object] = {}
    exposure = wanted.exposure_us if wanted.exposure_us is not None else _found(found, "ExposureTime", wanted)
    gain = wanted.gain if wanted.gain is not None else _found(found, "AnalogueGain", wanted)
    if exposure is not None or gain is not None:
        asked["AeEnable"] = False
    if exposure is not None:
        asked["ExposureTime"] = round(float(str(exposure)))
    if gain is not None:
        asked["AnalogueGain"] = float(str(gain))
    colours = wanted.colour_gains or _found(found, "ColourGains", wanted)
    if isinstance(colours, tuple):
        asked |= {"AwbEnable": False, "ColourGains": colours}
    return asked


def picamera2_refusals(asked: Mapping[str, object], found: Mapping[str, object]) -> list[str]:
    """What a later frame's metadata says was not done.

    Args:
        asked: what was set.
        found: metadata of a frame that came after.
    """
    refused = []
    for name, value in asked.items():
        if name.endswith("Enable") or name not in found:
            continue
        pairs = zip(_numbers(value), _numbers(found[name]), strict=False)
        if any(abs(has - should) > _TOLERANCE * max(abs(should), 1.0) for should, has in pairs):
            refused.append(f"The camera keeps {name} at {found[name]} instead of {value}.")
    return refused


def _found(found: Mapping[str, object], name: str, wanted: CameraSettings) -> object | None:
    return found.get(name) if wanted.lock else None


def _numbers(value: object) -> tuple[float, ...]:
    values = value if isinstance(value, tuple | list) else (value,)
    return tuple(float(str(one)) for one in values)
