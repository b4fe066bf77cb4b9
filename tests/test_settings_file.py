import pytest

from edge_app.exceptions import SettingsError
from edge_app.settings import PassMarks, load_settings
from edge_app.settings_file import change_settings


def test_a_change_keeps_what_a_hand_wrote(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("# ours since May\nalpha = 0.02  # agreed\n")
    changed = change_settings({"target_cells": 200, "pass_marks.focus": 0.6}, path)
    assert (changed.target_cells, changed.pass_marks.focus, changed.alpha) == (200, 0.6, 0.02)
    assert load_settings(path) == changed
    assert path.read_text().startswith("# ours since May\nalpha = 0.02  # agreed\n")


def test_the_first_change_makes_the_file(tmp_path):
    path = tmp_path / "home" / "settings.toml"
    change_settings({"qc_lockout": "block"}, path)
    assert load_settings(path).qc_lockout == "block"


@pytest.mark.parametrize(
    "changes", [{"target_cells": 0}, {"pass_marks.focus": 1.5}, {"unknown": 1}, {"text_percent": 110}]
)
def test_a_value_out_of_range_changes_nothing(tmp_path, changes):
    path = tmp_path / "settings.toml"
    path.write_text("target_cells = 400\n")
    with pytest.raises(SettingsError, match="nothing was changed"):
        change_settings({"alpha": 0.03} | changes, path)
    assert path.read_text() == "target_cells = 400\n"


def test_a_file_that_is_no_toml_is_not_written_over(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("target_cells = \n")
    with pytest.raises(SettingsError, match="not valid TOML"):
        change_settings({"alpha": 0.03}, path)
    assert path.read_text() == "target_cells = \n"


def test_a_removed_setting_is_the_default_again_and_the_rest_stays(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text("# ours\ntarget_cells = 200\n[pass_marks]\nfocus = 0.9\nlight = 0.5\n", encoding="utf-8")
    change_settings({}, file, removed=("pass_marks.focus", "site_rate.false_blast_rate"))
    assert load_settings(file).pass_marks.focus == PassMarks().focus
    assert load_settings(file).pass_marks.light == 0.5
    assert file.read_text(encoding="utf-8").startswith("# ours\ntarget_cells = 200\n")
