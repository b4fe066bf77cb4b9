import os
import shutil
import stat
import subprocess

import pytest
from exam_samples import cell, field, started
from typer.testing import CliRunner

from edge_app.cli import app
from edge_app.cli.report import ReportLanguage
from edge_app.exceptions import ReportError
from edge_app.kiosk.languages import LANGUAGES, spoken_language
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader


@pytest.fixture
def log(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "log.sqlite"
    with Logbook.open(path) as logbook:
        logbook.append(logbook.start_exam(started(sample_id="A/7 ü")), (field(), cell())).result()
    return path


def _run(*arguments):
    return CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False).output


def test_a_report_is_written_under_the_samples_name(log, tmp_path):
    said = _run("report", _only_exam(log), "--log", log)
    (file,) = tmp_path.glob("A-7-ü-*.pdf")
    assert file.name in said
    assert file.read_bytes().startswith(b"%PDF")


def test_a_printer_gets_the_report(log, tmp_path, monkeypatch):
    _print_service(tmp_path, monkeypatch, 'echo "request id is lab-1"; cp "$2" printed.pdf')
    said = _run("report", _only_exam(log), "--out", "r.pdf", "--print", "--log", log)
    assert "request id is lab-1" in said
    assert (tmp_path / "printed.pdf").read_bytes() == (tmp_path / "r.pdf").read_bytes()


def test_without_a_printer_the_report_is_there_and_the_trouble_is_told(log, tmp_path, monkeypatch):
    _print_service(tmp_path, monkeypatch, 'echo "lp: Error - no default destination" >&2; exit 1')
    with pytest.raises(ReportError, match=r"not printed \(no default destination\)"):
        _run("report", _only_exam(log), "--out", "r.pdf", "--print", "--log", log)
    assert (tmp_path / "r.pdf").exists()


def test_without_a_print_service_one_is_told_to_carry_the_file(log, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReportError, match="no print service"):
        _run("report", _only_exam(log), "--out", "r.pdf", "--print", "--log", log)


def test_a_report_is_written_in_another_language(log, tmp_path):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    _run("report", _only_exam(log), "--out", "r.pdf", "--language", "es", "--log", log)
    done = subprocess.run([program, tmp_path / "r.pdf", "-"], capture_output=True, text=True, check=True)
    assert "leucocitos" in done.stdout
    assert spoken_language() == "en"


def test_a_report_can_be_in_every_language_of_the_screen():
    assert [one.value for one in ReportLanguage] == list(LANGUAGES)


def _only_exam(log):
    with LogReader.open(log) as reader:
        (logged,) = reader.exams()
    return logged.exam.uuid


def _print_service(folder, monkeypatch, script):
    program = folder / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
