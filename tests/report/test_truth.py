from pathlib import Path

import pytest

from edge_app.exceptions import TruthError
from edge_app.report.truth import read_truth

PICTURE = Path("field-1.jpg")


def _object(name, box="<xmin>10</xmin><ymin>20</ymin><xmax>50</xmax><ymax>70</ymax>"):
    return f"<object><name>{name}</name><bndbox>{box}</bndbox></object>"


def test_yolo_boxes_are_shares_of_the_picture_around_their_middle(tmp_path):
    (tmp_path / "field-1.txt").write_text("3 0.5 0.5 0.1 0.2\n\n0 0.1 0.2 0.2 0.2\n")
    assert read_truth(tmp_path, PICTURE, (1000, 500)) == (
        pytest.approx((450, 200, 100, 100)),
        pytest.approx((0, 50, 200, 100)),
    )


def test_an_empty_yolo_file_is_a_picture_without_cells(tmp_path):
    (tmp_path / "field-1.txt").touch()
    assert read_truth(tmp_path, PICTURE, (10, 10)) == ()


def test_of_a_voc_file_only_white_cells_count(tmp_path):
    (tmp_path / "field-1.xml").write_text(f"<a>{_object('RBC')}{_object('WBC')}{_object('Platelets')}</a>")
    assert read_truth(tmp_path, PICTURE, (640, 480)) == ((10.0, 20.0, 40.0, 50.0),)


def _box(xmin, ymin, xmax, ymax):
    sides = {"xmin": xmin, "ymin": ymin, "xmax": xmax, "ymax": ymax}
    return "".join(f"<{side}>{value}</{side}>" for side, value in sides.items())


def test_a_yolo_file_may_begin_with_the_mark_of_a_windows_editor(tmp_path):
    (tmp_path / "field-1.txt").write_bytes("0 0.5 0.5 0.1 0.1\n".encode("utf-8-sig"))
    assert len(read_truth(tmp_path, PICTURE, (640, 480))) == 1


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("field-1.txt", "3 0.5 0.5\n", "line 1 is not 'class x y width height'"),
        ("field-1.txt", "a b c d e", "line 1 is not"),
        ("field-1.txt", "\xff", "cannot be read"),
        ("field-1.xml", "<a>", "not Pascal VOC"),
        ("field-1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "not Pascal VOC"),
        ("field-1.xml", f"<a>{_object('WBC', '<xmin>1</xmin>')}</a>", "white cell without its box"),
        ("field-1.txt", "0 nan nan 0.1 0.1", "line 1 is no box in shares of the picture"),
        ("field-1.txt", "0 0.5 0.5 0.1 0.1\n0 320 240 40 40", "line 2 is no box in shares of the picture"),
        ("field-1.txt", "0 0.5 0.5 -0.1 0.1", "line 1 is no box in shares of the picture"),
        ("field-1.xml", f"<a>{_object('WBC', _box('nan', 1, 9, 9))}</a>", "box has no size"),
        ("field-1.xml", f"<a>{_object('WBC', _box(9, 1, 2, 9))}</a>", "box has no size"),
        ("another.txt", "", "no labels for field-1.jpg"),
    ],
)
def test_labels_that_cannot_be_used_are_told(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content.encode("latin-1"))
    with pytest.raises(TruthError, match=reason):
        read_truth(tmp_path, PICTURE, (640, 480))
