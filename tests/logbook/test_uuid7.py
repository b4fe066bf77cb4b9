import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from uuid import RFC_4122

from edge_app.logbook import uuid7 as module
from edge_app.logbook.uuid7 import uuid7


def test_it_has_version_7_and_the_rfc_variant():
    value = uuid7()
    assert value.version == 7
    assert value.variant == RFC_4122


def test_it_begins_with_the_time_in_milliseconds():
    before = time.time_ns() // 1_000_000
    value = uuid7()
    # A burst of ids in one millisecond may run ahead of the clock by the last one's carry.
    assert before <= value.int >> 80 <= time.time_ns() // 1_000_000 + 1


def test_each_is_greater_than_the_one_before():
    values = [uuid7() for _ in range(2000)]
    assert all(a < b for a, b in pairwise(values))
    assert sorted(map(str, values)) == list(map(str, values))


def test_threads_never_get_the_same_one():
    with ThreadPoolExecutor(4) as pool:
        values = list(pool.map(lambda _: uuid7(), range(2000)))
    assert len(set(values)) == 2000


def test_order_holds_when_the_clock_steps_back(monkeypatch):
    first = uuid7()
    monkeypatch.setattr(module.time, "time_ns", lambda: 1_000_000_000_000_000)
    assert first < uuid7() < uuid7()
