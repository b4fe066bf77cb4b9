import json
import shutil
import zlib
from dataclasses import asdict, replace

import pytest
from exam_samples import cell, field, started
from hub_device import Device

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellReclassified
from edge_app.exceptions import BundleError
from edge_app.logbook.device_events import ClockDoubted
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.receipt import accept_receipt, make_receipt, receipt_name
from hub.exceptions import ImportRefusedError
from hub.query import ExamFilter, exams
from hub.segments import Segment, compress, expand


def _all(store):
    return exams(store, ExamFilter(), page=None)[0]


def test_what_the_hub_holds_of_an_exam_is_what_the_device_holds(store, device, keys, tmp_path):
    uuid = device.take_exam()
    taken = store.take(device.export(tmp_path / "stick"), keys)
    with LogReader.open(device.log) as reader:
        on_device = reader.exam(uuid)
    assert (taken.outcome, taken.exams) == ("new", 1)
    assert store.exam(device.id, uuid) == on_device


def test_pictures_come_along(store, device, keys, tmp_path):
    uuid = device.take_exam()
    store.take(device.export(tmp_path / "stick"), keys)
    (first, *_) = store.exam(device.id, uuid).exam.cells.values()
    assert store.pictures.get(first.found.crop_sha256) is not None


def test_the_same_bundle_twice_adds_nothing(store, device, keys, tmp_path):
    device.take_exam()
    bundle = device.export(tmp_path / "stick")
    assert [store.take(bundle, keys).outcome for _ in range(2)] == ["new", "known"]
    assert len(_all(store)) == 1


def test_after_a_receipt_only_what_is_new_comes(store, device, keys, tmp_path):
    stick = tmp_path / "stick"
    device.take_exam()
    store.take(device.export(stick), keys)
    (receipt,) = store.receipts(keys)
    receipt.save(stick / receipt_name(device.id))
    device.take_exam("S-2")
    taken = store.take(device.export(stick), keys)
    assert taken.exams == 1
    assert [row["sample_id"] for row in _all(store)] == ["S-2", "S-1"]


def test_a_change_after_an_import_changes_the_exam_in_the_hub(store, device, keys, tmp_path):
    stick = tmp_path / "stick"
    uuid = device.take_exam()
    store.take(device.export(stick), keys)
    with Logbook.open(device.log) as logbook:
        change = CellReclassified(cell_id=f"{uuid}-0", assigned=CellClass.LYMPHOCYTE, operator="Ana")
        logbook.append(uuid, (change,)).result()
    store.take(device.export(stick), keys)
    (row,) = _all(store)
    assert (row["blasts"], row["leucocytes"]) == (0, 4)


def _began(sample):
    return started(sample_id=sample, simulated=False)


def test_exams_that_go_on_beside_each_other_are_whole(store, device, keys, tmp_path):
    with Logbook.open(device.log) as logbook:
        uuids = [logbook.start_exam(_began(sample)) for sample in ("S-1", "S-2")]
        for number in range(1, 4):
            for uuid in uuids:
                logbook.append(uuid, (field(number), cell(f"c{number}", field_id=f"field-{number}"))).result()
    taken = store.take(device.export(tmp_path / "stick"), keys)
    assert taken.exams == 2
    assert [(row["sample_id"], row["leucocytes"]) for row in _all(store)] == [("S-2", 3), ("S-1", 3)]


def test_more_than_is_written_at_a_time_comes_in_whole(store, device, keys, tmp_path, monkeypatch):
    monkeypatch.setattr("hub.intake.BATCH_BYTES", 1)
    monkeypatch.setattr("hub.intake.NAMED_TOGETHER", 2)
    for number in range(5):
        device.take_exam(f"S-{number}")
    with Logbook.open(device.log) as logbook:
        logbook.append_device(ClockDoubted(reason="told by a receipt")).result()
    store.take(device.export(tmp_path / "stick"), keys)
    assert [row["sample_id"] for row in _all(store)] == [f"S-{number}" for number in reversed(range(5))]
    assert all(row["clock_doubted"] for row in _all(store))


def test_a_clock_found_wrong_later_in_a_boot_marks_the_exams_that_came_before(store, device, keys, tmp_path):
    stick = tmp_path / "stick"
    uuid = device.take_exam()
    store.take(device.export(stick), keys)
    assert [row["clock_doubted"] for row in _all(store)] == [False]
    with Logbook.open(device.log) as logbook:
        logbook.append_device(ClockDoubted(reason="told by a receipt")).result()
    store.take(device.export(stick), keys)
    assert [row["clock_doubted"] for row in _all(store)] == [True]
    assert store.exam(device.id, uuid).clock_doubted


def test_what_a_former_version_stored_can_be_read(store, device, keys, tmp_path):
    uuid = device.take_exam("عينة \x00 \u2028")
    with LogReader.open(device.log) as reader:
        links = [link for link in reader.chained_records() if link.record.exam_uuid == uuid]
    rows = [[asdict(link.record), link.previous_hash, link.hash] for link in links]
    body = zlib.compress(json.dumps(rows, separators=(",", ":"), ensure_ascii=False).encode(), 6)
    assert expand(body) == tuple(links)
    assert expand(compress(Segment(uuid, tuple(links)))) == tuple(links)


def test_a_bundle_with_a_gap_before_it_is_refused_and_said_on_the_device(store, device, keys, tmp_path):
    stick = tmp_path / "stick"
    device.take_exam()
    first = device.export(stick)
    kept = shutil.copy(first, tmp_path / "kept.lbundle")
    # Another copy of this hub took the first bundle and gave the receipt.
    with LogReader.open(device.log) as reader:
        make_receipt(keys, device.id, *reader.head()).save(stick / receipt_name(device.id))
    device.take_exam("S-2")
    second = device.export(stick)
    with pytest.raises(ImportRefusedError, match="are missing; take the receipt"):
        store.take(second, keys)
    assert "are missing" in store.devices()[0]["trouble"]
    assert _all(store) == []
    store.take(tmp_path / kept, keys)
    store.take(second, keys)
    assert [row["sample_id"] for row in _all(store)] == ["S-2", "S-1"]
    assert store.devices()[0]["trouble"] == ""


def test_a_cloned_card_is_refused(store, device, keys, tmp_path):
    device.take_exam()
    clone_folder = tmp_path / "clone"
    shutil.copytree(device.log.parent, clone_folder)
    device.take_exam("S-2")
    store.take(device.export(tmp_path / "stick"), keys)
    device.log = clone_folder / "log.sqlite"
    for sample in ("S-3", "S-4"):
        device.take_exam(sample)
    with pytest.raises(ImportRefusedError, match="copied or put back"):
        store.take(device.export(tmp_path / "other"), keys)
    assert [row["sample_id"] for row in _all(store)] == ["S-2", "S-1"]


def test_a_bundle_of_a_device_that_is_not_enrolled_is_refused(store, keys, tmp_path):
    stranger = Device(tmp_path / "stranger", "?", keys)
    stranger.take_exam()
    with pytest.raises(BundleError, match="enrol the device first"):
        store.take(stranger.export(tmp_path / "stick"), keys)


def test_a_bundle_cut_anywhere_is_refused_and_leaves_nothing(store, device, keys, tmp_path):
    device.take_exam()
    content = device.export(tmp_path / "stick").read_bytes()
    cut = tmp_path / "cut.lbundle"
    for size in range(0, len(content), max(1, len(content) // 40)):
        cut.write_bytes(content[:size])
        with pytest.raises(BundleError):
            store.take(cut, keys)
    assert _all(store) == [] and store.head(device.id)[0] == 0


def test_a_device_with_another_key_is_not_let_in(store, device, keys, tmp_path):
    other = Device(tmp_path / "other", "Ward 3", keys)
    card = other.card().model_copy(update={"device_id": device.id})
    with pytest.raises(ImportRefusedError, match="another key"):
        store.enroll(card)


def test_receipts_are_taken_by_the_device_and_end_what_it_exports(store, device, keys, tmp_path):
    device.take_exam()
    store.take(device.export(tmp_path / "stick"), keys)
    path = tmp_path / "r.lreceipt"
    store.receipts(keys)[0].save(path)
    with LogReader.open(device.log) as reader:
        assert accept_receipt(path, reader, keys.card())


def test_an_exam_of_more_records_than_a_segment_holds_is_whole(store, device, keys, tmp_path, monkeypatch):
    monkeypatch.setattr("hub.segments.MOST_RECORDS", 3)
    uuid = device.take_exam(others=20)
    store.take(device.export(tmp_path / "stick"), keys)
    assert store.exam(device.id, uuid).exam.differential.leucocytes == 21


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (ExamFilter(sample="a_1"), ["a_1"]),
        (ExamFilter(sample="'; DROP TABLE exam; --"), []),
        (ExamFilter(sample="%"), []),
        (ExamFilter(flagged=True), ["a_1"]),
        (ExamFilter(status="preliminary"), ["b", "a_1"]),
        (ExamFilter(since="2999-01-01"), []),
        (ExamFilter(until="2999-01-01"), ["b", "a_1"]),
        (ExamFilter(device="nobody"), []),
    ],
)
def test_exams_are_found_by_what_is_known_of_them(store, device, keys, tmp_path, chosen, found):
    device.take_exam("a_1", blasts=10)
    device.take_exam("b", blasts=0)
    store.take(device.export(tmp_path / "stick"), keys)
    rows, count = exams(store, chosen)
    assert ([row["sample_id"] for row in rows], count) == (found, len(found))


@pytest.mark.parametrize("bad", ["../../escaped", 'x"\r\nSet-Cookie: a=b', "x" * 36, ""])
def test_an_exam_id_that_could_name_a_file_elsewhere_is_refused(store, device, keys, tmp_path, bad):
    with Logbook.open(device.log) as logbook:
        logbook.append(bad or "A" * 37, (_began("S-1"),)).result()
    with pytest.raises(ImportRefusedError, match="such as no Leukoscope"):
        store.take(device.export(tmp_path / "stick"), keys)
    assert _all(store) == [] and store.head(device.id)[0] == 0


@pytest.mark.parametrize("change", [{"kind": "k" * 33}, {"wall_time_utc": "0" * 41}, {"boot_id": "b\0"}])
def test_a_record_of_a_device_such_as_no_log_writes_is_refused(store, device, keys, tmp_path, change):
    with Logbook.open(device.log) as logbook:
        honest = logbook._record
        logbook._record = lambda *arguments: replace(honest(*arguments), **change)
        logbook.append_device(ClockDoubted(reason="told by a receipt")).result()
        logbook._record = honest
    device.take_exam()
    with pytest.raises(ImportRefusedError, match="such as no Leukoscope"):
        store.take(device.export(tmp_path / "stick"), keys)


def test_a_text_with_a_nul_in_it_is_taken_by_every_database(store, device, keys, tmp_path):
    with Logbook.open(device.log) as logbook:
        uuid = logbook.start_exam(started(sample_id="S\0-1", operator="\0"))
    store.take(device.export(tmp_path / "stick"), keys)
    (row,) = _all(store)
    assert (row["sample_id"], row["operator"]) == ("S\ufffd-1", "\ufffd")
    assert store.exam(device.id, uuid).exam.started.sample_id == "S\0-1"


def test_text_from_outside_comes_back_as_it_was(store, device, keys, tmp_path):
    name = "<script>alert('x')</script> \"' OR 1=1 --"
    with Logbook.open(device.log) as logbook:
        logbook.start_exam(started(sample_id=name, operator="عينة"))
    store.take(device.export(tmp_path / "stick"), keys)
    (row,) = _all(store)
    assert (row["sample_id"], row["operator"]) == (name, "عينة")
