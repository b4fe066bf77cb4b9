"""The way from float to int8, whose steps are made to fail by a device that reads full int8 wrongly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import softmax

from converter import convert as converting
from converter.convert import Order, convert, open_reader, provisional_manifest
from converter.graph import Graph
from converter.ladder import FLOAT_LAYERS, Climbed, climb, nearest_offsets
from converter.parity import read_logits
from converter.quantise import load_keras
from edge_app.inference.reader import Reader
from edge_app.pack.load import load_pack
from training.models import predict_logits
from training.run import load_evaluation, load_representative, load_run, load_split


@pytest.fixture
def device(finished_run):
    """Logits of a TFLite file, as on the device."""
    manifest = provisional_manifest(load_run(finished_run), load_evaluation(finished_run), "a", "0.0.1", "b")
    return lambda content, images: read_logits(open_reader(content, manifest), images)


@pytest.fixture
def kept(finished_run):
    """Climbs with a device, on the finished run."""

    def climbed(read) -> Climbed:
        model, crops = load_keras(finished_run / "model.keras"), load_representative(finished_run)
        return climb(model, crops, load_run(finished_run), load_split(finished_run / "validation.npz"), read)

    return climbed


def wrong_where_full(device):
    """A device that knows no class where all of a model is int8."""

    def read(content, images):
        logits = device(content, images)
        return logits if Graph(content).float_operations else np.zeros_like(logits)

    return read


def test_the_first_way_is_kept_where_it_loses_nothing(kept, device):
    climbed = kept(device)

    assert [rung.name for rung in climbed.tried] == ["full int8, ranges from 60 crops"]
    assert climbed.excess == "" and climbed.rung.float_operations == ()


def test_where_no_full_int8_is_good_enough_a_layer_stays_in_float(kept, device):
    climbed = kept(wrong_where_full(device))

    assert climbed.rung.name.endswith(", 1 layer in float")
    assert all("layer" not in rung.name for rung in climbed.tried[:-1]) and len(climbed.tried) > 3
    assert climbed.rung.float_operations == Graph(climbed.content).float_operations != ()
    assert climbed.excess == ""


def test_a_device_that_is_off_by_the_same_everywhere_is_corrected(finished_run, device):
    run, validation = load_run(finished_run), load_split(finished_run / "validation.npz")
    model, crops = load_keras(finished_run / "model.keras"), load_representative(finished_run)
    # A bias of noughts is not in the file, so there would be nothing to correct.
    model.layers[-1].bias.assign([0.1, 0.2, 0.3])
    validation.logits = predict_logits(model, validation.images)
    off = np.array([0.5, 0.0, -0.5], np.float32)

    climbed = climb(model, crops, run, validation, lambda *asked: device(*asked) + off)

    assert climbed.rung.name.endswith(" corrected") and climbed.excess == ""
    assert climbed.rung.float_operations == ()


@given(st.integers(0, 2**32 - 1), st.floats(0.1, 2.0))
def test_offsets_bring_the_mean_probability_of_every_class_to_what_is_wanted(seed, how_far):
    random = np.random.default_rng(seed)
    wanted = random.normal(0.0, 2.0, (60, 4)).astype(np.float32)
    found = (wanted + random.normal(0.0, 0.3, (60, 4)) + how_far * np.arange(4)).astype(np.float32)

    offsets = nearest_offsets(wanted, found)

    assert abs(offsets.sum()) < 1e-9
    np.testing.assert_allclose(
        softmax(found + offsets, axis=1).mean(axis=0), softmax(wanted, axis=1).mean(axis=0), atol=1e-3
    )


def test_where_no_way_is_good_enough_the_loss_is_told(kept, device):
    climbed = kept(lambda content, images: np.zeros_like(device(content, images)))

    assert "points of sensitivity for" in climbed.excess
    assert len([rung for rung in climbed.tried if "in float" in rung.name]) <= len(FLOAT_LAYERS)


def test_manifest_and_card_say_what_is_in_float_and_the_device_reads_it(
    changed_run, tmp_path, development_key, monkeypatch
):
    monkeypatch.setattr(converting, "climb", lambda *args: climb(*args[:4], wrong_where_full(args[4])))

    converted = convert(Order(changed_run, tmp_path / "out", "tiny", "0.1.0", development_key))

    (operation,) = converted.climbed.rung.float_operations
    pack = load_pack(converted.path)
    assert f"; in float: {operation}." in pack.manifest.evidence
    assert f"- Not all of it is int8; in float: {operation}." in pack.card
    test = load_split(changed_run / "test.npz")
    called = Reader(pack).read_logits(test.images).argmax(axis=1)
    assert (called == test.logits.argmax(axis=1)).mean() > 0.97
