"""A change of settings and what the log says of it."""

import pytest

from edge_app.exceptions import SettingsError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.settings import load_settings
from edge_app.settings_log import change_and_note

RATE = "site_rate.false_blast_rate"


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "log.sqlite") as one:
        yield one


def noted(logbook):
    with LogReader.open(logbook.path) as log:
        return [
            (event.name, event.before, event.after, event.operator)
            for _, event in log.device_events()
            if event.kind == "setting"
        ]


def test_a_value_of_a_table_is_changed_and_goes_back_to_its_default(tmp_path, logbook):
    path = tmp_path / "settings.toml"
    assert change_and_note(logbook, {RATE: 0.08}, "Ana", path).site_rate.false_blast_rate == 0.08
    assert change_and_note(logbook, {RATE: None}, "Bo", path).site_rate.false_blast_rate is None
    assert load_settings(path).site_rate.false_blast_rate is None
    assert noted(logbook) == [(RATE, "None", "0.08", "Ana"), (RATE, "0.08", "None", "Bo")]


def test_what_is_refused_is_not_noted(tmp_path, logbook):
    with pytest.raises(SettingsError):
        change_and_note(logbook, {RATE: 1.5}, "Ana", tmp_path / "settings.toml")
    assert noted(logbook) == []
