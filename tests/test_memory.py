"""Freed memory goes back to the system."""

import sys

import pytest

from edge_app.memory import give_back, resident_mb


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's business")
def test_what_many_small_pieces_leave_behind_is_given_back():
    pieces = [bytearray(1_000 + 7919 * number % 99_000) for number in range(4_000)]
    kept = pieces[::50]
    del pieces
    before = resident_mb()
    give_back()
    assert resident_mb() < before - 50
    assert len(kept) == 80
