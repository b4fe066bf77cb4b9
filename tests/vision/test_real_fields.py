"""Real fields of three laboratories: each passes as a smear, and no boxed white cell is taken for debris."""

import pytest
from real_pictures import DATA, read_real, require, true_scale

from edge_app.camera.images import list_images
from edge_app.report.truth import read_truth
from edge_app.settings import PassMarks
from edge_app.vision.debris import judge_located
from edge_app.vision.locate import locate_cells
from edge_app.vision.matching import match
from edge_app.vision.quality import measure_quality

FOLDERS = ("chula_fields/images", "bccd_fields/JPEGImages", "taleqani_all4/Benign", "taleqani_all4/Pro")
BOXES = {
    "chula_fields/images": "chula_fields/labels",
    "bccd_fields/JPEGImages": "bccd_fields/Annotations",
}


def _some(folder):
    return [(picture.name, picture, read_real(picture)) for picture in list_images(require(folder))[::25]]


@pytest.mark.data
@pytest.mark.parametrize("folder", FOLDERS)
def test_a_real_field_has_two_dyes_and_round_things(folder):
    marks = PassMarks()
    for name, _, pixels in _some(folder):
        scores = {meter.name: meter.score for meter in measure_quality(pixels, true_scale(folder)).meters}
        assert scores["stain"] >= marks.stain, name
        assert scores["specimen"] >= marks.specimen, name


@pytest.mark.data
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_nuclei_of_a_real_field_have_the_colour_of_nuclei(folder):
    um_per_px = true_scale(folder)
    for name, _, pixels in _some(folder):
        cells = locate_cells(pixels, um_per_px)
        area = pixels.shape[0] * pixels.shape[1] * um_per_px**2
        stained = measure_quality(pixels, um_per_px).stained
        assert not cells or stained.nuclear(sum(c.nucleus_um2 for c in cells) / area) > 0.9, name


@pytest.mark.data
@pytest.mark.parametrize("folder", BOXES)
def test_no_white_cell_that_people_boxed_is_called_debris(folder):
    for name, picture, pixels in _some(folder):
        cells = locate_cells(pixels, true_scale(folder))
        boxes = read_truth(DATA / BOXES[folder], picture, (pixels.shape[1], pixels.shape[0]))
        boxed = [id(cell) for _, cell in match(boxes, cells).pairs]
        judged = judge_located(pixels, cells, true_scale(folder))
        kinds = {one.kind for cell, one in zip(cells, judged, strict=True) if id(cell) in boxed}
        assert kinds <= {"cell"}, name
