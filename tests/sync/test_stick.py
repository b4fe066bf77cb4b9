"""A stick is found by what the kernel says, visited, and left so that it can be pulled out."""

import shutil
import subprocess
import sys

import pytest
from exam_samples import started

from edge_app.exceptions import SyncError
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.sync.keys import HubKeys
from edge_app.sync.receipt import make_receipt, receipt_name
from edge_app.sync.stick import KEY_FOLDER, MARKER, find_sticks
from edge_app.sync.visit import visit_stick

HUB = HubKeys.create("district laptop")


@pytest.fixture
def system(tmp_path):
    """A kernel's view of a card, a USB stick, a card reader and a mount without a device."""
    devices = tmp_path / "devices"
    for number, place, removable in (
        ("179:2", "platform/mmc0/block/mmcblk0/mmcblk0p2", 0),
        ("8:1", "platform/usb1/1-1/host0/block/sda/sda1", 0),
        ("8:17", "platform/reader/block/sdb/sdb1", 1),
    ):
        partition = devices / place
        partition.mkdir(parents=True)
        (partition.parent / "removable").write_text(f"{removable}\n")
        (tmp_path / "block").mkdir(exist_ok=True)
        (tmp_path / "block" / number).symlink_to(partition)
    lines = []
    for number, name, options in (
        ("179:2", "card", "rw,noatime"),
        ("8:1", "a stick", "rw"),
        ("8:17", "reader", "rw"),
        ("8:1", "read only", "ro"),
        ("8:1", "gone", "rw"),
        ("0:30", "tmp", "rw"),
    ):
        root = tmp_path / name
        if name != "gone":
            root.mkdir()
        escaped = str(root).replace(" ", r"\040")
        lines.append(f"36 25 {number} / {escaped} {options} shared:1 - vfat /dev/x {options}\n")
    (tmp_path / "mountinfo").write_text("".join(lines))
    return tmp_path


def _found(system):
    return find_sticks(system / "mountinfo", system / "block")


def test_removable_disks_that_can_be_written_are_sticks_and_the_card_is_none(system):
    assert [stick.root.name for stick in _found(system)] == ["a stick", "reader"]


def test_a_marked_stick_comes_first(system):
    (system / "reader" / MARKER).mkdir()
    first, second = _found(system)
    assert (first.root.name, first.marked, second.marked) == ("reader", True, False)
    assert first.folder == system / "reader" / MARKER


def test_a_stick_that_a_key_is_bound_to_is_none_and_is_not_written(system, log):
    (system / "a stick" / KEY_FOLDER).mkdir()

    assert [stick.root.name for stick in _found(system)] == ["reader"]
    for folder in (system / "a stick", system / "a stick" / MARKER):
        with pytest.raises(SyncError, match="key stick"):
            visit_stick(folder, log, HUB.card())
    assert [path.name for path in (system / "a stick").iterdir()] == [KEY_FOLDER]


def test_this_machines_mounts_can_be_read():
    assert all(stick.free_bytes >= 0 for stick in find_sticks())


def _examine(path):
    with Logbook.open(path) as logbook:
        logbook.start_exam(started())


def _receipt(log, folder, name=None):
    with LogReader.open(log) as reader:
        sequence, head = reader.head()
        device = reader.device_id()
    make_receipt(HUB, device, sequence, head).save(folder / (name or receipt_name(device)))


def test_a_visit_takes_the_receipt_and_the_bundles_it_covers_and_leaves_what_is_new(log, tmp_path):
    stick = tmp_path / "stick"
    first = visit_stick(stick, log, HUB.card())
    _receipt(log, stick)
    _examine(log)
    second = visit_stick(stick, log, HUB.card())
    assert (second.receipts, second.refused, second.removed) == (1, (), 1)
    assert not first.written.path.exists()
    assert second.written.header.first_sequence == first.written.header.last_sequence + 1
    assert sorted(path.suffix for path in stick.iterdir()) == [".lbundle", ".lreceipt"]


def test_nothing_new_is_written_twice_and_other_files_stay(log, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday.jpg").write_bytes(b"x")
    (stick / "leukoscope-another-00000001-00000001.lbundle").write_bytes(b"x")
    visit_stick(stick, log, HUB.card())
    _receipt(log, stick)
    visit_stick(stick, log, HUB.card())
    assert visit_stick(stick, log, HUB.card()).written is None
    assert len(list(stick.iterdir())) == 3


def test_a_receipt_that_is_refused_is_said_and_does_not_stop_the_export(log, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    _receipt(log, stick)
    (path,) = stick.iterdir()
    path.write_text(path.read_text().replace('"sequence":1', '"sequence":2'))
    visit = visit_stick(stick, log, HUB.card())
    assert (visit.receipts, visit.written.records) == (0, 1)
    assert "not from the laptop" in visit.refused[0]


def test_a_stick_that_cannot_be_written_is_one_sentence(log, tmp_path):
    (tmp_path / "stick").touch()
    with pytest.raises(SyncError, match=r"stick at .* cannot be"):
        visit_stick(tmp_path / "stick", log, HUB.card())


def test_a_watched_folder_is_served_when_it_appears_and_again_when_it_comes_back(log, tmp_path):
    HUB.card().save(log.parent / "laptop.hubcard")
    stick = tmp_path / "stick"
    program = [sys.executable, "-u", "-c", "from edge_app.cli.sync import app; app()"]
    order = [*program, "watch", "--folder", stick, "--every", "0.1", "--log", log]
    with subprocess.Popen(order, stdout=subprocess.PIPE, text=True) as process:
        for _ in range(2):
            stick.mkdir()
            said = [process.stdout.readline(), process.stdout.readline()]
            assert "1 records" in said[0]
            assert "safe to remove" in said[1]
            assert len(list(stick.glob("*.lbundle"))) == 1
            shutil.rmtree(stick)
            assert "is gone" in process.stdout.readline()
        process.kill()
