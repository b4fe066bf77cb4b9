import json
import os
import subprocess
import sys

import pytest

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


def test_broken_settings_are_a_fault(doctor):
    (doctor.home / "settings.toml").write_text("target_cells = -3\n")
    result = doctor("--json")
    assert result.returncode == 1
    assert "target_cells" in _topics(result)["settings"]["found"]


def test_the_table_fits_80_columns(doctor):
    assert max(len(line) for line in doctor().stdout.splitlines()) <= 80


def test_it_says_whether_who_takes_the_card_reads_names(doctor, monkeypatch):
    assert "will be encrypted" in _topics(doctor("--json"))["encryption"]["found"]
    with Logbook.open(doctor.home / "log.sqlite"):
        pass
    assert "same disk" in _topics(doctor("--json"))["encryption"]["found"]
    for path in doctor.home.iterdir():
        path.unlink()
    monkeypatch.setattr(database, "ENCRYPTS", False)
    with Logbook.open(doctor.home / "log.sqlite"):
        pass
    assert "not encrypted: who takes the card reads names" in _topics(doctor("--json"))["encryption"]["found"]
