from dataclasses import replace

import numpy as np
import pytest

from converter.exceptions import ParityError
from converter.parity import GUARDED, check_logits, compare, figures
from edge_app.inference.reader import Reader
from edge_app.pack.load import load_pack
from training.evaluate import evaluate_predictions
from training.run import load_evaluation, load_run, load_split


@pytest.fixture
def parts(finished_run):
    splits = [load_split(finished_run / f"{name}.npz") for name in ("validation", "test")]
    return load_run(finished_run), load_evaluation(finished_run), *splits


@pytest.fixture
def reader(converted):
    return Reader(load_pack(converted[0].path))


def test_the_int8_figures_are_within_a_point_of_float(converted):
    parity = converted[0].parity
    assert parity.agreement >= 0.97
    assert max(parity.losses.values()) <= 0.01
    assert parity.excess == ""


def test_every_guarded_figure_is_compared(converted):
    assert set(converted[0].parity.losses) == set(GUARDED)


def test_int8_is_measured_on_the_logits_of_the_device(parts, reader):
    run, evaluation, validation, test = parts
    parity = compare(run, evaluation, reader, validation, test)
    for split in (validation, test):
        split.logits = reader.read_logits(split.images).astype(np.float32)
    assert parity.int8_model == evaluate_predictions(run, validation, test)
    assert parity.float_model == evaluation


def test_a_cell_of_which_classes_are_equally_likely_counts_for_each_in_part(parts):
    run, _, validation, _ = parts
    undecided = np.zeros((len(validation), len(run.labels)), np.float32)

    found = figures(run, validation, undecided)

    for name in run.labels:
        assert found[f"sensitivity for {name}"] == pytest.approx(1 / len(run.labels))


def test_the_runs_own_arrays_are_left_alone(parts, reader):
    run, evaluation, validation, test = parts
    before = test.logits.copy()
    compare(run, evaluation, reader, validation, test)
    np.testing.assert_array_equal(test.logits, before)


def test_a_laboratory_never_trained_on_is_measured_too(parts, reader):
    run, evaluation, validation, test = parts
    parity = compare(run, evaluation, reader, validation, test, external=test)
    assert parity.int8_model.external.cells == len(test)


def test_progress_counts_every_picture(parts, reader):
    run, evaluation, validation, test = parts
    seen = []
    compare(run, evaluation, reader, validation, test, progress=lambda *counts: seen.append(counts))
    total = len(validation) + len(test)
    assert seen[-1] == (total, total)
    assert [read for read, _ in seen] == sorted(read for read, _ in seen)


def test_a_loss_beyond_a_point_is_put_in_words(converted):
    parity = converted[0].parity
    figures = parity.int8_model.metrics
    worse = figures["balanced_accuracy"].model_copy(
        update={"value": figures["balanced_accuracy"].value - 0.05}
    )
    int8_model = parity.int8_model.model_copy(update={"metrics": figures | {"balanced_accuracy": worse}})
    assert replace(parity, int8_model=int8_model).excess == "5.0 points of balanced accuracy"


def test_logits_of_the_same_model_pass():
    logits = np.random.default_rng(0).normal(0, 5, (10, 3)).astype(np.float32)
    check_logits(logits, logits + np.float32(1e-4))


@pytest.mark.parametrize("other", [np.zeros((10, 3)), np.zeros((10, 4))])
def test_logits_of_another_model_are_refused(other):
    logits = np.random.default_rng(0).normal(0, 5, (10, 3)).astype(np.float32)
    with pytest.raises(ParityError, match="are not those of the model beside them"):
        check_logits(logits, other.astype(np.float32))
