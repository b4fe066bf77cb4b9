"""Small drawn cells and fields on disk, and what TensorFlow says that is not ours."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from toy_train import toy_recipe

from training import datasets, metrics, recipes
from training.prepare import Prepared, prepare

COLOURS = {"lymphoblast": (90, 40, 130), "lymphocyte": (120, 70, 150)}


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            # h5py and TensorFlow touch deprecated corners of NumPy and of each other on import.
            item.add_marker(
                pytest.mark.filterwarnings("ignore::DeprecationWarning:(tensorflow|keras|h5py).*")
            )


def draw_cell(kind: str, seed: int, *, on_black: bool = True, side: int = 120) -> np.ndarray:
    """A purple disc with texture, the blasts larger and darker, RGB uint8 (side, side, 3)."""
    random = np.random.default_rng(seed)
    radius = random.integers(34, 40) if kind == "lymphoblast" else random.integers(24, 30)
    picture = np.full((side, side, 3), 0 if on_black else 235, np.uint8)
    cv2.circle(picture, (side // 2, side // 2), int(radius), COLOURS[kind], -1)
    noise = random.normal(0, 6, picture.shape) * (picture.max(axis=2, keepdims=True) < 200)
    inside = picture.max(axis=2, keepdims=True) > 0
    return np.clip(picture + noise * inside, 0, 255).astype(np.uint8)


def write(path: Path, picture: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), picture[..., ::-1])


@pytest.fixture
def few_resamples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Intervals of a fit on drawn cells are looked at by nobody."""
    monkeypatch.setattr(metrics, "RESAMPLES", 10)


@pytest.fixture
def cell_list(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV list of cut-out cells: ``patients`` of each class with ``cells`` each."""

    def make(patients: int = 4, cells: int = 3, *, groups: bool = True) -> Path:
        lines = ["path,label,group" if groups else "path,label"]
        for k, kind in enumerate(COLOURS):
            for patient in range(patients):
                for cell in range(cells):
                    name = f"{kind}/{patient}-{cell}.png"
                    write(tmp_path / "cells" / name, draw_cell(kind, 1000 * k + 10 * patient + cell))
                    lines.append(f"{name},{kind},{kind[-1]}{patient}" if groups else f"{name},{kind}")
        file = tmp_path / "cells" / "index.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return file

    return make


@pytest.fixture
def toy(cell_list: Callable[..., Path], tmp_path: Path) -> tuple[Prepared, recipes.Recipe]:
    """Twelve patients' drawn cells and a recipe of seconds."""
    samples = datasets.load_csv(cell_list(6, 2), form="masked", um_per_px=0.25)
    recipe = toy_recipe()
    return prepare(samples, recipe, 0, tmp_path / "cache"), recipe
