"""``leukoscope log``, run as a user runs it, at a terminal of 80 columns."""

import csv
import json
import os
import subprocess
import sys

import pytest
from exam_samples import cell, field, started

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import ExamEnded
from edge_app.logbook import database
from edge_app.logbook.logbook import Logbook

PROGRAM = [sys.executable, "-c", "from edge_app.cli import main; main()", "log"]


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def run(home):
    environment = {**os.environ, "LEUKOSCOPE_HOME": str(home), "COLUMNS": "80", "LC_ALL": "C.UTF-8"}

    def run(*arguments):
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def logged(home):
    """The device's log with a flagged real exam and a simulated one; their ids."""
    exams = []
    with Logbook.open(home / "log.sqlite") as logbook:
        for sample, simulated, blasts in (("S-2027-000042", False, 20), ("a longer sample id " * 3, True, 0)):
            exams.append(logbook.start_exam(started(sample_id=sample, simulated=simulated)))
            classes = [CellClass.LYMPHOBLAST] * blasts + [CellClass.NEUTROPHIL] * (100 - blasts)
            logbook.append(exams[-1], (field(), *(cell(f"c{n}", c) for n, c in enumerate(classes)))).result()
            logbook.append(exams[-1], (ExamEnded(reason="target"),)).result()
    return exams


def _refused(result, code, words):
    assert result.returncode == code
    assert result.stdout == ""
    assert result.stderr.startswith("leukoscope: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr


def test_list_fits_80_columns_and_cuts_nothing(run, logged):
    result = run("list")
    assert result.returncode == 0
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "…" not in result.stdout
    for exam in logged:
        assert exam[-8:] in result.stdout
    assert "S-2027-000042" in result.stdout
    assert "20 review" in result.stdout
    assert result.stdout.count("SIMULATED") == 1


def test_list_as_json_has_all_exams_in_order(run, logged):
    exams = json.loads(run("list", "--json").stdout)
    assert [exam["exam"] for exam in exams] == logged
    assert exams[0]["verdict"]["flagged"]


def test_show_takes_the_short_id_of_the_list(run, logged):
    text = run("show", logged[0][-8:]).stdout
    assert logged[0] in text
    assert "lymphoblast" in text
    assert "12.7-29.2" in text
    assert "Blast-suspect 20/100 (95 % CI 13-29 %) — review required." in text
    assert "cell-mobilenet 0.1.0" in text
    assert "1 field, 100 cells" in text
    assert INTENDED_USE in text
    assert "SIMULATED" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_show_says_simulated_first(run, logged):
    assert run("show", logged[1]).stdout.startswith("SIMULATED")


def test_show_as_json_has_the_cells(run, logged):
    document = json.loads(run("show", logged[1], "--json").stdout)
    assert document["exam"] == logged[1]
    assert len(document["cells"]) == 100


def test_show_of_no_exam_is_one_sentence(run, logged):
    _refused(run("show", "nothing"), 6, "no exam 'nothing'")


def test_verify_gives_counts_and_the_head(run, logged, home):
    result = run("verify")
    assert result.returncode == 0
    with database.connect(home / "log.sqlite") as connection:
        (head,) = connection.execute("SELECT hash FROM event ORDER BY sequence DESC").fetchone()
    connection.close()
    assert "206 records of 2 exams verify" in result.stdout
    assert head in result.stdout


def test_verify_of_a_changed_log_names_the_record(run, logged, home):
    with database.connect(home / "log.sqlite") as connection:
        connection.execute("DROP TRIGGER event_no_update")
        connection.execute("UPDATE event SET body = replace(body, 'neutro', 'eosino') WHERE sequence = 50")
    connection.close()
    _refused(run("verify"), 6, "record 50 (cell of exam")


@pytest.mark.parametrize("command", ["list", "verify", "show x", "export --out out.csv"])
def test_without_a_log_every_command_is_one_sentence_and_makes_none(run, home, command):
    _refused(run(*command.split()), 6, "There is no log at")
    assert not home.exists()


@pytest.mark.parametrize("command", ["list", "verify", "show x", "export --out out.csv"])
def test_a_log_cut_off_is_one_sentence_for_every_command(run, logged, home, command):
    log = home / "log.sqlite"
    log.write_bytes(log.read_bytes()[:6000])
    _refused(run(*command.split()), 6, "damaged")


def test_export_of_cells(run, logged, tmp_path):
    out = tmp_path / "cells.csv"
    result = run("export", "--out", out)
    assert result.stdout.startswith("2 exams written to ")
    with out.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 200
    assert {row["simulated"] for row in rows[100:]} == {"true"}


def test_export_of_one_exam_a_line_an_exam(run, logged, tmp_path):
    out = tmp_path / "exams.csv"
    assert run("export", "--out", out, "--rows", "exams", "--exam", logged[0]).returncode == 0
    with out.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["exam"], row["lymphoblast"], row["flagged"]) == (logged[0], "20", "true")


def test_export_as_json(run, logged, tmp_path):
    out = tmp_path / "log.json"
    assert run("export", "--format", "json", "--out", out).returncode == 0
    assert [exam["exam"] for exam in json.loads(out.read_text(encoding="utf-8"))] == logged


def test_export_to_where_nothing_can_be_written_is_one_sentence(run, logged, tmp_path):
    _refused(run("export", "--out", tmp_path / "none" / "out.csv"), 2, "choose another place")


def test_another_log_can_be_named(run, logged, home, tmp_path):
    moved = (home / "log.sqlite").rename(tmp_path / "copy.sqlite")
    assert "206 records" in run("verify", "--log", moved).stdout
