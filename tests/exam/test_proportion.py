import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from edge_app.exam.proportion import binomial_tail, clopper_pearson

probabilities = st.floats(1e-6, 1 - 1e-6)


@st.composite
def proportions(draw, most=1000):
    trials = draw(st.integers(1, most))
    return draw(st.integers(0, trials)), trials


@given(proportions(), probabilities)
def test_the_tail_is_scipys(proportion, probability):
    successes, trials = proportion
    assert binomial_tail(successes, trials, probability) == pytest.approx(
        binom.sf(successes - 1, trials, probability), rel=1e-8, abs=1e-300
    )


@pytest.mark.parametrize(
    ("successes", "trials", "probability", "tail"),
    [(0, 10, 0.3, 1), (-1, 10, 0.3, 1), (11, 10, 0.3, 0), (1, 10, 0.0, 0), (10, 10, 1.0, 1), (0, 0, 0.5, 1)],
)
def test_the_tail_at_the_edges(successes, trials, probability, tail):
    assert binomial_tail(successes, trials, probability) == tail


@given(proportions(), st.sampled_from([0.9, 0.95, 0.99]))
def test_the_interval_is_scipys(proportion, level):
    successes, trials = proportion
    expected = binomtest(successes, trials).proportion_ci(level, method="exact")
    interval = clopper_pearson(successes, trials, level)
    assert interval.low == pytest.approx(expected.low, abs=1e-9)
    assert interval.high == pytest.approx(expected.high, abs=1e-9)


@given(proportions())
def test_the_interval_holds_the_proportion_and_mirrors(proportion):
    successes, trials = proportion
    low, high = clopper_pearson(successes, trials)
    assert 0 <= low <= successes / trials <= high <= 1
    assert clopper_pearson(trials - successes, trials) == pytest.approx((1 - high, 1 - low), abs=1e-9)


def test_nothing_counted_says_nothing():
    assert clopper_pearson(0, 0) == (0, 1)


@pytest.mark.parametrize(("successes", "trials"), [(-1, 5), (6, 5), (1, 0)])
def test_what_is_no_proportion_is_refused(successes, trials):
    with pytest.raises(ValueError, match="not a proportion"):
        clopper_pearson(successes, trials)
