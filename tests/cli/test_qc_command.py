import pytest
from exam_samples import PACK, signed_exam_events
from typer.testing import CliRunner

from edge_app.cli.qc import app
from edge_app.exam.proportion import clopper_pearson
from edge_app.exceptions import QcError
from edge_app.logbook.device_events import QcReading, QcResult, SettingChanged
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.pack.load import load_pack, shipped_packs
from edge_app.settings import load_settings


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


def cell_packs():
    """The first and the second reader's."""
    named = {path.name.rsplit("-", 1)[0]: load_pack(path) for path in shipped_packs()}
    return named["cell-mobilenet"], named["cell-cnn"]


def _sign_exams(home, count, *, blasts, cells=100):
    """Exams read by the readers in use, signed without a blast after ``blasts`` were corrected."""
    packs = tuple(PACK.model_copy(update={"sha256": pack.sha256}) for pack in cell_packs())
    with Logbook.open(home / "log.sqlite") as logbook:
        for _ in range(count):
            first, *rest = signed_exam_events(blasts=blasts, others=cells - blasts)
            uuid = logbook.start_exam(first.model_copy(update={"packs": packs}))
            logbook.append(uuid, rest).result()


def test_readers_are_held_against_exams_signed_here(home):
    _sign_exams(home, 10, blasts=40)
    said = _run("readers")
    assert "10 exams signed without a blast" in said
    assert "400 of 1000" in said
    assert "had been called blast, 40.0 %" in said
    assert "That is more than the pack states" in said


def test_the_rate_found_here_is_used_until_it_is_forgotten(home):
    _sign_exams(home, 10, blasts=3)
    assert "this" in _run("readers", "--use", "--operator", "Ana")
    rate = load_settings().site_rate.false_blast_rate
    assert rate == pytest.approx(clopper_pearson(30, 1000).high, abs=1e-4)
    _run("readers", "--forget", "--operator", "Ana")
    assert load_settings().site_rate.false_blast_rate is None
    with LogReader.open(home / "log.sqlite") as log:
        changes = [event for _, event in log.device_events() if isinstance(event, SettingChanged)]
    found = {
        "site_rate.pack_sha256": ("", cell_packs()[0].sha256),
        "site_rate.second_sha256": ("", cell_packs()[1].sha256),
        "site_rate.false_blast_rate": ("None", str(rate)),
    }
    assert [(one.name, one.before, one.after, one.operator) for one in changes] == [
        *((name, before, after, "Ana") for name, (before, after) in found.items()),
        *((name, after, before, "Ana") for name, (before, after) in found.items()),
    ]


def test_too_few_exams_are_not_gone_by(home):
    _sign_exams(home, 9, blasts=3, cells=200)
    with pytest.raises(QcError, match="too little to go by"):
        _run("readers", "--use")
    assert load_settings().site_rate.false_blast_rate is None
