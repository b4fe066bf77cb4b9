import pytest
from typer.testing import CliRunner

from edge_app.cli.operators import app
from edge_app.exceptions import PinError
from edge_app.logbook.reader import LogReader
from edge_app.operators.store import OperatorStore


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path))
    return tmp_path


def _run(*arguments, typed=""):
    return CliRunner().invoke(app, arguments, input=typed, catch_exceptions=False).output


def test_operators_are_added_listed_and_removed(home):
    assert "Ana may now sign in as admin" in _run("add", "Ana", "--role", "admin", typed="4711\n4711\n")
    _run("add", "Bo", "--role", "clinician", "--pin", "2580")
    assert "Bo" in _run("list") and "sign" in _run("list")
    assert "no longer" in _run("remove", "Bo")
    assert "Bo" not in _run("list")


def test_every_change_is_in_the_log_with_who_did_it(home):
    _run("add", "Ana", "--role", "admin", "--pin", "4711")
    _run("reset-pin", "Ana", "--pin", "2580", "--by", "Ana", typed="4711\n")
    with LogReader.open(home / "log.sqlite") as reader:
        kept = [event for _, event in reader.device_events() if event.kind == "operator"]
    assert [(one.action, one.by) for one in kept] == [
        ("added", "command line"),
        ("new PIN", "Ana"),
    ]


def test_who_is_named_as_admin_has_to_be_one(home):
    _run("add", "Ana", "--role", "admin", "--pin", "4711")
    _run("add", "Bo", "--role", "clinician", "--pin", "2580")
    with pytest.raises(PinError, match="Bo is no admin"):
        _run("remove", "Ana", "--by", "Bo", typed="2580\n")
    assert len(OperatorStore().operators()) == 2
