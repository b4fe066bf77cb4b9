import pytest
from typer.testing import CliRunner

from edge_app.cli.qc import app
from edge_app.exceptions import QcError
from edge_app.logbook.device_events import QcReading, QcResult
from edge_app.logbook.logbook import Logbook


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path))
    return tmp_path


def _run(*arguments):
    return CliRunner().invoke(app, arguments, catch_exceptions=False).output


def _expect():
    return _run("expect", "Normal smear", "L7", "neutrophil=60:4", "lymphocyte=30", "--operator", "Ana")


def _read_control(home, *, passed):
    reading = QcReading(cell_class="neutrophil", share=0.6, z=0.0 if passed else 3.4)
    broken = reading if passed else reading.model_copy(update={"rules": ("1-2s", "1-3s")})
    result = QcResult(passed=passed, operator="Ana", lot="L7", leucocytes=100, readings=(broken,))
    with Logbook.open(home / "log.sqlite") as logbook:
        logbook.append_device(result).result()


def test_the_control_in_use_and_what_it_should_hold_is_shown(home):
    assert "2 classes watched" in _expect()
    _read_control(home, passed=True)
    said = _run("status")
    assert "Normal smear, lot L7" in said
    assert "neutrophil: 60.0 %, SD 4.0 %" in said
    assert "Today's control slide passed" in said


def test_status_fails_while_todays_control_is_missing_or_rejected(home):
    _expect()
    with pytest.raises(QcError, match="No control slide was read today"):
        _run("status")
    _read_control(home, passed=False)
    with pytest.raises(QcError, match="rejected"):
        _run("status")


def test_results_are_listed_with_the_rules_they_break(home):
    _expect()
    assert "No control slide" in _run("list")
    _read_control(home, passed=False)
    said = _run("list")
    for words in ("rejected", "1-3s", "+3.4"):
        assert words in said


@pytest.mark.parametrize("share", ["neutrophil", "neutrophil=many", "giant=3", "neutrophil=120"])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(QcError):
        _run("expect", "Normal smear", "L7", share, "--operator", "Ana")
