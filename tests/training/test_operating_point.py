"""Where a cross-validation's models say blast, on folds whose scores are set by hand."""

import numpy as np
import pytest
from crossval_by_hand import healthy, sick, write_crossval

from training.exceptions import RunError
from training.operating_point import pooled_operating_point

pytestmark = pytest.mark.usefixtures("few_resamples")


def test_the_threshold_lets_a_fifth_of_the_healthy_cells_of_all_folds_over_it(tmp_path):
    spread = np.linspace(0.02, 0.98, 50)
    folds = [healthy(f"h{n}", *spread) + sick(f"s{n}", *np.sqrt(spread)) for n in range(2)]
    point = pooled_operating_point(write_crossval(tmp_path / "cv", *folds), 0, "float")
    assert np.mean(spread < point.blast_threshold) == pytest.approx(0.8, abs=0.02)
    assert point.specificity.value == pytest.approx(0.8, abs=0.02)
    assert point.sensitivity.value == pytest.approx(
        np.mean(np.sqrt(spread) >= point.blast_threshold), abs=0.02
    )


def test_no_patient_is_measured_at_a_threshold_chosen_with_them(tmp_path):
    low = healthy("h0", *np.linspace(0.05, 0.15, 20)) + sick("s0", *[0.9] * 20)
    high = healthy("h1", *np.linspace(0.5, 0.6, 20)) + sick("s1", *[0.95] * 20)
    point = pooled_operating_point(write_crossval(tmp_path / "cv", low, high), 0, "float")
    # At the threshold of the other fold none of h1's cells passes and all of h0's do; on all, 0.8 would.
    assert point.specificity.value == pytest.approx(0.5)
    assert np.mean([p < point.blast_threshold for _, _, p in low[:20] + high[:20]]) >= 0.8


def test_the_words_count_patients_and_cells(tmp_path):
    folds = [healthy(f"h{n}", 0.1, 0.2) + sick(f"s{n}", 0.8) for n in range(3)]
    point = pooled_operating_point(write_crossval(tmp_path / "cv", *folds), 0, "float")
    assert point.split.startswith("6 patients of clinic, each held out once in 3 folds")
    assert "3 blasts, 6 others" in point.split


def test_without_patients_it_says_pictures(tmp_path):
    folds = [healthy(f"h{n}", 0.1, 0.2) + sick(f"s{n}", 0.8) for n in range(2)]
    point = pooled_operating_point(write_crossval(tmp_path / "cv", *folds, grouped=False), 0, "float")
    assert point.split.startswith("4 pictures")


def test_without_a_blast_class_there_is_none(tmp_path):
    folds = [healthy(f"h{n}", 0.1) + sick(f"s{n}", 0.8) for n in range(2)]
    where = write_crossval(tmp_path / "cv", *folds, labels=("monocyte", "lymphocyte"))
    assert pooled_operating_point(where, 0, "float") is None


def test_int8_needs_every_fold_measured(tmp_path):
    folds = [healthy(f"h{n}", 0.1) + sick(f"s{n}", 0.8) for n in range(2)]
    with pytest.raises(RunError):
        pooled_operating_point(write_crossval(tmp_path / "cv", *folds), 0, "int8")
