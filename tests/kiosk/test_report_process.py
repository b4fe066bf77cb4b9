"""Reports that a program of their own makes."""

import sys

import pytest
from exam_samples import cell, field, started

from edge_app.exceptions import ReportError
from edge_app.kiosk import report_process
from edge_app.kiosk.report_process import write_report
from edge_app.logbook.logbook import Logbook


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def exam(log):
    with Logbook.open(log) as book:
        uuid = book.start_exam(started(sample_id="TUBE-é"))
        book.append(uuid, (field(), cell())).result()
    return uuid


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Puts a script of the shell in Python's place."""

    def put(script):
        path = tmp_path / "python"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(path))

    return put


def test_a_report_is_written_in_a_file_with_any_name(log, exam, tmp_path):
    file = tmp_path / "é.pdf"
    write_report(log, exam, file, "Letter", "hi")
    assert file.read_bytes().startswith(b"%PDF")


def test_what_the_program_says_for_people_is_said_here(log, exam, tmp_path):
    with pytest.raises(ReportError, match=r"^.*missing.r\.pdf cannot be written .* choose another place\.$"):
        write_report(log, exam, tmp_path / "missing" / "r.pdf", "A4", "en")


def test_a_program_that_dies_is_told(log, exam, tmp_path, program):
    program("kill -9 $$")
    with pytest.raises(ReportError, match=r"not made \(code -9\); try again"):
        write_report(log, exam, tmp_path / "r.pdf", "A4", "en")


def test_a_traceback_is_not_shown_to_people(log, exam, tmp_path, program):
    program("echo 'Traceback' >&2; echo 'ValueError: bad' >&2; exit 1")
    with pytest.raises(ReportError, match=r"not made \(code 1\); try again"):
        write_report(log, exam, tmp_path / "r.pdf", "A4", "en")


def test_a_program_that_hangs_is_ended(log, exam, tmp_path, program, monkeypatch):
    monkeypatch.setattr(report_process, "MOST_S", 0.2)
    program("exec sleep 60")
    with pytest.raises(ReportError, match=r"took more than 0\.2 s"):
        write_report(log, exam, tmp_path / "r.pdf", "A4", "en")


def test_a_program_that_is_not_there_is_told(log, exam, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(ReportError, match="not made"):
        write_report(log, exam, tmp_path / "r.pdf", "A4", "en")
