"""A laptop is chosen, and how far the log has come on its way there is said."""

import pytest

from edge_app.exceptions import EnrolmentError
from edge_app.logbook.device_events import HubEnrolled
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.enrolment import HUB_CARD, enroll, enrolled_hub, standing
from edge_app.sync.keys import HubKeys, load_device_card
from edge_app.sync.receipt import accept_receipt, make_receipt

HUB = HubKeys.create("district laptop")


def _enrolments(log):
    with LogReader.open(log) as reader:
        return [event for _, event in reader.device_events() if isinstance(event, HubEnrolled)]


def test_an_enrolled_laptop_is_kept_logged_and_gets_the_devices_card(log, tmp_path):
    card = load_device_card(enroll(log, HUB.card(), tmp_path / "stick", name="Ward 3", operator="Ana"))
    assert enrolled_hub(log) == HUB.card()
    assert card.name == "Ward 3"
    (event,) = _enrolments(log)
    assert (event.hub, event.hub_id, event.operator) == ("district laptop", HUB.hub_id, "Ana")


def test_where_the_devices_card_cannot_be_written_no_laptop_is_enrolled(log, tmp_path):
    (tmp_path / "stick").touch()
    with pytest.raises(EnrolmentError, match="choose another place"):
        enroll(log, HUB.card(), tmp_path / "stick")
    assert not (log.parent / HUB_CARD).exists()
    assert _enrolments(log) == []


def test_without_a_laptop_everything_is_still_to_carry(log):
    now = standing(log)
    assert (now.hub, now.last, now.done, now.news) == (None, 1, 0, True)
    with pytest.raises(EnrolmentError, match="No laptop is enrolled"):
        enrolled_hub(log)


def test_a_receipt_moves_the_standing_on(log, tmp_path):
    enroll(log, HUB.card(), tmp_path)
    with LogReader.open(log) as reader:
        sequence, head = reader.head()
        make_receipt(HUB, reader.device_id(), sequence, head).save(tmp_path / "r.lreceipt")
        events = accept_receipt(tmp_path / "r.lreceipt", reader, HUB.card())
    with Logbook.open(log) as logbook:
        logbook.append_device(*events).result()
    now = standing(log)
    assert (now.done, now.last, now.news) == (sequence, sequence + 1, False)
