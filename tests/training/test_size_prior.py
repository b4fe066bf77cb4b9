"""What a cell's size adds to the logits of blasts."""

import numpy as np
import pytest

from converter.quantise import quantise
from edge_app.inference.runtime import open_runtime
from edge_app.vision.crop import PAD_VALUE
from training import models
from training.recipes import cell_recipe
from training.size_prior import SizePrior, with_size_prior

PRIOR = SizePrior(smallest_um2=60.0, largest_um2=135.0, logits=4.0)
LABELS = ("lymphoblast", "lymphocyte", "myeloblast")
SHOWN = cell_recipe().input.model_copy(update={"size_px": 80, "um_per_px": 0.25})


def masked(area_um2: float, seed: int = 0) -> np.ndarray:
    """A square of all colours but that of the padding, as a finished crop shows a cell."""
    side = round(np.sqrt(area_um2) / 0.25)
    crop = np.full((80, 80, 3), PAD_VALUE, np.uint8)
    colours = np.random.default_rng(seed).integers(140, 256, (side, side, 3))
    crop[3 : 3 + side, 5 : 5 + side] = colours
    return crop


@pytest.fixture(scope="module")
def indifferent():
    """A network that says the same of every picture."""
    model = models.build_cnn((4, 8), 80, len(LABELS), dropout=0.0).model
    model.set_weights([np.zeros_like(weights) for weights in model.get_weights()])
    return model


@pytest.mark.parametrize(
    ("area_um2", "logits"), [(36.0, 0.0), (100.0, 4 * 40 / 75), (144.0, 4.0), (225.0, 4.0)]
)
def test_blasts_gain_by_the_area_between_its_ends_and_nothing_else_does(indifferent, area_um2, logits):
    sized = with_size_prior(indifferent, PRIOR, SHOWN, LABELS)
    said = models.predict_logits(sized, masked(area_um2)[None])[0]
    np.testing.assert_allclose(said, [logits, 0.0, logits], atol=1e-3)


def test_a_cell_with_pixels_of_one_padding_grey_in_one_channel_is_as_large(indifferent):
    sized = with_size_prior(indifferent, PRIOR, SHOWN, LABELS)
    tinted = masked(100.0)
    tinted[..., 0] = PAD_VALUE
    whole, part = models.predict_logits(sized, np.stack([masked(100.0), tinted]))
    np.testing.assert_allclose(part, whole, atol=1e-3)


def test_int8_on_the_device_adds_as_much(indifferent):
    sized = with_size_prior(indifferent, PRIOR, SHOWN, LABELS)
    crops = np.stack([masked(area, seed) for seed, area in enumerate(np.linspace(40.0, 200.0, 24))])
    runtime = open_runtime(quantise(sized, crops))
    answers = runtime.run((crops.astype(int) - 128).astype(np.int8)).astype(float)
    logits = (answers - runtime.output.zero_point) * runtime.output.scale
    np.testing.assert_allclose(logits, models.predict_logits(sized, crops), atol=0.15)


def test_what_is_added_is_not_learnt(indifferent):
    sized = with_size_prior(indifferent, PRIOR, SHOWN, LABELS)
    assert len(sized.trainable_weights) == len(indifferent.trainable_weights)


@pytest.mark.parametrize(
    ("change", "labels"),
    [
        ({"masking": "none"}, LABELS),
        ({"um_per_px": None, "masking": "none"}, LABELS),
        ({}, ("monocyte", "lymphocyte", "basophil")),
    ],
)
def test_without_mask_or_blasts_the_network_stays_as_it_is(indifferent, change, labels):
    shown = SHOWN.model_copy(update=change)
    assert with_size_prior(indifferent, PRIOR, shown, labels) is indifferent
