import pytest
from exam_samples import reading
from hypothesis import given
from hypothesis import strategies as st

from edge_app.exam.cell_class import MODEL_CLASSES, CellClass
from edge_app.exam.protocol import Assignment, OperatingPoint, assign, needs_second_reader

POINT = OperatingPoint(blast_threshold=0.4, reject_threshold=0.5)
L, M = CellClass.LYMPHOBLAST, CellClass.MYELOBLAST
N, MONO, U = CellClass.NEUTROPHIL, CellClass.MONOCYTE, CellClass.UNIDENTIFIED


@pytest.mark.parametrize(
    ("first", "second", "assigned", "disagreement"),
    [
        (L, None, L, False),
        (L, L, L, False),
        (L, M, L, False),
        (L, N, U, True),
        (L, U, U, True),
        (U, None, U, False),
        (U, L, U, True),
        (U, N, N, False),
        (U, U, U, False),
        (N, None, N, False),
        (N, N, N, False),
        (N, L, N, False),
        (N, MONO, N, False),
        (N, U, N, False),
    ],
)
def test_two_readers_make_one_class(first, second, assigned, disagreement):
    assert assign(first, second) == Assignment(assigned, disagreement)


opinions = st.sampled_from([CellClass(name) for name in MODEL_CLASSES] + [U])


@given(opinions, opinions)
def test_with_two_readers_a_cell_is_blast_only_when_both_say_so(first, second):
    assert assign(first, second).assigned.is_blast == (first.is_blast and second.is_blast)


@given(opinions, opinions)
def test_a_disagreement_is_never_a_class_of_its_own(first, second):
    assignment = assign(first, second)
    assert not assignment.disagreement or assignment.assigned is U


@given(opinions)
def test_the_second_reader_is_asked_about_blasts_and_what_the_first_cannot_say(first):
    assert needs_second_reader(first) == (first in (L, M, U))


@pytest.mark.parametrize(
    ("probabilities", "opinion"),
    [
        ({"lymphoblast": 0.4, "lymphocyte": 0.6}, L),
        ({"lymphoblast": 0.2, "myeloblast": 0.25, "lymphocyte": 0.55}, M),
        ({"lymphoblast": 0.39, "lymphocyte": 0.61}, CellClass.LYMPHOCYTE),
        ({"lymphoblast": 0.39, "lymphocyte": 0.31, "monocyte": 0.3}, U),
        ({"neutrophil": 0.5, "monocyte": 0.5}, N),
        ({"neutrophil": 0.49, "monocyte": 0.48}, U),
        ({"lymphoblast": 0.3}, U),
        ({"erythroblast": 0.9}, CellClass.ERYTHROBLAST),
    ],
)
def test_the_operating_point_makes_an_opinion(probabilities, opinion):
    assert POINT.opinion(reading(**probabilities)) is opinion


@given(st.dictionaries(st.sampled_from(MODEL_CLASSES), st.floats(0, 1), min_size=1))
def test_a_reading_is_blast_exactly_from_the_threshold_on(probabilities):
    blast = probabilities.get("lymphoblast", 0) + probabilities.get("myeloblast", 0)
    opinion = POINT.opinion(reading(**probabilities))
    assert opinion.is_blast == (blast >= POINT.blast_threshold)


def test_a_label_that_is_no_cell_class_is_a_programming_mistake():
    with pytest.raises(ValueError, match="pro_b"):
        POINT.opinion(reading(pro_b=0.9))
