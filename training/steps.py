"""One step of a fit and what it needs: the compiled network, the batches, dropout that can be repeated."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from training import models, sampling
from training.exceptions import DivergedError
from training.prepare import Prepared
from training.recipes import Architecture, Recipe, Schedule
from training.sampling import Targets
from training.size_prior import with_size_prior

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

WORKER_STRIDE = 1_000_003
"""Between the dropout seeds of workers: a prime far above any seed in use, so that no two are the same."""

TrainStep = Callable[["tf.Tensor", "tf.Tensor", "tf.Tensor", "tf.Tensor"], float]
"""Takes pictures, classes, numbers and offsets of a batch, changes the weights and returns the loss."""


def build_model(
    prepared: Prepared,
    recipe: Recipe,
    schedule: Schedule,
    architecture: Architecture,
    seed: int,
    weights: Path | None,
    numbers: int,
) -> models.Built:
    """The compiled network before its first step.

    Args:
        prepared: the data.
        recipe: what to train.
        schedule: how.
        architecture: ``mobilenet`` or ``cnn``.
        seed: of the initial weights.
        weights: folder that may hold warm-start weights.
        numbers: how many measured numbers it answers beside the class.
    """
    import keras

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
    model = models.measuring_too(built.model, numbers) if numbers else built.model
    if recipe.size_prior is not None:
        model = with_size_prior(model, recipe.size_prior, recipe.input, prepared.names)
    model = models.as_fitted(model)
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
    return built._replace(model=model)


def epoch_batches(
    prepared: Prepared, recipe: Recipe, schedule: Schedule, targets: Targets, seed: int, epoch: int
) -> sampling.Batches:
    """The batches of an epoch (from 0) of a fit with that seed."""
    return sampling.Batches(
        prepared.images[prepared.sides["train"]],
        targets,
        recipe.input,
        batch=schedule.batch,
        seed=seed,
        epoch=epoch,
        mixup=schedule.mixup,
        strength=recipe.augment,
    )


def _stream(batches: sampling.Batches) -> Iterator[tuple[tf.Tensor, ...]]:
    """The batches of an epoch in order, the next ones made while the network is busy with one."""
    import tensorflow as tf

    # TensorFlow keeps every function it was ever given, and with it would keep the pictures of every epoch.
    held = [batches]

    def make(number: tf.Tensor) -> tuple[NDArray[np.float32], ...]:
        return held[0][int(number)]

    def shaped(number: tf.Tensor) -> tuple[tf.Tensor, ...]:
        return tuple(tf.numpy_function(make, [number], (tf.float32,) * 4))

    numbers = tf.data.Dataset.range(len(batches))
    try:
        yield from numbers.map(shaped, num_parallel_calls=2, deterministic=True).prefetch(1)
    finally:
        held.clear()


@contextlib.contextmanager
def running_mean(model: keras.Model) -> Iterator[None]:
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


def seed_dropout(model: keras.Model, seed: int, epoch: int, worker: int = 0) -> None:
    """Makes dropout depend on seed, epoch and worker only; Keras does not save where its generator was."""
    import keras

    for layer in model.layers:
        if isinstance(layer, keras.layers.Dropout) and layer.rate > 0:
            layer.seed_generator.state.assign([(seed + WORKER_STRIDE * worker) % 2**32, epoch])


def local_step(model: keras.Model) -> TrainStep:
    """The step of a fit on one machine."""

    def step(pictures: tf.Tensor, classes: tf.Tensor, numbers: tf.Tensor, offsets: tf.Tensor) -> float:
        answers = [classes, numbers] if len(model.outputs) > 1 else [classes]
        losses = model.train_on_batch([pictures, offsets], answers, return_dict=True)
        # train_on_batch reports the running mean since its metrics were reset.
        model.reset_metrics()
        return float(losses.get(f"{models.NAMED}_loss", losses["loss"]))

    return step


def one_epoch(
    step: TrainStep,
    batches: sampling.Batches,
    epoch: int,
    tell: Callable[[int, int, float], None] = lambda done, steps, loss: None,
) -> float:
    """Steps through the batches of an epoch (from 0); returns the mean loss.

    Args:
        step: of one machine or of a team.
        batches: of the epoch.
        epoch: its number.
        tell: takes steps done, steps and the running loss.

    Raises:
        DivergedError: the loss is not a number.
    """
    total = 0.0
    for number, batch in enumerate(_stream(batches)):
        loss = step(*batch)
        check_finite(loss, epoch)
        total += loss
        tell(number + 1, len(batches), total / (number + 1))
    return total / len(batches)


def check_finite(value: float, epoch: int) -> None:
    """Stops a fit that has diverged in an epoch (from 0).

    Raises:
        DivergedError: the value is not a number or infinite.
    """
    if not math.isfinite(value):
        raise DivergedError(
            f"The loss is not a number in epoch {epoch + 1}; lower the learning rate "
            "and run again in a new directory."
        )
