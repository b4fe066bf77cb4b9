import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from edge_app.calibration.measure import MeasuredScale
from edge_app.calibration.store import CalibrationStore
from edge_app.cli.doctor import space_findings
from edge_app.logbook import database
from edge_app.logbook.logbook import Logbook

PROGRAM = [sys.executable, "-c", "from edge_app.cli import main; main()"]


@pytest.fixture
def doctor(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "LEUKOSCOPE_HOME": str(home), "COLUMNS": "80"}

    def doctor(*arguments):
        command = [*PROGRAM, "doctor", *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, check=False
        )

    doctor.home = home
    return doctor


def _topics(result):
    return {finding["topic"]: finding for finding in json.loads(result.stdout)}


def test_everything_it_looks_at_is_listed(doctor):
    topics = _topics(doctor("--json"))
    assert {"system", "packages", "screen", "camera", "scale", "log", "clock", "space"} <= topics.keys()


def test_every_finding_that_is_not_ok_says_what_to_do(doctor):
    for finding in json.loads(doctor("--json").stdout):
        assert finding["level"] == "ok" or finding["advice"] or "; " in finding["found"]


def test_a_broken_log_is_a_fault(doctor):
    (doctor.home / "log.sqlite").write_text("not a database " * 200)
    result = doctor("--json")
    assert result.returncode == 1
    assert _topics(result)["log"]["level"] == "fault"
    assert "Traceback" not in result.stderr


def test_a_calibrated_camera_is_told_with_its_scale(doctor):
    measured = MeasuredScale(0.0956, 0.09, 0.1, "two points", (1280, 960))
    CalibrationStore(doctor.home / "calibration").keep_scale("Eye", "100x", measured, "Ana")
    scale = _topics(doctor("--json"))["scale"]
    assert scale["level"] == "ok"
    assert "Eye, 100x: 0.0956" in scale["found"]


@pytest.mark.parametrize(
    ("free", "level", "words"),
    [
        (10**7, "fault", "soon no exam is saved"),
        (3 * 10**8, "fault", "pictures of their cells are not"),
        (7 * 10**8, "note", "Sync and free space"),
        (10**10, "ok", ""),
    ],
)
def test_it_says_what_a_full_disk_costs(tmp_path, monkeypatch, free, level, words):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=free))
    (finding,) = space_findings(tmp_path / "log.sqlite")
    assert finding.level.value == level
    assert words in finding.advice


def test_broken_settings_are_a_fault(doctor):
    (doctor.home / "settings.toml").write_text("target_cells = -3\n")
    result = doctor("--json")
    assert result.returncode == 1
    assert "target_cells" in _topics(result)["settings"]["found"]


@pytest.mark.skipif(os.geteuid() != 0, reason="takes another account")
def test_an_account_that_may_not_look_at_the_data_is_told_to_use_sudo(tmp_path):
    tmp_path.chmod(0o700)
    environment = {**os.environ, "LEUKOSCOPE_HOME": str(tmp_path)}
    drop = "import os; os.setgroups([]); os.setgid(65534); os.setuid(65534);"
    asks = (
        "import json; from edge_app.cli import doctor as d; from edge_app.settings import default_log_path;"
    )
    code = f"{asks} {drop} print(d._closed(default_log_path()), d._locked_out(default_log_path()).advice)"

    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout == "True Ask with the kiosk's account: sudo leukoscope doctor --fix-hints\n"


def test_the_table_fits_80_columns(doctor):
    assert max(len(line) for line in doctor().stdout.splitlines()) <= 80


def test_it_says_whether_who_takes_the_card_reads_names(doctor, monkeypatch):
    assert "with its key on the same card" in _topics(doctor("--json"))["stolen card"]["found"]
    with Logbook.open(doctor.home / "log.sqlite"):
        pass
    assert "same disk" in _topics(doctor("--json"))["stolen card"]["found"]
    for path in doctor.home.iterdir():
        path.unlink()
    monkeypatch.setattr(database, "ENCRYPTS", False)
    with Logbook.open(doctor.home / "log.sqlite"):
        pass
    assert (
        "not encrypted: who takes the card reads names" in _topics(doctor("--json"))["stolen card"]["found"]
    )
