import threading

from edge_app.pipeline.slot import NewestSlot


def test_the_newest_value_wins_and_the_loss_is_counted():
    slot = NewestSlot()
    for value in range(5):
        slot.put(value)
    assert slot.take(0) == 4
    assert slot.dropped == 4


def test_a_value_is_taken_once_but_stays_to_be_seen():
    slot = NewestSlot()
    slot.put("a")
    assert slot.take(0) == "a"
    assert slot.take(0) is None
    assert slot.newest == "a"


def test_a_taker_waits_for_the_next_value():
    slot = NewestSlot()
    got = []
    taker = threading.Thread(target=lambda: got.append(slot.take(5.0)))
    taker.start()
    slot.put(7)
    taker.join(5.0)
    assert got == [7]


def test_closing_wakes_a_taker():
    slot = NewestSlot()
    taker = threading.Thread(target=lambda: slot.take(60.0))
    taker.start()
    slot.close()
    taker.join(5.0)
    assert not taker.is_alive()


def test_a_closed_slot_still_gives_its_last_value():
    slot = NewestSlot()
    slot.put(1)
    slot.close()
    assert not slot.drained
    assert slot.take(0) == 1
    assert slot.drained


def test_a_publisher_can_wait_until_its_value_was_taken():
    slot = NewestSlot()
    slot.put(1)
    assert not slot.wait_taken(0.01)
    slot.take(0)
    assert slot.wait_taken(0.01)
