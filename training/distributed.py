"""Fitting on several machines at once: tf.distribute.MultiWorkerMirroredStrategy and the variable TF_CONFIG.

Each machine runs the same ``leukoscope-train fit --distributed`` with the same data and its own ``index``:
``TF_CONFIG='{"cluster": {"worker": ["10.0.0.1:2222", "10.0.0.2:2222"]}, "task": {"type": "worker", "index":
0}}'``. Worker 0 is the chief: it keeps checkpoint and run, validates and decides when to stop. The others
write nothing, and take weights and optimiser from the chief before each epoch, so no disk is shared and a
resumed chief brings everyone to where it was.

Keras 3's ``fit`` and optimisers do not run inside this strategy's scope
(github.com/keras-team/keras/issues/20585), so the variables here are ordinary ones, one set a machine. Each
step every machine takes its part of the same global batch, the gradients of the summed loss are added up over
the machines by ``ReplicaContext.all_reduce``, and every machine makes the same step of its optimiser. Batch
norm takes its statistics over all machines, too. A step is therefore the step of one machine with the whole
batch, up to rounding; only dropout draws otherwise, each machine for itself.

Every machine augments the whole batch and keeps its part: that keeps the drawing what it is on one machine,
and the network's own work, which is what takes the time, is what is shared.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from training import fit, steps
from training.exceptions import FitError, RecipeError, RunError
from training.prepare import Prepared
from training.recipes import Architecture, Recipe
from training.run import Run
from training.steps import TrainStep
from training.targets import make_targets

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

VARIABLE = "TF_CONFIG"
DISMISSED = -1
"""Sent in place of an epoch's number when there is no more to do."""

EXAMPLE = '{"cluster": {"worker": ["HOST:PORT", "HOST:PORT"]}, "task": {"type": "worker", "index": 0}}'


class Team:
    """The machines that fit together.

    Make it before anything else of TensorFlow is used: collective operations are set up at the start.

    Args:
        strategy: of the cluster in ``TF_CONFIG``.
        index: of this machine, from 0.
        count: of machines.
    """

    def __init__(self, strategy: tf.distribute.Strategy, index: int, count: int) -> None:
        self._strategy = strategy
        self.index = index
        self.count = count

    @property
    def chief(self) -> bool:
        """Whether this machine keeps the run."""
        return self.index == 0

    def send(self, model: keras.Model, epoch: int) -> None:
        """Gives the others the weights, the optimiser's state and the number of the epoch to come."""
        self._share(np.concatenate([[float(epoch)], *_flat(model)]))

    def dismiss(self, model: keras.Model) -> None:
        """Tells the others that the fit is over."""
        self.send(model, DISMISSED)

    def receive(self, model: keras.Model) -> int:
        """Takes what the chief sends into the model; returns the number of the epoch, or ``DISMISSED``."""
        values = self._share(np.zeros(1 + sum(part.size for part in _flat(model))))
        place = 1
        for variable in _variables(model):
            size = int(np.prod(variable.shape))
            variable.assign(values[place : place + size].reshape(variable.shape))
            place += size
        return round(float(values[0]))

    def agree(self, record: Run) -> None:
        """Makes sure that all machines fit the same.

        Raises:
            RunError: this machine has other settings, data, weights or versions than the chief.
        """
        mine = float(int(hashlib.sha256(record.model_dump_json().encode()).hexdigest()[:12], 16))
        if self._share(np.array([mine if self.chief else 0.0]))[0] != mine:
            raise RunError(
                "This worker has other settings, data, warm-start weights or library versions than the "
                "chief; make them the same on every machine."
            )

    def train_step(self, model: keras.Model, measuring: float) -> TrainStep:
        """The step this machine makes together with the others, from the whole batch.

        Args:
            model: compiled.
            measuring: weight of the second answer's loss, where there is one.
        """
        import tensorflow as tf

        def gradients(batch: tuple[tf.Tensor, ...], whole: tf.Tensor) -> tuple[tf.Tensor, list[tf.Tensor]]:
            with tf.GradientTape() as tape:
                naming, loss = _losses(model, *batch, whole, measuring)
            found = tape.gradient(loss, model.trainable_variables)
            context = tf.distribute.get_replica_context()
            return context.all_reduce("SUM", naming), context.all_reduce("SUM", found)

        @tf.function(reduce_retracing=True)
        def step(batch: tuple[tf.Tensor, ...], whole: tf.Tensor) -> tf.Tensor:
            naming, found = self._strategy.run(gradients, args=(batch, whole))
            model.optimizer.apply_gradients(zip(found, model.trainable_variables, strict=True))
            return naming

        def part(*batch: tf.Tensor) -> float:
            size = len(batch[0])
            if size < self.count:
                raise FitError(f"A batch of {size} cannot be shared by {self.count} workers; take fewer.")
            mine = tuple(whole[self.index :: self.count] for whole in batch)
            with _together(model), lost_workers():
                return float(step(mine, tf.constant(size, tf.float32)))

        return part

    def _share(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """The chief's values on every machine; the others' must be 0."""
        import tensorflow as tf

        @tf.function
        def add(mine: tf.Tensor) -> tf.Tensor:
            # Only what was computed on this machine's device can be added up, an argument has none.
            return self._strategy.run(
                lambda v: tf.distribute.get_replica_context().all_reduce("SUM", tf.identity(v)), args=(mine,)
            )

        with lost_workers():
            summed: NDArray[np.float64] = add(tf.constant(values, tf.float64)).numpy()
        return summed


def join() -> Team:
    """Joins the cluster that ``TF_CONFIG`` describes; waits until all of it is there.

    Raises:
        RecipeError: the variable is missing or does not describe a cluster.
    """
    index, count = _place(os.environ.get(VARIABLE, ""))
    import tensorflow as tf

    with lost_workers():
        strategy = tf.distribute.MultiWorkerMirroredStrategy()
    return Team(strategy, index, count)


def assist(
    prepared: Prepared,
    recipe: Recipe,
    architecture: Architecture,
    team: Team,
    *,
    seed: int,
    epochs: int | None = None,
    weights: Path | None = None,
    teacher: Path | None = None,
    progress: fit.Progress | None = None,
) -> None:
    """Does the part of a machine that is not the chief, until the chief has enough.

    Args:
        prepared: the data, the same as the chief's.
        recipe: what to train.
        architecture: ``mobilenet`` or ``cnn``.
        team: the machines.
        seed: as the chief's.
        epochs: as the chief's.
        weights: folder that holds warm-start weights where the chief's does.
        teacher: as the chief's.
        progress: hooks.

    Raises:
        FitError: the loss is not a number, or another machine is lost.
        RunError: the chief fits something else.
    """
    progress = progress or fit.Progress()
    schedule = fit.schedule_of(recipe, architecture, epochs)
    targets = make_targets(prepared, recipe, schedule, teacher)
    numbers = targets.numbers.shape[1]
    built = steps.build_model(prepared, recipe, schedule, architecture, seed, weights, numbers)
    team.agree(fit.make_record(prepared, recipe, schedule, architecture, built, seed, teacher, team))
    model = built.model
    train_step = team.train_step(model, schedule.measuring)
    while (epoch := team.receive(model)) != DISMISSED:
        steps.seed_dropout(model, seed, epoch, team.index)
        batches = steps.epoch_batches(prepared, recipe, schedule, targets, seed, epoch)

        def tell(done: int, count: int, loss: float, epoch: int = epoch) -> None:
            progress.step(epoch, schedule.epochs, done, count, loss)

        loss = steps.one_epoch(train_step, batches, epoch, tell)
        progress.say(f"epoch {epoch + 1}/{schedule.epochs}: loss {loss:.3f}; the chief validates")


@contextlib.contextmanager
def lost_workers() -> Iterator[None]:
    """Turns what TensorFlow says of a machine that is not there any more into a sentence.

    Raises:
        FitError: another machine is lost or cannot be reached.
    """
    import tensorflow as tf

    try:
        yield
    except (
        tf.errors.UnavailableError,
        tf.errors.AbortedError,
        tf.errors.CancelledError,
        tf.errors.DeadlineExceededError,
        tf.errors.InternalError,
    ) as error:
        raise FitError(
            "Another worker is lost or cannot be reached; start the same line on every machine again, and "
            "the fit goes on after its last finished epoch."
        ) from error


def _place(text: str) -> tuple[int, int]:
    """Index of this machine and number of machines."""
    if not text:
        raise RecipeError(
            f"--distributed needs the variable {VARIABLE}; set it on each machine to {EXAMPLE}."
        )
    try:
        config = json.loads(text)
        workers, task = config["cluster"]["worker"], config["task"]
        index = int(task["index"])
        well_formed = (
            task["type"] == "worker"
            and isinstance(workers, list)
            and all(isinstance(address, str) and ":" in address for address in workers)
            and 0 <= index < len(workers)
        )
    except (ValueError, KeyError, TypeError):
        well_formed = False
    if not well_formed:
        raise RecipeError(f"{VARIABLE} does not describe a cluster of workers; set it to {EXAMPLE}.")
    return index, len(workers)


def _variables(model: keras.Model) -> list[keras.Variable]:
    return [*model.weights, *model.optimizer.variables]


def _flat(model: keras.Model) -> list[NDArray[np.float64]]:
    model.optimizer.build(model.trainable_variables)
    return [np.asarray(variable).astype(np.float64).ravel() for variable in _variables(model)]


def _losses(
    model: keras.Model,
    pictures: tf.Tensor,
    classes: tf.Tensor,
    numbers: tf.Tensor,
    offsets: tf.Tensor,
    whole: tf.Tensor,
    weight: float,
) -> tuple[tf.Tensor, tf.Tensor]:
    """This machine's share of the mean losses over the whole batch: of the classes, and of all together."""
    import keras
    import tensorflow as tf

    answers = model([pictures, offsets], training=True)
    logits = answers[0] if len(model.outputs) > 1 else answers
    naming = tf.reduce_sum(keras.losses.categorical_crossentropy(classes, logits, from_logits=True)) / whole
    if len(model.outputs) == 1:
        return naming, naming
    measuring = tf.reduce_sum(keras.losses.mean_squared_error(numbers, answers[1])) / whole
    return naming, naming + weight * measuring


@contextlib.contextmanager
def _together(model: keras.Model) -> Iterator[None]:
    """Batch norm over all machines while a step is traced; a saved model knows nothing of it."""
    import keras

    layers = [layer for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)]
    for layer in layers:
        layer.synchronized = True
    try:
        yield
    finally:
        for layer in layers:
            layer.synchronized = False
