import json
from pathlib import Path

import pytest

from edge_app.pack.manifest import Estimate
from training import run
from training.crossval import CROSSVAL_FILE, OUT_OF_FOLD_FILE, CrossValidation, OutOfFold, Pooled
from training.exceptions import RunError
from training.experiments import FIGURES, save, tabulate
from training.report import write


def crossval(place: Path, variant: str, aucs: tuple[float, ...], **settings: object) -> Path:
    """A finished cross-validation with these AUCs of its folds."""
    place.mkdir()
    record = CrossValidation.model_validate(
        {"recipe": "cell", "architecture": "cnn", "labels": ("a", "b"), "variant": variant, **settings}
    )
    middle = Estimate(value=sum(aucs) / len(aucs), low=0.0, high=1.0)
    pooled = Pooled(
        seed=0,
        model="float",
        samples=10,
        metrics={},
        patients=dict.fromkeys(FIGURES, middle),
        per_class={},
        confusion=[],
        per_fold=[{"patients_auc": value} for value in aucs],
    )
    run.write_record(record, place / CROSSVAL_FILE)
    run.write_record(OutOfFold(pooled=(pooled,), evidence="By patient."), place / OUT_OF_FOLD_FILE)
    return place


def test_the_recipe_comes_first_and_each_variant_says_its_gain_fold_by_fold(tmp_path):
    mixup = crossval(tmp_path / "a", "mixup", (0.7, 0.8, 0.9))
    recipe = crossval(tmp_path / "b", "recipe", (0.6, 0.9, 0.9))

    rows = tabulate([mixup, recipe])

    assert [row.name for row in rows] == ["recipe", "mixup"]
    assert rows[0].against == ""
    assert rows[1].against == "+0.000 AUC a fold, better in 1 of 3"
    assert rows[1].figures["auc"].value == pytest.approx(0.8)


def test_a_recipe_that_was_taught_is_a_row_of_its_own(tmp_path):
    recipe = crossval(tmp_path / "plain", "recipe", (0.6, 0.8))
    pupil = crossval(tmp_path / "a-pupil", "recipe", (0.7, 0.9), taught_by="plain")

    rows = tabulate([pupil, recipe])

    assert [row.name for row in rows] == ["recipe", "recipe, taught by plain"]
    assert rows[1].against == "+0.100 AUC a fold, better in 2 of 2"


def test_the_saved_table_is_what_the_report_takes(tmp_path):
    rows = tabulate([crossval(tmp_path / "b", "recipe", (0.6, 0.9))])

    save(rows, tmp_path / "new" / "table.json")

    assert write.variants([tmp_path / "new" / "table.json"]) == {"table.json": tuple(rows)}


def test_without_the_unchanged_recipe_there_is_nothing_to_compare_with(tmp_path):
    with pytest.raises(RunError, match="recipe as it is; add that cross-validation"):
        tabulate([crossval(tmp_path / "a", "mixup", (0.7,))])


def test_other_epochs_or_folds_are_not_set_beside_the_recipe(tmp_path):
    recipe = crossval(tmp_path / "b", "recipe", (0.6,), epochs=3)
    longer = crossval(tmp_path / "a", "mixup", (0.7,), epochs=9)

    with pytest.raises(RunError, match=r"differs from .* in more than the variant"):
        tabulate([recipe, longer])


def test_cells_without_patients_have_no_place_in_the_table(tmp_path):
    place = crossval(tmp_path / "b", "recipe", (0.6,))
    record = json.loads((place / OUT_OF_FOLD_FILE).read_text())
    record["pooled"][0]["patients"] = {}
    (place / OUT_OF_FOLD_FILE).write_text(json.dumps(record))

    with pytest.raises(RunError, match="no cell whose patient is known"):
        tabulate([place])
