import csv
import io
import json

import pyarrow.parquet as pq
import pytest
from fhir.resources.R4B.bundle import Bundle
from sqlalchemy import update

from edge_app.exam.events import ExamAmended, ExamSigned
from edge_app.logbook.logbook import Logbook
from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS
from hub import query
from hub.exceptions import HubExportError
from hub.exports import DICTIONARY, TEXTS, TRUE_OR_FALSE, write_csv, write_fhir, write_parquet, write_pdf
from hub.query import ExamFilter, exam_keys, exams
from hub.store import HubStore
from hub.tables import EXAM

ALL = ExamFilter()


@pytest.fixture
def filled(store, device, keys, tmp_path):
    """A store with a final, an amended and a flagged exam."""
    first, second = device.take_exam("=1+1"), device.take_exam("S-2", blasts=20)
    with Logbook.open(device.log) as logbook:
        logbook.append(first, (ExamSigned(operator="Ana"),)).result()
        logbook.append(
            second,
            (
                ExamSigned(operator="Ana"),
                ExamAmended(operator="Bo", reason="tube"),
                ExamSigned(operator="Bo"),
            ),
        ).result()
    store.take(device.export(tmp_path / "stick"), keys)
    return store


def _rows(file):
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))


def test_csv_has_a_row_an_exam_a_row_a_cell_and_what_columns_mean(filled, tmp_path):
    files = write_csv(filled, ALL, tmp_path / "out")
    exams, cells, meanings = map(_rows, files)
    assert (len(exams), len(cells)) == (2, 4 + 23)
    assert {row["column"] for row in meanings} == {*EXAM_COLUMNS, *CELL_COLUMNS}
    assert all(row["meaning"] for row in meanings)
    assert files[-1].name == DICTIONARY


def test_an_exam_is_read_once_for_all_tables(filled, tmp_path, monkeypatch):
    read, exam = [], HubStore.exam
    monkeypatch.setattr(HubStore, "exam", lambda store, *key: read.append(key) or exam(store, *key))

    write_csv(filled, ALL, tmp_path / "out")

    assert len(read) == len(set(read)) == 2


def test_every_exam_is_found_once_however_they_are_asked_for(filled, monkeypatch):
    with filled.changing() as connection:
        connection.execute(update(EXAM).values(started_utc="2026-11-28T08:00:00.000+00:00"))
    (rows, _) = exams(filled, ALL, page=None)
    monkeypatch.setattr(query, "BATCH", 1)

    keys = list(exam_keys(filled, ALL))

    assert keys == [(row["device_id"], row["exam_uuid"]) for row in rows]
    assert len(keys) == 2


def test_a_sample_that_looks_like_a_formula_is_harmless_in_a_spreadsheet(filled, tmp_path):
    (exams, *_) = write_csv(filled, ExamFilter(sample="="), tmp_path)
    (row,) = _rows(exams)
    assert not row["sample_id"].startswith("=")


def test_parquet_holds_the_same_with_types(filled, tmp_path):
    exams, cells = (pq.read_table(file) for file in write_parquet(filled, ALL, tmp_path))
    assert (exams.num_rows, cells.num_rows) == (2, 27)
    assert sorted(exams["flagged"].to_pylist()) == [False, True]
    assert exams.schema.field("leucocytes").type == "double"


def test_every_column_has_a_type():
    assert {*TEXTS, *TRUE_OR_FALSE} <= {*EXAM_COLUMNS, *CELL_COLUMNS}


def test_fhir_is_valid_r4_with_manual_codes_and_the_paper(filled, tmp_path):
    statuses = []
    for file in write_fhir(filled, ALL, tmp_path):
        document = json.loads(file.read_text())
        Bundle.model_validate(document)
        resources = [entry["resource"] for entry in document["entry"]]
        (report,) = [one for one in resources if one["resourceType"] == "DiagnosticReport"]
        codes = {
            one["code"]["coding"][0]["code"] for one in resources if one["resourceType"] == "Observation"
        }
        assert {"709-6", "769-0", "737-7"} <= codes and "770-8" not in codes
        assert report["presentedForm"][0]["contentType"] == "application/pdf"
        assert "not a diagnosis" in report["conclusion"]
        assert len(report["result"]) == len(codes)
        statuses.append(report["status"])
    assert sorted(statuses) == ["amended", "final"]


def test_references_in_fhir_lead_to_entries(filled, tmp_path):
    document = json.loads(write_fhir(filled, ALL, tmp_path)[0].read_text())
    urls = {entry["fullUrl"] for entry in document["entry"]}
    assert set(_references(document)) <= urls


def _references(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "reference":
                yield inner
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)


def test_a_report_is_written_for_each_exam(filled, tmp_path):
    files = write_pdf(filled, ALL, tmp_path)
    assert len(files) == 2 and all(file.read_bytes().startswith(b"%PDF") for file in files)


@pytest.mark.parametrize("write", [write_csv, write_parquet, write_fhir, write_pdf])
def test_nothing_to_write_and_no_place_for_it_are_told(filled, tmp_path, write):
    with pytest.raises(HubExportError, match="No exam fits"):
        write(filled, ExamFilter(sample="nobody"), tmp_path / "none")
    (tmp_path / "file").touch()
    with pytest.raises(HubExportError, match="cannot be written"):
        write(filled, ALL, tmp_path / "file" / "out")
