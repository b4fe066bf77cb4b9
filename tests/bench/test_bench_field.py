import json

import pytest
from typer.testing import CliRunner

from edge_app.bench.field import BARE, WHOLE, DrawnField, FieldBench, draw_field
from edge_app.cli import app
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pipeline.beside import Beside


@pytest.fixture(scope="module")
def field():
    return draw_field(3)


def test_the_field_holds_as_many_whole_cells_as_asked(field):
    assert isinstance(field, DrawnField)
    assert len(field.cells) == 3
    assert not any(cell.touches_border for cell in field.cells)


def test_each_timed_round_really_logs_the_field_and_its_cells(field, make_pack, tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as logbook, Beside() as beside:
        timings = FieldBench(field, ReaderPanel.open(make_pack()), logbook, beside).run(2)
        with LogReader.open(logbook.path) as log:
            exam = log.exams()[0].exam
    # Twice and once to warm up, by the whole and by its last part.
    assert len(exam.fields) == 2 * 3
    assert len(exam.cells) == 2 * 3 * len(field.cells)
    assert len([one for one in exam.fields if one.picture_sha256]) == 3
    assert len(timings[WHOLE].ms) == len(timings[BARE].ms) == 2


def test_what_was_measured_is_written_as_json_with_versions_and_threads(tmp_path):
    file = tmp_path / "bench.json"
    result = CliRunner().invoke(app, ["bench", "--field-only", "--rounds", "3", "--json", str(file)])
    assert result.exit_code == 0, result.output
    document = json.loads(file.read_text())
    assert document["machine"]["threads"] == 1
    assert document["machine"]["packages"]["numpy"]
    whole = document["field"]["steps"][WHOLE]
    assert len(whole["rounds_ms"]) == 3
    assert whole["ratio"] > 1
    assert whole["met"] == (whole["ratio"] <= 1.25)
