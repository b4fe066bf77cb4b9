import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from training.patients import FIGURES, patient_figures


def _scores():
    random = np.random.default_rng(0)
    patients = np.repeat([f"p{i}" for i in range(12)], 20)
    positive = np.repeat(np.arange(12) % 2 == 0, 20)
    return np.clip(random.normal(0.4 + 0.2 * positive, 0.2), 0, 1), positive, patients


def test_every_figure_is_given_and_lies_in_its_interval():
    found = patient_figures(*_scores(), resamples=50)

    assert list(found) == list(FIGURES)
    assert all(e.low <= e.value <= e.high for e in found.values())


def test_the_cell_figure_counts_cells_and_the_patient_figure_patients():
    score, positive, patients = _scores()
    found = patient_figures(score, positive, patients, resamples=0)

    names = np.unique(patients)
    mean = [score[patients == name].mean() for name in names]
    sick = [positive[patients == name].all() for name in names]
    assert found["auc"].value == pytest.approx(roc_auc_score(positive, score))
    assert found["patient_auc"].value == pytest.approx(roc_auc_score(sick, mean))


def test_sensitivity_falls_as_the_wanted_specificity_rises():
    found = patient_figures(*_scores(), resamples=0)

    at = [found[f"sensitivity_at_specificity_{level}"].value for level in (80, 90, 95)]
    assert at == sorted(at, reverse=True)
