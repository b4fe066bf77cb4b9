import cv2
import numpy as np
import pytest
from typer.testing import CliRunner

from edge_app.camera.simulated.smear import draw_smear
from edge_app.cli.calibrate import app
from edge_app.exceptions import CalibrationError
from edge_app.logbook.reader import LogReader


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path / "home"))
    for seed in range(6):
        picture, _ = draw_smear(seed, 1280, 800, 0.12)
        (tmp_path / "fields").mkdir(exist_ok=True)
        cv2.imwrite(str(tmp_path / "fields" / f"{seed}.png"), picture[..., ::-1])
    return tmp_path


def _run(*arguments):
    return CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False).output


def test_a_calibration_is_measured_shown_and_in_the_log(home):
    whose = ("--camera", "Eye", "--operator", "Ana")
    points = ("--from", "100,400", "--to", "1100,400", "--length", 120)
    assert "0.1200 µm per pixel" in _run("scale", home / "fields" / "0.png", *points, *whose)
    assert "Ana" in _run("show") and "100x" in _run("show")
    with pytest.raises(CalibrationError, match="surer than red cells; add --replace"):
        _run("red-cells", home / "fields", *whose)
    assert "Eye: 0.12" in _run("red-cells", home / "fields", *whose, "--replace")
    with LogReader.open(home / "home" / "log.sqlite") as reader:
        kept = [event for _, event in reader.device_events() if event.kind == "calibration"]
    assert [event.details["method"] for event in kept] == ["two points", "red cells"]


def test_what_is_calibrated_fits_80_columns(home, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    camera = "HD USB Camera: HD USB Camera (0c45:6366)"
    _run("red-cells", home / "fields", "--camera", camera, "--operator", "Dr Ana Maria Pereira")
    shown = _run("show")
    assert "…" not in shown
    assert all(word in shown for word in ("(0c45:6366)", "µm/px", "Pereira"))


@pytest.mark.parametrize("operator", ["", "   ", "A" * 65])
def test_nobody_and_a_name_without_end_do_not_calibrate(home, operator):
    with pytest.raises(CalibrationError, match="Say who calibrates"):
        _run("red-cells", home / "fields", "--camera", "Eye", "--operator", operator)


def test_a_black_picture_is_no_micrometer(home):
    cv2.imwrite(str(home / "black.png"), np.zeros((800, 1280, 3), np.uint8))
    points = ("--from", "100,400", "--to", "1100,400", "--length", 120)
    with pytest.raises(CalibrationError, match="no lines of a micrometer"):
        _run("scale", home / "black.png", *points, "--camera", "Eye", "--operator", "Ana")


@pytest.mark.parametrize("command", ["white-balance", "flat-field"])
def test_a_colour_is_no_glass(home, command):
    paper = np.full((800, 1280, 3), (40, 60, 220), np.uint8)
    cv2.imwrite(str(home / "red.png"), paper)
    with pytest.raises(CalibrationError, match="a colour that no lamp has"):
        _run(command, home / "red.png", "--camera", "Eye", "--operator", "Ana")


def test_without_a_calibration_that_is_said():
    assert "Nothing is calibrated yet" in _run("show")


@pytest.mark.parametrize("point", ["100", "a,b", "1,2,3"])
def test_a_point_that_is_none_is_told(home, point):
    with pytest.raises(CalibrationError, match="is no point"):
        _run(
            *("scale", home / "fields" / "0.png", "--from", point, "--to", "9,9", "--length", 1),
            *("--camera", "Eye", "--operator", "Ana"),
        )


def test_a_smear_is_no_empty_glass(home):
    with pytest.raises(CalibrationError, match="empty glass"):
        _run("flat-field", home / "fields", "--camera", "Eye", "--operator", "Ana")
