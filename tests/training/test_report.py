import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from made_up import made_up_run
from sklearn.metrics import average_precision_score, roc_auc_score

from edge_app import INTENDED_USE
from training import audit_record, cli, crossval, metrics, run
from training.datasets import IMAGE_LEVEL_NOTE
from training.evaluate import evaluate_predictions
from training.exceptions import ReportError, RunError
from training.report import gather, html, ranking, write
from training.report.predictions import PER_GROUP, load_predictions

pytestmark = pytest.mark.usefixtures("few_resamples")

LABELS = ("lymphoblast", "lymphocyte")
SIZE_PX = 16


def split(seed: int, labels: tuple[str, ...] = LABELS, cells: int = 60) -> run.Split:
    """Six patients of one class each; the logits know the class, not always."""
    random = np.random.default_rng(seed)
    true = np.arange(cells) % len(labels)
    groups = np.array([f"{seed}-{labels[k][-3:]}-{i % 3}" for i, k in enumerate(true)])
    logits = random.normal(0, 1.2, (cells, len(labels))) + 2.0 * np.eye(len(labels))[true]
    images = random.integers(0, 256, (cells, SIZE_PX, SIZE_PX, 3), np.uint8)
    return run.Split(
        images, true.astype(np.int64), groups, np.full(cells, "clinic"), logits.astype(np.float32)
    )


def write_run(
    directory: Path, *, seed: int = 0, grouped: bool = True, labels: tuple[str, ...] = LABELS
) -> Path:
    directory.mkdir(parents=True)
    record = made_up_run(labels, size_px=SIZE_PX, grouped=grouped)
    validation, test = split(100 + seed, labels), split(200 + seed, labels)
    run.save_run(record, directory)
    run.save_split(validation, directory / run.VALIDATION_FILE)
    run.save_split(test, directory / run.TEST_FILE)
    run.save_history(
        {"loss": [1.0, 0.5], "validation_loss": [1.1, 0.7], "validation_score": [0.8, 0.6]}, directory
    )
    run.save_evaluation(evaluate_predictions(record, validation, test), directory)
    return directory


def write_int8(directory: Path) -> None:
    """The logits of a model that int8 changed by a step."""
    sides = {}
    for name in ("validation", "test"):
        logits = run.load_split(directory / f"{name}.npz").logits
        sides[name] = np.round(logits * 4).astype(np.float32) / 4
    np.savez(directory / crossval.INT8_FILE, **sides)


def write_crossval(directory: Path, folds: int = 2) -> Path:
    for fold in range(folds):
        write_run(crossval.fold_directory(directory, 0, fold), seed=fold)
    record = crossval.CrossValidation(
        recipe="cell", architecture="cnn", folds=folds, only_folds=tuple(range(folds)), labels=LABELS
    )
    run.write_record(record, directory / crossval.CROSSVAL_FILE)
    return directory


def report(monkeypatch, capsys, *arguments: object) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["leukoscope-train", "report", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    out, err = capsys.readouterr()
    return int(end.value.code or 0), out, err


def page(found: gather.Found) -> str:
    data = write.assemble(
        [found], audits=(), variants={}, packs=(), left_out=(), command="report", made="2026-01-01"
    )
    return html.render(data, [write.pictures(found, maps=False)])


def test_the_command_writes_one_page_and_its_figures(monkeypatch, capsys, tmp_path):
    write_run(tmp_path / "runs" / "one")
    write_crossval(tmp_path / "runs" / "folds")
    out = tmp_path / "new" / "report.html"

    code, said, err = report(monkeypatch, capsys, tmp_path / "runs", "--out", out)

    assert code == 0, err
    assert "report.html" in said.replace("\n", "")
    data = json.loads(out.with_suffix(".json").read_text())
    assert [(s["name"], s["kind"]) for s in data["subjects"]] == [
        ("folds", "cross-validation"),
        ("one", "run"),
    ]
    assert not list(out.parent.glob("*.part"))


def test_the_page_needs_nothing_from_outside_and_runs_nothing(tmp_path):
    text = page(gather.gather(write_run(tmp_path / "one")))

    assert INTENDED_USE in text
    assert "<script" not in text
    sources = re.findall(r'src="([^"]*)"', text)
    assert len(sources) > 6
    assert all(source.startswith("data:image/") for source in sources)
    assert not re.search(r'(?:href|url)[=(]"?(?:https?:)?//', text)


def test_six_patients_in_perfect_order_are_no_certainty(tmp_path):
    directory = write_run(tmp_path / "one")
    test = run.load_split(directory / run.TEST_FILE)
    noise = np.random.default_rng(0).normal(0, 1, (len(test), 2))
    test.logits = (9.0 * np.eye(2)[test.labels] + noise).astype(np.float32)
    run.save_split(test, directory / run.TEST_FILE)

    interval = gather.gather(directory).subject.headline[0].patients["patient_auc"]

    assert interval.high == interval.value == 1.0
    assert interval.low < 0.5


def test_values_from_records_are_escaped_on_the_page(tmp_path):
    evil = ("lymphoblast", "<script>alert(1)</script>$x_1$")
    text = page(gather.gather(write_run(tmp_path / "<b>run", labels=evil)))

    assert "<script" not in text
    assert "<b>run" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;$x 1$" in text


def test_without_patients_the_note_stands_over_every_picture_and_table_of_figures(tmp_path):
    text = page(gather.gather(write_run(tmp_path / "loose", grouped=False)))

    note = IMAGE_LEVEL_NOTE[1:]
    section = text[text.index('<h2 id="s1">') : text.index('<h2 id="method">')]
    parts = re.split(r"<h3>", section)[3:]
    with_figures = [part for part in parts if "<table>" in part or "<img" in part]
    assert len(with_figures) >= 6
    assert all(note in part for part in with_figures)


def test_a_laboratory_without_patients_that_was_left_out_is_reported_under_the_note(tmp_path):
    directory = write_run(tmp_path / "run")
    test = run.load_split(directory / run.TEST_FILE)
    test.sources = np.full(len(test), "elsewhere")
    run.save_split(test, directory / run.TEST_FILE)
    found = gather.gather(directory)
    assert found.subject.patient_sources == ()
    assert found.subject.patients == () and found.subject.headline[0].patients == {}
    assert found.subject.patients_banner


def test_a_laboratory_of_one_class_that_was_left_out_is_reported_without_curves(tmp_path):
    directory = write_run(tmp_path / "run")
    test = run.load_split(directory / run.TEST_FILE)
    one = run.Split(*(array[test.labels == 1] for array in vars(test).values()))
    run.save_split(one, directory / run.TEST_FILE)
    record, validation = run.load_run(directory), run.load_split(directory / run.VALIDATION_FILE)
    run.save_evaluation(evaluate_predictions(record, validation, one), directory)

    text = page(gather.gather(directory))

    assert "Confusion matrix" in text
    assert "ROC and precision-recall curve" not in text


def test_with_patients_no_note_is_needed(tmp_path):
    found = gather.gather(write_run(tmp_path / "kept-apart"))

    assert found.subject.banner == found.subject.patients_banner == ""
    assert '<p class="banner">' not in page(found)


def test_figures_are_those_of_scikit_learn(tmp_path):
    found = gather.gather(write_run(tmp_path / "one"))
    p, positive = found.predictions.p[:, 0], found.predictions.labels == 0

    figures = found.subject.classes[0].figures

    assert figures["auc"].value == pytest.approx(roc_auc_score(positive, p))
    assert figures["average_precision"].value == pytest.approx(average_precision_score(positive, p))
    for at in (0.80, 0.90, 0.95):
        assert figures[f"sensitivity_at_specificity_{round(100 * at)}"].value == pytest.approx(
            metrics.sensitivity_at(p, positive, at)
        )
        assert figures[f"specificity_at_sensitivity_{round(100 * at)}"].value == pytest.approx(
            metrics.specificity_at(p, positive, at)
        )


def test_the_operating_point_of_a_run_is_the_one_it_was_evaluated_at(tmp_path):
    directory = write_run(tmp_path / "one")
    point, evaluated = gather.gather(directory).subject.point, run.load_evaluation(directory).operating_point

    assert point is not None and evaluated is not None
    assert point.thresholds == [pytest.approx(evaluated.blast_threshold)]
    assert point.sensitivity == evaluated.sensitivity
    assert point.specificity == evaluated.specificity


def test_every_patient_is_shown_once_under_its_own_name(tmp_path):
    found = gather.gather(write_crossval(tmp_path / "folds"))

    patients = found.subject.patients
    assert {(p.source, p.group) for p in patients} == {
        ("clinic", group) for group in np.unique(found.predictions.groups).tolist()
    }
    assert sum(p.cells for p in patients) == found.subject.samples == 120
    assert sum(p.blast for p in patients) == 6


def test_worst_errors_come_most_confident_first_and_few_of_one_patient(tmp_path):
    found = gather.gather(write_crossval(tmp_path / "folds"))
    mistakes = found.subject.mistakes

    assert mistakes
    assert all(m.true != m.called for m in mistakes)
    sureness = [m.probability for m in mistakes]
    assert sureness == sorted(sureness, reverse=True)
    groups = [m.group for m in mistakes]
    assert max(groups.count(group) for group in groups) <= PER_GROUP


def test_int8_is_set_beside_float_once_the_converter_has_measured_it(tmp_path):
    directory = write_crossval(tmp_path / "folds")
    before = gather.gather(directory).subject
    for fold in range(2):
        write_int8(crossval.fold_directory(directory, 0, fold))
    after = gather.gather(directory).subject

    assert (before.detail_model, before.quantised) == ("float", ())
    assert after.detail_model == "int8"
    assert [pooled.model for pooled in after.headline] == ["float", "int8"]
    assert after.quantised[0].agreement.value > 0.8
    assert after.quantised[0].largest_logit_difference <= 0.125 + 1e-6
    assert set(after.quantised[0].class_losses) == set(LABELS)


def test_int8_of_a_single_run_is_measured_the_same_way(tmp_path):
    directory = write_run(tmp_path / "one")
    write_int8(directory)

    subject = gather.gather(directory).subject

    assert [pooled.model for pooled in subject.headline] == ["float", "int8"]
    assert subject.samples == 60


def test_calibration_bins_hold_every_cell(tmp_path):
    predictions = load_predictions([(0, write_run(tmp_path / "one"))], "float")

    for row in ranking.calibrate(predictions):
        assert sum(row.counts) == 60
        assert all(
            low <= seen <= high for low, seen, high in zip(row.low, row.observed, row.high, strict=True)
        )


def test_without_any_run_a_sentence_says_what_to_do(monkeypatch, capsys, tmp_path):
    code, _, err = report(monkeypatch, capsys, tmp_path)

    assert code == 10
    assert "make one with 'leukoscope-train crossval' or 'leukoscope-train fit'" in err
    assert "Traceback" not in err


def test_what_is_not_finished_is_left_out_and_named(tmp_path):
    write_run(tmp_path / "one")
    directory = write_crossval(tmp_path / "folds")
    (crossval.fold_directory(directory, 0, 1) / run.EVALUATION_FILE).unlink()

    places, left = gather.find([tmp_path])

    assert [place.name for place in places] == ["one"]
    assert left == ["folds: 1 of 2 folds are finished; run the same 'leukoscope-train crossval' again"]


def test_a_damaged_run_is_left_out_with_its_reason_and_the_others_are_reported(monkeypatch, capsys, tmp_path):
    write_run(tmp_path / "runs" / "whole")
    cut = write_run(tmp_path / "runs" / "cut") / run.TEST_FILE
    cut.write_bytes(cut.read_bytes()[:100])
    (write_crossval(tmp_path / "runs" / "folds") / crossval.CROSSVAL_FILE).write_bytes(b"\xff")
    out = tmp_path / "report.html"

    code, said, err = report(monkeypatch, capsys, tmp_path / "runs", "--out", out)

    assert code == 0, err
    data = json.loads(out.with_suffix(".json").read_text())
    assert [subject["name"] for subject in data["subjects"]] == ["whole"]
    assert [sentence.partition(":")[0] for sentence in data["left_out"]] == ["folds", "cut"]
    assert "test.npz is missing or damaged" in said and "test.npz is missing or damaged" in out.read_text()
    code, _, err = report(monkeypatch, capsys, cut.parent, "--out", out)
    assert code == 10
    assert "Nothing is left to report: cut: " in err and "Traceback" not in err


def test_a_file_that_is_no_list_of_variants_is_refused(tmp_path):
    file = tmp_path / "variants.json"
    file.write_text('{"name": 1}', encoding="utf-8")

    with pytest.raises(ReportError, match="not a JSON list of variants"):
        write.variants([file])


def test_a_damaged_history_is_named(tmp_path):
    directory = write_run(tmp_path / "one")
    (directory / run.HISTORY_FILE).write_text("{", encoding="utf-8")

    with pytest.raises(RunError, match=r"history\.json is missing or damaged"):
        gather.gather(directory)


def test_the_page_says_what_is_to_be_filled_in_to_make_a_run_again(tmp_path):
    text = page(gather.gather(write_run(tmp_path / "one")))

    assert "--seed 0 --images LIST --epochs 2 --out one</code>" in text
    assert "LIST is the list or folder of the pictures of clinic" in text


def write_audit(folder: Path, pictures: int, source: str = "clinic") -> None:
    """An audit of so many pictures of each class."""
    rows = tuple(
        audit_record.ClassCount(
            label=label,
            source=source,
            pictures=pictures,
            groups=3,
            largest_group=None,
            largest_group_share=None,
        )
        for label in LABELS
    )
    known = {"recipe": "cell", "seed": 0, "pictures": 2 * pictures, "counts": rows, "split_problem": ""}
    empty = dict.fromkeys(("sizes", "unreadable", "no_cell", "copies", "marks", "shortcuts", "warnings"), ())
    found = audit_record.Audit(**known, **empty, black_surround={}, split={})
    audit_record.save_audit(found, folder / "audit-cell.json")


@pytest.mark.parametrize(("pictures", "source"), [(91, "clinic"), (90, "elsewhere")])
def test_an_audit_of_other_data_is_left_out_and_said_so(monkeypatch, capsys, tmp_path, pictures, source):
    write_run(tmp_path / "runs" / "one")
    write_audit(tmp_path / "runs", pictures, source)
    out = tmp_path / "report.html"

    code, said, err = report(monkeypatch, capsys, tmp_path / "runs", "--out", out, "--no-maps")

    assert code == 0, err
    assert json.loads(out.with_suffix(".json").read_text())["audits"] == []
    sentence = "audit-cell.json is of other data; make the right one with"
    assert sentence in said and sentence in out.read_text()
    assert "leukoscope-train audit --recipe cell --images LIST" in said


def test_the_audit_of_the_data_of_the_runs_is_shown(monkeypatch, capsys, tmp_path):
    write_run(tmp_path / "runs" / "one")
    write_audit(tmp_path / "runs", 90)
    out = tmp_path / "report.html"

    code, said, err = report(monkeypatch, capsys, tmp_path / "runs", "--out", out, "--no-maps")

    assert code == 0, err
    assert "Audit of the cell data: 180 pictures" in out.read_text()
    assert "of other data" not in said
