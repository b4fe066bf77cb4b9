from tests.deploy.power_cut import run

CUTS = 2
"""``make power-cuts`` makes 50, and one before each step of the switch."""


def test_after_each_cut_a_version_starts_and_the_update_goes_through_at_last(tmp_path):
    assert run(tmp_path, CUTS, seed=7).total() == CUTS
