import os

import pytest

from tests.deploy.full_card import run


@pytest.mark.skipif(os.geteuid() != 0, reason="mounts a small disk")
def test_a_card_that_fills_up_at_any_step_leaves_what_ran_before(tmp_path):
    """``make full-card`` takes each step; here every twenty-fourth."""
    said = run(tmp_path, every=24)

    assert said.total() >= 2
