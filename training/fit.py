"""Fitting a model: seeded, resumable after a kill, keeping the best snapshot by a group-split score.

Every epoch ends with a checkpoint of weights, optimiser and history; a fit that finds one in its directory
goes on from there. An epoch's batches depend on seed and epoch only, so a resumed fit sees what an
uninterrupted one would.
"""

from __future__ import annotations

import contextlib
import json
import math
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from training import evaluate, metrics, models, plots, run, sampling
from training.baselines import measure_baselines
from training.crops import plain
from training.exceptions import FitError, RecipeError, RunError
from training.models import predict_logits
from training.prepare import Prepared
from training.recipes import Architecture, Recipe, Schedule
from training.run import Run, Split
from training.sampling import Targets
from training.splits import Side
from training.targets import make_targets

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

MODEL_PART = "model.part.keras"


@dataclass
class Progress:
    """What a fit reports while it runs; every hook may be left out.

    Attributes:
        say: takes a line of text.
        step: takes epoch (from 0), epochs, step, steps and the running loss.
    """

    say: Callable[[str], None] = lambda text: None
    step: Callable[[int, int, int, int, float], None] = lambda epoch, epochs, step, steps, loss: None


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
        teacher: finished run of the same data, split and input; half of each target is its opinion.
        progress: hooks.

    Raises:
        RunError: ``out`` holds a finished run or one of other settings, or the teacher saw other data.
        FitError: the loss is not a number, or the disk is full.
    """
    progress = progress or Progress()
    schedule = recipe.schedules[architecture]
    if epochs is not None:
        if epochs < 1:
            raise RecipeError(f"A fit of {epochs} epochs is none; give at least 1.")
        schedule = replace(schedule, epochs=epochs, patience=max(schedule.patience, 1))
    try:
        targets = make_targets(prepared, recipe, schedule, teacher)
        numbers = targets.numbers.shape[1]
        record, model = _begin(prepared, recipe, schedule, architecture, out, seed, weights, teacher, numbers)
        progress.say(f"{record.backbone}; started {record.warm_start}; {model.count_params():,} parameters")
        state = _epochs(prepared, recipe, schedule, targets, model, out, seed, progress)
        evaluation = _finish(prepared, recipe, record, state, out, seed, external, progress)
    except OSError as error:
        raise FitError(
            f"The run directory {out} cannot be written ({error.strerror}); free some space and run again."
        ) from error
    shutil.rmtree(out / run.STATE_DIRECTORY, ignore_errors=True)
    return evaluation


def _begin(
    prepared: Prepared,
    recipe: Recipe,
    schedule: Schedule,
    architecture: Architecture,
    out: Path,
    seed: int,
    weights: Path | None,
    teacher: Path | None,
    numbers: int,
) -> tuple[Run, keras.Model]:
    import keras
    import tensorflow

    if (out / run.EVALUATION_FILE).exists():
        raise RunError(f"{out} already holds a finished run; choose another directory with --out.")
    keras.utils.set_random_seed(seed)
    classes, size = len(prepared.names), recipe.input.size_px
    if architecture == "mobilenet":
        built = models.build_mobilenet(
            recipe.backbone,
            size,
            classes,
            dropout=schedule.dropout,
            weights=weights if recipe.warm_start else None,
            normalisation=recipe.normalisation,
        )
    else:
        built = models.build_cnn(recipe.cnn_widths, size, classes, dropout=schedule.dropout)
    settings = {**recipe.record(), "schedule": vars(schedule)}
    del settings["schedules"]
    if teacher is not None:
        settings["teacher"] = run.load_run(teacher).backbone
    record = Run(
        recipe=recipe.name,
        architecture=architecture,
        backbone=built.backbone,
        labels=prepared.names,
        input=recipe.input,
        seed=seed,
        epochs=schedule.epochs,
        settings=json.loads(json.dumps(settings)),
        warm_start=built.warm_start,
        data=prepared.data,
        split=prepared.parts,
        versions={m.__name__: m.__version__ for m in (keras, tensorflow, np, cv2)},
        left_out=prepared.left_out,
    )
    if (out / run.RUN_FILE).exists():
        if run.load_run(out) != record:
            raise RunError(
                f"{out} holds a run of other settings or data; choose another directory with --out."
            )
    else:
        (out / run.STATE_DIRECTORY).mkdir(parents=True, exist_ok=True)
        run.save_run(record, out)
    model = models.measuring_too(built.model, numbers) if numbers else built.model
    steps = max(1, len(prepared.sides["train"]) // schedule.batch)
    rate = keras.optimizers.schedules.CosineDecay(
        schedule.learning_rate / 100.0,
        decay_steps=max(1, steps * (schedule.epochs - 1)),
        alpha=0.01,
        warmup_target=schedule.learning_rate,
        warmup_steps=steps,
    )
    naming = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(
        optimizer=keras.optimizers.AdamW(
            rate,
            weight_decay=schedule.weight_decay,
            global_clipnorm=1.0,
            use_ema=schedule.ema > 0,
            ema_momentum=schedule.ema or 0.99,
        ),
        loss=[naming, keras.losses.MeanSquaredError()] if numbers else naming,
        loss_weights=[1.0, schedule.measuring] if numbers else None,
    )
    return record, model


def _epochs(
    prepared: Prepared,
    recipe: Recipe,
    schedule: Schedule,
    targets: Targets,
    model: keras.Model,
    out: Path,
    seed: int,
    progress: Progress,
) -> State:
    train = prepared.sides["train"]
    validation = side_split(prepared, recipe, "validation")
    state, model = _resume(out, model)
    naming = models.naming_part(model)
    if state.epoch:
        progress.say(f"continuing after epoch {state.epoch}")
    while state.epoch < schedule.epochs and state.epoch - state.best_epoch <= schedule.patience:
        began = time.monotonic()
        batches = sampling.Batches(
            prepared.images[train],
            targets,
            recipe.input,
            batch=schedule.batch,
            seed=seed,
            epoch=state.epoch,
            mixup=schedule.mixup,
            strength=recipe.augment,
        )
        _seed_dropout(model, seed, state.epoch)
        loss = _one_epoch(model, batches, state.epoch, schedule.epochs, progress)
        with _running_mean(model):
            validation.logits = predict_logits(naming, validation.images)
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
    return state


def _stream(batches: sampling.Batches) -> Iterator[tuple[tf.Tensor, ...]]:
    """The batches of an epoch in order, the next ones made while the network is busy with one."""
    import tensorflow as tf

    def make(number: tf.Tensor) -> tuple[NDArray[np.float32], ...]:
        return batches[int(number)]

    def shaped(number: tf.Tensor) -> tuple[tf.Tensor, ...]:
        return tuple(tf.numpy_function(make, [number], (tf.float32, tf.float32, tf.float32)))

    numbers = tf.data.Dataset.range(len(batches))
    return iter(numbers.map(shaped, num_parallel_calls=2, deterministic=True).prefetch(1))


@contextlib.contextmanager
def _running_mean(model: keras.Model) -> Iterator[None]:
    """Puts the running mean of the weights in their place for a while, where the optimiser keeps one."""
    if not model.optimizer.use_ema:
        yield
        return
    trained = [variable.numpy() for variable in model.trainable_variables]
    model.optimizer.finalize_variable_values(model.trainable_variables)
    try:
        yield
    finally:
        for variable, value in zip(model.trainable_variables, trained, strict=True):
            variable.assign(value)


def _seed_dropout(model: keras.Model, seed: int, epoch: int) -> None:
    """Makes an epoch's dropout depend on seed and epoch only; Keras does not save where the generator was."""
    import keras

    for layer in model.layers:
        if isinstance(layer, keras.layers.Dropout):
            layer.seed_generator.state.assign([seed % 2**32, epoch])


def _one_epoch(
    model: keras.Model, batches: sampling.Batches, epoch: int, epochs: int, progress: Progress
) -> float:
    total = 0.0
    for step, (pictures, classes, numbers) in enumerate(_stream(batches)):
        answers = [classes, numbers] if len(model.outputs) > 1 else classes
        losses = model.train_on_batch(pictures, answers, return_dict=True)
        loss = float(losses.get(f"{models.LOGITS}_loss", losses["loss"]))
        # train_on_batch reports the running mean since its metrics were reset.
        model.reset_metrics()
        if not math.isfinite(loss):
            raise FitError(
                f"The loss is not a number in epoch {epoch + 1}; lower the learning rate "
                "and run again in a new directory."
            )
        total += loss
        progress.step(epoch, epochs, step + 1, len(batches), total / (step + 1))
    return total / len(batches)


def _checkpoint(out: Path, model: keras.Model, state: State) -> None:
    """Writes the checkpoint, then the state that names it; a kill between the two loses one epoch at most."""
    folder = out / run.STATE_DIRECTORY
    model.save(folder / f"epoch-{state.epoch}.keras")
    part = folder / "state.json.part"
    part.write_text(json.dumps(vars(state)), encoding="utf-8")
    part.replace(folder / "state.json")
    for old in folder.glob("epoch-*.keras"):
        if old.name != f"epoch-{state.epoch}.keras":
            old.unlink()


def _resume(out: Path, model: keras.Model) -> tuple[State, keras.Model]:
    import keras

    file = out / run.STATE_DIRECTORY / "state.json"
    if not file.is_file():
        return State(), model
    try:
        state = State(**json.loads(file.read_text(encoding="utf-8")))
        return state, keras.models.load_model(file.with_name(f"epoch-{state.epoch}.keras"))
    except (ValueError, TypeError) as error:
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
    import keras

    progress.say(f"measuring the snapshot of epoch {state.best_epoch + 1} on the test split")
    model = keras.models.load_model(out / run.MODEL_FILE, compile=False)
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
