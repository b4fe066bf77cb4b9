"""Freed memory goes back to the system."""

import gc
import sys

import pytest

from edge_app.memory import give_back, keep_for_good, resident_mb


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's business")
def test_what_many_small_pieces_leave_behind_is_given_back():
    pieces = [bytearray(1_000 + 7919 * number % 99_000) for number in range(4_000)]
    kept = pieces[::50]
    del pieces
    before = resident_mb()
    give_back()
    assert resident_mb() < before - 50
    assert len(kept) == 80


def test_the_collector_does_not_walk_through_what_is_there_for_good():
    before = len(gc.get_objects())
    try:
        keep_for_good()
        assert len(gc.get_objects()) < before / 10
    finally:
        gc.unfreeze()
