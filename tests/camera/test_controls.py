import cv2
import pytest

from edge_app.camera.controls import ask_format, hold_still, picamera2_controls, picamera2_refusals
from edge_app.settings import CameraSettings

MJPEG = float(cv2.VideoWriter.fourcc(*"MJPG"))


class Capture:
    """A driver that keeps some of its values whatever is asked."""

    def __init__(self, has, fixed=()):
        self.has, self.fixed, self.order = dict(has), fixed, []

    def set(self, number, value):
        self.order.append(number)
        if number not in self.fixed:
            self.has[number] = float(value)
        return number not in self.fixed

    def get(self, number):
        return self.has.get(number, 0.0)


def test_mjpeg_is_asked_for_before_a_large_size():
    capture = Capture({})
    assert ask_format(capture, (1920, 1080)) == []
    assert capture.order[0] == cv2.CAP_PROP_FOURCC
    assert capture.get(cv2.CAP_PROP_FOURCC) == MJPEG


def test_small_pictures_stay_raw():
    capture = Capture({})
    ask_format(capture, (640, 480))
    assert cv2.CAP_PROP_FOURCC not in capture.order


def test_another_size_and_a_camera_without_mjpeg_are_said():
    sizes = {cv2.CAP_PROP_FRAME_WIDTH: 640.0, cv2.CAP_PROP_FRAME_HEIGHT: 480.0}
    refused = ask_format(Capture(sizes, fixed=(*sizes, cv2.CAP_PROP_FOURCC)), (1920, 1080))
    assert ["MJPEG" in one for one in refused] == [True, False]
    assert "640 x 480 px instead of 1920 x 1080" in refused[1]


def test_without_settings_nothing_is_touched():
    capture = Capture({})
    assert hold_still(capture, CameraSettings()) == []
    assert capture.order == []


def test_a_lock_keeps_what_the_automatics_found():
    capture = Capture({cv2.CAP_PROP_EXPOSURE: 157.0, cv2.CAP_PROP_WB_TEMPERATURE: 4600.0})
    assert hold_still(capture, CameraSettings(lock=True)) == []
    assert capture.get(cv2.CAP_PROP_AUTO_EXPOSURE) == 1.0
    assert capture.get(cv2.CAP_PROP_EXPOSURE) == 157.0
    assert capture.get(cv2.CAP_PROP_AUTO_WB) == 0.0
    assert capture.get(cv2.CAP_PROP_WB_TEMPERATURE) == 4600.0


def test_exposure_is_set_in_the_drivers_units_and_a_refusal_is_read_back():
    capture = Capture({cv2.CAP_PROP_GAIN: 4.0}, fixed=(cv2.CAP_PROP_GAIN,))
    refused = hold_still(capture, CameraSettings(exposure_us=20_000, gain=10))
    assert capture.get(cv2.CAP_PROP_EXPOSURE) == 200.0
    assert refused == ["The camera keeps its gain at 4 instead of 10."]


@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        (CameraSettings(), {}),
        (CameraSettings(exposure_us=8000), {"AeEnable": False, "ExposureTime": 8000}),
        (CameraSettings(colour_gains=(1.5, 2.0)), {"AwbEnable": False, "ColourGains": (1.5, 2.0)}),
        (
            CameraSettings(lock=True),
            {
                "AeEnable": False,
                "ExposureTime": 12000,
                "AnalogueGain": 2.0,
                "AwbEnable": False,
                "ColourGains": (1.8, 1.6),
            },
        ),
    ],
)
def test_picamera2_is_asked_in_its_own_words(wanted, asked):
    found = {"ExposureTime": 12000, "AnalogueGain": 2.0, "ColourGains": (1.8, 1.6)}
    assert picamera2_controls(wanted, found) == asked


def test_what_picamera2_did_not_do_is_read_from_a_later_frame():
    asked = {"AeEnable": False, "ExposureTime": 8000, "ColourGains": (1.5, 2.0)}
    later = {"ExposureTime": 8010, "ColourGains": (1.0, 2.0)}
    assert picamera2_refusals(asked, later) == [
        "The camera keeps ColourGains at (1.0, 2.0) instead of (1.5, 2.0)."
    ]
