"""A bundle is read whole or refused; what is in it is what the log had."""

import os
import tracemalloc

import pytest
from exam_samples import cell, field, started
from soak.bundles import mutated_bundles

from edge_app.exceptions import BundleError
from edge_app.logbook.identity import device_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.pictures import PictureStore
from edge_app.logbook.reader import LogReader
from edge_app.sync.bundle import Picture
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.bundle_writer import write_bundle
from edge_app.sync.keys import HubKeys

CUTS = int(os.environ.get("LEUKOSCOPE_CUTS", "120"))


class Device:
    def __init__(self, folder):
        folder.mkdir()
        self.log = folder / "log.sqlite"
        self.pictures = PictureStore.beside(self.log)
        self.key = device_key(self.log)

    def examine(self, sample="S-1", pictures=()):
        names = [self.pictures.put(content) for content in pictures]
        with Logbook.open(self.log) as logbook:
            exam = logbook.start_exam(started(sample_id=sample))
            events = [field(n, picture_sha256=name) for n, name in enumerate(names, start=1)] or [field()]
            logbook.append(exam, (*events, cell())).result()

    def export(self, folder, hub, after=0):
        with LogReader.open(self.log) as reader:
            return write_bundle(folder, reader, self.pictures, self.key, hub.card(), after)

    def enrolled(self):
        with LogReader.open(self.log) as reader:
            return {reader.device_id(): self.key.public_key().public_bytes_raw().hex()}


@pytest.fixture
def device(tmp_path):
    return Device(tmp_path / "device-home")


@pytest.fixture
def hub():
    return HubKeys.create("district laptop")


def _read(path, hub, devices):
    with BundleReader.open(path, hub, devices) as bundle:
        return list(bundle.items())


def test_a_bundle_gives_back_every_record_and_picture_in_order(device, hub, tmp_path):
    device.examine(pictures=[b"one", b"two" * 50_000])
    written = device.export(tmp_path / "stick", hub)
    items = _read(written.path, hub, device.enrolled())
    with LogReader.open(device.log) as reader:
        assert [item for item in items if not isinstance(item, Picture)] == list(reader.chained_records())
    assert [item.content for item in items if isinstance(item, Picture)] == [b"one", b"two" * 50_000]
    assert (written.records, written.pictures, written.missing) == (4, 2, 0)


def test_only_what_is_new_is_exported_and_nothing_when_nothing_is(device, hub, tmp_path):
    device.examine()
    first = device.export(tmp_path, hub)
    assert device.export(tmp_path, hub, after=first.header.last_sequence) is None
    device.examine("S-2")
    second = device.export(tmp_path, hub, after=first.header.last_sequence)
    assert second.header.previous_hash == first.header.head_hash
    assert len(_read(second.path, hub, device.enrolled())) == second.records == 3


def test_no_word_of_a_patient_is_readable_in_the_file(device, hub, tmp_path):
    device.examine("PATIENT-JANE-DOE")
    content = device.export(tmp_path, hub).path.read_bytes()
    assert b"JANE" not in content
    assert b"started" not in content


def test_a_bundle_cut_anywhere_is_refused(device, hub, tmp_path):
    device.examine()
    written, devices = device.export(tmp_path, hub), device.enrolled()
    content = written.path.read_bytes()
    cut = tmp_path / "cut.lbundle"
    for length in range(0, len(content), max(1, len(content) // CUTS)):
        cut.write_bytes(content[:length])
        with pytest.raises(BundleError):
            BundleReader.open(cut, hub, devices)


def test_a_bundle_cut_between_chunks_is_refused(device, hub, tmp_path):
    device.examine(pictures=[os.urandom(200_000)])
    written, devices = device.export(tmp_path, hub), device.enrolled()
    content = written.path.read_bytes()
    body = 14 + int.from_bytes(content[10:14], "big")
    for chunks in (0, 1, 2, 3):
        written.path.write_bytes(content[: body + chunks * (65_536 + 16)])
        with pytest.raises(BundleError, match="cut off"):
            BundleReader.open(written.path, hub, devices)


def test_a_changed_byte_anywhere_is_refused(device, hub, tmp_path):
    device.examine()
    written, devices = device.export(tmp_path, hub), device.enrolled()
    content = written.path.read_bytes()
    for place in range(0, len(content), max(1, len(content) // CUTS)):
        changed = bytearray(content)
        changed[place] ^= 1
        written.path.write_bytes(changed)
        with pytest.raises(BundleError):
            BundleReader.open(written.path, hub, devices)


def test_a_bundle_exchanged_for_another_after_it_verified_is_told_before_its_end(device, hub, tmp_path):
    device.examine()
    path, devices = device.export(tmp_path, hub).path, device.enrolled()
    content = path.read_bytes()
    with BundleReader.open(path, hub, devices) as bundle:
        path.write_bytes(content[:-20] + bytes(20))
        with pytest.raises(BundleError, match="cut off, changed"):
            list(bundle.items())
    path.write_bytes(content)
    with BundleReader.open(path, hub, devices) as bundle:
        # As if whoever made it had sealed other records with the same key in the meantime.
        bundle._content_hash = bytes(32)
        with pytest.raises(BundleError, match="cut off, changed"):
            list(bundle.items())


def test_bytes_after_the_end_are_refused(device, hub, tmp_path):
    device.examine()
    written = device.export(tmp_path, hub)
    written.path.write_bytes(written.path.read_bytes() + b"more")
    with pytest.raises(BundleError, match="cut off, changed"):
        BundleReader.open(written.path, hub, device.enrolled())


def test_another_laptop_and_an_unknown_device_are_refused(device, hub, tmp_path):
    device.examine()
    path = device.export(tmp_path, hub).path
    with pytest.raises(BundleError, match="another laptop"):
        BundleReader.open(path, HubKeys.create("other"), device.enrolled())
    with pytest.raises(BundleError, match="enrol"):
        BundleReader.open(path, hub, {})


def test_a_bundle_signed_by_another_key_than_the_enrolled_one_is_refused(device, hub, tmp_path):
    device.examine()
    path = device.export(tmp_path, hub).path
    (device_id,) = device.enrolled()
    other = Device(tmp_path / "other").key.public_key().public_bytes_raw().hex()
    with pytest.raises(BundleError, match="not signed by the device"):
        BundleReader.open(path, hub, {device_id: other})


def test_a_link_a_folder_and_ten_gigabytes_of_nothing_are_refused(device, hub, tmp_path):
    device.examine()
    path, devices = device.export(tmp_path / "stick", hub).path, device.enrolled()
    link, huge = tmp_path / "link.lbundle", tmp_path / "huge.lbundle"
    link.symlink_to(path)
    huge.write_bytes(path.read_bytes())
    os.truncate(huge, 10 << 30)
    for refused in (link, tmp_path, huge):
        with pytest.raises(BundleError):
            BundleReader.open(refused, hub, devices)


def test_a_bundle_changed_at_random_is_refused_whole(tmp_path):
    figures = mutated_bundles(tmp_path, count=60, exams=2, picture_bytes=90_000)
    assert (figures.tried, figures.refused, figures.wrong) == (60, 60, 0)


def test_a_bundle_is_verified_and_read_in_memory_that_does_not_grow_with_it(device, hub, tmp_path):
    with Logbook.open(device.log) as logbook:
        for _ in range(10):
            exam = logbook.start_exam(started())
            cells = (cell(f"{exam}-{number}") for number in range(200))
            logbook.append(exam, (field(), *cells)).result()
    path = device.export(tmp_path / "stick", hub).path
    tracemalloc.start()
    with BundleReader.open(path, hub, device.enrolled()) as bundle:
        records = sum(1 for _ in bundle.items())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert records > 2000
    assert peak < path.stat().st_size / 2
