"""The storm's judgement of memory tells growth from steps and noise."""

import numpy as np
from soak.growth import Growth

AT_S = [15.0 * number for number in range(120)]
NOISE = np.random.default_rng(0).normal(0.0, 8.0, len(AT_S))


def test_what_rises_all_the_time_grows():
    assert Growth.of(AT_S, 400.0 + NOISE + np.array(AT_S) / 36.0).too_much


def test_noise_about_a_level_does_not_grow():
    assert not Growth.of(AT_S, 400.0 + NOISE).too_much


def test_a_step_back_to_a_level_held_before_is_no_growth():
    held = 400.0 + NOISE
    held[60:85] -= 50.0
    found = Growth.of(AT_S, held)
    assert found.low > 0
    assert not found.too_much


def test_a_short_run_says_nothing():
    assert Growth.of(AT_S[:10], [400.0] * 10) is None
