import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training import metrics


def test_confusion_and_class_figures_agree_with_hand_values():
    true = np.array([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    called = np.array([0, 0, 0, 1, 1, 1, 1, 1, 0, 0])

    matrix = metrics.confusion(true, called, 2)
    figures = metrics.class_figures(matrix)

    assert matrix.tolist() == [[3, 1], [2, 4]]
    assert figures["sensitivity"] == pytest.approx([3 / 4, 4 / 6])
    assert figures["specificity"] == pytest.approx([4 / 6, 3 / 4])
    assert figures["precision"] == pytest.approx([3 / 5, 4 / 5])
    assert figures["f1"] == pytest.approx([6 / 9, 8 / 11])


def test_weights_count_a_sample_as_often_as_they_say():
    true, called = np.array([0, 1, 1]), np.array([0, 0, 1])

    assert metrics.confusion(true, called, 2, np.array([2.0, 0.0, 3.0])).tolist() == [[2, 0], [0, 3]]


def test_auc_is_the_share_of_pairs_in_order():
    scores = np.array([0.1, 0.4, 0.35, 0.8])
    positive = np.array([False, False, True, True])

    assert metrics.auc(scores, positive) == pytest.approx(3 / 4)


def test_auc_of_one_class_is_undefined():
    assert np.isnan(metrics.auc(np.array([0.1, 0.2]), np.array([True, True])))


def test_sensitivity_at_a_specificity_by_hand():
    scores = np.array([0.1, 0.2, 0.3, 0.9, 0.25, 0.5, 0.95, 0.99])
    positive = np.array([False] * 4 + [True] * 4)

    assert metrics.sensitivity_at(scores, positive, 0.75) == pytest.approx(3 / 4)
    assert metrics.sensitivity_at(scores, positive, 1.0) == pytest.approx(2 / 4)


def test_calibration_error_by_hand():
    confidence = np.array([0.9, 0.9, 0.6, 0.6])
    right = np.array([True, True, False, True])

    assert metrics.calibration_error(confidence, right) == pytest.approx((2 * 0.1 + 2 * 0.1) / 4)


def test_the_temperature_undoes_logits_that_are_too_sure():
    random = np.random.default_rng(0)
    logits = random.normal(0, 1.5, (4000, 3))
    labels = np.array([random.choice(3, p=row) for row in metrics.probabilities(logits, 1.0)])

    assert metrics.fit_temperature((3.0 * logits).astype(np.float32), labels) == pytest.approx(3.0, rel=0.1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40),
    st.floats(0.0, 1.0),
)
def test_the_threshold_keeps_the_specificity_it_was_asked_for(cells, specificity):
    scores = np.array([score for score, _ in cells])
    positive = np.array([blast for _, blast in cells])

    threshold = metrics.threshold_at_specificity(scores, positive, specificity)

    negatives = scores[~positive]
    reachable = not len(negatives) or np.mean(negatives < 1.0) >= specificity
    if len(negatives) and reachable:
        assert np.mean(negatives < threshold) >= specificity
    assert 0.0 <= threshold <= 1.0


def test_intervals_over_patients_are_wider_than_over_cells():
    random = np.random.default_rng(1)
    patients = np.repeat([str(i) for i in range(10)], 40)
    right = random.random(400) < np.repeat(random.uniform(0.4, 1.0, 10), 40)
    labels, sources = np.zeros(400, np.int64), np.full(400, "x")

    def share(weights):
        return float((weights * right).sum() / weights.sum())

    (by_patient,) = metrics.GroupBootstrap(labels, patients, sources).estimate(share)
    cells = np.arange(400).astype(str)
    (by_cell,) = metrics.GroupBootstrap(labels, cells, sources).estimate(share)

    assert by_patient.value == pytest.approx(right.mean()) == by_cell.value
    assert by_patient.low < by_cell.low < right.mean() < by_cell.high < by_patient.high


def test_every_resample_keeps_patients_of_each_class():
    labels = np.array([0] * 6 + [1] * 6)
    groups = np.array(["a", "a", "b", "b", "c", "c", "n", "n", "n", "n", "o", "o"])
    boot = metrics.GroupBootstrap(labels, groups, np.full(12, "x"))
    smallest = []

    boot.estimate(lambda w: smallest.append(min(w[labels == 0].sum(), w[labels == 1].sum())) or 0.5)

    assert min(smallest) > 0


def test_two_patients_of_whom_all_resamples_say_the_same_are_no_certainty():
    labels = np.array([0] * 16 + [1] * 16)
    groups = np.repeat(["a", "b", "c", "d"], 8)
    right = np.tile([1.0] * 7 + [0.0], 4)
    boot = metrics.GroupBootstrap(labels, groups, np.full(32, "x"))

    (estimate,) = boot.estimate(lambda weights: float(np.average(right, weights=weights)))

    assert estimate.value == 0.875
    assert estimate.low < 0.3
    assert estimate.high > 0.95


@pytest.mark.parametrize(
    ("found", "of", "low", "high"),
    [(0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (5, 10, 0.1871, 0.8129), (1, 1, 0.025, 1.0)],
)
def test_the_exact_interval_is_that_of_the_tables(found, of, low, high):
    assert metrics.exact_interval(found, of) == pytest.approx((low, high), abs=1e-4)


def test_an_undefined_figure_says_that_it_knows_nothing():
    boot = metrics.GroupBootstrap(np.zeros(3, np.int64), np.array(list("abc")), np.full(3, "x"))

    (estimate,) = boot.estimate(lambda weights: float("nan"))

    assert (estimate.value, estimate.low, estimate.high) == (0.0, 0.0, 1.0)
