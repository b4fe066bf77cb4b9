import csv
import subprocess
import sys

import numpy as np
import pytest
from exam_samples import cell, field, started
from PIL import Image

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified, ExamEnded, ExamSigned
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.report.review import REVIEW_COLUMNS, write_review


@pytest.fixture
def log(tmp_path):
    """A log with one exam: of its cells a was changed to and fro, b never looked at; pictures beside it."""
    (tmp_path / "taken").mkdir()
    Image.fromarray(np.full((90, 120, 3), 200, np.uint8)).save(tmp_path / "taken" / "one.png")
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        exam = logbook.start_exam(started(simulated=False))
        taken = field(source_name="one.png", width_px=120, height_px=90)
        logbook.append(exam, (taken, cell("a"), cell("b"))).result()
        for assigned in (CellClass.BASOPHIL, CellClass.MONOCYTE):
            change = CellReclassified(cell_id="a", assigned=assigned, operator="tester")
            logbook.append(exam, (change,)).result()

    def more(*events):
        with Logbook.open(tmp_path / "log.sqlite") as logbook:
            logbook.append(exam, events).result()

    return more


def written(tmp_path):
    with LogReader.open(tmp_path / "log.sqlite") as reader:
        made = write_review(tmp_path / "out", reader.exams(), reader.pictures, tmp_path / "taken")
    with (tmp_path / "out" / "cells.csv").open(newline="", encoding="utf-8") as file:
        return made, list(csv.DictReader(file))


def test_a_reviewed_cell_has_its_picture_box_and_place_in_the_log(log, tmp_path):
    made, (row,) = written(tmp_path)

    assert list(row) == list(REVIEW_COLUMNS)
    assert (row["cell"], row["class"], row["class_by_app"]) == ("a", "monocyte", "neutrophil")
    assert (row["review_sequence"], row["x_px"], row["first_pack_sha256"]) == ("6", "10.0", "ab" * 32)
    assert (tmp_path / "out" / row["picture"]).read_bytes() == (tmp_path / "taken/one.png").read_bytes()
    assert (made.cells, made.changed, made.pictures, made.missing) == (1, 1, 1, ())


def test_a_signed_exam_gives_all_its_cells(log, tmp_path):
    log(ExamEnded(reason="operator"), ExamSigned(operator="tester"))

    _, rows = written(tmp_path)

    assert [(row["cell"], row["review_sequence"]) for row in rows] == [("a", "6"), ("b", "0")]


def test_a_picture_of_another_size_is_not_the_exams(log, tmp_path):
    Image.fromarray(np.full((91, 120, 3), 200, np.uint8)).save(tmp_path / "taken" / "one.png")

    made, (row,) = written(tmp_path)

    assert made.missing == ("one.png",)
    assert row["picture"] == row["picture_sha256"] == ""


def test_a_picture_beside_the_log_is_used_without_naming_a_folder(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook:
        name = logbook.pictures.put(b"as the camera gave it")
        exam = logbook.start_exam(started(simulated=False))
        logbook.append(exam, (field(picture_sha256=name), cell("a"))).result()
        change = CellReclassified(cell_id="a", assigned=CellClass.BASOPHIL, operator="tester")
        logbook.append(exam, (change,)).result()
    program = [sys.executable, "-c", "from edge_app.cli import main; main()", "log", "export"]
    order = [*program, "--format", "review", "--log", tmp_path / "log.sqlite", "--out", tmp_path / "out"]

    subprocess.run(order, capture_output=True, text=True, check=True)

    assert (tmp_path / "out" / "pictures" / f"{name}.jpg").read_bytes() == b"as the camera gave it"


def test_where_the_log_kept_no_pictures_the_command_asks_for_their_folder(log, tmp_path):
    program = [sys.executable, "-c", "from edge_app.cli import main; main()", "log", "export"]
    order = [*program, "--format", "review", "--log", tmp_path / "log.sqlite", "--out", tmp_path / "out"]

    without = subprocess.run(order, capture_output=True, text=True, check=True)
    taken = subprocess.run(
        [*order, "--pictures", tmp_path / "taken"], capture_output=True, text=True, check=True
    )

    assert "name the folder it came from with --pictures" in without.stderr
    assert "1 reviewed cell, 1 with a changed class, and 1 picture written" in taken.stdout
