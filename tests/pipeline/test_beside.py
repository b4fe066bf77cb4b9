import threading
from concurrent.futures import CancelledError

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


def test_what_is_withdrawn_before_the_thread_has_come_to_it_is_never_made(beside):
    free = threading.Event()
    beside.work.submit(free.wait)
    makers = []
    try:
        handed = Handed(beside.work, lambda: makers.append(1))
        assert handed.withdraw() is None
    finally:
        free.set()
    beside.work.submit(lambda: None).result()
    with pytest.raises(CancelledError):
        handed.get()
    assert makers == []


def test_what_is_withdrawn_too_late_is_given_back(beside):
    handed = Handed(beside.work, lambda: "made")
    handed.get()
    assert handed.withdraw() == "made"
