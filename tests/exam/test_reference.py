import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_app.exam.cell_class import CellClass
from edge_app.exam.differential import Differential
from edge_app.exam.reference import GROUPS, age_group, outside

ADULT = GROUPS[-1]


def _share(cell_class, count, total=100):
    counts = {cell_class: count, CellClass.UNIDENTIFIED: total - count}
    return next(one for one in Differential(counts).shares if one.cell_class is cell_class)


@pytest.mark.parametrize(
    ("age", "name"),
    [
        (0.0, "newborn"),
        (0.1, "1 to 23"),
        (1.99, "1 to 23"),
        (2.0, "2 to 10"),
        (10.9, "2 to 10"),
        (11, "11 years"),
    ],
)
def test_an_age_belongs_to_the_group_that_begins_with_it(age, name):
    assert age_group(age).name.startswith(name)


@given(st.floats(0, 130))
def test_every_age_has_a_group(age):
    assert age_group(age) in GROUPS


@pytest.mark.parametrize("age", [-1.0, float("nan")])
def test_what_is_no_age_is_refused(age):
    with pytest.raises(ValueError, match="no age"):
        age_group(age)


def test_a_share_is_outside_only_where_chance_does_not_explain_it():
    assert outside(_share(CellClass.NEUTROPHIL, 38), ADULT) == ""
    assert outside(_share(CellClass.NEUTROPHIL, 20), ADULT) == "below"
    assert outside(_share(CellClass.NEUTROPHIL, 90), ADULT) == "above"


def test_more_cells_show_what_fewer_could_not():
    assert outside(_share(CellClass.LYMPHOCYTE, 50, 100), ADULT) == ""
    assert outside(_share(CellClass.LYMPHOCYTE, 200, 400), ADULT) == "above"


def test_classes_without_a_usual_share_are_never_outside():
    assert outside(_share(CellClass.LYMPHOBLAST, 100), ADULT) == ""


def test_nothing_counted_is_not_outside():
    assert outside(_share(CellClass.NEUTROPHIL, 0, 0), ADULT) == ""
