"""Pictures go only when they must, and only those that a laptop has and nobody signed or still reviews."""

from itertools import chain

import pytest
from exam_samples import cell, field, started

from edge_app.exam.events import ExamEnded, ExamSigned
from edge_app.logbook import retention
from edge_app.logbook.device_events import PicturesRemoved, ReceiptTaken
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.reader import LogReader
from edge_app.logbook.retention import tidy_pictures

SIZE = 100_000
"""Bytes of a picture; two an exam."""


@pytest.fixture
def logbook(log_path, monkeypatch):
    monkeypatch.setattr(retention, "LAST_EXAMS_KEPT", 1)
    with Logbook.open(log_path) as logbook:
        yield logbook


def _exam(logbook, number, *, sign=False, end=True, content=None):
    """An exam with a picture of its field and of its cell; their hashes."""
    names = [logbook.pictures.put((content or b"%d%d" % (number, n)).ljust(SIZE, b".")) for n in (0, 1)]
    exam = logbook.start_exam(started(sample_id=f"S-{number}"))
    logbook.append(exam, (field(picture_sha256=names[0]), cell(crop_sha256=names[1]))).result()
    events = [ExamEnded(reason="operator")] * end + [ExamSigned(operator="t")] * sign
    logbook.append(exam, events).result()
    return names


def _receive(logbook, digest=None):
    with LogReader.open(logbook.path) as reader:
        sequence, head = reader.head()
    taken = ReceiptTaken(
        hub_id="ab" * 32, sequence=sequence, hash=digest or head, hub_utc="2027-01-01T00:00:00Z"
    )
    logbook.append_device(taken).result()


def _there(logbook, names):
    return [logbook.pictures.get(name) is not None for name in names]


def test_the_oldest_received_exams_go_first_and_only_until_there_is_room(logbook):
    exams = [_exam(logbook, number) for number in range(10)]
    _receive(logbook)
    removed = tidy_pictures(logbook, quota_mb=1)
    assert (removed.count, removed.freed_bytes >= 11 * SIZE) == (12, True)
    assert not any(_there(logbook, chain(*exams[:6])))
    assert all(_there(logbook, chain(*exams[6:])))
    assert logbook.pictures.used_bytes() <= 900_000 + SIZE
    with LogReader.open(logbook.path) as reader:
        assert [event for _, event in reader.device_events() if isinstance(event, PicturesRemoved)] == [
            removed
        ]
        assert reader.verify().ok


def test_within_the_quota_nothing_goes(logbook):
    names = _exam(logbook, 1) + _exam(logbook, 2)
    _receive(logbook)
    assert tidy_pictures(logbook, quota_mb=1) is None
    assert all(_there(logbook, names))


@pytest.mark.parametrize("why", ["unsynced", "signed", "open", "last", "another chain"])
def test_what_must_stay_stays_also_beyond_the_quota(logbook, monkeypatch, why):
    names = _exam(logbook, 1, sign=why == "signed", end=why != "open")
    if why != "last":
        _exam(logbook, 2, sign=True)
    if why != "unsynced":
        _receive(logbook, "0" * 64 if why == "another chain" else None)
    assert tidy_pictures(logbook, quota_mb=0) is None
    assert all(_there(logbook, names))


def test_an_exam_reopened_after_the_receipt_keeps_its_pictures(logbook):
    names = _exam(logbook, 1, end=False)
    _receive(logbook)
    with LogReader.open(logbook.path) as reader:
        exam = reader.exams()[0].exam.uuid
    logbook.append(exam, (ExamEnded(reason="operator"),)).result()
    _exam(logbook, 2)
    assert tidy_pictures(logbook, quota_mb=0) is None
    assert all(_there(logbook, names))


def test_a_picture_that_a_kept_exam_names_too_stays(logbook):
    names = _exam(logbook, 1, content=b"shared")
    _exam(logbook, 2, content=b"shared", sign=True)
    _exam(logbook, 3, sign=True)
    _receive(logbook)
    assert tidy_pictures(logbook, quota_mb=0) is None
    assert all(_there(logbook, names))


def test_pictures_that_no_record_names_go_first(logbook):
    stray = logbook.pictures.put(b"of a field that was refused".ljust(SIZE, b"."))
    names = _exam(logbook, 1)
    _exam(logbook, 2)
    _receive(logbook)
    assert tidy_pictures(logbook, quota_mb=0).count == 3
    assert not any(_there(logbook, [stray, *names]))
    other = logbook.pictures.put(b"another".ljust(SIZE, b"."))
    assert tidy_pictures(logbook, quota_mb=1) is None
    assert tidy_pictures(logbook, quota_mb=0).count == 1
    assert not any(_there(logbook, [other]))


def test_what_a_power_cut_left_unfinished_goes_also_within_the_quota(logbook):
    names = _exam(logbook, 1)
    unfinished = logbook.pictures.stage(b"written, and not yet named").part
    assert tidy_pictures(logbook, quota_mb=1_000) is None
    assert not unfinished.exists()
    assert all(_there(logbook, names))
