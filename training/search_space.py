"""What ``tune`` may change of a recipe, and how far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from training.models import MOBILENETS
from training.recipes import Architecture, Recipe
from training.settings import Settings

if TYPE_CHECKING:
    import optuna


@dataclass(frozen=True)
class Range:
    """A number.

    Attributes:
        name: as in ``Settings``, ``schedule.dropout`` for example.
        low: least.
        high: most.
        log: whether halving is as far as doubling.
    """

    name: str
    low: float
    high: float
    log: bool = False


@dataclass(frozen=True)
class Choice:
    """One of a few.

    Attributes:
        name: as in ``Settings``.
        options: the few.
    """

    name: str
    options: tuple[float | int | str, ...]


Parameter = Range | Choice

RATE_FACTOR = 5.0
"""The learning rate is searched from a fifth of the recipe's to five times it."""


def search_space(recipe: Recipe, architecture: Architecture) -> tuple[Parameter, ...]:
    """What is searched for a recipe and an architecture."""
    rate = recipe.schedules[architecture].learning_rate
    space: list[Parameter] = [
        Range("schedule.learning_rate", rate / RATE_FACTOR, rate * RATE_FACTOR, log=True),
        Range("schedule.weight_decay", 1e-6, 1e-2, log=True),
        Range("schedule.dropout", 0.0, 0.5),
        Choice("schedule.batch", (16, 32, 64)),
        Range("schedule.label_smoothing", 0.0, 0.15),
        Choice("schedule.mixup", (0.0, 0.1, 0.2, 0.4)),
        # A running mean that remembers longer than an epoch of some 80 steps would still know the start.
        Choice("schedule.ema", (0.0, 0.98, 0.99)),
        Range("augment.stain", 0.0, 0.3),
        Range("augment.lamp", 0.0, 1.5),
    ]
    if recipe.name == "cell":
        space += [
            Range("augment.scale", 0.0, 0.25),
            Range("augment.outline", 0.0, 1.5),
            # 0 leaves colour alone and next to 0 takes it away: no range, there is a cliff in it.
            Choice("augment.most_chroma", (0.0, 0.8, 1.2, 1.6)),
        ]
    if architecture == "mobilenet":
        space.append(Choice("backbone", tuple(MOBILENETS)))
    return tuple(space)


def suggest(trial: optuna.Trial, space: Sequence[Parameter]) -> dict[str, Any]:
    """Asks a trial for a value of each parameter."""
    values: dict[str, Any] = {}
    for parameter in space:
        if isinstance(parameter, Range):
            values[parameter.name] = trial.suggest_float(
                parameter.name, parameter.low, parameter.high, log=parameter.log
            )
        else:
            values[parameter.name] = trial.suggest_categorical(parameter.name, parameter.options)
    return values


def to_settings(params: Mapping[str, Any], recipe: str, architecture: str) -> Settings:
    """The parameters of a trial, by name, as settings."""
    parts: dict[str, Any] = {"schedule": {}, "augment": {}}
    for name, value in params.items():
        part, _, key = name.partition(".")
        if key:
            parts[part][key] = value
        else:
            parts[part] = value
    return Settings(recipe=recipe, architecture=architecture, **parts)  # type: ignore[arg-type]
