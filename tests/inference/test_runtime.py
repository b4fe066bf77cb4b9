import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_app.exceptions import InferenceError
from edge_app.inference.interpreter import InterpreterRuntime
from edge_app.inference.runtime import default_threads, open_runtime
from edge_app.pack.load import load_pack, shipped_packs

MODEL = (Path(__file__).parent / "data" / "agrees.tflite").read_bytes()


def noise(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(-128, 128, (count, 16, 16, 3), dtype=np.int8)


def test_the_details_are_those_of_the_file():
    runtime = open_runtime(MODEL)
    assert runtime.input.shape == (1, 16, 16, 3)
    assert runtime.output.shape == (1, 3)
    assert runtime.input.dtype == runtime.output.dtype == "int8"
    assert runtime.input.scale == pytest.approx(0.00765859)
    assert runtime.input.zero_point == 3


@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_each_crop_gets_one_row(count):
    result = open_runtime(MODEL).run(noise(count))
    assert result.shape == (count, 3)
    assert result.dtype == np.int8


@settings(max_examples=20, deadline=None)
@given(count=st.integers(1, 9), seed=st.integers(0, 1000))
def test_a_crop_is_read_the_same_alone_and_in_company(count, seed):
    runtime = open_runtime(MODEL)
    batch = noise(count, seed)
    alone = np.concatenate([runtime.run(batch[n : n + 1]) for n in range(count)])
    np.testing.assert_array_equal(runtime.run(batch), alone)


@pytest.mark.parametrize("path", shipped_packs(), ids=lambda path: path.name)
def test_shipped_models_read_a_crop_the_same_alone_and_in_company(path):
    runtime = open_runtime(load_pack(path).model, reference_kernels=True)
    size = runtime.input.shape[1]
    batch = np.random.default_rng(1).integers(-128, 128, (15, size, size, 3), dtype=np.int8)
    alone = np.concatenate([runtime.run(crop[np.newaxis]) for crop in batch])
    np.testing.assert_array_equal(runtime.run(batch), alone)


class OneAtATime:
    """An interpreter of a model whose graph fixes the number of crops to one."""

    def __init__(self):
        self.calls = 0
        self._crop = np.zeros((1, 2, 2, 3), np.int8)

    def allocate_tensors(self):
        pass

    def resize_tensor_input(self, index, shape):
        raise ValueError("Cannot set tensor: dimension mismatch")

    def get_input_details(self):
        return [{"index": 0, "shape": np.array(self._crop.shape), "dtype": np.int8, "quantization": (1.0, 0)}]

    def get_output_details(self):
        return [{"index": 1, "shape": np.array([1, 1]), "dtype": np.int8, "quantization": (1.0, 0)}]

    def set_tensor(self, index, crop):
        self._crop = crop

    def invoke(self):
        self.calls += 1

    def get_tensor(self, index):
        return self._crop.reshape(1, -1)[:, :1]


def test_a_model_that_takes_no_batch_is_read_crop_by_crop():
    made = []

    def build():
        made.append(OneAtATime())
        return made[-1]

    runtime = InterpreterRuntime("made up", build)
    batch = np.arange(11 * 12, dtype=np.int8).reshape(11, 2, 2, 3)
    np.testing.assert_array_equal(runtime.run(batch)[:, 0], batch[:, 0, 0, 0])
    assert made[0].calls == 11
    runtime.run(batch)
    assert len(made) == 2, "it was tried once and not again"


def test_reference_kernels_repeat_bit_for_bit_whatever_the_threads():
    results = [open_runtime(MODEL, threads, reference_kernels=True).run(noise(8)) for threads in (1, 2, 1)]
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], results[2])


def test_reference_kernels_give_the_known_bits():
    # From x86-64; DESIGN 7: the reference kernels agree bit for bit on x86-64 and aarch64.
    known = [[-2, -8, 0], [-12, 7, -4], [1, 7, -5], [8, -1, -5]]
    np.testing.assert_array_equal(open_runtime(MODEL, reference_kernels=True).run(noise(4)), known)


def test_quick_kernels_stay_close_to_the_reference():
    reference = open_runtime(MODEL, reference_kernels=True).run(noise(50)).astype(int)
    quick = open_runtime(MODEL).run(noise(50)).astype(int)
    assert np.abs(reference - quick).max() <= 2


@pytest.mark.parametrize("path", shipped_packs(), ids=lambda path: path.stem)
def test_quick_kernels_of_shipped_packs_agree_with_the_reference(path):
    pack = load_pack(path)
    size = pack.manifest.input.size_px
    blobs = np.random.default_rng(3).integers(-128, 128, (6, 6, 6, 3), dtype=np.int8)
    crops = blobs.repeat(-(-size // 6), axis=1).repeat(-(-size // 6), axis=2)[:, :size, :size]
    reference = open_runtime(pack.model, reference_kernels=True).run(crops).astype(int)
    quick = open_runtime(pack.model).run(crops).astype(int)
    # DESIGN 7: up to 29 steps were seen between kernels on other models.
    assert np.abs(reference - quick).max() <= 29
    assert np.mean(reference.argmax(axis=1) == quick.argmax(axis=1)) >= 5 / 6


@pytest.mark.parametrize("content", [b"", b"not a model", MODEL[:100]])
def test_what_is_no_model_is_refused(content):
    with pytest.raises(InferenceError, match="LiteRT refuses the model"):
        open_runtime(content)


def test_a_crop_of_another_size_is_refused():
    with pytest.raises(InferenceError, match="failed on a picture"):
        open_runtime(MODEL).run(np.zeros((1, 8, 8, 3), np.int8))


def test_without_any_runtime_it_says_what_to_install(monkeypatch):
    for module in ("litert", "tflite_runtime"):
        monkeypatch.delitem(sys.modules, f"edge_app.inference.{module}", raising=False)
    for module in ("ai_edge_litert", "ai_edge_litert.interpreter"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(
        sys, "meta_path", [_Absent("ai_edge_litert"), _Absent("tflite_runtime"), *sys.meta_path]
    )
    with pytest.raises(InferenceError, match="install it with 'pip install ai-edge-litert'"):
        open_runtime(MODEL)


def test_a_runtime_that_does_not_load_is_told_from_a_missing_one(monkeypatch):
    for module in ("litert", "tflite_runtime"):
        monkeypatch.delitem(sys.modules, f"edge_app.inference.{module}", raising=False)
    for module in ("ai_edge_litert", "ai_edge_litert.interpreter"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    broken = _Absent("ai_edge_litert", ImportError("libc.so.6: version `GLIBC_2.99' not found"))
    monkeypatch.setattr(sys, "meta_path", [broken, _Absent("tflite_runtime"), *sys.meta_path])
    with pytest.raises(InferenceError, match=r"cannot be loaded \(libc\.so\.6"):
        open_runtime(MODEL)


def test_there_is_at_least_one_thread_and_at_most_four():
    assert 1 <= default_threads() <= 4


class _Absent:
    """An import finder that makes a package be absent, or fail to load."""

    def __init__(self, name: str, error: ImportError | None = None) -> None:
        self.name = name
        self.error = error

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == self.name:
            raise self.error or ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None
