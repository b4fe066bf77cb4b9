import shutil

import pytest

from edge_app.camera.gstreamer import LAUNCH, GStreamerSource, command, jetson_pipeline
from edge_app.camera.source import open_source
from edge_app.exceptions import CameraLostError, CameraNotFoundError
from edge_app.settings import CameraSettings

SMALL = CameraSettings(width_px=320, height_px=240)
needs_gstreamer = pytest.mark.skipif(shutil.which(LAUNCH) is None, reason="GStreamer is not installed")


def test_a_jetsons_camera_is_read_through_nvidias_source():
    assert jetson_pipeline(1, CameraSettings(width_px=1280, height_px=720)) == (
        "nvarguscamerasrc sensor-id=1 ! video/x-raw(memory:NVMM),width=1280,height=720 "
        "! nvvidconv ! video/x-raw,format=BGRx"
    )


def test_exposure_gain_and_locks_are_properties_of_its_source():
    settings = CameraSettings(exposure_us=8000, gain=2, lock=True)
    words = command(jetson_pipeline(0, settings), (1920, 1080))
    assert {"exposuretimerange=8000000 8000000", "gainrange=2 2", "aelock=true", "awblock=true"} <= set(words)


def test_a_pipeline_made_for_opencv_loses_its_sink():
    words = command("v4l2src ! videoconvert ! appsink drop=true", (320, 240))
    assert "appsink" not in words
    assert words.count("fdsink") == 1


def test_jetson_is_a_source_one_can_type():
    assert isinstance(open_source("jetson:0"), GStreamerSource)


@needs_gstreamer
def test_a_real_pipeline_gives_pictures_in_rgb_and_ends():
    source = GStreamerSource("videotestsrc is-live=true pattern=red", "test", SMALL)
    assert source.open().live
    frames = [source.read() for _ in range(3)]
    assert [frame.number for frame in frames] == [0, 1, 2]
    assert frames[0].pixels.shape == (240, 320, 3)
    assert frames[0].pixels[120, 160].tolist() == [255, 0, 0]
    source.close()
    source.close()
    with pytest.raises(CameraLostError):
        source.read()


@needs_gstreamer
def test_a_pipeline_that_ends_is_a_lost_camera():
    source = GStreamerSource("videotestsrc num-buffers=2", "test", SMALL)
    source.open()
    with pytest.raises(CameraLostError, match="tried again by itself"):
        [source.read() for _ in range(3)]
    source.close()


@needs_gstreamer
def test_a_pipeline_that_does_not_start_says_what_is_missing():
    with pytest.raises(CameraNotFoundError, match="nosuchsrc"):
        GStreamerSource("nosuchsrc", "test", SMALL).open()


def test_without_gstreamer_its_packages_are_named(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CameraNotFoundError, match=r"gstreamer1\.0-tools"):
        GStreamerSource("videotestsrc", "test", SMALL).open()
