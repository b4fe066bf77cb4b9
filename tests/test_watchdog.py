import socket

import pytest

from edge_app.watchdog import Watchdog


@pytest.fixture
def manager(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
        link.bind(str(tmp_path / "notify"))
        link.setblocking(False)
        yield link


def heard(manager: socket.socket) -> list[bytes]:
    words = []
    while True:
        try:
            words.append(manager.recv(100))
        except BlockingIOError:
            return words


def watchdog(manager: socket.socket) -> Watchdog:
    return Watchdog({"NOTIFY_SOCKET": manager.getsockname()})


def test_a_loop_that_turns_is_reported(manager):
    dog = watchdog(manager)
    dog.ready()
    dog.beat(1)
    dog.beat(2)

    assert heard(manager) == [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]


def test_a_loop_that_hangs_is_not_reported_however_often_the_timer_fires(manager):
    dog = watchdog(manager)
    dog.beat(7)
    beats = [dog.beat(7) for _ in range(5)]

    assert beats == [False] * 5
    assert heard(manager) == [b"WATCHDOG=1"]


def test_between_exams_the_screen_alone_is_reported(manager):
    dog = watchdog(manager)
    dog.beat(None)
    dog.beat(None)

    assert heard(manager) == [b"WATCHDOG=1", b"WATCHDOG=1"]


def test_the_next_exam_whose_loop_starts_at_the_same_count_is_reported(manager):
    dog = watchdog(manager)

    assert [dog.beat(3), dog.beat(None), dog.beat(3)] == [True, True, True]


def test_an_abstract_socket_is_reached():
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
        link.bind("\0leukoscope-test-notify")
        Watchdog({"NOTIFY_SOCKET": "@leukoscope-test-notify"}).stopping()

        assert link.recv(100) == b"STOPPING=1"


@pytest.mark.parametrize("address", ["", "/nowhere/notify"])
def test_without_a_manager_nothing_happens(address):
    dog = Watchdog({"NOTIFY_SOCKET": address})

    dog.ready()

    assert dog.beat(1)
