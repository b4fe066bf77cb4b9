import pytest

from edge_app.exceptions import SettingsError
from edge_app.settings import Settings, data_home, default_log_path, load_settings


def test_without_a_file_the_defaults_hold(tmp_path):
    assert load_settings(tmp_path / "settings.toml") == Settings()


def test_a_file_changes_what_it_names(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("target_cells = 200\n[pass_marks]\nfocus = 0.6\n")
    settings = load_settings(path)
    assert settings.target_cells == 200
    assert settings.pass_marks.focus == 0.6
    assert settings.pass_marks.light == Settings().pass_marks.light


def test_a_scale_given_by_hand_takes_the_place_of_the_stored_one(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("um_per_px = 0.2\n")
    assert load_settings(path, um_per_px=0.1).um_per_px == 0.1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("target_cells = 'many'", "target_cells"),
        ("no_such_setting = 1", "no_such_setting: there is no such setting"),
        ("um_per_px = nan", "um_per_px: Input should be a finite number"),
        ("[camera]\nwidth_px = 640", "camera: give width_px and height_px, or neither"),
        ("[pass_marks]\nfocus = 7", "pass_marks.focus"),
        ("target_cells = ", "TOML"),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence(tmp_path, text, word):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsError, match=word):
        load_settings(path)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(path)


def test_an_impossible_scale_given_by_hand_blames_the_option(tmp_path):
    with pytest.raises(SettingsError, match="--um-per-px"):
        load_settings(tmp_path / "none.toml", um_per_px=-1.0)


def test_the_data_folder_can_be_moved(tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(tmp_path))
    assert data_home() == tmp_path
    assert default_log_path().parent == tmp_path
