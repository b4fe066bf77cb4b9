"""Devices, a stick and a laptop together: what the laptop holds is what the devices hold."""

import shutil

import pytest
from exam_samples import started
from soak.day import Device, clone, day
from soak.laptop import Laptop

from edge_app.exceptions import ReceiptError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.receipt import accept_receipt, make_receipt, receipt_name
from edge_app.sync.visit import visit_stick


def test_after_a_day_with_power_cuts_the_laptop_holds_what_the_devices_hold(tmp_path):
    figures = day(tmp_path, devices=2, exams=3)
    assert figures.exams >= 6
    assert figures.power_cuts > 0
    assert (figures.lost, figures.differing) == (0, 0)


@pytest.fixture
def laptop(tmp_path):
    laptop = Laptop(tmp_path / "laptop")
    yield laptop
    laptop.close()


@pytest.fixture
def device(tmp_path, laptop):
    device = Device(tmp_path / "device", 1, 1)
    laptop.enroll(device.card())
    return device


def _export(log, laptop, folder):
    """Takes one more exam and exports what is new; the bundle."""
    with Logbook.open(log) as logbook:
        logbook.start_exam(started())
    written = visit_stick(folder, log, laptop.keys.card()).written
    kept = folder.parent / f"kept-{written.path.name}"
    shutil.copy(written.path, kept)
    return kept


def test_the_same_bundle_twice_adds_nothing(device, laptop, tmp_path):
    bundle = _export(device.log, laptop, tmp_path / "stick")
    assert [laptop.take(bundle), laptop.take(bundle)] == ["new", "known"]
    assert laptop.store.head(device.device_id)[0] == 1


def test_bundles_out_of_order_wait_for_the_one_between(device, laptop, tmp_path):
    bundles = []
    for _ in range(3):
        bundles.append(_export(device.log, laptop, tmp_path / "stick"))
        # As if a receipt had come from a copy of this laptop that took the bundle.
        with LogReader.open(device.log) as reader:
            receipt = make_receipt(laptop.keys, device.device_id, *reader.head())
        receipt.save(tmp_path / "stick" / receipt_name(device.device_id))
    first, second, third = bundles
    assert [laptop.take(bundle) for bundle in (third, first, third, second, third)] == [
        *("gap", "new", "gap", "new", "new")
    ]


def test_a_cloned_card_is_noticed_by_the_laptop_and_by_the_clone(device, laptop, tmp_path):
    _export(device.log, laptop, tmp_path / "stick")
    copy = clone(device, tmp_path / "clone")
    assert laptop.take(_export(device.log, laptop, tmp_path / "stick")) == "new"
    assert laptop.take(_export(copy, laptop, tmp_path / "other stick")) == "clone"
    laptop.visit(tmp_path / "other stick")
    (receipt,) = (tmp_path / "other stick").glob("*.lreceipt")
    with LogReader.open(copy) as reader, pytest.raises(ReceiptError, match="cloned"):
        accept_receipt(receipt, reader, laptop.keys.card())


def test_a_replayed_receipt_says_nothing_new_and_takes_nothing_back(device, laptop, tmp_path):
    stick = tmp_path / "stick"
    laptop.take(_export(device.log, laptop, stick))
    laptop.visit(stick)
    (receipt,) = stick.glob("*.lreceipt")
    old = shutil.copy(receipt, tmp_path / "old.lreceipt")
    laptop.take(_export(device.log, laptop, stick))
    laptop.visit(stick)
    visit_stick(stick, device.log, laptop.keys.card())
    shutil.copy(old, receipt)
    visit = visit_stick(stick, device.log, laptop.keys.card())
    assert (visit.receipts, visit.refused, visit.written) == (0, (), None)
    with LogReader.open(device.log) as reader:
        assert reader.received() == laptop.store.head(device.device_id)[0]
