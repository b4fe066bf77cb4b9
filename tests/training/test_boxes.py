import numpy as np
import pytest

from edge_app.vision.locate import LocatedCell
from training.boxes import Box, cell_in, read_chula_boxes
from training.exceptions import DatasetError

SHAPE = (400, 800, 3)


def located(x: float, y: float) -> LocatedCell:
    return LocatedCell(
        centre_px=(x, y),
        box=(int(x) - 10, int(y) - 10, 21, 21),
        mask=np.ones((21, 21), np.uint8),
        confidence=1.0,
        nucleus_um2=40.0,
        touches_border=False,
    )


def test_class_numbers_become_names_and_boxes_stay_shares(tmp_path):
    file = tmp_path / "M-8_1.txt"
    file.write_text("4 0.5 0.25 0.1 0.2\n0 0.1 0.9 0.05 0.05\n")

    assert read_chula_boxes(file) == [
        ("monocyte", Box(0.5, 0.25, 0.1, 0.2)),
        ("neutrophil", Box(0.1, 0.9, 0.05, 0.05)),
    ]


@pytest.mark.parametrize("line", ["9 0.5 0.5 0.1 0.1", "1 0.5 0.5 0.1", "one 0.5 0.5 0.1 0.1"])
def test_a_line_that_is_no_box_is_named(tmp_path, line):
    file = tmp_path / "E-11_3.txt"
    file.write_text(f"1 0.2 0.3 0.1 0.1\n{line}\n")

    with pytest.raises(DatasetError, match="line 2 is not 'class x y width height'"):
        read_chula_boxes(file)


def test_a_picture_without_its_boxes_is_named(tmp_path):
    with pytest.raises(DatasetError, match="restore the file"):
        read_chula_boxes(tmp_path / "lost.txt")


def test_the_cell_nearest_the_middle_of_the_box_is_meant():
    near, nearer, elsewhere = located(410, 205), located(402, 199), located(600, 200)

    assert cell_in(Box(0.5, 0.5, 0.1, 0.2), [near, nearer, elsewhere], SHAPE) is nearer


def test_a_cell_at_the_edge_of_the_box_is_another():
    assert cell_in(Box(0.5, 0.5, 0.1, 0.2), [located(436, 200)], SHAPE) is None
