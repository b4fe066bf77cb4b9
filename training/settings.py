"""Changed settings of a recipe as JSON: what ``tune`` finds and ``crossval`` and ``fit`` take.

``{"recipe": "cell", "architecture": "cnn", "schedule": {"learning_rate": 0.001}, "augment": {"stain": 0.1},
"backbone": "..."}``; every key may be left out. ``schedule`` and ``augment`` have the fields of
``training.recipes.Schedule`` and ``training.augment.Strength``.
"""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from training.augment import Strength
from training.exceptions import RecipeError
from training.models import MOBILENETS
from training.recipes import Architecture, Recipe, Schedule

Value = bool | int | float | str

ABOVE_ZERO = frozenset({"epochs", "patience", "batch", "learning_rate", "least_lymphocytes", "least_others"})
"""Settings of a schedule that cannot be 0; the other numbers of both parts can, none can be less."""

BELOW_ONE = frozenset({"dropout", "ema", "label_smoothing"})
"""Settings that are shares and cannot be all."""

UP_TO_ONE = frozenset({"morphometry", "source_prior", "least_lymphocytes", "least_others"})
"""Settings that are shares and can be all."""

_T = TypeVar("_T", Schedule, Strength)


class Settings(BaseModel):
    """Changes of a recipe for one architecture; what is not named stays as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    recipe: Literal["cell", "field"] | None = None
    """The recipe they were found for, where they were."""
    architecture: Architecture | None = None
    schedule: dict[str, Value] = Field(default_factory=dict)
    augment: dict[str, Value] = Field(default_factory=dict)
    backbone: str | None = None
    """Of the mobilenet."""

    def apply(self, recipe: Recipe, architecture: Architecture) -> Recipe:
        """The recipe with these changes.

        Raises:
            RecipeError: they are of another recipe or architecture, or a setting is unknown or impossible.
        """
        for mine, asked, what in (
            (self.recipe, recipe.name, "recipe"),
            (self.architecture, architecture, "architecture"),
        ):
            if mine is not None and mine != asked:
                raise RecipeError(f"The settings are of the {what} {mine}, not {asked}; use them there.")
        if self.backbone is not None and architecture == "cnn":
            raise RecipeError("The settings name a backbone and the cnn has none; take the line out.")
        if self.backbone is not None and self.backbone not in MOBILENETS:
            raise RecipeError(
                f"There is no backbone '{self.backbone}'; choose one of {', '.join(MOBILENETS)}."
            )
        schedule = _changed(recipe.schedules[architecture], self.schedule, "schedule")
        return replace(
            recipe,
            schedules={**recipe.schedules, architecture: schedule},
            augment=_changed(recipe.augment, self.augment, "augment"),
            backbone=self.backbone or recipe.backbone,
        )

    def digest(self) -> str:
        """Eight hexadecimal digits that tell these settings from others."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:8]


def load_settings(file: Path) -> Settings:
    """Reads settings from JSON.

    Raises:
        RecipeError: the file cannot be read, is not JSON, or holds an unknown key.
    """
    try:
        return Settings.model_validate_json(file.read_bytes())
    except OSError as error:
        raise RecipeError(
            f"The settings {file} cannot be read ({error.strerror}); give the best.json of a search."
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        if first["type"] == "extra_forbidden":
            known = ", ".join(Settings.model_fields)
            raise RecipeError(
                f"The settings {file} have the unknown key '{where}'; known are {known}."
            ) from error
        raise RecipeError(f"The settings {file} are wrong at {where}: {first['msg']}; correct it.") from error


def _changed(old: _T, changes: Mapping[str, Value], part: str) -> _T:
    known = [field.name for field in fields(old)]
    for name, value in changes.items():
        if name not in known:
            raise RecipeError(f"There is no setting '{part}.{name}'; known are {', '.join(known)}.")
        _check_number(name, value, part)
    merged: dict[str, Any] = {**asdict(old), **changes}
    try:
        return TypeAdapter(type(old)).validate_python(merged)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        raise RecipeError(
            f"The setting {part}.{name} cannot be {merged[name]!r} ({first['msg']}); change it."
        ) from error


def _check_number(name: str, value: Value, part: str) -> None:
    if isinstance(value, str):
        return
    low_enough = (value < 1 or name not in BELOW_ONE) and (value <= 1 or name not in UP_TO_ONE)
    high_enough = value > 0 if name in ABOVE_ZERO else value >= 0
    if not (math.isfinite(value) and low_enough and high_enough):
        raise RecipeError(f"The setting {part}.{name} cannot be {value!r}; choose a number in its range.")
