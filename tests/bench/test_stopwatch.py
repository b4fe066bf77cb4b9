import pytest

from edge_app.bench.stopwatch import Step, Timing, race


def test_a_ratio_is_the_median_over_rounds_so_one_slow_moment_does_not_count():
    calm, disturbed = Timing((10.0, 10.0, 100.0)), Timing((20.0, 20.0, 200.0))
    assert disturbed.ratio_to(calm) == 2.0
    assert Timing((20.0, 20.0, 20.0)).ratio_to(calm) == 2.0


def test_spread_is_where_half_of_the_rounds_lie():
    assert Timing((1.0, 2.0, 3.0, 4.0, 100.0)).quartiles == (2.0, 4.0)
    assert Timing((5.0,)).quartiles == (5.0, 5.0)


def test_steps_take_turns_after_one_round_that_does_not_count():
    order = []
    timings = race({"a": Step(lambda _: order.append("a")), "b": Step(lambda _: order.append("b"))}, 3)
    assert order == ["a", "b"] * 4
    assert len(timings["a"].ms) == 3


def test_each_round_is_prepared_anew():
    given = []
    race({"a": Step(given.append, prepare=object)}, 2)
    assert len(set(map(id, given))) == 3


def test_a_median_is_the_middle_time():
    assert Timing((3.0, 1.0, 2.0)).median == pytest.approx(2.0)
