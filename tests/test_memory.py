"""Freed memory goes back to the system."""

import random
import sys

import pytest

from edge_app.memory import give_back, resident_mb


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's business")
def test_what_many_small_pieces_leave_behind_is_given_back():
    dice = random.Random(0)
    pieces = [bytearray(dice.randint(1_000, 100_000)) for _ in range(4_000)]
    kept = pieces[::50]
    del pieces
    before = resident_mb()
    give_back()
    assert resident_mb() < before - 50
    assert len(kept) == 80
