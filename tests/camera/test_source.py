import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from edge_app.camera.folder import FolderSource
from edge_app.camera.gstreamer import GStreamerSource
from edge_app.camera.opencv import OpenCVCamera
from edge_app.camera.picamera import Picamera2Source
from edge_app.camera.simulated.stage import SimulatedSlide
from edge_app.camera.source import CHOICES, OPENCV_HAS_GSTREAMER, open_source
from edge_app.camera.video import VideoSource
from edge_app.exceptions import UsageError


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        ("simulated", SimulatedSlide),
        (" simulated ", SimulatedSlide),
        ("camera:0", OpenCVCamera),
        ("camera:/dev/video2", OpenCVCamera),
        (
            "camera:v4l2src ! videoconvert ! appsink",
            OpenCVCamera if OPENCV_HAS_GSTREAMER else GStreamerSource,
        ),
        ("picamera2", Picamera2Source),
        ("picamera2:1", Picamera2Source),
        ("video:slide.mp4", VideoSource),
    ],
)
def test_a_spec_names_its_source(spec, kind):
    assert type(open_source(spec)) is kind


def test_paths_are_told_apart(tmp_path):
    Image.new("RGB", (80, 80)).save(tmp_path / "field.PNG")
    (tmp_path / "slide.MP4").touch()
    assert type(open_source(str(tmp_path))) is FolderSource
    assert type(open_source(str(tmp_path / "field.PNG"))) is FolderSource
    assert type(open_source(str(tmp_path / "slide.MP4"))) is VideoSource
    assert type(open_source(f"simulated:{tmp_path}")) is SimulatedSlide


@pytest.mark.parametrize(
    "spec", ["", "camera", "camera:", "camera:x", "picamera2:x", "video:", "nowhere", "\0"]
)
def test_a_bad_spec_is_told_with_the_choices(spec):
    with pytest.raises(UsageError) as caught:
        open_source(spec)
    assert CHOICES in str(caught.value)


def test_a_file_that_is_neither_picture_nor_video_is_told(tmp_path):
    (tmp_path / "notes.txt").touch()
    with pytest.raises(UsageError, match="neither a picture nor a video"):
        open_source(str(tmp_path / "notes.txt"))


def test_a_missing_folder_for_the_simulated_slide_is_told(tmp_path):
    with pytest.raises(UsageError, match="not there"):
        open_source(f"simulated:{tmp_path / 'gone'}")


@given(st.integers(0, 9999))
def test_any_camera_number_is_taken(number):
    assert type(open_source(f"camera:{number}")) is OpenCVCamera
    assert type(open_source(f"picamera2:{number}")) is Picamera2Source


@given(
    st.one_of(st.text(), st.builds("{}:{}".format, st.sampled_from(["camera", "picamera2", "x"]), st.text()))
)
def test_any_text_gives_a_source_or_a_usage_error_of_one_line(spec):
    try:
        assert open_source(spec) is not None
    except UsageError as error:
        assert "\n" not in str(error)
