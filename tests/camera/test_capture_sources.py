import sys
import types

import cv2
import numpy as np
import pytest

from edge_app.camera.devices import list_cameras, video_devices
from edge_app.camera.opencv import OpenCVCamera
from edge_app.camera.picamera import Picamera2Source
from edge_app.camera.video import VideoSource
from edge_app.exceptions import CameraLostError, CameraNotFoundError, EndOfSourceError
from edge_app.settings import CameraSettings

RED = (200, 40, 30)


@pytest.fixture
def video(tmp_path):
    path = tmp_path / "slide.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10.0, (96, 64))
    for _ in range(5):
        writer.write(np.full((64, 96, 3), RED[::-1], np.uint8))
    writer.release()
    return path


def test_a_video_is_read_to_its_end_in_rgb(video):
    source = VideoSource(video)
    capabilities = source.open()
    assert (capabilities.live, capabilities.stills, capabilities.frame_count) == (False, False, 5)
    frames = [source.read() for _ in range(5)]
    assert [f.number for f in frames] == [0, 1, 2, 3, 4]
    assert np.abs(frames[4].pixels.reshape(-1, 3).mean(axis=0) - RED).max() < 6
    with pytest.raises(EndOfSourceError):
        source.read()
    source.close()
    source.close()


def test_a_closed_video_gives_no_frames(video):
    with pytest.raises(EndOfSourceError, match="closed"):
        VideoSource(video).read()


@pytest.mark.parametrize(
    ("content", "word"), [(None, "not there"), (b"", "0 bytes"), (b"no video at all" * 50, "no video")]
)
def test_what_is_no_video_is_refused_quietly_in_one_sentence(tmp_path, capfd, content, word):
    path = tmp_path / "slide.mp4"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CameraNotFoundError, match=rf"slide\.mp4.*{word}|{word}.*\.$"):
        VideoSource(path).open()
    assert capfd.readouterr().err == ""


def test_a_video_without_its_end_is_refused_or_ends_quietly(tmp_path, video, capfd):
    path = tmp_path / "cut.avi"
    path.write_bytes(video.read_bytes()[:2000])
    source = VideoSource(path)
    with pytest.raises((CameraNotFoundError, EndOfSourceError)):
        source.open()
        for _ in range(10):
            source.read()
    source.close()
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("device", [97, "/dev/video97"])
def test_a_camera_that_is_not_there_is_told_quietly_with_those_that_are(capfd, device):
    with pytest.raises(CameraNotFoundError) as caught:
        OpenCVCamera(device).open()
    message = str(caught.value)
    assert "/dev/video97" in message
    assert all(there in message for there in video_devices())
    assert message.endswith(".")
    assert capfd.readouterr().err == ""


def test_a_pipeline_opencv_does_not_start_says_how_to_try_it():
    with pytest.raises(CameraNotFoundError, match="gst-launch"):
        OpenCVCamera("nosuchsrc ! appsink").open()


def test_a_camera_that_stops_giving_frames_is_lost(video):
    # A video file stands for a camera: it delivers, then its reads fail, as when a plug is pulled.
    class FileCamera(OpenCVCamera):
        def _open_device(self):
            return cv2.VideoCapture(str(video))

    camera = FileCamera(0)
    assert camera.open().live
    frames = [camera.read() for _ in range(5)]
    assert np.abs(frames[0].pixels.reshape(-1, 3).mean(axis=0) - RED).max() < 6
    with pytest.raises(CameraLostError):
        camera.read()
    camera.close()
    camera.close()
    with pytest.raises(CameraLostError):
        camera.read()


def test_video_devices_are_listed_by_number(tmp_path):
    for name in ("video10", "video2", "video", "videox", "vbi0"):
        (tmp_path / name).touch()
    assert video_devices(tmp_path) == [str(tmp_path / "video2"), str(tmp_path / "video10")]


def test_cameras_are_listed_by_the_kernels_names_without_metadata_nodes(tmp_path):
    for node, name, index in (("video2", "Microscope", "0"), ("video3", "Microscope", "1")):
        (tmp_path / node).mkdir()
        (tmp_path / node / "name").write_text(f"{name}\n")
        (tmp_path / node / "index").write_text(index)
    assert "Microscope (camera:2)" in [str(camera) for camera in list_cameras(tmp_path)]
    assert "camera:3" not in [camera.spec for camera in list_cameras(tmp_path)]


def test_without_picamera2_its_package_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "picamera2", None)
    with pytest.raises(CameraNotFoundError, match="python3-picamera2"):
        Picamera2Source().open()


class StubPicamera2:
    """The few calls of picamera2 that are used; the real one needs a board."""

    cameras = ({"Model": "imx477", "Id": "/base/i2c@1a"},)
    sensor_resolution = (4056, 3040)

    def __init__(self, number):
        self.closed = False

    @classmethod
    def global_camera_info(cls):
        return cls.cameras

    def create_video_configuration(self, main):
        return {"main": main}

    def align_configuration(self, configuration):
        configuration["aligned"] = True

    def configure(self, configuration):
        type(self).configured += (configuration,)

    def camera_configuration(self):
        return self.configured[-1] | {"colour_space": None}

    def start(self):
        pass

    def capture_array(self, name, wait):
        from concurrent.futures import Future

        job = types.SimpleNamespace(future=Future())
        job.get_result = lambda timeout: job.future.result(timeout)
        if self.closed:
            job.future.set_exception(RuntimeError("camera stopped"))
        else:
            job.future.set_result(np.zeros((76, 101, 4), np.uint8)[:, :100])
        return job

    def close(self):
        self.closed = True

    camera_controls = ("AeEnable", "ExposureTime", "AnalogueGain")

    def set_controls(self, asked):
        type(self).asked = asked

    def capture_metadata(self):
        return {"ExposureTime": 8000, "AnalogueGain": 2.0, "ColourGains": (1.5, 2.0)}


@pytest.fixture
def picamera2(monkeypatch):
    monkeypatch.setitem(sys.modules, "picamera2", types.SimpleNamespace(Picamera2=StubPicamera2))
    monkeypatch.setattr(StubPicamera2, "configured", (), raising=False)
    return StubPicamera2


def test_a_large_picamera2_sensor_is_read_at_half_size_in_rgb_order(picamera2):
    source = Picamera2Source()
    assert source.open().name == "imx477"
    assert picamera2.configured == ({"main": {"size": (2028, 1520), "format": "BGR888"}, "aligned": True},)
    assert source.read().pixels.shape == (76, 100, 3)
    source.close()
    source.close()
    with pytest.raises(CameraLostError):
        source.read()


def test_a_picamera2_that_stops_is_lost(picamera2):
    source = Picamera2Source()
    source.open()
    source._camera.close()
    with pytest.raises(CameraLostError, match="stopped giving pictures"):
        source.read()


def test_a_picamera2_number_that_is_not_there_is_told(picamera2):
    with pytest.raises(CameraNotFoundError, match="no picamera2 camera 3"):
        Picamera2Source(3).open()


def test_a_picamera2_keeps_what_is_set_and_says_what_it_does_not_have(picamera2):
    source = Picamera2Source(0, CameraSettings(exposure_us=8000, colour_gains=(1.0, 1.0)))
    refused = source.open().refused
    assert picamera2.asked == {"AeEnable": False, "ExposureTime": 8000}
    assert refused == ("The camera has no AwbEnable.", "The camera has no ColourGains.")
