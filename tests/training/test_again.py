from dataclasses import replace

import pytest
from made_up import drawn, made_up_run

from training import again, datasets, fit, prepare, recipes, run, variants
from training.crossval import CROSSVAL_FILE, CrossValidation, fold_directory
from training.settings import Settings

LABELS = ("lymphoblast", "lymphocyte")


def fitted(recipe: recipes.Recipe, epochs: int | None = None, **changes: object) -> run.Run:
    """The record of a CNN of this recipe on all sets of the recipe."""
    schedule = fit.schedule_of(recipe, "cnn", epochs)
    sets = tuple(drawn(source) for source in again.OWN_SETS["cell"])
    known = {"settings": fit.settings_of(recipe, schedule), "epochs": schedule.epochs, "data": sets}
    return made_up_run(LABELS).model_copy(update=known | changes)


def crossval(**changes: object) -> CrossValidation:
    known = {"recipe": "cell", "architecture": "cnn", "labels": LABELS}
    return CrossValidation.model_validate(known | changes)


def test_a_fit_of_the_recipe_as_it_is_needs_no_more_than_its_name():
    made = again.of_fit(fitted(recipes.cell_recipe()), "one")

    assert made.line == "leukoscope-train fit --recipe cell --architecture cnn --seed 0 --out one"
    assert made.notes == ()


def test_a_fit_says_its_epochs_its_variant_and_the_laboratory_left_out():
    changed = variants.vary(recipes.cell_recipe(), "mixup")

    line = again.of_fit(fitted(changed, epochs=3, left_out="chula"), "one").line

    assert "--variant mixup --epochs 3 --leave-out chula" in line


def test_settings_are_a_file_whose_content_the_note_tells():
    settings = Settings(schedule={"learning_rate": 0.001}, augment={"stain": 0.3})
    base = variants.vary(recipes.cell_recipe(), "mixup")
    record = fitted(settings.apply(base, "cnn"))

    made = again.of_crossval(crossval(variant=f"mixup+{settings.digest()}"), record, "cv")

    assert "--variant mixup --settings FILE --seeds 0" in made.line
    content = made.notes[0].removeprefix("FILE holds ").removesuffix(".")
    found = Settings.model_validate_json(content).apply(base, "cnn")
    assert fit.settings_of(found, found.schedules["cnn"]) == record.settings


def test_a_cross_validation_says_its_epochs_its_folds_and_its_teachers():
    record = fitted(recipes.cell_recipe(), epochs=4)
    validation = crossval(epochs=4, only_folds=(0, 2), seeds=(1, 3), taught_by="big one")

    made = again.of_crossval(validation, record, "cv")

    assert "--epochs 4 --teachers 'big one' --seeds 1,3 --folds 0,2 --out cv" in made.line
    assert any("--teachers" in note for note in made.notes)


def test_own_pictures_are_to_be_filled_in_with_their_scale_and_form(cell_list, tmp_path):
    samples = datasets.load_images(cell_list(), form="masked", um_per_px=0.25)
    data = prepare.prepare(samples, recipes.cell_recipe(), 0, tmp_path / "cache").data

    made = again.of_fit(fitted(recipes.cell_recipe(), data=data), "one")

    assert "--images LIST --um-per-px 0.25 --masked" in made.line
    assert str(tmp_path) not in made.line + " ".join(made.notes)


def test_what_an_older_record_does_not_say_is_said_beside_the_line():
    made = again.of_fit(fitted(recipes.cell_recipe(), data=(drawn("clinic"),)), "one")

    assert "--um-per-px" not in made.line
    assert any("--um-per-px and --masked" in note for note in made.notes)


def test_a_part_of_the_sets_is_a_folder_to_be_filled_in():
    made = again.of_fit(fitted(recipes.cell_recipe(), data=(drawn("cnmc2019"),)), "one")

    assert "--data FOLDER" in made.line
    assert any("cnmc2019 and no others" in note for note in made.notes)


def test_corrections_are_named():
    taught = drawn("device-12345678").model_copy(update={"train_only": True})
    usual = fitted(recipes.cell_recipe())

    made = again.of_fit(usual.model_copy(update={"data": (*usual.data, taught)}), "one")

    assert "--corrections SET-device-12345678" in made.line
    assert "--images" not in made.line


def test_a_recipe_that_no_option_makes_is_said_to_differ():
    other = replace(recipes.cell_recipe(), cnn_widths=(8, 8, 8, 8))

    made = again.of_fit(fitted(other), "one")

    assert any("differs from what made it in cnn_widths" in note for note in made.notes)


def test_a_fold_is_made_again_by_its_cross_validation(tmp_path):
    fold = fold_directory(tmp_path / "cv", 0, 3)
    fold.mkdir(parents=True)
    run.write_record(crossval(), tmp_path / "cv" / CROSSVAL_FILE)

    line = again.of_directory(fold, fitted(recipes.cell_recipe())).line

    assert "leukoscope-train crossval" in line
    assert "--folds 3 --out cv" in line


@pytest.mark.parametrize("word", ["/home/ann/runs", "--out=/home/ann/runs"])
def test_a_line_that_is_shown_names_no_folder_of_this_machine(word):
    assert again.without_places(["leukoscope-train", "report", word]).endswith("runs")
    assert "ann" not in again.without_places(["leukoscope-train", "report", word])
