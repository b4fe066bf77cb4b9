"""The shipped models in the runtimes that install beside each other; the third has its make target."""

from pathlib import Path

import numpy as np
import pytest

from converter import runtimes

PACKS = Path(runtimes.__file__).parents[1] / "edge_app" / "packs"


@pytest.fixture(scope="module")
def litert(tmp_path_factory):
    file = tmp_path_factory.mktemp("runtimes") / "litert.npz"
    runtimes.answers("litert", PACKS, file)
    return file


def test_litert_and_tf_lite_give_the_same_bits_with_the_reference_kernels(litert, capsys):
    other = litert.with_name("tf.lite.npz")
    runtimes.answers("tensorflow", PACKS, other)

    assert runtimes.compare([litert, other])
    assert capsys.readouterr().out.count(" reference  ") == len(list(PACKS.glob("*.lpack")))


def test_a_bit_that_differs_with_the_reference_kernels_is_reported(litert, capsys):
    answers = dict(np.load(litert))
    key = next(key for key in answers if key.endswith("reference"))
    answers[key][0, 0] ^= 1
    changed = litert.with_name("changed.npz")
    np.savez(changed, **answers)

    assert not runtimes.compare([litert, changed])
    assert "DIFFER" in capsys.readouterr().out
