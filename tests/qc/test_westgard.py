"""The rules on made-up rows of results, and the spread that counting alone gives."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_app.qc.westgard import Expectation, Rule, broken_rules, standard_deviation

DISTANCES = st.floats(-8, 8)


@pytest.mark.parametrize(
    ("z_scores", "broken"),
    [
        ([0.0], ()),
        ([2.0], ()),
        ([2.1], (Rule.ONE_2S,)),
        ([-2.1], (Rule.ONE_2S,)),
        ([3.1], (Rule.ONE_2S, Rule.ONE_3S)),
        ([2.1, 2.2], (Rule.ONE_2S, Rule.TWO_2S)),
        ([-2.1, 2.2], (Rule.ONE_2S, Rule.R_4S)),
        ([2.1, 0.0, 2.2], (Rule.ONE_2S,)),
        ([2.5, 1.9], ()),
    ],
)
def test_a_row_of_results_breaks_these_rules(z_scores, broken):
    assert broken_rules(z_scores) == broken


def test_only_1_2s_is_a_warning():
    assert [rule for rule in Rule if not rule.rejects] == [Rule.ONE_2S]


@given(st.lists(DISTANCES, min_size=1, max_size=5))
def test_a_result_within_two_sd_breaks_nothing_and_mirrored_results_break_the_same(z_scores):
    broken = broken_rules(z_scores)
    assert (broken == ()) == (abs(z_scores[-1]) <= 2.0)
    assert broken_rules([-z for z in z_scores]) == broken


def test_counting_sets_the_least_spread():
    assert standard_deviation(Expectation(0.6), 100) == pytest.approx(sqrt(0.6 * 0.4 / 100))
    assert standard_deviation(Expectation(0.6, sd=0.01), 100) == pytest.approx(sqrt(0.6 * 0.4 / 100))
    assert standard_deviation(Expectation(0.6, sd=0.08), 100) == 0.08


@given(st.floats(0, 1), st.floats(0, 0.5), st.integers(1, 10_000))
def test_the_spread_is_never_zero(mean, sd, cells):
    assert standard_deviation(Expectation(mean, sd), cells) > 0


def test_one_cell_of_a_class_that_is_not_expected_is_no_alarm():
    assert broken_rules([0.01 / standard_deviation(Expectation(0.0), 100)]) == ()
