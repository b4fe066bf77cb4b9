"""Changed settings of a recipe: what is taken and what is refused."""

import pytest

from training.exceptions import RecipeError
from training.recipes import cell_recipe
from training.settings import Settings, load_settings

SHARES_ABOVE_NONE = ("least_lymphocytes", "least_others")
SHARES_BELOW_ALL = ("dropout", "ema", "label_smoothing")


def scheduled(name: str, value: float) -> float:
    changed = Settings(schedule={name: value}).apply(cell_recipe(), "mobilenet")
    return float(getattr(changed.schedules["mobilenet"], name))


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name in SHARES_ABOVE_NONE for value in (0.0, 1.01)]
    + [(name, value) for name in SHARES_BELOW_ALL for value in (-0.1, 1.0)]
    + [("morphometry", 1.1), ("learning_rate", 0.0), ("epochs", 0), ("mixup", float("inf"))],
)
def test_a_number_out_of_its_range_is_refused(name, value):
    with pytest.raises(RecipeError, match=f"schedule.{name} cannot be .* in its range"):
        scheduled(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, 1.0) for name in (*SHARES_ABOVE_NONE, "morphometry", "source_prior")]
    + [(name, 0.0) for name in (*SHARES_BELOW_ALL, "morphometry", "source_prior")],
)
def test_the_ends_of_a_range_belong_to_it(name, value):
    assert scheduled(name, value) == value


def test_the_other_architecture_keeps_its_schedule():
    changed = Settings(schedule={"dropout": 0.4}).apply(cell_recipe(), "mobilenet")
    assert changed.schedules["cnn"] == cell_recipe().schedules["cnn"]


def test_an_unknown_setting_is_named_with_the_known_ones():
    with pytest.raises(RecipeError, match=r"no setting 'schedule.dropuot'; known are .*dropout"):
        Settings(schedule={"dropuot": 0.1}).apply(cell_recipe(), "mobilenet")


def test_an_unknown_key_of_the_file_is_named(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"least_others": 0.3}')
    with pytest.raises(RecipeError, match=r"unknown key .least_others.; known are .*schedule"):
        load_settings(file)
