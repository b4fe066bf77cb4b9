"""Nobody who takes the card without its key reads a patient's name; whoever has the key notices nothing."""

import os
import shutil
import sqlite3
import subprocess
import sys

import pytest
from exam_samples import field, started

from edge_app.exceptions import LogbookFormatError, LogbookKeyError, LogbookWriteError
from edge_app.logbook import database
from edge_app.logbook.log_key import BOUND_FILE, KEY_FILE, KEY_VARIABLE, find_key
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.pictures import SEALED, PictureStore
from edge_app.logbook.reader import LogReader

NAME = "JANE-DOE-1971"
PICTURE = b"the cell of " + NAME.encode()


@pytest.fixture
def named(log_path):
    """A log in use, with a patient's name in it; the hash of a picture."""
    with Logbook.open(log_path) as logbook:
        picture = logbook.pictures.put(PICTURE)
        exam = logbook.start_exam(started(sample_id=NAME))
        logbook.append(exam, (field(picture_sha256=picture),)).result()
        yield picture


def _files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_file_of_a_log_in_use_holds_the_name_in_the_clear(log_path, named):
    files = _files(log_path.parent)
    assert {"log.sqlite", "log.sqlite-wal", KEY_FILE} <= {path.name for path in files}
    assert not [path for path, content in files.items() if NAME.encode() in content]


def test_no_file_of_a_closed_log_holds_the_name_in_the_clear(log_path):
    with Logbook.open(log_path) as logbook:
        logbook.start_exam(started(sample_id=NAME))
    assert not [path for path, content in _files(log_path.parent).items() if NAME.encode() in content]


def test_a_reader_with_the_key_sees_exam_and_picture(log_path, named):
    with LogReader.open(log_path) as reader:
        assert reader.exams()[0].exam.started.sample_id == NAME
        assert reader.pictures.get(named) == PICTURE


def test_only_the_owner_reads_the_key(log_path, named):
    assert (log_path.parent / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_without_its_key_a_log_is_refused_for_reading_and_writing(log_path, logged):
    (log_path.parent / KEY_FILE).unlink()
    for opened in (Logbook, LogReader):
        with pytest.raises(LogbookKeyError, match=r"put the key back as .*log\.key"):
            opened.open(log_path)
    assert not (log_path.parent / KEY_FILE).exists()


def test_with_another_key_a_log_is_refused_and_not_touched(log_path, logged):
    (log_path.parent / KEY_FILE).write_text("ab" * 32)
    before = log_path.read_bytes()
    for opened in (Logbook, LogReader):
        with pytest.raises(LogbookFormatError, match="not a log"):
            opened.open(log_path)
    assert log_path.read_bytes() == before


@pytest.mark.parametrize("content", ["", "ab" * 31, "no key", "ab" * 33])
def test_a_file_that_holds_no_key_is_one_sentence(log_path, logged, content):
    (log_path.parent / KEY_FILE).write_text(content)
    with pytest.raises(LogbookKeyError, match="holds no key"):
        LogReader.open(log_path)


def test_the_key_may_lie_where_the_environment_says(log_path, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv(KEY_VARIABLE, str(elsewhere / "key"))
    with Logbook.open(log_path) as logbook:
        logbook.start_exam(started())
    assert find_key(log_path).path == elsewhere / "key"
    assert not (log_path.parent / KEY_FILE).exists()
    with LogReader.open(log_path) as reader:
        assert reader.verify().ok
    monkeypatch.delenv(KEY_VARIABLE)
    with pytest.raises(LogbookKeyError):
        LogReader.open(log_path)


def test_a_copied_log_is_read_with_the_devices_own_key(log_path, logged, tmp_path, monkeypatch):
    monkeypatch.setenv("LEUKOSCOPE_HOME", str(log_path.parent))
    (tmp_path / "stick").mkdir()
    copy = shutil.copy(log_path, tmp_path / "stick")
    with LogReader.open(type(log_path)(copy)) as reader:
        assert len(reader.exams()) == 2


def test_a_key_that_cannot_be_written_is_one_sentence_and_makes_no_log(log_path, monkeypatch):
    monkeypatch.setenv(KEY_VARIABLE, str(log_path.parent / "nowhere" / "key"))
    with pytest.raises(LogbookWriteError, match=r"key .* cannot be written"):
        Logbook.open(log_path)
    assert not log_path.exists()


def test_a_log_made_without_sqlcipher_is_plain_and_stays_usable_with_it(plain, log_path, logged, monkeypatch):
    with sqlite3.connect(log_path) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (8,)
    connection.close()
    monkeypatch.setattr(database, "ENCRYPTS", True)
    with Logbook.open(log_path) as logbook:
        logbook.start_exam(started())
        picture = logbook.pictures.put(PICTURE)
        assert logbook.pictures.path(picture).read_bytes() == PICTURE
    assert database.is_plain(log_path)


def test_where_sqlcipher_is_missing_an_encrypted_log_is_refused(log_path, logged, monkeypatch):
    monkeypatch.setattr(database, "ENCRYPTS", False)
    with pytest.raises(LogbookFormatError, match="SQLCipher is not installed"):
        LogReader.open(log_path)


def test_plain_sqlite_in_sqlciphers_place_writes_nothing_in_the_clear(log_path, monkeypatch):
    monkeypatch.setattr(database, "engine", sqlite3)
    with pytest.raises(LogbookKeyError, match="plain SQLite answers in its place"):
        Logbook.open(log_path)
    assert not log_path.exists() or log_path.stat().st_size == 0


def test_a_picture_under_anothers_name_or_with_a_changed_byte_is_damaged(tmp_path):
    store = PictureStore(tmp_path, b"k" * 32)
    one, other = store.put(b"one"), store.put(b"other")
    sealed = store.path(one).read_bytes()
    assert sealed.startswith(SEALED)
    store.path(other).write_bytes(sealed)
    assert store.get(other) is None
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        store.path(one).write_bytes(changed)
        assert store.get(one) is None
        store.path(one).write_bytes(sealed[:place])
        assert store.get(one) is None


def test_the_same_picture_twice_is_another_file_each_time(tmp_path):
    first, second = (PictureStore(tmp_path / name, b"k" * 32) for name in ("a", "b"))
    name = first.put(b"content")
    assert second.put(b"content") == name
    assert first.path(name).read_bytes() != second.path(name).read_bytes()


def test_a_bound_key_that_another_account_holds_open_is_one_sentence(log_path, logged, tmp_path):
    (log_path.parent / KEY_FILE).rename(log_path.parent / BOUND_FILE)
    held = tmp_path / "run"
    held.mkdir(mode=0o700)
    for path in tmp_path.parents[:2]:
        path.chmod(path.stat().st_mode | 0o055)
    tmp_path.chmod(0o755)
    drop = "os.setgroups([]); os.setgid(65534); os.setuid(65534)" if os.geteuid() == 0 else "held.chmod(0)"
    code = f"""
import os
from pathlib import Path
from edge_app.exceptions import LogbookKeyError
from edge_app.logbook.log_key import find_key
held = Path({str(held)!r})
{drop}
try:
    find_key(Path({str(log_path)!r}))
except LogbookKeyError as error:
    print(error)
"""
    environment = {**os.environ, KEY_VARIABLE: str(held / "log.key")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert "bound to its board and was not opened" in done.stdout, done.stderr
