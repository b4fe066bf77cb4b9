"""A finished tiny run, made by hand with the training's own writers: no fit, seconds instead of minutes."""

import contextlib
import shutil
from pathlib import Path

import numpy as np
import pytest

from edge_app.pack.manifest import Input, Provenance
from training import run as runs
from training.evaluate import evaluate_predictions

HERE = Path(__file__).parent
SIZE_PX = 16
LABELS = ("lymphoblast", "lymphocyte", "neutrophil")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets pass a deprecated NumPy call inside TensorFlow and Keras."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(
                pytest.mark.filterwarnings(
                    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
                )
            )


def colour_crops(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Noisy crops whose strongest channel, red, green or blue, is their label."""
    random = np.random.default_rng(seed)
    labels = np.arange(count) % len(LABELS)
    levels = random.normal(110.0, 25.0, (count, 1, 1, 3))
    levels[np.arange(count), 0, 0, labels] += random.normal(60.0, 30.0, count)
    images = levels + random.normal(0.0, 20.0, (count, SIZE_PX, SIZE_PX, 3))
    return np.clip(images, 0, 255).astype(np.uint8), labels.astype(np.int64)


def make_model():
    """Logits are about the channel means: known weights, nothing to fit."""
    import keras

    inputs = keras.Input((SIZE_PX, SIZE_PX, 3))
    hidden = keras.layers.Conv2D(3, 1, name="see")(inputs)
    logits = keras.layers.Dense(3, name="weigh")(keras.layers.GlobalAveragePooling2D()(hidden))
    model = keras.Model(inputs, logits)
    model.get_layer("see").set_weights([np.eye(3).reshape(1, 1, 3, 3), np.zeros(3)])
    model.get_layer("weigh").set_weights([8.0 * np.eye(3), np.zeros(3)])
    return model


def write_run(directory: Path, **changes: object) -> Path:
    from training.models import to_input

    directory.mkdir(parents=True)
    model = make_model()
    model.save(directory / runs.MODEL_FILE)
    splits = {}
    for seed, (name, count) in enumerate((("validation", 90), ("test", 120))):
        images, labels = colour_crops(count, seed)
        groups = np.array([f"{name}-{number // 6}" for number in range(count)])
        logits = np.asarray(model(to_input(images), training=False))
        splits[name] = runs.Split(images, labels, groups, np.full(count, "drawn"), logits)
        runs.save_split(splits[name], directory / f"{name}.npz")
    np.savez(directory / runs.REPRESENTATIVE_FILE, images=colour_crops(60, 7)[0])
    part = runs.Part(images=1, groups=1, per_class=dict.fromkeys(LABELS, 1), membership_sha256="0" * 64)
    provenance = Provenance(dataset="Drawn", licence="CC0", citation="nobody", images=270)
    fields = {
        "recipe": "cell",
        "architecture": "mobilenet",
        "backbone": "mean colour",
        "labels": LABELS,
        "input": Input(size_px=SIZE_PX, um_per_px=1.0, masking="none", colour="none"),
        "seed": 0,
        "epochs": 1,
        "settings": {},
        "warm_start": "from scratch: weights set by hand",
        "data": (runs.DataUsed(provenance=provenance, source="drawn", grouped=True),),
        "split": dict.fromkeys(("train", "validation", "test"), part),
        "versions": {"keras": "3"},
    }
    run = runs.Run.model_validate(fields | changes)
    runs.save_run(run, directory)
    runs.save_evaluation(evaluate_predictions(run, splits["validation"], splits["test"]), directory)
    return directory


@contextlib.contextmanager
def few_resamples():
    """The width of an interval is not what is tested here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("training.metrics.RESAMPLES", 20)
        yield


@pytest.fixture(autouse=True)
def _quick():
    with few_resamples():
        yield


@pytest.fixture(scope="session")
def finished_run(tmp_path_factory):
    """A run that nobody may change."""
    with few_resamples():
        return write_run(tmp_path_factory.mktemp("runs") / "tiny")


@pytest.fixture
def changed_run(finished_run, tmp_path):
    """A copy of the run that a test may change."""
    return shutil.copytree(finished_run, tmp_path / "changed")


@pytest.fixture(scope="session")
def converted(finished_run, tmp_path_factory, development_key):
    """The pack of ``finished_run``, made once, and the steps told on the way."""
    from converter.convert import Order, convert

    out = tmp_path_factory.mktemp("packs")
    run = shutil.copytree(finished_run, tmp_path_factory.mktemp("converted") / "tiny")
    steps = []
    order = Order(run, out, "tiny", "0.1.0", development_key, command="leukoscope-convert tiny")
    with few_resamples():
        return convert(order, on_step=steps.append), steps
