"""What the storm says of a beat that was slow."""

from soak.slow_beats import SLOW_MS, SlowBeats


def tap():
    return sum(range(1000))


def test_only_beats_that_worked_or_waited_for_long_are_told():
    slow = SlowBeats(lambda: "after a tap on live")
    slow.beat(SLOW_MS - 1.0, SLOW_MS - 1.0)
    slow.beat(SLOW_MS + 1.0, 0.0)
    slow.beat(0.0, SLOW_MS + 1.0)
    assert [(beat.own_ms, beat.waited_ms) for beat in slow.found] == [
        (SLOW_MS + 1.0, 0.0),
        (0.0, SLOW_MS + 1.0),
    ]
    assert "after a tap on live" in str(slow.found[0])


def test_a_beat_that_lasts_is_looked_into_and_the_next_one_begins_anew():
    slow = SlowBeats(lambda: "")
    slow.start()
    while not any(" tap <" in look for look in slow._looks):
        tap()
    slow.stop()
    slow.beat(SLOW_MS + 1.0, 0.0)
    slow.beat(SLOW_MS + 1.0, 0.0)
    first, second = slow.found
    assert any(" tap <" in look for look, _ in first.looks)
    assert second.looks == ()
