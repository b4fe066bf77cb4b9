import json
import sys

import pytest
from made_up import made_up_run

from edge_app.pack.manifest import Estimate
from training import cli, run
from training.cli import options

pytestmark = pytest.mark.usefixtures("few_resamples")


def leukoscope_train(monkeypatch, capsys, *arguments: object) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    out, err = capsys.readouterr()
    return int(end.value.code or 0), out, err


def test_the_catalogue_shows_licence_and_whether_patients_are_named(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("COLUMNS", "200")
    code, out, _ = leukoscope_train(monkeypatch, capsys, "datasets", "--data", tmp_path)

    assert code == 0
    assert "CC BY 4.0" in out and "taleqani_all4" in out


@pytest.mark.parametrize(
    ("arguments", "says", "code"),
    [
        (("--data", "/nowhere"), "The folder /nowhere does not exist", 10),
        (("--recipe", "soup"), "There is no recipe 'soup'; choose cell or field.", 2),
        (("--architecture", "vgg"), "There is no architecture 'vgg'; choose mobilenet or cnn.", 2),
        (("--images", "/nowhere.csv"), "The list /nowhere.csv does not exist; check the path", 10),
    ],
)
def test_bad_arguments_end_in_one_sentence(monkeypatch, capsys, arguments, says, code):
    found, _, err = leukoscope_train(monkeypatch, capsys, "fit", *arguments)

    assert found == code
    assert says in err
    assert "Traceback" not in err


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_that_is_none_is_told_before_any_work(monkeypatch, capsys, seed):
    code, out, err = leukoscope_train(monkeypatch, capsys, "fit", "--seed", seed)

    assert code == 2
    assert "--seed" in err and "Traceback" not in err
    assert out == ""


def test_no_figure_is_cut_off_in_80_columns(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    figure = Estimate(value=0.5, low=0.123, high=0.987)
    beside = [run.Baseline(name=name, features="", metrics={"blast_auc": figure}) for name in "abc"]
    result = run.Evaluation(
        temperature=1.0,
        metrics={"blast_auc": figure, "patient_blast_sensitivity_at_specificity_90": figure},
        per_class={
            "lymphoblast": run.ClassFigures(
                support=10, sensitivity=figure, specificity=figure, precision=figure, f1=figure
            )
        },
        confusion=[],
        baselines=tuple(beside),
        evidence="",
    )

    options.show(made_up_run(("lymphoblast", "lymphocyte")), result)

    assert "…" not in capsys.readouterr().out


def test_your_own_pictures_can_be_fitted_and_measured_again(monkeypatch, capsys, cell_list, tmp_path):
    file, out = cell_list(groups=False), tmp_path / "run"
    monkeypatch.setenv("COLUMNS", "200")

    own = ("--images", file, "--um-per-px", "0.25", "--masked", "--data", tmp_path)
    short = ("--architecture", "cnn", "--epochs", "1", "--out", out, "--cache", tmp_path / "cache")
    code, said, err = leukoscope_train(monkeypatch, capsys, "fit", *own, *short)
    assert code == 0, err
    assert "image-level split: not evidence of performance" in said

    before = json.loads((out / run.EVALUATION_FILE).read_text())
    code, said, _ = leukoscope_train(monkeypatch, capsys, "evaluate", out)

    assert code == 0
    assert "lymphoblast" in said
    assert json.loads((out / run.EVALUATION_FILE).read_text()) == before


def test_a_fit_and_its_figures_tell_of_a_picture_with_two_labels(monkeypatch, capsys, cell_list, tmp_path):
    file, out = cell_list(groups=False), tmp_path / "run"
    with file.open("a") as lines:
        lines.write("lymphoblast/0-0.png,lymphocyte\n")

    own = ("--images", file, "--um-per-px", "0.25", "--masked", "--data", tmp_path)
    short = ("--architecture", "cnn", "--epochs", "1", "--out", out, "--cache", tmp_path / "cache")
    code, said, err = leukoscope_train(monkeypatch, capsys, "fit", *own, *short)

    assert code == 0, err
    note = "Pictures that stand in the data with two labels: 1; one of the labels must be wrong"
    assert note in said
    assert any(each.startswith(note) for each in run.load_evaluation(out).notes)


def test_pictures_that_a_run_learnt_from_are_told_when_it_is_measured_on_them(
    monkeypatch, capsys, cell_list, tmp_path
):
    file, out = cell_list(groups=False), tmp_path / "run"
    own = ("--images", file, "--um-per-px", "0.25", "--masked", "--cache", tmp_path / "cache")
    short = ("--architecture", "cnn", "--epochs", "1", "--out", out, "--data", tmp_path)
    assert leukoscope_train(monkeypatch, capsys, "fit", *own, *short)[0] == 0

    code, said, err = leukoscope_train(monkeypatch, capsys, "evaluate", out, *own)

    assert code == 0, err
    assert "was trained on pictures of cells, so these may be pictures it learnt from" in said
