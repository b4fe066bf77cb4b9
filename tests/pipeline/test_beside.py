import threading

import pytest

from edge_app.pipeline.beside import Beside, Handed


@pytest.fixture
def beside():
    with Beside() as beside:
        yield beside


def test_what_is_handed_over_is_made_once_whoever_asks(beside):
    makers = []
    handed = Handed(beside.work, lambda: makers.append(1))
    beside.work.submit(lambda: None).result()
    assert handed.get() is None
    assert handed.get() is None
    assert makers == [1]


def test_what_the_thread_has_not_come_to_is_made_by_who_needs_it(beside):
    free = threading.Event()
    beside.work.submit(free.wait)
    try:
        handed = Handed(beside.work, threading.current_thread)
        assert handed.get() is threading.current_thread()
    finally:
        free.set()


def test_what_cannot_be_made_is_said_to_who_asks(beside):
    handed = Handed(beside.work, lambda: int("no number"))
    with pytest.raises(ValueError, match="no number"):
        handed.get()


def test_what_is_to_follow_is_done_before_anybody_gets_what_was_made(beside):
    seen = []
    handed = Handed(beside.work, lambda: "made")
    handed.then(seen.append)
    assert handed.get() == "made"
    assert seen == ["made"]
    handed.then(seen.append)
    assert seen == ["made", "made"]
