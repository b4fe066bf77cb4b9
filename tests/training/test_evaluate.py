import numpy as np
import pytest
from made_up import drawn, made_up_run

from training import evaluate, plots, run
from training.exceptions import RunError

LABELS = ("lymphoblast", "lymphocyte", "neutrophil")


def record(*, grouped: bool) -> run.Run:
    return made_up_run(LABELS, grouped=grouped, more=[drawn("atlas", skipped=2)])


def split(seed: int, *, skill: float = 2.0) -> run.Split:
    random = np.random.default_rng(seed)
    labels = np.repeat([0, 1, 1, 2], 30)
    sources = np.repeat(["clinic", "clinic", "atlas", "atlas"], 30)
    groups = np.array([f"{label}-{i % 5}" for i, label in enumerate(labels)])
    logits = random.normal(0, 1, (120, 3)) + skill * np.eye(3)[labels]
    images = np.zeros((120, 16, 16, 3), np.uint8)
    return run.Split(images, labels.astype(np.int64), groups, sources, logits.astype(np.float32))


def test_the_operating_point_is_measured_on_patients_only():
    result = evaluate.evaluate_predictions(record(grouped=True), split(0), split(1))

    point = result.operating_point
    assert point is not None
    assert "10 test patients of clinic in no other split, 30 blasts, 30 others" in point.split
    assert point.sensitivity.low <= point.sensitivity.value <= point.sensitivity.high
    assert 0.5 < result.metrics["patient_blast_auc"].value <= 1.0


def test_the_evidence_says_which_figures_are_image_level():
    mixed = evaluate.evaluate_predictions(record(grouped=True), split(0), split(1))
    loose = evaluate.evaluate_predictions(record(grouped=False), split(0), split(1))

    assert "kept apart (clinic)" in mixed.evidence
    assert "(atlas) are from an image-level split: not evidence of performance" in mixed.evidence
    assert loose.evidence == "All figures are from an image-level split: not evidence of performance."
    assert "patient_blast_auc" not in loose.metrics


def test_a_source_that_was_only_learnt_from_is_not_said_to_be_measured():
    device = drawn("device-1", grouped=True).model_copy(update={"train_only": True})
    learnt = made_up_run(LABELS, grouped=False, more=[device])

    result = evaluate.evaluate_predictions(learnt, split(0), split(1))

    assert result.evidence == "All figures are from an image-level split: not evidence of performance."
    assert "patient_blast_auc" not in result.metrics


def test_macro_f1_within_a_source_knows_only_the_cells_and_classes_of_that_source():
    test = split(1)
    atlas = test.sources == "atlas"
    test.logits[atlas] = 9.0 * np.eye(3, dtype=np.float32)[test.labels[atlas]]
    test.logits[~atlas] = np.array([0.0, 0.0, 9.0], np.float32)

    figures = evaluate.evaluate_predictions(record(grouped=True), split(0), test).metrics

    assert figures["macro_f1_within_atlas"].value == pytest.approx(1.0)
    assert figures["macro_f1_within_clinic"].value == 0.0


def test_one_laboratory_classes_and_skipped_pictures_are_noted():
    notes = evaluate.evaluate_predictions(record(grouped=True), split(0), split(1)).notes

    assert any(note.startswith("lymphoblast comes from clinic only") for note in notes)
    assert any("atlas: no cell was found in 2 picture(s)" in note for note in notes)
    assert not any(note.startswith("lymphocyte comes from") for note in notes)


def test_a_model_without_skill_has_no_skill_in_the_figures():
    result = evaluate.evaluate_predictions(record(grouped=True), split(0, skill=0), split(1, skill=0))

    auc = result.metrics["patient_blast_auc"]
    assert auc.low < 0.5 < auc.high


def test_where_there_are_no_blasts_nothing_is_said_of_telling_them_from_others():
    test = split(1)
    healthy = run.Split(*(array[test.labels > 0] for array in vars(test).values()))

    result = evaluate.evaluate_predictions(record(grouped=True), split(0), healthy)

    assert not {key for key in result.metrics if key.endswith(("blast_auc", "specificity_90"))}
    assert not any("no better than a coin" in note for note in result.notes)
    assert 0.5 < result.metrics["all_cells_specificity"].value <= 1.0


def test_external_healthy_cells_give_a_false_blast_rate():
    outside = split(2)
    kept = outside.labels > 0
    outside = run.Split(*(array[kept] for array in vars(outside).values()))

    external = evaluate.evaluate_predictions(
        record(grouped=True), split(0), split(1), external=outside, external_boxes=95
    ).external

    assert external is not None
    assert (external.cells, external.boxes) == (90, 95)
    assert set(external.per_class) == {"lymphocyte", "neutrophil"}
    assert external.false_blast_rate is not None and external.false_blast_rate.value < 0.5


def test_run_records_come_back_as_they_were_written(tmp_path):
    result = evaluate.evaluate_predictions(record(grouped=True), split(0), split(1))
    run.save_run(record(grouped=True), tmp_path)
    run.save_evaluation(result, tmp_path)
    run.save_split(split(0), tmp_path / run.TEST_FILE)

    assert run.load_run(tmp_path) == record(grouped=True)
    assert run.load_evaluation(tmp_path) == result
    assert np.array_equal(run.load_split(tmp_path / run.TEST_FILE).logits, split(0).logits)


def test_a_directory_that_is_no_run_is_refused(tmp_path):
    with pytest.raises(RunError, match="give the directory of a finished"):
        run.load_run(tmp_path)
    (tmp_path / run.RUN_FILE).write_text('{"recipe": "soup"}', encoding="utf-8")
    with pytest.raises(RunError, match="not a record of this version"):
        run.load_run(tmp_path)
    (tmp_path / run.RUN_FILE).write_bytes(bytes(range(256)))
    with pytest.raises(RunError, match=r"not a record of this version \(the file: .*\); run"):
        run.load_run(tmp_path)


def test_a_damaged_split_file_is_refused(tmp_path):
    (tmp_path / run.TEST_FILE).write_bytes(b"PK\x03\x04 cut off")

    with pytest.raises(RunError, match="missing or damaged"):
        run.load_split(tmp_path / run.TEST_FILE)


def test_plots_are_pictures_of_report_size(tmp_path):
    import cv2

    history = {"loss": [1.0, 0.5], "validation_loss": [1.1, 0.7], "validation_score": [0.5, 0.8]}
    plots.plot_curves(history, tmp_path / "curves.png", title="drawn", best=1)
    plots.plot_confusion([[3, 1], [0, 4]], ("a", "b"), tmp_path / "confusion.png", title="drawn")

    assert cv2.imread(str(tmp_path / "curves.png")).shape[1] >= 700
    assert cv2.imread(str(tmp_path / "confusion.png")).std() > 10
