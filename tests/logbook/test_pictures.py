"""Pictures are found by their content, or not at all."""

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
