from dataclasses import replace

import cv2
import numpy as np
import pytest

from edge_app.pack.manifest import Input
from training import datasets, paper, run
from training.exceptions import RunError
from training.prepare import Prepared, prepare

pytestmark = pytest.mark.usefixtures("few_resamples")


@pytest.fixture
def fields(tmp_path, monkeypatch) -> Prepared:
    """Noise, benign blue and pro_b red, small and few, for a recipe that sees them smaller still."""
    random = np.random.default_rng(0)
    for label, tint in (("benign", (120, 120, 200)), ("pro_b", (200, 120, 120))):
        (tmp_path / "fields" / label).mkdir(parents=True)
        for number in range(12):
            picture = np.clip(random.normal(0, 20, (64, 64, 3)) + tint, 0, 255).astype(np.uint8)
            assert cv2.imwrite(str(tmp_path / "fields" / label / f"{number}.png"), picture[..., ::-1])
    usual = paper.paper_recipe()
    small = replace(usual, input=Input(size_px=32, um_per_px=None, masking="none", colour="none"))
    small = replace(small, cnn_widths=(4, 8), calibration=4)
    monkeypatch.setattr(paper, "paper_recipe", lambda: small)
    samples = datasets.load_folder(tmp_path / "fields", form="field", um_per_px=None)
    return prepare(samples, small, 0, tmp_path / "cache")


def test_cut_off_after_the_fit_it_goes_on_there_and_ends_the_same(fields, tmp_path):
    out = tmp_path / "run"
    whole = paper.repeat_paper(fields, "cnn", out, seed=0, epochs=1)
    model = (out / run.MODEL_FILE).stat().st_mtime_ns
    (out / paper.RESULT_FILE).unlink()

    again = paper.repeat_paper(fields, "cnn", out, seed=0, epochs=1)

    assert again == whole == run.read_record(paper.PaperResult, out / paper.RESULT_FILE)
    assert (out / run.MODEL_FILE).stat().st_mtime_ns == model
    assert whole.colour_only_accuracy.value == 1.0 and "no evidence" in whole.heading


def test_a_finished_run_of_another_split_or_length_is_not_taken_for_it(fields, tmp_path):
    paper.repeat_paper(fields, "cnn", tmp_path / "run", seed=0, epochs=1)

    for other in ({"seed": 1, "epochs": 1}, {"seed": 0, "epochs": 2}):
        with pytest.raises(RunError, match="run of other settings or data; choose another directory"):
            paper.repeat_paper(fields, "cnn", tmp_path / "run", **other)
