"""Freed memory goes back to the system."""

import gc
import linecache
import os
import subprocess
import sys

import pytest

from edge_app.memory import give_back, keep_for_good, resident_mb

WORK = """
from resource import RUSAGE_SELF, getrusage
from edge_app.memory import keep_working_memory

def faults():
    before = getrusage(RUSAGE_SELF).ru_minflt
    for _ in range(10):
        bytearray(b"1") * 3_888_000
    return getrusage(RUSAGE_SELF).ru_minflt - before

anew = faults()
keep_working_memory()
bytearray(b"1") * 3_888_000
print(anew, faults())
"""
"""Ten pictures of 1440 x 900, one after the other: 950 pages each. Page faults before and after."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's business")
def test_what_many_small_pieces_leave_behind_is_given_back():
    pieces = [bytearray(1_000 + 7919 * number % 99_000) for number in range(4_000)]
    kept = pieces[::50]
    del pieces
    before = resident_mb()
    give_back()
    assert resident_mb() < before - 50
    assert len(kept) == 80


@pytest.mark.parametrize("tidy", [give_back, keep_for_good])
def test_the_source_of_modules_is_not_kept(tidy):
    linecache.getlines(__file__)
    try:
        tidy()
        assert __file__ not in linecache.cache
    finally:
        gc.unfreeze()


def test_the_collector_does_not_walk_through_what_is_there_for_good():
    before = len(gc.get_objects())
    try:
        keep_for_good()
        assert len(gc.get_objects()) < before / 10
    finally:
        gc.unfreeze()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's business")
def test_memory_that_pictures_were_worked_on_in_is_not_asked_for_anew():
    # Where a threshold is set the C library asks anew for each piece larger than it, and never learns.
    environment = {**os.environ, "MALLOC_TRIM_THRESHOLD_": "131072"}
    done = subprocess.run(
        [sys.executable, "-c", WORK], capture_output=True, text=True, check=True, env=environment
    )
    asked_anew, kept = map(int, done.stdout.split())
    assert asked_anew > 10 * 900
    assert kept < 900
