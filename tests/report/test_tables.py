import json

import pytest
from exam_samples import cell, exams, field, reading, started
from hypothesis import given

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified, ExamEnded, ExamSigned
from edge_app.exam.exam import Exam
from edge_app.logbook.logged import LoggedExam
from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS, cell_rows, exam_document, exam_row

BY_HAND = (
    started(sample_id="S-7", simulated=False),
    field(1),
    cell(
        "a", CellClass.LYMPHOBLAST, readings=(reading(lymphoblast=0.91234), reading("cnn", lymphoblast=0.8))
    ),
    cell("b", CellClass.NEUTROPHIL),
    cell("c", CellClass.ERYTHROBLAST, disagreement=True),
    ExamEnded(reason="operator"),
    CellReclassified(cell_id="b", assigned=CellClass.MONOCYTE, operator="B. Reviewer"),
    ExamSigned(operator="A. Clinician"),
)


def _logged(events):
    return LoggedExam(Exam.replay("exam-1", events), "2027-01-01T10:00:00.000+00:00", "device-1")


@given(exams())
def test_a_row_has_exactly_the_columns_explained(events):
    logged = _logged(events)
    assert list(exam_row(logged)) == list(EXAM_COLUMNS)
    assert all(list(row) == list(CELL_COLUMNS) for row in cell_rows(logged))


@given(exams())
def test_there_is_a_row_for_each_cell_with_its_class(events):
    logged = _logged(events)
    rows = cell_rows(logged)
    assert [row["cell"] for row in rows] == list(logged.exam.cells)
    assert [row["class"] for row in rows] == [c.assigned.value for c in logged.exam.cells.values()]


def test_a_cell_row_says_what_app_readers_and_person_said():
    first, second, third = cell_rows(_logged(BY_HAND))
    assert (first["class"], first["class_by_app"], first["reclassified_by"]) == (
        "lymphoblast",
        "lymphoblast",
        "",
    )
    assert (first["first_reader"], first["first_reader_probability"]) == ("lymphoblast", 0.9123)
    assert (first["second_reader"], first["second_reader_probability"]) == ("lymphoblast", 0.8)
    assert (second["class"], second["class_by_app"]) == ("monocyte", "neutrophil")
    assert second["reclassified_by"] == "B. Reviewer"
    assert (second["second_reader"], second["second_reader_probability"]) == ("", "")
    assert third["disagreement"] is True
    assert (first["x_um"], first["y_um"], first["width_um"], first["height_um"]) == (1.17, 2.34, 11.7, 10.53)
    assert (first["um_per_px"], first["scale_origin"], first["field"]) == (0.117, "estimated", 1)


def test_an_exam_row_has_counts_shares_and_verdict():
    row = exam_row(_logged(BY_HAND))
    assert (row["sample_id"], row["status"], row["signed_by"], row["ended"]) == (
        "S-7",
        "final",
        "A. Clinician",
        "operator",
    )
    assert (row["leucocytes"], row["lymphoblast"], row["monocyte"], row["neutrophil"]) == (2, 1, 1, 0)
    assert row["lymphoblast_percent"] == 50
    assert row["lymphoblast_percent_low"] == pytest.approx(1.2579, abs=1e-4)
    assert row["lymphoblast_percent_high"] == pytest.approx(98.7421, abs=1e-4)
    assert (row["erythroblast"], row["erythroblasts_per_100"], row["blast_suspect"]) == (1, 50, 1)
    assert row["packs"] == "cell-mobilenet 0.1.0"
    assert row["verdict"].startswith("Blast-suspect 1/2 (95 % CI 1-99 %)")


@pytest.mark.parametrize("simulated", [True, False])
def test_every_table_says_whether_the_slide_was_simulated(simulated):
    logged = _logged((started(simulated=simulated), field(), cell()))
    assert exam_row(logged)["simulated"] is simulated
    assert cell_rows(logged)[0]["simulated"] is simulated
    assert exam_document(logged)["started"]["simulated"] is simulated


@given(exams())
def test_a_document_is_json_with_all_fields_and_cells(events):
    logged = _logged(events)
    document = json.loads(json.dumps(exam_document(logged), allow_nan=False))
    assert document["intended_use"] == INTENDED_USE
    assert len(document["fields"]) == document["fields_taken"] == len(logged.exam.fields)
    assert {c["cell_id"]: c["class"] for c in document["cells"]} == {
        name: c.assigned.value for name, c in logged.exam.cells.items()
    }
    assert document["verdict"]["sentence"] == logged.exam.verdict.sentence


def test_a_document_may_leave_fields_and_cells_out():
    document = exam_document(_logged(BY_HAND), cells=False)
    assert "cells" not in document
    assert "fields" not in document
    assert document["cells_found"] == 3
