import numpy as np
import pytest

from edge_app.inference.occlusion import occlusion_map
from edge_app.inference.panel import ReaderPanel
from edge_app.vision.crop import PAD_VALUE


@pytest.fixture
def reader(make_pack):
    return ReaderPanel.open(make_pack()).first


def test_the_map_points_at_the_only_place_the_class_hangs_on(reader):
    size = reader.manifest.input.size_px
    crop = np.full((size, size, 3), PAD_VALUE, np.uint8)
    crop[2:6, 10:14] = (255, 0, 0)
    losses = occlusion_map(reader, crop, "lymphoblast")
    inside = losses[2:6, 10:14].mean()
    losses[1:7, 9:15] = 0.0
    assert inside > 0
    assert inside > 4 * np.abs(losses).max()


def test_on_a_plain_crop_no_place_matters(reader):
    size = reader.manifest.input.size_px
    crop = np.full((size, size, 3), PAD_VALUE, np.uint8)
    assert np.abs(occlusion_map(reader, crop, "lymphoblast")).max() == 0.0
