"""Sticks are served once as they come, and what is to be said of them is told."""

import pytest

from edge_app.sync.enrolment import HUB_CARD
from edge_app.sync.keys import HubKeys
from edge_app.sync.watch import Phase, StickWatch

HUB = HubKeys.create("district laptop")


@pytest.fixture
def log(log):
    HUB.card().save(log.parent / HUB_CARD)
    return log


class Sticks:
    """Folders that come and go, and what was told of them."""

    def __init__(self, log):
        self.there = []
        self.told = []
        self.watch = StickWatch(log, lambda: self.there)

    def look(self):
        self.told.clear()
        self.watch.look(self.told.append)
        return [state.phase for state in self.told]


@pytest.fixture
def sticks(log, tmp_path):
    one = Sticks(log)
    one.there = [tmp_path / "stick"]
    return one


def test_a_stick_is_copied_to_with_its_progress_and_then_safe(sticks):
    assert sticks.look() == [Phase.COPYING, Phase.COPYING, Phase.DONE]
    assert [(state.done, state.total) for state in sticks.told] == [(0, 0), (1, 1), (0, 0)]
    written = sticks.told[-1].visit.written
    assert (written.exams, written.records) == (1, 1)
    assert list(sticks.there[0].iterdir()) == [written.path]


def test_a_stick_that_stays_is_served_once_and_when_it_was_gone_again(sticks):
    sticks.look()
    assert sticks.look() == []
    folder, sticks.there = sticks.there, []
    assert sticks.look() == [Phase.GONE]
    sticks.there = folder
    assert sticks.look()[-1] is Phase.DONE


def test_a_stick_is_served_again_where_that_is_wished(sticks):
    sticks.look()
    sticks.watch.serve_again()
    assert sticks.look()[-1] is Phase.DONE


def test_a_stick_that_cannot_be_written_fails_with_a_sentence_and_the_next_is_served(sticks, tmp_path):
    (tmp_path / "broken").touch()
    sticks.there.insert(0, tmp_path / "broken")
    sticks.look()
    ends = [state for state in sticks.told if state.phase is not Phase.COPYING]
    assert [state.phase for state in ends] == [Phase.FAILED, Phase.DONE]
    assert "cannot be" in ends[0].trouble


def test_without_a_laptop_nothing_is_written(sticks, log):
    (log.parent / HUB_CARD).unlink()
    assert sticks.look() == [Phase.COPYING, Phase.UNENROLLED]
    assert "enroll" in sticks.told[-1].trouble
    assert not sticks.there[0].exists()


def test_a_look_that_is_broken_off_leaves_no_half_bundle(sticks):
    class LeaveError(Exception):
        pass

    def leave(state):
        if state.done:
            raise LeaveError

    with pytest.raises(LeaveError):
        sticks.watch.look(leave)
    assert list(sticks.there[0].iterdir()) == []
