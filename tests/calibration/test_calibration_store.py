import numpy as np
import pytest

from edge_app.calibration.correct import CalibratedSource
from edge_app.calibration.measure import MeasuredFlatField, MeasuredWhiteBalance, scale_from_points
from edge_app.calibration.store import RECORD, CalibrationStore
from edge_app.camera.frame import Capabilities, Frame
from edge_app.exceptions import CalibrationError
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.settings import Settings

SCALE = scale_from_points((0, 0), (1000, 0), 100.0, (1280, 800))
RAMP = np.repeat(np.linspace(0.5, 1.0, 96), 60).reshape(96, 60).T
FLAT = MeasuredFlatField((RAMP[..., None] * [60000, 50000, 40000]).astype(np.uint16), (1280, 800), 0.5)


class Camera:
    """A camera that sees glass lit as ``FLAT`` says."""

    def __init__(self, live=True, simulated=False, size=(1280, 800)):
        self.capabilities = Capabilities(name="Eye", live=live, stills=False, simulated=simulated)
        width, height = size
        ramp = np.linspace(0.5, 1.0, width)[None, :, None]
        self.pixels = np.broadcast_to(ramp * [233, 194, 155], (height, width, 3)).astype(np.uint8)

    def open(self):
        return self.capabilities

    def read(self):
        return Frame(self.pixels.copy(), 0, 0, "Eye")

    def close(self):
        pass


@pytest.fixture
def store(tmp_path):
    return CalibrationStore(tmp_path / "calibration")


def _read(store, camera, objective="100x"):
    source = CalibratedSource(camera, store, objective)
    source.open()
    return source.read()


def test_what_was_stored_comes_back_with_who_and_when(store):
    store.keep_scale("Eye", "100x", SCALE, "Ana")
    store.keep_flat_field("Eye", "100x", FLAT, "Bo")
    found = store.find("Eye", "100x")
    assert (found.scale.um_per_px, found.scale.operator) == (0.1, "Ana")
    assert found.flat_field.operator == "Bo" and found.scale.date[:2] == "20"
    assert np.array_equal(store.light(found), FLAT.light)


def test_a_calibration_belongs_to_one_camera_behind_one_objective(store):
    store.keep_scale("Eye", "100x", SCALE, "Ana")
    assert store.find("Eye", "40x") is None and store.find("Other", "100x") is None
    assert len(store.all()) == 1


def test_frames_of_a_calibrated_camera_are_even_grey_and_of_known_scale(store):
    store.keep_scale("Eye", "100x", SCALE, "Ana")
    store.keep_flat_field("Eye", "100x", FLAT, "Ana")
    store.keep_white_balance("Eye", "100x", MeasuredWhiteBalance(0.83, 1.0, 1.25), "Ana")
    frame = _read(store, Camera())
    assert frame.pixels.std(axis=(0, 1)).max() < 3
    assert np.ptp(frame.pixels.mean(axis=(0, 1))) < 4
    scale = ScaleKeeper(Settings()).scale_of(frame)
    assert (scale.um_per_px, scale.origin) == (0.1, "calibrated")


def test_a_camera_with_fewer_pixels_keeps_its_calibration(store):
    store.keep_scale("Eye", "100x", SCALE, "Ana")
    assert _read(store, Camera(size=(640, 400))).um_per_px == pytest.approx(0.2)
    assert _read(store, Camera(size=(640, 480))).um_per_px is None


@pytest.mark.parametrize("camera", [Camera(live=False), Camera(simulated=True)])
def test_files_and_simulated_slides_pass_as_they_are(store, camera):
    store.keep_flat_field("Eye", "100x", FLAT, "Ana")
    assert np.array_equal(_read(store, camera).pixels, camera.pixels)


def test_a_damaged_calibration_is_told_and_can_be_made_again(store):
    store.keep_flat_field("Eye", "100x", FLAT, "Ana")
    (record,) = store.folder.glob(f"*/{RECORD}")
    kept = store.find("Eye", "100x")
    (record.parent / kept.flat_field.file).write_bytes(b"x")
    with pytest.raises(CalibrationError, match="was changed"):
        store.light(kept)
    record.write_text("{")
    with pytest.raises(CalibrationError, match="calibrate again"):
        store.find("Eye", "100x")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "calibration").touch()
    with pytest.raises(CalibrationError, match="cannot be"):
        CalibrationStore(tmp_path / "calibration").keep_scale("Eye", "100x", SCALE, "Ana")
