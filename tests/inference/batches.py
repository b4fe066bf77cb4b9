"""Whether a runtime reads the crops of a field together, by 10, 5 and 2, to the same bits as one by one.

    .venv-tflite/bin/python tests/inference/batches.py tflite_runtime edge_app/packs

Needs NumPy, pydantic, cryptography and the runtime alone: tflite-runtime does not install beside our NumPy.
Without this a runtime that takes no batches would go unnoticed, since the device then reads crop by crop.
"""

import importlib
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from edge_app.inference.interpreter import BATCHES
from edge_app.pack.load import load_pack


def problems(backend: str, pack: Path) -> list[str]:
    """What is wrong with batches of a pack in a backend of ``edge_app.inference``; empty if nothing."""
    loaded, found = load_pack(pack), []
    size = loaded.manifest.input.size_px
    random = np.random.default_rng(0)
    # One crop for each width and one that is left over; grey, noise and steps as of a cell.
    crops = random.integers(-128, 128, (sum(BATCHES) + 1, size, size, 3), dtype=np.int8)
    crops[::3] = crops[::3, ::8, ::8].repeat(8, axis=1).repeat(8, axis=2)
    for reference in (True, False):
        runtime = importlib.import_module(f"edge_app.inference.{backend}").open_model(
            loaded.model, 1, reference
        )
        together = runtime.run(crops)
        if set(runtime._wide) != set(BATCHES):
            found.append(f"only {sorted(runtime._wide)} of {sorted(BATCHES)} crops go together")
        alone = np.concatenate([runtime.run(crop[np.newaxis]) for crop in crops])
        steps = int(np.abs(together.astype(int) - alone.astype(int)).max())
        if reference and steps:
            found.append(f"the reference kernels differ by {steps} of 255 steps in company")
        print(f"{pack.name:28} {'reference' if reference else 'default':10} at most {steps} steps in company")
    return found


def main(backend: str, packs: Path) -> int:
    """Prints a line for each pack and kernels; 1 where something is wrong."""
    files = sorted(packs.glob("*.lpack"))
    bad = 0 if files else 1
    for pack in files:
        for problem in problems(backend, pack):
            bad = 1
            print(f"{pack.name}: {problem}")
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
