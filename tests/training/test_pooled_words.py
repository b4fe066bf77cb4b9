"""What the figures of a cross-validation are called, on a terminal and on a model card alike."""

from edge_app.pack.manifest import Estimate
from training.crossval import Pooled


def _estimate(value):
    return Estimate(value=value, low=value - 0.1, high=value + 0.1)


def test_a_figure_of_patients_is_called_one_and_takes_the_place_of_none_of_all_classes():
    pooled = Pooled(
        seed=0,
        model="int8",
        samples=10,
        metrics={"accuracy": _estimate(0.5), "patient_blast_auc": _estimate(0.6)},
        patients={"accuracy": _estimate(0.7), "patient_auc": _estimate(0.8)},
        per_class={},
        confusion=[],
        per_fold=[],
    )
    assert {name: figure.value for name, figure in pooled.in_words().items()} == {
        "accuracy": 0.5,
        "blast AUC, cells of patients kept apart": 0.6,
        "blasts: accuracy at P(blast) 0.5": 0.7,
        "blasts: ROC-AUC of patients by their mean P(blast)": 0.8,
    }
