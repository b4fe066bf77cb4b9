"""``leukoscope log backup``, ``encrypt`` and ``rescue``, as a technician runs them."""

import pytest
from exam_samples import cell, field, started
from typer.testing import CliRunner

from edge_app.cli.log import app
from edge_app.exceptions import LogbookWriteError
from edge_app.logbook import database
from edge_app.logbook.logbook import Logbook


@pytest.fixture
def log(tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "log.sqlite"


def _examine(log, exams=1):
    with Logbook.open(log) as logbook:
        for _ in range(exams):
            exam = logbook.start_exam(started())
            name = logbook.pictures.put(exam.encode())
            logbook.append(exam, (field(picture_sha256=name), cell())).result()


def _run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False).output


def test_a_backup_says_what_it_holds_and_that_its_key_is_to_be_kept_apart(log, tmp_path):
    _examine(log)
    said = _run("backup", "--to", tmp_path / "stick")
    assert "3 records verify; 1 pictures copied" in said
    assert f"keep a copy of {log.parent / 'log.key'} too, in another place" in said


def test_a_plain_log_is_encrypted_once(log, monkeypatch):
    with monkeypatch.context() as without:
        without.setattr(database, "ENCRYPTS", False)
        _examine(log)
    assert "1 plain pictures were encrypted" in _run("encrypt")
    assert "encrypted already; 0 plain pictures" in _run("encrypt")
    assert not database.is_plain(log)
    assert "3 records of 1 exams verify" in _run("verify")


def test_a_rescue_says_what_was_saved_what_is_lost_and_what_to_do(log):
    _examine(log, exams=3)
    connection = database.connect(log)
    connection.execute("DROP TRIGGER event_no_delete")
    connection.execute("DELETE FROM event WHERE sequence IN (4, 8)")
    connection.close()
    said = _run("rescue", "--out", log.with_name("new.sqlite"))
    assert "4 records of 2 exams saved" in said
    assert "2 records lost, 3 left out" in said
    assert said.count("lacks records: compare it with the slide") == 2
    assert said.count("is lost: take it again") == 1
    assert "give new.sqlite its name" in said
    assert "5 records of 2 exams verify" in _run("verify", "--log", log.with_name("new.sqlite"))


def test_a_rescue_into_a_file_that_is_there_is_refused(log):
    _examine(log)
    with pytest.raises(LogbookWriteError, match="there already"):
        _run("rescue", "--out", log)
