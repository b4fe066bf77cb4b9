import json

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from edge_app.camera.devices import FoundCamera
from edge_app.camera.v4l2 import Format
from edge_app.cli import app, cameras
from edge_app.exceptions import CameraNotFoundError

GOOD = FoundCamera("USB Microscope", "camera:0", formats=(Format("MJPG", ((1920, 1080), (640, 480))),))
BAD = FoundCamera("Webcam", "camera:2", "No permission for /dev/video2: log in again.")


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path))

    def run(found, *arguments):
        monkeypatch.setattr(cameras, "list_cameras", lambda: list(found))
        return CliRunner().invoke(app, ["cameras", *arguments])

    return run


def test_each_camera_is_listed_with_what_to_type_what_it_gives_and_what_to_do(run):
    result = run([GOOD, BAD])
    assert result.exit_code == 0
    for word in ("USB Microscope", "camera:0", "1920x1080", "camera:2", "No permission"):
        assert word in result.stdout


def test_no_camera_says_how_to_try_the_app_and_is_an_exit_code(run):
    result = run([])
    assert result.exit_code == CameraNotFoundError.exit_code
    assert "simulated" in result.stdout


def test_cameras_none_of_which_works_are_an_exit_code(run):
    assert run([BAD]).exit_code == CameraNotFoundError.exit_code


def test_the_list_is_there_as_json(run):
    assert json.loads(run([GOOD], "--json").stdout)[0]["spec"] == "camera:0"


def test_a_source_is_tried_for_real(run, tmp_path):
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for number in range(5):
        Image.fromarray(np.zeros((80, 120, 3), np.uint8)).save(pictures / f"{number}.png")
    result = run([], "--try", str(pictures))
    assert result.exit_code == 0
    assert "120 x 80 px, it works" in result.stdout
