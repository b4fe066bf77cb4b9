import os
import sys
import threading

import pytest

from edge_app.priority import TURN_S, WORK_NICENESS, give_way, take_short_turns


def niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def in_a_thread(do) -> list[int]:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(do()))
    thread.start()
    thread.join()
    return found


def test_a_thread_that_gives_way_leaves_the_others_as_they_are():
    before = niceness()

    [after] = in_a_thread(lambda: give_way() or niceness())

    assert after == max(WORK_NICENESS, before)
    assert niceness() == before


def test_a_thread_that_gives_way_starts_others_that_do():
    def started_by_it() -> int:
        give_way()
        return in_a_thread(niceness)[0]

    [inherited] = in_a_thread(started_by_it)

    assert inherited == max(WORK_NICENESS, niceness())


def test_where_the_system_forbids_it_the_thread_goes_on_as_it_was(monkeypatch):
    def forbidden(*_):
        raise PermissionError

    monkeypatch.setattr(os, "setpriority", forbidden)

    assert in_a_thread(lambda: give_way() or niceness()) == [niceness()]


def test_short_turns_are_shorter_than_pythons_own():
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        take_short_turns()
        assert sys.getswitchinterval() == pytest.approx(TURN_S)
    finally:
        sys.setswitchinterval(before)
