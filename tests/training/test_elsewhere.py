"""Packs and runs on cells of another laboratory: drawn cells, a tiny pack."""

from dataclasses import replace

import keras
import numpy as np
import pytest
from made_up import made_up_run

from edge_app.pack.manifest import Input, Provenance
from training import catalogue, elsewhere
from training.datasets import load_csv
from training.exceptions import DatasetError, RunError
from training.run import MODEL_FILE, DataUsed, Evaluation, save_evaluation, save_run

pytestmark = pytest.mark.usefixtures("few_resamples")

LABELS = ("lymphoblast", "lymphocyte")


def _by_size() -> elsewhere.Model:
    """Calls large cells blasts: the drawn blasts are larger."""

    def probabilities(images: np.ndarray) -> np.ndarray:
        share = (images != 128).any(axis=3).mean(axis=(1, 2))
        blast = np.clip((share - 0.3) * 5.0 + 0.5, 0.0, 1.0)
        return np.column_stack([blast, 1.0 - blast])

    wanted = Input(size_px=64, um_per_px=0.25, masking="cell", colour="standardised")
    return elsewhere.Model("by size", LABELS, wanted, 0.5, probabilities)


def test_a_model_that_knows_the_cells_gets_them_right(cell_list, tmp_path):
    samples = load_csv(cell_list(), form="masked", um_per_px=0.15)
    result = elsewhere.evaluate_elsewhere(_by_size(), samples, tmp_path / "cache")

    assert result.cells == result.pictures == len(samples)
    assert result.blasts["auc"].value == 1.0
    assert result.sensitivity.value > 0.7 and result.specificity.value > 0.9
    assert set(result.per_class) == set(LABELS)


def test_a_run_whose_model_is_damaged_is_one_sentence(tmp_path):
    record = made_up_run(LABELS)
    save_run(record, tmp_path)
    save_evaluation(
        Evaluation(temperature=1.0, metrics={}, per_class={}, confusion=[], evidence=""), tmp_path
    )
    (tmp_path / MODEL_FILE).write_bytes(b"PK\x03\x04 cut off")

    with pytest.raises(RunError, match=r"model\.keras is missing or damaged; run"):
        elsewhere.open_model(tmp_path)


def test_cells_known_only_as_blast_or_not_are_measured_too(cell_list, tmp_path):
    file = cell_list()
    text = file.read_text().replace(",lymphoblast,", ",blast,").replace(",lymphocyte,", ",not_blast,")
    file.write_text(text)
    samples = load_csv(file, form="masked", um_per_px=0.15)
    result = elsewhere.evaluate_elsewhere(_by_size(), samples, tmp_path / "cache")

    assert result.per_class == {}
    assert result.blasts["auc"].value == 1.0


def test_a_label_the_model_does_not_know_is_refused_by_name(cell_list, tmp_path):
    file = cell_list()
    file.write_text(file.read_text().replace(",lymphocyte,", ",hairy_cell,"))
    samples = load_csv(file, form="masked", um_per_px=0.15)

    with pytest.raises(DatasetError, match="'hairy_cell' is not one of lymphoblast"):
        elsewhere.evaluate_elsewhere(_by_size(), samples, tmp_path / "cache")


@pytest.mark.parametrize("known", ["cells", catalogue.entry("cnmc2019").title])
def test_pictures_of_a_source_that_the_model_learnt_from_are_said_to_be_no_test(cell_list, tmp_path, known):
    learnt = Provenance(dataset=known, licence="", citation="", images=1)
    save_run(made_up_run(LABELS, more=[DataUsed(provenance=learnt, source="", grouped=True)]), tmp_path)
    save_evaluation(
        Evaluation(temperature=1.0, metrics={}, per_class={}, confusion=[], evidence=""), tmp_path
    )
    inputs = keras.Input((8, 8, 3))
    keras.Model(inputs, keras.layers.Flatten()(inputs)).save(tmp_path / MODEL_FILE)
    samples = load_csv(cell_list(), form="masked", um_per_px=0.15)
    if known != "cells":
        samples = [replace(sample, source="cnmc2019") for sample in samples]

    said = elsewhere.seen_before(elsewhere.open_model(tmp_path), samples)

    assert "may be pictures it learnt from, and the figures then say nothing about new patients" in said


def test_nothing_is_said_of_pictures_of_a_new_laboratory(cell_list):
    model = replace(_by_size(), learnt_from=frozenset({"cnmc2019"}))

    assert elsewhere.seen_before(model, load_csv(cell_list(), form="masked", um_per_px=0.15)) == ""


def test_without_patients_the_figures_say_so(cell_list, tmp_path):
    samples = load_csv(cell_list(groups=False), form="masked", um_per_px=0.15)

    assert "image-level" in elsewhere.evaluate_elsewhere(_by_size(), samples, tmp_path / "cache").evidence
