import pytest
from exam_samples import added, cell, field, reading, started

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified
from edge_app.exam.exam import Exam
from edge_app.kiosk.view_models.gallery import certainty, gallery_view


@pytest.fixture
def exam():
    return Exam("exam", started()).apply(
        field(),
        cell("sure", CellClass.NEUTROPHIL, readings=(reading(neutrophil=0.9, lymphocyte=0.1),)),
        cell("unsure", CellClass.NEUTROPHIL, readings=(reading(neutrophil=0.6, lymphocyte=0.4),)),
        cell(
            "differ",
            CellClass.UNIDENTIFIED,
            readings=(reading(lymphoblast=0.8, lymphocyte=0.2), reading("cnn", lymphocyte=0.9)),
            disagreement=True,
        ),
        cell("blast", CellClass.LYMPHOBLAST, readings=(reading(lymphoblast=0.5, myeloblast=0.4),)),
        added("missed", CellClass.MONOCYTE),
    )


def names(view):
    return [tile.cell_id for tile in view.tiles]


def test_cells_stand_by_class_and_the_least_certain_first(exam):
    assert names(gallery_view(exam)) == ["blast", "missed", "unsure", "sure", "differ"]


def test_a_persons_word_and_an_added_cell_are_certain(exam):
    moved = exam.apply(CellReclassified(cell_id="differ", assigned=CellClass.LYMPHOCYTE, operator="x"))
    assert certainty(moved.cells["differ"]) == certainty(moved.cells["missed"]) == 1.0


def test_a_blast_is_as_certain_as_its_blast_probability(exam):
    assert certainty(exam.cells["blast"]) == pytest.approx(0.9)


def test_a_class_is_as_certain_as_the_readers_are_on_average(exam):
    two = (reading(neutrophil=0.9), reading("cnn", neutrophil=0.7))
    assert certainty(exam.apply(cell("two", CellClass.NEUTROPHIL, readings=two)).cells["two"]) == 0.8


def test_what_nobody_could_name_is_as_certain_as_the_best_guess(exam):
    guess = (reading(neutrophil=0.4, monocyte=0.3), reading("cnn", neutrophil=0.2, monocyte=0.35))
    unnamed = exam.apply(cell("unnamed", CellClass.UNIDENTIFIED, readings=guess))
    assert certainty(unnamed.cells["unnamed"]) == 0.4


def test_a_smudge_is_as_certain_as_its_outline_and_stands_with_that_in_the_gallery(exam):
    seen = exam.apply(cell("burst", CellClass.SMUDGE, detection_confidence=0.7))
    assert certainty(seen.cells["burst"]) == 0.7
    (tile,) = [tile for tile in gallery_view(seen).tiles if tile.cell_id == "burst"]
    assert (tile.name, tile.certainty, tile.sign) == ("Smudge", "70 %", "")


def test_a_disagreement_is_as_uncertain_as_can_be(exam):
    assert certainty(exam.cells["differ"]) == 0.0


def test_every_state_has_a_sign_beside_its_colour(exam):
    moved = exam.apply(CellReclassified(cell_id="sure", assigned=CellClass.LYMPHOBLAST, operator="x"))
    signs = {tile.cell_id: tile.sign for tile in gallery_view(moved).tiles}
    assert signs == {"sure": "!✎", "unsure": "", "differ": "?", "blast": "!", "missed": "+"}


def test_both_readers_and_both_classes_are_told(exam):
    moved = exam.apply(
        CellReclassified(cell_id="differ", assigned=CellClass.LYMPHOCYTE, operator="B. Reviewer")
    )
    assert gallery_view(moved, current="differ").opinions == (
        "MobileNet: Lymphoblast, suspect 80 % · CNN: Lymphocyte 90 % · app: Unidentified · "
        "B. Reviewer says Lymphocyte"
    )


def test_an_added_cell_names_who_added_it(exam):
    assert (
        gallery_view(exam, current="missed").opinions == "MobileNet: Neutrophil 90 % · added by B. Reviewer"
    )


def test_without_an_exam_the_page_is_empty_but_whole():
    view = gallery_view(None)
    assert view.tiles == ()
    assert len(view.classes) == len(CellClass)
