"""Pictures are found by their content, or not at all."""

import errno
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from edge_app.exceptions import LogbookFormatError, LogbookWriteError
from edge_app.logbook.pictures import PictureStore


def test_a_picture_is_kept_once_under_its_hash(tmp_path):
    store = PictureStore(tmp_path / "pictures")
    name = store.put(b"content")
    assert store.put(b"content") == name
    assert store.get(name) == b"content"
    assert [path.name for path in store.folder.rglob("*") if path.is_file()] == [name]


def test_a_damaged_or_absent_picture_is_none(tmp_path):
    store = PictureStore(tmp_path)
    name = store.put(b"content")
    store.path(name).write_bytes(b"contents")
    assert store.get(name) is None
    assert store.get("0" * 64) is None


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "0" * 63, "A" * 64, "0" * 64 + "\n"])
def test_a_name_that_is_no_hash_is_refused(tmp_path, name):
    with pytest.raises(LogbookFormatError, match="names no picture"):
        PictureStore(tmp_path).path(name)


def test_a_store_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "pictures").write_text("a file")
    with pytest.raises(LogbookWriteError, match="could not be saved"):
        PictureStore(tmp_path / "pictures").put(b"content")


@pytest.fixture
def disk(monkeypatch):
    """What is done to the disk, in order: ``content`` or ``folder`` synced, ``name`` given, and its path."""
    done = []
    fsync, replace = os.fsync, os.replace

    def synced(descriptor):
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        fsync(descriptor)
        done.append(("folder" if path.is_dir() else "content", path))

    def named(source, target, **options):
        replace(source, target, **options)
        done.append(("name", Path(target)))

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", named)
    monkeypatch.setattr(Path, "replace", lambda self, target: named(self, target))
    return done


def test_pictures_of_a_field_are_on_the_disk_before_they_are_named_and_their_names_after(tmp_path, disk):
    store = PictureStore(tmp_path / "pictures")
    with ThreadPoolExecutor(4) as threads:
        staged = list(threads.map(store.stage, [bytes([number]) * 5_000 for number in range(40)]))
        assert store.names() == []
        store.publish(staged, threads.map)
    kinds = [kind for kind, _ in disk]
    assert kinds[:80] == ["content"] * 40 + ["name"] * 40
    assert set(kinds[80:]) == {"folder"}
    folders = [path for _, path in disk[80:]]
    # Each once, and the store's own for the folders that are new in it.
    assert sorted(folders) == sorted({path.parent for kind, path in disk if kind == "name"} | {store.folder})
    assert store.names() == sorted(picture.sha256 for picture in staged)


def test_a_folder_that_was_there_costs_no_sync_of_the_stores_own(tmp_path, disk):
    store = PictureStore(tmp_path / "pictures")
    first = store.put(b"first")
    number = next(n for n in range(10_000) if hashlib.sha256(b"%d" % n).hexdigest()[:2] == first[:2])
    disk.clear()
    store.put(b"%d" % number)
    assert [path for kind, path in disk if kind == "folder"] == [store.path(first).parent]


def test_a_disk_that_does_not_take_the_content_is_said_and_no_file_is_left(tmp_path, monkeypatch):
    store = PictureStore(tmp_path / "pictures")
    staged = [store.stage(b"one"), store.stage(b"two")]

    def broken(descriptor):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(LogbookWriteError, match="could not be saved"):
        store.publish(staged)
    assert [path for path in store.folder.rglob("*") if path.is_file()] == []


def test_what_is_taken_back_leaves_no_file(tmp_path):
    store = PictureStore(tmp_path / "pictures")
    staged = [store.stage(b"one"), store.stage(b"two")]
    store.discard(staged)
    assert [path for path in store.folder.rglob("*") if path.is_file()] == []


def test_the_same_picture_may_be_kept_by_two_programs_at_once(tmp_path):
    stores = PictureStore(tmp_path), PictureStore(tmp_path)
    staged = [store.stage(b"one picture in two bundles") for store in stores]
    for store, picture in zip(stores, staged, strict=True):
        store.publish([picture])
    assert stores[0].names() == [staged[0].sha256]
    assert stores[0].get(staged[0].sha256) == b"one picture in two bundles"
    assert list(tmp_path.rglob("*.part")) == []


def test_the_same_picture_may_be_kept_by_many_threads_at_once(tmp_path):
    store = PictureStore(tmp_path / "pictures", key=bytes(32))
    with ThreadPoolExecutor(8) as threads:
        names = set(threads.map(store.put, [b"content" * 1_000] * 40))
    (name,) = names
    assert store.get(name) == b"content" * 1_000
    assert [path.name for path in store.folder.rglob("*") if path.is_file()] == [name]
