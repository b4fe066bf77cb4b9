"""How a command ends."""

import io

import pytest

from edge_app.console import READER_GONE, run_command
from edge_app.exceptions import UsageError


def test_an_error_for_people_is_one_sentence_and_its_exit_code(capsys):
    def fail() -> None:
        raise UsageError("There is no slide; put one in.")

    with pytest.raises(SystemExit) as ended:
        run_command(fail, "leukoscope-try")
    assert ended.value.code == UsageError.exit_code
    assert capsys.readouterr().err == "leukoscope-try: There is no slide; put one in.\n"


def test_a_reader_that_went_away_is_no_error_to_speak_of(monkeypatch, capfd):
    def fail() -> None:
        raise BrokenPipeError

    monkeypatch.setattr("sys.stderr", io.StringIO())
    with pytest.raises(SystemExit) as ended:
        run_command(fail, "leukoscope-try")
    assert ended.value.code == READER_GONE
    assert capfd.readouterr().err == ""


def test_an_error_of_ours_is_not_hidden():
    def fail() -> None:
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        run_command(fail, "leukoscope-try")
