"""Fitting a model: seeded, resumable after a kill, keeping the best snapshot by a group-split score.

Every epoch ends with a checkpoint of weights, optimiser and history; a fit that finds one in its directory
goes on from there. An epoch's batches depend on seed and epoch only, so a resumed fit sees what an
uninterrupted one would.
"""

from __future__ import annotations

import contextlib
import functools
import json
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from edge_app.files import write_durably
from training import evaluate, metrics, models, plots, run, sampling, steps
from training.baselines import measure_baselines
from training.crops import plain
from training.exceptions import FitError, RecipeError, RunError
from training.models import predict_logits
from training.prepare import Prepared
from training.recipes import Architecture, Recipe, Schedule
from training.run import Run, Side, Split
from training.sampling import Targets
from training.targets import make_targets

if TYPE_CHECKING:
    import keras

    from training.distributed import Team

MODEL_PART = "model.part.keras"


@dataclass
class Progress:
    """What a fit reports while it runs; every hook may be left out.

    Attributes:
        say: takes a line of text.
        step: takes epoch (from 0), epochs, step, steps and the running loss.
        epoch: takes epochs done and the best validation score so far, after the checkpoint.
    """

    say: Callable[[str], None] = lambda text: None
    step: Callable[[int, int, int, int, float], None] = lambda epoch, epochs, step, steps, loss: None
    epoch: Callable[[int, float], None] = lambda done, best: None


@dataclass
class State:
    """Where an unfinished fit is; JSON beside the checkpoint it names."""

    epoch: int = 0
    """Epochs done."""
    best_epoch: int = -1
    best_score: float = -1.0
    history: dict[str, list[float]] = field(
        default_factory=lambda: {"loss": [], "validation_loss": [], "validation_score": [], "seconds": []}
    )


def fit(
    prepared: Prepared,
    recipe: Recipe,
    architecture: Architecture,
    out: Path,
    *,
    seed: int,
    epochs: int | None = None,
    weights: Path | None = None,
    external: tuple[Split, int] | None = None,
    teacher: Path | None = None,
    team: Team | None = None,
    progress: Progress | None = None,
) -> run.Evaluation:
    """Fits one architecture and leaves a complete run directory.

    Args:
        prepared: the data.
        recipe: what to train.
        architecture: ``mobilenet`` or ``cnn``.
        out: run directory; an unfinished run of the same settings in it is continued.
        seed: of initial weights, drawing and augmentation.
        epochs: most epochs, where other than the recipe's.
        weights: folder that may hold warm-start weights.
        external: cells of another laboratory and the number of boxes they come from.
        teacher: finished run of the same data, split, size and scale; half of each target is its opinion.
        team: the machines that fit together, this one being their chief; see ``training.distributed``.
        progress: hooks.

    Raises:
        RunError: ``out`` holds a finished run or one of other settings, or the teacher saw other data.
        FitError: the loss is not a number, or the disk is full.
    """
    progress = progress or Progress()
    schedule = schedule_of(recipe, architecture, epochs)
    with _writing(out):
        record, state = _fit(
            prepared, recipe, schedule, architecture, out, seed, weights, teacher, team, progress
        )
        evaluation = _finish(prepared, recipe, record, state, out, seed, external, progress)
    shutil.rmtree(out / run.STATE_DIRECTORY, ignore_errors=True)
    return evaluation


def fit_validated(
    prepared: Prepared,
    recipe: Recipe,
    architecture: Architecture,
    out: Path,
    *,
    seed: int,
    epochs: int | None = None,
    weights: Path | None = None,
    progress: Progress | None = None,
) -> State:
    """Fits one architecture and never looks at the test side; for choosing between settings.

    Args:
        prepared: the data.
        recipe: what to train.
        architecture: ``mobilenet`` or ``cnn``.
        out: directory of checkpoint and best snapshot; it does not become a run.
        seed: of initial weights, drawing and augmentation.
        epochs: most epochs, where other than the recipe's.
        weights: folder that may hold warm-start weights.
        progress: hooks.

    Raises:
        FitError: the loss is not a number, or the disk is full.
    """
    schedule = schedule_of(recipe, architecture, epochs)
    with _writing(out):
        return _fit(
            prepared, recipe, schedule, architecture, out, seed, weights, None, None, progress or Progress()
        )[1]


def schedule_of(recipe: Recipe, architecture: Architecture, epochs: int | None) -> Schedule:
    """The recipe's schedule, with another number of epochs where one is wanted.

    Raises:
        RecipeError: that number is below 1.
    """
    schedule = recipe.schedules[architecture]
    if epochs is None:
        return schedule
    if epochs < 1:
        raise RecipeError(f"A fit of {epochs} epochs is none; give at least 1.")
    return replace(schedule, epochs=epochs, patience=max(schedule.patience, 1))


@contextlib.contextmanager
def _writing(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FitError(
            f"The run directory {out} cannot be written ({error.strerror}); free some space or choose "
            "another with --out, and run again."
        ) from error


def _fit(
    prepared: Prepared,
    recipe: Recipe,
    schedule: Schedule,
    architecture: Architecture,
    out: Path,
    seed: int,
    weights: Path | None,
    teacher: Path | None,
    team: Team | None,
    progress: Progress,
) -> tuple[Run, State]:
    if (out / run.EVALUATION_FILE).exists():
        raise RunError(f"{out} already holds a finished run; choose another directory with --out.")
    models.start_tensorflow()
    targets = make_targets(prepared, recipe, schedule, teacher)
    built = steps.build_model(
        prepared, recipe, schedule, architecture, seed, weights, targets.numbers.shape[1]
    )
    record = make_record(prepared, recipe, schedule, architecture, built, seed, teacher, team)
    if (out / run.RUN_FILE).exists():
        found = run.load_run(out)
        alike = run.same_data(found.split, record.split)
        if not alike or found.model_copy(update={"split": record.split}) != record:
            raise RunError(
                f"{out} holds a run of other settings or data; choose another directory with --out."
            )
    else:
        (out / run.STATE_DIRECTORY).mkdir(parents=True, exist_ok=True)
        run.save_run(record, out)
    progress.say(
        f"{record.backbone}; started {record.warm_start}; {built.model.count_params():,} "
        "parameters while it is fitted"
    )
    if team is not None:
        team.agree(record)
    return record, _epochs(prepared, recipe, schedule, targets, built.model, out, seed, team, progress)


def settings_of(recipe: Recipe, schedule: Schedule) -> dict[str, Any]:
    """Every field of a recipe and of the schedule in use, as JSON keeps them."""
    settings = {**recipe.record(), "schedule": vars(schedule)}
    del settings["schedules"]
    kept: dict[str, Any] = json.loads(json.dumps(settings))
    return kept


def make_record(
    prepared: Prepared,
    recipe: Recipe,
    schedule: Schedule,
    architecture: Architecture,
    built: models.Built,
    seed: int,
    teacher: Path | None,
    team: Team | None,
) -> Run:
    """What ``run.json`` says of a fit before it begins; see ``fit`` for the arguments."""
    import keras
    import tensorflow

    settings = settings_of(recipe, schedule)
    if teacher is not None:
        settings["teacher"] = run.load_run(teacher).backbone
    if team is not None:
        settings["workers"] = team.count
    return Run(
        recipe=recipe.name,
        architecture=architecture,
        backbone=built.backbone,
        labels=prepared.names,
        input=recipe.input,
        seed=seed,
        epochs=schedule.epochs,
        settings=settings,
        warm_start=built.warm_start,
        data=prepared.data,
        split=prepared.parts,
        versions={m.__name__: m.__version__ for m in (keras, tensorflow, np, cv2)},
        left_out=prepared.left_out,
        two_labels=prepared.two_labels,
    )


def _epochs(
    prepared: Prepared,
    recipe: Recipe,
    schedule: Schedule,
    targets: Targets,
    model: keras.Model,
    out: Path,
    seed: int,
    team: Team | None,
    progress: Progress,
) -> State:
    validation = side_split(prepared, recipe, "validation")
    state, model = _resume(out, model)
    naming = models.naming_part(model)
    if state.epoch:
        progress.say(f"continuing after epoch {state.epoch}")
    train_step = steps.local_step(model) if team is None else team.train_step(model, schedule.measuring)
    while state.epoch < schedule.epochs and state.epoch - state.best_epoch <= schedule.patience:
        began = time.monotonic()
        batches = steps.epoch_batches(prepared, recipe, schedule, targets, seed, state.epoch)
        if team is not None:
            team.send(model, state.epoch)
        steps.seed_dropout(model, seed, state.epoch)
        tell = functools.partial(progress.step, state.epoch, schedule.epochs)
        loss = steps.one_epoch(train_step, batches, state.epoch, tell)
        with steps.running_mean(model):
            validation.logits = predict_logits(naming, validation.images)
            # The last step of an epoch can break the weights after its own loss was still a number.
            steps.check_finite(float(np.abs(validation.logits).max()), state.epoch)
            score = evaluate.selection_score(prepared.names, validation, prepared.grouped_sources)
            if score > state.best_score or schedule.keep == "last":
                naming.save(out / MODEL_PART)
        state.history["loss"].append(loss)
        state.history["validation_loss"].append(_cross_entropy(validation))
        state.history["validation_score"].append(score)
        state.history["seconds"].append(round(time.monotonic() - began, 1))
        if score > state.best_score or schedule.keep == "last":
            state.best_epoch, state.best_score = state.epoch, score
            (out / MODEL_PART).replace(out / run.MODEL_FILE)
        state.epoch += 1
        _checkpoint(out, model, state)
        progress.say(
            f"epoch {state.epoch}/{schedule.epochs}: loss {loss:.3f}, "
            f"validation loss {state.history['validation_loss'][-1]:.3f}, score {score:.4f} "
            f"({state.history['seconds'][-1]:.0f} s)"
        )
        progress.epoch(state.epoch, state.best_score)
    if team is not None:
        team.dismiss(model)
    return state


def _checkpoint(out: Path, model: keras.Model, state: State) -> None:
    """Writes the checkpoint, then the state that names it; a kill between the two loses one epoch at most."""
    folder = out / run.STATE_DIRECTORY
    model.save(folder / f"epoch-{state.epoch}.keras")
    write_durably(folder / "state.json", json.dumps(vars(state)).encode())
    for old in folder.glob("epoch-*.keras"):
        if old.name != f"epoch-{state.epoch}.keras":
            old.unlink()


def _resume(out: Path, model: keras.Model) -> tuple[State, keras.Model]:
    file = out / run.STATE_DIRECTORY / "state.json"
    if not file.is_file():
        return State(), model
    try:
        state = State(**json.loads(file.read_text(encoding="utf-8")))
        return state, models.load_model(file.with_name(f"epoch-{state.epoch}.keras"), compiled=True)
    except (RunError, TypeError, ValueError) as error:
        raise RunError(f"The checkpoint in {out} is damaged; remove the directory and run again.") from error


def side_split(prepared: Prepared, recipe: Recipe, side: Side) -> Split:
    """One side as the device would show it, logits still zero."""
    index = prepared.sides[side]
    return Split(
        np.stack([plain(prepared.images[i], recipe.input) for i in index]),
        prepared.labels[index],
        prepared.groups[index],
        prepared.sources[index],
        np.zeros((len(index), len(prepared.names)), np.float32),
    )


def _cross_entropy(split: Split) -> float:
    p = metrics.probabilities(split.logits, 1.0)
    return float(-np.log(np.maximum(p[np.arange(len(split)), split.labels], 1e-12)).mean())


def _finish(
    prepared: Prepared,
    recipe: Recipe,
    record: Run,
    state: State,
    out: Path,
    seed: int,
    external: tuple[Split, int] | None,
    progress: Progress,
) -> run.Evaluation:
    progress.say(f"measuring the snapshot of epoch {state.best_epoch + 1} on the test split")
    model = models.load_model(out / run.MODEL_FILE)
    validation, test = side_split(prepared, recipe, "validation"), side_split(prepared, recipe, "test")
    outside, boxes = external if external is not None else (None, 0)
    files = {run.VALIDATION_FILE: validation, run.TEST_FILE: test}
    if outside is not None:
        files[run.EXTERNAL_FILE] = outside
    for name, split in files.items():
        split.logits = predict_logits(model, split.images)
        run.save_split(split, out / name)
    np.savez_compressed(out / run.REPRESENTATIVE_FILE, images=_representative(prepared, recipe, seed))
    run.save_history(state.history, out)
    evaluation = evaluate.evaluate_predictions(
        record,
        validation,
        test,
        external=outside,
        external_boxes=boxes,
        baselines=measure_baselines(prepared),
    )
    plot(record, evaluation, state.history, out, state.best_epoch)
    run.save_evaluation(evaluation, out)
    return evaluation


def plot(
    record: Run, evaluation: run.Evaluation, history: dict[str, list[float]], out: Path, best: int
) -> None:
    """Draws the run's pictures."""
    name = f"{record.recipe} / {record.architecture} ({record.backbone})"
    plots.plot_curves(history, out / run.CURVES_FILE, title=name, best=best)
    plots.plot_confusion(
        evaluation.confusion,
        record.labels,
        out / run.CONFUSION_FILE,
        title=f"{name}\ntest split, float model",
    )


def _representative(prepared: Prepared, recipe: Recipe, seed: int) -> NDArray[np.uint8]:
    train = prepared.sides["train"]
    chosen = sampling.spread_evenly(prepared.labels[train], prepared.groups[train], recipe.calibration, seed)
    return np.stack([plain(prepared.images[i], recipe.input) for i in train[chosen]])
