"""Searching for better settings with Optuna: seeded, resumable after a kill, on validation sides only.

Each trial fits the recipe with changed settings on the given folds. Its value is the mean, over the folds,
of the best snapshot's ``evaluate.selection_score`` on the *validation* side. The test side of a fold is never
measured; the best value itself is the best of many and proves nothing, ``crossval --settings best.json`` has
to. Validation cells of one fold are test cells of another: where that matters, cross-validate with another
seed.

The sampler is made anew for each trial, seeded by the search's seed and the number of earlier trials that
are finished or running: machines that search at once try different settings. Like TPE's proposals, it then
depends on nothing but what is in the storage, and a search that was cut off and run again has the same
finished trials as one that was not. Several machines on one storage finish trials in the order of their
speed: their searches resume, but do not repeat.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import platform
import shutil
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edge_app.files import write_durably
from training import fit, models
from training.exceptions import DivergedError, TuneError
from training.prepare import Prepared
from training.recipes import Architecture, Recipe
from training.search_space import Parameter, search_space, suggest, to_settings
from training.settings import Settings
from training.study_file import check_study_file

if TYPE_CHECKING:
    import optuna

STUDY_FILE = "study.db"
BEST_FILE = "best.json"
WORK = "trial-"
"""Begins the name of a running trial's directory."""

STARTUP_TRIALS = 8
"""Trials drawn evenly before TPE takes over."""

PRUNER_STARTUP = 4
"""Trials that are fitted to the end before any is cut short, by the median stopping rule (Golovin et al.
2017, Google Vizier): its best score so far is below the median of the others' there. Not in the
first epoch, in which the learning rate still rises."""

CONNECT_S = 10
"""A PostgreSQL server that says nothing for so long is taken for not there; libpq itself waits for ever."""

HEARTBEAT_S, SILENT_S = 60, 600
"""A machine that shares a storage says every minute that it lives; after ten of silence others take over."""


@dataclass(frozen=True)
class Search:
    """What is searched.

    Attributes:
        prepared: the data; its own sides are not used.
        recipe: the recipe whose settings are changed.
        architecture: ``mobilenet`` or ``cnn``.
        folds: whose validation sides give the score.
        seed: of split, weights, drawing, augmentation and sampler.
        epochs: most epochs, where other than the recipe's.
        weights: folder that may hold warm-start weights.
    """

    prepared: Prepared
    recipe: Recipe
    architecture: Architecture
    folds: tuple[int, ...] = (0,)
    seed: int = 0
    epochs: int | None = None
    weights: Path | None = None

    @property
    def name(self) -> str:
        """Of the study in the storage."""
        return f"{self.recipe.name}-{self.architecture}"

    def settings(self) -> str:
        """What must be the same for trials to be compared, as JSON."""
        return json.dumps(
            {
                "recipe": self.recipe.record(),
                "architecture": self.architecture,
                "folds": self.folds,
                "seed": self.seed,
                "epochs": self.epochs,
                "labels": self.prepared.names,
                "data": sorted(part.content_sha256 for part in self.prepared.parts.values()),
            },
            sort_keys=True,
        )


def tune(
    search: Search,
    directory: Path,
    *,
    trials: int,
    minutes: float | None = None,
    storage: str | None = None,
    progress: fit.Progress | None = None,
) -> optuna.Study:
    """Runs trials until so many are finished, those of earlier calls among them.

    Args:
        search: what is searched.
        directory: gets ``best.json`` and, without ``storage``, the SQLite file ``study.db``.
        trials: finished trials wanted, cut short ones among them.
        minutes: no trial is begun later than this.
        storage: URL of a database that several machines share.
        progress: hooks.

    Raises:
        TuneError: the storage cannot be used, holds another search, or another process searches in it.
        FitError: the disk is full.
    """
    progress = progress or fit.Progress()
    ends = None if minutes is None else time.monotonic() + 60.0 * minutes
    space = search_space(search.recipe, search.architecture)
    with _making(directory), _storage_errors(storage or str(directory / STUDY_FILE)):
        alone = _only_process(directory) if storage is None else contextlib.nullcontext()
        with alone:
            study = _open(search, directory, storage)
            if storage is None:
                for left in directory.glob(f"{WORK}*"):
                    shutil.rmtree(left)
            _requeue(study, all_of_them=storage is None, say=progress.say)
            while len(finished(study)) < trials and (ends is None or time.monotonic() < ends):
                study.optimize(
                    lambda trial: _objective(trial, search, space, directory, progress), n_trials=1
                )
                write_best(study, search, directory)
    return study


def finished(study: optuna.Study) -> list[optuna.trial.FrozenTrial]:
    """The trials that count: fitted to the end, or cut short as hopeless; best first, cut ones last."""
    from optuna.trial import TrialState

    done = study.get_trials(deepcopy=False, states=(TrialState.COMPLETE, TrialState.PRUNED))

    def rank(trial: optuna.trial.FrozenTrial) -> tuple[bool, float]:
        return trial.state is TrialState.PRUNED, -(trial.value or 0.0)

    return sorted(done, key=rank)


def write_best(study: optuna.Study, search: Search, directory: Path) -> Settings | None:
    """Writes the settings of the best trial to ``best.json``; None where no trial is fitted to the end."""
    from optuna.trial import TrialState

    done = [trial for trial in finished(study) if trial.state is TrialState.COMPLETE]
    if not done:
        return None
    best = to_settings(done[0].params, search.recipe.name, search.architecture)
    text = best.model_dump_json(indent=2, exclude_none=True) + "\n"
    write_durably(directory / BEST_FILE, text.encode())
    return best


def _objective(
    trial: optuna.Trial,
    search: Search,
    space: Sequence[Parameter],
    directory: Path,
    progress: fit.Progress,
) -> float:
    models.start_tensorflow()
    import keras
    import optuna

    trial.set_user_attr("machine", platform.node())
    trial.set_user_attr("process", os.getpid())
    trial.study.sampler = _sampler(search.seed, _before(trial))
    settings = to_settings(suggest(trial, space), search.recipe.name, search.architecture)
    recipe = settings.apply(search.recipe, search.architecture)
    longest = fit.schedule_of(recipe, search.architecture, search.epochs).epochs
    scores: list[float] = []
    chosen = (f"{k} {v:.3g}" if isinstance(v, float) else f"{k} {v}" for k, v in trial.params.items())
    progress.say(f"trial {trial.number}: {', '.join(chosen)}")

    def epoch(done: int, best: float) -> None:
        trial.report(sum([*scores, best]) / (len(scores) + 1), len(scores) * longest + done)
        if trial.should_prune():
            progress.say(
                f"trial {trial.number}: cut short after epoch {done}, below the median of the others"
            )
            raise optuna.TrialPruned

    work = directory / f"{WORK}{platform.node()}-{os.getpid()}"
    shutil.rmtree(work, ignore_errors=True)
    try:
        for fold in search.folds:
            keras.backend.clear_session()
            state = fit.fit_validated(
                search.prepared.with_fold(search.seed, fold),
                recipe,
                search.architecture,
                work / f"fold-{fold}",
                seed=search.seed,
                epochs=search.epochs,
                weights=search.weights,
                progress=fit.Progress(say=progress.say, step=progress.step, epoch=epoch),
            )
            scores.append(state.best_score)
    except DivergedError as error:
        progress.say(f"trial {trial.number}: {error}")
        raise optuna.TrialPruned from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return sum(scores) / len(scores)


def _before(trial: optuna.Trial) -> int:
    """How many earlier trials are finished or running: another number for each that runs at once."""
    from optuna.trial import TrialState

    counted = (TrialState.COMPLETE, TrialState.PRUNED, TrialState.RUNNING)
    return sum(
        other.number < trial.number for other in trial.study.get_trials(deepcopy=False, states=counted)
    )


def _sampler(seed: int, done: int) -> optuna.samplers.TPESampler:
    import numpy as np
    import optuna

    mixed = int(np.random.SeedSequence([seed, done]).generate_state(1)[0])
    return optuna.samplers.TPESampler(seed=mixed, n_startup_trials=STARTUP_TRIALS)


def _open(search: Search, directory: Path, storage: str | None) -> optuna.Study:
    import optuna

    # It logs the error of a trial with its traceback before it comes here.
    optuna.logging.set_verbosity(optuna.logging.CRITICAL)
    study = optuna.create_study(
        study_name=search.name,
        storage=_storage(directory, storage),
        direction="maximize",
        load_if_exists=True,
        sampler=_sampler(search.seed, 0),
        pruner=optuna.pruners.MedianPruner(n_startup_trials=PRUNER_STARTUP, n_warmup_steps=2),
    )
    settings = search.settings()
    if study.user_attrs.setdefault("settings", settings) != settings:
        raise TuneError(
            f"{storage or directory} holds a search of other settings or data; choose another directory or "
            "storage."
        )
    study.set_user_attr("settings", settings)
    return study


def _storage(directory: Path, url: str | None) -> optuna.storages.RDBStorage:
    import optuna
    import sqlalchemy

    if url is None:
        check_study_file(directory / STUDY_FILE)
        return optuna.storages.RDBStorage(f"sqlite:///{(directory / STUDY_FILE).resolve()}")
    parts = sqlalchemy.make_url(url)
    if parts.get_backend_name() == "sqlite" and parts.database:
        check_study_file(Path(parts.database))
    connect = {}
    if url.startswith("postgresql"):
        if importlib.util.find_spec("psycopg") is None:
            raise TuneError("PostgreSQL needs psycopg; install it with pip install 'leukoscope[postgres]'.")
        connect = {"connect_timeout": CONNECT_S}
    with warnings.catch_warnings():
        # Heartbeats are called experimental since Optuna 2.8; nothing else notices a machine's death.
        warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
        return optuna.storages.RDBStorage(
            url,
            engine_kwargs={"connect_args": connect},
            heartbeat_interval=HEARTBEAT_S,
            grace_period=SILENT_S,
            heartbeat_stale_trial_callback=optuna.storages.RetryHeartbeatStaleTrialCallback(),
        )


def _requeue(study: optuna.Study, *, all_of_them: bool, say: Callable[[str], None]) -> None:
    """Ends the trials that died with their process and puts their parameters first in the queue."""
    import optuna
    from optuna.trial import TrialState

    for trial in study.get_trials(states=(TrialState.RUNNING,)):
        if not (all_of_them or _died_here(trial)):
            continue
        try:
            study.tell(trial.number, state=TrialState.FAIL)
        except (ValueError, optuna.exceptions.UpdateFinishedTrialError):
            # Another process on this machine has just done the same.
            continue
        if trial.params:
            study.enqueue_trial(trial.params)
        say(f"trial {trial.number} was cut off; it is run again")


def _died_here(trial: optuna.trial.FrozenTrial) -> bool:
    if trial.user_attrs.get("machine") != platform.node():
        return False
    try:
        os.kill(int(trial.user_attrs["process"]), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


@contextlib.contextmanager
def _making(directory: Path) -> Iterator[None]:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise TuneError(
            f"The directory {directory} cannot be written ({error.strerror}); free some space or choose "
            "another with --out, and run again."
        ) from error


@contextlib.contextmanager
def _only_process(directory: Path) -> Iterator[None]:
    """Two processes on one SQLite file would take each other's running trials for dead ones."""
    import fcntl

    with (directory / f"{STUDY_FILE}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TuneError(
                f"Another process searches in {directory}; wait for it, or share a PostgreSQL --storage."
            ) from error
        yield


@contextlib.contextmanager
def _storage_errors(where: str) -> Iterator[None]:
    import optuna
    import sqlalchemy.exc

    broken = (optuna.exceptions.StorageInternalError, sqlalchemy.exc.SQLAlchemyError)
    try:
        yield
    except (*broken, AssertionError) as error:
        # Where the storage refuses to take that a trial has failed, Optuna trips over it once more.
        first = error.__context__ if isinstance(error, AssertionError) else error
        if not isinstance(first, broken):
            raise
        said = str(first.__cause__ or first).splitlines()[0]
        raise TuneError(
            f"The search cannot be kept in {_without_password(where)} ({said}); check that it is there, can "
            "be written and has space, and run the same line again."
        ) from error


def _without_password(url: str) -> str:
    import sqlalchemy

    try:
        return sqlalchemy.make_url(url).render_as_string(hide_password=True)
    except sqlalchemy.exc.ArgumentError:
        return url
