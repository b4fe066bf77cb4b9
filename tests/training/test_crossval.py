import contextlib
import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from made_up import files_no_larger_than
from toy_train import toy_recipe

from training import cli, datasets, recipes, run, steps
from training.crossval import OUT_OF_FOLD_FILE, cross_validate, fold_directory, held_out
from training.exceptions import DivergedError, FitError, RunError, SplitError
from training.fit import Progress
from training.prepare import Prepared, prepare
from training.recipes import Recipe
from training.splits import FOLDS

pytestmark = pytest.mark.usefixtures("few_resamples")

TOY = Path(__file__).with_name("toy_train.py")
TWO = (0, 1)
"""Folds of the tests that need more than one and not all."""


class Killed(Exception):
    pass


def one_epoch(toy: tuple[Prepared, Recipe], **settings: float) -> tuple[Prepared, Recipe]:
    prepared, recipe = toy
    schedule = replace(recipe.schedules["cnn"], epochs=1, **settings)
    return prepared, replace(recipe, schedules={"cnn": schedule})


def test_every_sample_is_held_out_once_and_groups_are_held_out_whole(toy, tmp_path):
    prepared, recipe = one_epoch(toy)

    result = cross_validate(prepared, recipe, "cnn", tmp_path / "cv")

    groups = [set(held_out(fold_directory(tmp_path / "cv", 0, k), "float")[0].groups) for k in range(FOLDS)]
    assert sorted(group for fold in groups for group in fold) == sorted(set(prepared.groups))
    assert result.pooled[0].samples == len(prepared.labels)
    assert np.sum(result.pooled[0].confusion) == len(prepared.labels)
    assert len(result.pooled[0].per_fold) == FOLDS
    assert f"held out once in {FOLDS} folds" in result.evidence


def test_cut_off_in_the_second_fold_it_goes_on_there_and_ends_the_same(toy, tmp_path):
    prepared, recipe = one_epoch(toy)
    folds_begun = 0

    def kill_in_second_fold(*_: object) -> None:
        if folds_begun == 2:
            raise Killed

    def count(text: str) -> None:
        nonlocal folds_begun
        folds_begun += text.startswith("seed 0, fold")

    cross_validate(prepared, recipe, "cnn", tmp_path / "whole", only_folds=TWO)
    with pytest.raises(Killed):
        cross_validate(
            prepared,
            recipe,
            "cnn",
            tmp_path / "cut",
            only_folds=TWO,
            progress=Progress(say=count, step=kill_in_second_fold),
        )
    first = fold_directory(tmp_path / "cut", 0, 0) / run.MODEL_FILE
    before = first.stat().st_mtime_ns
    said: list[str] = []

    cross_validate(
        prepared, recipe, "cnn", tmp_path / "cut", only_folds=TWO, progress=Progress(say=said.append)
    )

    assert first.stat().st_mtime_ns == before
    assert "seed 0, fold 0 (1 of 5): finished before" in said
    whole, cut = ((tmp_path / name / OUT_OF_FOLD_FILE).read_bytes() for name in ("whole", "cut"))
    assert cut == whole
    assert f"Only the groups of 2 of {FOLDS} folds are held out." in cut.decode()


def test_other_seeds_folds_or_variant_are_refused_in_the_same_directory(toy, tmp_path):
    prepared, recipe = one_epoch(toy)
    out = tmp_path / "cv"
    cross_validate(prepared, recipe, "cnn", out, only_folds=(0,))

    for other in ({"seeds": (1,)}, {"only_folds": TWO}, {"only_folds": (0,), "variant": "slow"}):
        with pytest.raises(RunError, match="cross-validation of other settings; choose another directory"):
            cross_validate(prepared, recipe, "cnn", out, **other)


def test_a_fold_learns_from_the_teacher_of_the_same_fold_and_from_no_other(toy, tmp_path):
    prepared, recipe = one_epoch(toy)
    teachers, pupils = tmp_path / "teachers", tmp_path / "pupils"
    cross_validate(prepared, recipe, "cnn", teachers, only_folds=(0,))

    cross_validate(prepared, recipe, "cnn", pupils, only_folds=(0,), teachers=teachers)

    record = run.load_run(fold_directory(pupils, 0, 0))
    assert record.settings["teacher"] == run.load_run(fold_directory(teachers, 0, 0)).backbone
    fold_directory(teachers, 0, 0).rename(fold_directory(teachers, 0, 1))
    with pytest.raises(RunError, match="saw another split"):
        cross_validate(prepared, recipe, "cnn", tmp_path / "others", only_folds=(1,), teachers=teachers)


def test_a_teacher_may_see_other_colours_of_the_same_crops_and_no_other_size(toy, tmp_path):
    prepared, recipe = one_epoch(toy)
    teachers = tmp_path / "teachers"
    cross_validate(prepared, recipe, "cnn", teachers, only_folds=(0,))

    def taught(name: str, **seen: object) -> None:
        pupil = replace(recipe, input=recipe.input.model_copy(update=seen))
        cross_validate(prepared, pupil, "cnn", tmp_path / name, only_folds=(0,), teachers=teachers)

    taught("own-colour", colour="none")
    assert run.load_run(fold_directory(tmp_path / "own-colour", 0, 0)).input.colour == "none"
    with pytest.raises(RunError, match="saw another split, size, scale or labels"):
        taught("larger", size_px=48)


@pytest.fixture
def first_of_two(toy, tmp_path) -> tuple[Prepared, Recipe, Path]:
    """A cross-validation of two folds, of which only the first is fitted."""
    prepared, recipe = one_epoch(toy)
    out = tmp_path / "cv"
    cross_validate(prepared, recipe, "cnn", tmp_path / "first", only_folds=(0,))
    out.mkdir()
    fold_directory(tmp_path / "first", 0, 0).rename(fold_directory(out, 0, 0))
    return prepared, recipe, out


def test_a_finished_fold_of_other_pictures_is_not_pooled_with_new_ones(first_of_two, tmp_path):
    prepared, recipe, out = first_of_two
    fewer = [sample for sample in prepared.kept if not sample.group.endswith("5")]

    with pytest.raises(RunError, match=r"seed-0-fold-0 was fitted on other data; choose another directory"):
        cross_validate(prepare(fewer, recipe, 0, tmp_path / "cache"), recipe, "cnn", out, only_folds=TWO)

    assert not fold_directory(out, 0, 1).exists()


def test_a_finished_fold_of_another_recipe_is_not_pooled_with_new_ones(first_of_two):
    prepared, recipe, out = first_of_two
    other = replace(recipe, augment=replace(recipe.augment, stain=0.0))

    with pytest.raises(RunError, match=r"seed-0-fold-0 was fitted with other settings; choose another"):
        cross_validate(prepared, other, "cnn", out, only_folds=TWO)


def test_a_place_that_cannot_be_written_is_one_sentence(toy, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(RunError, match=r"crossval\.json cannot be written \(.*\); free some space"):
        cross_validate(*one_epoch(toy), "cnn", tmp_path / "file", only_folds=(0,))


def test_a_loss_that_is_no_number_stops_the_fold_and_keeps_the_others(first_of_two, monkeypatch):
    prepared, recipe, out = first_of_two
    monkeypatch.setattr(steps, "local_step", lambda model: lambda *batch: float("nan"))

    with pytest.raises(DivergedError, match="not a number in epoch 1; lower the learning rate"):
        cross_validate(prepared, recipe, "cnn", out, only_folds=TWO)

    assert run.load_evaluation(fold_directory(out, 0, 0)).metrics
    assert not (out / OUT_OF_FOLD_FILE).exists()


def test_a_full_disk_is_one_sentence_and_keeps_what_was_there(toy, tmp_path):
    prepared, recipe = one_epoch(toy)
    out = tmp_path / "cv"
    with contextlib.ExitStack() as disk:

        def fill_the_disk(*_: object) -> None:
            disk.enter_context(files_no_larger_than(2_000))

        with pytest.raises(FitError, match="cannot be written") as error:
            cross_validate(
                prepared, recipe, "cnn", out, only_folds=(0,), progress=Progress(step=fill_the_disk)
            )

    assert "\n" not in str(error.value)
    assert cross_validate(prepared, recipe, "cnn", out, only_folds=(0,)).pooled[0].samples > 0


def test_a_class_with_one_group_is_one_sentence(cell_list, tmp_path):
    file = cell_list(6, 2)
    lines = [
        line.rsplit(",", 1)[0] + ",only" if ",lymphocyte," in line else line
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    samples = datasets.load_csv(file, form="masked", um_per_px=0.25)

    with pytest.raises(SplitError, match=r"The class lymphocyte of \w+ has 1 group"):
        prepare(samples, recipes.cell_recipe(), 0, tmp_path / "cache")


def test_the_variants_are_listed(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", "crossval", "--variant", "list"])

    with pytest.raises(SystemExit) as end:
        cli.main()

    assert end.value.code in (0, None)
    assert "mixup 0.2" in capsys.readouterr().out


def test_settings_of_a_search_change_the_fit_and_are_named_in_the_record(
    monkeypatch, capsys, cell_list, tmp_path
):
    toy = toy_recipe()
    monkeypatch.setattr(recipes, "recipe", lambda name: toy)
    file, settings = cell_list(6, 2), tmp_path / "best.json"
    settings.write_text(json.dumps({"schedule": {"learning_rate": 0.003, "batch": 4}}))
    line = ["crossval", "--images", file, "--um-per-px", "0.25", "--masked", "--data", tmp_path]
    line += ["--architecture", "cnn", "--folds", "0", "--epochs", "1", "--settings", settings]
    line += ["--out", tmp_path / "cv", "--cache", tmp_path / "cache"]
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", *map(str, line)])

    with pytest.raises(SystemExit) as end:
        cli.main()

    assert end.value.code in (0, None), capsys.readouterr().err
    fitted = run.load_run(fold_directory(tmp_path / "cv", 0, 0)).settings["schedule"]
    assert (fitted["learning_rate"], fitted["batch"]) == (0.003, 4)
    assert json.loads((tmp_path / "cv" / "crossval.json").read_text())["variant"].startswith("recipe+")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "wrong at the file"),
        ('{"speed": 1}', "have the unknown key 'speed'"),
        ('{"schedule": {"speed": 1}}', "There is no setting 'schedule.speed'"),
        ('{"schedule": {"batch": 0}}', "The setting schedule.batch cannot be 0"),
        ('{"schedule": {"batch": 1.5}}', "The setting schedule.batch cannot be 1.5"),
        ('{"augment": {"stain": NaN}}', "The setting augment.stain cannot be nan"),
        ('{"backbone": "ResNet"}', "There is no backbone 'ResNet'"),
        ('{"architecture": "cnn"}', "The settings are of the architecture cnn, not mobilenet"),
    ],
)
def test_unusable_settings_are_one_sentence(monkeypatch, capsys, tmp_path, content, says):
    file = tmp_path / "settings.json"
    file.write_text(content)
    for command in ("crossval", "fit"):
        monkeypatch.setattr(sys, "argv", ["leukoscope-train", command, "--settings", str(file)])

        with pytest.raises(SystemExit) as end:
            cli.main()

        err = capsys.readouterr().err
        assert end.value.code == 2
        assert says in err and err.count("\n") == 1


def test_killed_by_the_system_it_goes_on_in_the_epoch_it_was_in_and_ends_the_same(cell_list, tmp_path):
    line = ["crossval", "--images", cell_list(6, 2), "--um-per-px", "0.25", "--masked", "--data", tmp_path]
    line += ["--architecture", "cnn", "--folds", "0", "--epochs", "2", "--cache", tmp_path / "cache"]

    def crossval(name: str, kill: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(TOY), *map(str, [*line, "--out", tmp_path / name])],
            env=os.environ | {"TOY_KILL": kill, "COLUMNS": "200"},
            capture_output=True,
            text=True,
            timeout=600,
        )

    assert crossval("whole", "").returncode == 0
    assert crossval("cut", "epoch 1").returncode == -signal.SIGKILL
    went_on = crossval("cut", "")

    assert went_on.returncode == 0, went_on.stderr
    assert "continuing after epoch 1" in went_on.stdout
    whole, cut = ((tmp_path / name / OUT_OF_FOLD_FILE).read_bytes() for name in ("whole", "cut"))
    assert cut == whole
