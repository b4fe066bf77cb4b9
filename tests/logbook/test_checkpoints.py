"""The device signs its chain: who rewrites the whole log with right hashes lacks the key."""

from dataclasses import astuple, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded, ExamSigned
from edge_app.logbook import database, logbook
from edge_app.logbook.chain import GENESIS, Record, canonical_json, record_hash
from edge_app.logbook.device_events import Checkpoint
from edge_app.logbook.identity import KEY_FILE, sign_checkpoint
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader


def _signed_exam(log_path, sample="S-1"):
    with Logbook.open(log_path) as log:
        exam = log.start_exam(started(sample_id=sample))
        log.append(exam, (field(), cell(), ExamEnded(reason="operator"), ExamSigned(operator="t"))).result()


def _rewrite(log_path, change):
    """What a forger with the card does: changes records, then makes every hash and the head fit again."""
    connection = database.connect(log_path)
    for name in ("event_no_update", "event_no_delete", "event_in_order"):
        connection.execute(f"DROP TRIGGER {name}")
    rows = connection.execute("SELECT * FROM event ORDER BY sequence").fetchall()
    connection.execute("DELETE FROM event")
    previous, kept = GENESIS, [row for row in (change(Record(*row[:-2])) for row in rows) if row]
    for number, record in enumerate(kept, start=1):
        record = replace(record, sequence=number)
        digest = record_hash(previous, record)
        values = (*astuple(record), previous, digest)
        connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        previous = digest
    connection.execute("UPDATE head SET sequence = ?, hash = ?", (len(kept), previous))
    connection.close()


def test_a_clinicians_signature_is_followed_by_the_devices(log_path, verify):
    _signed_exam(log_path)
    report = verify()
    assert report.ok, report.problem
    assert (report.events, report.signed_to) == (6, 5)


def test_the_device_signs_after_so_many_records(log_path, verify, monkeypatch):
    monkeypatch.setattr(logbook, "CHECKPOINT_EVERY", 10)
    for _ in range(3):
        with Logbook.open(log_path) as log:
            exam = log.start_exam(started())
            log.append(exam, [field(number) for number in range(1, 8)]).result()
    with LogReader.open(log_path) as reader:
        places = [record.sequence for record, event in reader.device_events() if event.kind == "checkpoint"]
    assert places == [17]
    assert verify().signed_to == 16


def test_a_log_rewritten_with_right_hashes_is_found(log_path, verify):
    _signed_exam(log_path)
    _rewrite(log_path, lambda record: replace(record, body=record.body.replace("S-1", "S-2")))
    assert "record 6, is not what this device signed" in verify().problem


def test_a_record_left_out_of_a_rewritten_log_is_found(log_path, verify):
    _signed_exam(log_path)
    _rewrite(log_path, lambda record: None if record.kind == "cell" else record)
    assert "is not what this device signed" in verify().problem


def test_a_log_rewritten_without_its_checkpoints_is_not_signed(log_path, verify):
    _signed_exam(log_path)
    _rewrite(log_path, lambda record: None if record.kind == "checkpoint" else record)
    report = verify()
    assert report.ok
    assert report.signed_to == 0


def test_checkpoints_of_a_forgers_own_key_are_found(log_path, verify):
    _signed_exam(log_path)
    forger = Ed25519PrivateKey.generate()

    def sign(record):
        if record.kind != "checkpoint":
            return record
        told = Checkpoint.model_validate_json(record.body)
        forged = sign_checkpoint(forger, record.device_id, told.sequence, told.hash)
        return replace(record, body=canonical_json(forged.model_dump(mode="json")))

    _rewrite(log_path, sign)
    assert "not of the key beside the log" in verify().problem


def test_a_device_whose_key_was_lost_goes_on_and_says_so(log_path, verify):
    _signed_exam(log_path)
    (log_path.parent / KEY_FILE).unlink()
    assert verify().ok
    _signed_exam(log_path)
    _signed_exam(log_path)
    report = verify()
    assert report.ok, report.problem
    assert (report.key_changes, report.signed_to) == ((7,), 18)


def test_a_key_that_changes_without_a_word_is_found(log_path, verify):
    _signed_exam(log_path)
    (log_path.parent / KEY_FILE).unlink()
    _signed_exam(log_path)
    _rewrite(log_path, lambda record: None if record.kind == "key_changed" else record)
    assert "is not what this device signed" in verify().problem


@pytest.mark.parametrize("body", ["{}", "no json"])
def test_a_checkpoint_that_cannot_be_read_is_found(log_path, verify, body):
    _signed_exam(log_path)
    _rewrite(log_path, lambda record: replace(record, body=body) if record.kind == "checkpoint" else record)
    assert "no checkpoint that can be read" in verify().problem
