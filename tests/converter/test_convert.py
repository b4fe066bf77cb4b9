import errno
import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from converter.card import write_card
from converter.convert import Order, convert, git_revision
from converter.exceptions import (
    ConverterError,
    PackWriteError,
    ParityError,
    QuantiseError,
    WorthlessModelError,
    WrongRunError,
)
from edge_app.inference.panel import ReaderPanel
from edge_app.pack.load import load_pack
from edge_app.pack.manifest import Estimate
from training.evaluate import evaluate_predictions
from training.exceptions import RunError
from training.report.quantised import evaluate_int8
from training.run import (
    Split,
    load_evaluation,
    load_run,
    load_split,
    save_evaluation,
    save_run,
    save_split,
)


@pytest.fixture
def order(changed_run, tmp_path, development_key):
    return Order(changed_run, tmp_path / "out", "tiny", "0.1.0", development_key)


def test_the_device_loads_the_pack(converted):
    panel = ReaderPanel.open(converted[0].path)
    assert panel.first.labels == ("lymphoblast", "lymphocyte", "neutrophil")
    assert panel.first.reference.development_key


def test_the_manifest_carries_the_figures_of_the_int8_model(converted):
    manifest = load_pack(converted[0].path).manifest
    measured = converted[0].parity.int8_model
    assert manifest.metrics == measured.metrics
    assert manifest.temperature == measured.temperature
    assert manifest.operating_point.specificity == measured.operating_point.specificity
    assert manifest.operating_point.blast_threshold == measured.operating_point.blast_threshold
    assert manifest.evidence == f"{measured.evidence} {converted[0].climbed.rung.sentence}"


def test_the_run_keeps_what_the_report_measures_its_int8_model_by(order):
    measured = convert(order).parity.int8_model

    again = evaluate_int8(load_run(order.run_directory), order.run_directory)

    assert again.metrics == measured.metrics
    assert not list(order.run_directory.glob("*.part"))


def test_nothing_is_left_beside_the_pack(converted):
    assert [path.name for path in converted[0].path.parent.iterdir()] == ["tiny-0.1.0.lpack"]


def test_the_steps_are_told_in_order(converted):
    assert converted[1] == [
        "Loading the float model",
        "Quantising: full int8, ranges from 60 crops",
        "Measuring the int8 model",
        "Signing and writing the pack",
    ]


def test_a_pack_of_the_same_version_is_not_replaced_unasked(order):
    order.out.mkdir()
    (order.out / "tiny-0.1.0.lpack").write_text("precious")
    with pytest.raises(PackWriteError, match="give a higher version or --overwrite"):
        convert(order)
    assert (order.out / "tiny-0.1.0.lpack").read_text() == "precious"


def test_a_folder_that_is_a_file_is_said_so(order, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(PackWriteError, match="cannot be used"):
        convert(order)


@pytest.fixture
def made_read_only(monkeypatch):
    """Makes a folder as if on a disk that is mounted read-only; root may write whatever the mode says."""

    def make(folder):
        for name in ("open", "unlink", "replace"):
            monkeypatch.setattr(Path, name, refusing(folder, getattr(Path, name)))

    def refusing(folder, method):
        def refuse(self, *args, **kwargs):
            writes = method.__name__ != "open" or "w" in (args[0] if args else kwargs.get("mode", "r"))
            if self.parent == folder and writes:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS))
            return method(self, *args, **kwargs)

        return refuse

    return make


def test_a_read_only_folder_is_said_so_before_the_work(order, made_read_only):
    order.out.mkdir()
    made_read_only(order.out)
    steps = []
    with pytest.raises(PackWriteError, match="out cannot be used \\(Read-only file system\\)"):
        convert(order, steps.append)
    assert steps == []


def test_a_folder_that_turns_read_only_during_the_work_is_said_so(order, made_read_only):
    def turn(step):
        if step == "Signing and writing the pack":
            made_read_only(order.out)

    with pytest.raises(PackWriteError, match="cannot be written \\(Read-only file system\\)"):
        convert(order, turn)


@pytest.mark.parametrize(
    ("name", "version"), [("Tiny", "0.1.0"), ("tiny", "1.0"), ("", "1.0.0"), ("a/b", "1.0.0")]
)
def test_a_name_or_version_that_does_not_fit_is_refused(order, name, version):
    with pytest.raises(ConverterError, match=r"The (name|version) does not fit a pack"):
        convert(replace(order, name=name, version=version))


@pytest.mark.parametrize(
    "missing", ["run.json", "evaluation.json", "test.npz", "validation.npz", "representative.npz"]
)
def test_an_incomplete_run_is_refused(order, changed_run, missing):
    (changed_run / missing).unlink()
    with pytest.raises(RunError):
        convert(replace(order, run_directory=changed_run))


def test_a_run_without_its_model_is_refused(order, changed_run):
    (changed_run / "model.keras").unlink()
    with pytest.raises(QuantiseError):
        convert(replace(order, run_directory=changed_run))


def test_a_cell_run_without_an_operating_point_is_refused(order, changed_run):
    save_evaluation(load_evaluation(changed_run).model_copy(update={"operating_point": None}), changed_run)
    with pytest.raises(ConverterError, match="has no blast class"):
        convert(replace(order, run_directory=changed_run))


def test_logits_that_are_not_the_models_are_found_out(order, changed_run):
    split = load_split(changed_run / "test.npz")
    split.logits = split.logits + np.float32(1.0)
    save_split(split, changed_run / "test.npz")
    with pytest.raises(ParityError, match="are not those of the model beside them"):
        convert(replace(order, run_directory=changed_run))


@pytest.fixture
def badly_calibrated(changed_run):
    """Calibration crops of nearly one grey: int8 then clips everything and loses far more than a point."""
    images = np.random.default_rng(0).integers(120, 136, (20, 16, 16, 3), dtype=np.uint8)
    np.savez(changed_run / "representative.npz", images=images)
    return changed_run


def test_int8_that_loses_more_than_a_point_makes_no_pack(order, badly_calibrated):
    with pytest.raises(ParityError, match=r"int8 loses .* points of .*--force"):
        convert(replace(order, run_directory=badly_calibrated))
    assert list(order.out.iterdir()) == []


def test_a_model_that_may_tell_blasts_by_chance_is_not_packed_unless_forced(order, tmp_path):
    directory = tmp_path / "coin"
    shutil.copytree(order.run_directory, directory)
    found = load_evaluation(directory)
    coin = Estimate(value=0.6, low=0.4, high=0.8)
    figures = {key: coin if key.endswith("blast_auc") else each for key, each in found.metrics.items()}
    save_evaluation(found.model_copy(update={"metrics": figures}), directory)

    with pytest.raises(WorthlessModelError, match=r"no better than a coin: ROC-AUC 0\.60.*--force"):
        convert(replace(order, run_directory=directory))


def test_forced_the_manifest_and_the_card_say_what_was_lost(order, badly_calibrated):
    pack = load_pack(convert(replace(order, run_directory=badly_calibrated, force=True)).path)
    assert "packed although int8 loses" in pack.manifest.evidence
    assert "Packed although int8 loses" in pack.card


def test_the_card_has_intended_use_licences_figures_and_commands(converted):
    card = load_pack(converted[0].path).card
    point = converted[0].manifest.operating_point
    for words in (
        "Decision support for a trained morphologist; research use; not a diagnosis.",
        "CC0",
        f"{point.specificity.value:.3f} ({point.specificity.low:.3f}-{point.specificity.high:.3f})",
        "leukoscope-train fit --recipe cell --architecture mobilenet --seed 0",
        "leukoscope-convert tiny",
        "development key",
    ):
        assert words in card


def test_the_card_of_a_set_without_patients_says_it_is_no_evidence(converted, finished_run):
    run = load_run(finished_run)
    loose = run.model_copy(update={"data": (run.data[0].model_copy(update={"grouped": False}),)})
    card = write_card(converted[0].manifest, loose, converted[0].parity, converted[0].climbed, [])
    assert "**drawn: image-level split: not evidence of performance.**" in card


def test_the_card_says_what_the_recipe_is_worth_on_a_laboratory_left_out(order, changed_run):
    left_out = order.out.parent / "without-clinic"
    shutil.copytree(changed_run, left_out)
    save_run(load_run(changed_run).model_copy(update={"left_out": "clinic"}), left_out)
    sensitivity = load_evaluation(left_out).per_class["neutrophil"].sensitivity

    card = load_pack(convert(replace(order, left_out=(left_out,))).path).card

    cells = load_evaluation(left_out).per_class["neutrophil"].support
    assert "## Laboratories it has not seen" in card
    assert f"| clinic | sensitivity for neutrophil, {cells} cells | {sensitivity.value:.3f} (" in card
    assert "| clinic | blast AUC |" in card


def test_a_laboratory_left_out_that_shows_no_blast_has_no_figures_of_blasts(order, changed_run):
    left_out = order.out.parent / "without-clinic"
    shutil.copytree(changed_run, left_out)
    run = load_run(changed_run).model_copy(update={"left_out": "clinic"})
    validation, test = (load_split(changed_run / f"{side}.npz") for side in ("validation", "test"))
    healthy = test.labels != run.labels.index("lymphoblast")
    save_run(run, left_out)
    shown = Split(*(values[healthy] for values in vars(test).values()))
    save_evaluation(evaluate_predictions(run, validation, shown), left_out)

    card = load_pack(convert(replace(order, left_out=(left_out,))).path).card

    assert "| clinic | specificity for blasts at the others' threshold |" in card
    assert "| clinic | sensitivity for blasts" not in card
    assert "| clinic | blast AUC |" not in card


def test_a_run_that_leaves_no_laboratory_out_is_refused_for_the_card(order, changed_run):
    with pytest.raises(WrongRunError, match="leaves a laboratory out"):
        convert(replace(order, left_out=(changed_run,)))


def test_the_card_names_no_folder_of_this_machine(converted, finished_run):
    assert str(finished_run.parents[1]) not in load_pack(converted[0].path).card


def test_the_git_revision_is_a_short_hash_or_unknown():
    revision = git_revision()
    assert revision == "unknown" or all(c in "0123456789abcdef" for c in revision.removesuffix("-dirty"))
