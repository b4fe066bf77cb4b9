import csv
import json
import os
import resource
import signal
import subprocess
import sys

import pytest
from exam_samples import cell, field, started
from hypothesis import given
from hypothesis import strategies as st

from edge_app.exam.exam import Exam
from edge_app.exceptions import UsageError
from edge_app.logbook.logged import LoggedExam
from edge_app.report.export import harmless, write_cells_csv, write_exams_csv, write_json, write_whole
from edge_app.report.tables import CELL_COLUMNS, EXAM_COLUMNS, cell_rows, exam_document


@pytest.fixture
def make_exam():
    def make(**changes):
        exam = Exam.replay("exam-1", (started(**changes), field(), cell("a"), cell("b")))
        return LoggedExam(exam, "2027-01-01T10:00:00.000+00:00", "device-1")

    return make


def _read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_a_cell_table_has_a_line_for_each_cell(tmp_path, make_exam):
    out = tmp_path / "cells.csv"
    write_cells_csv(out, [make_exam(), make_exam()])
    rows = _read(out)
    assert [row["cell"] for row in rows] == ["a", "b", "a", "b"]
    assert list(rows[0]) == list(CELL_COLUMNS)
    assert float(rows[0]["x_um"]) == cell_rows(make_exam())[0]["x_um"]


def test_an_exam_table_has_a_line_for_each_exam(tmp_path, make_exam):
    out = tmp_path / "exams.csv"
    write_exams_csv(out, [make_exam(), make_exam()])
    rows = _read(out)
    assert list(rows[0]) == list(EXAM_COLUMNS)
    assert [row["leucocytes"] for row in rows] == ["2", "2"]
    assert rows[0]["simulated"] == "true"


def test_without_exams_a_table_is_its_header(tmp_path):
    out = tmp_path / "cells.csv"
    write_cells_csv(out, [])
    assert out.read_bytes() == (",".join(CELL_COLUMNS) + "\r\n").encode()


@pytest.mark.parametrize("text", ['say "hi", then\r\nleave', "µ;Ω,\t", "line\nbreak", ","])
def test_any_text_comes_back_out_of_a_csv(tmp_path, make_exam, text):
    out = tmp_path / "cells.csv"
    write_cells_csv(out, [make_exam(sample_id=text)])
    assert [row["sample_id"] for row in _read(out)] == [text, text]
    assert out.read_bytes().count(b"\r\n") >= 3


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_that_a_spreadsheet_would_run_is_made_harmless(tmp_path, make_exam, start):
    out = tmp_path / "exams.csv"
    write_exams_csv(out, [make_exam(sample_id=f"{start}1+1")])
    assert _read(out)[0]["sample_id"] == f"'{start}1+1"


@given(st.text() | st.integers() | st.floats(allow_nan=False))
def test_no_text_of_a_table_begins_like_a_formula_and_numbers_stay(value):
    made = harmless(value)
    if isinstance(value, str):
        assert made.removeprefix("'") == value.removeprefix("'")
        assert made[:1] not in set("=+-@\t\r\n")
    else:
        assert made is value


def test_json_has_every_exam(tmp_path, make_exam):
    out = tmp_path / "log.json"
    write_json(out, [make_exam(), make_exam(sample_id="µ-2")])
    assert json.loads(out.read_text(encoding="utf-8")) == [
        exam_document(make_exam()),
        exam_document(make_exam(sample_id="µ-2")),
    ]


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path):
    out = tmp_path / "out.csv"
    write_whole(out, "old")
    write_whole(out, "new")
    assert out.read_text() == "new"
    assert list(tmp_path.iterdir()) == [out]


def test_on_a_full_disk_the_older_file_stays_and_nothing_else_is_left(tmp_path):
    out = tmp_path / "out.csv"
    write_whole(out, "old")
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from edge_app.exceptions import UsageError\n"
        "from edge_app.report.export import write_whole\n"
        "try:\n"
        "    write_whole(Path(sys.argv[1]), 'new' * 100_000)\n"
        "except UsageError as error:\n"
        "    print(error)\n"
    )

    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    result = subprocess.run(
        [sys.executable, "-c", script, out],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        preexec_fn=small_files,
    )
    assert "cannot be written (File too large)" in result.stdout
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(UsageError, match=r"cannot be written .*; choose another place"):
        write_whole(tmp_path / "none" / "out.csv", "text")


def test_what_is_no_plain_file_is_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(UsageError, match="not a plain file"):
            write_whole(path, "text")
    assert pipe.is_fifo()
