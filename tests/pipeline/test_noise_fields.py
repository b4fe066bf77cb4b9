"""A camera that gives noise which stands still: never a good picture, never a field, never a cell."""

import cv2
import numpy as np
import pytest

from edge_app.camera.frame import Capabilities, Frame
from edge_app.camera.simulated.smear import draw_smear
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker
from edge_app.pipeline.state import Status
from edge_app.settings import Settings

WIDTH, HEIGHT = 480, 300
CAMERA = Capabilities("camera", live=True, stills=False, simulated=False)
SMEAR, _ = draw_smear(3, WIDTH, HEIGHT, 0.16)


def _uniform(rng):
    return rng.integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)


def _gauss(rng):
    return np.clip(rng.normal(180, 40, (HEIGHT, WIDTH, 3)), 0, 255).astype(np.uint8)


def _two_px(rng):
    # A Bayer sensor's noise after demosaicing: grains of two pixels.
    grains = rng.normal(180, 40, (HEIGHT // 2, WIDTH // 2, 3)).astype(np.float32)
    return np.clip(cv2.resize(grains, (WIDTH, HEIGHT)), 0, 255).astype(np.uint8)


def _shuffled(rng):
    return rng.permutation(SMEAR.reshape(-1, 3)).reshape(SMEAR.shape)


@pytest.mark.parametrize("um_per_px", [None, 0.1])
@pytest.mark.parametrize("noise", [_uniform, _gauss, _two_px, _shuffled])
def test_frozen_noise_passes_no_meter_and_counts_nothing(make_pack, beside, noise, um_per_px):
    taker = FieldTaker(CAMERA, ReaderPanel.open(make_pack()), Settings(), ScaleKeeper(Settings()), beside)
    pixels = noise(np.random.default_rng(1))
    for _ in range(4):
        look = taker.look(Frame(pixels.copy(), 0, 0, "noise", um_per_px))
        assert look.proposal is None
        assert look.cells == ()
    assert look.status is Status.ADJUST
    assert not look.quality.passed
    assert "noise" in look.hint


def test_a_smear_with_some_noise_still_counts(make_pack, beside):
    taker = FieldTaker(CAMERA, ReaderPanel.open(make_pack()), Settings(), ScaleKeeper(Settings()), beside)
    noisy = np.clip(SMEAR + np.random.default_rng(1).normal(0, 5, SMEAR.shape), 0, 255).astype(np.uint8)
    looks = [taker.look(Frame(noisy.copy(), 0, 0, "smear", 0.16)) for _ in range(4)]
    assert any(look.proposal is not None for look in looks)
