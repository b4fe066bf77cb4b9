"""What the figures of a run are worth, in words."""

import pytest

from edge_app.pack.manifest import Estimate
from training.evidence import no_better_than_a_coin


def _auc(low, value, high):
    return Estimate(value=value, low=low, high=high)


@pytest.mark.parametrize("auc", [_auc(0.16, 0.31, 0.47), _auc(0.4, 0.6, 0.8), _auc(0.5, 0.7, 0.9)])
def test_a_model_whose_interval_reaches_that_of_a_coin_is_said_to(auc):
    assert "no better than a coin" in no_better_than_a_coin({"blast_auc": auc})


def test_patients_kept_apart_count_and_not_cells_of_other_sets():
    figures = {"blast_auc": _auc(0.9, 0.95, 0.97), "patient_blast_auc": _auc(0.3, 0.5, 0.7)}
    assert "ROC-AUC 0.50" in no_better_than_a_coin(figures)


def test_of_a_model_that_tells_blasts_and_of_one_that_knows_none_nothing_is_said():
    assert no_better_than_a_coin({"blast_auc": _auc(0.51, 0.7, 0.8)}) == ""
    assert no_better_than_a_coin({"accuracy": _auc(0.1, 0.2, 0.3)}) == ""
