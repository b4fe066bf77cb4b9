import contextlib
import importlib.util
import os
import shlex
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import optuna
import pytest
from made_up import files_no_larger_than
from optuna.trial import TrialState

from training import cli, fit, recipes, steps
from training.cli import options
from training.exceptions import TuneError
from training.search_space import Choice, Range, search_space
from training.settings import load_settings
from training.tune import BEST_FILE, STUDY_FILE, Search, _requeue, finished, tune

pytestmark = [
    pytest.mark.usefixtures("few_resamples"),
    # SQLAlchemy leaves the pool's last connection to the garbage collector.
    pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning"),
]

TRIALS = 3
TOY = Path(__file__).with_name("toy_train.py")


def results(study) -> list[tuple[dict[str, object], float | None]]:
    return [(trial.params, trial.value) for trial in finished(study)]


@pytest.fixture
def search(toy, monkeypatch) -> Search:
    monkeypatch.setattr("training.tune.STARTUP_TRIALS", 1)
    prepared, recipe = toy
    return Search(prepared, recipe, "cnn", epochs=1)


def test_every_searched_setting_is_one_of_the_recipe_and_around_its_value():
    for recipe in (recipes.cell_recipe(), recipes.field_recipe()):
        for architecture in ("mobilenet", "cnn"):
            for parameter in search_space(recipe, architecture):
                part, _, name = parameter.name.partition(".")
                if part == "backbone":
                    assert recipe.backbone in parameter.options and architecture == "mobilenet"
                    continue
                now = vars(recipe.schedules[architecture] if part == "schedule" else recipe.augment)[name]
                if isinstance(parameter, Range):
                    assert parameter.low <= now <= parameter.high, parameter.name
                else:
                    assert isinstance(parameter, Choice) and now in parameter.options, parameter.name


def test_a_search_cut_off_anywhere_and_run_again_ends_with_the_same_trials(search, tmp_path):
    class Killed(Exception):
        pass

    def kill_in_second_trial(text: str) -> None:
        if text.startswith("trial 1"):
            raise Killed

    whole = tune(search, tmp_path / "whole", trials=TRIALS)
    with pytest.raises(Killed):
        tune(search, tmp_path / "cut", trials=TRIALS, progress=fit.Progress(say=kill_in_second_trial))
    cut = tune(search, tmp_path / "cut", trials=TRIALS)

    assert len(finished(whole)) == TRIALS
    assert results(cut) == results(whole)
    assert (tmp_path / "cut" / BEST_FILE).read_bytes() == (tmp_path / "whole" / BEST_FILE).read_bytes()
    best = load_settings(tmp_path / "cut" / BEST_FILE)
    changed = best.apply(search.recipe, "cnn").schedules["cnn"]
    assert changed.learning_rate == finished(cut)[0].params["schedule.learning_rate"]
    assert {path.name for path in (tmp_path / "cut").iterdir()} == {
        BEST_FILE,
        STUDY_FILE,
        f"{STUDY_FILE}.lock",
    }


def test_a_trial_killed_with_its_process_is_run_again_with_the_same_parameters(cell_list, tmp_path):
    import optuna

    line = ["tune", "--images", cell_list(6, 2), "--um-per-px", "0.25", "--masked", "--data", tmp_path]
    line += ["--architecture", "cnn", "--epochs", "1", "--trials", "2", "--out", tmp_path / "study"]
    line += ["--cache", tmp_path / "cache"]

    def run_toy(kill: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(TOY), *map(str, line)],
            env=os.environ | {"COLUMNS": "200", "TOY_KILL": kill},
            capture_output=True,
            text=True,
            timeout=600,
        )

    killed = run_toy("trial 1")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    again = run_toy("")

    assert again.returncode == 0, again.stderr
    assert "trial 1 was cut off; it is run again" in again.stdout
    assert "2 trials, 0 of them cut short" in again.stdout
    assert "leukoscope-train crossval --recipe cell --architecture cnn" in again.stdout
    assert f"--settings {tmp_path}/study/best.json" in again.stdout
    study = optuna.load_study(study_name="cell-cnn", storage=f"sqlite:///{tmp_path}/study/{STUDY_FILE}")
    assert [trial.state.name for trial in study.trials] == ["COMPLETE", "FAIL", "COMPLETE"]
    assert study.trials[2].params == study.trials[1].params


def test_a_trial_whose_loss_is_no_number_is_cut_short_and_the_search_goes_on(search, monkeypatch, tmp_path):
    usual, begun = steps.local_step, []

    def diverging_once(model):
        begun.append(model)
        return usual(model) if len(begun) > 1 else lambda *batch: float("nan")

    monkeypatch.setattr(steps, "local_step", diverging_once)

    study = tune(search, tmp_path / "study", trials=2)

    assert [trial.state.name for trial in study.trials] == ["PRUNED", "COMPLETE"]


@pytest.mark.filterwarnings("ignore:Heartbeat of storage:UserWarning")
def test_machines_that_search_at_once_try_different_settings(search, tmp_path):
    alone = tune(search, tmp_path / "alone", trials=1)
    shared = f"sqlite:///{tmp_path}/shared.db"
    tune(search, tmp_path / "one", trials=0, storage=shared).ask()

    other = tune(search, tmp_path / "other", trials=1, storage=shared)

    assert [trial.state.name for trial in other.trials] == ["RUNNING", "COMPLETE"]
    assert finished(other)[0].params != finished(alone)[0].params


def test_a_trial_that_another_process_put_in_the_queue_is_not_put_there_again(search, monkeypatch, tmp_path):
    study = tune(search, tmp_path / "study", trials=0)
    trial, before = study.ask(), study.get_trials()
    study.tell(trial, state=TrialState.FAIL)
    monkeypatch.setattr(study, "get_trials", lambda **states: before)
    said: list[str] = []

    _requeue(study, all_of_them=True, say=said.append)

    assert said == []


def test_a_search_of_other_settings_is_not_continued(search, tmp_path):
    tune(search, tmp_path / "study", trials=0)

    with pytest.raises(TuneError, match="other settings or data"):
        tune(replace(search, folds=(1,)), tmp_path / "study", trials=1)


def test_two_processes_do_not_search_in_one_sqlite_file(search, tmp_path):
    import fcntl

    (tmp_path / "study").mkdir()
    with (tmp_path / "study" / f"{STUDY_FILE}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(TuneError, match="Another process searches"):
            tune(search, tmp_path / "study", trials=1)


def test_no_trial_is_begun_after_the_time_is_up(search, tmp_path):
    study = tune(search, tmp_path / "study", trials=1, minutes=0)

    assert study.trials == []


@pytest.mark.parametrize("storage", ["sqlite:////nowhere/at/all.db", "sqlite:///{tmp_path}/broken.db"])
def test_a_storage_that_cannot_be_used_is_one_sentence(search, tmp_path, storage):
    (tmp_path / "broken.db").write_bytes(b"not a database" * 100)

    with pytest.raises(TuneError, match="The search cannot be kept in") as error:
        tune(search, tmp_path / "study", trials=1, storage=storage.format(tmp_path=tmp_path))

    assert "\n" not in str(error.value)


def test_a_password_is_not_shown(search, tmp_path):
    pytest.importorskip("psycopg", reason="the extra [postgres] is not installed")
    url = "postgresql+psycopg://user:secret@127.0.0.1:1/none"

    with pytest.raises(TuneError, match=r"127\.0\.0\.1") as error:
        tune(search, tmp_path / "study", trials=1, storage=url)

    assert "secret" not in str(error.value)


def test_a_postgresql_server_that_says_nothing_is_not_waited_for(search, monkeypatch, tmp_path):
    pytest.importorskip("psycopg", reason="the extra [postgres] is not installed")
    monkeypatch.setattr("training.tune.CONNECT_S", 2)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"postgresql+psycopg://user@127.0.0.1:{mute.getsockname()[1]}/none"

        with pytest.raises(TuneError, match=r"cannot be kept in .* \(connection timeout expired\)"):
            tune(search, tmp_path / "study", trials=1, storage=url)


def test_a_disk_that_fills_in_a_trial_is_one_sentence_and_nothing_beside_it(search, capfd, tmp_path):
    with contextlib.ExitStack() as disk:

        def fill_the_disk(*_: object) -> None:
            disk.enter_context(files_no_larger_than(2_000))

        with pytest.raises(TuneError, match=r"cannot be kept in .*study\.db \(.*I/O error\)"):
            tune(search, tmp_path / "study", trials=1, progress=fit.Progress(step=fill_the_disk))

    assert "Traceback" not in "".join(capfd.readouterr())
    assert len(finished(tune(search, tmp_path / "study", trials=1))) == 1


def test_postgresql_without_its_driver_says_what_to_install(search, monkeypatch, tmp_path):
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "psycopg" else found(name))

    with pytest.raises(TuneError, match=r"pip install 'leukoscope\[postgres\]'"):
        tune(search, tmp_path / "study", trials=1, storage="postgresql+psycopg://user@127.0.0.1:1/none")


def test_the_line_that_measures_the_best_keeps_the_data_it_was_found_on(monkeypatch, capsys, tmp_path):
    images, place = tmp_path / "my [red] cells.csv", tmp_path / "runs"
    study = optuna.create_study(direction="maximize")
    study.optimize(lambda trial: trial.suggest_float("dropout", 0.0, 1.0), n_trials=1)
    monkeypatch.setattr("training.tune.tune", lambda *args, **kwargs: study)
    monkeypatch.setattr("training.tune.Search", lambda *args: None)
    monkeypatch.setattr(options, "load_samples", lambda *args: [])
    monkeypatch.setattr(options, "prepare_samples", lambda *args: SimpleNamespace(data=()))
    given = ["--architecture", "cnn", "--images", str(images), "--um-per-px", "0.25", "--masked"]
    given += ["--data", "here", "--corrections", "one", "--corrections", "two", "--variant", "mixup"]
    given += ["--epochs", "3", "--seed", "4"]
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", "tune", *given, "--out", str(place)])

    with pytest.raises(SystemExit):
        cli.main()

    line = capsys.readouterr().out.partition("Measure the best: ")[2].strip()
    measured = shlex.split(line)
    for option, value in (
        ("--images", str(images)),
        ("--data", "here"),
        ("--um-per-px", "0.25"),
        ("--variant", "mixup"),
        ("--epochs", "3"),
        ("--seeds", "4"),
        ("--settings", str(place / "best.json")),
    ):
        assert measured[measured.index(option) + 1] == value
    assert "--masked" in measured
    assert "--corrections one --corrections two" in line
