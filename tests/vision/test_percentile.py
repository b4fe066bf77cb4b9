import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_app.vision.percentile import percentile


@given(
    st.lists(st.integers(0, 255), min_size=1, max_size=60),
    st.floats(0, 100),
    st.sampled_from([np.uint8, np.float32]),
)
def test_it_is_what_numpy_says(values, share, dtype):
    array = np.array(values, dtype)
    assert percentile(array, share) == pytest.approx(float(np.percentile(array, share)), abs=1e-4)


def test_the_shape_of_the_values_does_not_matter():
    assert percentile(np.arange(12.0).reshape(3, 4), 50) == 5.5
