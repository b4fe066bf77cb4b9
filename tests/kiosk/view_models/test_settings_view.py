"""The steps that the settings page offers, without a window."""

import pytest

from edge_app.kiosk.view_models.settings import choices, settings_view
from edge_app.settings import Settings
from edge_app.settings_file import change_settings


def by_name(settings, cameras=()):
    return {one.name: one for one in choices(settings, cameras)}


@pytest.mark.parametrize("name", list(by_name(Settings())))
def test_every_step_of_every_setting_may_be_stored(tmp_path, name):
    row = by_name(Settings(), ("picamera2", "camera:1"))[name]
    for value in row.values:
        change_settings({name: value}, tmp_path / "settings.toml")


def test_a_value_a_hand_wrote_stands_among_the_steps():
    row = by_name(Settings(target_cells=150))["target_cells"]
    assert (row.values, row.at) == ((100, 150, 200, 400), 1)


def test_a_camera_that_is_unplugged_stays_chosen():
    row = by_name(Settings(source="camera:3"), ("picamera2",))["source"]
    assert row.values[row.at] == "camera:3"


def test_who_may_not_change_anything_has_no_button():
    view = settings_view(choices(Settings()), allowed=False)
    assert not any(row.has_less or row.has_more for row in view.rows)
    assert any(row.has_more for row in settings_view(choices(Settings()), allowed=True).rows)
