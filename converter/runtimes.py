"""The shipped models in every TFLite runtime: the same bits with the reference kernels.

``make parity-runtimes`` runs ``answers`` once in an environment for each runtime and ``compare`` at the end.
The runtimes do not install beside each other: tflite-runtime's last release needs NumPy 1.
"""

import importlib
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edge_app.exceptions import LeukoscopeError
from edge_app.pack.load import load_pack

CROPS = 24
"""Crops a model is asked about: half noise, half smooth, made from a fixed seed."""

KERNELS = {"reference": True, "default": False}


def answers(backend: str, packs: Path, out: Path) -> None:
    """Writes what each pack's model answers in one runtime, int8 arrays named ``PACK|KERNELS``.

    Args:
        backend: module of ``edge_app.inference``, or ``tensorflow`` for ``tf.lite``.
        packs: folder of the packs.
        out: .npz to write.
    """
    found = {}
    for file in sorted(packs.glob("*.lpack")):
        pack = load_pack(file)
        batch = _crops(pack.manifest.input.size_px)
        for name, reference in KERNELS.items():
            run = _in_tensorflow if backend == "tensorflow" else _in_backend
            found[f"{file.name}|{name}"] = run(backend, pack.model, batch, reference)
    np.savez(out, **found)


def compare(files: list[Path]) -> bool:
    """Prints how far runtimes differ from the first; whether the reference kernels give the same bits.

    Args:
        files: from ``answers``, named after their runtimes.
    """
    first, *others = [(file.stem, dict(np.load(file))) for file in files]
    same = True
    print(f"{'model':34} {'kernels':10} {'against ' + first[0]:28} {'largest step':>12} {'same class':>11}")
    for key, wanted in first[1].items():
        model, kernels = key.split("|")
        for runtime, found in others:
            step = int(np.abs(found[key].astype(int) - wanted.astype(int)).max())
            agreement = float(np.mean(found[key].argmax(axis=1) == wanted.argmax(axis=1)))
            same &= kernels != "reference" or step == 0
            print(f"{model:34} {kernels:10} {runtime:28} {step:12d} {agreement:11.1%}")
    print("With the reference kernels all give the same bits." if same else "The reference kernels DIFFER.")
    return same


def _crops(size: int) -> NDArray[np.int8]:
    random = np.random.default_rng(0)
    noise = random.integers(-128, 128, (CROPS // 2, size, size, 3))
    steps = random.integers(-128, 128, (CROPS // 2, size // 8, size // 8, 3))
    smooth = steps.repeat(8, axis=1).repeat(8, axis=2)
    return np.concatenate([noise, smooth]).astype(np.int8)


def _in_backend(backend: str, model: bytes, batch: NDArray[np.int8], reference: bool) -> NDArray[np.int8]:
    module = importlib.import_module(f"edge_app.inference.{backend}")
    answer: NDArray[np.int8] = module.open_model(model, 1, reference).run(batch)
    return answer


def _in_tensorflow(backend: str, model: bytes, batch: NDArray[np.int8], reference: bool) -> NDArray[np.int8]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from tensorflow.lite.python.interpreter import Interpreter, OpResolverType

        resolver = OpResolverType.BUILTIN_REF if reference else OpResolverType.AUTO
        interpreter = Interpreter(model_content=model, num_threads=1, experimental_op_resolver_type=resolver)
    interpreter.allocate_tensors()
    inputs, outputs = interpreter.get_input_details()[0], interpreter.get_output_details()[0]
    rows = []
    for crop in batch:
        interpreter.set_tensor(inputs["index"], crop[np.newaxis])
        interpreter.invoke()
        rows.append(interpreter.get_tensor(outputs["index"])[0])
    return np.stack(rows)


def main() -> None:
    """Entry point: ``answers BACKEND PACKS OUT`` or ``compare FILE FILE...``."""
    try:
        match sys.argv[1:]:
            case ["answers", backend, packs, out]:
                answers(backend, Path(packs), Path(out))
            case ["compare", *files] if len(files) > 1:
                sys.exit(0 if compare([Path(file) for file in files]) else 1)
            case _:
                sys.exit(__doc__)
    except LeukoscopeError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
