"""The desk does one thing after the other and tells what came of it."""

import gc
import weakref

from edge_app.exceptions import KioskError
from edge_app.kiosk.desk import Desk


def test_outcomes_are_told_in_order_and_on_the_thread_that_pulls():
    desk, told = Desk("desk"), []

    def refuse():
        raise KioskError("not now")

    desk.ask(lambda: 1, done=told.append, failed=told.append)
    desk.ask(refuse, done=told.append, failed=told.append)
    assert told == []
    desk.close()
    assert told == [1, "not now"]
    assert not desk.busy


def test_an_outcome_that_asks_for_more_while_the_desk_closes_is_left_at_that():
    desk, told = Desk("desk"), []
    desk.ask(
        lambda: 1,
        done=lambda _: desk.ask(lambda: 2, done=told.append, failed=told.append),
        failed=told.append,
    )
    desk.close()
    assert told == []
    assert not desk.busy


class _Known:
    """What a request knows: an exam with its pictures, say."""

    def refuse(self):
        raise KioskError("not now")


def test_a_refused_request_lets_go_of_what_it_knew():
    desk, told, known = Desk("desk"), [], _Known()
    gone = weakref.ref(known)
    gc.disable()
    try:
        desk.ask(known.refuse, done=told.append, failed=told.append)
        del known
        desk.close()
        assert told == ["not now"]
        assert gone() is None
    finally:
        gc.enable()
