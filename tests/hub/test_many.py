"""Many bundles: in the order of their records, beside each other, one refused without harm to the others."""

import pytest
from exam_samples import cell
from hub_device import Device

from edge_app.exam.events import ExamEnded
from edge_app.logbook.logbook import Logbook
from edge_app.sync.receipt import receipt_name
from hub.exceptions import HubSetupError
from hub.many import take_all
from hub.query import ExamFilter, exams


@pytest.fixture(params=[0, 1 << 30], ids=["processes", "alone"])
def way(request, monkeypatch):
    """Beside each other in processes, or one after the other."""
    monkeypatch.setattr("hub.many.WORTH_PROCESSES_BYTES", request.param)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def _second_bundle(device, store, keys, stick):
    """What the device exports after the receipt for all it had."""
    for receipt in store.receipts(keys):
        receipt.save(stick / receipt_name(receipt.device_id))
    device.take_exam("S-2")
    return device.export(stick)


def _samples(store):
    return sorted(row["sample_id"] for row in exams(store, ExamFilter(), page=None)[0])


def test_bundles_of_devices_are_taken_beside_each_other(way, store, device, place, keys, tmp_path):
    other = Device(tmp_path / "other", "Ward 4", keys)
    store.enroll(other.card())
    bundles = []
    for number, one in enumerate((device, other)):
        one.take_exam(f"S-{number}")
        bundles.append(one.export(tmp_path / "stick"))
    (tmp_path / "stick" / "a.lbundle").write_bytes(b"nonsense")
    outcomes = list(take_all([*bundles, tmp_path / "stick" / "a.lbundle"], place, store, keys))
    assert {(one.bundle, one.taken and one.taken.exams) for one in outcomes} == {
        (bundles[0], 1),
        (bundles[1], 1),
        (tmp_path / "stick" / "a.lbundle", None),
    }
    assert _samples(store) == ["S-0", "S-1"]


def test_the_earlier_records_are_taken_first_whatever_the_files_are_called(
    store, device, place, keys, tmp_path
):
    stick = tmp_path / "stick"
    device.take_exam("S-1")
    first = device.export(stick)
    late = first.rename(stick / "z.lbundle")
    copy = tmp_path / "copy.lbundle"
    copy.write_bytes(late.read_bytes())
    # A hub that knows the first bundle makes the device export the second without it.
    store.take(copy, keys)
    second = _second_bundle(device, store, keys, stick)
    early = second.rename(stick / "a.lbundle")
    outcomes = list(take_all([early, late], place, store, keys))
    assert [one.bundle for one in outcomes] == [late, early]
    assert all(one.taken for one in outcomes)


def test_an_exam_that_does_not_add_up_is_refused_and_the_others_are_taken(
    store, device, place, keys, tmp_path
):
    odd = Device(tmp_path / "odd", "Ward 4", keys)
    store.enroll(odd.card())
    uuid = odd.take_exam("S-odd")
    with Logbook.open(odd.log) as logbook:
        logbook.append(uuid, (cell("elsewhere", field_id="in no field"), ExamEnded(reason="target"))).result()
    device.take_exam("S-1")
    bundles = [one.export(tmp_path / "stick") for one in (odd, device)]
    told = {one.bundle: one.refusal for one in take_all(bundles, place, store, keys)}
    assert "does not add up" in told[bundles[0]] and told[bundles[1]] == ""
    assert _samples(store) == ["S-1"]
    assert store.head(odd.id)[0] == 0


def test_a_database_that_goes_away_is_told_from_another_process_too(
    way, store, device, place, keys, tmp_path, monkeypatch
):
    other = Device(tmp_path / "other", "Ward 4", keys)
    store.enroll(other.card())
    bundles = []
    for one in (device, other):
        one.take_exam()
        bundles.append(one.export(tmp_path / "stick"))
    with store.changing() as connection:
        connection.exec_driver_sql("ALTER TABLE segment RENAME TO elsewhere")
    with pytest.raises(HubSetupError):
        list(take_all(bundles, place, store, keys))
    with store.changing() as connection:
        connection.exec_driver_sql("DROP TABLE IF EXISTS segment")
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO segment")
