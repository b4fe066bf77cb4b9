"""The laptop's time: set over a cable, a doubt from a stick."""

import io
import json
from datetime import datetime, timedelta, timezone

import pytest
from exam_samples import started

from edge_app.exceptions import ClockError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import HubKeys
from edge_app.sync.receipt import Receipt, receipt_name
from edge_app.sync.serve import Server
from edge_app.sync.visit import visit_stick

HUB = HubKeys.create("district laptop")


def _receipt(log, offset):
    """A receipt of a laptop whose clock is so far ahead of this device's."""
    with LogReader.open(log) as reader:
        sequence, head = reader.head()
        receipt = Receipt(
            hub_id=HUB.hub_id,
            device_id=reader.device_id(),
            sequence=sequence,
            hash=head,
            hub_utc=(datetime.now(timezone.utc) + offset).isoformat(timespec="seconds"),
        )
    return receipt.signed_by(HUB.signing)


def _by_cable(log, receipt, set_clock):
    lines = json.dumps({"do": "receipt", "receipt": receipt.model_dump(mode="json")}).encode() + b"\n"
    answers = io.BytesIO()
    Server(log, HUB.card(), io.BytesIO(lines), answers, set_clock=set_clock).run()
    return json.loads(answers.getvalue().splitlines()[1])


def _told_of_clock(log):
    with LogReader.open(log) as reader:
        return [event.kind for _, event in reader.device_events() if event.kind.startswith("clock")]


@pytest.mark.parametrize("offset", [timedelta(days=300), -timedelta(days=3)], ids=["behind", "ahead"])
def test_a_wrong_clock_is_set_over_the_cable_and_exams_after_it_are_not_doubted(log, offset):
    told = []
    assert _by_cable(log, _receipt(log, offset), told.append) == {"taken": True}
    assert abs(told[0] - datetime.now(timezone.utc) - offset) < timedelta(seconds=30)
    assert _told_of_clock(log) == ["clock_doubted", "clock_corrected", "clock_set"]
    with Logbook.open(log) as logbook:
        logbook.start_exam(started())
    with LogReader.open(log) as reader:
        assert [exam.clock_doubted for exam in reader.exams()] == [True, False]


def test_a_clock_that_cannot_be_set_stays_doubted_and_the_receipt_is_taken(log):
    def refuse(told):
        raise ClockError("not here")

    assert _by_cable(log, _receipt(log, timedelta(days=300)), refuse) == {"taken": True}
    assert _told_of_clock(log) == ["clock_doubted", "clock_corrected"]


def test_a_clock_that_is_right_is_left_alone(log):
    told = []
    assert _by_cable(log, _receipt(log, timedelta(seconds=20)), told.append) == {"taken": True}
    assert told == []
    assert _told_of_clock(log) == []


def test_a_stick_only_proves_a_clock_wrong_that_is_behind_it(log, tmp_path):
    """A carried receipt is old: its time is not the time now."""
    stick = tmp_path / "stick"
    stick.mkdir()
    ahead = _receipt(log, -timedelta(days=3))
    ahead.save(stick / receipt_name(ahead.device_id))
    visit_stick(stick, log, HUB.card())
    assert _told_of_clock(log) == []
    with Logbook.open(log) as logbook:
        logbook.start_exam(started())
    behind = _receipt(log, timedelta(days=3))
    behind.save(stick / receipt_name(behind.device_id))
    visit_stick(stick, log, HUB.card())
    assert _told_of_clock(log) == ["clock_doubted", "clock_corrected"]
    with Logbook.open(log) as logbook:
        assert logbook.clock_doubted
