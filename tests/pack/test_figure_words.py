"""What the figures of a manifest are called."""

import pytest

from edge_app.pack.evidence import figure_words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("balanced_accuracy", "balanced accuracy"),
        ("blast_auc", "blast AUC"),
        ("patient_blast_auc", "blast AUC, cells of patients kept apart"),
        ("macro_f1_within_pbc_barcelona", "macro F1 within pbc_barcelona"),
    ],
)
def test_a_figure_is_called_what_it_is(key, words):
    assert figure_words(key) == words
