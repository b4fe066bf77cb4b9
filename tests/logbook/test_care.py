"""Backups, encryption of older logs, and saving what is good of a damaged one."""

import os
import shutil

import pytest
from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded, ExamSigned
from edge_app.exceptions import LogbookBusyError, LogbookChainError, LogbookFormatError, LogbookWriteError
from edge_app.logbook import database
from edge_app.logbook.backup import backup_log
from edge_app.logbook.device_events import ReceiptTaken
from edge_app.logbook.encrypt import encrypt_log
from edge_app.logbook.log_key import KEY_FILE
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.rescue import rescue_log

SAMPLE = "S-1"


@pytest.fixture
def many(log_path):
    """A log of 30 exams with 10 cells each, large enough that its pages can be damaged apart."""
    with Logbook.open(log_path) as logbook:
        for number in range(30):
            exam = logbook.start_exam(started(sample_id=f"S-{number}"))
            logbook.append(exam, (field(), *(cell(f"c{n}") for n in range(10)))).result()
            logbook.append(exam, (ExamEnded(reason="operator"), ExamSigned(operator="t"))).result()


def _bodies(path):
    with LogReader.open(path) as reader:
        return [link.record.body for link in reader.chained_records()]


def test_a_backup_taken_while_a_kiosk_writes_is_one_whole_moment(log_path, tmp_path):
    with Logbook.open(log_path) as logbook:
        picture = logbook.pictures.put(b"picture")
        exam = logbook.start_exam(started())
        logbook.append(exam, (field(picture_sha256=picture),)).result()
        with LogReader.open(log_path) as reader:
            first = backup_log(reader, tmp_path / "stick")
            logbook.append(exam, (field(2),)).result()
            second = backup_log(reader, tmp_path / "stick")
    assert (first.records, first.pictures, second.records, second.pictures) == (2, 1, 3, 0)
    assert not list((tmp_path / "stick").rglob("*.part")) + list((tmp_path / "stick").rglob("*.key"))
    shutil.copy(log_path.parent / KEY_FILE, tmp_path / "stick")
    with LogReader.open(second.path) as copy:
        assert copy.verify().ok
        assert copy.pictures.get(picture) == b"picture"


def test_a_backup_that_cannot_be_written_is_one_sentence(log_path, logged, tmp_path):
    (tmp_path / "file").touch()
    with LogReader.open(log_path) as reader, pytest.raises(LogbookWriteError, match="backup in"):
        backup_log(reader, tmp_path / "file")


def test_a_plain_log_and_its_pictures_are_encrypted_and_say_the_same(plain, log_path, logged, monkeypatch):
    with Logbook.open(log_path) as logbook:
        picture = logbook.pictures.put(b"plain picture")
    before = _bodies(log_path)
    monkeypatch.setattr(database, "ENCRYPTS", True)
    assert encrypt_log(log_path) == (True, 1)
    assert encrypt_log(log_path) == (False, 0)
    assert _bodies(log_path) == before
    files = [path.read_bytes() for path in log_path.parent.rglob("*") if path.is_file()]
    assert not [content for content in files if b"plain picture" in content or b"neutrophil" in content]
    with Logbook.open(log_path) as logbook:
        logbook.start_exam(started())
        assert logbook.pictures.get(picture) == b"plain picture"
    with LogReader.open(log_path) as reader:
        assert reader.verify().ok


def test_a_log_in_use_or_damaged_is_not_encrypted_and_stays(plain, log_path, logged, monkeypatch):
    monkeypatch.setattr(database, "ENCRYPTS", True)
    with Logbook.open(log_path), pytest.raises(LogbookBusyError):
        encrypt_log(log_path)
    log_path.write_bytes(log_path.read_bytes().replace(b'"neutrophil"', b'"neutrophyl"'))
    before = log_path.read_bytes()
    with pytest.raises(LogbookChainError, match="log rescue"):
        encrypt_log(log_path)
    assert log_path.read_bytes() == before


def test_without_sqlcipher_nothing_can_be_encrypted(plain, log_path, logged):
    with pytest.raises(LogbookFormatError, match="SQLCipher is not installed"):
        encrypt_log(log_path)


def test_rescuing_a_good_log_keeps_it_to_the_bit(log_path, many, tmp_path):
    before = _bodies(log_path)
    made = rescue_log(log_path, log_path.with_name("new.sqlite"))
    assert (made.saved, made.lost, made.dropped, made.exams) == (len(before), 0, 0, 30)
    assert made.same_to == made.saved
    assert _bodies(log_path.with_name("new.sqlite"))[:-1] == before


@pytest.mark.parametrize("place", [0.15, 0.4, 0.6, 0.8, 0.95])
def test_what_is_outside_a_damaged_page_is_saved_into_a_log_that_verifies(log_path, many, place):
    with LogReader.open(log_path) as reader:
        device, before = reader.device_id(), list(reader.chained_records())
    content = bytearray(log_path.read_bytes())
    page = int(len(content) * place) // 4096 * 4096
    content[page : page + 4096] = os.urandom(4096)
    log_path.write_bytes(content)
    new = log_path.with_name("new.sqlite")
    made = rescue_log(log_path, new)
    assert log_path.read_bytes() == content
    assert made.saved + made.lost + made.dropped == len(before)
    # A page holds some records of one or two exams; of the tree above them more may hang on it.
    assert made.saved >= len(before) // 2
    with LogReader.open(new) as reader:
        report = reader.verify()
        assert report.ok, report.problem
        assert reader.device_id() == device
        assert reader.hash_at(made.same_to) == before[made.same_to - 1].hash
        exams = {exam.exam.uuid: exam.exam for exam in reader.exams()}
    assert not set(exams) & set(made.gone)
    assert all(len(exam.cells) == 10 for uuid, exam in exams.items() if uuid not in made.incomplete)
    with Logbook.open(new) as logbook:
        logbook.start_exam(started())


def test_nothing_to_save_is_one_sentence_and_makes_no_file(log_path, many):
    log_path.write_bytes(os.urandom(50_000))
    new = log_path.with_name("new.sqlite")
    with pytest.raises(LogbookFormatError, match="can be read"):
        rescue_log(log_path, new)
    assert not new.exists()


def test_a_rescue_overwrites_nothing(log_path, many):
    with pytest.raises(LogbookWriteError, match="there already"):
        rescue_log(log_path, log_path)


def test_records_are_saved_also_where_the_head_is_lost(log_path, many):
    connection = database.connect(log_path)
    connection.execute("DELETE FROM head")
    connection.close()
    made = rescue_log(log_path, log_path.with_name("new.sqlite"))
    assert (made.saved, made.lost) == (30 * 15, 0)


def test_a_receipt_for_records_behind_what_was_lost_does_not_count_in_a_rescued_log(log_path, many):
    with LogReader.open(log_path) as reader:
        sequence, head = reader.head()
        early = reader.hash_at(10)
    with Logbook.open(log_path) as logbook:
        for number, digest in ((10, early), (sequence, head)):
            taken = ReceiptTaken(
                hub_id="ab" * 32, sequence=number, hash=digest, hub_utc="2027-01-01T00:00:00Z"
            )
            logbook.append_device(taken).result()
    connection = database.connect(log_path)
    connection.execute("DROP TRIGGER event_no_delete")
    connection.execute("DELETE FROM event WHERE sequence = 200")
    connection.close()
    rescue_log(log_path, log_path.with_name("new.sqlite"))
    with LogReader.open(log_path.with_name("new.sqlite")) as reader:
        assert reader.received() == 10
