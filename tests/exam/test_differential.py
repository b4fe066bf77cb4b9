from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from edge_app.exam.cell_class import MODEL_CLASSES, CellClass
from edge_app.exam.differential import Differential
from edge_app.exam.proportion import clopper_pearson

counts = st.dictionaries(st.sampled_from(CellClass), st.integers(0, 60)).map(Counter)
NOT_LEUCOCYTES = {CellClass.ERYTHROBLAST, CellClass.SMUDGE, CellClass.ARTEFACT}


def test_the_model_classes_are_the_first_eight_classes():
    assert [cell_class.value for cell_class in CellClass][:8] == list(MODEL_CLASSES)


@given(counts)
def test_erythroblasts_smudges_and_artefacts_are_not_in_the_denominator(counts):
    expected = sum(counts.values()) - sum(counts[c] for c in NOT_LEUCOCYTES)
    assert Differential(counts).leucocytes == expected


@given(counts)
def test_shares_add_up_to_the_denominator_and_to_100_percent(counts):
    differential = Differential(counts)
    assert {share.cell_class for share in differential.shares} == set(CellClass) - NOT_LEUCOCYTES
    assert sum(share.count for share in differential.shares) == differential.leucocytes
    assert sum(share.percent for share in differential.shares) == approx(
        100 if differential.leucocytes else 0
    )


@given(counts)
def test_each_share_lies_in_its_exact_interval(counts):
    for share in Differential(counts).shares:
        assert share.interval == clopper_pearson(share.count, share.total)
        assert share.interval.low <= share.percent / 100 <= share.interval.high or share.total == 0


@given(counts)
def test_blasts_are_lymphoblasts_and_myeloblasts(counts):
    assert Differential(counts).blasts == counts[CellClass.LYMPHOBLAST] + counts[CellClass.MYELOBLAST]


def test_unidentified_cells_are_in_the_denominator():
    assert Differential({CellClass.UNIDENTIFIED: 1, CellClass.NEUTROPHIL: 3}).leucocytes == 4


def test_erythroblasts_are_per_100_leucocytes():
    differential = Differential({CellClass.NEUTROPHIL: 50, CellClass.ERYTHROBLAST: 5, CellClass.SMUDGE: 50})
    assert differential.erythroblasts_per_100 == 10


def test_without_leucocytes_every_share_is_0_and_every_interval_the_whole_range():
    differential = Differential({CellClass.ERYTHROBLAST: 3})
    assert differential.erythroblasts_per_100 == 0
    assert all(share.percent == 0 and share.interval == (0, 1) for share in differential.shares)
