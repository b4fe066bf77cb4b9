import pytest
from exam_samples import reading
from hypothesis import given
from hypothesis import strategies as st

from edge_app.exam.cell_class import MODEL_CLASSES, CellClass
from edge_app.exam.protocol import Assignment, OperatingPoint, Opinion, assign, certainty

POINT = OperatingPoint(blast_threshold=0.4, reject_threshold=0.5)
L, M = CellClass.LYMPHOBLAST, CellClass.MYELOBLAST
N, MONO, U = CellClass.NEUTROPHIL, CellClass.MONOCYTE, CellClass.UNIDENTIFIED


def says(cell_class, **probabilities):
    """A reader that names a class, by default with certainty, or has no opinion about a neutrophil."""
    likeliest = N if cell_class is U else cell_class
    return Opinion(reading(**(probabilities or {likeliest.value: 1.0})), cell_class)


@pytest.mark.parametrize(
    ("first", "second", "assigned", "disagreement"),
    [
        (L, L, L, False),
        (L, M, L, False),
        (L, N, U, True),
        (L, U, U, True),
        (N, L, U, True),
        (U, L, U, True),
        (U, N, N, False),
        (N, U, N, False),
        (U, U, U, False),
        (N, N, N, False),
    ],
)
def test_two_readers_make_one_class(first, second, assigned, disagreement):
    assert assign(says(first), says(second)) == Assignment(assigned, disagreement)


@pytest.mark.parametrize("alone", [L, N, U])
def test_a_single_reader_decides(alone):
    assert assign(says(alone)) == Assignment(alone, disagreement=False)


def test_where_readers_name_different_classes_the_mean_decides_and_it_is_marked():
    first = says(CellClass.EOSINOPHIL, eosinophil=0.55, neutrophil=0.45)
    second = says(N, eosinophil=0.1, neutrophil=0.9)
    assert assign(first, second) == assign(second, first) == Assignment(N, disagreement=True)


def test_a_reader_without_an_opinion_still_counts_in_the_mean():
    unsure = says(U, monocyte=0.45, neutrophil=0.05)
    assert assign(unsure, says(N, neutrophil=0.5, monocyte=0.2)).assigned is MONO


def test_probability_of_blast_does_not_name_what_neither_calls_blast():
    first = says(N, lymphoblast=0.39, neutrophil=0.3, monocyte=0.2)
    second = says(MONO, lymphoblast=0.39, neutrophil=0.3, monocyte=0.31)
    assert assign(first, second).assigned is N


@pytest.mark.parametrize("second", [True, False], ids=["two readers", "a single reader"])
@pytest.mark.parametrize(("blast", "marked"), [(0.39, True), (0.31, False)])
def test_a_cell_that_looks_more_like_a_blast_than_like_its_class_is_marked(blast, marked, second):
    opinion = says(N, lymphoblast=blast - 0.1, myeloblast=0.1, neutrophil=0.35, monocyte=0.2)
    given = assign(opinion, opinion) if second else assign(opinion)
    assert given == Assignment(N, disagreement=marked)


opinions = st.sampled_from([CellClass(name) for name in MODEL_CLASSES] + [U]).map(says)


@given(opinions, opinions)
def test_with_two_readers_a_cell_is_blast_only_when_both_say_so(first, second):
    both = first.cell_class.is_blast and second.cell_class.is_blast
    assert assign(first, second).assigned.is_blast == both


@given(opinions, opinions)
def test_a_cell_that_one_reader_alone_calls_blast_is_looked_at_by_a_person(first, second):
    alone = first.cell_class.is_blast != second.cell_class.is_blast
    asked = assign(first, second) == Assignment(U, disagreement=True)
    assert asked == alone


@pytest.mark.parametrize(
    ("assigned", "sure"), [(N, 0.5), (MONO, 0.15), (CellClass.BASOPHIL, 0.8), (U, 0.8), (L, 0.1), (M, 0.1)]
)
def test_the_readers_are_as_sure_of_a_class_as_they_are_on_average_and_of_blast_as_the_less_sure_one(
    assigned, sure
):
    readings = (
        reading(neutrophil=0.2, monocyte=0.3, lymphoblast=0.5),
        reading(neutrophil=0.8, lymphoblast=0.1),
    )
    assert certainty(readings, assigned, detection_confidence=0.7) == pytest.approx(sure)


@pytest.mark.parametrize("debris", [CellClass.SMUDGE, CellClass.ARTEFACT])
def test_of_a_smudge_or_artefact_the_app_is_as_sure_as_what_found_it(debris):
    assert certainty((reading(neutrophil=0.2),), debris, detection_confidence=0.7) == 0.7


def test_without_a_reading_the_app_is_not_sure_at_all():
    assert certainty((), U, detection_confidence=0.7) == 0.0


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
    assert POINT.opinion(reading(**probabilities)).cell_class is opinion


@given(st.dictionaries(st.sampled_from(MODEL_CLASSES), st.floats(0, 1), min_size=1))
def test_a_reading_is_blast_exactly_from_the_threshold_on(probabilities):
    blast = probabilities.get("lymphoblast", 0) + probabilities.get("myeloblast", 0)
    opinion = POINT.opinion(reading(**probabilities))
    assert opinion.cell_class.is_blast == (blast >= POINT.blast_threshold)


def test_a_label_that_is_no_cell_class_is_a_programming_mistake():
    with pytest.raises(ValueError, match="pro_b"):
        POINT.opinion(reading(pro_b=0.9))
